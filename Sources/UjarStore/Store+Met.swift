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
      for name in [filter.a, filter.b].compactMap({ $0 }) {
        let nodes = try names.nodes(name, kinds: kinds.agents).map(\.id)
        let people = try participants(db, nodes)
        conditions.add(
          "meeting.id IN (SELECT toId FROM edge WHERE kindId = ? AND fromId IN "
            + "(SELECT value FROM json_each(?)))", [kinds.attended, list(people)])
      }
      if let place = filter.place { try add(place: place, names, &conditions) }
      return try MeetingLoader(db: db, kinds: kinds).meetings(conditions, limit: filter.limit)
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
  func meetings(_ conditions: Conditions, limit: Int?) throws -> [MetRow] {
    let sql = """
      SELECT meeting.id, meeting.kind, meeting.state, meeting.date FROM meeting
      WHERE \(conditions.sql) AND EXISTS (SELECT 1 FROM edge
        JOIN evidence ON evidence.id = edge.evidenceId
        JOIN article ON article.id = evidence.articleId
        WHERE edge.toId = meeting.id AND edge.kindId = ? AND article.supersededById IS NULL)
      ORDER BY meeting.day DESC, meeting.id LIMIT ?
      """
    let arguments = conditions.arguments + [kinds.attended, limit ?? -1]
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
