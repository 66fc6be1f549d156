/// What an article is made of, and how it is called on the command line.
public enum ArticleField: String, Sendable, CaseIterable {
  case id, text, title, date, url, source, author, lang
}

/// Which fields of JSON are what: the names that known producers use, in the order they are tried.
public struct FieldMap: Sendable {
  /// Where a value stands, and what it must be.
  struct Name: Sendable, Equatable {
    /// What the value must be to count.
    enum Form { case any, address, noAddress }
    /// The keys from the outside in.
    var path: [String]
    var form = Form.any

    init(_ dotted: String, _ form: Form = .any) {
      path = dotted.split(separator: ".").map(String.init)
      self.form = form
    }
  }

  private var names: [ArticleField: [Name]]
  /// The fields whose names the user gave.
  private(set) var chosen: [ArticleField: String] = [:]

  /// The names that a field may have; the first that is not empty wins.
  func names(of field: ArticleField) -> [Name] { names[field] ?? [] }

  /// The names of trafilatura, newspaper4k, news-please, Fundus, Media Cloud, ninjs and schema.org.
  public static let standard = FieldMap(names: [
    .id: ["id", "_id", "stories_id", "guid"].map { Name($0) },
    .text: [
      "text", "maintext", "plaintext", "articleBody", "body_text", "body", "content", "article",
      "raw_text",
    ].map { Name($0) },
    .title: ["title", "headline", "judul"].map { Name($0) },
    .date: [
      "date", "publish_date", "date_publish", "publishing_date", "datePublished", "published",
      "publishedAt", "pubDate", "tanggal", "versioncreated", "versionCreated",
    ].map { Name($0) },
    .url: [
      Name("url"), Name("canonical_link"), Name("html.requested_url"), Name("html.responded_url"),
      Name("mainEntityOfPage"), Name("link"), Name("source", .address),
    ],
    .source: [
      Name("publisher.name"), Name("publisher"), Name("sitename"), Name("meta_site_name"),
      Name("media_name"), Name("source_domain"), Name("source-hostname"), Name("hostname"),
      Name("source.name"), Name("source", .noAddress),
    ],
    .author: ["authors", "author", "byline", "by", "penulis"].map { Name($0) },
    .lang: ["lang", "language", "inLanguage", "meta_lang"].map { Name($0) },
  ])

  private init(names: [ArticleField: [Name]]) { self.names = names }

  /// The standard names, save for the fields that are given: `text=body`, `url=html.requested_url`.
  ///
  /// - Parameter choices: A field of ours, `=`, and a name in the input; dots lead into objects.
  ///   A field given twice tries both names in that order.
  /// - Throws: ``FieldMapError`` for a choice that cannot be read.
  public init(choices: [String]) throws(FieldMapError) {
    self = .standard
    for choice in choices {
      let sides = choice.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { throw FieldMapError.noPair(choice) }
      guard let field = ArticleField(rawValue: sides[0]) else {
        throw FieldMapError.unknownField(sides[0])
      }
      names[field] = (chosen[field] == nil ? [] : names(of: field)) + [Name(sides[1])]
      chosen[field] = chosen[field].map { "\($0)' or '\(sides[1])" } ?? sides[1]
    }
  }
}

/// A choice of field names that cannot be read.
public enum FieldMapError: Error, Equatable, CustomStringConvertible {
  /// It is no pair of names.
  case noPair(String)
  /// An article has no such field.
  case unknownField(String)

  /// Place, cause and way out.
  public var description: String {
    switch self {
    case .noPair(let choice):
      "--map \(choice): write a field and a name of the input, such as text=body"
    case .unknownField(let name):
      "--map \(name)=…: an article has no field '\(name)'; there are "
        + ArticleField.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
