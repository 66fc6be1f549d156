import UjarGraph

/// How an edge looks, by its kind and weight.
struct EdgeLook {
  /// The line, as Graphviz calls it: `dashed`.
  let line: String
  /// The colour, as `#rrggbb`.
  let color: String
  /// The width in points: twice as many cases are half a point more.
  let width: String
  /// Whether it leads somewhere rather than to and fro.
  let hasArrow: Bool
  /// What it says when pointed at.
  let tooltip: String

  /// What it is called.
  let name: String

  init(_ edge: Subgraph.Edge, _ kinds: Kinds) {
    let joined = Self.joined[edge.kind]
    let kind = kinds.edge(joined?.kind ?? edge.kind)
    name = joined?.name ?? kind?.label ?? edge.kind
    line = edge.attributes["tenure"] == "former" ? "dashed" : kind?.style ?? "solid"
    color = kind?.line ?? "#4a5568"
    var (doublings, rest) = (0, max(1, edge.weight))
    while rest > 1 { (doublings, rest) = (doublings + 1, rest / 2) }
    let tenths = 9 + 5 * min(doublings, 6)
    width = "\(tenths / 10).\(tenths % 10)"
    hasArrow = !["met", "attended", "heldAt", "sameAs"].contains(edge.kind)
    let facts = [edge.attributes["post"], edge.attributes["tenure"], edge.attributes["date"]]
      .compactMap { $0.map(LabelText.clean) }
    tooltip = ([edge.weight > 1 ? "\(name), \(edge.weight) times" : name] + facts)
      .joined(separator: "\n")
  }

  /// Edges that stand for several, by way of a statement or meeting that is not drawn: which kind
  /// they look like, and what they are called.
  private static let joined: [String: (kind: String, name: String)] = [
    "met": ("attended", "met"), "saidAbout": ("mentions", "said about"),
    "saidTo": ("addressed", "said to"),
  ]
}
