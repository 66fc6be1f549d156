/// The words of a question, with what stands between them.
struct QuestionText {
  /// A word without the marks around it.
  struct Word {
    /// Where it stands in the question.
    let range: Range<String.Index>
    /// Small letters, typographic apostrophes made plain.
    let folded: String
    /// Whether it stands within quotation marks.
    let isQuoted: Bool
    /// Whether it begins with a capital letter or a digit.
    let isCapitalized: Bool
  }

  let text: String
  private(set) var words: [Word] = []

  init(_ text: String) {
    self.text = text
    var isQuoted = false
    var start: String.Index?
    var index = text.startIndex
    func finish(at end: String.Index) {
      if let start { add(start..<end, isQuoted) }
      start = nil
    }
    while index < text.endIndex {
      let character = text[index]
      if Self.marks.contains(character) {
        finish(at: index)
        isQuoted = character == "\"" ? !isQuoted : "“«„".contains(character)
      } else if character.isWhitespace || "?!,;:()[]…".contains(character) {
        // A comma or colon within a number stays: "5,000".
        let next = text.index(after: index)
        let isInside = start != nil && next < text.endIndex && text[next].isNumber
        if !isInside || character.isWhitespace { finish(at: index) }
      } else if start == nil {
        start = index
      }
      index = text.index(after: index)
    }
    finish(at: text.endIndex)
  }

  private static let marks: Set<Character> = ["\"", "“", "”", "«", "»", "„"]

  private mutating func add(_ range: Range<String.Index>, _ isQuoted: Bool) {
    var range = range
    func trim(_ characters: String) {
      while let last = text[range].last, characters.contains(last) {
        range = range.lowerBound..<text.index(before: range.upperBound)
      }
    }
    while let first = text[range].first, "'‘`-–—".contains(first) {
      range = text.index(after: range.lowerBound)..<range.upperBound
    }
    trim("'’`-–—")
    // "U.S." keeps its last point.
    if !text[range].dropLast().contains(".") { trim(".") }
    guard !range.isEmpty else { return }
    for possessive in ["'s", "’s"] where text[range].hasSuffix(possessive) && text[range].count > 2
    {
      let end = text.index(range.upperBound, offsetBy: -2)
      append(range.lowerBound..<end, isQuoted)
      append(end..<range.upperBound, isQuoted)
      return
    }
    append(range, isQuoted)
  }

  private mutating func append(_ range: Range<String.Index>, _ isQuoted: Bool) {
    let word = text[range]
    let first = word.first ?? " "
    words.append(
      Word(
        range: range, folded: word.lowercased().replacing("’", with: "'"), isQuoted: isQuoted,
        isCapitalized: first.isUppercase || first.isNumber))
  }

  /// Without the words at some places.
  func removing(_ places: Set<Int>) -> QuestionText {
    var copy = self
    copy.words = words.indices.filter { !places.contains($0) }.map { words[$0] }
    return copy
  }

  /// What the question writes for some of its words; words that were removed in between stay out.
  func string(_ places: Range<Int>) -> String {
    var string = ""
    for index in places {
      if index > places.lowerBound {
        let gap = text[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        string += gap.allSatisfy { !$0.isLetter && !$0.isNumber } ? String(gap) : " "
      }
      string += text[words[index].range]
    }
    return string
  }

  /// The words within quotation marks among some, if there are any.
  func quoted(_ places: Range<Int>) -> String? {
    let quoted = places.filter { words[$0].isQuoted }
    guard let first = quoted.first, let last = quoted.last else { return nil }
    return string(first..<(last + 1))
  }
}
