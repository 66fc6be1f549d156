import Testing
import UjarData

@testable import UjarLanguage

@Suite("Questions are understood")
struct QuestionReaderTests {
  /// The frames of the data files, each with its own example.
  static let frames: [(language: String, asked: String, example: String)] = ["id", "en"].flatMap {
    language in
    var rows: [(String, String, String)] = []
    if let file = EmbeddedFile.named("\(language)/questions.tsv") {
      TSV(file.bytes).forEachRow { fields in
        if fields.count > 3, fields[0].string == "frame" {
          rows.append((language, fields[1].string, fields[3].string))
        }
      }
    }
    return rows
  }

  @Test("every frame reads its example as it says", arguments: frames)
  func readsExample(language: String, asked: String, example: String) throws {
    let question = try #require(QuestionReader().question(example), "\(example)")
    #expect(question.asked.rawValue == asked, "\(example): \(question)")
    #expect(question.language == language, "\(example)")
  }

  /// What a question was read as, in a line.
  static func summary(_ question: Question) -> String {
    var parts = [question.asked.rawValue]
    func add(_ name: String, _ value: String?) {
      if let value { parts.append("\(name)=\(value)") }
    }
    add("by", question.by)
    add("to", question.to)
    add("about", question.about)
    add("words", question.words)
    if !question.participants.isEmpty {
      parts.append("with=\(question.participants.joined(separator: "+"))")
    }
    add("name", question.name)
    add("in", question.place)
    add("act", question.act == "say" ? nil : question.act)
    add(
      "on", question.date?.iso ?? question.date?.monthDay ?? question.date?.weekday.map(String.init)
    )
    if question.isPlanned { parts.append("planned") }
    return parts.joined(separator: "; ")
  }

  private func check(_ text: String, _ expected: String) throws {
    let question = try #require(QuestionReader(today: "2026-03-10").question(text), "\(text)")
    #expect(Self.summary(question) == expected, "\(text)")
  }

