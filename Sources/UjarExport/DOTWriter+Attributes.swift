import UjarGraph

/// How nodes, edges and boxes look.
extension DOTWriter {
  /// A typeface that every system has, or has a likeness of.
  private static let font = "Helvetica,Arial,sans-serif"
  private static let ink = "#1a202c"

  var graphAttributes: [DOTText.Attribute] {
    let heading = [drawing.options.title].compactMap { $0.map(LabelText.clean) } + drawing.notes
    let shared: [DOTText.Attribute] = [
      ("charset", .text("UTF-8")), ("fontname", .text(Self.font)), ("fontsize", .number(13)),
      ("fontcolor", .text("#4a5568")), ("bgcolor", .text("white")), ("pad", .text("0.3")),
      ("label", .lines(heading.map(Self.hidden))), ("labelloc", .text("t")),
      ("labeljust", .text("l")),
    ]
    return shared + [("layout", .text(layout.rawValue))] + arrangement
  }

  private var arrangement: [DOTText.Attribute] {
    switch layout {
    case .dot:
      [("rankdir", .text("LR")), ("ranksep", .text("0.7")), ("nodesep", .text("0.18"))]
    case .fdp:
      [
        ("K", .text("0.2")), ("sep", .text("+3")), ("splines", .text("true")),
        ("outputorder", .text("edgesfirst")),
      ]
    case .sfdp:
      [
        ("overlap", .text("prism")), ("splines", .text("line")),
        ("outputorder", .text("edgesfirst")),
      ]
    }
  }

  var nodeDefaults: [DOTText.Attribute] {
    [
      ("fontname", .text(Self.font)), ("fontsize", .number(10)), ("fontcolor", .text(Self.ink)),
      ("margin", .text("0.12,0.06")), ("height", .text("0.35")),
    ]
  }

  var edgeDefaults: [DOTText.Attribute] {
    [
      ("fontname", .text(Self.font)), ("fontsize", .number(9)), ("fontcolor", .text("#4a5568")),
      ("arrowsize", .text("0.6")), ("len", .text(layout == .fdp ? "0.3" : "")),
    ]
  }

  func attributes(of node: Subgraph.Node) -> [DOTText.Attribute] {
    let kind = kinds.node(node.kind)
    let label = NodeLabel(node, hasDates: hasDates)
    let isMuted =
      node.attributes["negated"] == "true"
      || ["planned", "cancelled", "denied"]
        .contains(node.attributes["state"])
    // Round corners would be those of a box: the shapes of other kinds have none.
    let style = isHidden(node) ? "invis" : isMuted ? "filled,dashed" : "filled"
    return [
      ("label", .text(label.text)), ("kind", .text(node.kind)), ("tooltip", .text(label.tooltip)),
      ("shape", .text(kind?.shape ?? "ellipse")), ("style", .text(style)),
      ("fillcolor", .text(kind?.fill ?? "#ffffff")),
      ("color", .text(DOTColor.hsv(kind?.line ?? Self.ink))),
      ("date", .text(node.attributes["date"].map(LabelText.clean) ?? "")),
      ("act", .text(node.attributes["act"].map(LabelText.clean) ?? "")),
      ("URL", .text(Self.link(node.attributes["url"]))),
    ] + (isHidden(node) ? Self.pinhead : [])
  }

  /// So small that the box of a country has no hole where its node is.
  private static let pinhead: [DOTText.Attribute] = [
    ("fontsize", .number(1)), ("margin", .text("0")), ("width", .text("0.01")),
    ("height", .text("0.01")),
  ]

  /// Only addresses of the web: a picture in a browser would run what else stands there.
  private static func link(_ url: String?) -> String {
    guard let url, ["http://", "https://"].contains(where: url.lowercased().hasPrefix) else {
      return ""
    }
    return LabelText.clean(url)
  }

  func attributes(of edge: Subgraph.Edge) -> [DOTText.Attribute] {
    let style = EdgeLook(edge, kinds)
    return [
      ("label", .text(label(of: edge))), ("kind", .text(edge.kind)),
      ("weight", .number(max(1, edge.weight))),
      ("style", .text(isInBox(edge) ? "invis" : style.line)),
      ("color", .text(DOTColor.hsv(style.color))), ("penwidth", .text(style.width)),
      ("dir", .text(style.hasArrow ? "" : "none")),
      ("constraint", .text(pullsApart(edge) ? "" : "false")),
      ("evidence", .text(edge.attributes["evidence"] ?? "")),
      ("tooltip", .text(style.tooltip)),
    ]
  }

  /// What a speaker did, where it is more than saying.
  private func label(of edge: Subgraph.Edge) -> String {
    switch edge.kind {
    case "said":
      let statement = statements[edge.to]
      let act = statement?.attributes["act"] ?? "say"
      if statement?.attributes["negated"] == "true" { return "did not \(LabelText.clean(act))" }
      return act == "say" ? "" : Self.thirdPerson(LabelText.clean(act))
    case "met", "saidAbout", "saidTo": return edge.weight > 1 ? "\(edge.weight)×" : ""
    case "affiliated", "represents":
      return layout == .dot && !isInBox(edge) ? kinds.edge(edge.kind)?.label ?? "" : ""
    case "sameAs", "variantOf": return kinds.edge(edge.kind)?.label ?? ""
    default: return ""
    }
  }

  /// "urges", "stresses", "denies".
  private static func thirdPerson(_ verb: String) -> String {
    if verb.hasSuffix("y") { return verb.dropLast() + "ies" }
    return verb + (verb.hasSuffix("s") ? "es" : "s")
  }

  /// Whether the box of a country says what the edge does.
  func isInBox(_ edge: Subgraph.Edge) -> Bool {
    edge.kind == "represents" && home[edge.from] == edge.to
  }

  /// A country that only its box stands for.
  private func isHidden(_ node: Subgraph.Node) -> Bool {
    node.kind == "country" && home[node.id] == node.id && !busy.contains(node.id)
  }

  /// Whoever acts stands in the first column, what they say and where they meet behind it, so that
  /// an edge back to somebody must not push a column further.
  private func pullsApart(_ edge: Subgraph.Edge) -> Bool {
    guard hasColumns else { return true }
    let actors = ["person", "country", "organization", "group"]
    return !actors.contains(kindOf[edge.to] ?? "")
  }

  static func write(_ cluster: Drawing.Cluster, to text: inout DOTText) {
    text.block("subgraph \(DOTText.quoted("cluster_" + cluster.country))") { text in
      text.statement(
        "graph",
        [
          ("label", .text(hidden(LabelText.clean(cluster.label)))),
          ("style", .text("rounded,filled")),
          ("color", .text("#d9b26f")), ("fillcolor", .text("#fffaf0")),
          ("fontcolor", .text("#975a16")), ("fontsize", .number(11)), ("labeljust", .text("l")),
          ("margin", .number(10)),
        ])
      text.line(cluster.members.map { DOTText.quoted($0) }.joined(separator: "; ") + ";")
    }
  }

  /// A text without what would end the comment that Gephi takes the lines for.
  static func hidden(_ text: String) -> String {
    var hidden = ""
    for character in text {
      hidden += character == "/" && hidden.last == "*" ? " /" : String(character)
    }
    return hidden
  }
}
