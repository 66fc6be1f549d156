internal import GRDB

/// Leads the edges of articles to the persons whom decisions mean, and back.
struct Mover {
  let db: Database
  let kinds: KindIds
  let rows: RowInserters
  /// The persons whose posts are others now.
  private var changed: Set<Int64> = []

  init(db: Database, kinds: KindIds, rows: RowInserters) {
    self.db = db
    self.kinds = kinds
    self.rows = rows
  }

  /// Puts the edges of some articles where decisions want them.
  mutating func place(_ articles: Set<Int64>) throws {
    guard !articles.isEmpty else { return }
    try restore(articles)
    let placements = try Placements(db)
    var moves: [Int64: [Int64: Int64?]] = [:]
    // Only of those about whom, or about one of whose names, something was decided.
    let sql = """
      SELECT ownId, articleId, personId FROM sighting WHERE personId IN (
        SELECT value FROM json_each(?1) UNION SELECT otherName.personId FROM otherName
        WHERE otherName.nodeId IN (SELECT value FROM json_each(?1)))
      """
    let rows = try Row.fetchAll(db, sql: sql, arguments: [list(placements.nodes.sorted())])
    for row in rows where articles.contains(row[1]) {
      let (own, article, rule): (Int64, Int64, Int64) = (row[0], row[1], row[2])
      let person = placements.person(own: own, rule: rule, article: article)
      if person != rule { moves[rule, default: [:]].updateValue(person, forKey: article) }
    }
    for (rule, targets) in moves.sorted(by: { $0.key < $1.key }) {
      try move(rule, to: targets)
    }
    try shelveNames(placements, articles)
    try PostSpans(db: db).refresh(changed)
  }

  private static let edges = """
    SELECT \(EdgeRecord.columns), evidence.articleId
    FROM edge JOIN evidence ON evidence.id = edge.evidenceId WHERE edge.fromId = ?1
    UNION ALL
    SELECT \(EdgeRecord.columns), evidence.articleId
    FROM edge JOIN evidence ON evidence.id = edge.evidenceId WHERE edge.toId = ?1
    """

  private mutating func move(_ rule: Int64, to targets: [Int64: Int64?]) throws {
    var met: Set<Spot> = []
    for row in try Row.fetchAll(db.cachedStatement(sql: Self.edges), arguments: [rule]) {
      guard row[1] != kinds.sameAs, let target = targets[row[6]] else { continue }
      let edge = EdgeRecord(row)
      var new = edge
      if edge.fromId == rule { new.fromId = target ?? 0 } else { new.toId = target ?? 0 }
      try replace(edge, by: target == nil ? nil : new, article: row[6])
      if edge.kindId == kinds.said { try renameSpeaker(rule, to: target, of: edge.toId) }
      if edge.kindId == kinds.attended { met.insert(Spot(meeting: edge.toId, article: row[6])) }
    }
    for (article, target) in targets {
      try db.cachedStatement(
        sql: "INSERT INTO moved (ruleId, articleId, personId) VALUES (?, ?, ?)"
      ).execute(arguments: [rule, article, target])
    }
    for spot in met.sorted(by: { ($0.meeting, $0.article) < ($1.meeting, $1.article) }) {
      try joinMeeting(spot)
    }
  }

  /// Puts an edge in the place of another, which is kept.
  mutating func replace(_ edge: EdgeRecord, by new: EdgeRecord?, article: Int64) throws {
    var isNew = false
    if let new { isNew = try rows.insert(new) }
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO shelf VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      article, edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier,
      isNew ? new?.fromId : nil, isNew ? new?.toId : nil,
    ])
    try delete(edge)
    note(edge)
    if let new { note(new) }
  }

  /// Remembers whose posts change with an edge.
  mutating func note(_ edge: EdgeRecord) {
    if kinds.posts.contains(edge.kindId) { changed.insert(edge.fromId) }
  }

  func delete(_ edge: EdgeRecord) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM edge WHERE fromId = ? AND kindId = ? AND day = ? AND toId = ? AND evidenceId = ?
        """
    ).execute(arguments: [edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId])
    rows.count(edge, -db.changesCount)
  }

  private func renameSpeaker(_ rule: Int64, to target: Int64?, of quotation: Int64) throws {
    let sql = "SELECT speaker FROM quotation WHERE id = ?"
    guard
      let speaker = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [quotation])
    else { return }
    var tokens: [Substring] = []
    let new = target.map { Substring("s\($0)") }
    for token in speaker.split(separator: " ") {
      guard let kept = token == "s\(rule)" ? new : token else { continue }
      if !tokens.contains(kept) { tokens.append(kept) }
    }
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO shelvedSpeaker (quotationId, speaker) VALUES (?, ?)"
    ).execute(arguments: [quotation, speaker])
    try setSpeaker(tokens.joined(separator: " "), of: quotation)
  }

  /// Changes the speakers of a statement in the table and in the search.
  func setSpeaker(_ speaker: String, of quotation: Int64) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text, stem, speaker FROM quotationWords WHERE id = ?"),
      arguments: [quotation])
    guard let row else { return }
    let (text, stem, old): (String, String?, String) = (row[0], row[1], row[2])
    try db.cachedStatement(
      sql: """
        INSERT INTO quotationText (quotationText, rowid, text, stem, speaker)
        VALUES ('delete', ?, ?, ?, ?)
        """
    ).execute(arguments: [quotation, text, stem, old])
    try db.cachedStatement(sql: "UPDATE quotation SET speaker = ? WHERE id = ?")
      .execute(arguments: [speaker, quotation])
    try rows.insert(QuotationTextRecord(id: quotation, text: text, stem: stem, speaker: speaker))
  }

  /// The sameAs edges of names that stand alone by a decision.
  private mutating func shelveNames(_ placements: Placements, _ articles: Set<Int64>) throws {
    let sql = """
      SELECT \(EdgeRecord.columns), evidence.articleId
      FROM json_each(?) AS wanted JOIN otherName ON otherName.nodeId = wanted.value
      JOIN edge ON edge.fromId = otherName.nodeId AND edge.kindId = ?
      JOIN evidence ON evidence.id = edge.evidenceId
      """
    let rows = try Row.fetchAll(
      db, sql: sql, arguments: [list(placements.nodes.sorted()), kinds.sameAs])
    for row in rows where articles.contains(row[6]) {
      try replace(EdgeRecord(row), by: nil, article: row[6])
    }
  }
}

extension EdgeRecord {
  /// The columns that ``init(_:)`` reads, of the table `edge`.
  static let columns = """
    edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier
    """

  /// An edge of the columns ``columns``, which come first.
  init(_ row: Row) {
    self.init(
      fromId: row[0], kindId: row[1], day: row[2], toId: row[3], evidenceId: row[4],
      qualifier: row[5])
  }
}
