/// A post or an affiliation, as one article or several have it.
public struct PersonPost: Sendable, Equatable {
  /// The class that joins languages, `defence-minister`; `nil` for an affiliation without a post.
  public var titleClass: String?
  /// The country that the holder represents, as the number of its node.
  public var country: Int64?
  /// The organisation or region.
  public var organization: OrganizationName?
  /// The language of the article.
  public var language: String
  /// Whether the article calls it a former post.
  public var isFormer: Bool
  /// The first and the last day on which an article says so, from 1970-01-01; 0 is unknown.
  public var since: Int
  /// See `since`.
  public var until: Int

  /// Creates a post.
  public init(
    titleClass: String? = nil, country: Int64? = nil, organization: OrganizationName? = nil,
    language: String, isFormer: Bool = false, since: Int = 0, until: Int = 0
  ) {
    self.titleClass = titleClass
    self.country = country
    self.organization = organization
    self.language = language
    self.isFormer = isFormer
    self.since = since
    self.until = until
  }

  /// Whether it is the same post in the same language, on whatever day.
  func isLike(_ other: PersonPost) -> Bool {
    titleClass == other.titleClass && country == other.country && isFormer == other.isFormer
      && organization?.folded == other.organization?.folded && language == other.language
  }

  /// Takes in the days of another article.
  mutating func extend(to other: PersonPost) {
    (since, until) = Self.span((since, until), (other.since, other.until))
  }

  /// The days from the earlier to the later of two spans; unknown ones count for nothing.
  static func span(_ left: (Int, Int), _ right: (Int, Int)) -> (Int, Int) {
    if left.0 == 0 { return right }
    if right.0 == 0 { return left }
    return (min(left.0, right.0), max(left.1, right.1))
  }
}

/// The name of an organisation or region, taken apart for comparison.
public struct OrganizationName: Sendable, Equatable {
  /// The name.
  public let name: String
  /// The name, folded.
  public let folded: String
  /// Its words in one language, where that is known of them; without those that may be left out.
  let words: Set<String>
  /// The same in their order.
  let list: [String]
  /// The first letters of its words; `nil` when it is one word.
  let acronym: String?

  /// Takes a name apart.
  public init(_ name: String, _ knowledge: NameKnowledge = .standard) {
    self.name = name
    folded = fold(name)
    let list = folded.split(separator: " ").map(String.init)
      .filter { knowledge.places[$0] != "" }
    acronym =
      list.count < 2
      ? nil : String(String.UnicodeScalarView(list.compactMap(\.unicodeScalars.first)))
    self.list = list.flatMap { word in
      knowledge.places[word]?.split(separator: " ").map(String.init) ?? [word]
    }
    words = Set(self.list)
  }

  /// Whether both are names of one thing: the same words in any order, or the letters of the other.
  func isSame(as other: OrganizationName) -> Bool {
    folded == other.folded || words == other.words || acronym == other.folded
      || folded == other.acronym || isShortened(other) || other.isShortened(self)
  }

  /// Whether it has letters for some words of the other: "BEM UI", "BEM Universitas Indonesia".
  private func isShortened(_ other: OrganizationName) -> Bool {
    guard list.count > 1, list.count < other.list.count else { return false }
    let own = list.filter { !other.words.contains($0) }
    let others = other.list.filter { !words.contains($0) }
    guard let short = own.first, own.count == 1, others.count > 1 else { return false }
    return short.unicodeScalars.elementsEqual(others.compactMap(\.unicodeScalars.first))
  }
}
