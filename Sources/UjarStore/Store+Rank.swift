internal import Foundation
internal import GRDB

extension Store {
  /// Lists the statements that fit a search best, the best first; without terms the newest.
  ///
  /// - Parameter search: What to look for.
  /// - Returns: Statements with how well they fit. Those that have nothing of it are left out unless
  ///   speakers or addressees are given.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func rank(_ search: StatementSearch) throws -> [RankedStatement] {
    try read { db in
      try StatementRanker(db: db, kinds: kinds, options: options, search: search).ranked()
    }
  }
}

/// Finds candidates in the full text and through edges, then weighs them one by one.
private struct StatementRanker {
  /// How many candidates are weighed: of the full text, and of each speaker or addressee.
  private static let candidates = 400
  /// How many terms are looked for.
  private static let longest = 60
  /// How many characters around a statement are its surroundings.
  private static let reach = 240

  let db: Database
  let kinds: KindIds
  let options: StoreOptions
  let search: StatementSearch

  func ranked() throws -> [RankedStatement] {
    let terms = Array(search.terms.prefix(Self.longest))
    let ids = try candidates(terms)
    let weights = try terms.map(weight)
    let texts = try texts(ids)
    let rows = try StatementLoader(db: db, kinds: kinds).statements(ids)
    let phrase = search.phrase.map { " \(fold($0)) " }
    let ranked = zip(rows, ids).compactMap { row, id -> RankedStatement? in
      guard let text = texts[id] else { return nil }
      return rank(row, text, terms, weights, phrase)
    }
    let order = ranked.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    return order.prefix(search.limit).map(\.element)
  }

  private func rank(
    _ row: SaidRow, _ text: Text, _ terms: [SearchTerm], _ weights: [Double], _ phrase: String?
  ) -> RankedStatement {
    var (own, around, expected, all) = (0.0, 0.0, 0.0, 0.0)
    var (matched, count) = (0, 0)
    for (term, weight) in zip(terms, weights) {
      let isOwn = text.has(term.forms, in: text.own)
      let isAround = isOwn || text.has(term.forms, in: text.around)
      if isOwn {
        own += text.has(term.exact, in: text.own) ? weight : 0.9 * weight
        matched += 1
      }
      if isAround { around += weight }
      if isAround || term.languages.contains(row.source.language) {
        expected += weight
        count += 1
      }
      all += weight
    }
    let reliability = all > 0 ? (expected / all).squareRoot() : 0
    let share = { (part: Double) in expected > 0 ? part / expected * reliability : 0 }
    return RankedStatement(
      statement: row, coverage: share(own), surroundings: share(around), matched: matched,
      expected: count, hasPhrase: phrase.map { text.own.contains($0) } ?? false,
      hasAct: search.acts.contains(row.act))
  }

  // MARK: Candidates

  private func candidates(_ terms: [SearchTerm]) throws -> [Int64] {
    var ids: [Int64] = []
    var seen: Set<Int64> = []
    func add(_ more: [Int64]) { ids += more.filter { seen.insert($0).inserted } }
    let speakers = search.speakers.map(numbers)
    let addressees = search.addressees.map(numbers)
    if speakers?.isEmpty == true || addressees?.isEmpty == true { return [] }
    if let addressees { add(try edges("fromId", of: "toId", addressees, kinds.addressed)) }
    if let speakers, addressees == nil {
      add(try edges("toId", of: "fromId", speakers, kinds.said))
    }
    if addressees == nil { add(try found(terms, by: speakers)) }
    if terms.isEmpty, search.phrase == nil, speakers == nil, addressees == nil {
      add(
        try Int64.fetchAll(
          db, sql: "SELECT id FROM quotation ORDER BY day DESC, id LIMIT ?",
          arguments: [Self.candidates]))
    }
    return ids
  }

  private func numbers(_ ids: [String]) -> [Int64] { ids.compactMap { kinds.parse($0)?.number } }