  @Test(
    "who said it, in Indonesian",
    arguments: [
      ("Siapa yang mengatakan bahwa jembatan itu aman?", "who-said; words=jembatan itu aman"),
      ("siapa yang bilang jembatan itu aman", "who-said; words=jembatan itu aman"),
      ("Siapakah yang menyatakan jembatan itu aman?", "who-said; words=jembatan itu aman"),
      (
        "Tolong sebutkan siapa yang berkata \"jembatan itu aman\".",
        "who-said; words=jembatan itu aman"
      ),
      (
        "Siapa yang memperingatkan banjir bisa datang lagi?",
        "who-said; words=banjir bisa datang lagi; act=warn"
      ),
      (
        "Siapa mendesak Kenya menarik kapalnya?", "who-said; words=Kenya menarik kapalnya; act=urge"
      ),
      ("Siapa yang membantah tuduhan korupsi?", "who-said; words=tuduhan korupsi; act=deny"),
      ("Menurut siapa jembatan itu aman?", "who-said; words=jembatan itu aman"),
      ("Kata siapa jembatan itu aman?", "who-said; words=jembatan itu aman"),
      ("“Jembatan itu aman” itu ucapan siapa?", "who-said; words=Jembatan itu aman"),
      ("Pernyataan siapa \"Jembatan itu aman\"?", "who-said; words=Jembatan itu aman"),
      ("Oleh siapa dikatakan bahwa jembatan itu aman?", "who-said; words=jembatan itu aman"),
      ("Siapa saja yang berbicara tentang jembatan?", "who-said; about=jembatan"),
      ("Siapa yang mengatakan sesuatu soal tambang nikel?", "who-said; about=tambang nikel"),
      (
        "Negara mana yang menuduh Kenya mencuri ikan?",
        "who-said; words=Kenya mencuri ikan; act=accuse"
      ),
      (
        "Apakah Anda tahu siapa yang pernah mengkritik anggaran itu?",
        "who-said; words=anggaran itu; act=criticise"
      ),
    ])
  func whoSaidIndonesian(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "who said it, in English",
    arguments: [
      ("Who said that the bridge is safe?", "who-said; words=the bridge is safe"),
      ("who said the bridge is safe", "who-said; words=the bridge is safe"),
      ("Who has said \"the bridge is safe\"?", "who-said; words=the bridge is safe"),
      ("Please tell me who claimed that the bridge is safe.", "who-said; words=the bridge is safe"),
      (
        "Who warned that the flood may come back?",
        "who-said; words=the flood may come back; act=warn"
      ),
      (
        "Who urged Kenya to withdraw its ships?",
        "who-said; words=Kenya to withdraw its ships; act=urge"
      ),
      (
        "Who denied the allegations of corruption?",
        "who-said; words=the allegations of corruption; act=deny"
      ),
      ("Whose words are \"the bridge is safe\"?", "who-said; words=the bridge is safe"),
      ("According to whom is the bridge safe?", "who-said; words=is the bridge safe"),
      ("Who was it that said the bridge is safe?", "who-said; words=the bridge is safe"),
      ("By whom was it said that the bridge is safe?", "who-said; words=the bridge is safe"),
      ("Who is quoted as saying that the bridge is safe?", "who-said; words=the bridge is safe"),
      ("Who talked about the bridge?", "who-said; about=the bridge"),
      ("Who said something about nickel mining?", "who-said; about=nickel mining"),
      ("Which ministry said that the bridge is safe?", "who-said; words=the bridge is safe"),
      ("Who accused Kenya of stealing fish?", "who-said; words=Kenya of stealing fish; act=accuse"),
      ("Who called for calm in Mombasa?", "who-said; words=calm in Mombasa; act=urge"),
      (
        "Do you know who made the claim that the bridge is safe?",
        "who-said; words=the bridge is safe"
      ),
    ])
  func whoSaidEnglish(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "what somebody said, in Indonesian",
    arguments: [
      ("Apa kata Rina Wibowo?", "what-said; by=Rina Wibowo"),
      ("apa kata rina wibowo soal jembatan", "what-said; by=rina wibowo; about=jembatan"),
      (
        "Apa yang dikatakan Rina Wibowo tentang jembatan kepada wartawan?",
        "what-said; by=Rina Wibowo; to=wartawan; about=jembatan"
      ),
      (
        "Apa saja yang disampaikan oleh Menteri Pertahanan Korea Selatan?",
        "what-said; by=Menteri Pertahanan Korea Selatan"
      ),
      ("Apa pernyataan Kenya mengenai Laut Natuna?", "what-said; by=Kenya; about=Laut Natuna"),
      (
        "Bagaimana tanggapan para pengamat terkait anggaran?",
        "what-said; by=para pengamat; about=anggaran; act=answer"
      ),
      ("Apa yang dibantah Rina Wibowo?", "what-said; by=Rina Wibowo; act=deny"),
      (
        "Apa yang dijanjikan Rina Wibowo kepada nelayan?",
        "what-said; by=Rina Wibowo; to=nelayan; act=promise"
      ),
      ("Rina Wibowo bilang apa tentang banjir?", "what-said; by=Rina Wibowo; about=banjir"),
      ("Apa yang Rina Wibowo katakan soal banjir?", "what-said; by=Rina Wibowo; about=banjir"),
      (
        "Menurut Rina Wibowo, apa dampak banjir itu?",
        "what-said; by=Rina Wibowo; about=dampak banjir itu"
      ),
      (
        "Apa kata Rina Wibowo ketika ditanya soal pemilu?",
        "what-said; by=Rina Wibowo; about=pemilu; act=answer"
      ),
      ("Apakah Rina Wibowo berkomentar soal banjir?", "what-said; by=Rina Wibowo; about=banjir"),
      ("Apa peringatan dari Rina Wibowo?", "what-said; by=Rina Wibowo; act=warn"),
      ("Tampilkan pernyataan Rina Wibowo soal banjir", "what-said; by=Rina Wibowo; about=banjir"),
      ("Apa kata Rina Wibowo pada 3 Maret 2026?", "what-said; by=Rina Wibowo; on=2026-03-03"),
      ("Apa kata Rina Wibowo kemarin?", "what-said; by=Rina Wibowo; on=2026-03-09"),
    ])
  func whatSaidIndonesian(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "what somebody said, in English",
    arguments: [
      ("What did Rina Wibowo say?", "what-said; by=Rina Wibowo"),
      ("what did rina wibowo say about the bridge", "what-said; by=rina wibowo; about=the bridge"),
      (
        "What did Rina Wibowo tell reporters about the bridge?",
        "what-said; by=Rina Wibowo; to=reporters; about=the bridge"
      ),
      (
        "What has the South Korean defence minister said?",
        "what-said; by=the South Korean defence minister"
      ),
      (
        "What was Kenya's response to the tariffs?",
        "what-said; by=Kenya; to=the tariffs; act=answer"
      ),
      (
        "What does Rina Wibowo think of the budget?",
        "what-said; by=Rina Wibowo; about=of the budget; act=believe"
      ),
      (
        "How did Kenya respond to the tariffs?",
        "what-said; by=Kenya; about=the tariffs; act=answer"
      ),
      ("What did Rina Wibowo deny?", "what-said; by=Rina Wibowo; act=deny"),
      ("What did Rina Wibowo promise?", "what-said; by=Rina Wibowo; act=promise"),
      ("What did Kenya warn about?", "what-said; by=Kenya; act=warn"),
      (
        "What did the analysts say regarding inflation?",
        "what-said; by=the analysts; about=inflation"
      ),
      ("What was said by Rina Wibowo about floods?", "what-said; by=Rina Wibowo; about=floods"),
      (
        "According to Rina Wibowo, what caused the flood?",
        "what-said; by=Rina Wibowo; about=caused the flood"
      ),
      ("Did Rina Wibowo comment on the budget?", "what-said; by=Rina Wibowo; about=the budget"),
      ("What are Rina Wibowo's views on mining?", "what-said; by=Rina Wibowo; about=mining"),
      ("Show me statements by Rina Wibowo about mining", "what-said; by=Rina Wibowo; about=mining"),
      ("What did the U.S. State Department say?", "what-said; by=the U.S. State Department"),
      ("What did Rina Wibowo say on 3 March 2026?", "what-said; by=Rina Wibowo; on=2026-03-03"),
      (
        "What did Rina Wibowo say is the biggest danger?",
        "what-said; by=Rina Wibowo; about=is the biggest danger"
      ),
    ])
  func whatSaidEnglish(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "to whom, and who was urged or accused",
    arguments: [
      ("Siapa yang didesak untuk menarik kapalnya?", "addressee; words=menarik kapalnya; act=urge"),
      (
        "Siapa yang diperingatkan Rina Wibowo soal korupsi?",
        "addressee; by=Rina Wibowo; about=korupsi; act=warn"
      ),
      (
        "Siapa yang diminta Rina agar lebih cermat?",
        "addressee; by=Rina; words=lebih cermat; act=urge"
      ),
      (
        "Siapa yang dituduh oleh Kenya mencuri ikan?",
        "addressee; by=Kenya; words=mencuri ikan; act=accuse"
      ),
      ("Negara mana yang dituduh mencuri ikan?", "addressee; words=mencuri ikan; act=accuse"),
      (
        "Kepada siapa Rina Wibowo mengatakan bahwa jembatan itu aman?",
        "addressee; by=Rina Wibowo; words=jembatan itu aman"
      ),
      ("Kepada siapa Rina Wibowo berbicara?", "addressee; by=Rina Wibowo"),
      (
        "Rina Wibowo mendesak siapa untuk mundur?",
        "addressee; by=Rina Wibowo; words=mundur; act=urge"
      ),
      ("Siapa yang diimbau waspada?", "addressee; words=waspada; act=urge"),
      ("Who was urged to open the data?", "addressee; words=open the data; act=urge"),
      (
        "Who was warned by Kenya about the fleet?", "addressee; by=Kenya; about=the fleet; act=warn"
      ),
      ("Whom did Rina Wibowo urge to resign?", "addressee; by=Rina Wibowo; words=resign; act=urge"),
      (
        "Who did Kenya accuse of stealing fish?",
        "addressee; by=Kenya; words=of stealing fish; act=accuse"
      ),
      (
        "To whom did Rina Wibowo say that the bridge is safe?",
        "addressee; by=Rina Wibowo; words=the bridge is safe"
      ),
      ("Who did Rina Wibowo speak to?", "addressee; by=Rina Wibowo"),
      (
        "Which country was accused of stealing fish?",
        "addressee; words=of stealing fish; act=accuse"
      ),
      (
        "Whom did the mayor tell that they entered on foot?",
        "addressee; by=the mayor; words=they entered on foot"
      ),
      (
        "Whom did the mayors ask to answer by March 5?",
        "addressee; by=the mayors; words=answer by March 5; act=urge; on=03-05"
      ),
    ])
  func addressee(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "who met whom",
    arguments: [
      ("Siapa bertemu siapa?", "met"),
      ("Siapa yang bertemu dengan Rina Wibowo pada hari Rabu?", "met; with=Rina Wibowo; on=3"),
      (
        "Siapa saja yang hadir dalam konferensi pers di Depok pada 31 Oktober 2024?",
        "met; in=Depok; on=2024-10-31"
      ),
      ("Siapa yang ditemui Rina Wibowo di Depok?", "met; with=Rina Wibowo; in=Depok"),
      ("Dengan siapa Rina Wibowo bertemu?", "met; with=Rina Wibowo"),
      ("Rina Wibowo bertemu dengan siapa di Depok?", "met; with=Rina Wibowo; in=Depok"),
      ("Apakah Rina Wibowo bertemu Jaka Pratama?", "met; with=Rina Wibowo+Jaka Pratama"),
      ("Siapa yang akan bertemu Jaka Pratama?", "met; with=Jaka Pratama; planned"),
      ("Siapa yang bertemu di Depok?", "met; in=Depok"),
      ("siapa ketemu rina wibowo", "met; with=rina wibowo"),
      ("Who met whom?", "met"),
      ("Who met with Rina Wibowo on Wednesday?", "met; with=Rina Wibowo; on=3"),
      ("Whom did Rina Wibowo meet in Depok?", "met; with=Rina Wibowo; in=Depok"),
      ("With whom did Rina Wibowo meet?", "met; with=Rina Wibowo"),
      ("Did Rina Wibowo meet Jaka Pratama?", "met; with=Rina Wibowo+Jaka Pratama"),
      (
        "Who attended the press conference in Depok on 31 October 2024?",
        "met; in=Depok; on=2024-10-31"
      ),
      ("Whom will Rina Wibowo meet in Depok?", "met; with=Rina Wibowo; in=Depok"),
      ("Who met to discuss fishing in Mombasa?", "met; to=discuss fishing; in=Mombasa"),
      ("Who was received by Rina Wibowo?", "met; with=Rina Wibowo"),
      ("Who is going to meet Rina Wibowo?", "met; with=Rina Wibowo; planned"),
    ])
  func met(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "when and where they met",
    arguments: [
      ("Kapan Rina Wibowo bertemu Jaka Pratama?", "met-when; with=Rina Wibowo+Jaka Pratama"),
      ("Kapan Rina Wibowo dan Jaka Pratama bertemu?", "met-when; with=Rina Wibowo+Jaka Pratama"),
      (
        "Kapan pertemuan Rina Wibowo dengan Jaka Pratama berlangsung?",
        "met-when; with=Rina Wibowo+Jaka Pratama"
      ),
      (
        "Tanggal berapa Rina Wibowo menemui Jaka Pratama?",
        "met-when; with=Rina Wibowo+Jaka Pratama"
      ),
      ("Kapan konferensi pers di Depok?", "met-when; in=Depok"),
      (
        "Kapan Rina Wibowo akan bertemu Jaka Pratama?",
        "met-when; with=Rina Wibowo+Jaka Pratama; planned"
      ),
      ("Di mana Rina Wibowo bertemu Jaka Pratama?", "met-where; with=Rina Wibowo+Jaka Pratama"),
      ("Dimana Rina Wibowo dan Jaka Pratama bertemu?", "met-where; with=Rina Wibowo+Jaka Pratama"),
      (
        "Di manakah pertemuan antara Rina Wibowo dan Jaka Pratama digelar?",
        "met-where; with=Rina Wibowo+Jaka Pratama"
      ),
      ("When did Rina Wibowo meet Jaka Pratama?", "met-when; with=Rina Wibowo+Jaka Pratama"),
      ("When was the press conference in Depok?", "met-when; in=Depok"),
      (
        "When did the meeting between Rina Wibowo and Jaka Pratama take place?",
        "met-when; with=Rina Wibowo+Jaka Pratama"
      ),
      (
        "When is Rina Wibowo set to hold talks with Jaka Pratama?",
        "met-when; with=Rina Wibowo+Jaka Pratama; planned"
      ),
      (
        "On what day did Rina Wibowo meet with Jaka Pratama?",
        "met-when; with=Rina Wibowo+Jaka Pratama"
      ),
      ("Where did Rina Wibowo meet Jaka Pratama?", "met-where; with=Rina Wibowo+Jaka Pratama"),
      (
        "In which city did Rina Wibowo and Jaka Pratama meet?",
        "met-where; with=Rina Wibowo+Jaka Pratama"
      ),
      (
        "Do you know where Rina Wibowo met Jaka Pratama?",
        "met-where; with=Rina Wibowo+Jaka Pratama"
      ),
    ])
  func metWhenAndWhere(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "who represents, which post, which organisation",
    arguments: [
      ("Siapa yang mewakili Korea Selatan?", "represents; name=Korea Selatan"),
      ("Siapa saja wakil Kenya?", "represents; name=Kenya"),
      ("Siapa utusan dari Kenya?", "represents; name=Kenya"),
      ("Who represents the United States?", "represents; name=the United States"),
      ("Who are the representatives of Kenya?", "represents; name=Kenya"),
      ("Who speaks for Kenya?", "represents; name=Kenya"),
      ("Negara mana yang diwakili Rina Wibowo?", "country; name=Rina Wibowo"),
      ("Rina Wibowo mewakili negara apa?", "country; name=Rina Wibowo"),
      ("Which country does Rina Wibowo represent?", "country; name=Rina Wibowo"),
      ("Apa jabatan Rina Wibowo?", "role; name=Rina Wibowo"),
      ("Apa posisi Rina Wibowo?", "role; name=Rina Wibowo"),
      ("Jabatan Rina Wibowo apa?", "role; name=Rina Wibowo"),
      ("Rina Wibowo menjabat sebagai apa?", "role; name=Rina Wibowo"),
      ("Sebagai apa Rina Wibowo bekerja?", "role; name=Rina Wibowo"),
      ("What is the role of Rina Wibowo?", "role; name=Rina Wibowo"),
      ("What is Rina Wibowo's job?", "role; name=Rina Wibowo"),
      ("Which role has Rina Wibowo?", "role; name=Rina Wibowo"),
      ("What position does Rina Wibowo hold?", "role; name=Rina Wibowo"),
      ("Siapa Rina Wibowo?", "who; name=Rina Wibowo"),
      ("Siapakah Rina Wibowo itu?", "who; name=Rina Wibowo"),
      ("Siapa Menteri Pertahanan Korea Selatan?", "who; name=Menteri Pertahanan Korea Selatan"),
      (
        "Siapa yang menjabat sebagai Menteri Pertahanan Kenya?",
        "who; name=Menteri Pertahanan Kenya"
      ),
      ("Who is Rina Wibowo?", "who; name=Rina Wibowo"),
      (
        "Who is the defence minister of South Korea?",
        "who; name=the defence minister of South Korea"
      ),
      ("Who holds the post of finance minister of Kenya?", "who; name=finance minister of Kenya"),
      ("Dari lembaga mana Rina Wibowo?", "organization; name=Rina Wibowo"),
      ("Rina Wibowo dari organisasi apa?", "organization; name=Rina Wibowo"),
      ("Rina Wibowo bekerja di mana?", "organization; name=Rina Wibowo"),
      ("Di mana Rina Wibowo bekerja?", "organization; name=Rina Wibowo"),
      ("Which organisation is Rina Wibowo from?", "organization; name=Rina Wibowo"),
      ("Where does Rina Wibowo work?", "organization; name=Rina Wibowo"),
      ("Who does Rina Wibowo work for?", "organization; name=Rina Wibowo"),
      ("Of which committee is Rina Wibowo the chair?", "organization; name=Rina Wibowo"),
    ])
  func posts(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "what is no question about statements, people or meetings is not understood",
    arguments: [
      "", "?", "Berapa harga beras?", "How much is rice?", "halo", "jembatan",
      "Why is the sky blue?",
      "Kenapa langit biru", "Tolong", "Hitung 2 + 2", "Buatkan puisi tentang laut",
    ])
  func notUnderstood(text: String) { #expect(QuestionReader().question(text) == nil, "\(text)") }

  @Test("a long question is refused rather than read for minutes")
  func long() {
    let text =
      "Siapa yang mengatakan " + String(repeating: "kata Rina mengatakan siapa ", count: 5000)
    #expect(QuestionReader().question(text) == nil)
  }
}
