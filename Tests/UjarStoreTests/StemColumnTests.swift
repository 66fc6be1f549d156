import Testing
import UjarLanguage

@testable import UjarStore

@Suite("The column of stems")
struct StemColumnTests {
  private func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    WordBytes.forEach(in: text) { word, _, _ in words.append(word) }
    return words
  }

  /// The column of a text whose words have these stems.
  private func column(of text: String, stems: String) -> String {
    let reduced = stems.split(separator: " ").map(String.init)
    let pairs = zip(words(text).map { String(decoding: $0, as: UTF8.self) }, reduced)
    let known = Dictionary(pairs) { first, _ in first }
    var memo = StemMemo()
    return memo.column(of: text, language: "id") { words, _ in known[words] ?? stems }
  }

  @Test(
    "only stems that differ from their words stand in it",
    arguments: [
      ("Mereka mengirim beras", "mereka ngirim beras", "_ ngirim _"), ("Beras", "beras", "_"),
      ("", "", ""), ("Kami “siap”", "kami siap", "__"),
      ("Kami siap mengirim", "kami siap ngirim", "__ ngirim"),
    ])
  func same(text: String, stems: String, column: String) {
    #expect(self.column(of: text, stems: stems) == column)
    let expected = stems.split(separator: " ").map { Array($0.utf8) }
    #expect(StemColumn.stems(column, of: words(text)) == expected)
    let parted = column.replacing("__", with: "_ _")
    for older in [stems, parted] {
      #expect(StemColumn.stems(older, of: words(text)) == expected, "as older databases have it")
    }
  }

  @Test("stems that are not one for each word stay as they are")
  func unequal() {
    for (stems, lastStem) in [("mereka kirim", ""), ("mereka kirim beras lagi", "beras lagi")] {
      var memo = StemMemo()
      for _ in 0..<2 {
        let column = memo.column(of: "Mereka mengirim beras", language: "id") { text, _ in
          text == "beras" ? lastStem : text == "Mereka mengirim beras" ? stems : text
        }
        #expect(column == stems)
      }
      #expect(
        StemColumn.stems(stems, of: words("Mereka mengirim beras"))
          == words("Mereka mengirim beras"))
    }
  }

  @Test(
    "the stems of a language come back as they were",
    arguments: [
      ("Pengiriman ke Kalimantan Timur, kata dia, ditunda: “haven't 12,5%”.", "id"),
      ("Ministers haven't said whether the shipments were delayed.", "en"),
      ("Café Négara ‒ 田中さくら menyebutnya", "id"),
    ])
  func whole(text: String, language: String) {
    let stems = Stemmer.stems(text, language)
    var memo = StemMemo()
    let column = memo.column(of: text, language: language, stem: Stemmer.stems)
    #expect(column == memo.column(of: text, language: language, stem: Stemmer.stems))
    #expect(column.contains("_"))
    #expect(
      StemColumn.stems(column, of: words(text))
        == stems.split(separator: " ").map { Array($0.utf8) })
  }
}
