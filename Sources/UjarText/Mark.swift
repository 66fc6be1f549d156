/// A glyph that can stand at the edge of a quotation.
public enum Mark: UInt8, Sendable {
  /// “ and „ and «, and two backticks
  case opening
  /// ” and » and two apostrophes; many papers open with the first too.
  case closing
  /// "
  case straight
  /// ‘
  case singleOpening
  /// ’
  case singleClosing
  /// '
  case singleStraight

  /// Whether it is one of the single marks.
  public var isSingle: Bool { rawValue >= Mark.singleOpening.rawValue }

  /// The mark at a byte offset, or `nil` when no quotation mark stands there.
  public init?(_ bytes: [UInt8], at offset: Int) {
    switch bytes[offset] {
    case UInt8(ascii: "\""): self = .straight
    case UInt8(ascii: "`") where offset + 1 < bytes.count && bytes[offset + 1] == bytes[offset]:
      self = .opening
    case UInt8(ascii: "'") where offset + 1 < bytes.count && bytes[offset + 1] == bytes[offset]:
      self = .closing
    case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .singleStraight
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xAB: self = .opening
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xBB: self = .closing
    case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
      switch bytes[offset + 2] {
      case 0x9C, 0x9E, 0x9F: self = .opening
      case 0x9D: self = .closing
      case 0x98, 0x9A, 0x9B: self = .singleOpening
      case 0x99: self = .singleClosing
      default: return nil
      }
    default: return nil
    }
  }
}
