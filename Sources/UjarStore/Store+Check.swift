internal import GRDB
internal import UjarGraph

extension Store {
  /// Counts what is in the database, superseded versions of articles apart.
  ///
  /// - Returns: Articles, then nodes and edges by kind, then pieces of evidence.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func statistics() throws -> [Statistic] {
    try read { db in
      func count(_ name: String, _ sql: String) throws -> Statistic {
        Statistic(name: name, count: try Int.fetchOne(db, sql: "SELECT count(*) " + sql) ?? 0)
      }
      var statistics = [
        try count("article", "FROM article WHERE supersededById IS NULL"),
        try count("superseded article", "FROM article WHERE supersededById IS NOT NULL"),
      ]
      for kind in kinds.kinds.nodes where kind.id != kinds.article {
        statistics.append(
          try count(
            kind.name,
            "FROM node WHERE kindId = \(kind.id) AND id NOT IN (SELECT nodeId FROM redirect)"))
      }
      for kind in kinds.kinds.edges {
        let edges = try count(kind.name, "FROM edge WHERE kindId = \(kind.id)")
        if edges.count > 0 { statistics.append(edges) }
      }
      statistics.append(try count("evidence", "FROM evidence"))
      return statistics
    }
  }

  /// Checks that the database is sound: the file, its references, that the articles are the texts
  /// that were read, that every edge has evidence within its article and ends of its kinds, and
  /// that the search knows every statement.
  ///
  /// - Returns: What is wrong; nothing for a sound database.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func check() throws -> [Finding] {
    try read { db in
      let checker = Checker(db: db, kinds: kinds)
      return try checker.file() + checker.references() + checker.articles() + checker.evidence()
        + checker.ends() + checker.search()
    }
  }
}

private struct Checker {
  let db: Database
  let kinds: KindIds

  func file() throws -> [Finding] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
      Finding(check: "integrity", message: $0)
    }
  }

  func references() throws -> [Finding] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table: String = row[0]
      let parent: String = row[2]
      return Finding(
        check: "foreign keys", message: "a row of \(table) refers to a missing row of \(parent)")
    }
  }

  func articles() throws -> [Finding] {
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, origin, hash, text FROM article")
    while let row = try rows.next() {
      let text: String = row[3]
      guard contentHash(Array(text.utf8)) != row[2] else { continue }
      findings.append(
        Finding(
          check: "content hash",
          message:
            "the text of article a\(row[0] as Int64) (\(row[1] as String)) has changed since "
            + "it was read"))
    }
    return findings
  }

  func evidence() throws -> [Finding] {
    let outside = """
      SELECT evidence.id, article.id FROM evidence JOIN article ON article.id = articleId
      WHERE evidence."end" > length(article.text)
      """
    let missing = """
      SELECT fromId, toId FROM edge
      WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.id = edge.evidenceId)
      """
    return try Row.fetchAll(db, sql: outside).map { row in
      Finding(
        check: "evidence",
        message: "evidence e\(row[0] as Int64) lies outside of article a\(row[1] as Int64)")
    }
      + Row.fetchAll(db, sql: missing).map { row in
        Finding(
          check: "evidence",
          message: "the edge from node \(row[0] as Int64) to \(row[1] as Int64) has no evidence")
      }
  }

  func ends() throws -> [Finding] {
    let sql = """
      SELECT edge.kindId, a.kindId, b.kindId, count(*) FROM edge
      JOIN node AS a ON a.id = edge.fromId JOIN node AS b ON b.id = edge.toId
      GROUP BY edge.kindId, a.kindId, b.kindId
      """
    return try Row.fetchAll(db, sql: sql).compactMap { row in
      let edge = kinds.kinds.edges.first { $0.id == row[0] }
      let from = kinds.kinds.nodes.first { $0.id == row[1] }?.name ?? "?"
      let to = kinds.kinds.nodes.first { $0.id == row[2] }?.name ?? "?"
      if let edge, edge.from.contains(from), edge.to.contains(to) { return nil }
      return Finding(
        check: "kinds",
        message: "\(row[3] as Int) edges of kind \(edge?.name ?? "?") run from \(from) to \(to)")
    }
  }

  /// The index against the table. SQLite's own check writes, and the database may be open for
  /// reading only, so rows are counted and the words of the newest statement looked up.
  func search() throws -> [Finding] {
    let pairs = [("quotationText", "quotation"), ("aliasText", "alias")]
    return try pairs.compactMap { search, table in
      let indexed = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(search)_docsize") ?? 0
      let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      guard indexed != stored else { return nil }
      return Finding(
        check: "search",
        message: "\(search) has \(indexed) rows for the \(stored) of \(table); rebuild it with "
          + "INSERT INTO \(search) (\(search)) VALUES ('rebuild')")
    }
  }
}
