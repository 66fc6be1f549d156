import Testing
import UjarText

@Suite("Sentences")
struct SentenceSplitterTests {
  @Test(
    "a sentence ends where a new one begins",
    arguments: [
      ("Rina datang. Bayu pergi.", ["Rina datang.", "Bayu pergi."]),
      ("Siapa? Rina! Ya.", ["Siapa?", "Rina!", "Ya."]),
      ("Ia pulang.Rina berkata.", ["Ia pulang.", "Rina berkata."]),
      ("Naik 2,5 persen. 30 orang hadir.", ["Naik 2,5 persen.", "30 orang hadir."]),
      ("Baris satu\nBaris dua", ["Baris satu", "Baris dua"]),
      ("tanpa akhir", ["tanpa akhir"]), ("", []),
    ])
  func ends(text: String, sentences: [String]) {
    #expect(read(text).sentenceTexts == sentences)
  }

  @Test(
    "a point that ends no sentence does not",
    arguments: [
      "Dr. Rina datang.", "R. Wibowo datang.", "Harga naik 3.000 dan turun.",
      "Drs. H. Bayu, S.H., hadir.", "Ia datang. lalu pergi.", "They met at No. 5 Hill Street.",
      "They met at No. Five.", "the house, no. 12",
    ])
  func goesOn(text: String) {
    #expect(read(text, abbreviations: ["dr", "drs", "no"]).sentenceTexts == [text])
  }

  @Test("\"no\" is the short form of \"number\" only where one follows, or in capitals")
  func answer() {
    #expect(
      read("He said no. The board met.", abbreviations: ["no"]).sentenceTexts
        == ["He said no.", "The board met."])
  }

  @Test("what ends within a quotation ends there and not the sentence around it")
  func quotations() {
    #expect(
      read("“Kami siap. Besok mulai,” kata Rina. Ia pergi.").sentenceTexts
        == ["“Kami siap. Besok mulai,” kata Rina.", "Ia pergi."])
    #expect(
      read("Rina menggeleng. “Sungguh?” Bayu diam.").sentenceTexts
        == ["Rina menggeleng.", "“Sungguh?”", "Bayu diam."])
  }

  @Test("words without a point are cut, and a long quotation keeps its report")
  func endless() {
    #expect(read(String(repeating: "kata ", count: 1000)).sentenceTexts.count == 7)
    let long = "“" + String(repeating: "kami siap ", count: 150) + "sekali,” kata Rina."
    #expect(read(long).sentenceTexts == [long])
  }

  @Test("the first sentence of a line begins a paragraph")
  func paragraphs() {
    let text = read("Satu. Dua.\n\nTiga. Empat.")
    #expect(text.sentences.map(\.startsParagraph) == [true, false, true, false])
  }
}
