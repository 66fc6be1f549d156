internal import GRDB

/// Somebody who said so, from when to when.
public struct VoiceRow: Sendable, Equatable {
  /// Who.
  public var speaker: Node
  /// The day of the first and of the last statement, as ISO 8601: when it was said, where the
  /// article tells, else when it was published.
  public var first: String?
  /// See `first`.
  public var last: String?
  /// The ids of these two statements.
  public var firstId: String
  /// See `firstId`.
  public var lastId: String
  /// How many statements there are.
  public var statements: Int
}

extension Store {
  /// Lists who made statements, from when to when: who began to say so, and who stopped.
  ///
  /// - Parameter filter: Which statements.
  /// - Returns: Every speaker once, in the order in which they began.
  /// - Throws: ``StoreError`` for a name, date or value that it cannot use.
  public func voices(_ filter: SaidFilter) throws -> [VoiceRow] {
    try read { db in
      let search = SaidSearch(db: db, kinds: kinds, options: options)
      let ids = try search.ids(filter)
      let sql = """
        SELECT speaker.id, speaker.kindId, speaker.name, quotation.day, quotation.id
        FROM json_each(?) AS wanted JOIN quotation ON quotation.id = wanted.value
        JOIN edge AS said ON said.toId = quotation.id AND said.kindId = ?
        JOIN node AS speaker ON speaker.id = said.fromId
        ORDER BY quotation.day = 0, quotation.day, quotation.id
        """
      var order: [Int64] = []
      var voices: [Int64: VoiceRow] = [:]
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [list(ids), kinds.said])
      while let row = try rows.next() {
        let speaker: Int64 = row[0]
        let (day, id) = (Day.iso(row[3]), "q\(row[4] as Int64)")
        if var voice = voices[speaker] {
          voice.statements += 1
          if day != nil { (voice.last, voice.lastId) = (day, id) }
          voices[speaker] = voice
        } else {
          order.append(speaker)
          voices[speaker] = VoiceRow(
            speaker: kinds.node(speaker, kind: row[1], name: row[2]), first: day, last: day,
            firstId: id, lastId: id, statements: 1)
        }
      }
      return order.compactMap { voices[$0] }
    }
  }
}
