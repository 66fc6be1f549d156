internal import GRDB

/// Takes decisions back.
extension Decider {
  /// Takes a decision back.
  func remove(_ id: Int64) throws {
    let nodes = try Int64.fetchSet(
      db, sql: "SELECT nodeId FROM placement WHERE decisionId = ?", arguments: [id])
    let made = try Int64.fetchSet(
      db,
      sql: "SELECT personId FROM placement WHERE decisionId = ? AND articleId > 0",
      arguments: [id])
    let later = try Int64.fetchOne(
      db,
      sql: """
        SELECT min(decisionId) FROM placement WHERE decisionId > ?1
          AND (nodeId IN (SELECT value FROM json_each(?2))
            OR personId IN (SELECT value FROM json_each(?2)))
        """, arguments: [id, list(made.sorted())])
    if let later { throw StoreError.laterDecision("d\(id)", "d\(later)") }
    var touched = try Placements(db).leading(to: nodes)
    // A name that stood alone has its sightings with the person of the rules.
    touched.formUnion(
      try Int64.fetchSet(
        db,
        sql: """
          SELECT personId FROM otherName WHERE nodeId IN (SELECT value FROM json_each(?))
          """, arguments: [list(nodes.sorted())]))
    try db.execute(sql: "DELETE FROM placement WHERE decisionId = ?", arguments: [id])
    try db.execute(
      sql: "DELETE FROM edge WHERE fromId IN (SELECT value FROM json_each(?)) AND kindId = ? "
        + "AND qualifier = ?",
      arguments: [list(nodes.sorted()), kinds.sameAs, "decision d\(id)"])
    rows.count(.edge(kinds.sameAs), -db.changesCount)
    try db.execute(sql: "DELETE FROM decision WHERE id = ?", arguments: [id])
    try settle(touched)
    for node in made { try deleteNode(node) }
  }

  private func deleteNode(_ node: Int64) throws {
    let sql = "SELECT id, name FROM alias WHERE nodeId = ?"
    for row in try Row.fetchAll(db, sql: sql, arguments: [node]) {
      try db.execute(
        sql: "INSERT INTO aliasText (aliasText, rowid, name) VALUES ('delete', ?, ?)",
        arguments: [row[0] as Int64, row[1] as String])
    }
    rows.forget(node)
    for table in ["alias", "redirect", "tally"].map({ "\($0) WHERE nodeId" }) + ["node WHERE id"] {
      try db.execute(sql: "DELETE FROM \(table) = ?", arguments: [node])
    }
    rows.count(.node(kinds.person), -db.changesCount)
  }
}
