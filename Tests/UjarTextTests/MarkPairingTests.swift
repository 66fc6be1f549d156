import Testing
import UjarText

@Suite("Quotation marks")
struct MarkPairingTests {
  @Test(
    "whatever the glyphs, what stands between a pair is quoted",
    arguments: [
      #""Kami siap," kata Rina."#, "“Kami siap,” kata Rina.", "”Kami siap,” kata Rina.",
      "„Kami siap,“ kata Rina.", "«Kami siap,» kata Rina.", #"Kata Rina, ("Kami siap,")."#,
      #"Rina: "Kami siap,""#, #"—"Kami siap,"—"#,
    ])
  func glyphs(text: String) {
    let text = read(text)
    #expect(text.quoted == ["Kami siap,"])
    #expect(text.unpairedMarks == 0)
  }

  @Test("a quotation that is re-opened in each paragraph and closed in the last is one")
  func reopened() {
    let text = read(
      "“Kami siap.\n\n“Besok kami mulai.\n\n“Lusa selesai,” kata Rina. “Pasti,” tambahnya.")
    #expect(text.quoted == ["Kami siap.", "Besok kami mulai.", "Lusa selesai,", "Pasti,"])
    #expect(text.regions.map(\.continues) == [true, true, false, false])
    #expect(text.unpairedMarks == 0)
  }

  @Test(
    "a bad mark costs itself and no other quotation",
    arguments: [
      // Lost at the end: to the next paragraph it looks like a quotation that goes on.
      ("“Kami siap, kata Rina.\n\n“Kami juga,” kata Bayu.", ["Kami juga,"], 0),
      // Lost at the beginning.
      ("Kami siap,” kata Rina.\n\n“Kami juga,” kata Bayu.", ["Kami juga,"], 1),
      // Set twice.
      ("““Kami siap,” kata Rina. “Kami juga,” kata Bayu.", ["Kami siap,", "Kami juga,"], 0),
      // One more opens while the first is open.
      ("“Kami siap kata Rina. “Kami juga,” kata Bayu.", ["Kami juga,"], 1),
      // Never closed, to the end of the text.
      ("“Kami siap,” kata Rina. “Kami juga, kata Bayu.", ["Kami siap,"], 1),
    ])
  func badMarks(text: String, quoted: [String], unpaired: Int) {
    let text = read(text)
    #expect(text.quoted.suffix(quoted.count) == quoted[...])
    #expect(text.unpairedMarks == unpaired)
  }

  @Test("a mark torn from its words still pairs")
  func torn() {
    #expect(read("Ia datang. ” Kami siap,” kata Rina.").quoted == ["Kami siap,"])
    #expect(read("“ Kami siap, ” kata Rina.").quoted == ["Kami siap,"])
  }

  @Test("a quotation within one is nested, an apostrophe is not")
  func nested() {
    let text = read("“Dia bilang ‘pergi’ kepada Ma'ruf,” kata Rina.")
    #expect(text.quoted == ["Dia bilang ‘pergi’ kepada Ma'ruf,", "pergi"])
    #expect(text.regions.map(\.isNested) == [false, true])
    #expect(text.regions.map(\.isSingle) == [false, true])
    #expect(read("the ministers' plan and the workers' plan").quoted == [])
    #expect(read("'Kami siap,' kata Rina.").quoted == ["Kami siap,"])
  }

  @Test("tokens know whether they are quoted")
  func isQuoted() {
    let text = read("Rina: “Ya.” Lalu pergi.")
    let quoted = text.tokens.indices.filter(text.isQuoted).map { text.words[$0] }
    #expect(quoted == ["“", "Ya", ".", "”"])
  }
}
