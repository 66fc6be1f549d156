import UjarLanguage
import UjarText

/// Tells Indonesian from English by their small words.
struct LanguageDetector {
  /// How many tokens are looked at; the small words of a page decide long before.
  private static let reach = 400

  /// The language that an input names, or the one whose small words stand in the text more often;
  /// Indonesian when neither does.
  static func language(of bytes: [UInt8], named: String?) -> Language {
    if let named, let language = Language.named(named) { return language }
    var (indonesian, english) = (0, 0)
    for token in Tokenizer.tokens(of: Array(bytes.prefix(4096))).prefix(reach) where token.isWord {
      if indonesianWords.contains(token.hash) { indonesian += 1 }
      if englishWords.contains(token.hash) { english += 1 }
    }
    return english > indonesian ? .english : .indonesian
  }

  // Only words that the other language does not have.
  private static let indonesianWords = hashes(
    "yang dan di dengan untuk dari pada ini itu dalam tidak akan kata oleh juga mengatakan")
  private static let englishWords = hashes(
    "the of and to in that for was with said is from by on has were will an which")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { FoldedHash.of($0.utf8) })
  }
}
