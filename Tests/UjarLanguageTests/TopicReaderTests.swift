import Testing

@testable import UjarLanguage

@Suite("What a question looks for")
struct TopicReaderTests {
  private func terms(_ topic: String, _ language: String) -> [TopicTerm] {
    TopicReader(language: language).terms(of: topic)
  }

  @Test(
    "words are looked for in both languages",
    arguments: [
      ("soldiers", "en", "tentara"), ("tentara", "id", "soldier"), ("defending", "en", "membela"),
      ("banjir", "id", "flood"), ("kementerian keuangan", "id", "ministry of finance"),
      ("climate change", "en", "perubahan iklim"), ("monarchy", "en", "monarki"),
      ("federasi", "id", "federation"), ("Ukrainian", "en", "Ukraina"),
      ("Korea Selatan", "id", "South Korea"),
    ])
  func bridge(topic: String, language: String, form: String) throws {
    let term = try #require(terms(topic, language).first)
    #expect(term.forms.contains(form), "\(term)")
    #expect(term.exact.allSatisfy(term.forms.contains))
  }

  @Test("words of grammar are not looked for")
  func grammar() {
    #expect(terms("yang itu akan dengan di mana", "id").isEmpty)
    #expect(terms("that the of would be", "en").isEmpty)
    #expect(terms("jembatan yang baru itu", "id").map(\.word) == ["jembatan", "baru"])
  }

  @Test("a word that nobody can translate is expected in its own language only")
  func untranslated() throws {
    #expect(try #require(terms("zugzwang", "en").first).languages == ["en"])
    #expect(try #require(terms("Tresswell", "en").first).languages == ["en", "id"])
    #expect(try #require(terms("bridge", "en").first).languages == ["en", "id"])
  }

  @Test("words within quotation marks are known as such")
  func quoted() {
    #expect(terms("kapal \"karam\"", "id").map(\.isQuoted) == [false, true])
  }
}

@Suite("Names in questions")
struct NamePhraseTests {
  @Test(
    "posts are read in either language, with their country and what else there is",
    arguments: [
      ("Menteri Pertahanan Korea Selatan", "defence-minister", "KR", ""),
      ("the South Korean defence minister", "defence-minister", "KR", ""),
      ("Kenya's foreign minister", "foreign-minister", "KE", ""),
      ("Menlu Jepang", "foreign-minister", "JP", ""),
      ("Presiden Rina Wibowo", "president", nil, "Rina Wibowo"),
    ])
  func posts(words: String, titleClass: String, country: String?, rest: String) throws {
    let role = try #require(RolePhrase(words))
    #expect(role.titleClass == titleClass)
    #expect(role.country == country)
    #expect(role.rest == rest)
  }

  @Test("a name is no post", arguments: ["Rina Wibowo", "Kenya", ""])
  func noPost(words: String) { #expect(RolePhrase(words) == nil) }

  @Test(
    "a country is known with its government around it",
    arguments: ["Kenya", "pemerintah Kenya", "the government of Kenya", "pihak Kenya", "Kenyan"])
  func countries(words: String) { #expect(CountryPhrase(words)?.code == "KE") }

  @Test(
    "other words with a country in them are none",
    arguments: ["pejabat Kenya", "Kenya dan Jepang", "Rina Wibowo", ""])
  func noCountry(words: String) { #expect(CountryPhrase(words) == nil) }

  @Test("a name is tried with and without what stands around it")
  func forms() {
    #expect(NameForms("the residents").forms == ["the residents", "residents"])
    #expect(NameForms("Pak Jaka").forms.last == "Jaka")
    #expect(NameForms("kelompok itu").forms == ["kelompok itu", "kelompok"])
    #expect(NameForms("Rina Wibowo").forms == ["Rina Wibowo"])
  }

  @Test("a date fits a day that is or may be meant")
  func dates() {
    #expect(QuestionDate(iso: "2024-10").fits("2024-10-31"))
    #expect(!QuestionDate(iso: "2024-10-30").fits("2024-10-31"))
    #expect(QuestionDate(weekday: 4).fits("2024-10-31"))
    #expect(!QuestionDate(weekday: 4).fits("2024-10-30"))
    #expect(!QuestionDate(weekday: 4).fits("2024-10"))
    #expect(QuestionDate(monthDay: "10-31").fits("2024-10-31"))
    #expect(
      AnswerWording(language: "id").date("2024-10-30") == "Rabu, 30 Oktober 2024 (2024-10-30)")
    #expect(AnswerWording(language: "en").date("2024-10") == "October 2024 (2024-10)")
  }
}
