internal import GRDB
internal import UjarGraph

extension Store {
  /// Lists meetings, the newest first.
  ///
  /// - Parameter filter: What must hold of them.
  /// - Returns: The meetings; nothing when nobody met.
  /// - Throws: ``StoreError`` for a name, date or value that it cannot use.
  public func met(_ filter: MetFilter) throws -> [MetRow] {
    try read { db in
      var conditions = Conditions()
      try conditions.add(
        "meeting.kind", is: filter.kind, of: Meeting.Kind.allCases.map(\.rawValue),
        field: "kind of meeting")
      try conditions.add(
        "meeting.state", is: filter.state, of: Meeting.State.allCases.map(\.rawValue),
        field: "state of a meeting")
      try conditions.addDays("meeting.day", since: filter.since, until: filter.until)
      let names = NameFinder(db: db, kinds: kinds, options: options)
      let loader = MeetingLoader(db: db, kinds: kinds)
      var single: [Int64] = []
      for name in [filter.a, filter.b].compactMap({ $0 }) {
        let nodes = try names.nodes(name, kinds: kinds.agents).map(\.id)
        let people = try participants(db, nodes)
        if let only = people.first, people.count == 1 {
          single.append(only)
        } else {
          conditions.add(
            "meeting.id IN (SELECT toId FROM edge WHERE kindId = ? AND fromId IN "
              + "(SELECT value FROM json_each(?)))", [kinds.attended, list(people)])
        }
      }
      if let place = filter.place { try add(place: place, names, &conditions) }
      return try loader.meetings(conditions, of: single, limit: filter.limit)
    }
  }

  /// A country meets through those who represent it.
  private func participants(_ db: Database, _ nodes: [Int64]) throws -> [Int64] {
    let found = try StatementLoader(db: db, kinds: kinds).nodes(Set(nodes))
    guard found.values.contains(where: { $0.kind == "country" }) else { return nodes }
    return try SaidSearch(db: db, kinds: kinds, options: options).voices(of: nodes)
  }

  private func add(place: String, _ names: NameFinder, _ conditions: inout Conditions) throws {
    // One name may be that of several places, and any of them will do.
    let found: [Int64]
    do {
      found = try names.nodes(place, kinds: [kinds.place, kinds.country]).map(\.id)
    } catch StoreError.ambiguousName(_, let candidates) {
      found = candidates.compactMap { kinds.parse($0.id)?.number }
    }
    conditions.add(
      "meeting.id IN (SELECT fromId FROM edge WHERE kindId = ? AND toId IN "
        + "(SELECT value FROM json_each(?) UNION SELECT id FROM place WHERE countryId IN "
        + "(SELECT value FROM json_each(?))))", [kinds.heldAt, list(found), list(found)])
  }
}

/// Makes rows of meetings.
struct MeetingLoader {
  let db: Database
  let kinds: KindIds

  /// The meetings for which conditions hold, the newest first.
  ///
  /// - Parameters:
  ///   - conditions: What must hold of the tables that are read.
  ///   - people: Everybody who must have been there.
  ///   - limit: How many at most.
  /// - Returns: The meetings, with their participants, places and sources.
  /// - Throws: `DatabaseError` when the database cannot be read.
  func meetings(_ conditions: Conditions, of people: [Int64] = [], limit: Int?) throws -> [MetRow] {
    let (source, order) = try source(of: people)
    let sql = """
      SELECT meeting.id, meeting.kind, meeting.state, meeting.date FROM \(source.sql)
      WHERE \(conditions.sql) AND EXISTS (SELECT 1 FROM edge
        JOIN evidence ON evidence.id = edge.evidenceId
        JOIN article ON article.id = evidence.articleId
        WHERE edge.toId = meeting.id AND edge.kindId = ? AND article.supersededById IS NULL)
      \(order) LIMIT ?
      """
    let arguments =
      source.arguments + conditions.arguments + [kinds.attended, limit ?? -1]
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    let ids: [Int64] = rows.map { $0[0] }
    let participants = try ends(sql: Self.attended, ids, kinds.attended)
    let places = try ends(sql: Self.heldAt, ids, kinds.heldAt)
    let sources = try sources(ids)
    return rows.map { row in
      let id: Int64 = row[0]
      return MetRow(
        id: "m\(id)", kind: row[1], state: row[2], participants: participants[id] ?? [],
        places: (places[id] ?? []).map(\.name), date: row[3], sources: sources[id] ?? [])
    }
  }

