internal import GRDB

/// Carries out decisions: those at hand, and those that waited for an article.
struct Decider {
  let db: Database
  let kinds: KindIds
  let knowledge: NameKnowledge
  let rows: RowInserters

  init(_ writer: GraphWriter) {
    db = writer.db
    rows = writer.rows
    kinds = writer.kinds
    knowledge = writer.knowledge
  }

  /// Whether anything was ever decided.
  static func hasDecisions(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM decision)") ?? false
  }

  // MARK: A decision at hand

  /// Keeps a decision: its number, and whether it is new. The person and the other are looked for
  /// where they are not given.
  func add(
    _ record: DecisionRecord, _ nodes: (person: Int64, other: Int64?)? = nil,
    _ writer: inout GraphWriter
  ) throws -> (id: Int64, isNew: Bool) {
    let json = try record.json
    let known = "SELECT id FROM decision WHERE record = ?"
    if let id = try Int64.fetchOne(db, sql: known, arguments: [json]) { return (id, false) }
    try db.execute(
      sql: "INSERT INTO decision (kind, record, isPending) VALUES (?, ?, 1)",
      arguments: [record.decision.rawValue, json])
    let id = db.lastInsertedRowID
    var touched: Set<Int64> = []
    if try carryOut(id, record, nodes, &touched, &writer) { try settle(touched) }
    writer.cache.people.hasDecisions = true
    return (id, true)
  }

  /// Does what a decision says, as far as the articles allow; whether it could. The nodes whose edges
  /// may have to move are added to `touched`.
  private func carryOut(
    _ id: Int64, _ record: DecisionRecord, _ nodes: (person: Int64, other: Int64?)?,
    _ touched: inout Set<Int64>, _ writer: inout GraphWriter
  ) throws -> Bool {
    let finder = PersonFinder(db: db, kinds: kinds, knowledge: knowledge)
    let placements = try Placements(db)
    guard
      let found = try nodes?.person ?? finder.person(record.person),
      let person = nodes == nil ? placements.follow(found) : found
    else { return false }
    switch record.decision {
    case .merge:
      guard let reference = record.other,
        let found = try nodes?.other ?? finder.person(reference),
        let other = nodes == nil ? placements.follow(found) : found
      else { return false }
      if person != other {
        try place(id, other, 0, person)
        try addSameAs(from: other, to: person, id)
        touched.insert(other)
      }
    case .ignore:
      try place(id, person, 0, nil)
      touched.insert(person)
    case .alias:
      guard let name = record.name else { return false }
      try writer.addAlias(name, of: person)
      for other in try finder.persons(called: name)
      where try other != person && placements.follow(other) == other
        && finder.isLikely(other, to: person)
      {
        try place(id, other, 0, person)
        try addSameAs(from: other, to: person, id)
        touched.insert(other)
      }
    case .split where record.name != nil:
      guard let own = try nodes?.other ?? finder.otherName(record.name ?? "", of: found) else {
        return false
      }
      try place(id, own, 0, own)
      touched.insert(found)
    case .split:
      guard
        let new = try split(id, record, [found, person], nil, &writer)
      else { return false }
      touched.formUnion(new)
    }
    try db.execute(sql: "UPDATE decision SET isPending = 0 WHERE id = ?", arguments: [id])
    return true
  }

  /// Gives the sightings of a person in some articles to somebody new, or to whom they were given
  /// before.
  private func split(
    _ id: Int64, _ record: DecisionRecord, _ persons: [Int64], _ articles: Set<Int64>?,
    _ writer: inout GraphWriter
  ) throws -> Set<Int64>? {
    let leading = try Placements(db).leading(to: Set(persons))
    let sql = """
      SELECT sighting.personId, sighting.articleId FROM json_each(?) AS wanted
      JOIN article ON article.address = wanted.value
      JOIN sighting ON sighting.articleId = article.id
        AND sighting.personId IN (SELECT value FROM json_each(?))
      ORDER BY sighting.articleId
      """
    let rows = try Row.fetchAll(
      db, sql: sql, arguments: [json(record.articles ?? []), list(leading.sorted())]
    ).filter { articles?.contains($0[1]) ?? true }
    guard !rows.isEmpty else { return nil }
    let before = "SELECT personId FROM placement WHERE decisionId = ? LIMIT 1"
    let new =
      try Int64.fetchOne(db, sql: before, arguments: [id])
      ?? writer.addNode(kind: kinds.person, name: record.person.name)
    for row in rows { try place(id, row[0], row[1], new) }
    return Set(rows.map { $0[0] })
  }

  private func place(_ decision: Int64, _ node: Int64, _ article: Int64, _ person: Int64?) throws {
    let sql = """
      INSERT OR REPLACE INTO placement (decisionId, nodeId, articleId, personId)
      VALUES (?, ?, ?, ?)
      """
    try db.execute(sql: sql, arguments: [decision, node, article, person])
  }

  /// Adds an edge whose evidence is the first that there is of the other: articles stay as they are.
  private func addSameAs(from other: Int64, to person: Int64, _ decision: Int64) throws {
    let sql = """
      SELECT evidenceId, day FROM (
        SELECT evidenceId, day FROM edge WHERE fromId = ?1 UNION ALL
        SELECT evidenceId, day FROM edge WHERE toId = ?1 AND kindId <> ?2
      ) ORDER BY evidenceId LIMIT 1
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: [other, kinds.sameAs])
    guard let row else { return }
    try rows.insert(
      EdgeRecord(
        fromId: other, kindId: kinds.sameAs, day: row[1], toId: person, evidenceId: row[0],
        qualifier: "decision d\(decision)"))
  }

  // MARK: After a batch

  /// Applies decisions to what a batch of articles has added.
  func settle(_ writer: inout GraphWriter) throws {
    let new = writer.cache.people.new
    let articles = writer.cache.people.articles
    let names = Dictionary(grouping: new, by: { fold($0.name) })
    var touched: Set<Int64> = []
    let sql = "SELECT id, record, isPending FROM decision ORDER BY id"
    for row in try Row.fetchAll(db, sql: sql) {
      guard let record = DecisionRecord(json: row[1]) else { continue }
      if row[2] {
        guard
          names[fold(record.person.name)] != nil
            || record.other.map({ names[fold($0.name)] != nil }) ?? false
            || record.name.map({ !fold($0).isEmpty }) ?? false || record.articles != nil
        else { continue }
        _ = try carryOut(row[0], record, nil, &touched, &writer)
      } else if record.decision == .alias, names[fold(record.name ?? "")] != nil {
        _ = try carryOut(row[0], record, nil, &touched, &writer)
      } else if record.decision == .split, record.articles != nil {
        let finder = PersonFinder(db: db, kinds: kinds, knowledge: knowledge)
        let persons = try finder.persons(called: record.person.name)
        if let more = try split(row[0], record, persons, articles, &writer) {
          touched.formUnion(more)
        }
      }
    }
    try settle(touched, articles)
  }

  /// Brings redirects and edges in line with all decisions.
  func settle(_ touched: Set<Int64>, _ more: Set<Int64> = []) throws {
    let placements = try Placements(db)
    if !touched.isEmpty { try redirect(placements) }
    var articles = more
    let sql = """
      SELECT sighting.articleId FROM json_each(?) AS wanted
      JOIN sighting ON sighting.personId = wanted.value
      """
    let leading = placements.leading(to: touched)
    articles.formUnion(
      try Int64.fetchSet(db, sql: sql, arguments: [list(leading.sorted())]))
    var mover = Mover(db: db, kinds: kinds, rows: rows)
    try mover.place(articles)
  }

  private func redirect(_ placements: Placements) throws {
    try db.execute(sql: "DELETE FROM redirect")
    try db.execute(
      sql: "INSERT INTO redirect (nodeId, personId) SELECT nodeId, personId FROM otherName")
    let nodes = list(placements.nodes.sorted())
    let sql = """
      SELECT nodeId, personId FROM otherName
      WHERE nodeId IN (SELECT value FROM json_each(?1))
        OR personId IN (SELECT value FROM json_each(?1))
      """
    var targets: [Int64: Int64?] = [:]
    for node in placements.nodes { targets.updateValue(placements.follow(node), forKey: node) }
    for row in try Row.fetchAll(db, sql: sql, arguments: [nodes]) {
      targets.updateValue(
        placements.person(own: row[0], rule: row[1], article: 0), forKey: row[0])
    }
    for (node, target) in targets.sorted(by: { $0.key < $1.key }) {
      if target == node {
        try db.execute(sql: "DELETE FROM redirect WHERE nodeId = ?", arguments: [node])
      } else {
        try db.execute(
          sql: "INSERT OR REPLACE INTO redirect (nodeId, personId) VALUES (?, ?)",
          arguments: [node, target])
      }
    }
  }
}
