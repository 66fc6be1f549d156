internal import GRDB

/// Puts back what decisions have moved.
extension Mover {
  mutating func restore(_ articles: Set<Int64>) throws {
    let wanted = "articleId IN (SELECT value FROM json_each(?))"
    let ids = list(articles.sorted())
    let shelved = try Row.fetchAll(
      db, sql: "SELECT * FROM shelf WHERE \(wanted)", arguments: [ids])
    try db.execute(sql: "DELETE FROM moved WHERE \(wanted)", arguments: [ids])
    guard !shelved.isEmpty else { return }
    for row in shelved {
      guard let from: Int64 = row["newFromId"], let to: Int64 = row["newToId"] else { continue }
      let edge = EdgeRecord(
        fromId: from, kindId: row["kindId"], day: row["day"], toId: to,
        evidenceId: row["evidenceId"])
      try delete(edge)
      note(edge)
    }
    for row in shelved {
      let edge = EdgeRecord(
        fromId: row["fromId"], kindId: row["kindId"], day: row["day"], toId: row["toId"],
        evidenceId: row["evidenceId"], qualifier: row["qualifier"])
      try rows.insert(edge)
      note(edge)
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
