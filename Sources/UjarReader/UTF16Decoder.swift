/// Turns UTF-16 into UTF-8, piece by piece.
struct UTF16Decoder {
  /// Whether the higher byte of a unit stands first.
  let isBigEndian: Bool
  private var oddByte: UInt8?
  private var high: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// No byte of UTF-8, so that whoever checks it finds the place and mends it as everything else.
  private static let invalid: UInt8 = 0xFF

  /// The next piece; a character that is cut waits for the piece after.
  mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 2 * 3)
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let (upper, lower) = isBigEndian ? (first, byte) : (byte, first)
      append(UInt16(upper) << 8 | UInt16(lower), to: &decoded)
    }
    return decoded
  }

  /// What is left when nothing follows.
  mutating func end() -> [UInt8] {
    defer { (oddByte, high) = (nil, nil) }
    return oddByte == nil && high == nil ? [] : [Self.invalid]
  }

  private mutating func append(_ unit: UInt16, to decoded: inout [UInt8]) {
    if let high {
      self.high = nil
      if (0xDC00..<0xE000).contains(unit) {
        let value = 0x10000 + UInt32(high - 0xD800) << 10 + UInt32(unit - 0xDC00)
        return append(Unicode.Scalar(value), to: &decoded)
      }
      decoded.append(Self.invalid)
    }
    if (0xD800..<0xDC00).contains(unit) {
      high = unit
    } else if unit < 0x80 {
      decoded.append(UInt8(unit))
    } else {
      append(Unicode.Scalar(unit), to: &decoded)
    }
  }

  private func append(_ scalar: Unicode.Scalar?, to decoded: inout [UInt8]) {
    if let bytes = scalar.flatMap({ UTF8.encode($0) }) {
      decoded.append(contentsOf: bytes)
    } else {
      decoded.append(Self.invalid)
    }
  }
}
