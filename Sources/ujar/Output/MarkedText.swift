/// A paragraph in which some words count: bold and underlined on a terminal, else between « and ».
struct MarkedText {
  private var characters: [Character] = []
  private var isMarked: [Bool] = []

  /// The paragraphs of a text.
  ///
  /// - Parameters:
  ///   - text: The text; its line breaks part paragraphs.
  ///   - marks: What counts, in code points.
  /// - Returns: The paragraphs in which anything stands.
  static func paragraphs(of text: String, marks: [Range<Int>]) -> [MarkedText] {
    var paragraphs = [MarkedText()]
    var point = 0
    for character in text {
      let points = point..<point + character.unicodeScalars.count
      point = points.upperBound
      if character.isNewline {
        paragraphs.append(MarkedText())
      } else {
        let isMarked = marks.contains { $0.overlaps(points) }
        paragraphs[paragraphs.count - 1].append(Console.safe(String(character)), isMarked)
      }
    }
    return paragraphs.filter { !$0.characters.allSatisfy(\.isWhitespace) }
  }

  private mutating func append(_ text: String, _ isMarked: Bool) {
    for character in text {
      characters.append(character)
      self.isMarked.append(isMarked)
    }
  }

  /// The text in lines of a width, or in one line without a width.
  func lines(width: Int?, style: Style) -> [String] {
    guard style.isOn else {
      let text = text(from: 0..<characters.count) {
        "«\($0)»"
      } plain: {
        $0
      }
      return width.map { wrap(text, width: $0, maxLines: .max) } ?? [text]
    }
    let ranges = width.map { ujar.lines(of: characters, width: $0) } ?? [0..<characters.count]
    return ranges.map {
      text(from: $0) {
        style.apply(.marked, to: $0)
      } plain: {
        $0
      }
    }
  }

  /// The text as Markdown, with the marked words in bold.
  var markdown: String {
    text(from: 0..<characters.count) {
      "**\(MarkdownText.escape($0))**"
    } plain: {
      MarkdownText.escape($0)
    }
  }

  private func text(
    from range: Range<Int>, marked: (String) -> String, plain: (String) -> String
  ) -> String {
    var text = ""
    var start = range.lowerBound
    while start < range.upperBound {
      let end = (start..<range.upperBound).first { isMarked[$0] != isMarked[start] }
      let run = String(characters[start..<(end ?? range.upperBound)])
      text += isMarked[start] ? marked(run) : plain(run)
      start = end ?? range.upperBound
    }
    return text
  }
}
