import Testing
import UjarText

@Suite("Tokens")
struct TokenizerTests {
  @Test(
    "a text falls into words, numbers and marks",
    arguments: [
      ("Kami siap, kata Rina.", "Kami|siap|,|kata|Rina|."),
      ("Seo Min-jae dan Ma'ruf", "Seo|Min-jae|dan|Ma'ruf"),
      ("Rp10.000,50 pukul 16.43 WIB.", "Rp10|.|000,50|pukul|16.43|WIB|."),
      ("naik 3.200 atau 2,5 persen.", "naik|3.200|atau|2,5|persen|."),
      ("Drs. H. Budi, S.H., M.Si.", "Drs|.|H|.|Budi|,|S.H|.|,|M.Si|."),
      ("pulang.Rina", "pulang|.|Rina"),
      ("Rina's words, the ministers' words", "Rina|'s|words|,|the|ministers|'|words"),
      ("Rina’s", "Rina|’s"), ("don’t don't", "don’t|don't"),
      ("satu—dua (tiga)", "satu|—|dua|(|tiga|)"),
      ("\u{FEFF}Café\u{A0}Négara\u{200B}!", "Café|Négara|!"),
      ("Joko Santoso-Rina Wibowo; Rina", "Joko|Santoso|-|Rina|Wibowo|;|Rina"),
      ("Joko Santoso-Rina Wibowo", "Joko|Santoso-Rina|Wibowo"),
      ("pasangan Joko Santoso-Rina Wibowo", "pasangan|Joko|Santoso|-|Rina|Wibowo"),
      ("Joko Santoso-Rina, Rina", "Joko|Santoso-Rina|,|Rina"),
      ("Farid Al-Habsyi Mochtar, Habsyi", "Farid|Al-Habsyi|Mochtar|,|Habsyi"),
      ("", ""), (" \n\t ", ""),
    ])
  func tokens(text: String, expected: String) {
    #expect(read(text).words.joined(separator: "|") == expected)
  }

  @Test(
    "forms fold: capitals become small, the typographic apostrophe the straight one",
    arguments: [
      ("RINA", "rina"), ("Éclair", "éclair"), ("Ma’ruf", "ma'ruf"), ("Škoda", "škoda"),
      ("MIN-jae", "min-jae"),
    ])
  func folding(word: String, folded: String) {
    #expect(read(word).tokens.map(\.hash) == [FoldedHash.of(folded.utf8)])
  }

  @Test("a token knows its letters and what stands before it")
  func flags() {
    let tokens = read("KPK memeriksa Élan.\nRina").tokens
    #expect(tokens.map(\.isUpperCase) == [true, false, false, false, false])
    #expect(tokens.map(\.isCapitalized) == [true, false, true, false, true])
    #expect(tokens.map(\.followsBlank) == [true, true, true, false, true])
    #expect(tokens.map(\.startsLine) == [true, false, false, false, true])
    #expect(tokens.map(\.kind) == [.word, .word, .word, .punctuation, .word])
  }

  @Test("letters of any script are words", arguments: ["田中さくら", "Ирина", "رينا"])
  func scripts(word: String) {
    #expect(read(word).tokens.map(\.kind) == [.word])
  }

  @Test("tokens stand in order within the text, whatever the bytes")
  func anyBytes() {
    var bytes: [UInt8] = []
    // A fixed walk through all values of a byte, cut sequences of UTF-8 among them.
    var value: UInt32 = 1
    for _ in 0..<4096 {
      value = value &* 1_664_525 &+ 1_013_904_223
      bytes.append(UInt8(truncatingIfNeeded: value >> 24))
    }
    let tokens = Tokenizer.tokens(of: bytes)
    #expect(!tokens.isEmpty)
    var end: Int32 = 0
    for token in tokens {
      #expect(token.start >= end && token.end > token.start && Int(token.end) <= bytes.count)
      end = token.end
    }
  }
}
