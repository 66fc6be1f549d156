import UjarText

/// A post in words of a question: what kind of post, and of which country.
public struct RolePhrase: Sendable, Equatable {
  /// The class that joins languages: `defence-minister`.
  public var titleClass: String
  /// The country, by ISO 3166.
  public var country: String?
  /// The other words: an organisation, a place, a name.
  public var rest: String
  /// Whether it is a rank, which goes with a name: "Kolonel".
  public var isRank: Bool

  /// Reads a post, in any language there is; `nil` when the words name none.
  public init?(_ words: String) {
    for language in [Language.indonesian, Language.english] {
      if let phrase = RolePhrase(words, in: language) {
        self = phrase
        return
      }
    }
    return nil
  }

  private init?(_ words: String, in language: Language) {
    let words = words.replacing("'s", with: "").replacing("’s", with: "")
    let text = TokenizedText(bytes: Array(words.utf8), abbreviations: language.abbreviations)
    var best: (index: Int, range: Range<Int>)?
    for place in text.tokens.indices {
      guard let found = language.lexicon.phrase(.title, at: place, in: text.tokens),
        found.length > best?.range.count ?? 0
      else { continue }
      best = (found.index, place..<(place + found.length))
    }
    guard let best else { return nil }
    titleClass = language.titles[best.index].titleClass
    isRank = language.titles[best.index].pattern == "rank"
    guard !titleClass.isEmpty else { return nil }
    var rest: [String] = []
    var place = 0
    while place < text.tokens.count {
      if place == best.range.lowerBound {
        place = best.range.upperBound
      } else if !titleClass.contains("-"),
        let found = language.lexicon.phrase(.portfolio, at: place, in: text.tokens)
      {
        titleClass = language.portfolios[found.index] + "-" + titleClass
        place += found.length
      } else if country == nil,
        let found = language.lexicon.phrase(.country, at: place, in: text.tokens),
        language.countries[found.index].form != .capital
      {
        country = language.countries[found.index].code
        place += found.length
      } else {
        let token = text.tokens[place]
        let word = text.text(token.span)
        let classes = language.lexicon.classes(of: token.hash)
        let isGrammar = !classes.isDisjoint(with: [.preposition, .determiner])
        if token.isWord, !isGrammar { rest.append(word) }
        place += 1
      }
    }
    self.rest = rest.joined(separator: " ")
  }
}
