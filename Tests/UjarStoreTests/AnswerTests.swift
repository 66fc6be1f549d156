import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Answers from one article")
struct AnswerTests {
  let shelf: Shelf
  let store: Store

  init() throws { (shelf, store) = try Shelf.ministers() }

  private func said(_ change: (inout SaidFilter) -> Void) throws -> [SaidRow] {
    var filter = SaidFilter()
    change(&filter)
    return try store.said(filter)
  }

  @Test(
    "a person is found by any form of the name",
    arguments: [
      "Hiro Tanabe", "hiro tanabe", "Tanabe", "HIRÓ TANABÉ", "Menteri Pertahanan Jepang",
      "menteri pertahanan japan",
    ])
  func byName(name: String) throws {
    let rows = try said { $0.by = name }
    #expect(
      rows.map(\.text) == [
        "Kami menolak uji coba rudal Korea Utara … Pintu dialog tetap terbuka."
      ])
  }

  @Test("a statement comes with its capacity, its day and its place in the text")
  func wholeRow() throws {
    let row = try #require(try said { $0.by = "Tanabe" }.first)
    #expect(row.speakers.map(\.name) == ["Hiro Tanabe"])
    #expect(row.roles == ["Menteri Pertahanan Jepang"])
    #expect(row.cue == "kata")
    #expect(row.date == "2024-05-01")
    #expect(row.place == "Osaka")
    #expect(row.source.outlet == "Kabar Nusa")
    #expect(row.source.published == "2024-05-02")
    let text = Array(try ministers().graph.article.text.unicodeScalars)
    #expect(
      String(String.UnicodeScalarView(text[row.source.start..<row.source.start + 12]))
        == "Kami menolak")
  }

  @Test(
    "filters let through what they say",
    arguments: [
      ("urge", nil, nil, nil, 1), (nil, "Jepang", nil, nil, 1), (nil, nil, "Korea Utara", nil, 1),
      (nil, nil, "pelabuhan", nil, 1), (nil, nil, nil, "KR", 1),
      (nil, nil, nil, "Korea Selatan", 1),
      ("deny", nil, nil, nil, 0), (nil, nil, nil, nil, 3), (nil, nil, "Peru", nil, 0),
    ])
  func filters(act: String?, to: String?, about: String?, country: String?, count: Int) throws {
    let rows = try said {
      $0.act = act
      $0.to = to
      $0.about = about
      $0.country = country
    }
    #expect(rows.count == count)
  }

  @Test("a topic that is only part of a name is looked for in the words too")
  func topicWithinName() throws {
    var draft = Draft(
      "“Upah pelaut naik,” kata Rina Wibowo. Serikat Pelaut Timur belum menjawab.", id: "dua")
    try draft.mention("Serikat Pelaut Timur", .organization, "Serikat Pelaut Timur")
    try draft.quote("Upah pelaut naik", by: [.person("Rina Wibowo")], cue: "kata")
    _ = try store.ingest([draft.graph])
    #expect(try said { $0.about = "pelaut" }.map(\.text) == ["Upah pelaut naik"])
    #expect(try said { $0.about = "Serikat Pelaut Timur" }.isEmpty)
    // Part of the names of two countries, and a word.
    #expect(try said { $0.about = "Korea" }.count == 1)
  }

  @Test("who has a name as the canonical one comes before those who go by it too")
  func canonicalFirst() throws {
    var draft = Draft("Hiro Tanabe dari Peru, atau Tanabe Hiro, belum bicara.", id: "dua")
    try draft.mention("Hiro Tanabe", .person, "Tanabe Hiro")
    try draft.mention("Tanabe Hiro", .person, "Tanabe Hiro")
    try draft.role(
      "Tanabe Hiro", nil, words: "Peru", country: Agent(kind: .country, name: "Peru", code: "PE"))
    _ = try store.ingest([draft.graph])
    #expect(try store.resolve("Hiro Tanabe").map(\.name) == ["Hiro Tanabe"])
    #expect(try store.resolve("Tanabe Hiro").map(\.name) == ["Tanabe Hiro"])
  }

  @Test("the role, the outlet, the days and the words narrow the list")
  func moreFilters() throws {
    #expect(try said { $0.role = "Menteri Pertahanan" }.count == 2)
    #expect(try said { $0.role = "menteri pertahanan korea selatan" }.count == 1)
    #expect(try said { $0.source = "kabar nusa" }.count == 3)
    #expect(try said { $0.source = "Harian Lain" }.isEmpty)
    #expect(try said { $0.since = "2024-05-02" }.count == 2)
    #expect(try said { $0.until = "2024-05-01" }.count == 1)
    #expect(try said { $0.until = "2024-04" }.isEmpty)
    #expect(try said { $0.words = "rudal" }.count == 1)
    #expect(
      try said {
        $0.words = "rudal"; $0.by = "Seo"
      }.isEmpty)
    #expect(try said { $0.limit = 2 }.count == 2)
    #expect(try said { $0.kind = "direct" }.count == 1)
  }

  @Test(
    "what looks like search syntax is searched as words",
    arguments: ["rudal\"", "rudal*", "(rudal", "rudal -", "\"rudal\" :", "text: rudal\u{0}"])
  func syntax(words: String) throws {
    _ = try said { $0.words = words }
    _ = try said { $0.about = words }
    _ = try store.who(words: words)
    #expect(try said { $0.words = "OR" }.isEmpty)
    #expect(try said { $0.words = "\"" }.isEmpty)
  }

  @Test("words are found exactly, nearly and by topic, in this order")
  func who() throws {
    #expect(try store.who(words: "uji coba rudal").first?.match == .exact)
    #expect(try store.who(words: "rudal uji coba").first?.match == .near)
    let topic = try store.who(words: "rudal balistik antarbenua")
    #expect(topic.first?.match == .topic)
    #expect(topic.first?.speakers.map(\.name) == ["Hiro Tanabe"])
    #expect(try store.who(words: "gandum").isEmpty)
  }

  @Test("who met whom, where and when")
  func met() throws {
    var filter = MetFilter()
    filter.a = "Tanabe"
    let row = try #require(try store.met(filter).first)
    #expect(row.participants.map(\.name) == ["Hiro Tanabe", "Seo Min-jae"])
    #expect(row.places == ["Osaka"])
    #expect(row.date == "2024-05-01")
    #expect(row.sources.count == 1)
    filter.b = "Korea Selatan"
    filter.place = "Jepang"
    filter.since = "2024-05-01"
    #expect(try store.met(filter).count == 1)
    filter.since = "2024-05-02"
    #expect(try store.met(filter).isEmpty)
  }

  @Test("who represents a country, which posts has a person, who was urged")
  func roles() throws {
    let row = try #require(try store.represents("Korsel").first)
    #expect(row.person.name == "Seo Min-jae")
    #expect(row.role == "Menteri Pertahanan Korea Selatan")
    #expect(row.country?.name == "South Korea")
    #expect(try store.roles(person: "Tanabe").map(\.role) == ["Menteri Pertahanan Jepang"])
    #expect(try store.represents("Peru").isEmpty)
    var filter = SaidFilter()
    filter.act = "urge"
    filter.about = "pelabuhan"
    #expect(try store.addressed(filter).map(\.node.name) == ["Japan"])
  }

  @Test("a card tells aliases, posts, statements, meetings and contacts")
  func show() throws {
    let card = try #require(try store.show("Tanabe").first)
    #expect(card.quotationCount == 1)
    #expect(card.meetings.count == 1)
    #expect(card.contacts.map(\.node.name).contains("Seo Min-jae"))
    let country = try #require(try store.show("jp").first)
    #expect(country.roles.map(\.person.name) == ["Hiro Tanabe"])
    #expect(country.aliases.contains("Jepang"))
    #expect(country.mentionCount == 1)
  }

  @Test("a name that nobody has is answered by those that look like it")
  func unknown() {
    #expect(throws: StoreError.unknownName("Tanabr", suggestions: ["Hiro Tanabe"])) {
      try store.resolve("Tanabr")
    }
    #expect(throws: StoreError.unknownName("Wxyz", suggestions: [])) { try store.resolve("Wxyz") }
    #expect(throws: StoreError.self) { try store.resolve("“”") }
  }

  @Test("a name of several is answered by all of them")
  func ambiguous() throws {
    let error = #expect(throws: StoreError.self) { try store.resolve("Korea") }
    guard case .ambiguousName(_, let candidates) = error else {
      Issue.record("not ambiguous: \(String(describing: error))")
      return
    }
    #expect(candidates.map(\.name).sorted() == ["North Korea", "South Korea"])
    #expect(try store.resolve(candidates[0].id) == [candidates[0]])
  }

  @Test("a wrong date or value is told with those that there are")
  func invalid() {
    #expect(throws: StoreError.invalidDate("kemarin")) { try said { $0.since = "kemarin" } }
    #expect(throws: StoreError.self) { try said { $0.act = "sing" } }
  }

  @Test("a trace leads back to the characters")
  func trace() throws {
    let row = try #require(try said { $0.by = "Tanabe" }.first)
    let trace = try store.trace(row.id)
    let evidence = try #require(trace.evidence.first)
    let context = Array(evidence.context.unicodeScalars)
    let marked = evidence.marks.map { String(String.UnicodeScalarView(context[$0])) }
    #expect(marked == ["Kami menolak uji coba rudal Korea Utara", "Pintu dialog tetap terbuka."])
    #expect(evidence.confidence == 0.9)
    let meeting = try #require(try store.met(MetFilter()).first)
    #expect(try store.trace(meeting.id).evidence.count == 1)
    let role = try #require(try store.roles(person: "Seo").first)
    #expect(try store.trace(role.id).summary.contains("Seo Min-jae holds Menteri Pertahanan"))
    #expect(throws: StoreError.unknownId("q99999")) { try store.trace("q99999") }
    #expect(throws: StoreError.unknownId("x")) { try store.trace("x") }
  }

  @Test("a path is told by its evidence")
  func path() throws {
    let met = try store.path(from: "Tanabe", to: "Seo")
    #expect(met.map(\.relation) == ["met"])
    let about = try store.path(from: "Tanabe", to: "Korea Utara")
    #expect(about.map(\.relation) == ["said about"])
    #expect(about.first?.isReversed == false)
    let back = try store.path(from: "Korea Utara", to: "Seo Min-jae")
    #expect(back.map(\.relation) == ["said about", "met"])
    #expect(back.map(\.isReversed) == [true, false])
    #expect(try store.path(from: "Beberapa pengamat", to: "Seo").isEmpty)
  }

  @Test("only a meeting that was held is called one")
  func plannedAndDenied() throws {
    let (rina, bayu, citra) = ("Rina Wibowo", "Bayu Anggoro", "Citra Lestari")
    var draft = Draft("Rina Wibowo akan menemui Bayu Anggoro, tetapi tidak bertemu Citra Lestari.")
    try draft.meet([.person(rina), .person(bayu)], words: "akan menemui", state: .planned)
    try draft.meet([.person(rina), .person(citra)], words: "tidak bertemu", state: .denied)
    _ = try store.ingest([draft.graph])
    #expect(try store.path(from: rina, to: bayu).map(\.relation) == ["is to meet"])
    #expect(try store.path(from: rina, to: citra).isEmpty)
    #expect(try store.show(rina).first?.contacts.isEmpty == true)
    #expect(try store.show(rina).first?.meetings.count == 2)
  }
}
