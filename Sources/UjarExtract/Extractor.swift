public import UjarGraph

/// Reads an article and says what it says: the stages from text to quotations and meetings.
///
/// A value without state of its own: one extractor serves all threads, and the same article gives
/// the same graph.
public struct Extractor: Sendable {
  /// Creates an extractor with the languages that are compiled in.
  public init() {}

  /// The graph of one article, in time linear to its length.
  public func graph(of article: Article) -> ArticleGraph {
    ArticleGraph(article: article, language: article.language ?? "id")
  }
}
