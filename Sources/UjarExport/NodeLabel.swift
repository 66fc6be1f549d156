import UjarGraph

/// What is written on a node, and what it says when pointed at.
struct NodeLabel {
  /// The columns of a statement's lines.
  static let columns = 32
  /// The columns of names and posts.
  static let nameColumns = 26
  /// The lines of a statement.
  static let lines = 5
  /// How many posts stand under a name.
  static let posts = 2

  /// The lines on the node.
  let text: String
  /// Everything, unshortened.
  let tooltip: String

  init(_ node: Subgraph.Node, hasDates: Bool) {
    let parts = Self.parts(node)
    let date = hasDates || node.kind == "meeting" ? node.attributes["date"] : nil
    switch node.kind {
    case "quotation":
      let wrapped = LabelText.lines(parts.name, columns: Self.columns)
      text =
        (LabelText.shortened(wrapped, to: Self.lines, columns: Self.columns)
        + [date].compactMap { $0 }).joined(separator: "\n")
    case "meeting":
      let state = node.attributes["state"].flatMap { $0 == "held" ? nil : "(\($0))" }
      text = ([parts.name] + [date, state].compactMap { $0 }).joined(separator: "\n")
    default:
      text =
        (LabelText.lines(parts.name, columns: Self.nameColumns)
        + parts.posts.prefix(Self.posts).flatMap { LabelText.lines($0, columns: Self.nameColumns) }
        + parts.count).joined(separator: "\n")
    }
    tooltip = ([parts.name] + parts.posts + parts.count + parts.facts).joined(separator: "\n")
  }

  private static func parts(_ node: Subgraph.Node) -> (
    name: String, posts: [String], count: [String], facts: [String]
  ) {
    let attributes = node.attributes.mapValues(LabelText.clean)
    var name = LabelText.clean(node.label)
    if node.kind == "quotation", node.attributes["kind"] == "direct" { name = "“\(name)”" }
    if node.kind == "meeting" { name = name.prefix(1).uppercased() + name.dropFirst() }
    let posts = (node.attributes["post"] ?? "").split(separator: "\n").map {
      LabelText.clean(String($0))
    }
    let count = attributes["statements"].map { all in
      let noun = all == "1" ? "statement" : "statements"
      return [attributes["drawn"].map { "\($0) of" }, all, noun].compactMap { $0 }
        .joined(separator: " ")
    }
    let keys =
      node.kind == "quotation"
      ? ["act", "kind", "date", "outlet"]
      : node.kind == "meeting" ? ["state", "date"] : ["iso", "date", "outlet"]
    let facts = keys.compactMap { attributes[$0] } + [node.id]
    return (name, posts, [count].compactMap { $0 }, [facts.joined(separator: ", ")])
  }
}
