import Testing

@testable import ujar

@Suite("Text on a terminal")
struct LayoutTests {
  @Test(
    "the width of a text is that of its characters on a terminal",
    arguments: [
      ("", 0), ("kata", 4), ("é", 1), ("e\u{301}", 1), ("田中", 4), ("한국", 4), ("ｱｲ", 2), ("！", 2),
      ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇮🇩", 2), ("☀\u{FE0F}", 2), ("a\u{200B}b", 2),
    ])
  func width(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(
    "lines break at blanks, and within a word that is too long",
    arguments: [
      ("satu dua tiga", 8, ["satu dua", "tiga"]), ("satu dua", 4, ["satu", "dua"]),
      ("satu dua", 5, ["satu", "dua"]), ("keterbukaan", 4, ["kete", "rbuk", "aan"]),
      ("a keterbukaan", 4, ["a", "kete", "rbuk", "aan"]), ("田中田", 4, ["田中", "田"]),
      ("田中", 1, ["田", "中"]), ("", 4, [""]), ("satu  dua", 4, ["satu", "dua"]),
    ])
  func wrapping(text: String, width: Int, lines: [String]) {
    #expect(wrap(text, width: width, maxLines: .max) == lines)
  }

  @Test("what does not fit is marked")
  func cut() {
    #expect(wrap("satu dua tiga", width: 5, maxLines: 2) == ["satu", "dua…"])
    #expect(wrap("satu dua tiga", width: 4, maxLines: 1) == ["sat…"])
    #expect(wrap("satu", width: 4, maxLines: 1) == ["satu"])
  }

  @Test("CSV quotes what needs it")
  func csv() {
    #expect(
      CSVText.line(["a", "b,c", "d\"e", "f\ng", " h"]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\" h\"\r\n"
    )
    #expect(CSVText.line(["\u{1B}[2J\u{9B}"]) == "\u{FFFD}[2J\u{FFFD}\r\n")
  }
}
