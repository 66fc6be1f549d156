internal import GRDB
internal import UjarGraph

extension Store {
  /// Shows the evidence of a statement (`q31`), a meeting (`m7`) or a piece of evidence (`e12`).
  ///
  /// - Parameter id: The id, as it stands in every answer.
  /// - Returns: What it is, and where it stands, word for word.
  /// - Throws: ``StoreError/unknownId(_:)`` when there is none.
  public func trace(_ id: String) throws -> Trace {
    try read { db in
      let tracer = Tracer(db: db, kinds: kinds)
      guard let (letter, number) = kinds.parse(id) else { throw StoreError.unknownId(id) }
      let trace =
        switch letter {
        case "q": try tracer.quotation(number)
        case "m": try tracer.meeting(number)
        case "e": try tracer.evidence(number)
        default: Trace?.none
        }
      guard let trace else { throw StoreError.unknownId(id) }
      return trace
    }
  }
}

/// Leads back from what the graph says to where a text says it.
private struct Tracer {
  /// How much of the text is shown on either side, in code points.
  static let reach = 160
  /// How many words two statements must begin with alike to be variants: enough to be no chance,
  /// few enough to find a statement that was cut short.
  static let variantWords = 8

  let db: Database
  let kinds: KindIds

  func quotation(_ id: Int64) throws -> Trace? {
    let loader = StatementLoader(db: db, kinds: kinds)
    guard let row = try loader.statements([id]).first else { return nil }
    let found = try Row.fetchOne(
      db, sql: "SELECT evidenceId, spans, start, \"end\" FROM quotation WHERE id = ?",
      arguments: [id])
    guard let found else { return nil }
    let spans = Self.spans(found[1]) ?? [(found[2] as Int)..<(found[3] as Int)]
    let speakers = row.speakers.map(\.name).joined(separator: ", ")
    return Trace(
      id: row.id, kind: "quotation", statement: row, meeting: nil,
      summary: "\(speakers.isEmpty ? "somebody" : speakers) \(row.act): \(row.text)",
      evidence: try rows(found[0], id: row.id, marks: spans),
      variants: try loader.statements(variants(of: row.text, but: id)))
  }

