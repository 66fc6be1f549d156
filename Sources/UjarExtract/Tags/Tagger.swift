import UjarLanguage
import UjarText

/// Tells the part of speech of every word of a text, sentence by sentence, from left to right.
struct Tagger {
  let model: TagModel
  let language: Language

  /// The tag of every token; marks are ``Tag/mark``.
  func words(of text: TokenizedText) -> [TaggedWord] {
    var words = [TaggedWord](repeating: TaggedWord(.mark), count: text.tokens.count)
    var features = TagFeatures(text, language) { model.tags(of: $0) }
    for sentence in text.sentences {
      var history = TagHistory()
      for index in sentence.tokens {
        let word = word(at: index, in: sentence.tokens, text, &features, history)
        words[index] = word
        history.add(word.tag, text.tokens[index])
      }
    }
    return words
  }

  /// How far below the best sum of weights that of a tag may lie which is not ruled out.
  private static let margin = 80

  private func word(
    at index: Int, in sentence: Range<Int>, _ text: TokenizedText, _ features: inout TagFeatures,
    _ history: TagHistory
  ) -> TaggedWord {
    let token = text.tokens[index]
    let allowed = Self.allowed(token, model.tags(of: token.hash))
    if allowed.isSingle { return TaggedWord(allowed.first) }
    let sums = model.sums(of: features.values(at: index, in: sentence, behind: history))
    let best = sums.best(of: allowed)
    return TaggedWord(best, sums.near(best, of: allowed, margin: Self.margin))
  }

  /// Whether a token is more than a mark of punctuation.
  static func isTagged(_ token: Token) -> Bool {
    switch token.kind {
    case .word, .number: true
    case .quotationMark: false
    case .punctuation:
      token.byte == UInt8(ascii: "$") || token.byte == UInt8(ascii: "%")
        || token.byte == UInt8(ascii: "&")
    }
  }

  /// The tags that a token may have; ``Tag/mark`` alone for marks of punctuation.
  static func allowed(_ token: Token, _ known: WordTags) -> TagSet {
    guard isTagged(token) else { return TagSet(.mark) }
    return token.isWord && known.isClosed ? known.tags : .all
  }
}
