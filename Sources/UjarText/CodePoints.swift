/// Converts UTF-8 byte offsets into offsets that count Unicode code points, and back.
///
/// Inside the program spans are bytes; what leaves it counts code points, as Python, SQLite's
/// `substr` and the W3C TextPositionSelector do. This is the one place that converts.
public struct CodePoints: Sendable {
  /// How many bytes lie between two remembered counts.
  private static let stride = 64

  private let bytes: [UInt8]
  private let before: [Int32]

  /// Counts the code points of a text once, in time linear to its length.
  ///
  /// - Parameter bytes: Valid UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var before: [Int32] = []
    before.reserveCapacity(bytes.count / Self.stride + 1)
    var count: Int32 = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { before.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.stride == 0 { before.append(count) }
    self.before = before
  }

  /// The number of code points before a byte offset; offsets past the end count the whole text.
  public func offset(ofByte byte: Int) -> Int {
    let byte = min(max(0, byte), bytes.count)
    let block = byte / Self.stride
    var count = Int(before[block])
    for index in (block * Self.stride)..<byte where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The byte offset before which `offset` code points stand; past the end it is the text's size.
  public func byte(ofOffset offset: Int) -> Int {
    var low = 0
    var high = before.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(before[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    var count = Int(before[low])
    var byte = low * Self.stride
    while byte < bytes.count {
      if bytes[byte] & 0xC0 != 0x80 {
        if count == offset { return byte }
        count += 1
      }
      byte += 1
    }
    return bytes.count
  }

  /// The span in code points.
  public func span(_ span: TextSpan) -> Range<Int> {
    let start = offset(ofByte: span.start)
    return start..<max(start, offset(ofByte: span.end))
  }
}
