import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Reading articles into the database")
struct IngestTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  private func dump(_ store: Store) throws -> [Table] {
    try ["article", "node", "alias", "quotation", "meeting", "evidence", "edge", "mention"].map {
      try store.sql("SELECT * FROM \($0)")
    }
  }

  @Test("the same article twice changes nothing")
  func twice() throws {
    let store = try shelf.store()
    let first = try store.ingest([ministers().graph])
    #expect(first.inserted == 1 && first.quotations == 3 && first.meetings == 1)
    let before = try dump(store)
    let second = try shelf.store().ingest([ministers().graph, ministers().graph])
    #expect(second.inserted == 0 && second.skipped == 2)
    #expect(try dump(store) == before)
  }

  @Test("one batch or many, one connection or several: the same rows")
  func batches() throws {
    let drafts = try (0..<6).map { number in
      var draft = try ministers()
      draft.graph.article.id = "nomor \(number)"
      return draft.graph
    }
    _ = try shelf.store().ingest(drafts)
    let other = try Shelf()
    for draft in drafts { _ = try other.store().ingest([draft]) }
    #expect(try dump(shelf.store()) == dump(other.store()))
  }

  @Test("a changed text at the same address is a new version, and the old evidence stays apart")
  func versions() throws {
    let store = try shelf.store()
    var old = Draft("Rina Wibowo berkata, “Harga turun.”", url: "https://kabar.example/1")
    try old.quote("Harga turun.", by: [.person("Rina Wibowo")])
    var new = Draft("Rina Wibowo berkata, “Harga naik.”", url: "https://kabar.example/1")
    try new.quote("Harga naik.", by: [.person("Rina Wibowo")])
    _ = try store.ingest([old.graph])
    #expect(try store.ingest([new.graph]).updated == 1)
    #expect(try store.said(SaidFilter()).map(\.text) == ["Harga naik."])
    #expect(try store.sql("SELECT count(*) FROM quotation").rows == [[.integer(2)]])
    #expect(try store.sql("SELECT text FROM said").rows == [[.text("Harga naik.")]])
    #expect(try store.trace("q2").evidence.first?.isSuperseded == true)
    #expect(try store.ingest([old.graph]).skipped == 1)
  }

  @Test("a meeting that two outlets tell is one meeting with two sources")
  func sharedMeeting() throws {
    let store = try shelf.store()
    for outlet in ["Kabar Nusa", "Harian Pagi"] {
      var draft = Draft("Ana Lestari bertemu Budi Hartono di Bogor.", id: outlet, outlet: outlet)
      try draft.meet(
        [.person("Ana Lestari"), .person("Budi Hartono")], words: "bertemu", place: "Bogor",
        date: "2024-05-01")
      _ = try store.ingest([draft.graph])
    }
    let meetings = try store.met(MetFilter())
    #expect(meetings.map { $0.sources.map(\.outlet) } == [["Kabar Nusa", "Harian Pagi"]])
    #expect(meetings.first?.places == ["Bogor"])
  }

  @Test(
    "two of one name stay two when country or organisation conflict",
    arguments: [
      (Agent.japan, nil, Agent.japan, nil, 1), (.japan, nil, .kenya, nil, 2),
      (nil, "Bank Nusa", nil, "Partai Maju", 2), (nil, "Bank Nusa", nil, "Bank Nusa", 1),
      (nil, nil, .kenya, nil, 1), (.japan, "Bank Nusa", .japan, "Partai Maju", 1),
    ] as [(Agent?, String?, Agent?, String?, Int)])
  func homonyms(
    firstCountry: Agent?, firstOffice: String?, secondCountry: Agent?, secondOffice: String?,
    count: Int
  ) throws {
    let store = try shelf.store()
    for (index, side) in [(firstCountry, firstOffice), (secondCountry, secondOffice)].enumerated() {
      var draft = Draft("Rina Wibowo hadir.", id: "\(index)")
      try draft.mention("Rina Wibowo", .person, "Rina Wibowo")
      try draft.role(
        "Rina Wibowo", nil, words: "Rina Wibowo", country: side.0, organization: side.1)
      _ = try store.ingest([draft.graph])
    }
    #expect(try store.sql("SELECT count(*) FROM person").rows == [[.integer(Int64(count))]])
  }

  @Test("a name of one word and a nameless group are not merged across articles")
  func shortNames() throws {
    let store = try shelf.store()
    for id in ["a", "b"] {
      var draft = Draft("Suharti dan beberapa warga berkata, “Kami lelah.”", id: id)
      try draft.quote("Kami lelah.", by: [.person("Suharti"), .group("beberapa warga")])
      _ = try store.ingest([draft.graph])
    }
    #expect(try store.sql("SELECT count(*) FROM person").rows == [[.integer(2)]])
    #expect(try store.resolve("beberapa warga").count == 2)
    var filter = SaidFilter()
    filter.by = "beberapa warga"
    #expect(try store.said(filter).count == 2)
  }

  @Test("one post in two wordings of its country is one post")
  func onePost() throws {
    let store = try shelf.store()
    for words in ["Menteri Pertahanan Korsel", "Menteri Pertahanan Korea Selatan"] {
      var draft = Draft("\(words) Seo Min-jae tiba.", id: words)
      try draft.role("Seo Min-jae", words, words: words, country: .korea)
      _ = try store.ingest([draft.graph])
    }
    #expect(try store.roles(person: "Seo Min-jae").map(\.articles) == [2])
  }

  @Test("an edge without evidence cannot be inserted, nor one to nowhere")
  func evidence() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    #expect(throws: StoreError.wouldWrite) {
      try store.sql("INSERT INTO edge VALUES (1, 1, 0, 2, NULL, NULL)")
    }
    let schema = try store.sql("SELECT sql FROM sqlite_schema WHERE name = 'edge'").rows
    let sql = try #require(schema.first?.first?.text)
    #expect(sql.contains("evidenceId INTEGER NOT NULL REFERENCES evidence"))
  }

  @Test("what is stored refers to what is there, before and after a decision")
  func references() throws {
    let store = try shelf.store()
    for _ in 0..<2 {
      _ = try store.ingest([ministers().graph])
      #expect(try store.check() == [])
      _ = try store.alias("Hiro Tanabe", "Tanabe-san")
      #expect(try store.check() == [])
      #expect(try store.sql("SELECT * FROM pragma_foreign_keys").rows == [[.integer(1)]])
    }
  }

  @Test("spans count code points, as substr does")
  func codePoints() throws {
    let store = try shelf.store()
    var draft = Draft("Café Négara 🙂: “Kopi naïf,” kata Ésa Wijaya.")
    try draft.mention("Ésa Wijaya", .person, "Ésa Wijaya")
    try draft.quote("Kopi naïf", by: [.person("Ésa Wijaya")], cue: "kata")
    _ = try store.ingest([draft.graph])
    let row = try store.sql(
      "SELECT substr(a.text, q.start + 1, q.\"end\" - q.start) FROM quotation q, article a"
    ).rows
    #expect(row == [[.text("Kopi naïf")]])
    #expect(try store.resolve("esa wijaya").count == 1)
    #expect(try store.check().isEmpty)
  }

  @Test(
    "the words of a statement are kept once, in the article, where SQLite can take them from it",
    arguments: [("Kabar: ", true), ("Kabar\0: ", false)])
  func words(head: String, isOnce: Bool) throws {
    let store = try shelf.store()
    var draft = Draft(head + "“Kami siap,” kata Ésa. “Besok.”")
    try draft.quote("Kami siap", by: [.person("Ésa")], cue: "kata")
    try draft.quote("Kami siap", "Besok.", by: [.person("Ésa")], cue: "kata")
    _ = try store.ingest([draft.graph])
    let texts = ["Kami siap", "Kami siap … Besok."]
    #expect(try store.said(SaidFilter()).map(\.text) == texts)
    #expect(
      try store.sql("SELECT text FROM quotation ORDER BY id").rows == [
        [.text(isOnce ? "" : texts[0])], [.text(texts[1])],
      ])
    #expect(try store.who(words: "kami siap").count == 2)
    // With a null character, SQLite takes the text to end before its evidence.
    #expect(try store.check().isEmpty == isOnce)
  }

  @Test("an article that says nothing is stored, odd fields and all")
  func odd() throws {
    let store = try shelf.store()
    var draft = Draft("", date: "kemarin", outlet: nil)
    draft.graph.article.authors = ["A \"B\" \\ C\n"]
    draft.graph.article.meta = "{broken"
    #expect(try store.ingest([draft.graph]).inserted == 1)
    #expect(
      try store.sql("SELECT json_extract(authors, '$[0]'), meta FROM article").rows == [
        [.text("A \"B\" \\ C\n"), .null]
      ])
  }
}
