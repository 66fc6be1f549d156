import UjarGraph

/// Leaves statements and meetings out of a graph and joins directly whom they tie.
///
/// Who spoke about or to someone gets an edge there, those who met an edge between them; their
/// weight is the number of statements or meetings.
struct Connections {
  private(set) var graph: Subgraph

  init(through isLeftOut: Set<String>, in graph: Subgraph) {
    self.graph = graph
    guard !isLeftOut.isEmpty else { return }
    self.graph.nodes.removeAll { isLeftOut.contains($0.id) }
    self.graph.edges.removeAll { isLeftOut.contains($0.from) || isLeftOut.contains($0.to) }
    let incoming = Dictionary(grouping: graph.edges, by: \.to)
    let outgoing = Dictionary(grouping: graph.edges, by: \.from)
    for node in graph.nodes where isLeftOut.contains(node.id) {
      self.graph.edges +=
        node.kind == "meeting"
        ? Self.met(node, incoming[node.id] ?? [])
        : Self.said(node, incoming[node.id] ?? [], outgoing[node.id] ?? [])
    }
    self.graph = self.graph.merged
    count(isLeftOut, incoming)
  }

  private static func met(
    _ meeting: Subgraph.Node, _ attended: [Subgraph.Edge]
  ) -> [Subgraph.Edge] {
    guard ["held", nil].contains(meeting.attributes["state"]) else { return [] }
    let guests = attended.filter { $0.kind == "attended" }.map(\.from)
    return guests.indices.flatMap { first in
      guests[(first + 1)...].map {
        Subgraph.Edge(from: guests[first], to: $0, kind: "met")
      }
    }
  }

  private static func said(
    _ statement: Subgraph.Node, _ incoming: [Subgraph.Edge], _ outgoing: [Subgraph.Edge]
  ) -> [Subgraph.Edge] {
    guard statement.attributes["negated"] != "true" else { return [] }
    let speakers = incoming.filter { $0.kind == "said" }.map(\.from)
    return outgoing.filter { ["addressed", "mentions"].contains($0.kind) }.flatMap { edge in
      speakers.filter { $0 != edge.to }.map {
        Subgraph.Edge(
          from: $0, to: edge.to, kind: edge.kind == "addressed" ? "saidTo" : "saidAbout")
      }
    }
  }

  /// Tells with each speaker how many statements there are, where not all are drawn.
  private mutating func count(_ isLeftOut: Set<String>, _ incoming: [String: [Subgraph.Edge]]) {
    var all: [String: Int] = [:]
    var hidden: [String: Int] = [:]
    for (statement, edges) in incoming {
      for edge in edges where edge.kind == "said" {
        all[edge.from, default: 0] += 1
        if isLeftOut.contains(statement) { hidden[edge.from, default: 0] += 1 }
      }
    }
    for index in graph.nodes.indices {
      let id = graph.nodes[index].id
      if let hidden = hidden[id], let all = all[id] {
        graph.nodes[index].attributes["statements"] = String(all)
        if all > hidden { graph.nodes[index].attributes["drawn"] = String(all - hidden) }
      }
    }
  }
}
