/// Parts the names of two people whom a hyphen joins: "Joko Santoso-Rina Wibowo", as those are called
/// who stand for election together. "Anne-Marie Stroud" and "Rina Wibowo-Stroud" stay whole.
struct NamePairs {
  let tokens: [Token]
  let bytes: [UInt8]

  /// The shortest part of a name that is told from an article as in "Al-Habsyi", in bytes.
  private static let shortest: Int32 = 3

  /// The tokens with every pair parted into word, hyphen and word.
  ///
  /// - Parameter compounds: Where words with a hyphen before a capital stand, in order.
  /// - Returns: The tokens; in time linear to their number.
  func parted(_ compounds: [Int]) -> [Token] {
    let candidates = compounds.compactMap { index in pair(at: index).map { (index, $0) } }
    guard !candidates.isEmpty else { return tokens }
    // Who stands for election is named alone as well.
    let words = Set(tokens.lazy.filter(\.isCapitalized).map(\.hash))
    var parted: [Token] = []
    parted.reserveCapacity(tokens.count + 2 * candidates.count)
    var next = 0
    for (index, pair) in candidates where words.contains(pair[2].hash) || isAnnounced(index) {
      parted.append(contentsOf: tokens[next..<index])
      parted.append(contentsOf: pair)
      next = index + 1
    }
    parted.append(contentsOf: tokens[next...])
    return parted
  }

  /// "pasangan calon Joko Santoso-Rina Wibowo": whether a word for two people stands before a pair.
  private func isAnnounced(_ index: Int) -> Bool {
    tokens[max(0, index - Self.reach)..<index].contains { Self.announcements.contains($0.hash) }
  }

  /// How far before a pair such a word may stand, in tokens.
  private static let reach = 9
  private static let announcements = Set(
    ["pasangan", "paslon", "duet", "duo"].map { FoldedHash.of($0.utf8) })

  /// The three tokens of a word between two others that can be names.
  private func pair(at index: Int) -> [Token]? {
    let token = tokens[index]
    guard index > 0, index + 1 < tokens.count, !token.startsLine, token.followsBlank,
      tokens[index - 1].isWord, tokens[index - 1].isCapitalized, tokens[index + 1].isWord,
      tokens[index + 1].isCapitalized, tokens[index + 1].followsBlank,
      !tokens[index + 1].startsLine,
      let hyphen = bytes[Int(token.start)..<Int(token.end)].firstIndex(of: UInt8(ascii: "-"))
    else { return nil }
    let joint = Int32(hyphen)
    guard joint - token.start >= Self.shortest, token.end - joint > Self.shortest,
      let left = word(token.start..<joint, like: token),
      let right = word((joint + 1)..<token.end, like: nil)
    else { return nil }
    let mark = Token(
      start: hyphen, end: hyphen + 1, kind: .punctuation, followsBlank: false, startsLine: false,
      byte: bytes[hyphen])
    return [left, mark, right]
  }

  /// A part of a word as a word of its own; `nil` when it is none.
  private func word(_ range: Range<Int32>, like whole: Token?) -> Token? {
    let part = Tokenizer.tokens(of: Array(bytes[Int(range.lowerBound)..<Int(range.upperBound)]))
    guard part.count == 1, part[0].isWord else { return nil }
    return Token(
      start: Int(range.lowerBound), end: Int(range.upperBound), kind: .word,
      isCapitalized: part[0].isCapitalized, isUpperCase: part[0].isUpperCase,
      followsBlank: whole?.followsBlank ?? false, startsLine: false,
      byte: bytes[Int(range.lowerBound)], hash: part[0].hash)
  }
}
