import UjarGraph

/// Writes a drawing for Graphviz (`dot -Tsvg`) and Gephi.
///
/// Same drawing, same bytes. Kinds look as `schema/nodes.tsv` and `schema/edges.tsv` say.
struct DOTWriter {
  /// How Graphviz lays nodes out.
  enum Layout: String {
    /// Whoever speaks, what is said, where: columns from left to right.
    case dot
    /// A map with the boxes of countries; time grows with the square of the nodes.
    case fdp
    /// A map without boxes, for any number of nodes.
    case sfdp

    /// Columns grow too long for a page above 80 nodes; without
    /// statements and meetings there are none. Above 150 nodes boxes take their time.
    init(nodes: Int, hasColumns: Bool) {
      self = nodes <= 80 && hasColumns ? .dot : nodes <= 150 ? .fdp : .sfdp
    }
  }

  let drawing: Drawing
  let kinds: Kinds
  private var text = DOTText()
  /// The boxes that are drawn: a map without boxes has none.
  let clusters: [Drawing.Cluster]
  /// The kind of a node.
  let kindOf: [String: String]
  /// The country in whose box a node stands.
  let home: [String: String]
  /// The statements by their ids.
  let statements: [String: Subgraph.Node]
  /// The nodes with an edge that is seen.
  let busy: Set<String>
  /// Whether statements are of several days.
  let hasDates: Bool
  /// How Graphviz lays nodes out.
  let layout: Layout
  /// Whether statements or meetings stand between those who act.
  let hasColumns: Bool

  /// The file.
  static func bytes(of drawing: Drawing, kinds: Kinds = .standard) -> [UInt8] {
    var writer = DOTWriter(drawing, kinds)
    writer.write()
    return writer.text.bytes
  }

  private init(_ drawing: Drawing, _ kinds: Kinds) {
    self.drawing = drawing
    self.kinds = kinds
    let nodes = drawing.graph.nodes
    kindOf = Dictionary(nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    hasColumns = nodes.contains { ["quotation", "meeting"].contains($0.kind) }
    layout = Layout(nodes: nodes.count, hasColumns: hasColumns)
    clusters = layout == .sfdp ? [] : drawing.clusters
    home = Dictionary(
      clusters.flatMap { cluster in cluster.members.map { ($0, cluster.country) } },
      uniquingKeysWith: { first, _ in first })
    statements = Dictionary(
      nodes.filter { $0.kind == "quotation" }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let home = self.home
    busy = Set(
      drawing.graph.edges.filter { $0.kind != "represents" || home[$0.from] != $0.to }
        .flatMap { [$0.from, $0.to] })
    let dates = Set(statements.values.map { $0.attributes["date"] })
    hasDates = dates.count > 1
  }

  private mutating func write() {
    let nodes = drawing.graph.nodes
    var text = DOTText()
    text.block("digraph ujar") { text in
      if let first = nodes.first {
        text.statement(DOTText.quoted(first.id), nodeDefaults + attributes(of: first) + Self.gate)
      }
      text.line("// Only Graphviz reads from here: others would take the next lines for nodes.")
      text.statement("graph", graphAttributes)
      text.statement("node", nodeDefaults)
      text.statement("edge", edgeDefaults)
      for cluster in clusters { Self.write(cluster, to: &text) }
      if drawing.options.hasLegend { DOTLegend(drawing, kinds).write(to: &text) }
      text.line("graph [comment=<*/>];")
      for node in nodes.dropFirst() {
        text.statement(DOTText.quoted(node.id), attributes(of: node))
      }
      for edge in drawing.graph.edges {
        text.statement(
          "\(DOTText.quoted(edge.from)) -> \(DOTText.quoted(edge.to))", attributes(of: edge))
      }
    }
    self.text = text
  }

  /// Gephi knows no attributes of graphs and no subgraphs, and takes every word in them for a node.
  /// To Graphviz this is a comment attribute with the text "/*"; to Gephi a comment begins.
  private static let gate: [DOTText.Attribute] = [("comment", .word("</*>"))]
}
