/// Splits a text into tokens in one pass over its bytes.
///
/// Words fold while they are read: capitals of ASCII, Latin-1 and Latin Extended-A become small,
/// the typographic apostrophe becomes the straight one. No form is copied; a token keeps a hash.
public struct Tokenizer: Sendable {
  private let bytes: [UInt8]
  private var position = 0
  private var followsBlank = true
  private var startsLine = true
  private var tokens: [Token] = []
  /// The words that a hyphen parts before a capital: "Santoso-Rina".
  private var compounds: [Int] = []

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// The tokens of a text, in time linear to its length.
  ///
  /// - Parameter bytes: UTF-8; a byte that is none becomes punctuation.
  /// - Returns: The tokens, in the order of the text.
  public static func tokens(of bytes: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(bytes)
    tokenizer.run()
    guard !tokenizer.compounds.isEmpty else { return tokenizer.tokens }
    return NamePairs(tokens: tokenizer.tokens, bytes: bytes).parted(tokenizer.compounds)
  }

  private mutating func run() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D {
        (startsLine, followsBlank) = (true, true)
        position += 1
      } else if byte <= 0x20 {
        followsBlank = true
        position += 1
      } else if let blank = blankLength(at: position) {
        followsBlank = true
        position += blank
      } else if isDigit(byte) {
        readNumber()
      } else if letterLength(at: position) > 0 {
        readWord()
      } else if let length = possessiveLength(at: position), !followsBlank {
        append(to: position + length, .word, hash: Self.possessive)
      } else {
        readMark()
      }
    }
  }

  private mutating func append(
    to end: Int, _ kind: Token.Kind, capitalized: Bool = false, upper: Bool = false,
    hash: UInt64 = 0
  ) {
    tokens.append(
      Token(
        start: position, end: end, kind: kind, isCapitalized: capitalized, isUpperCase: upper,
        followsBlank: followsBlank, startsLine: startsLine, byte: bytes[position], hash: hash))
    position = end
    (followsBlank, startsLine) = (false, false)
  }

  private mutating func readNumber() {
    var end = position + 1
    var hash = FoldedHash()
    hash.combine(bytes[position])
    while end < bytes.count {
      let byte = bytes[end]
      let joins =
        (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && end + 1 < bytes.count
        && isDigit(bytes[end + 1])
      guard isDigit(byte) || joins else { break }
      hash.combine(byte)
      end += 1
    }
    append(to: end, .number, hash: hash.value)
  }

  private mutating func readWord() {
    var end = position
    var hash = FoldedHash()
    var letters = 0
    var capitals = 0
    let capitalized = isCapital(at: position)
    var isCompound = false
    while end < bytes.count {
      let length = letterLength(at: end)
      if length > 0 {
        letters += 1
        if isCapital(at: end) { capitals += 1 }
        fold(at: end, length: length, into: &hash)
        end += length
      } else if isDigit(bytes[end]) {
        hash.combine(bytes[end])
        end += 1
      } else if let joint = jointLength(at: end, after: letters) {
        // "Jr.", "S.H." and "A.S." keep the points between their letters, not the last one.
        hash.combine(joint == 3 ? UInt8(ascii: "'") : bytes[end])
        isCompound = isCompound || bytes[end] == UInt8(ascii: "-") && isCapital(at: end + joint)
        end += joint
      } else {
        break
      }
    }
    if isCompound, capitalized { compounds.append(tokens.count) }
    append(
      to: end, .word, capitalized: capitalized, upper: letters > 1 && capitals == letters,
      hash: hash.value)
  }

  /// The hash of the English "'s", which is a word of its own behind another.
  public static let possessive = FoldedHash.of("'s".utf8)

  /// The length of an "'s" that ends a word, or `nil` when none stands there.
  private func possessiveLength(at offset: Int) -> Int? {
    let byte = bytes[offset]
    let isTypographic =
      byte == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && bytes[offset + 2] == 0x99
    guard byte == UInt8(ascii: "'") || isTypographic else { return nil }
    let letter = offset + (isTypographic ? 3 : 1)
    guard letter < bytes.count, bytes[letter] | 0x20 == UInt8(ascii: "s") else { return nil }
    let next = letter + 1
    guard next < bytes.count else { return next - offset }
    return letterLength(at: next) > 0 || isDigit(bytes[next]) ? nil : next - offset
  }

  /// The length of a mark that joins two parts of a word, or `nil` when the word ends there.
  private func jointLength(at offset: Int, after letters: Int) -> Int? {
    let byte = bytes[offset]
    var length = 1
    if possessiveLength(at: offset) != nil { return nil }
    if byte == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80,
      bytes[offset + 2] == 0x99 || bytes[offset + 2] == 0x91 || bytes[offset + 2] == 0x90
    {
      length = 3
    } else if byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".")
      && byte != UInt8(ascii: "@") && byte != UInt8(ascii: "_")
    {
      return nil
    }
    let next = offset + length
    guard next < bytes.count else { return nil }
    if byte == UInt8(ascii: ".") {
      // A point joins single capitals ("A.S.", "M.Si.") and nothing else, so that a sentence
      // glued to the next one ("pulang.Rina") still ends.
      let isAbbreviation = letters <= 2 && offset - position <= 3 && isCapital(at: position)
      return isAbbreviation && isCapital(at: next) ? length : nil
    }
    if byte == UInt8(ascii: "-") || length == 3 && bytes[offset + 2] != 0x99 {
      return letterLength(at: next) > 0 || isDigit(bytes[next]) ? length : nil
    }
    return letterLength(at: next) > 0 ? length : nil
  }

  private mutating func readMark() {
    var length = max(1, min(scalarLength(at: position), bytes.count - position))
    let isTwice = position + 1 < bytes.count && bytes[position + 1] == bytes[position]
    if isTwice, bytes[position] == UInt8(ascii: "`") || bytes[position] == UInt8(ascii: "'") {
      length = 2
    }
    let isQuotationMark = Mark(bytes, at: position) != nil
    append(to: position + length, isQuotationMark ? .quotationMark : .punctuation)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func scalarLength(at offset: Int) -> Int {
    let byte = bytes[offset]
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// No-break and other wide blanks, zero-width characters and the byte-order mark.
  private func blankLength(at offset: Int) -> Int? {
    let byte = bytes[offset]
    if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 { return 2 }
    guard offset + 2 < bytes.count else { return nil }
    if byte == 0xE2, bytes[offset + 1] == 0x80 {
      let last = bytes[offset + 2]
      return last <= 0x8F || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : nil
    }
    return byte == 0xEF && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF ? 3 : nil
  }

  /// The length of the letter at an offset, 0 when there is none.
  private func letterLength(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A ? 1 : 0 }
    if byte < 0xC3 { return 0 }
    let length = scalarLength(at: offset)
    guard offset + length <= bytes.count else { return 0 }
    // U+2000-U+206F are marks, U+20A0-U+2BFF symbols, U+3000-U+303F marks, U+FE00-U+FFFF forms.
    if byte == 0xE2 || byte == 0xEF || byte == 0xE3 && bytes[offset + 1] == 0x80 { return 0 }
    return byte >= 0xF0 ? 0 : length
  }

  private func isCapital(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard offset + 1 < bytes.count else { return false }
    let next = bytes[offset + 1]
    switch byte {
    case 0xC3: return next >= 0x80 && next <= 0x9E
    case 0xC4, 0xC5: return next & 1 == 0
    case 0xD0: return next >= 0x80 && next <= 0xAF
    default: return false
    }
  }

  private func fold(at offset: Int, length: Int, into hash: inout FoldedHash) {
    let byte = bytes[offset]
    if byte < 0x80 {
      hash.combine(byte | 0x20)
      return
    }
    hash.combine(byte)
    for index in (offset + 1)..<(offset + length) {
      let next = bytes[index]
      switch byte {
      case 0xC3 where next >= 0x80 && next <= 0x9E: hash.combine(next + 0x20)
      case 0xC4, 0xC5: hash.combine(next | 1)
      default: hash.combine(next)
      }
    }
  }
}
