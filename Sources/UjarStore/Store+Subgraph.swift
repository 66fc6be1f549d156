internal import GRDB
public import UjarGraph

extension Store {
  /// Cuts out a part of the graph.
  ///
  /// - Returns: Nodes and edges in the order of their ids.
  /// - Throws: ``StoreError`` for a name, kind or day that it cannot use.
  public func subgraph(_ request: SubgraphRequest = SubgraphRequest()) throws -> Subgraph {
    try read { db in
      let all = self.kinds.kinds.nodes.map(\.name)
      for kind in request.kinds?.sorted() ?? [] where !all.contains(kind) {
        throw StoreError.invalidValue(kind, field: "kind of node", known: all)
      }
      let names = NameFinder(db: db, kinds: self.kinds, options: options)
      let middle = try request.focus.map { try names.nodes($0, kinds: self.kinds.named).map(\.id) }
      let cutter = SubgraphCutter(
        db: db, kinds: self.kinds, wanted: request.kinds ?? Set(all).subtracting(["article"]),
        days: try SubgraphCutter.days(request, self.kinds), isRounded: request.isRounded)
      return try cutter.cut(around: middle, depth: request.depth)
    }
  }
}

private struct SubgraphCutter {
  let db: Database
  let kinds: KindIds
  let wanted: Set<String>
  /// A condition on `edge`, made of numbers only.
  let days: String
  let isRounded: Bool

  /// Whose post it is does not change with the days on which articles say so.
  static func days(_ request: SubgraphRequest, _ kinds: KindIds) throws -> String {
    var terms: [String] = []
    if let since = request.since {
      guard let day = Day.first(since) else { throw StoreError.invalidDate(since) }
      terms.append("edge.day >= \(day)")
    }
    if let until = request.until {
      guard let day = Day.last(until) else { throw StoreError.invalidDate(until) }
      terms.append("edge.day <= \(day) AND edge.day <> 0")
    }
    guard !terms.isEmpty else { return "1" }
    return "(edge.kindId = \(kinds.of) OR \(terms.joined(separator: " AND ")))"
  }

  private var wantedIds: String {
    list(kinds.kinds.nodes.filter { wanted.contains($0.name) }.map { Int64($0.id) })
  }

  func cut(around middle: [Int64]?, depth: Int) throws -> Subgraph {
    var ids = try middle.map { try reach(from: $0, depth: depth) } ?? everything()
    if isRounded { ids = try rounded(ids) }
    var nodes = try self.nodes(ids)
    let names = Dictionary(uniqueKeysWithValues: zip(nodes.numbers, nodes.nodes.map(\.id)))
    var edges = try self.edges(ids, names)
    if wanted.contains("article") {
      let articles = try reports(ids, names)
      nodes.nodes += articles.nodes
      edges += articles.edges
    }
    return Subgraph(nodes: nodes.nodes, edges: edges)
  }

  /// Edges of articles that count; the names of one person are one node here.
  private var current: String {
    """
    JOIN evidence ON evidence.id = edge.evidenceId AND edge.kindId <> \(kinds.sameAs) AND \(days)
    JOIN article ON article.id = evidence.articleId AND article.supersededById IS NULL
    """
  }

  private func everything() throws -> [Int64] {
    let sql = """
      SELECT DISTINCT node.id FROM edge \(current)
      JOIN node ON node.id IN (edge.fromId, edge.toId)
      WHERE node.kindId IN (SELECT value FROM json_each(?)) ORDER BY node.id
      """
    return try Int64.fetchAll(db, sql: sql, arguments: [wantedIds])
  }

  private func reach(from middle: [Int64], depth: Int) throws -> [Int64] {
    var seen = Set(middle)
    var front = middle
    for _ in 0..<max(0, depth) where !front.isEmpty {
      let sql = """
        SELECT edge.toId FROM json_each(?1) AS own JOIN edge ON edge.fromId = own.value
        \(current) JOIN node ON node.id = edge.toId
        WHERE node.kindId IN (SELECT value FROM json_each(?2))
        UNION
        SELECT edge.fromId FROM json_each(?1) AS own JOIN edge ON edge.toId = own.value
        \(current) JOIN node ON node.id = edge.fromId
        WHERE node.kindId IN (SELECT value FROM json_each(?2))
        """
      front = try Int64.fetchAll(
        db.cachedStatement(sql: sql), arguments: [list(front), wantedIds]
      ).filter { seen.insert($0).inserted }
    }
    return seen.sorted()
  }

  /// Adds who spoke and took part, then the posts of all persons, then whose posts they are.
  private func rounded(_ ids: [Int64]) throws -> [Int64] {
    let takingPart = try across(
      ids, "edge.toId", "edge.fromId", [kinds.said, kinds.attended])
    let around = try across(
      ids, "edge.fromId", "edge.toId", [kinds.heldAt])
    let actors = Set(ids + takingPart + around).sorted()
    let posts = try across(
      actors, "edge.fromId", "edge.toId", [kinds.holds, kinds.represents])
    let owners = try across(posts, "edge.fromId", "edge.toId", [kinds.of])
    return Set(actors + posts + owners).sorted()
  }

