import Foundation
import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Decisions about who is who")
struct DecisionTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  /// An article in which somebody speaks.
  private func article(
    _ id: String, _ name: String, _ words: String, office: String? = nil, day: Int = 1,
    with other: String? = nil
  ) throws -> ArticleGraph {
    var draft = Draft(
      "\(name) dari \(office ?? "sini") berkata, “\(words).” \(other ?? "Ani Lestari") hadir.",
      id: id, date: "2024-05-0\(day)", url: "https://kabar.example/\(id)")
    try draft.mention(name, .person, name)
    if let office {
      try draft.role(
        name, "Kepala \(office)", words: office, titleClass: "head", organization: office)
    }
    try draft.quote(words, by: [.person(name)], cue: "berkata")
    if let other {
      try draft.mention("\(other) hadir", .person, other)
      try draft.quote("hadir", by: [.person(other)], kind: .indirect)
    }
    try draft.meet(
      [.person(name), .person("Ani Lestari")], words: "hadir", place: "Bogor",
      date: "2024-05-01")
    return draft.graph
  }

  /// All that is in a database but for what decisions themselves leave.
  private func dump(_ store: Store) throws -> [[String]] {
    try [
      "SELECT quotationId, speakerId, speaker, role, text FROM said ORDER BY 1, 2",
      "SELECT meetingId, a, b, place FROM met ORDER BY 1, 2, 3, articleId",
      "SELECT person, role, tenure FROM holding ORDER BY 1, 2, articleId",
      "SELECT * FROM edge", "SELECT * FROM mention", "SELECT * FROM moved",
      "SELECT id, speaker FROM quotation",
      "SELECT id, name FROM person ORDER BY 1", "SELECT * FROM redirect ORDER BY 1",
    ].map { try store.sql($0).rows.map { "\($0)" } }
  }

  /// Who said what and who met whom, by names.
  private func answers(_ store: Store) throws -> [[String]] {
    try [
      "SELECT speaker, text, url FROM said ORDER BY 3, 2, 1",
      "SELECT DISTINCT a, b, place, url FROM met ORDER BY 4, 1, 2, 3",
      "SELECT name, count(*) FROM person GROUP BY 1 ORDER BY 1",
    ].map { try store.sql($0).rows.map { "\($0)" } }
  }

  private func texts(by name: String, _ store: Store) throws -> [String] {
    var filter = SaidFilter()
    filter.by = name
    return try store.said(filter).map(\.text).sorted()
  }

  private func two() throws -> Store {
    let store = try shelf.store()
    _ = try store.ingest([
      article("1", "Risma Hartini", "Satu", office: "Dinas Air"),
      article("2", "Harti Risna", "Dua", office: "Balai Kota", day: 2),
      article("3", "Risma Hartini", "Tiga", day: 3, with: "Harti Risna"),
    ])
    return store
  }

  @Test(
    "two who are merged are one in every answer, under either name and id, and come apart again")
  func merge() throws {
    let store = try two()
    let before = try dump(store)
    let person = try #require(try store.resolve("Risma Hartini").first)
    let other = try #require(try store.nodes(named: "Harti Risna").first)
    let decision = try store.merge("Risma Hartini", other.id)
    #expect(decision.id == "d1" && decision.record.decision == .merge && !decision.isPending)
    #expect(try texts(by: "Risma Hartini", store) == ["Dua", "Satu", "Tiga", "hadir"].sorted())
    for name in ["Harti Risna", other.id, "Harti"] {
      #expect(try store.resolve(name).map(\.id) == [person.id], "\(name)")
    }
    let card = try #require(try store.show(other.id).first)
    #expect(card.node == person && card.articles == 3 && card.quotationCount == 4)
    #expect(card.names.contains { $0.reason == "decision d1" && $0.name == "Harti Risna" })
    // The day and place are those of the first article: one meeting that three articles tell of.
    #expect(try store.met(MetFilter()).map { $0.sources.count } == [3])
    #expect(try store.check().isEmpty)
    #expect(try store.undo("d1").id == "d1")
    #expect(try dump(store) == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a decision leaves `check` content, and what was stored of each article as it was")
  func checked() throws {
    let store = try two()
    _ = try store.linkVariants()
    let digests = try store.sql("SELECT * FROM digest ORDER BY 1").rows
    #expect(digests.count == 3)
    let other = try #require(try store.nodes(named: "Harti Risna").first).id
    let decide: [(name: String, decision: () throws -> Decision)] = [
      ("split", { try store.split("Risma Hartini", articles: ["a3"]) }),
      ("merge", { try store.merge("p1", other) }),
      ("alias", { try store.alias("p1", "Ibu Harti") }),
      ("ignore", { try store.ignore("Ani Lestari") }),
    ]
    for (name, decision) in decide {
      let id = try decision().id
      #expect(try store.check().isEmpty, "after \(name)")
      #expect(try store.sql("SELECT * FROM digest ORDER BY 1").rows == digests, "after \(name)")
      _ = try store.undo(id)
      #expect(try store.check().isEmpty, "after \(name) was taken back")
      #expect(try store.sql("SELECT * FROM digest ORDER BY 1").rows == digests, "\(name)")
    }
    _ = try store.merge("p1", other)
    _ = try store.ingest([article("4", "Harti Risna", "Satu", office: "Balai Kota", day: 4)])
    _ = try store.linkVariants()
    #expect(try store.check().isEmpty)
    #expect(try store.sql("SELECT count(*) FROM digest").rows == [[.integer(4)]])
    // Damage is told all the same.
    _ = try sqlite(shelf.path, "UPDATE mention SET start = start + 1 WHERE articleId = 2")
    #expect(try store.check().map(\.check) == ["digest"])
  }

  @Test("a decision holds for articles that are read later, and for new versions")
  func later() throws {
    let store = try two()
    _ = try store.merge("Risma Hartini", store.nodes(named: "Harti Risna")[0].id)
    _ = try store.ingest([article("4", "Harti Risna", "Empat", office: "Balai Kota", day: 4)])
    _ = try store.ingest([article("2", "Harti Risna", "Dua lagi", office: "Balai Kota", day: 2)])
    #expect(
      try texts(by: "Risma Hartini", store)
        == ["Dua lagi", "Empat", "Satu", "Tiga", "hadir"].sorted())
    #expect(try store.check().isEmpty)
  }

  @Test("decisions give the same answers before, between and after the articles")
  func rebuilt() throws {
    let articles = try [
      article("1", "Risma Hartini", "Satu", office: "Dinas Air"),
      article("2", "Harti Risna", "Dua", office: "Balai Kota", day: 2),
      article("3", "Risma Hartini", "Tiga", day: 3),
      article("4", "Gedung Sate", "Empat", day: 4),
      article("5", "Risma Hartini", "Lima", office: "Dinas Air", day: 5),
      article("6", "Mbak Ris", "Enam", office: "Dinas Air", day: 6),
    ]
    let store = try shelf.store()
    _ = try store.ingest(articles)
    _ = try store.merge("Risma Hartini", "Harti Risna")
    _ = try store.ignore("Gedung Sate")
    _ = try store.split("Risma Hartini", articles: ["https://kabar.example/3"])
    _ = try store.alias(store.show("p1")[0].node.id, "Mbak Ris")
    let file = try store.exportedDecisions()
    #expect(file.split(separator: "\n").count == 4)
    let expected = try answers(store)
    #expect(expected[2].contains { $0.contains("Risma Hartini") && $0.contains("2") })
    for cut in [0, 1, 3, 6] {
      let other = try Shelf().store()
      _ = try other.ingest(Array(articles[..<cut]))
      #expect(try other.apply(decisions: file).count == 4)
      for article in articles[cut...] { _ = try other.ingest([article]) }
      #expect(try answers(other) == expected, "\(cut) articles before the decisions")
      #expect(try other.decisions().allSatisfy { !$0.isPending }, "\(cut)")
      #expect(try other.exportedDecisions() == file)
      #expect(try other.apply(decisions: file).isEmpty)
      #expect(try other.check().isEmpty)
    }
  }

  @Test("some articles mean somebody else, who is found under the same name")
  func split() throws {
    let store = try two()
    let before = try dump(store)
    let decision = try store.split("Risma Hartini", articles: ["a3"])
    #expect(try store.nodes(named: "Risma Hartini").count == 2)
    let new = try #require(decision.person)
    #expect(try texts(by: new.id, store) == ["Tiga"])
    #expect(try store.show(new.id).first?.articles == 1)
    #expect(throws: StoreError.self) { try store.split("p1", articles: ["a3"]) }
    #expect(throws: StoreError.self) { try store.split("p1", articles: ["a99"]) }
    _ = try store.undo(decision.id)
    #expect(try dump(store) == before)
    #expect(try store.check().isEmpty)
  }

  @Test("a name that the rules took for one of a person stands alone, and goes back")
  func splitName() throws {
    let store = try shelf.store()
    for (index, name) in ["Seo Min-jae", "Min-jae Seo"].enumerated() {
      var draft = Draft("\(name) tiba. “Kami siap.”", id: "\(index)")
      try draft.mention(name, .person, name)
      try draft.role(
        name, "Menteri Pertahanan Korea Selatan", words: "tiba", titleClass: "defence-minister",
        country: .korea)
      try draft.quote("Kami siap.", by: [.person(name)])
      _ = try store.ingest([draft.graph])
    }
    let before = try dump(store)
    let names = try #require(try store.show("Seo Min-jae").first).names
    #expect(names.map(\.reason) == [nil, "words in another order, same post, same country"])
    let evidence = try #require(names[1].evidence)
    #expect(
      try store.trace(evidence).summary
        == "Min-jae Seo same as Seo Min-jae (words in another order, same post, same country)")
    #expect(try store.sql("SELECT count(*) FROM person").rows == [[.integer(1)]])
    _ = try store.split(names[1].id)
    #expect(try store.sql("SELECT count(*) FROM person").rows == [[.integer(2)]])
    #expect(try texts(by: names[1].id, store).count == 1)
    #expect(throws: StoreError.self) { try store.trace(evidence) }
    #expect(throws: StoreError.self) { try store.split("Seo Min-jae") }
    _ = try store.undo("d1")
    #expect(try dump(store) == before)
  }

  @Test("who is left out is found no more, and what they said is nobody's")
  func ignore() throws {
    let store = try two()
    let before = try dump(store)
    _ = try store.ignore(store.nodes(named: "Harti Risna")[0].id)
    #expect(
      try store.said(SaidFilter()).filter { $0.speakers.isEmpty }.map(\.text).sorted()
        == ["Dua", "hadir"].sorted())
    _ = try store.ingest([article("9", "Harti Risna", "Sembilan", office: "Balai Kota", day: 9)])
    #expect(try store.said(SaidFilter()).first { $0.text == "Sembilan" }?.speakers == [])
    #expect(throws: StoreError.self) { try store.resolve("Harti Risna") }
    #expect(try store.check().isEmpty)
    _ = try store.undo("d1")
    #expect(try dump(store) != before)
    #expect(try store.said(SaidFilter()).allSatisfy { !$0.speakers.isEmpty })
  }

  @Test("a later decision that builds on one is taken back first")
  func order() throws {
    let store = try two()
    let split = try store.split("Risma Hartini", articles: ["a3"])
    let new = try #require(split.person)
    let merge = try store.merge("Ani Lestari", new.id)
    #expect(throws: StoreError.laterDecision(split.id, merge.id)) { try store.undo(split.id) }
    _ = try store.undo(merge.id)
    _ = try store.undo(split.id)
    #expect(try store.decisions().isEmpty)
    #expect(throws: StoreError.self) { try store.undo("d1") }
  }

  @Test("what cannot be decided is told, and changes nothing")
  func refused() throws {
    let store = try two()
    let before = try dump(store)
    #expect(throws: StoreError.self) { try store.merge("Risma Hartini", "p1") }
    #expect(throws: StoreError.self) { try store.merge("Risma Hartini", "Siapa Ini") }
    #expect(throws: StoreError.self) { try store.alias("Risma Hartini", "…") }
    #expect(throws: StoreError.invalidDecision(line: 2, "{}")) {
      try store.apply(decisions: "\n{}\n")
    }
    #expect(try dump(store) == before)
    #expect(try store.decisions().isEmpty)
  }
}
