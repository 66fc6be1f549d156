/// Splits tokens into sentences, with quoted regions as units.
struct SentenceSplitter {
  let bytes: [UInt8]
  let tokens: [Token]
  let regions: [QuotedRegion]
  let regionOfToken: [Int32]
  let abbreviations: Set<UInt64>
  let speechVerbs: Set<UInt64>
  let joinsInitials: Bool
  /// How far behind a quotation its verb may stand, in tokens.
  private static let reach = 8

  /// Where a sentence ends at the latest, in tokens, and in tokens outside of quotations: what looks
  /// for the parts of a sentence goes through it again and again, and a text without points must not
  /// take forever.
  private static let longest = 400
  private static let longestOutside = 160

  func sentences() -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var index = 0
    var outside = 0
    func close(at end: Int) {
      outside = 0
      guard end > start else { return }
      sentences.append(
        Sentence(tokens: start..<end, startsParagraph: tokens[start].startsLine))
      start = end
    }
    while index < tokens.count {
      if index > start, tokens[index].startsLine { close(at: index) }
      let region = regionOfToken[index]
      if region >= 0 {
        let outer = regions[Int(region)].outer
        index = outer.upperBound
        if endsSentence(after: regions[Int(region)]) || index - start >= Self.longest {
          close(at: index)
        }
        continue
      }
      index += 1
      outside += 1
      if isEnd(index - 1) || outside >= Self.longestOutside || index - start >= Self.longest {
        close(at: index)
      }
    }
    close(at: tokens.count)
    return sentences
  }

  /// Whether a sentence ends with a region: its last mark ends one, and a new one begins behind.
  private func endsSentence(after region: QuotedRegion) -> Bool {
    guard let last = region.inner.last, isTerminator(last) else { return false }
    let next = region.outer.upperBound
    guard next < tokens.count, begins(next) else { return false }
    return tokens[last].isMark(".") || !isReport(next)
  }

  /// Whether a speaker and a verb of speech follow a quotation, and nothing behind them that such a
  /// verb would tell: `"Why?" Rina asked.`
  private func isReport(_ start: Int) -> Bool {
    for index in start..<min(tokens.count, start + Self.reach) {
      // A comma sets off who the speaker is: `"Why?" Rina's sister, Sari, asked.`
      guard tokens[index].isWord || tokens[index].isMark(",") && index > start,
        index == start || !tokens[index].startsLine
      else { return false }
      if index > start, speechVerbs.contains(tokens[index].hash) { return true }
    }
    return false
  }

  private func isTerminator(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    return token.isMark(".") || token.isMark("!") || token.isMark("?")
  }

  private func begins(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.isCapitalized || token.kind == .number || token.kind == .quotationMark
      || token.isMark("(") || token.isMark("[")
  }

  private func isEnd(_ index: Int) -> Bool {
    guard isTerminator(index) else { return false }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    guard begins(index + 1) else { return false }
    guard index > 0 else { return true }
    let previous = tokens[index - 1]
    guard tokens[index].isMark(".") else { return true }
    if !next.followsBlank, next.kind == .quotationMark {
      // Glued to a quotation: `20 persen."Kami bukan pengemis`.
      let region = regionOfToken[index + 1]
      return region >= 0 && regions[Int(region)].opening == index + 1
        && index + 2 < tokens.count && tokens[index + 2].isCapitalized
    }
    // "… pada 2026.Menurut Rina": a year, and the next sentence glued to it.
    if !next.followsBlank, previous.kind == .number, previous.end - previous.start >= 4 {
      return next.isCapitalized && next.end - next.start > 2
    }
    if !next.followsBlank {
      // Glued sentences: "… pulang.Rina berkata" ends, "U.S" and "3.Budi" do not.
      return previous.isWord && !previous.isUpperCase && previous.end - previous.start > 2
        && next.isCapitalized && !abbreviations.contains(previous.hash)
    }
    // "at 5 a.m. (0200 GMT)"
    if tokens[index + 1].isMark("("), isPaired(previous) { return false }
    if previous.isWord {
      let isInitial =
        previous.end - previous.start == 1 && previous.isCapitalized || isInitials(previous)
      // "No. 5", and "he said no. The council"
      let isAnswer =
        previous.hash == Self.no && !previous.isCapitalized && next.kind != .number
      let isShort = abbreviations.contains(previous.hash) && next.kind != .quotationMark
      return !isInitial && (!isShort || isAnswer)
    }
    return true
  }

  /// "S.N. Wibowo": two letters with a point, other than those that stand for a place or an hour.
  private func isInitials(_ token: Token) -> Bool {
    let letters = bytes[Int(token.start)..<Int(token.end)]
    return joinsInitials && isPaired(token) && token.isUpperCase
      && !Self.places.contains { letters.elementsEqual($0.utf8) }
  }

  /// Whether a word is two letters with a point between them: "a.m", "U.S".
  private func isPaired(_ token: Token) -> Bool {
    let letters = bytes[Int(token.start)..<Int(token.end)]
    return letters.count == 3 && letters[letters.startIndex + 1] == UInt8(ascii: ".")
      && [0, 2].allSatisfy {
        (0x61...0x7A).contains(letters[letters.startIndex + $0] | 0x20)
      }
  }

  private static let no = FoldedHash.of("no".utf8)

  private static let places = [
    "U.S", "U.N", "U.K", "E.U", "D.C", "L.A", "N.Y", "N.J", "P.M", "A.M",
  ]
}
