/// A person as one article shows them.
public struct PersonSighting: Sendable {
  /// The canonical name within the article.
  public var name: String
  /// What the article says of their posts.
  public var posts: [PersonPost]
  /// The day of the article, from 1970-01-01; 0 is unknown.
  public var day: Int
  /// The name, taken apart, where that is done.
  var parsed: PersonName?

  /// Creates a sighting.
  public init(name: String, posts: [PersonPost] = [], day: Int = 0) {
    self.name = name
    self.posts = posts
    self.day = day
  }
}

/// A person in the database whose name may be that of one who was sighted.
public struct KnownPerson: Sendable, Identifiable {
  /// The number of the node.
  public let id: Int64
  /// The names of articles under which they are known, the first one first.
  public internal(set) var names: [String]
  /// Their posts in any article.
  public internal(set) var posts: [PersonPost]
  /// The first and the last day on which an article names them; 0 is unknown.
  public internal(set) var days: (since: Int, until: Int)
  /// The names, taken apart.
  var parsed: [PersonName] = []
  /// For each name its own node.
  var owns: [Int64] = []

  /// Creates a person.
  public init(
    id: Int64, names: [String], posts: [PersonPost] = [], days: (since: Int, until: Int) = (0, 0)
  ) {
    self.id = id
    self.names = names
    self.posts = posts
    self.days = days
  }
}

/// That a person of an article is one of the database, and why.
public struct IdentityLink: Sendable, Equatable {
  /// The person of the database.
  public var person: KnownPerson.ID
  /// How sure it is, from 0 to 1.
  public var confidence: Double
  /// What speaks for it and against it.
  public var reasons: IdentityReasons

  /// Creates a link.
  public init(person: KnownPerson.ID, confidence: Double, reasons: IdentityReasons) {
    self.person = person
    self.confidence = confidence
    self.reasons = reasons
  }
}

/// What a resolver makes of a sighting.
public enum IdentityAnswer: Sendable, Equatable {
  /// It is one who is known.
  case known(IdentityLink)
  /// It is somebody new.
  case new
  /// It may be one of several who are known: it stays by itself.
  case undecided
}

/// Decides whether a person in an article is one that the database knows.
public protocol IdentityResolver: Sendable {
  /// Finds the person of the database that was sighted.
  ///
  /// - Parameters:
  ///   - sighting: The person in the article.
  ///   - known: Those whose names may be the same, the earliest first.
  /// - Returns: One of them, somebody new, or that it cannot be told.
  func match(_ sighting: PersonSighting, among known: [KnownPerson]) -> IdentityAnswer
}

/// Reasons for and against that two are one, as they are told to a reader.
public struct IdentityReasons: OptionSet, Sendable, Hashable {
  /// One bit for each reason.
  public let rawValue: Int

  /// Creates reasons.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The names are the same but for case and diacritics.
  public static let sameName = IdentityReasons(rawValue: 1 << 0)
  /// The words of the names stand in another order.
  public static let otherOrder = IdentityReasons(rawValue: 1 << 1)
  /// The names are spelt in two ways.
  public static let otherSpelling = IdentityReasons(rawValue: 1 << 2)
  /// One has a familiar form of the other's name.
  public static let nickname = IdentityReasons(rawValue: 1 << 3)
  /// The names sound alike.
  public static let similarSound = IdentityReasons(rawValue: 1 << 4)
  /// One has an initial for a word of the other.
  public static let initials = IdentityReasons(rawValue: 1 << 5)
  /// One name is a part of the other.
  public static let partOfName = IdentityReasons(rawValue: 1 << 6)
  /// The name is a single word.
  public static let singleName = IdentityReasons(rawValue: 1 << 7)
  /// They hold the same post.
  public static let samePost = IdentityReasons(rawValue: 1 << 8)
  /// They hold posts of one class.
  public static let similarPost = IdentityReasons(rawValue: 1 << 9)
  /// They represent the same country.
  public static let sameCountry = IdentityReasons(rawValue: 1 << 10)
  /// They belong to the same organisation.
  public static let sameOrganization = IdentityReasons(rawValue: 1 << 11)
  /// Their posts are of one domain.
  public static let sameDomain = IdentityReasons(rawValue: 1 << 12)
  /// They represent different countries.
  public static let otherCountry = IdentityReasons(rawValue: 1 << 13)
  /// They belong to different organisations.
  public static let otherOrganization = IdentityReasons(rawValue: 1 << 14)
  /// Their posts are of domains that people do not move between.
  public static let otherDomain = IdentityReasons(rawValue: 1 << 15)
  /// They hold posts that nobody holds together.
  public static let rivalPosts = IdentityReasons(rawValue: 1 << 16)
  /// Long time lies between the articles.
  public static let farInTime = IdentityReasons(rawValue: 1 << 17)

  private static let words = [
    "same name", "words in another order", "another spelling", "familiar form", "similar sound",
    "initials", "part of the name", "single name", "same post", "similar post", "same country",
    "same organisation", "same domain", "but other country", "but other organisation",
    "but other domain", "but rival posts", "but far in time",
  ]

  /// The reasons in words: "words in another order, same post".
  public var text: String {
    Self.words.indices.filter { contains(Self(rawValue: 1 << $0)) }.map { Self.words[$0] }
      .joined(separator: ", ")
  }
}
