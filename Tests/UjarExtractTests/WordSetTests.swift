import Testing

@testable import UjarExtract

@Test("a set of words holds what was put in, 0 as well, and nothing else")
func wordSet() {
  var words = WordSet()
  #expect(!words.contains(0) && !words.contains(7))
  for word in stride(from: UInt64(0), to: 3000, by: 3) {
    words.insert(word << 40)
    words.insert(word << 40)
  }
  #expect((0..<3000).allSatisfy { words.contains(UInt64($0) << 40) == $0.isMultiple(of: 3) })
}
