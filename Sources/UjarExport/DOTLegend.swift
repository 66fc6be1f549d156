import UjarGraph

/// Explains the shapes and lines of a drawing by a small one: a node for each kind of node that it
/// has, an edge for each kind of edge.
struct DOTLegend {
  private let nodes: [NodeKind]
  private let edges: [(from: String, to: String, edge: Subgraph.Edge)]
  private let kinds: Kinds

  init(_ drawing: Drawing, _ kinds: Kinds) {
    self.kinds = kinds
    let kindOf = Dictionary(
      drawing.graph.nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let drawn = Set(kindOf.values)
    nodes = kinds.nodes.filter { drawn.contains($0.name) }
    var seen: Set<String> = []
    edges = drawing.graph.edges.compactMap { edge in
      guard seen.insert(edge.kind).inserted, let from = kindOf[edge.from], let to = kindOf[edge.to]
      else { return nil }
      return (from, to, Subgraph.Edge(from: edge.from, to: edge.to, kind: edge.kind))
    }
  }

  /// Writes it as a box of its own.
  func write(to text: inout DOTText) {
    text.block("subgraph \"cluster_legend\"") { text in
      text.statement(
        "graph",
        [
          ("label", .text("Legend")), ("style", .text("rounded,dashed")),
          ("color", .text("#a0aec0")), ("fontsize", .number(11)), ("labeljust", .text("l")),
        ])
      for kind in nodes {
        text.statement(
          id(kind.name),
          [
            ("label", .text(kind.label)), ("shape", .text(kind.shape)), ("style", .text("filled")),
            ("fillcolor", .text(kind.fill)), ("color", .text(DOTColor.hsv(kind.line))),
          ])
      }
      for (from, to, edge) in edges {
        let look = EdgeLook(edge, kinds)
        text.statement(
          "\(id(from)) -> \(id(to))",
          [
            ("label", .text(look.name)), ("style", .text(look.line)),
            ("color", .text(DOTColor.hsv(look.color))), ("penwidth", .text(look.width)),
            ("dir", .text(look.hasArrow ? "" : "none")), ("len", .text("2.2")),
          ])
      }
    }
  }

  private func id(_ kind: String) -> String { DOTText.quoted("legend " + kind) }
}
