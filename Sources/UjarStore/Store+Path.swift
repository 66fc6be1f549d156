internal import GRDB
internal import UjarGraph

extension Store {
  /// Finds a shortest connection between two nodes, by evidence; empty when there is none.
  ///
  /// - Parameters:
  ///   - from: The name where it starts.
  ///   - to: The name where it ends.
  ///   - maxSteps: The most steps from one person, country, organisation, place or post to the
  ///     next; a statement or a meeting between two of them is one step.
  /// - Returns: The steps in order.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func path(from: String, to: String, maxSteps: Int = 4) throws -> [PathStep] {
    try read { db in
      let names = NameFinder(db: db, kinds: kinds, options: options)
      let starts = try names.nodes(from, kinds: kinds.named).map(\.id)
      let ends = try names.nodes(to, kinds: kinds.named).map(\.id)
      var search = PathSearch(db: db, kinds: kinds)
      let found = try search.path(from: starts, to: ends, maxSteps: maxSteps)
      return try PathLoader(db: db, kinds: kinds).steps(found)
    }
  }
}

/// A hop from one entity to the next, through a statement or a meeting, or straight.
struct Hop: Equatable {
  var from: Int64
  var to: Int64
  /// The statement or meeting between them; `nil` for a straight edge.
  var via: Int64?
  /// The kind of the edge at `from`, and whether it is walked against its direction.
  var kindId: Int
  var isReversed: Bool
  /// The kind of the edge at `to`, behind `via`.
  var secondKindId: Int
  var evidence: Int64
}

/// Breadth-first search from both ends at once; each side takes the smaller front in turn.
struct PathSearch {
  /// How many neighbours of one node are looked at, the newest first: a country that everybody
  /// names connects everybody, and says nothing by it.
  static let fanOut = 400

  let db: Database
  let kinds: KindIds

  private struct Side {
    /// The hop by which each node was reached, as it was walked; none for where it began.
    var reached: [Int64: Hop?] = [:]
    var front: [Int64] = []
  }

  init(db: Database, kinds: KindIds) {
    self.db = db
    self.kinds = kinds
  }

  mutating func path(from starts: [Int64], to ends: [Int64], maxSteps: Int) throws -> [Hop] {
    guard Set(starts).isDisjoint(with: ends) else { return [] }
    var left = Side(
      reached: Dictionary(uniqueKeysWithValues: starts.map { ($0, nil) }), front: starts)
    var right = Side(reached: Dictionary(uniqueKeysWithValues: ends.map { ($0, nil) }), front: ends)
    for _ in 0..<max(0, maxSteps) {
      guard !left.front.isEmpty, !right.front.isEmpty else { return [] }
      let meeting: Int64?
      if left.front.count <= right.front.count {
        meeting = try expand(&left, until: right)
      } else {
        meeting = try expand(&right, until: left)
      }
      if let meeting { return join(left, right, at: meeting) }
    }
    return []
  }

  /// Takes one step from everywhere on a side's front, up to the first node that the other knows.
  private func expand(_ side: inout Side, until other: Side) throws -> Int64? {
    var next: [Int64] = []
    for node in side.front {
      let hops = try hops(from: node)
      while let hop = try hops.next() {
        let to: Int64 = hop[0]
        guard side.reached[to] == nil else { continue }
        side.reached[to] = .some(Hop(hop, from: node))
        if other.reached[to] != nil { return to }
        next.append(to)
      }
    }
    side.front = next
    return nil
  }

  /// The newest hops from an entity: meetings first, held before planned, then posts, then
  /// statements. A meeting that was cancelled or denied connects nobody.
  ///
  /// They are read as they are looked at: most searches end among the first of thousands.
  private func hops(from node: Int64) throws -> RowCursor {
    try Row.fetchCursor(
      db.cachedStatement(sql: Self.sql),
      arguments: [
        node, kinds.attended, kinds.said, kinds.mentions, kinds.addressed, Self.fanOut, "held",
        "planned", kinds.holds, kinds.of, kinds.represents, kinds.affiliated,
      ])
  }

