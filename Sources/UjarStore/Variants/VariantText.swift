/// A word of a statement, as far as variants are compared: 8 bytes, since there are millions.
struct VariantWord: Sendable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let number = Traits(rawValue: 1)
    /// A capital within a sentence.
    static let name = Traits(rawValue: 2)
    static let negation = Traits(rawValue: 4)
    /// The first word of a sentence.
    static let first = Traits(rawValue: 8)
  }

  /// The same for forms and spellings of one word.
  var key: UInt32
  /// How much it says, in tenths: small words say little.
  var weight: UInt8
  var traits: Traits
}

/// The words of a statement, and the runs of words by which others with the same words are found.
struct VariantText: Sendable {
  /// How many words a run has.
  static let run = 3
  /// What the words of a run weigh together at least: a run of small words is in everything.
  private static let runWeight = 15
  /// How many words are looked at; the rest of a speech is left out.
  private static let longest = 160

  /// How many runs of a statement are looked for: those with the lowest hashes, so that two
  /// statements that have runs in common mostly have some of these in common (Broder, 1997).
  static let kept = 12

  private(set) var words: [VariantWord] = []
  /// Hashes of the runs that are looked for, each once.
  private(set) var runs: [UInt32] = []

  /// - Parameters:
  ///   - text: The words as written.
  ///   - stem: Their stems, as ``StemColumn`` has them.
  ///   - negations: Words that turn a statement round.
  init(_ text: String, stem: String?, negations: Set<String>) {
    var tokens: [Token] = []
    WordBytes.forEach(in: text) { word, isCapital, isFirst in
      tokens.append(Token(folded: word, isCapital: isCapital, isFirst: isFirst))
    }
    let stems = StemColumn.stems(stem, of: tokens.map(\.folded))
    var hashes: [UInt64] = []
    for (index, token) in tokens.prefix(Self.longest).enumerated() {
      words.append(Self.word(token, stem: stems[index], negations))
      hashes.append(Self.hash(stems[index]))
    }
    // "haven't" comes apart into "haven" and "t".
    for index in words.indices.dropFirst() where tokens[index].folded == [UInt8(ascii: "t")] {
      if tokens[index - 1].folded.last == UInt8(ascii: "n") {
        words[index].traits.insert(.negation)
      }
    }
    addRuns(hashes)
  }

  private mutating func addRuns(_ hashes: [UInt64]) {
    guard words.count >= Self.run else { return }
    for start in 0...(words.count - Self.run) {
      let range = start..<(start + Self.run)
      let weight = words[range].reduce(0) { $0 + Int($1.weight) }
      if weight < Self.runWeight { continue }
      let hash = hashes[range].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 ^ $0 >> 29 }
      let run = UInt32(truncatingIfNeeded: hash >> 32)
      let place = runs.firstIndex { $0 >= run } ?? runs.count
      if place == Self.kept || place < runs.count && runs[place] == run { continue }
      runs.insert(run, at: place)
      if runs.count > Self.kept { runs.removeLast() }
    }
  }

  // MARK: Words

  private struct Token {
    var folded: [UInt8]
    var isCapital: Bool
    var isFirst: Bool
  }

  private static func word(_ token: Token, stem: [UInt8], _ negations: Set<String>) -> VariantWord {
    var word = VariantWord(key: 0, weight: 10, traits: [])
    if token.folded[0] >= 0x30, token.folded[0] <= 0x39 { word.traits.insert(.number) }
    if token.isFirst { word.traits.insert(.first) }
    if token.isCapital, !token.isFirst { word.traits.insert(.name) }
    if !negations.isEmpty, negations.contains(String(decoding: token.folded, as: UTF8.self)) {
      word.traits.insert(.negation)
    }
    if !word.traits.contains(.number) {
      word.weight = [2, 2, 3, 5, 7][min(token.folded.count, 4)]
      if token.folded.count > 4 { word.weight = 10 }
    }
    word.key = UInt32(truncatingIfNeeded: hash(skeleton(of: stem)) >> 16)
    return word
  }

  /// A long word without what spellings differ in: vowels behind the first letter, doubled letters,
  /// s and z, p, f and v. "organise" and "organize", "praktek" and "praktik" are one.
  private static func skeleton(of word: [UInt8]) -> [UInt8] {
    guard word.count > 4, word[0] > 0x39 else {
      // "live" and "living" have the stems "live" and "liv".
      return word.count == 4 && word[3] == UInt8(ascii: "e") ? word.dropLast() : word
    }
    var skeleton: [UInt8] = []
    for byte in word {
      var letter = byte
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"):
        if !skeleton.isEmpty { continue }
      case UInt8(ascii: "z"): letter = UInt8(ascii: "s")
      case UInt8(ascii: "f"), UInt8(ascii: "v"): letter = UInt8(ascii: "p")
      default: break
      }
      if skeleton.last != letter { skeleton.append(letter) }
    }
    return skeleton.count > 2 ? skeleton : word
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash ^ hash >> 32) &* 0xBF58_476D_1CE4_E5B9
  }
}
