/// Which part of the graph is wanted.
public struct SubgraphRequest: Sendable, Equatable {
  /// The name in the middle; the whole graph without it.
  public var focus: String?
  /// How many edges away from the middle; a statement or a meeting is a node, so whoever somebody
  /// met is two edges away.
  public var depth = 2
  /// The kinds of nodes to keep, as in `schema/nodes.tsv`; all but articles without it. With
  /// `article` among them, `reportedIn` leads to the articles.
  public var kinds: Set<String>?
  /// From this day on; statements and meetings by their own day, else that of the article.
  public var since: String?
  /// Up to this day, included.
  public var until: String?
  /// Whether statements and meetings at the rim come with those who take part in them, and persons
  /// with their posts, however far from the middle.
  public var isRounded = false

  /// Asks for the whole graph.
  public init() {}
}