  /// Where meetings are read from, and in which order. The edges of a participant have the day of
  /// the meeting, so that the newest come first without a sort, and those of another are found by it.
  private func source(of people: [Int64]) throws -> (source: Conditions, order: String) {
    var source = Conditions()
    let counts = people.count > 1 ? try people.map(meetingCount) : people.map { _ in 0 }
    guard let fewest = zip(people, counts).min(by: { $0.1 < $1.1 })?.0 else {
      source.add("meeting")
      return (source, "ORDER BY meeting.day DESC, meeting.id")
    }
    source.add(
      "edge AS own JOIN meeting ON meeting.id = own.toId AND own.fromId = ? AND own.kindId = ?",
      [fewest, kinds.attended])
    for other in people where other != fewest {
      source.add(
        "EXISTS (SELECT 1 FROM edge AS other WHERE other.fromId = ? AND other.kindId = ? "
          + "AND other.day = own.day AND other.toId = own.toId)", [other, kinds.attended])
    }
    return (source, "GROUP BY own.day, own.toId ORDER BY own.day DESC, own.toId")
  }

  /// How many edges lead from somebody to meetings, as far as it matters who has fewer.
  private func meetingCount(of person: Int64) throws -> Int {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM edge WHERE fromId = ? AND kindId = ? LIMIT 2000)"
    return try Int.fetchOne(
      db.cachedStatement(sql: sql), arguments: [person, kinds.attended]) ?? 0
  }

  private static let attended = """
    SELECT edge.toId, node.id, node.kindId, node.name FROM json_each(?) AS wanted
    JOIN edge ON edge.toId = wanted.value AND edge.kindId = ?
    JOIN node ON node.id = edge.fromId GROUP BY edge.toId, node.id ORDER BY node.id
    """
  private static let heldAt = """
    SELECT edge.fromId, node.id, node.kindId, node.name FROM json_each(?) AS wanted
    JOIN edge ON edge.fromId = wanted.value AND edge.kindId = ?
    JOIN node ON node.id = edge.toId GROUP BY edge.fromId, node.id ORDER BY min(edge.evidenceId)
    """

  private func ends(sql: String, _ ids: [Int64], _ kind: Int) throws -> [Int64: [Node]] {
    var ends: [Int64: [Node]] = [:]
    let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list(ids), kind])
    for row in rows {
      ends[row[0], default: []].append(kinds.node(row[1], kind: row[2], name: row[3]))
    }
    return ends
  }

  private func sources(_ ids: [Int64]) throws -> [Int64: [Source]] {
    let sql = """
      SELECT edge.toId, \(Source.columns) FROM json_each(?) AS wanted
      JOIN edge ON edge.toId = wanted.value AND edge.kindId = ?
      JOIN evidence ON evidence.id = edge.evidenceId
      JOIN article ON article.id = evidence.articleId
      WHERE article.supersededById IS NULL
      GROUP BY edge.toId, evidence.id ORDER BY article.day, evidence.id
      """
    var sources: [Int64: [Source]] = [:]
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(ids), kinds.attended])
    for row in rows { sources[row[0], default: []].append(Source(row, from: 1)) }
    return sources
  }
}

extension Source {
  /// The columns that ``init(_:from:)`` reads, of the tables `article` and `evidence`.
  static let columns = """
    article.id, article.origin, article.title, article.outlet, article.url, article.published,
    article.language, evidence.start, evidence."end"
    """

  init(_ row: Row, from column: Int) {
    let id: Int64 = row[column]
    self.init(
      article: "a\(id)", origin: row[column + 1], title: row[column + 2],
      outlet: row[column + 3], url: row[column + 4], published: row[column + 5],
      language: row[column + 6], start: row[column + 7], end: row[column + 8])
  }
}
