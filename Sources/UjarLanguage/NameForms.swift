/// A name with and without the words that may stand around it in a question: "the residents", "Pak
/// Jaka", "kelompok itu", "Kenya's".
public struct NameForms: Sendable {
  /// The name as it stands, then barer and barer.
  public let forms: [String]

  /// Takes off articles, forms of address and pointing words, in any language there is.
  public init(_ name: String) {
    var words = name.split(separator: " ")
    var forms = [name]
    while words.count > 1, let last = words.last, Self.isAround(last, Self.behind) {
      words.removeLast()
      forms.append(words.joined(separator: " "))
    }
    while words.count > 1, let first = words.first, Self.isAround(first, Self.before) {
      words.removeFirst()
      forms.append(words.joined(separator: " "))
    }
    if let possessive = ["'s", "’s"].first(where: name.hasSuffix) {
      forms.append(String(name.dropLast(possessive.count)))
    }
    self.forms = forms
  }

  private static let before: WordClasses = [.determiner, .quantifier, .honorific]
  private static let behind: WordClasses = [.determiner]

  private static func isAround(_ word: Substring, _ classes: WordClasses) -> Bool {
    let folded = word.lowercased().filter { $0 != "." }
    return [Language.indonesian, .english].contains {
      !$0.classes(of: folded).isDisjoint(with: classes)
    }
  }
}
