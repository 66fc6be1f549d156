import Testing
import UjarText

@Suite("Code points")
struct CodePointsTests {
  /// Letters of one to four bytes, long enough for several remembered counts.
  private let text = String(repeating: "aé—😀", count: 50)

  @Test("bytes and code points lead to each other at every letter")
  func everyLetter() {
    let points = CodePoints(Array(text.utf8))
    var byte = 0
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      #expect(points.offset(ofByte: byte) == offset)
      #expect(points.byte(ofOffset: offset) == byte)
      byte += UTF8.width(scalar)
    }
    #expect(points.offset(ofByte: byte) == 200)
    #expect(points.byte(ofOffset: 200) == byte)
  }

  @Test("what lies beyond the text is its end")
  func beyond() {
    let points = CodePoints(Array(text.utf8))
    #expect(points.offset(ofByte: 10_000) == 200)
    #expect(points.offset(ofByte: -1) == 0)
    #expect(points.byte(ofOffset: 10_000) == text.utf8.count)
    let empty = CodePoints([])
    #expect(empty.offset(ofByte: 5) == 0)
    #expect(empty.byte(ofOffset: 5) == 0)
  }

  @Test("a span keeps its order")
  func spans() {
    let points = CodePoints(Array("é“ya”".utf8))
    #expect(points.span(TextSpan(start: 2, end: 7)) == 1..<4)
    #expect(points.span(TextSpan(start: 5, end: 2)) == 2..<2)
  }
}
