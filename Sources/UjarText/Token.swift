/// A word, number or mark of a text.
public struct Token: Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters, with hyphens, apostrophes and digits inside: "Gyeong-ha", "Ma'ruf", "Covid-19".
    case word
    /// Digits, with points and commas between them: "10.000", "16.43".
    case number
    /// A mark that may open or close a quotation.
    case quotationMark
    /// Any other mark.
    case punctuation
  }

  /// Its first byte.
  public let start: Int32
  /// The byte after its last one.
  public let end: Int32
  /// What it is made of.
  public let kind: Kind
  /// Whether it begins with a capital letter.
  public let isCapitalized: Bool
  /// Whether it has two letters or more and all of them are capitals.
  public let isUpperCase: Bool
  /// Whether a blank, or the beginning of the text, stands before it.
  public let followsBlank: Bool
  /// Whether it is the first of a line.
  public let startsLine: Bool
  /// The first byte, for marks: `.`, `,`, `(`; quotation marks are told apart by `Mark`.
  public let byte: UInt8
  /// A hash of the folded form, equal for equal forms.
  public let hash: UInt64

  /// Where it stands.
  public var span: TextSpan { TextSpan(start: Int(start), end: Int(end)) }
  /// Whether it is a word.
  public var isWord: Bool { kind == .word }

  /// Whether it is that ASCII mark.
  public func isMark(_ mark: Unicode.Scalar) -> Bool {
    kind == .punctuation && UInt32(byte) == mark.value && end - start == 1
  }

  init(
    start: Int, end: Int, kind: Kind, isCapitalized: Bool = false, isUpperCase: Bool = false,
    followsBlank: Bool, startsLine: Bool, byte: UInt8, hash: UInt64 = 0
  ) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.isCapitalized = isCapitalized
    self.isUpperCase = isUpperCase
    self.followsBlank = followsBlank
    self.startsLine = startsLine
    self.byte = byte
    self.hash = hash
  }
}

/// The hash by which folded forms are compared: FNV-1a over lower-cased bytes. It is inlined into the
/// modules that hash, since they do so for every word.
public struct FoldedHash: Sendable {
  @usableFromInline var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The value so far.
  @inlinable public var value: UInt64 { state }

  /// Begins with nothing.
  @inlinable public init() {}

  /// Takes in one byte of a folded form.
  @inlinable @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of a form that is folded already.
  @inlinable
  public static func of(_ folded: some Sequence<UInt8>) -> UInt64 {
    var hash = FoldedHash()
    for byte in folded { hash.combine(byte) }
    return hash.value
  }
}
