/// Text as a label shows it: clean, in short lines, not too many of them.
enum LabelText {
  /// The text on one line: runs of blanks, line breaks and control characters become one blank,
  /// marks that turn the direction of a line are dropped.
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
        if let last = clean.last, last != " " { clean.append(" ") }
      default: clean.append(scalar)
      }
    }
    if clean.last == " " { clean.removeLast() }
    return String(clean)
  }

  /// Breaks a text between words into lines of at most so many columns; a word that is longer is
  /// cut into pieces.
  static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in clean(text).split(separator: " ") {
      for piece in pieces(word, columns: columns) {
        let size = columnCount(piece)
        if width > 0, width + 1 + size <= columns {
          line += " " + piece
          width += 1 + size
        } else {
          if width > 0 { lines.append(line) }
          (line, width) = (String(piece), size)
        }
      }
    }
    return width > 0 ? lines + [line] : lines
  }

  /// The first so many lines, with an ellipsis where there were more.
  static func shortened(_ lines: [String], to count: Int, columns: Int) -> [String] {
    guard lines.count > count, count > 0 else { return lines }
    var last = lines[count - 1][...]
    while columnCount(last) >= columns || last.last?.isPunctuation == true || last.last == " " {
      last.removeLast()
    }
    return lines[..<(count - 1)] + [last + "…"]
  }

  private static func pieces(_ word: Substring, columns: Int) -> [Substring] {
    guard columnCount(word) > columns else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var width = 0
    for index in word.indices {
      let size = columnCount(word[index...index])
      if width + size > columns, index > start {
        pieces.append(word[start..<index])
        (start, width) = (index, 0)
      }
      width += size
    }
    return pieces + [word[start...]]
  }

  /// How many columns a text fills, letters of East Asia two each.
  private static func columnCount(_ text: some StringProtocol) -> Int {
    text.reduce(0) { count, character in
      guard let scalar = character.unicodeScalars.first else { return count }
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return count + 2
      default: return count + 1
      }
    }
  }
}