  /// The nodes of wanted kinds at the other end of some edges.
  private func across(_ ids: [Int64], _ near: String, _ far: String, _ edges: [Int]) throws
    -> [Int64]
  {
    let sql = """
      SELECT DISTINCT \(far) FROM json_each(?1) AS own JOIN edge ON \(near) = own.value
        AND edge.kindId IN (SELECT value FROM json_each(?3))
      \(current) JOIN node ON node.id = \(far)
      WHERE node.kindId IN (SELECT value FROM json_each(?2)) ORDER BY 1
      """
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql),
      arguments: [list(ids), wantedIds, list(edges.map { Int64($0) })])
  }

  private func nodes(_ ids: [Int64]) throws -> (numbers: [Int64], nodes: [Subgraph.Node]) {
    let sql = """
      SELECT node.id, node.kindId, coalesce(node.name, \(QuotationRecord.words), meeting.kind),
        country.iso, quotation.act, quotation.kind, coalesce(quotation.date, meeting.date, published),
        quotation.negated, meeting.state, article.outlet, article.url, article.language, role.titleClass,
        state.iso
      FROM json_each(?) AS wanted JOIN node ON node.id = wanted.value
      LEFT JOIN country ON country.id = node.id
      LEFT JOIN quotation ON quotation.id = node.id
      LEFT JOIN article ON article.id = quotation.articleId
      LEFT JOIN meeting ON meeting.id = node.id
      LEFT JOIN role ON role.id = node.id
      LEFT JOIN place ON place.id = node.id LEFT JOIN country AS state ON state.id = place.countryId
      """
    let rows = try Row.fetchAll(db, sql: sql, arguments: [list(ids)])
    let nodes = rows.map { row in
      let node = kinds.node(row[0], kind: row[1], name: row[2])
      var attributes: [String: String] = [:]
      let columns = [
        (3, "iso"), (4, "act"), (5, "kind"), (6, "date"), (8, "state"), (9, "outlet"), (10, "url"),
        (11, "language"), (12, "titleClass"), (13, "country"),
      ]
      for (index, name) in columns { attributes[name] = row[index] as String? }
      if row[7] as Bool? == true { attributes["negated"] = "true" }
      return Subgraph.Node(
        id: node.id, kind: node.kind, label: node.name, attributes: attributes)
    }
    return (rows.map { $0[0] }, nodes)
  }

  private func edges(_ ids: [Int64], _ names: [Int64: String]) throws -> [Subgraph.Edge] {
    let sql = """
      SELECT edge.fromId, edge.toId, edge.kindId, edge.qualifier, count(*),
        coalesce(min(nullif(edge.day, 0)), 0), max(edge.day), max(evidence.confidence),
        min(edge.evidenceId)
      FROM json_each(?1) AS own JOIN edge ON edge.fromId = own.value \(current)
      WHERE edge.toId IN (SELECT value FROM json_each(?1))
      GROUP BY edge.fromId, edge.toId, edge.kindId, edge.qualifier
      ORDER BY edge.fromId, edge.toId, edge.kindId, edge.qualifier
      """
    return try Row.fetchAll(db, sql: sql, arguments: [list(ids)]).compactMap { row in
      guard let from = names[row[0]], let to = names[row[1]] else { return nil }
      var edge = Subgraph.Edge(
        from: from, to: to, kind: kinds.kinds.edges.first { $0.id == row[2] }?.name ?? "",
        weight: row[4])
      edge.attributes["date"] = Day.iso(row[5])
      if row[6] != row[5] as Int { edge.attributes["until"] = Day.iso(row[6]) }
      edge.attributes["confidence"] = String(row[7] as Double)
      edge.attributes["evidence"] = "e\(row[8] as Int64)"
      edge.attributes["tenure"] = row[3] as String?
      return edge
    }
  }

  /// The articles that tell of statements and meetings: an edge that the evidence gives.
  private func reports(_ ids: [Int64], _ names: [Int64: String]) throws -> Subgraph {
    let sql = """
      SELECT DISTINCT told.id, article.id, coalesce(article.title, article.origin),
        article.published, article.outlet, article.url, article.language
      FROM (
        SELECT quotation.id, quotation.articleId FROM json_each(?1) AS own
        JOIN quotation ON quotation.id = own.value
        UNION
        SELECT edge.toId, evidence.articleId FROM json_each(?1) AS own
        JOIN edge ON edge.toId = own.value AND edge.kindId = ?2
        JOIN evidence ON evidence.id = edge.evidenceId
      ) AS told JOIN article ON article.id = told.articleId
      WHERE article.supersededById IS NULL ORDER BY told.id, article.id
      """
    var articles: [Int64: Subgraph.Node] = [:]
    var edges: [Subgraph.Edge] = []
    for row in try Row.fetchAll(db, sql: sql, arguments: [list(ids), kinds.attended]) {
      let id: Int64 = row[1]
      var node = Subgraph.Node(id: "a\(id)", kind: "article", label: row[2])
      for (index, name) in [(3, "date"), (4, "outlet"), (5, "url"), (6, "language")] {
        node.attributes[name] = row[index] as String?
      }
      articles[id] = node
      if let told = names[row[0]] {
        edges.append(Subgraph.Edge(from: told, to: node.id, kind: "reportedIn"))
      }
    }
    return Subgraph(
      nodes: articles.sorted { $0.key < $1.key }.map(\.value), edges: edges)
  }
}
