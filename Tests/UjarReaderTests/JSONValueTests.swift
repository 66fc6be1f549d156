import Testing

@testable import UjarReader

@Suite("JSON")
struct JSONValueTests {
  private func value(_ json: String) throws -> JSONValue {
    try JSONValue(checking: Array(json.utf8))
  }

  @Test(
    "everything that JSON allows is accepted",
    arguments: [
      "{}", " [ ] ", "null", "-0.5e+10", "0", "120", "1E5", "\"\"", "\"\\u00E9\\/\\b\"",
      "[1, [2, {\"a\": [true, false]}], \"x\"]", "\t{ \"a\" : 1 , \"b\" : { } }\r\n",
    ])
  func valid(json: String) throws { _ = try value(json) }

  @Test(
    "everything else is refused at the byte where it goes wrong",
    arguments: [
      ("", 0), ("nul", 3), ("01", 1), ("1.", 2), ("-", 1), ("1e", 2), (".5", 0), ("'a'", 0),
      ("[1,]", 3), ("{\"a\":1,}", 7), ("{a:1}", 1), ("{\"a\" 1}", 5), ("[1 2]", 3), ("\"a\nb\"", 2),
      ("\"\\x\"", 2), ("\"\\u12G4\"", 5), ("\"abc", 4), ("{\"a\":1}}", 7), ("[[1]", 4), ("\"\\", 2),
      ("NaN", 0),
    ])
  func invalid(json: String, offset: Int) throws {
    let error = #expect(throws: JSONError.self) { try value(json) }
    #expect(error?.offset == offset)
  }

  @Test("deep nesting is refused rather than followed")
  func deep() throws {
    _ = try value(String(repeating: "[", count: 200) + String(repeating: "]", count: 200))
    let error = #expect(throws: JSONError.self) {
      try value(String(repeating: "[", count: 1_000_000))
    }
    #expect(error?.reason == "nested too deeply")
  }

  @Test(
    "strings are what they mean",
    arguments: [
      (#""a\n\t\"\\\/b""#, "a\n\t\"\\/b"), (#""\u00e9\u201C\ud834\udd1e""#, "é“𝄞"),
      (#""\ud834x""#, "\u{FFFD}x"), (#""\udd1e\ud834\u0041""#, "\u{FFFD}\u{FFFD}A"),
      (#""a\u0000b""#, "a\u{FFFD}b"), ("\"é“𝄞\"", "é“𝄞"), (#""\b\f\r""#, "\u{8}\u{C}\r"),
    ])
  func strings(json: String, string: String) throws {
    #expect(try value(json).string == string)
  }

  @Test("objects and arrays give their parts as they are written")
  func parts() throws {
    let object = try value(#" { "a" : [ 1.0 , "x" ] , "b\u0021" : { } , "a" : null } "#)
    #expect(object.members.map(\.key) == ["a", "b!", "a"])
    #expect(
      object.members[0].value.elements.map { String(decoding: $0.raw, as: UTF8.self) } == [
        "1.0", "\"x\"",
      ])
    #expect(object["a"]?.isNull == true)
    #expect(object["b!"]?.members.isEmpty == true)
    #expect(object["c"] == nil)
    #expect(try value("[ ]").elements.isEmpty)
    #expect(try value("7").members.isEmpty)
  }

  @Test("what is written as JSON is read as it was")
  func encoded() throws {
    let text = "a\"\\\n\t\u{1}\u{1F}é𝄞"
    #expect(try value(JSONString.encoded(text)).string == text)
  }
}
