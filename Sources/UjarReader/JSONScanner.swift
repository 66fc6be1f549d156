/// Moves over JSON value by value and checks it on the way.
///
/// Our own rather than Foundation's, because fields that nobody knows are kept as they were written:
/// in their order, with numbers digit by digit. It decodes nothing that is not asked for.
struct JSONScanner {
  /// How deep values may nest; what Ujar and SQLite both accept.
  private static let maxDepth = 256

  let bytes: [UInt8]
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Checks that the bytes are one value and nothing else.
  static func check(_ bytes: [UInt8]) throws(JSONError) -> Range<Int> {
    var scanner = JSONScanner(bytes)
    scanner.skipBlanks()
    let start = scanner.offset
    try scanner.skipValue()
    let end = scanner.offset
    scanner.skipBlanks()
    guard scanner.offset == bytes.count else { throw scanner.error("something follows the value") }
    return start..<end
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset].isBlank { offset += 1 }
  }

  /// Moves over a sign if it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    offset += 1
    return true
  }

  /// Moves over a value and returns where it stands.
  @discardableResult
  mutating func skipValue(depth: Int = 0) throws(JSONError) -> Range<Int> {
    let start = offset
    switch next {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "{"): try skipObject(depth)
    case UInt8(ascii: "["): try skipArray(depth)
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    case nil: throw error("it ends where a value should stand")
    default: try skipNumber()
    }
    return start..<offset
  }

  private mutating func skipObject(_ depth: Int) throws(JSONError) {
    guard depth < Self.maxDepth else { throw error("nested too deeply") }
    offset += 1
    skipBlanks()
    if take("}") { return }
    repeat {
      skipBlanks()
      try skipKey()
      try skipValue(depth: depth + 1)
      skipBlanks()
    } while take(",")
    guard take("}") else { throw missing("',' or '}'") }
  }

  /// Moves over a key and its colon and returns where the key stands.
  @discardableResult
  mutating func skipKey() throws(JSONError) -> Range<Int> {
    guard next == UInt8(ascii: "\"") else { throw missing("a key in quotation marks") }
    let start = offset
    try skipString()
    let key = start..<offset
    skipBlanks()
    guard take(":") else { throw missing("':'") }
    skipBlanks()
    return key
  }

  private mutating func skipArray(_ depth: Int) throws(JSONError) {
    guard depth < Self.maxDepth else { throw error("nested too deeply") }
    offset += 1
    skipBlanks()
    if take("]") { return }
    repeat {
      skipBlanks()
      try skipValue(depth: depth + 1)
      skipBlanks()
    } while take(",")
    guard take("]") else { throw missing("',' or ']'") }
  }

  private mutating func skipString() throws(JSONError) {
    // Letters are passed by here; the scanner itself moves only where something else stands.
    let bytes = bytes
    var end = offset + 1
    while end < bytes.count {
      let byte = bytes[end]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        end += 1
        continue
      }
      offset = end
      if take("\"") { return }
      guard byte >= 0x20 else { throw error("a control character in a string") }
      try skipEscape()
      end = offset
    }
    offset = end
    throw error("it ends within a string")
  }

  private mutating func skipEscape() throws(JSONError) {
    offset += 1
    switch next {
    case nil: throw error("it ends within a string")
    case UInt8(ascii: "u"):
      for _ in 0..<4 {
        offset += 1
        guard let byte = next, Character(Unicode.Scalar(byte)).isHexDigit else {
          throw missing("four hexadecimal digits")
        }
      }
      offset += 1
    case .some(let byte) where "\"\\/bfnrt".utf8.contains(byte): offset += 1
    default: throw error("an escape that JSON does not have")
    }
  }

  private mutating func skip(_ word: StaticString) throws(JSONError) {
    for byte in "\(word)".utf8 {
      guard next == byte else { throw missing("'\(word)'") }
      offset += 1
    }
  }

  private mutating func skipNumber() throws(JSONError) {
    _ = take("-")
    if !take("0"), !skipDigits() { throw missing("a value") }
    if take("."), !skipDigits() { throw missing("a digit") }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      if !skipDigits() { throw missing("a digit") }
    }
  }

  private mutating func skipDigits() -> Bool {
    let start = offset
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset > start
  }

  private func missing(_ what: String) -> JSONError {
    error(next == nil ? "it ends where \(what) should stand" : "\(what) should stand there")
  }

  private func error(_ reason: String) -> JSONError { JSONError(offset: offset, reason: reason) }
}
