import Testing
import UjarExtract
import UjarGraph
import UjarText

/// Whatever the bytes are, an article is read, and in time linear to its length.
@Suite("Texts that nobody expects")
struct StrangeTextTests {
  @Test(
    "repeated without end, nothing takes forever", .timeLimit(.minutes(10)),
    arguments: [
      "\"", "“", "'", "(", "([", "a", "A ", ", ", "\n", "\u{FFFD}\u{301}\n", "kata ", "katanya ",
      "\"Kami siap.\" ", "\"Kami siap,\" kata Rina Wibowo. ", "Rina Wibowo dan ",
      "Rina Wibowo bertemu Budi Santoso di Bandung ", "Senin (3/3/2026) ", "menurut Rina Wibowo, ",
      "Ketua Dewan ", "Letjen ", "said ", "Rina Wibowo said that ",
      "\"Fine,\" said Anna Whitlock. The officer and the senators agreed that it was. ",
    ])
  func repeated(unit: String) {
    let text = String(repeating: unit, count: 4_000 / unit.utf8.count)
    let graph = Extractor().graph(of: Article(id: "long", text: text))
    #expect(graph.quotations.allSatisfy { $0.content.allSatisfy { $0.end <= text.utf8.count } })
  }

  @Test(
    "short and odd texts are read",
    arguments: [
      "", " ", "\"", "\"\"", "“”", "kata", "-nya", "Rina", "(", "—", "\u{0}", "\u{FEFF}",
      "Rina Wibowo menang.\n\nKemarin Jenderal Budi Santoso berkata ia siap.",
      "Budi Santoso pulang. Komjen Polisi Rina datang.", "Jenderal", "Ketua", "Menteri,", "Menurut",
      "Rina Wibowo memberi syarat:\n\n\"Kami siap.\"", "Begini:\n\n“Kami siap,” kata Rina.",
      "\"We are ready,\" said an aide to Leader Wibowo.", "Rina accused Wibowo) called",
      "went on\n to say", "She was stripped,\nand warned that roads would close.",
      "KPK menyambut \nbaik",
    ])
  func odd(text: String) {
    for language in ["id", "en", nil] {
      let graph = Extractor().graph(of: Article(id: "odd", text: text, language: language))
      #expect(graph.article.text == text)
    }
  }
}
