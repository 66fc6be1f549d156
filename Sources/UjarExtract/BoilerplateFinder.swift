import UjarLanguage
import UjarText

/// Finds what is no part of the report: link lines, player text, credits, datelines.
struct BoilerplateFinder {
  /// How long a dateline can be, in tokens.
  private static let dateline = 14

  /// The spans left out, in token indices, in order.
  static func ranges(in reading: Reading) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (number, sentence) in reading.text.sentences.enumerated() {
      ranges += inside(sentence.tokens, of: reading)
      if sentence.startsParagraph || number == 0 {
        if let dateline = datelineRange(sentence.tokens, in: reading) { ranges.append(dateline) }
      }
      if let credit = agencyCredit(sentence.tokens, in: reading) { ranges.append(credit) }
      if isBareCredit(sentence.tokens, in: reading) { ranges.append(sentence.tokens) }
      if isAuthorLine(number, of: reading) || isAuthorNote(number, of: reading)
        || isReference(number, of: reading) || isSignature(number, of: reading)
      {
        ranges.append(sentence.tokens)
      }
      if let credit = trailingCredit(sentence.tokens, in: reading) { ranges.append(credit) }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func inside(_ tokens: Range<Int>, of reading: Reading) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let isStart =
        index == tokens.lowerBound || reading.isMark(index - 1, "[")
        // "• Additional reporting by"
        || index == tokens.lowerBound + 1 && reading.tokens[index - 1].kind == .punctuation
        || reading.isMark(index - 1, "(") || reading.isMark(index - 1, ";")
      if reading.has(index, .phraseStart) || isStart,
        let found = reading.phrase(.boilerplate, at: index)
      {
        let kind = reading.language.boilerplate[found.index]
        if kind == .sentence { return [tokens] }
        if kind == .bracket {
          // "(Corrects spelling in paragraph 3) Panama will …"
          if index == tokens.lowerBound + 1, reading.isMark(index - 1, "(") {
            let close = reading.skipBracket(index - 1, before: tokens.upperBound)
            ranges.append((index - 1)..<close)
            index = close
          } else {
            index += 1
          }
          continue
        }
        if kind == .byline {
          if isStart, isByline(tokens, behind: index + found.length, in: reading) {
            return [tokens]
          }
          index += 1
          continue
        }
        let isLine = kind == .line
        let isLabel = found.length > 1 || reading.isMark(index + found.length, ":")
        if !isLine || isStart && isLabel {
          let end = isLine ? tokens.upperBound : index + found.length
          ranges.append(index..<end)
          index = end
          continue
        }
      }
      index += 1
    }
    return ranges
  }

  /// "Northern Wire/Rina Wibowo" as the last sentence of a caption: names and a slash.
  private static func isBareCredit(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    tokens.count >= 3 && tokens.count < 10 && tokens.contains { reading.isMark($0, "/") }
      && tokens.allSatisfy { reading.isCapitalized($0) || reading.isMark($0, "/") }
  }

  /// "JAKARTA, KOMPAS.com —", "Jakarta, CNN Indonesia --": names, then a dash.
  private static func datelineRange(_ tokens: Range<Int>, in reading: Reading) -> Range<Int>? {
    guard reading.isCapitalized(tokens.lowerBound) else { return nil }
    var index = tokens.lowerBound
    let end = min(tokens.upperBound, index + dateline)
    while index < end {
      if reading.isDash(index), reading.tokens[index].followsBlank {
        var last = index + 1
        while last < end, reading.isDash(last) { last += 1 }
        return index > tokens.lowerBound ? tokens.lowerBound..<last : nil
      }
      // "NEW DELHI: Home Minister …".
      if reading.isMark(index, ":"), reading.tokens[index].followsBlank == false,
        index + 1 < tokens.upperBound, reading.tokens[index + 1].followsBlank,
        (tokens.lowerBound..<index).allSatisfy({ reading.tokens[$0].isUpperCase }),
        reading.phrase(.country, at: tokens.lowerBound) != nil
          || reading.phrase(.place, at: tokens.lowerBound) != nil
          || isUnlistedTown(tokens.lowerBound..<index, in: reading)
      {
        return index > tokens.lowerBound ? tokens.lowerBound..<(index + 1) : nil
      }
      let token = reading.tokens[index]
      let isPart =
        token.isCapitalized || token.isMark(",") || token.isMark(".") || token.isMark("(")
        || token.isMark(")") || token.isMark("/") || token.kind == .number
        || token.isWord && token.end - token.start <= 3 && reading.isMark(index - 1, ".")
      guard isPart else { return nil }
      index += 1
    }
    return nil
  }

  /// "MELAKA:": one word in capitals that no list knows.
  private static func isUnlistedTown(_ tokens: Range<Int>, in reading: Reading) -> Bool {
    let first = reading.tokens[tokens.lowerBound]
    return reading.modifiersPrecede && tokens.count == 1 && first.end - first.start >= 5
      && reading.classes[tokens.lowerBound].isEmpty
  }

  /// "LENTERA/Bimo Laksita" behind a caption: capitals, a slash and a name, and nothing else.
  private static func agencyCredit(_ tokens: Range<Int>, in reading: Reading) -> Range<Int>? {
    let first = tokens.lowerBound
    guard tokens.count <= 7, tokens.count >= 3, reading.tokens[first].isUpperCase,
      reading.isMark(first + 1, "/") || reading.isMark(first + 2, "/"),
      tokens.allSatisfy({
        reading.isCapitalized($0) || reading.isMark($0, "/") || reading.isMark($0, ".")
      })
    else { return nil }
    return tokens
  }

  /// "(ANTARA/…)" and "[rd/em]" at the end of a paragraph: a bracket with a slash or capitals only.
  private static func trailingCredit(_ tokens: Range<Int>, in reading: Reading) -> Range<Int>? {
    let last = tokens.upperBound - 1
    guard last > tokens.lowerBound, reading.isMark(last, ")") || reading.isMark(last, "]") else {
      return nil
    }
    var open = last - 1
    while open >= tokens.lowerBound, last - open < 12,
      !reading.isMark(open, "("), !reading.isMark(open, "[")
    {
      open -= 1
    }
    guard open >= tokens.lowerBound, reading.isMark(open, "(") || reading.isMark(open, "[") else {
      return nil
    }
    let inner = (open + 1)..<last
    let hasSlash = inner.contains { reading.isMark($0, "/") }
    let hasDigit = inner.contains { reading.tokens[$0].kind == .number }
    let isWhole = open == tokens.lowerBound
    return (hasSlash || isWhole) && !hasDigit ? open..<tokens.upperBound : nil
  }

  /// The headline, where it opens the text, and where a caption says it once more: a paragraph of
  /// one sentence without an end mark that shares most of its words with the headline.
  static func headlines(in reading: Reading, title: String?) -> [Range<Int>] {
    let sentences = reading.text.sentences
    var words: Set<UInt64> = []
    if let title { words = contentWords(Tokenizer.tokens(of: Array(title.utf8))[...]) }
    var ranges: [Range<Int>] = []
    for (number, sentence) in sentences.enumerated() {
      let isAlone =
        sentence.startsParagraph
        && (number + 1 == sentences.count || sentences[number + 1].startsParagraph)
      guard isAlone, sentence.tokens.count < 40 else { continue }
      let last = sentence.tokens.upperBound - 1
      if reading.isMark(last, ".") || reading.isMark(last, ")") || reading.isMark(last, ":") {
        continue
      }
      if reading.tokens[last].kind == .quotationMark, title == nil { continue }
      let own = contentWords(reading.tokens[sentence.tokens])
      guard own.count >= 3 else { continue }
      if number == 0, words.isEmpty, sentences.count > 1 { words = own }
      if !words.isEmpty, own.intersection(words).count * 10 >= own.count * 7 {
        ranges.append(sentence.tokens)
      }
    }
    return ranges
  }

  private static func contentWords(_ tokens: ArraySlice<Token>) -> Set<UInt64> {
    Set(tokens.filter { $0.isWord && $0.end - $0.start > 2 }.map(\.hash))
  }
}
