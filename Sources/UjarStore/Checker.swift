internal import GRDB
internal import UjarGraph

/// Looks for what is wrong in a database.
struct Checker {
  let db: Database
  let kinds: KindIds

  /// Everything that is wrong. A part that cannot be read is told, and the others are looked at.
  func findings() throws -> [Finding] {
    let parts: [(name: String, run: () throws -> [Finding])] = [
      ("file", file), ("references", references), ("articles", articles), ("digests", digests),
      ("evidence", evidence), ("edges", ends), ("speakers", speakers), ("names", names),
      ("counts", counts), ("spans", spans),
    ]
    return try parts.flatMap { part in
      do {
        return try part.run()
      } catch let error as DatabaseError where Self.isDamage(error) {
        let message = "the \(part.name) cannot be read to the end: \(error.message ?? "damaged")"
        return [Finding(check: "integrity", message: message)]
      }
    }
  }

  private static func isDamage(_ error: DatabaseError) -> Bool {
    [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_MISMATCH].contains(error.resultCode)
  }

  func file() throws -> [Finding] {
    try Row.fetchAll(db, sql: "PRAGMA integrity_check").compactMap { $0.text(0) }
      .filter { $0 != "ok" }.map {
        Finding(check: "integrity", message: $0)
      }
  }

  func references() throws -> [Finding] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      let table = row.text(0) ?? "?"
      let parent = row.text(2) ?? "?"
      return Finding(
        check: "foreign keys", message: "a row of \(table) refers to a missing row of \(parent)")
    }
  }

  func articles() throws -> [Finding] {
    var findings: [Finding] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, origin, hash, text FROM article")
    while let row = try rows.next() {
      let text = row.text(3) ?? ""
      guard contentHash(Array(text.utf8)) != row.text(2) else { continue }
      findings.append(
        Finding(
          check: "content hash",
          message:
            "the text of article a\(row.number(0) ?? 0) (\(row.text(1) ?? "?")) has changed since "
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
        message: "evidence e\(row.number(0) ?? 0) lies outside of article a\(row.number(1) ?? 0)")
    }
      + Row.fetchAll(db, sql: missing).map { row in
        Finding(
          check: "evidence",
          message:
            "the edge from node \(row.number(0) ?? 0) to \(row.number(1) ?? 0) has no evidence")
      }
  }

  func ends() throws -> [Finding] {
    let sql = """
      SELECT edge.kindId, a.kindId, b.kindId, count(*) FROM edge
      JOIN node AS a ON a.id = edge.fromId JOIN node AS b ON b.id = edge.toId
      GROUP BY edge.kindId, a.kindId, b.kindId
      """
    return try Row.fetchAll(db, sql: sql).compactMap { row in
      let edge = kinds.kinds.edges.first { Int64($0.id) == row.number(0) }
      let from = kinds.kinds.nodes.first { Int64($0.id) == row.number(1) }?.name ?? "?"
      let to = kinds.kinds.nodes.first { Int64($0.id) == row.number(2) }?.name ?? "?"
      if let edge, edge.from.contains(from), edge.to.contains(to) { return nil }
      return Finding(
        check: "kinds",
        message:
          "\(row.number(3) ?? 0) edges of kind \(edge?.name ?? "?") run from \(from) to \(to)")
    }
  }

  /// A search that does not fit its table.
  static func stale(_ search: String) -> Finding {
    Finding(
      check: "search",
      message: "\(search) does not have the words of its table; rebuild it with "
        + "INSERT INTO \(search) (\(search)) VALUES ('rebuild')")
  }
}
