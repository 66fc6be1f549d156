import UjarLanguage
import UjarText

/// A text of a treebank as we cut it, with the tags of its tokens.
struct TagExample {
  let text: TokenizedText
  /// For every token its tag; `nil` where the treebank has none to give.
  let tags: [Tag?]

  init(_ document: TagTrainer.Document, _ language: Language) {
    text = TokenizedText(
      bytes: Array(document.text.utf8), abbreviations: language.abbreviations,
      speechVerbs: language.speechVerbs,
      joinsInitials: language.traits.contains(.modifiersPrecede))
    tags = Self.tags(of: document, text)
  }

  /// The tags of our tokens. A treebank cuts finer: of "don't" the verb counts, of "well-known" the
  /// last part, and "we're" is a tag of its own.
  private static func tags(of document: TagTrainer.Document, _ text: TokenizedText) -> [Tag?] {
    let words = document.words
    var first = 0
    return text.tokens.map { token in
      guard Tagger.isTagged(token) else { return .mark }
      while first < words.count, words[first].span.upperBound <= Int(token.start) { first += 1 }
      let parts = words[first...].prefix { $0.span.lowerBound < Int(token.end) }
      let tags = parts.map(\.tag).filter { $0 != .mark }
      return parts.isEmpty ? nil : tags.isEmpty ? .mark : tag(of: tags, token)
    }
  }

  private static func tag(of parts: [Tag], _ token: Token) -> Tag? {
    guard let first = parts.first, let last = parts.last, parts.count > 1, token.isWord else {
      return parts.first
    }
    if TagSet.verbs.has(first), last == .adverb { return first }
    if first == .pronoun, TagSet.verbs.has(last) { return .pronounVerb }
    return last
  }
}
