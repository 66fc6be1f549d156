/// A text that is read, with what is known of where it comes from.
public struct Article: Sendable, Equatable {
  /// What the reader calls it: the `id` of its input, else a path or a hash of its text.
  public var id: String
  /// The text exactly as given. Spans refer to it.
  public var text: String
  /// The headline, where it is known apart from the text.
  public var title: String?
  /// The day it was published, as ISO 8601 (`2024-11-01`); day names are resolved against it.
  public var date: String?
  /// The language by BCP 47 (`id`, `en`), where the input names it.
  public var language: String?
  /// Where it was published.
  public var url: String?
  /// The outlet that published it.
  public var source: String?
  /// Who wrote it, as the input names them.
  public var authors: [String]
  /// Other fields of the input, as a JSON object, kept as they were.
  public var meta: String?

  /// Creates an article; only the text is needed.
  public init(
    id: String, text: String, title: String? = nil, date: String? = nil, language: String? = nil,
    url: String? = nil, source: String? = nil, authors: [String] = [], meta: String? = nil
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.language = language
    self.url = url
    self.source = source
    self.authors = authors
    self.meta = meta
  }
}
