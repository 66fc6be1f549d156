/// The column `stem` of a statement: the stem of each word, in the order of the words. A stem that is
/// the word itself stands as `_`, which no search looks at: no word is kept and searched twice.
/// Several of these stand without blanks.
enum StemColumn {
  /// What stands for a stem that is the word itself.
  static let same = UInt8(ascii: "_")

  /// The column of a text with its stems. Where these are not one for each word they stay as they are.
  static func value(of text: String, stems: String) -> String {
    let stemBytes = Array(stems.utf8)
    var column: [UInt8] = []
    column.reserveCapacity(stemBytes.count)
    var at = 0
    var isAligned = true
    WordBytes.forEach(in: text) { word, _, _ in
      guard isAligned, at < stemBytes.count else { return isAligned = false }
      var end = at
      while end < stemBytes.count, stemBytes[end] != 0x20 { end += 1 }
      if stemBytes[at..<end] == word[...] {
        if at > 0, column.last != same { column.append(0x20) }
        column.append(same)
      } else {
        if at > 0 { column.append(0x20) }
        column.append(contentsOf: stemBytes[at..<end])
      }
      at = end + 1
    }
    guard isAligned, at > stemBytes.count else { return stems }
    return String(decoding: column, as: UTF8.self)
  }

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
