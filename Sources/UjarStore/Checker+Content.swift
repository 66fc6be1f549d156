internal import GRDB
internal import UjarGraph

/// What is stored twice, or as a hash, against what it stands for.
extension Checker {
  /// What was stored of each article against its digest.
  func digests() throws -> [Finding] {
    let counted = try ArticleDigests(db).values
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT article.id, article.origin, digest.value FROM article
        LEFT JOIN digest ON digest.articleId = article.id ORDER BY article.id
        """)
    return rows.compactMap { row in
      let id = row.number(0) ?? 0
      let stored = row.number(2)
      if let stored, counted[id] == UInt64(bitPattern: stored) { return nil }
      return Finding(
        check: "digest",
        message: "what was stored of article a\(id) (\(row.text(1) ?? "?")) has changed since it "
          + "was read: its evidence, statements or mentions")
    }
  }

  /// The speakers that a statement names for the search against its edges.
  func speakers() throws -> [Finding] {
    let sql = """
      SELECT quotation.id, quotation.speaker,
        (SELECT group_concat('s' || fromId, ' ') FROM edge
          WHERE toId = quotation.id AND kindId = \(kinds.said))
      FROM quotation
      """
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let tokens = row.text(1) ?? "?"
      let edges = row.text(2) ?? ""
      guard tokens != edges, Set(tokens.split(separator: " ")) != Set(edges.split(separator: " "))
      else { continue }
      findings.append(
        Finding(
          check: "speakers",
          message: "statement q\(row.number(0) ?? 0) is searched under speakers other than its own")
      )
    }
    return findings
  }

  /// What `ujar stats` tells against the rows that there are.
  func counts() throws -> [Finding] {
    let sql = """
      WITH counted AS (
        SELECT 'article' AS name, 0 AS kindId, count(*) AS count FROM article
        UNION ALL SELECT 'evidence', 0, count(*) FROM evidence
        UNION ALL SELECT 'node', kindId, count(*) FROM node GROUP BY kindId
        UNION ALL SELECT 'edge', kindId, count(*) FROM edge GROUP BY kindId
      )
      SELECT name, kindId, count FROM (SELECT * FROM counter WHERE count <> 0
        EXCEPT SELECT * FROM counted)
      UNION
      SELECT name, kindId, count FROM (SELECT * FROM counted WHERE count <> 0
        EXCEPT SELECT * FROM counter)
      """
    return try Set(Row.fetchAll(db, sql: sql).map { $0.text(0) ?? "?" }).sorted().map {
      Finding(check: "counts", message: "rows of \($0) are not as many as `ujar stats` tells")
    }
  }

  /// What is added up as it is written against what it adds up.
  func spans() throws -> [Finding] {
    let parts = [
      ("postSpan", "postSeen", "personId", "posts"),
      ("personSpan", "personSeen", "personId", "days"),
      ("tally", "tallySeen", "nodeId", "statements and articles"),
    ]
    return try parts.flatMap { (table, seen, node, what) in
      let some = table == "tally" ? "WHERE said OR mentions OR articles OR names" : ""
      let sql = """
        SELECT \(node) FROM (SELECT * FROM \(table) \(some) EXCEPT SELECT * FROM \(seen))
        UNION SELECT \(node) FROM (SELECT * FROM \(seen) EXCEPT SELECT * FROM \(table))
        """
      return try Row.fetchAll(db, sql: sql).map {
        Finding(
          check: "spans",
          message: "the \(what) of node \($0.number(0) ?? 0) are added up wrong; rebuild them with "
            + "DELETE FROM \(table); INSERT INTO \(table) SELECT * FROM \(seen)")
      }
    }
  }

  /// Names against their folded forms, canonical ones against those of the nodes, posts and
  /// meetings against their keys, tenures against those that there are.
  func names() throws -> [Finding] {
    let sql = """
      SELECT alias.id, alias.name, alias.folded, alias.isCanonical, node.name FROM alias
      JOIN node ON node.id = alias.nodeId
      """
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let name = row.text(1) ?? "?"
      let isOwn = row.number(3) == 0 || name == row.text(4)
      if isOwn, fold(name) == row.text(2) { continue }
      findings.append(
        Finding(
          check: "names", message: "the name '\(name)' is filed under another, or is not its node's"
        ))
    }
    let meetings = """
      SELECT id FROM meeting WHERE key NOT LIKE kind || '|' || state || '|%'
        OR date IS NOT NULL AND instr(key, date) = 0
      """
    findings += try Row.fetchAll(db, sql: meetings).map {
      Finding(check: "names", message: "meeting m\($0.number(0) ?? 0) does not fit its key")
    }
    return try findings + tenures()
  }

  private func tenures() throws -> [Finding] {
    let known = RoleHolding.Tenure.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let sql = """
      SELECT evidenceId FROM edge WHERE qualifier NOT IN (\(known))
        AND kindId IN (\(kinds.holds), \(kinds.represents), \(kinds.affiliated))
      """
    return try Row.fetchAll(db, sql: sql).map {
      Finding(check: "names", message: "e\($0.number(0) ?? 0) has a tenure that there is not")
    }
  }
}
