/// A value within JSON that was checked, read where it stands.
struct JSONValue {
  /// A pair of an object.
  struct Member {
    /// The key as it is written, with its marks.
    var rawKey: Range<Int>
    var key: String
    var value: JSONValue
  }

  private let bytes: [UInt8]
  private let range: Range<Int>

  /// The value that the bytes are.
  ///
  /// - Throws: `JSONError` where they are no JSON.
  init(checking bytes: [UInt8]) throws(JSONError) {
    range = try JSONScanner.check(bytes)
    self.bytes = bytes
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  private var first: UInt8 { bytes[range.lowerBound] }
  var isObject: Bool { first == UInt8(ascii: "{") }
  var isArray: Bool { first == UInt8(ascii: "[") }
  var isNull: Bool { first == UInt8(ascii: "n") }
  var isNumber: Bool { first == UInt8(ascii: "-") || (0x30...0x39).contains(first) }

  /// How it is written.
  var raw: ArraySlice<UInt8> { bytes[range] }
  /// How a part of it is written.
  func raw(_ part: Range<Int>) -> ArraySlice<UInt8> { bytes[part] }

  /// The string that it is; `nil` for everything else.
  var string: String? { first == UInt8(ascii: "\"") ? JSONString.decoded(bytes, range) : nil }

  /// The pairs of an object, in their order; none of anything else.
  var members: [Member] {
    guard isObject else { return [] }
    var members: [Member] = []
    walk { scanner in
      guard let key = try? scanner.skipKey(), let value = try? scanner.skipValue() else {
        return false
      }
      members.append(
        Member(
          rawKey: key, key: JSONString.decoded(bytes, key), value: JSONValue(bytes, value)))
      return true
    }
    return members
  }

  /// The values of an array, in their order; none of anything else.
  var elements: [JSONValue] {
    guard isArray else { return [] }
    var elements: [JSONValue] = []
    walk { scanner in
      guard let value = try? scanner.skipValue() else { return false }
      elements.append(JSONValue(bytes, value))
      return true
    }
    return elements
  }

  /// The value of a key; of several equal ones the last, as other readers have it.
  subscript(_ key: String) -> JSONValue? { members.last { $0.key == key }?.value }

  private func walk(_ step: (inout JSONScanner) -> Bool) {
    var scanner = JSONScanner(bytes, at: range.lowerBound + 1)
    scanner.skipBlanks()
    guard scanner.offset < range.upperBound - 1 else { return }
    repeat {
      scanner.skipBlanks()
      guard step(&scanner) else { return }
      scanner.skipBlanks()
    } while scanner.take(",")
  }
}
