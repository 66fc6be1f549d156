import Testing
import UjarText

@Suite("Spans")
struct TextSpanTests {
  @Test("spans are half-open: the end does not belong to them")
  func halfOpen() {
    let span = TextSpan(start: 2, end: 5)
    #expect(span.count == 3)
    #expect(span.contains(2) && span.contains(4) && !span.contains(5))
    #expect(span.contains(TextSpan(start: 3, end: 5)))
    #expect(!span.contains(TextSpan(start: 3, end: 6)))
    #expect(span.overlaps(TextSpan(start: 4, end: 9)))
    #expect(!span.overlaps(TextSpan(start: 5, end: 9)))
    #expect(TextSpan(start: 4, end: 4).isEmpty)
  }

  @Test("spans stand by where they begin, then by where they end")
  func order() {
    let spans = [(3, 4), (1, 9), (1, 2)].map { TextSpan(start: $0.0, end: $0.1) }
    #expect(spans.sorted().map(\.end) == [2, 9, 4])
  }
}
