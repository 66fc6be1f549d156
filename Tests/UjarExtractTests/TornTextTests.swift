import Testing
import UjarExtract
import UjarGraph
import UjarText

/// Texts that nobody would write: words left out, turned round and cut off in the middle.
@Suite("Torn texts")
struct TornTextTests {
  private static let words = """
    "The road is safe," said Rina Wibowo, who met the U.S. Trade Secretary, the chair of the board, by \
    phone on Tuesday. They said that the talks, she added, "were hard, but 'honest',"
    told reporters, according to a meeting between the two
    countries was described by Budi Santoso as saying with the the the her warning that
    were beaten, stripped, and denied
    """.split(separator: " ", omittingEmptySubsequences: true).map(String.init)

  /// The words in another order, the same for the same number.
  private static func text(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    var words = words
    for index in words.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      words.swapAt(index, Int(state >> 33) % words.count)
    }
    return words.prefix(12 + number % words.count).enumerated().reduce("") { text, word in
      // Lines that end anywhere, behind a comma too.
      let isBroken = number % 7 == 0 || number % 7 == 1 && (word.offset + number) % 4 == 0
      return text + (isBroken ? "\n" : " ") + word.element
    }
  }

  @Test("a text whose words stand in any order is read to its end", arguments: ["en", "id"])
  func anyOrder(language: String) {
    let extractor = Extractor()
    for number in 0..<400 {
      let text = Self.text(number)
      let graph = extractor.graph(
        of: Article(id: "torn", text: text, date: "2026-03-05", language: language))
      let size = text.utf8.count
      #expect(graph.quotations.allSatisfy { $0.content.allSatisfy { $0.end <= size } })
    }
  }
}
