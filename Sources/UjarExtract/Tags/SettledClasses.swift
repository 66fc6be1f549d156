import UjarLanguage
import UjarText

/// Takes from words the classes that they cannot have where they stand: what the lists know of a
/// form is true of the form, its part of speech tells which of it is meant.
///
/// Only what the tagger is sure of counts; where it wavers the lists stand as they are.
struct SettledClasses {
  private let text: TokenizedText
  private let tags: [TaggedWord]

  /// What a verb is not: "they host guests", "police report that".
  private static let nominal: WordClasses = [
    .title, .groupNoun, .sayNoun, .personNoun, .document, .summary,
  ]
  /// What makes a clause of the words before it.
  private static let finite = TagSet.finite.union(TagSet(.pronounVerb))

  /// What makes no clause: "the cut", "a left turn".
  private static let noVerb = TagSet.nouns.union(TagSet(.adjective))

  init(_ text: TokenizedText, _ tags: [TaggedWord]) {
    (self.text, self.tags) = (text, tags)
  }

  /// The classes of every token, from those that the lists have for it.
  func settled(_ listed: [WordClasses]) -> [WordClasses] {
    guard !tags.isEmpty else { return listed }
    return listed.indices.map { text.tokens[$0].isWord ? settled(listed[$0], $0) : listed[$0] }
  }

  private func settled(_ listed: WordClasses, _ index: Int) -> WordClasses {
    let word = tags[index]
    var classes = listed
    // "said that the road is safe", not "the road that".
    if listed.contains(.strictComplementizer), word.isSurely(TagSet(.subordinator)) {
      classes.subtract([.relative, .determiner])
    }
    guard !text.tokens[index].isCapitalized else { return classes }
    if word.isSurely(Self.finite) { classes.insert(.predicate) }
    if word.isSurely(.verbs) { classes.subtract(Self.nominal) }
    if word.isSurely(Self.noVerb) { classes.subtract(.predicate) }
    return classes
  }
}
