import UjarLanguage
import UjarText

/// Who wrote an article, above and below it, and what it was written from.
extension BoilerplateFinder {
  /// "By Rina Wibowo and Budi Santoso": a line of names without an end mark.
  static func isByline(
    _ tokens: Range<Int>, behind start: Int, in reading: Reading
  ) -> Bool {
    guard start < tokens.upperBound, tokens.count < 14 else { return false }
    return reading.tokens[tokens.lowerBound].startsLine
      && (start..<tokens.upperBound).allSatisfy {
        reading.isCapitalized($0) || reading.isMark($0, ",") || reading.has($0, .conjunction)
      }
  }

  /// "By Rina Wibowo at Mossfield Park", "Rina Wibowo, Crime Reporter", "Rina Wibowo Crime
  /// correspondent", "OTTAWA | Rina Wibowo", "LIMA — by Rina Wibowo": who wrote, on a line near the
  /// top that no end mark closes.
  static func isAuthorLine(_ number: Int, of reading: Reading) -> Bool {
    let sentences = reading.text.sentences
    let tokens = sentences[number].tokens
    if number <= 1, opensWithAuthor(tokens, in: reading) { return true }
    guard number <= 5, tokens.count < 16,
      number + 1 < sentences.count, sentences[number + 1].startsParagraph,
      !isEnded(tokens, in: reading),
      !tokens.contains(where: { reading.tokens[$0].kind == .quotationMark })
    else { return false }
    let author = tokens.first { isBylineWord($0, in: reading) }
    if let author, isNames(author + 1..<tokens.upperBound, in: reading) { return true }
    let post = journalist(endingAt: tokens, in: reading)
    let hasComma = tokens.contains { reading.isMark($0, ",") }
    // "By Rina Wibowo, Chief political correspondent"
    if author == tokens.lowerBound, post != nil, hasComma { return true }
    // "By Rina Wibowo, rwibowo@northernpost.example"
    if author == tokens.lowerBound, tokens.contains(where: { reading.isMark($0, "@") }) {
      return true
    }
    guard sentences[number].startsParagraph else { return false }
    if let post, post - tokens.lowerBound >= 2,
      isNames(tokens.lowerBound..<post, in: reading)
    {
      return true
    }
    // "Rina Wibowo, crime correspondent", "Rina Wibowo Chief political correspondent"
    if post != nil, tokens.count <= 9, isNames(tokens.prefix(2), in: reading),
      tokens.allSatisfy({ reading.isWord($0) || reading.isMark($0, ",") })
    {
      return true
    }
    guard isNames(tokens, in: reading) else { return false }
    // "Rina Wibowo"
    if number <= 1, isName(tokens, in: reading) { return true }
    let bar = tokens.first { reading.isMark($0, "|") }
    if number > 0, bar != nil || post != nil && hasComma { return true }
    // "Rina Wibowo | MALANG (EAST JAVA)"
    if let bar, (2...4).contains(bar - tokens.lowerBound), bar + 1 < tokens.upperBound,
      reading.tokens[bar + 1].isUpperCase || reading.phrase(.place, at: bar + 1) != nil
    {
      return true
    }
    // "Rina Wibowo | Published March 3, 2026"
    if let bar, bar - tokens.lowerBound < 5,
      reading.tokens[tokens.upperBound - 1].kind == .number
    {
      return true
    }
    // "Rina Wibowo in Leeds": a name and a town, above the report.
    if number <= 1, tokens.count <= 5, bar == nil,
      let town = tokens.dropFirst(2).first(where: { reading.has($0, .locative) }),
      town + 1 < tokens.upperBound, !reading.isCapitalized(town)
    {
      return true
    }
    // "Rina Wibowo and Budi Santoso" above "The Northern Post/Leeds" or "Crime correspondent", "Rina
    // Wibowo" above "NW Sport at Mossfield Park", "Rina Wibowo (The Northern Post)" above the day.
    let next = sentences[number + 1].tokens
    guard tokens.count <= 12, number <= 2, next.count <= 12,
      !reading.isMark(next.upperBound - 1, ".")
    else { return false }
    return next.count <= 8 && journalist(endingAt: next, in: reading) != nil
      || number > 0 && next.contains { reading.isMark($0, "/") } && isNames(next, in: reading)
      || tokens.count <= 3 && next.count <= 8 && isNames(next, in: reading)
        && next.contains { reading.has($0, .locative) }
      || reading.isMark(tokens.upperBound - 1, ")")
        && next.contains { reading.tokens[$0].kind == .number }
  }

