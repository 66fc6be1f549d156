import UjarText

/// A country in words of a question: "the government of Kenya", "pihak Kenya", "Kenyan".
public struct CountryPhrase: Sendable, Equatable {
  /// ISO 3166-1 alpha-2.
  public var code: String

  /// Reads a country, in any language there is; `nil` when the words name anything else.
  public init?(_ words: String) {
    for language in [Language.indonesian, Language.english] {
      if let code = Self.code(words, in: language) {
        self.code = code
        return
      }
    }
    return nil
  }

  private static func code(_ words: String, in language: Language) -> String? {
    let tokens = Tokenizer.tokens(of: Array(words.utf8)).filter { $0.isWord }
    var code: String?
    var place = 0
    while place < tokens.count {
      if let found = language.lexicon.phrase(.country, at: place, in: tokens) {
        guard code == nil else { return nil }
        code = language.countries[found.index].code
        place += found.length
      } else {
        let classes = language.lexicon.classes(of: tokens[place].hash)
        guard !classes.isDisjoint(with: Self.around) else { return nil }
        place += 1
      }
    }
    return code
  }

  /// What may stand beside the name of a country that speaks.
  private static let around: WordClasses = [
    .government, .countryNoun, .selfReference, .determiner, .preposition, .origin,
  ]
}
