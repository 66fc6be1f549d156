import UjarGraph

/// Chooses the statements that are drawn, when there are more than a picture can hold.
///
/// Of every speaker come first those that lead on to others, then words within quotation marks,
/// then the newest.
struct StatementSelection {
  /// How many statements are drawn when nobody says how many of each speaker.
  static let readable = 30

  /// The statements and meetings that are not drawn.
  private(set) var isLeftOut: Set<String>
  /// What to say of what is not drawn.
  private(set) var note: String?

  /// Whether there are more statements than a picture can hold, and nobody says how many to draw.
  static func isCrowded(_ graph: Subgraph, _ options: DrawingOptions) -> Bool {
    options.statements == .automatic && options.kinds.contains("quotation")
      && graph.nodes.count { $0.kind == "quotation" } > Self.readable
  }

  init(_ graph: Subgraph, options: DrawingOptions) {
    let hidden = ["quotation", "meeting"].filter { !options.kinds.contains($0) }
    isLeftOut = Set(graph.nodes.filter { hidden.contains($0.kind) }.map(\.id))
    let statements = graph.nodes.filter { $0.kind == "quotation" }
    guard !hidden.contains("quotation") else { return }
    let speeches = Self.speeches(statements, graph)
    let kept: Set<String>
    let rule: String
    switch options.statements {
    case .none: return
    case .automatic where !Self.isCrowded(graph, options): return
    case .automatic:
      kept = Self.best(speeches.map { $0.filter { $0.ties > 0 || $0.isByTied } })
      rule = "those that tie most names"
    case .most(let number):
      kept = Set(speeches.flatMap { $0.prefix(number) }.map(\.id))
      rule = "at most \(number) of each speaker"
    }
    guard kept.count < statements.count else { return }
    isLeftOut.formUnion(statements.map(\.id).filter { !kept.contains($0) })
    note = "\(kept.count) of \(statements.count) statements drawn: \(rule)"
  }

  /// A statement, and how many it ties.
  private struct Speech {
    var id: String
    var ties: Int
    /// Whether anything but own statements ties a speaker to others.
    var isByTied: Bool
  }

  /// The best of every speaker, then the second best of each, until it is enough.
  private static func best(_ speeches: [[Speech]]) -> Set<String> {
    var kept: Set<String> = []
    for round in 0..<(speeches.map(\.count).max() ?? 0) {
      let next = speeches.filter { $0.count > round }
        .sorted { ($0[round].ties, $0.count) > ($1[round].ties, $1.count) }
      for speech in next.map({ $0[round] }) {
        guard kept.count < readable else { return kept }
        kept.insert(speech.id)
      }
    }
    return kept
  }

  /// The statements of each speaker, and those of nobody, the best first.
  private static func speeches(_ statements: [Subgraph.Node], _ graph: Subgraph) -> [[Speech]] {
    var ties: [String: Int] = [:]
    var speakers: [String: [String]] = [:]
    var tied: Set<String> = []
    for edge in graph.edges {
      if edge.kind != "said" { tied.formUnion([edge.from, edge.to]) }
      switch edge.kind {
      case "said": speakers[edge.to, default: []].append(edge.from)
      case "addressed": ties[edge.from, default: 0] += 2
      case "mentions": ties[edge.from, default: 0] += 1
      case "variantOf": ties[edge.to, default: 0] += 1
      default: break
      }
    }
    func rank(_ node: Subgraph.Node) -> (Int, Int, String) {
      let isDirect = node.attributes["kind"] == "direct"
      return (min(ties[node.id] ?? 0, 3), isDirect ? 1 : 0, node.attributes["date"] ?? "")
    }
    var speeches: [String: [Speech]] = [:]
    for node in statements.sorted(by: { rank($0) > rank($1) }) {
      for speaker in speakers[node.id] ?? [""] {
        speeches[speaker, default: []].append(
          Speech(id: node.id, ties: rank(node).0, isByTied: tied.contains(speaker)))
      }
    }
    return speeches.sorted { $0.key < $1.key }.map(\.value)
  }
}
