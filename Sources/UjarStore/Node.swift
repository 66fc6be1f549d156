/// A node as an answer names it.
public struct Node: Sendable, Hashable, Identifiable {
  /// Its id: a letter for the kind and a number, as in `p12`. Accepted wherever a name is.
  public var id: String
  /// The kind, as in `schema/nodes.tsv`: `person`, `country`, `organization`.
  public var kind: String
  /// Its canonical name.
  public var name: String

  /// Creates a node's name card.
  public init(id: String, kind: String, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// Where an answer comes from: the article and the characters in it.
public struct Source: Sendable, Hashable {
  /// The id of the article in the database: `a4`.
  public var article: String
  /// What the reader called the article: the `id` of its input.
  public var origin: String
  /// The headline.
  public var title: String?
  /// The outlet.
  public var outlet: String?
  /// Where it was published.
  public var url: String?
  /// The day it was published, as ISO 8601.
  public var published: String?
  /// The language it was read in, by BCP 47.
  public var language: String
  /// The first character, in Unicode code points of the article's text.
  public var start: Int
  /// The character after the last one.
  public var end: Int
}
