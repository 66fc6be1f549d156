internal import GRDB

/// Meetings that are one once their participants are.
extension Mover {
  /// A meeting as an article tells of it.
  struct Spot: Hashable {
    var meeting: Int64
    var article: Int64
  }

  /// A meeting that is the same as another once the participants are.
  mutating func joinMeeting(_ spot: Spot) throws {
    let edges = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(EdgeRecord.columns)
          FROM edge JOIN evidence ON evidence.id = edge.evidenceId
          WHERE (edge.toId = ?1 OR edge.fromId = ?1) AND evidence.articleId = ?2
          """), arguments: [spot.meeting, spot.article]
    ).map { EdgeRecord($0) }
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
        try rows.insert(new)
      } else {
        try replace(edge, by: new, article: spot.article)
      }
    }
  }
}
