/// A part of the graph as plain values: what the store hands to an export.
public struct Subgraph: Sendable, Equatable {
  /// A node with what is known of it.
  public struct Node: Sendable, Equatable, Identifiable {
    /// A name that is unique within the database: `p12`, `q31`, `a4`.
    public var id: String
    /// The kind, as in `schema/nodes.tsv`.
    public var kind: String
    /// What to show: a name, or the words of a quotation.
    public var label: String
    /// Further values by name: `date`, `act`, `iso`, `url`.
    public var attributes: [String: String]

    /// Creates a node.
    public init(id: String, kind: String, label: String, attributes: [String: String] = [:]) {
      self.id = id
      self.kind = kind
      self.label = label
      self.attributes = attributes
    }
  }

  /// All edges of one kind between two nodes, added up.
  public struct Edge: Sendable, Equatable {
    /// The id of the node where it starts.
    public var from: String
    /// The id of the node where it ends.
    public var to: String
    /// The kind, as in `schema/edges.tsv`.
    public var kind: String
    /// How many pieces of evidence stand behind it.
    public var weight: Int
    /// Further values by name: `date`, `until`, `tenure`, `confidence`, `evidence`.
    public var attributes: [String: String]

    /// Creates an edge.
    public init(
      from: String, to: String, kind: String, weight: Int = 1, attributes: [String: String] = [:]
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.weight = weight
      self.attributes = attributes
    }
  }

  /// The nodes, in the order of their ids in the database.
  public var nodes: [Node]
  /// The edges, by the order of their ends, then by kind.
  public var edges: [Edge]

  /// Creates a subgraph.
  public init(nodes: [Node] = [], edges: [Edge] = []) {
    self.nodes = nodes
    self.edges = edges
  }
}