  /// The kinds of straight edges are told one by one: who is often quoted has a hundred thousand
  /// edges of others, which the index leaves out only by kinds that are wanted.
  private static let sql = """
    \(meetings("?7"))
    UNION ALL
    \(meetings("?8"))
    UNION ALL
    SELECT toId, NULL, kindId, 0, kindId, evidenceId FROM edge
    WHERE fromId = ?1 AND kindId IN (?9, ?10, ?11, ?12)
    UNION ALL
    SELECT * FROM (SELECT fromId, NULL, kindId, 1, kindId, evidenceId FROM edge
      WHERE toId = ?1 AND kindId IN (?9, ?10, ?11, ?12) LIMIT ?6)
    UNION ALL
    SELECT other.toId, other.fromId, own.kindId, 0, other.kindId, other.evidenceId
    FROM (SELECT toId, kindId FROM edge WHERE fromId = ?1 AND kindId = ?3 LIMIT ?6) AS own
    JOIN edge AS other ON other.fromId = own.toId AND other.kindId IN (?4, ?5)
    WHERE other.toId <> ?1
    UNION ALL
    SELECT other.fromId, other.toId, own.kindId, 1, other.kindId, other.evidenceId
    FROM (SELECT fromId, kindId FROM edge WHERE toId = ?1 AND kindId IN (?4, ?5) LIMIT ?6) AS own
    JOIN edge AS other ON other.toId = own.fromId AND other.kindId = ?3
    WHERE other.fromId <> ?1
    """

  private static func meetings(_ state: String) -> String {
    """
    SELECT other.fromId, other.toId, own.kindId, 0, other.kindId, other.evidenceId
    FROM (SELECT toId, kindId FROM edge WHERE fromId = ?1 AND kindId = ?2 LIMIT ?6) AS own
    JOIN meeting ON meeting.id = own.toId AND meeting.state = \(state)
    JOIN edge AS other ON other.toId = own.toId AND other.kindId = own.kindId
    WHERE other.fromId <> ?1
    """
  }

  private func join(_ left: Side, _ right: Side, at meeting: Int64) -> [Hop] {
    var path: [Hop] = []
    var node = meeting
    while let hop = left.reached[node] ?? nil {
      path.insert(hop, at: 0)
      node = hop.from
    }
    node = meeting
    while let hop = right.reached[node] ?? nil {
      path.append(hop.reversed)
      node = hop.from
    }
    return path
  }
}

extension Hop {
  fileprivate init(_ row: Row, from node: Int64) {
    self.init(
      from: node, to: row[0], via: row[1], kindId: row[2], isReversed: row[3],
      secondKindId: row[4], evidence: row[5])
  }

  /// The same hop, walked the other way.
  var reversed: Hop {
    var hop = self
    hop.from = to
    hop.to = from
    hop.isReversed.toggle()
    if via != nil { (hop.kindId, hop.secondKindId) = (secondKindId, kindId) }
    return hop
  }
}

/// Turns hops into the steps of an answer.
private struct PathLoader {
  let db: Database
  let kinds: KindIds

  func steps(_ hops: [Hop]) throws -> [PathStep] {
    let loader = StatementLoader(db: db, kinds: kinds)
    let nodes = try loader.nodes(Set(hops.flatMap { [$0.from, $0.to] }))
    return try hops.compactMap { hop in
      guard let from = nodes[hop.from], let to = nodes[hop.to] else { return nil }
      var step = PathStep(
        from: from, relation: relation(hop), isReversed: hop.isReversed, to: to,
        evidence: "e\(hop.evidence)")
      if hop.kindId == kinds.attended, let via = hop.via {
        var conditions = Conditions()
        conditions.add("meeting.id = ?", [via])
        let row = try MeetingLoader(db: db, kinds: kinds).meetings(conditions, limit: 1).first
        step.isReversed = false
        if row?.state == "planned" { step.relation = "is to meet" }
        (step.evidence, step.text, step.date) = ("m\(via)", row?.kind, row?.date)
      } else if let via = hop.via {
        let row = try loader.statements([via]).first
        step.evidence = "q\(via)"
        (step.text, step.date) = (row?.text, row?.date ?? row?.source.published)
      }
      return step
    }
  }

  private func relation(_ hop: Hop) -> String {
    if hop.via == nil {
      return kinds.kinds.edges.first { $0.id == hop.kindId }?.label ?? ""
    }
    if hop.kindId == kinds.attended { return "met" }
    let isTo = [hop.kindId, hop.secondKindId].contains(kinds.addressed)
    return isTo ? "said to" : "said about"
  }
}
