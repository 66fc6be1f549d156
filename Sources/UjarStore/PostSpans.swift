internal import GRDB

/// Keeps the posts that are added up of persons, where more changes than a new article.
struct PostSpans {
  let db: Database

  /// Adds up anew what the articles say of some persons: linear in their posts in all articles.
  func refresh(_ persons: Set<Int64>) throws {
    guard !persons.isEmpty else { return }
    let wanted = "personId IN (SELECT value FROM json_each(?))"
    let ids = list(persons.sorted())
    try db.execute(sql: "DELETE FROM postSpan WHERE \(wanted)", arguments: [ids])
    try db.execute(
      sql: "INSERT INTO postSpan SELECT * FROM postSeen WHERE \(wanted)", arguments: [ids])
  }

  /// The persons of whom an article tells a post.
  func persons(of article: Int64) throws -> Set<Int64> {
    let first = try firstEvidence(from: article)
    let after = try firstEvidence(from: article + 1)
    // The first two conditions are those of the index of edges by evidence, which is used only then.
    let sql = """
      SELECT edge.fromId FROM evidence JOIN edge ON edge.evidenceId = evidence.id
      WHERE evidence.id >= ? AND evidence.id < ? AND edge.kindId > 3 AND edge.kindId <> 11
        AND edge.kindId IN (4, 6, 7)
      """
    return try Int64.fetchSet(db.cachedStatement(sql: sql), arguments: [first, after])
  }

  /// The first evidence of an article or, where it has none, of the next: articles are written one
  /// after another, so that the numbers of both rise together.
  private func firstEvidence(from article: Int64) throws -> Int64 {
    let find = try db.cachedStatement(
      sql: "SELECT id, articleId FROM evidence WHERE id >= ? ORDER BY id LIMIT 1")
    var low: Int64 = 0
    var high = (try Int64.fetchOne(db, sql: "SELECT max(id) FROM evidence") ?? 0) + 1
    while low < high {
      let middle = (low + high) / 2
      if let row = try Row.fetchOne(find, arguments: [middle]), row[1] < article {
        low = row[0] + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
