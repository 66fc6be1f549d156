public import UjarGraph

/// A graph made ready to be looked at: posts under names, not too many statements, countries
/// around those who represent them.
public struct Drawing: Sendable, Equatable {
  /// A country, and who is drawn within its box.
  public struct Cluster: Sendable, Equatable {
    /// The id of the country's node.
    public var country: String
    /// What to write on the box.
    public var label: String
    /// The ids of the nodes inside; the country's is the first.
    public var members: [String]
  }

  /// What is drawn.
  public private(set) var graph: Subgraph
  /// The countries with their representatives, in the order of their nodes.
  public private(set) var clusters: [Cluster] = []
  /// What was left out, each in a sentence.
  public private(set) var notes: [String] = []
  /// What it was drawn with.
  public let options: DrawingOptions

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph, with its posts where names are to have them.
  ///   - options: What of it is drawn, and how.
  public init(of graph: Subgraph, options: DrawingOptions = DrawingOptions()) {
    self.graph = graph
    self.options = options
    if !options.kinds.contains("role") { self.graph = PostFolding(self.graph).graph }
    leaveOutTwice()
    let isCrowded = StatementSelection.isCrowded(self.graph, options)
    if isCrowded { leaveOutBystanders() }
    let selection = StatementSelection(self.graph, options: options)
    self.graph = Connections(through: selection.isLeftOut, in: self.graph).graph
    if let note = selection.note { notes.insert(note, at: 0) }
    keepKinds()
    if isCrowded { leaveOutHints() }
    leaveOutLoose()
    clusters = Self.clusters(of: self.graph)
  }

  /// That a statement is about somebody goes without saying when it is said to them.
  private mutating func leaveOutTwice() {
    let addressed = Set(graph.edges.filter { $0.kind == "addressed" }.map { [$0.from, $0.to] })
    graph.edges.removeAll { $0.kind == "mentions" && addressed.contains([$0.from, $0.to]) }
  }

  private mutating func keepKinds() {
    graph.nodes.removeAll { !options.kinds.contains($0.kind) }
    let kept = Set(graph.nodes.map(\.id))
    graph.edges.removeAll { !kept.contains($0.from) || !kept.contains($0.to) }
  }

  /// In a crowd of statements the places that they only name, and the groups to whom they were
  /// only said ("reporters"), say little.
  private mutating func leaveOutBystanders() {
    let kind = Dictionary(
      graph.nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    let speakers = Set(
      graph.edges.filter { $0.kind == "said" || $0.kind == "attended" }.map(\.from))
    let before = graph.edges.count
    graph.edges.removeAll {
      switch $0.kind {
      case "mentions": kind[$0.to] == "place"
      case "addressed": kind[$0.to] == "group" && !speakers.contains($0.to)
      default: false
      }
    }
    if graph.edges.count < before {
      notes.append("left out: places and groups that only statements name")
    }
  }

  /// That one statement which is not drawn names somebody of whom nothing else is drawn is no line
  /// worth a node, nor is somebody who has a post and does nothing.
  private mutating func leaveOutHints() {
    var lines: [String: Int] = [:]
    for edge in graph.edges { for id in [edge.from, edge.to] { lines[id, default: 0] += 1 } }
    graph.edges.removeAll { $0.kind == "saidAbout" && $0.weight == 1 && lines[$0.to] == 1 }
    let standing = ["represents", "affiliated"]
    let acting = Set(
      graph.edges.filter { !standing.contains($0.kind) }.flatMap { [$0.from, $0.to] })
    graph.edges.removeAll { standing.contains($0.kind) && !acting.contains($0.from) }
  }

  /// Leaves out what nothing leads to, but not statements: that nobody is known to have made one
  /// is worth seeing.
  private mutating func leaveOutLoose() {
    let post = "post"
    let holders = Dictionary(grouping: graph.edges.filter { $0.attributes[post] != nil }, by: \.to)
    let busy = Set(
      graph.edges.filter { $0.attributes[post] == nil }.flatMap { [$0.from, $0.to] })
    let kind = Dictionary(
      graph.nodes.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    // The post under a name says whose it is; a node for it is worth it only with more to say.
    graph.edges.removeAll {
      $0.attributes[post] != nil && kind[$0.to] == "organization" && !busy.contains($0.to)
        && holders[$0.to]?.count ?? 0 < 2
    }
    let tied = Set(graph.edges.flatMap { [$0.from, $0.to] })
    let before = graph.nodes.count
    graph.nodes.removeAll { $0.kind != "quotation" && !tied.contains($0.id) }
    let loose = before - graph.nodes.count
    if loose > 0 {
      notes.append(
        "left out: \(loose) \(loose == 1 ? "name" : "names") that nothing drawn ties to others")
    }
  }

  /// A person stands in the box of one country, that of most of the posts held now, and a post
  /// that is drawn in the box of its own.
  private static func clusters(of graph: Subgraph) -> [Cluster] {
    let countries = graph.nodes.filter { $0.kind == "country" }
    let isCountry = Set(countries.map(\.id))
    var home: [String: (country: String, weight: Int)] = [:]
    func settle(_ node: String, in country: String, weight: Int) {
      if home[node].map({ $0.weight < weight }) ?? true { home[node] = (country, weight) }
    }
    let posts = graph.edges.filter { $0.kind == "of" && isCountry.contains($0.to) }
    for edge in posts { settle(edge.from, in: edge.to, weight: edge.weight) }
    for edge in graph.edges where edge.attributes["tenure"] != "former" {
      if edge.kind == "represents", isCountry.contains(edge.to) {
        settle(edge.from, in: edge.to, weight: edge.weight)
      } else if edge.kind == "holds", let country = home[edge.to]?.country {
        settle(edge.from, in: country, weight: edge.weight)
      }
    }
    let inside = Dictionary(grouping: graph.nodes.filter { home[$0.id] != nil }) {
      home[$0.id]?.country ?? ""
    }
    return countries.compactMap { country in
      guard let members = inside[country.id] else { return nil }
      return Cluster(
        country: country.id, label: country.label, members: [country.id] + members.map(\.id))
    }
  }
}
