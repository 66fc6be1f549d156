import Testing
import UjarGraph
import UjarReader
import UjarTesting

@Suite("Text files")
struct TextArticleTests {
  private func article(_ content: String) throws -> Article {
    let desk = try Folder()
    let found = read(try desk.put("a.txt", content))
    #expect(found.messages.isEmpty)
    var article = try #require(found.articles.first)
    if article.id == desk.path("a.txt") { article.id = "a.txt" }
    return article
  }

  @Test("a head tells of the text that follows its empty line")
  func head() throws {
    let content = """
      Judul: Kami Siap: Rina
      Tanggal: Jumat, 1 November 2024
      URL: https://kabar.example/1
      Sumber: Kabar Nusa
      Bahasa: id
      Penulis: Rina Wibowo, S.H.; Adi Nugraha


      Rina berkata: siap.

      """
    #expect(
      try article(content)
        == Article(
          id: "a.txt", text: "\nRina berkata: siap.\n", title: "Kami Siap: Rina",
          date: "2024-11-01", language: "id", url: "https://kabar.example/1",
          source: "Kabar Nusa", authors: ["Rina Wibowo, S.H.", "Adi Nugraha"],
          meta: #"{"Tanggal":"Jumat, 1 November 2024"}"#))
  }

  @Test("English heads and other cases serve as well, and unknown keys are kept")
  func english() throws {
    let content = "TITLE: We are ready\ndate:2024-11-01\nSection: \"Wo\\rld\"\nid: k-7\n\nReady."
    #expect(
      try article(content)
        == Article(
          id: "k-7", text: "Ready.", title: "We are ready", date: "2024-11-01",
          meta: #"{"Section":"\"Wo\\rld\""}"#))
  }

  @Test("line ends stay as they are")
  func lineEnds() throws {
    let article = try article("Judul: Siap\r\nBahasa: id\r\n\r\nSatu.\r\n\r\nDua.\r\n")
    #expect(article.title == "Siap")
    #expect(article.text == "Satu.\r\n\r\nDua.\r\n")
  }

  @Test(
    "prose that looks like a head is prose",
    arguments: [
      "Siap.", "Jakarta: Rina siap.\n\nBesok.", "Judul: Siap", "Judul: Siap\nRina siap.\n\nBesok.",
      "\nJudul: Siap\n\nBesok.", "Menurut Rina dan orang-orang di sekitarnya: siap.\n\nBesok.",
    ])
  func noHead(content: String) throws {
    #expect(try article(content) == Article(id: "a.txt", text: content))
  }

  @Test("a head without a text is no article")
  func onlyHead() throws {
    let desk = try Folder()
    #expect(
      read(try desk.put("a.txt", "Judul: Siap\n\n \n")).messages
        == ["a.txt: a head, but no text after its empty line; write the article there"])
  }

  @Test("a date that is none is told, and the article is read")
  func badDate() throws {
    let desk = try Folder()
    let found = read(try desk.put("a.txt", "Tanggal: kemarin\n\nSiap."))
    #expect(
      found.messages
        == ["a.txt: 'kemarin' is no date that is known, so it has none; write 2024-11-01"])
    #expect(found.articles.first?.date == nil)
    #expect(found.articles.first?.meta == #"{"Tanggal":"kemarin"}"#)
    #expect(found.flatMap(\.problems).allSatisfy { !$0.isLoss })
  }
}