  /// The newest statements at the other end of edges.
  private func edges(_ end: String, of start: String, _ nodes: [Int64], _ kind: Int) throws
    -> [Int64]
  {
    let sql = """
      SELECT \(end) FROM edge WHERE \(start) IN (SELECT value FROM json_each(?)) AND kindId = ?
      ORDER BY day DESC, \(end) LIMIT ?
      """
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(nodes), kind, Self.candidates])
  }

  private func found(_ terms: [SearchTerm], by speakers: [Int64]?) throws -> [Int64] {
    var parts = terms.compactMap { Self.query($0.forms) }
    if let phrase = search.phrase.flatMap(SearchText.phrase) { parts.append(phrase) }
    guard !parts.isEmpty else { return [] }
    var query = "{text stem} : (\(parts.joined(separator: " OR ")))"
    if let speakers {
      query += " AND speaker : (\(speakers.map { "s\($0)" }.joined(separator: " OR ")))"
    }
    let sql = """
      SELECT rowid FROM quotationText
      WHERE quotationText MATCH ? AND rowid NOT IN (\(supersededStatements))
      ORDER BY bm25(quotationText, 1, 1, 0), rowid LIMIT ?
      """
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [query, Self.candidates])
  }

  private static func query(_ forms: [String]) -> String? {
    let phrases = forms.compactMap(SearchText.phrase)
    return phrases.isEmpty ? nil : phrases.joined(separator: " OR ")
  }

  // MARK: Weights

  /// How much a term says: the more, the fewer statements have it. One that none has says that what
  /// is looked for is put otherwise, or is not there.
  private func weight(_ term: SearchTerm) throws -> Double {
    guard let query = Self.query(term.forms) else { return 0 }
    // About as many as there are: to count them takes longer than all the rest.
    let all = try Double.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM quotation")) ?? 0
    let having =
      try Double.fetchOne(
        db.cachedStatement(
          sql: "SELECT count(*) FROM quotationText WHERE quotationText MATCH ?"),
        arguments: ["{text stem} : (\(query))"]) ?? 0
    let rarity = having == 0 ? min(log1p(all), 3) : log1p(all / (having + 1))
    return term.weight * min(max(rarity, 0.4), 4)
  }

  // MARK: Texts

  /// The words of a statement, and those around it, folded and as stems.
  private struct Text {
    /// Content, and the names of those addressed.
    var own: String
    /// The text around it, and the headline.
    var around: String

    /// Long words also count as parts of others: blanks get lost, and affixes are many.
    func has(_ forms: [String], in text: String) -> Bool {
      forms.contains { form in
        let folded = fold(form)
        guard !folded.isEmpty else { return false }
        return text.contains(folded.utf8.count > 8 ? folded : " \(folded) ")
      }
    }
  }

  private func texts(_ ids: [Int64]) throws -> [Int64: Text] {
    let sql = """
      SELECT quotation.id, \(QuotationRecord.words), quotation.stem, article.language,
        substr(article.text, max(1, evidence.start - ?2),
          evidence."end" - max(0, evidence.start - ?2) + ?2),
        article.title,
        (SELECT group_concat(alias.name, ' | ') FROM edge
          JOIN alias ON alias.nodeId = edge.toId
          WHERE edge.fromId = quotation.id AND edge.kindId = ?3)
      FROM json_each(?1) AS wanted
      JOIN quotation ON quotation.id = wanted.value
      JOIN article ON article.id = quotation.articleId
      JOIN evidence ON evidence.id = quotation.evidenceId
      WHERE article.supersededById IS NULL
      """
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(ids), Self.reach, kinds.addressed])
    var texts: [Int64: Text] = [:]
    for row in rows {
      let (text, language, around): (String, String, String) = (row[1], row[3], row[4])
      let stem: String? = row[2] ?? options.stem?(text, language)
      let title: String = row[5] ?? ""
      let names: String = row[6] ?? ""
      texts[row[0]] = Text(
        own: padded([text, stem ?? "", names]),
        around: padded(
          [around, title].flatMap { [$0, options.stem?($0, language) ?? ""] }))
    }
    return texts
  }

  private func padded(_ texts: [String]) -> String {
    " " + texts.map(fold).joined(separator: " | ") + " "
  }
}
