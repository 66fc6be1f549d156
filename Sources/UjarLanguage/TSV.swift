/// Reads the tab-separated files of language data: comments begin with `#`, empty lines are none.
struct TSV {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Hands every row to `body`, as the byte ranges of its fields.
  func forEachRow(_ body: ([ArraySlice<UInt8>]) -> Void) {
    var fields: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      var end = start
      // `removeAll` takes several times as long for the few fields of a row.
      while !fields.isEmpty { fields.removeLast() }
      var field = start
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] == 0x09 {
          fields.append(bytes[field..<end])
          field = end + 1
        }
        end += 1
      }
      if end > start, bytes[start] != UInt8(ascii: "#") {
        fields.append(bytes[field..<end])
        body(fields)
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
