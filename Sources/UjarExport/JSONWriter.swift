/// Writes JSON into bytes: keys in the order they are given, no blanks, every string escaped.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Begins with nothing.
  public init() {}

  /// Begins an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Ends an object.
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Begins an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Ends an array.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a key; its value must follow.
  public mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    unsafe bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is known only when the program runs; its value must follow.
  public mutating func key(named key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string, or null.
  public mutating func string(_ value: String?) {
    guard let value else {
      separate()
      return null()
    }
    quoted(value.utf8, isPlain: Self.isPlain(value.utf8.span))
  }

  /// Writes the string that some bytes of UTF-8 hold.
  public mutating func string(utf8 value: ArraySlice<UInt8>) {
    quoted(value, isPlain: Self.isPlain(value.span))
  }

  private mutating func quoted(_ value: some Sequence<UInt8>, isPlain: Bool) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if isPlain {
      bytes.append(contentsOf: value)
    } else {
      for byte in value { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(value.magnitude)
    needsComma = true
  }

  private mutating func digits(_ value: UInt) {
    if value >= 10 { digits(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }

  /// Writes a number, or null for one that JSON has not: an infinite one, or none.
  public mutating func number(_ value: Double) {
    separate()
    guard value.isFinite else { return null() }
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes a number from 0 to 1 with two digits.
  public mutating func fraction(_ value: Double) {
    separate()
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    digits(UInt(hundredths / 100))
    bytes.append(UInt8(ascii: "."))
    if hundredths % 100 < 10 { bytes.append(UInt8(ascii: "0")) }
    digits(UInt(hundredths % 100))
    needsComma = true
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  private mutating func null() {
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  /// Whether no byte needs an escape, as in most strings; these are copied whole.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !isPlain(bytes[index]) { return false }
    return true
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  @inline(__always)
  private mutating func escape(_ byte: UInt8) {
    // Nearly all are letters and blanks, which the switch would ask for last.
    if Self.isPlain(byte) { bytes.append(byte) } else { escapeSpecial(byte) }
  }

  private mutating func escapeSpecial(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F: escape(point: UInt16(byte))
    case 0x80...0xBF: escapeEnd(byte)
    default: bytes.append(byte)
    }
  }

  /// Takes back what was begun when a byte completes a control character (U+0080 to U+009F) or a
  /// mark that turns the direction of a line; a terminal would obey both.
  private mutating func escapeEnd(_ byte: UInt8) {
    switch (bytes.suffix(2).first, bytes.last, byte) {
    case (_, 0xC2, 0x80...0x9F):
      bytes.removeLast()
      escape(point: UInt16(byte))
    case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
      let high = UInt16(bytes.removeLast() & 0x3F)
      bytes.removeLast()
      escape(point: 0x2000 | high << 6 | UInt16(byte & 0x3F))
    default: bytes.append(byte)
    }
  }

  private mutating func escape(point: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(point >> shift & 15)]) }
  }
}
