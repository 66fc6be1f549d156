import UjarGraph

/// Takes the posts out of a graph: who holds one represents whom it belongs to.
///
/// The holder has the posts in the attribute `post`, a line each, those held now first; the edge
/// has the post in an attribute of the same name.
struct PostFolding {
  private(set) var graph: Subgraph
  private let roles: [String: Subgraph.Node]
  private let owners: [String: [Subgraph.Edge]]

  init(_ graph: Subgraph) {
    self.graph = graph
    roles = Dictionary(
      graph.nodes.filter { $0.kind == "role" }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    owners = Dictionary(grouping: graph.edges.filter { $0.kind == "of" }, by: \.from)
    let holdings = graph.edges.filter { $0.kind == "holds" }
    self.graph.nodes.removeAll { $0.kind == "role" }
    self.graph.edges.removeAll { roles[$0.from] != nil || roles[$0.to] != nil }
    name(holdings)
    self.graph.edges += holdings.flatMap(representing)
    self.graph = self.graph.merged
  }

  /// Writes the posts to their holders.
  private mutating func name(_ holdings: [Subgraph.Edge]) {
    let held = Dictionary(grouping: holdings, by: \.from)
    for index in graph.nodes.indices {
      guard let holdings = held[graph.nodes[index].id] else { continue }
      var lines: [String] = []
      var seen: Set<[String]> = []
      let order = ["current": 0, "acting": 1, "designate": 2, "former": 3]
      func rank(_ edge: Subgraph.Edge) -> (Int, Int) {
        (order[edge.attributes["tenure"] ?? ""] ?? 0, -edge.weight)
      }
      for edge in holdings.sorted(by: { rank($0) < rank($1) }) {
        guard let role = roles[edge.to] else { continue }
        // One post in two languages is one.
        let name = role.attributes["titleClass"] ?? role.label
        guard seen.insert([name, edge.attributes["tenure"] ?? ""]).inserted else { continue }
        lines.append(title(role.label, tenure: edge.attributes["tenure"]))
      }
      graph.nodes[index].attributes["post"] = lines.joined(separator: "\n")
    }
  }

  private func title(_ label: String, tenure: String?) -> String {
    guard let tenure, tenure != "current" else { return label }
    return "\(label) (\(tenure))"
  }

  private func representing(_ holding: Subgraph.Edge) -> [Subgraph.Edge] {
    (owners[holding.to] ?? []).map { owner in
      var edge = Subgraph.Edge(
        from: holding.from, to: owner.to, kind: "represents", weight: holding.weight,
        attributes: holding.attributes)
      edge.attributes["post"] = roles[holding.to]?.label
      return edge
    }
  }
}

extension Subgraph {
  /// The same with all edges of one kind between two nodes added up, in the order of their ends.
  var merged: Subgraph {
    struct Key: Hashable {
      var from: String
      var to: String
      var kind: String
      var tenure: String?
    }
    let place = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var edges: [Edge] = []
    var index: [Key: Int] = [:]
    for edge in self.edges {
      let key = Key(
        from: edge.from, to: edge.to, kind: edge.kind, tenure: edge.attributes["tenure"])
      if let known = index[key] {
        edges[known].weight += edge.weight
      } else {
        index[key] = edges.count
        edges.append(edge)
      }
    }
    func rank(_ edge: Edge) -> (Int, Int) { (place[edge.from] ?? 0, place[edge.to] ?? 0) }
    return Subgraph(nodes: nodes, edges: edges.sorted { rank($0) < rank($1) })
  }
}