  /// "RINA WIBOWO", "Rina Wibowo (Malang)": who wrote, on the last line.
  static func isSignature(_ number: Int, of reading: Reading) -> Bool {
    let sentences = reading.text.sentences
    let tokens = sentences[number].tokens
    guard number + 2 >= sentences.count, number > 3, tokens.count <= 9,
      sentences[number].startsParagraph,
      number + 1 == sentences.count || sentences[number + 1].startsParagraph
    else { return false }
    let open = tokens.first { reading.isMark($0, "(") } ?? tokens.upperBound
    return isName(tokens.lowerBound..<open, in: reading)
      && (open == tokens.upperBound || reading.isMark(tokens.upperBound - 1, ")"))
  }

  /// Two to four words that can be the name of somebody, and of no place.
  private static func isName(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    (2...4).contains(tokens.count)
      && tokens.allSatisfy {
        reading.isWord($0) && reading.isCapitalized($0) && reading.classes[$0].isEmpty
          || $0 > tokens.lowerBound && reading.isMark($0, ".")
      }
      && reading.phrase(.place, at: tokens.lowerBound) == nil
      && reading.phrase(.country, at: tokens.lowerBound) == nil
      && reading.titleClass(at: tokens.lowerBound) == nil
  }

  /// "By Rina Wibowo | March 3, 2026 at 5:48 p.m.": a bar behind the name.
  private static func opensWithAuthor(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    guard isBylineWord(tokens.lowerBound, in: reading),
      let bar = tokens.prefix(8).first(where: { reading.isMark($0, "|") })
    else { return false }
    return isNames(tokens.lowerBound + 1..<bar, in: reading)
  }

  private static func isBylineWord(_ index: Int, in reading: Reading) -> Bool {
    kind(at: index, in: reading) == .byline
  }

  /// What begins at a token, where that is no part of a report.
  private static func kind(at index: Int, in reading: Reading) -> Language.Boilerplate? {
    reading.phrase(.boilerplate, at: index).map { reading.language.boilerplate[$0.index] }
  }

  /// "Rina Wibowo covers health for The Northern Post.", "Wibowo reported from Leeds.": who wrote, on
  /// one of the last lines.
  static func isAuthorNote(_ number: Int, of reading: Reading) -> Bool {
    let sentences = reading.text.sentences
    let tokens = sentences[number].tokens
    guard number + 4 > sentences.count, number > 3, tokens.count < 24,
      sentences[number].startsParagraph || isAuthorNote(number - 1, of: reading)
    else { return false }
    let verb = tokens.first { !reading.isCapitalized($0) && !reading.has($0, .conjunction) }
    return verb.map {
      (1...6).contains($0 - tokens.lowerBound) && kind(at: $0, in: reading) == .note
    } ?? false
  }

  /// `"Storm hits the coast". The Northern Post, March 3, 2026`, `Rina Wibowo. "Storm hits the coast" —
  /// The Northern Post, March 3, 2026`: a line that names a source.
  static func isReference(_ number: Int, of reading: Reading) -> Bool {
    let line = line(of: number, in: reading)
    guard line.count < 60, let last = line.last(where: { reading.tokens[$0].kind != .punctuation }),
      reading.tokens[last].kind == .number, line.contains(where: { reading.text.isQuoted($0) })
    else { return false }
    let outside = line.filter {
      !reading.text.isQuoted($0) && reading.tokens[$0].kind != .quotationMark
    }
    return outside.count { reading.isWord($0) } >= 2 && outside.count < 24
      && outside.allSatisfy {
        !reading.isWord($0) || reading.isCapitalized($0)
          || reading.has($0, [.conjunction, .foreignJoiner])
      }
  }

  /// The tokens of the line that a sentence stands in.
  private static func line(of number: Int, in reading: Reading) -> Range<Int> {
    let sentences = reading.text.sentences
    var (first, last) = (number, number)
    while first > 0, number - first < 4, !sentences[first].startsParagraph { first -= 1 }
    while last + 1 < sentences.count, last - number < 4, !sentences[last + 1].startsParagraph {
      last += 1
    }
    return sentences[first].tokens.lowerBound..<sentences[last].tokens.upperBound
  }

  private static func isEnded(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    let last = tokens.upperBound - 1
    return reading.isMark(last, ".") || reading.isMark(last, "!") || reading.isMark(last, "?")
  }

  /// Where "diplomatic correspondent" begins: what somebody is at a paper, at the end of a line.
  private static func journalist(endingAt tokens: Range<Int>, in reading: Reading) -> Int? {
    let last = tokens.upperBound - 1
    return reading.titleClass(at: last) == "journalist" ? last : nil
  }

  /// Names with what ties them, and what stands behind a bar or names the place.
  private static func isNames(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    let end = tokens.first { reading.isMark($0, "|") && $0 > tokens.lowerBound + 1 }
    return tokens.count > 1
      && (tokens.lowerBound..<(end ?? tokens.upperBound)).allSatisfy {
        reading.isCapitalized($0) || !reading.isWord($0)
          || reading.has($0, [.conjunction, .locative])
      }
  }
}
