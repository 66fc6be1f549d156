/// Parts bytes into the JSON values of an array, or into values one after the other, holding no
/// more than one of them. It only counts brackets; whether a value is JSON is checked later.
struct ValueSplitter {
  /// A value with what is known of its place.
  struct Value {
    /// Which it is, from 1.
    var number: Int
    /// What stands there; `nil` when it is over the limit.
    var bytes: [UInt8]?
  }

  let source: ByteSource
  let limit: Int
  /// Whether the values stand in an array.
  let isArray: Bool
  /// Whether the bracket that closes the array was seen.
  private(set) var isClosed = false

  private var piece: ArraySlice<UInt8> = []
  private var number = 0
  private var isOpened = false

  init(_ source: ByteSource, limit: Int, isArray: Bool) {
    self.source = source
    self.limit = limit
    self.isArray = isArray
  }

  /// The next value; `nil` after the last.
  mutating func next() throws(ReaderProblem) -> Value? {
    guard try skipToValue() else { return nil }
    number += 1
    var bounds = Bounds()
    var bytes: [UInt8] = []
    var isTooLarge = false
    while try source.fill(&piece) {
      let end = bounds.end(in: piece)
      let part = piece[..<(end ?? piece.endIndex)]
      if bytes.count + part.count > limit { isTooLarge = true }
      if isTooLarge { bytes = [] } else { bytes += part }
      piece = piece[part.endIndex...]
      if end != nil { break }
    }
    return Value(number: number, bytes: isTooLarge ? nil : bytes)
  }

  /// Moves to where a value begins; false when none is left.
  private mutating func skipToValue() throws(ReaderProblem) -> Bool {
    while !isClosed, try source.fill(&piece) {
      let byte = piece[piece.startIndex]
      if isArray, !isOpened, byte == UInt8(ascii: "[") {
        isOpened = true
      } else if isArray, byte == UInt8(ascii: "]") {
        isClosed = true
      } else if !byte.isBlank, byte != UInt8(ascii: ",") {
        return true
      }
      piece = piece.dropFirst()
    }
    return false
  }
}

/// Finds the end of a value by its brackets and marks, over as many pieces as it takes.
private struct Bounds {
  private var depth = 0
  private var isString = false
  private var isEscaped = false

  /// The index after the value; `nil` when the piece ends before it does.
  mutating func end(in piece: ArraySlice<UInt8>) -> Int? {
    for (index, byte) in zip(piece.indices, piece) {
      if isString {
        pass(byte)
        if !isString, depth == 0 { return index + 1 }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        // A bracket that closes nothing belongs to the array, unless it begins the value.
        if depth < 0 { return max(index, piece.startIndex + 1) }
        if depth == 0 { return index + 1 }
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09: if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  private mutating func pass(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isString = false
    }
  }
}
