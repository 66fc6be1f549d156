import UjarLanguage
import UjarText

/// What the words of a text look like to ``TagModel``, one after the other.
struct TagFeatures {
  private let text: TokenizedText
  /// What a model knows of a word, by its hash.
  private let tags: (UInt64) -> WordTags
  /// Of every token its hash, or what it is for others.
  private let hashes: [UInt64]
  /// Of every token what the model knows of it.
  private let knownTags: [UInt64]
  /// Of every token what the lists know of it.
  private let listed: [UInt64]
  /// Of every word its last three letters, behind a 1 that tells how many there are; 0 for others.
  private let endings: [UInt64]
  private var features = HashedFeatures(capacity: 48)

  init(_ text: TokenizedText, _ language: Language, _ tags: @escaping (UInt64) -> WordTags) {
    self.text = text
    self.tags = tags
    hashes = text.tokens.map(Self.hash)
    knownTags = text.tokens.map { Self.known($0, tags) }
    let lexicon = language.lexicon
    listed = text.tokens.map { $0.isWord ? Self.listed(lexicon.classes(of: $0.hash)) : 0 }
    endings = text.tokens.map { $0.isWord ? Self.ending(of: $0, in: text.bytes) : 0 }
  }

  /// The classes of the lists that tell a part of speech.
  private static let telling: WordClasses = [
    .cue, .title, .givenName, .knownName, .honorific, .common, .month, .weekday, .personNoun,
    .groupNoun, .organizationInside, .adverb, .preposition,
  ]

  /// The hashed features of a token.
  ///
  /// - Parameters:
  ///   - index: The token.
  ///   - sentence: The tokens beyond which nothing is looked at.
  ///   - history: What the tokens before it are.
  /// - Returns: The features, in no order that matters.
  mutating func values(
    at index: Int, in sentence: Range<Int>, behind history: TagHistory
  ) -> [UInt64] {
    features.removeAll()
    let token = text.tokens[index]
    let (here, left, right) = (
      word(index, sentence), word(index - 1, sentence), word(index + 1, sentence)
    )
    let shape = shape(index, sentence)
    let (last, second) = (history.last, history.second)
    let nextTags = known(index + 1, sentence)
    features.add(1, here)
    features.add(2, shape)
    features.add(3, last)
    features.add(4, last << 8 | second)
    features.add(5, last &* 31 ^ here)
    features.add(6, left)
    features.add(7, right)
    features.add(8, word(index - 2, sentence))
    features.add(9, word(index + 2, sentence))
    features.add(10, nextTags)
    features.add(11, last << 32 | nextTags)
    features.add(12, nextTags &* 31 ^ here)
    features.add(13, known(index + 2, sentence) ^ nextTags << 32)
    features.add(14, left &* 31 ^ here)
    features.add(15, right &* 31 ^ here)
    let hereTags = known(index, sentence)
    features.add(16, hereTags)
    features.add(50, history.verb << 32 | hereTags)
    features.add(51, history.verb &* 31 ^ here)
    features.add(52, history.verbHash &* 31 ^ here)
    features.add(53, history.verb << 40 | last << 32 | nextTags)
    features.add(17, hereTags << 8 | last)
    features.add(18, hereTags << 32 | nextTags)
    features.add(19, (hereTags << 32 | nextTags) &* 31 &+ last)
    features.add(20, shape << 32 | hereTags)
    addEnding(index + 1, sentence, 21)
    addEnding(index - 1, sentence, 22)
    guard token.isWord else { return features.values }
    let bytes = text.bytes[Int(token.start)..<Int(token.end)]
    features.addAffixes(of: bytes, 30, prefixKind: 35)
    features.add(54, (history.verb << 8 | last) << 32 | ending(index, 2))
    features.add(36, ending(index, 1) << 8 | last)
    features.add(37, ending(index, 3) << 8 | last)
    features.add(38, ending(index, 2) << 32 | nextTags)
    if hereTags == 0 {
      features.add(40, stemTags(index, bytes))
      features.add(41, shape << 32 | ending(index, 3))
    }
    features.add(42, classes(index, sentence))
    features.add(43, classes(index + 1, sentence))
    features.add(44, classes(index, sentence) &* 31 ^ shape)
    return features.values
  }

  private static func hash(of token: Token) -> UInt64 {
    switch token.kind {
    case .word: token.hash
    case .number: 1000 + UInt64(min(token.end - token.start, 6))
    case .quotationMark: 2
    case .punctuation: UInt64(token.byte)
    }
  }

  private static func known(_ token: Token, _ tags: (UInt64) -> WordTags) -> UInt64 {
    guard token.isWord else { return 1 << 30 | hash(of: token) & 0xFFF }
    return UInt64(tags(token.hash).tags.rawValue) | (token.isCapitalized ? 1 << 28 : 0)
  }

  private static func listed(_ classes: WordClasses) -> UInt64 {
    let some = classes.intersection(telling).rawValue
    return UInt64(truncatingIfNeeded: some ^ some >> 64)
  }

  /// The hash of a word; 3 beyond the sentence.
  private func word(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? hashes[index] : 3
  }

  private func known(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? knownTags[index] : 1 << 29
  }

  /// What the lists know of a word.
  private func classes(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    sentence.contains(index) ? listed[index] : 0
  }

  private func shape(_ index: Int, _ sentence: Range<Int>) -> UInt64 {
    let token = text.tokens[index]
    var shape = UInt64(token.kind.rawValue)
    if token.isCapitalized { shape |= 4 }
    if token.isUpperCase { shape |= 8 }
    if index == sentence.lowerBound || !isInner(index - 1) { shape |= 16 }
    if token.followsBlank { shape |= 32 }
    if token.isWord {
      for offset in Int(token.start)..<Int(token.end) {
        let byte = text.bytes[offset]
        if byte == UInt8(ascii: "-") { shape |= 64 }
        if byte >= 0x30 && byte <= 0x39 { shape |= 128 }
      }
    }
    return shape
  }

  /// Whether a token goes on with its clause: no quotation mark, no end mark.
  private func isInner(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isWord || token.kind == .number || token.isMark(",")
  }

  private static func ending(of token: Token, in bytes: [UInt8]) -> UInt64 {
    var ending: UInt64 = 1
    for offset in Int(max(token.start, token.end - 3))..<Int(token.end) {
      ending = ending << 8 | UInt64(bytes[offset] | 0x20)
    }
    return ending
  }

  /// The last letters of a word, three at most, behind a 1.
  @inline(__always)
  private func ending(_ index: Int, _ length: Int) -> UInt64 {
    let limit: UInt64 = 1 << (UInt64(length) * 8)
    return endings[index] < limit ? endings[index] : limit | endings[index] & (limit - 1)
  }

  private mutating func addEnding(_ index: Int, _ sentence: Range<Int>, _ kind: UInt64) {
    guard sentence.contains(index), endings[index] != 0 else { return }
    features.add(kind, endings[index])
  }

  /// What the training texts know of the word that an unknown one is made of: "urges" of "urge".
  private func stemTags(_ index: Int, _ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = FoldedHash()
    var found: UInt64 = 0
    for (offset, byte) in bytes.enumerated() {
      let left = bytes.count - offset
      if left <= 4, offset >= 3 {
        let rest = tags(hash.value)
        if rest.rawValue != 0, found == 0 { found = UInt64(rest.rawValue) << 3 | UInt64(left) }
      }
      hash.combine(byte < 0x80 ? byte | 0x20 : byte)
    }
    return found << 24 | ending(index, 2)
  }
}
