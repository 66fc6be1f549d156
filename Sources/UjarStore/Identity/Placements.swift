internal import GRDB

/// What all decisions together make of the persons that the rules know.
struct Placements {
  private struct Key: Hashable {
    var node: Int64
    var article: Int64
  }

  /// To whom a node leads, by the latest decision; nobody is one left out.
  private var targets: [Key: Int64?] = [:]

  init(_ db: Database) throws {
    let sql = "SELECT nodeId, articleId, personId FROM placement ORDER BY decisionId"
    for row in try Row.fetchAll(db, sql: sql) {
      targets.updateValue(row[2], forKey: Key(node: row[0], article: row[1]))
    }
  }

  /// The person of a sighting; `nil` when a decision leaves them out.
  func person(own: Int64, rule: Int64, article: Int64) -> Int64? {
    var person = rule
    if own != rule, let target = targets[Key(node: own, article: 0)] {
      guard let target else { return nil }
      person = target
    } else if let target = targets[Key(node: rule, article: article)] {
      guard let target else { return nil }
      person = target
    }
    return follow(person)
  }

  /// Whoever stands for a person in the end.
  func follow(_ node: Int64) -> Int64? {
    var node = node
    var seen: Set<Int64> = [node]
    while let target = targets[Key(node: node, article: 0)] {
      guard let target else { return nil }
      guard seen.insert(target).inserted else { break }
      node = target
    }
    return node
  }

  /// The nodes about which something was decided.
  var nodes: Set<Int64> { Set(targets.keys.map(\.node)) }

  /// Those who lead to one of some nodes, these among them.
  func leading(to wanted: Set<Int64>) -> Set<Int64> {
    var found = wanted
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (key, target) in targets {
        if let target, found.contains(target), found.insert(key.node).inserted { hasGrown = true }
      }
    }
    return found
  }
}

/// Leads the edges of articles to the persons whom decisions mean, and back.
struct Mover {
  let db: Database
  let kinds: KindIds

  /// Puts the edges of some articles where decisions want them.
  func place(_ articles: Set<Int64>) throws {
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
  }

  // MARK: There

  private static let edges = """
    SELECT edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier,
      evidence.articleId
    FROM edge JOIN evidence ON evidence.id = edge.evidenceId WHERE edge.fromId = ?1
    UNION ALL
    SELECT edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier,
      evidence.articleId
    FROM edge JOIN evidence ON evidence.id = edge.evidenceId WHERE edge.toId = ?1
    """

