internal import Foundation
internal import GRDB
internal import UjarGraph

extension Store {
  /// Counts what is in the database, superseded versions of articles apart.
  ///
  /// - Returns: Articles, then nodes and edges by kind, then pieces of evidence.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func statistics() throws -> [Statistic] {
    try read { db in
      var counts: [String: [Int: Int]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT name, kindId, count FROM counter") {
        counts[row[0], default: [:]][row[1]] = row[2]
      }
      let old = "SELECT count(*) FROM article WHERE supersededById IS NOT NULL"
      let superseded = try Int.fetchOne(db, sql: old) ?? 0
      var statistics = [
        Statistic(name: "article", count: (counts["article"]?[0] ?? 0) - superseded),
        Statistic(name: "superseded article", count: superseded),
      ]
      // Names for which another node stands are no persons of their own.
      let redirects = try Row.fetchAll(
        db,
        sql: """
          SELECT node.kindId, count(*) FROM redirect JOIN node ON node.id = redirect.nodeId GROUP BY 1
          """)
      for row in redirects { counts["node"]?[row[0]]? -= row[1] }
      for kind in kinds.kinds.nodes where kind.id != kinds.article {
        statistics.append(Statistic(name: kind.name, count: counts["node"]?[kind.id] ?? 0))
      }
      for kind in kinds.kinds.edges {
        guard let count = counts["edge"]?[kind.id], count > 0 else { continue }
        statistics.append(Statistic(name: kind.name, count: count))
      }
      statistics.append(Statistic(name: "evidence", count: counts["evidence"]?[0] ?? 0))
      return statistics
    }
  }

  /// Checks that the database is sound: the file, its references, that articles and what was stored
  /// of them are as they were read, that every edge has evidence within its article and ends of its
  /// kinds, that names agree, that counts are right, and that the search knows every word.
  ///
  /// Others may write meanwhile. The search is checked on a copy in the folder for temporary files.
  ///
  /// - Returns: What is wrong, part by part, whatever can still be read; nothing for a sound database.
  /// - Throws: ``StoreError`` when the database cannot be read at all.
  public func check() throws -> [Finding] {
    var findings = try read { try Checker(db: $0, kinds: kinds).findings() }
    if !findings.contains(where: { $0.check == "integrity" }) { findings += try checkSearch() }
    return findings
  }

  /// SQLite compares the search with the statements only where it could write.
  private func checkSearch() throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ujar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "copy.db").path
    try backup(to: copy)
    return try Self.translating(copy) {
      let queue = try DatabaseQueue(path: copy)
      return try ["quotationText", "aliasText"].compactMap { search in
        let sql = "INSERT INTO \(search) (\(search), rank) VALUES ('integrity-check', 1)"
        do {
          try queue.write { try $0.execute(sql: sql) }
          return nil
        } catch let error as DatabaseError
          where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
        {
          return Checker.stale(search)
        }
      }
    }
  }
}
