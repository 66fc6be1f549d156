/// Strings of JSON as they are meant.
enum JSONString {
  /// The string that stands, checked and in its marks, in a range of bytes.
  ///
  /// Half a surrogate pair and the NUL character, which no text can hold, become U+FFFD.
  static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
    guard let slash = inner.firstIndex(of: UInt8(ascii: "\\")) else {
      return String(decoding: inner, as: UTF8.self)
    }
    var decoded = Array(inner[..<slash])
    decoded.reserveCapacity(inner.count)
    var rest = inner[slash...]
    while rest.first != nil {
      unescape(&rest, into: &decoded)
      let end = rest.firstIndex(of: UInt8(ascii: "\\")) ?? rest.endIndex
      decoded += rest[..<end]
      rest = rest[end...]
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func unescape(_ rest: inout ArraySlice<UInt8>, into decoded: inout [UInt8]) {
    let sign = rest[rest.startIndex + 1]
    switch sign {
    case UInt8(ascii: "u"):
      let scalar = scalar(&rest)
      decoded += UTF8.encode(scalar).map(Array.init) ?? []
      return
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    default: decoded.append(sign)
    }
    rest = rest.dropFirst(2)
  }

  /// Takes `\uXXXX`, and its other half when it is half a pair.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = unit(rest)
    rest = rest.dropFirst(6)
    if (0xD800..<0xDC00).contains(first), rest.starts(with: "\\u".utf8) {
      let second = unit(rest)
      if (0xDC00..<0xE000).contains(second) {
        rest = rest.dropFirst(6)
        let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        return Unicode.Scalar(value) ?? "\u{FFFD}"
      }
    }
    return first == 0 ? "\u{FFFD}" : Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private static func unit(_ rest: ArraySlice<UInt8>) -> UInt32 {
    rest.dropFirst(2).prefix(4).reduce(0) { $0 << 4 | digit($1) }
  }

  private static func digit(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    default: UInt32(byte) - 0x57
    }
  }
}

extension JSONString {
  /// A string as JSON writes it, in its marks.
  static func encoded(_ text: String) -> String {
    var encoded = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": encoded += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        encoded += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded + "\""
  }
}
