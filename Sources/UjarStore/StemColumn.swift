/// The column `stem` of a statement: the stem of each word, in the order of the words. A stem that is
/// the word itself stands as `_`, which no search looks at: no word is kept and searched twice.
/// Several of these stand without blanks.
enum StemColumn {
  /// What stands for a stem that is the word itself.
  static let same = UInt8(ascii: "_")

  /// The stems of some words; the words themselves where the column has not one for each of them.
  static func stems(_ column: String?, of words: [[UInt8]]) -> [[UInt8]] {
    guard let column else { return words }
    var stems: [[UInt8]] = []
    stems.reserveCapacity(words.count)
    for part in column.utf8.split(separator: 0x20) {
      if part.first == same {
        guard stems.count + part.count <= words.count else { return words }
        stems += words[stems.count..<(stems.count + part.count)]
      } else {
        stems.append(Array(part))
      }
    }
    return stems.count == words.count ? stems : words
  }
}

/// Makes the column of texts, and remembers the stem of every word: few words make most of a text.
struct StemMemo: Sendable {
  /// By language and word; empty for a word that is its own stem.
  private var stems: [String: [[UInt8]: [UInt8]]] = [:]

  /// How many stems are remembered.
  var count: Int { stems.values.reduce(0) { $0 + $1.count } }

  /// The column of a text. Where the stem of a word is none or several words, the stems of the text
  /// as they are.
  mutating func column(
    of text: String, language: String, stem: (_ text: String, _ language: String) -> String
  ) -> String {
    // Taken out, or every new word would copy all that are known.
    var known = stems.removeValue(forKey: language) ?? [:]
    defer { stems[language] = known }
    var column: [UInt8] = []
    column.reserveCapacity(text.utf8.count)
    var isAligned = true
    WordBytes.forEach(in: text) { word, _, _ in
      var reduced = known[word]
      if reduced == nil {
        reduced = Self.reduce(word, language, stem)
        known[word] = reduced
      }
      let stem = reduced ?? []
      isAligned = isAligned && !stem.contains(0x20)
      if !column.isEmpty, !stem.isEmpty || column.last != StemColumn.same { column.append(0x20) }
      if stem.isEmpty { column.append(StemColumn.same) } else { column += stem }
    }
    return isAligned ? String(decoding: column, as: UTF8.self) : stem(text, language)
  }

  /// The stem of a word; empty where it is the word itself, a blank where it is none.
  private static func reduce(
    _ word: [UInt8], _ language: String, _ stem: (_ text: String, _ language: String) -> String
  ) -> [UInt8] {
    let reduced = Array(stem(String(decoding: word, as: UTF8.self), language).utf8)
    return reduced == word ? [] : reduced.isEmpty ? [0x20] : reduced
  }
}

/// Letters and digits that stand together, in small letters: as stems are parted.
enum WordBytes {
  /// Tells every word of a text, whether it begins with a capital, and whether with a sentence.
  static func forEach(
    in text: String, _ body: (_ folded: [UInt8], _ isCapital: Bool, _ isFirst: Bool) -> Void
  ) {
    var word: [UInt8] = []
    var isCapital = false
    var isFirst = true
    func finish() {
      guard !word.isEmpty else { return }
      body(word, isCapital, isFirst)
      word.removeAll(keepingCapacity: true)
      isCapital = false
      isFirst = false
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A:
        if word.isEmpty { isCapital = true }
        word.append(byte + 32)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0xE2:
        finish()
        index += 2
      case 0x80...: word.append(byte)
      default:
        finish()
        if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
          isFirst = true
        }
      }
      index += 1
    }
    finish()
  }
}
