import Testing
import UjarExport

@Suite("JSON")
struct JSONWriterTests {
  private func json(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "strings are escaped, and what a terminal would obey",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
      ("\u{1B}[0m\u{7F}", #""\u001b[0m\u007f""#),
      ("\u{80}\u{9B}\u{9F}\u{A0}", "\"\\u0080\\u009b\\u009f\u{A0}\""),
      ("\u{202A}\u{202E}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#),
      ("“—”\u{2029}\u{202F}é田👍", "\"“—”\u{2029}\u{202F}é田👍\""),
    ])
  func strings(text: String, expected: String) {
    #expect(json { $0.string(text) } == expected)
    #expect(json { $0.string(utf8: Array(text.utf8)[...]) } == expected)
  }

  @Test("numbers stay numbers, and those that JSON has not are null")
  func numbers() {
    let text = json { json in
      json.beginArray()
      for number in [0.5, -2, 1e300, .infinity, .nan] { json.number(number) }
      for number in [7, 0, -120, Int.min] { json.number(number) }
      for share in [0, 0.07, 0.995, 1.5] { json.fraction(share) }
      json.endArray()
    }
    #expect(text == "[0.5,-2.0,1e+300,null,null,7,0,-120,-9223372036854775808,0.00,0.07,1.00,1.00]")
  }

  @Test("keys may be known only when the program runs")
  func keys() {
    let text = json { json in
      json.beginObject()
      json.key(named: "a\"")
      json.bool(true)
      json.key("b")
      json.string(nil)
      json.endObject()
    }
    #expect(text == #"{"a\"":true,"b":null}"#)
  }
}