  /// `[[3,9],[12,20]]` as spans.
  private static func spans(_ json: String?) -> [Range<Int>]? {
    guard let json else { return nil }
    let numbers = json.split { !$0.isNumber }.compactMap { Int($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      numbers[$0]..<max(numbers[$0], numbers[$0 + 1])
    }
  }

  /// The other statements of a cluster, or of one that is in no cluster yet those of any article
  /// that begin with the same words; the earliest first.
  private func variants(of text: String, but id: Int64) throws -> [Int64] {
    let sql = """
      WITH cluster AS (
        SELECT coalesce((SELECT toId FROM edge WHERE fromId = ?1 AND kindId = ?2), ?1) AS earliest
      ), member AS (
        SELECT earliest AS id FROM cluster
        UNION ALL SELECT edge.fromId FROM cluster
        JOIN edge ON edge.toId = cluster.earliest AND edge.kindId = ?2
      )
      SELECT quotation.id FROM member JOIN quotation ON quotation.id = member.id
      JOIN article ON article.id = quotation.articleId
      WHERE quotation.id <> ?1 AND article.supersededById IS NULL
      ORDER BY article.day = 0, article.day, quotation.id LIMIT 1000
      """
    let cluster = try Int64.fetchAll(db, sql: sql, arguments: [id, kinds.variantOf])
    return try cluster.isEmpty && Store.isUnlinked(id, db) ? alike(text, but: id) : cluster
  }

  private func alike(_ text: String, but id: Int64) throws -> [Int64] {
    let words = SearchText.parts(text).prefix(Self.variantWords)
    guard words.count > 3, let phrase = SearchText.phrase(words.joined(separator: " ")) else {
      return []
    }
    let sql = """
      SELECT quotation.id FROM quotationText
      JOIN quotation ON quotation.id = quotationText.rowid
      JOIN article ON article.id = quotation.articleId
      WHERE quotationText MATCH ? AND quotation.id <> ? AND article.supersededById IS NULL
      ORDER BY article.day, quotation.id LIMIT 100
      """
    return try Int64.fetchAll(db, sql: sql, arguments: ["text : \(phrase)", id])
  }

  func meeting(_ id: Int64) throws -> Trace? {
    var conditions = Conditions()
    conditions.add("meeting.id = ?", [id])
    let row = try MeetingLoader(db: db, kinds: kinds).meetings(conditions, limit: 1).first
    guard let row else { return nil }
    let evidence = try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT evidenceId FROM edge WHERE toId = ? AND kindId = ? ORDER BY evidenceId
        """, arguments: [id, kinds.attended])
    let names = row.participants.map(\.name).joined(separator: ", ")
    return Trace(
      id: row.id, kind: "meeting", statement: nil, meeting: row,
      summary: "\(names): \(row.kind), \(row.state)",
      evidence: try evidence.flatMap { try rows($0, id: row.id) }, variants: [])
  }

  func evidence(_ id: Int64) throws -> Trace? {
    // The literals let SQLite use the index that holds these kinds only: not variantOf (11).
    let sql = """
      SELECT fromId, kindId, toId, qualifier FROM edge
      WHERE evidenceId = ? AND kindId > 3 AND kindId <> 11 ORDER BY kindId, toId
      """
    let edges = try Row.fetchAll(db, sql: sql, arguments: [id])
    guard let first = edges.first else { return nil }
    let ids = Set(edges.flatMap { [$0[0] as Int64, $0[2] as Int64] })
    let nodes = try StatementLoader(db: db, kinds: kinds).nodes(ids)
    let sentences = edges.map { edge in
      let kind = kinds.kinds.edges.first { $0.id == edge[1] }?.label ?? ""
      let sentence = "\(nodes[edge[0]]?.name ?? "") \(kind) \(nodes[edge[2]]?.name ?? "")"
      guard edge[1] == kinds.sameAs, let reason: String = edge[3] else { return sentence }
      return sentence + " (\(reason))"
    }
    let kind = kinds.kinds.edges.first { $0.id == first[1] }?.name ?? ""
    return Trace(
      id: "e\(id)", kind: kind, statement: nil, meeting: nil,
      summary: sentences.joined(separator: "; "), evidence: try rows(id, id: "e\(id)"),
      variants: [])
  }

  /// A piece of evidence with the text around it; the marks are the spans, else all of it.
  private func rows(_ evidence: Int64, id: String, marks: [Range<Int>]? = nil) throws
    -> [TraceRow]
  {
    let sql = """
      SELECT \(Source.columns), stage.name, stage.version, evidence.confidence,
        article.supersededById IS NOT NULL, max(0, evidence.start - ?2),
        substr(article.text, max(0, evidence.start - ?2) + 1,
          evidence."end" + ?2 - max(0, evidence.start - ?2)), length(article.text)
      FROM evidence JOIN article ON article.id = evidence.articleId
      JOIN stage ON stage.id = evidence.stageId WHERE evidence.id = ?1
      """
    return try Row.fetchAll(db, sql: sql, arguments: [evidence, Self.reach]).map { row in
      let source = Source(row, from: 0)
      let window = Window(text: row[14], start: row[13], of: row[15]).trimmed(
        around: source.start..<source.end)
      return TraceRow(
        id: id, source: source, context: window.text, isCutBefore: window.start > 0,
        isCutAfter: window.start + window.text.unicodeScalars.count < window.of,
        marks: (marks ?? [source.start..<source.end]).compactMap(window.mark),
        stage: "\(row[9] as String) \(row[10] as String)", confidence: row[11],
        isSuperseded: row[12])
    }
  }
}

/// A part of a text and where it begins, in code points.
private struct Window {
  var text: String
  var start: Int
  /// The length of the whole text.
  var of: Int

  /// The same from a whole word to a whole word, without touching what counts.
  func trimmed(around kept: Range<Int>) -> Window {
    let scalars = Array(text.unicodeScalars)
    var low = 0
    var high = scalars.count
    if start > 0 {
      while low < kept.lowerBound - start, low < high, !isBlank(scalars[low]) { low += 1 }
      while low < kept.lowerBound - start, low < high, isBlank(scalars[low]) { low += 1 }
    }
    if start + high < of {
      while high > kept.upperBound - start, high > low, !isBlank(scalars[high - 1]) { high -= 1 }
      while high > kept.upperBound - start, high > low, isBlank(scalars[high - 1]) { high -= 1 }
    }
    var trimmed = String.UnicodeScalarView()
    trimmed.append(contentsOf: scalars[low..<high])
    return Window(text: String(trimmed), start: start + low, of: of)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// A span of the whole text as one of the window; `nil` when it lies outside.
  func mark(_ span: Range<Int>) -> Range<Int>? {
    let count = text.unicodeScalars.count
    let low = max(0, span.lowerBound - start)
    let high = min(count, span.upperBound - start)
    return low < high ? low..<high : nil
  }
}
