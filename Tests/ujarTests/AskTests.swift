import Testing

/// Questions about the bundled articles, each in the other language too.
@Suite("Questions about the bundled articles")
struct AskTests {
  private func ask(_ question: String) throws -> Program.Result {
    try Program.run(["ask", question], environment: ["UJAR_DB": try SampleDatabase.path()])
  }

  @Test(
    "who said it, whatever the language of the question and of the article",
    arguments: [
      ("Siapa yang mengatakan perjanjian tanpa sanksi itu surat cinta?", "Mahendra Tobing"),
      ("Who said that an agreement without sanctions is a love letter?", "Mahendra Tobing"),
      ("Who warned that small disruptions could raise freight costs?", "Noh Gyeong-ha"),
      ("Siapa yang memperingatkan bahwa gangguan kecil menaikkan ongkos angkut?", "Noh Gyeong-ha"),
      ("siapa bilang empat hari bukan tren", "Hendarman Suryapraja"),
      ("Who denied receiving money from the contractor?", "Rusdi Hambali"),
      ("Who admitted receiving dozens of reports last year?", "Azrin bin Kamaruddin"),
    ])
  func whoSaid(question: String, name: String) throws {
    let result = try ask(question)
    #expect(result.status == 0)
    #expect(result.stdout.hasPrefix(name), "\(result.stdout)")
    #expect(result.stderr.hasPrefix("→ ujar who "))
  }

  @Test(
    "what nobody said is nobody's",
    arguments: [
      "Siapa yang mengatakan harga beras akan naik?", "Who said that the president will resign?",
      "Siapa yang mengatakan kapal induk akan datang ke Bali?", "Apa kata Gordon Ashcombe?",
      "What did Haruto Minegishi say?", "Apa kata Napoleon tentang pelaut?",
      "What did China say about the patrols?", "Siapa yang bertemu di Jenewa?",
      "Did Noh Gyeong-ha meet Ningrum Setyaka?", "Who represents Brazil?", "Apa jabatan Napoleon?",
    ])
  func nothing(question: String) throws {
    let result = try ask(question)
    #expect(result.status == 1)
    let isSaid = result.stdout.hasPrefix("Tidak ada ") || result.stdout.hasPrefix("No ")
    #expect(isSaid, "\(result.stdout)")
    #expect(result.stdout.split(separator: "\n").count == 1)
  }

  @Test(
    "other questions",
    arguments: [
      ("Apa yang dijanjikan Danar Maheswara?", "paling lambat Senin"),
      ("What did Larasati Wiranegara promise about Busan?", "atase ketenagakerjaan"),
      ("Who was urged to build a concrete dike?", "the Public Works Ministry"),
      ("Kepada siapa Bramantya mengatakan bahwa kursinya empat?", "wartawan"),
      ("Who met President Haryo Kusumanegara?", "Noh Gyeong-ha"),
      ("Kapan Noh Gyeong-ha bertemu Larasati Wiranegara?", "Selasa, 3 Maret 2026 (2026-03-03)"),
      ("Where did Noh Gyeong-ha meet Larasati Wiranegara?", "Jakarta"),
      ("Siapa yang mewakili Australia?", "Fiona Tresswell: Menteri Pertahanan Australia"),
      ("Who is the defence minister of Singapore?", "Teo Jin Hwee"),
      ("What did the defence minister of Singapore say?", "pusat data"),
    ])
  func answers(question: String, text: String) throws {
    let result = try ask(question)
    #expect(result.status == 0)
    #expect(result.stdout.contains(text), "\(result.stdout)")
  }

  @Test(
    "what is no question it knows is said to be none",
    arguments: ["Berapa harga beras?", "Why is the sky blue?", "", "?", "Tulis puisi"])
  func notUnderstood(question: String) throws {
    let result = try ask(question)
    #expect(result.status == 2)
    #expect(result.stdout.isEmpty)
    #expect(result.stderr.contains("Siapa yang mengatakan"))
  }
}