  private func move(_ rule: Int64, to targets: [Int64: Int64?]) throws {
    var met: Set<Spot> = []
    for row in try Row.fetchAll(db.cachedStatement(sql: Self.edges), arguments: [rule]) {
      guard row[1] != kinds.sameAs, let target = targets[row[6]] else { continue }
      let edge = EdgeRecord(
        fromId: row[0], kindId: row[1], day: row[2], toId: row[3], evidenceId: row[4],
        qualifier: row[5])
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
  private func replace(_ edge: EdgeRecord, by new: EdgeRecord?, article: Int64) throws {
    var isNew = false
    if let new {
      try new.insert(db)
      isNew = db.changesCount > 0
    }
    try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO shelf VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [
      article, edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier,
      isNew ? new?.fromId : nil, isNew ? new?.toId : nil,
    ])
    try delete(edge)
  }

  private func delete(_ edge: EdgeRecord) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM edge WHERE fromId = ? AND kindId = ? AND day = ? AND toId = ? AND evidenceId = ?
        """
    ).execute(arguments: [edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId])
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
  private func setSpeaker(_ speaker: String, of quotation: Int64) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT text, stem, speaker FROM quotation WHERE id = ?"),
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
    try db.cachedStatement(sql: QuotationRecord.search)
      .execute(arguments: [quotation, text, stem, speaker])
  }

  private struct Spot: Hashable {
    var meeting: Int64
    var article: Int64
  }

  /// A meeting that is the same as another once the participants are.
  private func joinMeeting(_ spot: Spot) throws {
    let edges = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier
          FROM edge JOIN evidence ON evidence.id = edge.evidenceId
          WHERE (edge.toId = ?1 OR edge.fromId = ?1) AND evidence.articleId = ?2
          """), arguments: [spot.meeting, spot.article]
    ).map {
      EdgeRecord(
        fromId: $0[0], kindId: $0[1], day: $0[2], toId: $0[3], evidenceId: $0[4], qualifier: $0[5])
    }
    let present = Set(edges.filter { $0.kindId == kinds.attended }.map(\.fromId)).sorted()
    let find = "SELECT key FROM meeting WHERE id = ?"
    guard
      let key = try String.fetchOne(db.cachedStatement(sql: find), arguments: [spot.meeting]),
      let end = key.lastIndex(of: "|")
    else { return }
    let wanted = key[...end] + present.map(String.init).joined(separator: ",")
    let sql = "SELECT id FROM meeting WHERE key = ? AND id <> ?"
    guard
      let other = try Int64.fetchOne(
        db.cachedStatement(sql: sql), arguments: [String(wanted), spot.meeting])
    else { return }
    for edge in edges {
      var new = edge
      if edge.fromId == spot.meeting { new.fromId = other } else { new.toId = other }
      let moved = """
        UPDATE shelf SET newFromId = ?1, newToId = ?2
        WHERE articleId = ?3 AND newFromId = ?4 AND newToId = ?5 AND kindId = ?6 AND day = ?7
          AND evidenceId = ?8
        """
      try db.cachedStatement(sql: moved).execute(arguments: [
        new.fromId, new.toId, spot.article, edge.fromId, edge.toId, edge.kindId, edge.day,
        edge.evidenceId,
      ])
      if db.changesCount > 0 {
        try delete(edge)
        try new.insert(db)
      } else {
        try replace(edge, by: new, article: spot.article)
      }
    }
  }

  /// The sameAs edges of names that stand alone by a decision.
  private func shelveNames(_ placements: Placements, _ articles: Set<Int64>) throws {
    let sql = """
      SELECT edge.fromId, edge.kindId, edge.day, edge.toId, edge.evidenceId, edge.qualifier,
        evidence.articleId
      FROM json_each(?) AS wanted JOIN otherName ON otherName.nodeId = wanted.value
      JOIN edge ON edge.fromId = otherName.nodeId AND edge.kindId = ?
      JOIN evidence ON evidence.id = edge.evidenceId
      """
    let rows = try Row.fetchAll(
      db, sql: sql, arguments: [list(placements.nodes.sorted()), kinds.sameAs])
    for row in rows where articles.contains(row[6]) {
      try replace(
        EdgeRecord(
          fromId: row[0], kindId: row[1], day: row[2], toId: row[3], evidenceId: row[4],
          qualifier: row[5]), by: nil, article: row[6])
    }
  }

  // MARK: And back

  private func restore(_ articles: Set<Int64>) throws {
    let wanted = "articleId IN (SELECT value FROM json_each(?))"
    let ids = list(articles.sorted())
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM shelf WHERE \(wanted)", arguments: [ids])
    try db.execute(sql: "DELETE FROM moved WHERE \(wanted)", arguments: [ids])
    guard !rows.isEmpty else { return }
    for row in rows {
      guard let from: Int64 = row["newFromId"], let to: Int64 = row["newToId"] else { continue }
      try delete(
        EdgeRecord(
          fromId: from, kindId: row["kindId"], day: row["day"], toId: to,
          evidenceId: row["evidenceId"]))
    }
    for row in rows {
      try EdgeRecord(
        fromId: row["fromId"], kindId: row["kindId"], day: row["day"], toId: row["toId"],
        evidenceId: row["evidenceId"], qualifier: row["qualifier"]
      ).insert(db)
    }
    try db.execute(sql: "DELETE FROM shelf WHERE \(wanted)", arguments: [ids])
    try restoreSpeakers(ids)
  }

  private func restoreSpeakers(_ articles: String) throws {
    let sql = """
      SELECT quotationId, shelvedSpeaker.speaker FROM json_each(?) AS wanted
      JOIN quotation ON quotation.articleId = wanted.value
      JOIN shelvedSpeaker ON shelvedSpeaker.quotationId = quotation.id
      """
    for row in try Row.fetchAll(db, sql: sql, arguments: [articles]) {
      try setSpeaker(row[1], of: row[0])
      try db.cachedStatement(sql: "DELETE FROM shelvedSpeaker WHERE quotationId = ?")
        .execute(arguments: [row[0] as Int64])
    }
  }
}
