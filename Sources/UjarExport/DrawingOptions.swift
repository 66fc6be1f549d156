/// What of a graph is drawn, and how.
public struct DrawingOptions: Sendable, Equatable {
  /// How many statements of one speaker are drawn.
  public enum Limit: Sendable, Equatable {
    /// All of them.
    case none
    /// As many as keep the picture readable.
    case automatic
    /// So many.
    case most(Int)
  }

  /// What stands above the picture.
  public var title: String?
  /// The kinds of nodes that are drawn, as in `schema/nodes.tsv`.
  public var kinds: Set<String>
  /// How many statements of one speaker are drawn.
  public var statements: Limit
  /// Whether the shapes and lines are explained.
  public var hasLegend: Bool

  /// The kinds that an analyst looks for. A post is a line under its holder's name rather than a
  /// node, and articles would tie everything to everything.
  public static let standardKinds: Set<String> = [
    "person", "country", "organization", "group", "quotation", "meeting", "place",
  ]

  /// Creates options.
  public init(
    title: String? = nil, kinds: Set<String> = DrawingOptions.standardKinds,
    statements: Limit = .automatic, hasLegend: Bool = false
  ) {
    self.title = title
    self.kinds = kinds
    self.statements = statements
    self.hasLegend = hasLegend
  }
}
