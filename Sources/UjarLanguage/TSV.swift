/// Reads the tab-separated files of language data: comments begin with `#`, empty lines are none.
struct TSV {
  /// The fields of a row. Only those that are asked for become slices, since rows are many and most
  /// have columns for other readers.
  struct Row: RandomAccessCollection {
    fileprivate let bytes: [UInt8]
    /// Where each field begins, and where one more would.
    fileprivate var starts: [Int] = []

    var startIndex: Int { 0 }
    var endIndex: Int { starts.count - 1 }
    subscript(index: Int) -> ArraySlice<UInt8> { bytes[starts[index]..<(starts[index + 1] - 1)] }
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Hands every row to `body`.
  func forEachRow(_ body: (Row) -> Void) {
    var row = Row(bytes: bytes)
    let bytes = bytes.span
    var start = 0
    while start < bytes.count {
      var end = start
      // `removeAll` takes several times as long for the few fields of a row.
      while !row.starts.isEmpty { row.starts.removeLast() }
      row.starts.append(start)
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 { row.starts.append(end + 1) }
        end += 1
      }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        row.starts.append(end + 1)
        body(row)
      }
      start = end + 1
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The parts between occurrences of a byte, empty ones left out.
  func parts(at separator: Unicode.Scalar) -> [ArraySlice<UInt8>] {
    split(separator: UInt8(truncatingIfNeeded: separator.value))
  }
}
