import UjarLanguage
import UjarText

/// What a run of capitalised words and its surroundings look like to ``NameModel``.
struct NameFeatures {
  let reading: Reading
  let evidence: NameEvidence
  private var features = HashedFeatures(capacity: 64)

  /// The hashed features of the words in `name`, within a sentence.
  static func features(
    of name: Range<Int>, in sentence: Range<Int>, _ reading: Reading, _ evidence: NameEvidence
  ) -> [UInt64] {
    var run = NameFeatures(reading: reading, evidence: evidence)
    run.addWords(name)
    run.addShape(name, in: sentence)
    run.addSurroundings(name, in: sentence)
    return run.features.values
  }

  /// The classes that count inside a run and beside it.
  private static let inside: [WordClasses] = [
    .givenName, .common, .organizationInside, .organizationHead, .knownName, .foreignOrganization,
    .foreignCommon, .title, .honorific, .nameParticle, .female, .male,
  ]
  private static let beside: [WordClasses] = [
    .preposition, .locative, .origin, .agentPreposition, .addresseePreposition, .companion,
    .prepositionalCue, .complementizer, .relative, .conjunction, .contrast, .subordinator,
    .pronounSingular, .determiner, .quantifier, .groupNoun, .document, .adverb, .future, .negation,
    .title, .honorific, .organizationHead, .organizationInside, .cue, .meeting, .knownName, .time,
    .givenName, .common, .affiliationLink, .roleLink, .government, .reached,
  ]

  private mutating func add(_ kind: UInt64, _ value: UInt64 = 0) { features.add(kind, value) }

  private mutating func addWords(_ name: Range<Int>) {
    let words = name.filter { reading.isWord($0) }
    add(1, UInt64(min(words.count, 6)))
    for (position, index) in words.enumerated() {
      add(2, reading.tokens[index].hash)
      if position == 0 { add(3, reading.tokens[index].hash) }
      if position == words.count - 1 { add(4, reading.tokens[index].hash) }
      addAffixes(of: index, position == words.count - 1 ? 10 : 20)
    }
    for (number, some) in Self.inside.enumerated() {
      let count = words.count { reading.has($0, some) }
      add(30 + UInt64(number), UInt64(count == 0 ? 0 : count == words.count ? 2 : 1))
    }
    let unknown = words.count { reading.classes[$0].isEmpty }
    add(50, UInt64(unknown == 0 ? 0 : unknown == words.count ? 2 : 1))
  }

  /// The first and last letters, folded.
  private mutating func addAffixes(of index: Int, _ kind: UInt64) {
    let token = reading.tokens[index]
    features.addAffixes(
      of: reading.bytes(of: token), kind, prefixKind: kind + 5)
  }

  private mutating func addShape(_ name: Range<Int>, in sentence: Range<Int>) {
    let words = name.filter { reading.isWord($0) }
    let isUpper = words.allSatisfy { reading.tokens[$0].isUpperCase }
    let hasInner = words.contains { index in
      let token = reading.tokens[index]
      let bytes = reading.bytes(of: token)
      return bytes.dropFirst().contains { $0 == UInt8(ascii: "-") || $0 >= 0x30 && $0 <= 0x39 }
    }
    let isStart = name.lowerBound == sentence.lowerBound
    let isEnd = name.upperBound >= sentence.upperBound - 1
    add(60, UInt64(isUpper ? 1 : 0) | UInt64(hasInner ? 2 : 0))
    add(61, UInt64(isStart ? 1 : 0) | UInt64(words.count == 1 ? 2 : 0) | UInt64(isEnd ? 4 : 0))
    add(62, words.contains { evidence.isCommon(reading.tokens[$0]) } ? 1 : 0)
    add(63, reading.text.isQuoted(name.lowerBound) ? 1 : 0)
  }

  private mutating func addSurroundings(_ name: Range<Int>, in sentence: Range<Int>) {
    let isSingle: UInt64 = name.count == 1 ? 1 : 0
    for (offset, index) in [
      (UInt64(0), name.lowerBound - 1), (1, name.lowerBound - 2), (2, name.upperBound),
      (3, name.upperBound + 1),
    ] {
      guard sentence.contains(index) else {
        add(70 + offset)
        continue
      }
      let token = reading.tokens[index]
      let value = token.isWord ? token.hash : token.kind == .number ? 1 : UInt64(token.byte)
      add(80 + offset, value)
      if offset == 0 || offset == 2 { add(90 + offset + isSingle, value) }
      if token.isCapitalized { add(100 + offset) }
      for (number, some) in Self.beside.enumerated() where reading.has(index, some) {
        add(110 + offset * 40 + UInt64(number))
        if offset == 0 || offset == 2 { add(300 + offset * 40 + UInt64(number), isSingle) }
      }
    }
    if sentence.contains(name.lowerBound - 1), sentence.contains(name.upperBound) {
      add(500, reading.tokens[name.lowerBound - 1].hash ^ reading.tokens[name.upperBound].hash &* 3)
    }
  }
}
