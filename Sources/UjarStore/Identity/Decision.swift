internal import Foundation

/// A person as a decision means them in any database: by name, and by posts and articles that tell
/// them from others of the name.
public struct PersonReference: Sendable, Hashable, Codable {
  /// A post by which somebody is known.
  public struct Post: Sendable, Hashable, Codable {
    /// The class of the title: `defence-minister`.
    public var titleClass: String?
    /// The country by ISO 3166 code.
    public var country: String?
    /// The organisation.
    public var organization: String?

    enum CodingKeys: String, CodingKey {
      case titleClass = "class"
      case country, organization
    }
  }

  /// The name.
  public var name: String
  /// Some of their posts.
  public var posts: [Post]?
  /// The addresses of some articles that name them.
  public var articles: [String]?

  /// Creates a reference.
  public init(name: String, posts: [Post]? = nil, articles: [String]? = nil) {
    self.name = name
    self.posts = posts
    self.articles = articles
  }
}

/// What a user decided, so that it can be carried to another database.
public struct DecisionRecord: Sendable, Hashable, Codable {
  /// What was decided.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Two are one.
    case merge
    /// One is two.
    case split
    /// Somebody goes by another name too.
    case alias
    /// It is no person, or none that matters.
    case ignore
  }

  /// What was decided.
  public var decision: Kind
  /// Whom it is about.
  public var person: PersonReference
  /// The other person, of a merge.
  public var other: PersonReference?
  /// The other name, of an alias; the name that stands alone, of a split.
  public var name: String?
  /// The addresses of the articles that mean somebody else, of a split.
  public var articles: [String]?

  /// The record as a JSON object, in one line.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }

  init(
    _ decision: Kind, _ person: PersonReference, other: PersonReference? = nil,
    name: String? = nil, articles: [String]? = nil
  ) {
    self.decision = decision
    self.person = person
    self.other = other
    self.name = name
    self.articles = articles
  }

  /// Reads a JSON object; `nil` when it is none of ours.
  init?(json: String) {
    let record = try? JSONDecoder().decode(DecisionRecord.self, from: Data(json.utf8))
    guard let record, record.isWhole else { return nil }
    self = record
  }

  /// Whether it has what its kind needs.
  private var isWhole: Bool {
    switch decision {
    case .merge: other != nil
    case .split: name != nil || articles?.isEmpty == false
    case .alias: name.map { !fold($0).isEmpty } ?? false
    case .ignore: true
    }
  }

  /// The decision as a sentence.
  public var summary: String {
    switch decision {
    case .merge: "\(other?.name ?? "") is \(person.name)"
    case .alias: "\(person.name) is called \(name ?? "") too"
    case .ignore: "\(person.name) is left out"
    case .split:
      name.map { "\($0) is not \(person.name)" }
        ?? "\(person.name) is another one in \(counted(articles?.count ?? 0))"
    }
  }

  private func counted(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }
}

/// A decision in this database.
public struct Decision: Sendable, Equatable, Identifiable {
  /// Its id, for ``Store/undo(_:)``: `d3`.
  public var id: String
  /// What was decided.
  public var record: DecisionRecord
  /// Whether it waits for articles that name those whom it is about.
  public var isPending: Bool
  /// Whom it is about and what it left them as, where it is known.
  public var person: Node?
}
