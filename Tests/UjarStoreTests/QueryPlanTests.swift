import GRDB
import Synchronization
import Testing
import UjarGraph
import UjarTesting

@testable import UjarStore

@Suite("Query plans")
struct QueryPlanTests {
  let shelf: Shelf
  let store: Store

  init() throws { (shelf, store) = try Shelf.ministers() }

  /// Tables that stay small however large the collection is.
  private static let small = ["country", "stage", "nodeKind", "edgeKind", "CONSTANT", "progress"]

  /// The steps of a plan that read a whole table: all of it, or by an index without an end.
  private func scans(_ db: Database, _ sql: String) throws -> [String] {
    try explained(db, sql).filter { step in
      let words = step.split(separator: " ").map(String.init)
      guard words.first == "SCAN", words.count > 1 else { return false }
      // A search in the full text has a phrase (M); other virtual tables are lists that are given.
      if step.contains("VIRTUAL TABLE") {
        return words[1].hasSuffix("Text") && !step.contains(":M")
      }
      let name = words[1]
      // Superseded articles are few.
      if step.contains("articleSuperseded") { return false }
      let isOwn = ["\(name) AS (", ") AS \(name)"].contains { sql.contains($0) }
      if isOwn || name.hasPrefix("(") || Self.small.contains(name) { return false }
      // In the order of an index, up to a limit: the newest.
      return !(step.contains("USING INDEX") && sql.contains("LIMIT"))
    }
  }

  /// A plan does not depend on the values, so none are bound.
  private func explained(_ db: Database, _ sql: String) throws -> [String] {
    let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
    statement.setUncheckedArguments(StatementArguments())
    return try Row.fetchAll(statement).map { $0[3] as String }
  }

  /// All SQL that a question runs.
  private func statements(_ question: () throws -> Void) throws -> [String] {
    let seen = Mutex<[String]>([])
    try store.read { db in
      db.trace { event in
        if case .statement(let statement) = event { seen.withLock { $0.append(statement.sql) } }
      }
    }
    try question()
    try store.read { $0.trace(options: []) }
    return seen.withLock { $0 }.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }
  }

  private func expectNoScan(_ name: String, _ question: () throws -> Void) throws {
    let statements = try statements(question)
    #expect(!statements.isEmpty, "\(name)")
    try store.read { db in
      for sql in statements {
        let found = try scans(db, sql)
        #expect(found == [], "\(name): \(sql)")
      }
    }
  }

  @Test("the check finds a scan")
  func finds() throws {
    let whole = [
      "SELECT * FROM quotation WHERE text = 'a'", "SELECT * FROM edge AS e WHERE evidenceId = 1",
      "SELECT * FROM quotation ORDER BY day DESC, id", "SELECT * FROM quotationText",
    ]
    let narrow = [
      "SELECT * FROM quotation WHERE id = 1",
      "SELECT * FROM quotation ORDER BY day DESC, id LIMIT 1",
    ]
    for sql in whole + narrow {
      let found = try store.read { try scans($0, sql) }
      #expect(found.isEmpty == narrow.contains(sql), "\(sql)")
    }
  }

  @Test("lists of statements scan no large table")
  func said() throws {
    let changes: [(inout SaidFilter) -> Void] = [
      { _ in }, { $0.by = "Tanabe" },
      {
        $0.by = "Tanabe"; $0.words = "rudal"
      },
      {
        $0.by = "Tanabe"; $0.about = "pelabuhan"
      }, { $0.words = "rudal" }, { $0.about = "rudal" },
      { $0.about = "Korea Utara" }, { $0.to = "Jepang" }, { $0.country = "Korea Selatan" },
      { $0.role = "Menteri Pertahanan" },
      {
        $0.since = "2024-05-01"; $0.until = "2024-05-31"
      },
      {
        $0.act = "urge"; $0.to = "Jepang"
      }, { $0.source = "Kabar Nusa" },
    ]
    for (number, change) in changes.enumerated() {
      var filter = SaidFilter()
      filter.limit = 20
      change(&filter)
      try expectNoScan("said \(number)") { _ = try store.said(filter) }
    }
  }

  @Test("meetings, paths, cards, words, traces and posts scan no large table")
  func others() throws {
    var met = MetFilter()
    met.limit = 20
    try expectNoScan("met") { _ = try store.met(met) }
    met.a = "Tanabe"
    try expectNoScan("met a") { _ = try store.met(met) }
    met.b = "Seo Min-jae"
    try expectNoScan("met a b") { _ = try store.met(met) }
    met.b = "Korea Selatan"
    met.place = "Osaka"
    try expectNoScan("met a b place") { _ = try store.met(met) }
    try expectNoScan("path") { _ = try store.path(from: "Tanabe", to: "Korea Utara") }
    try expectNoScan("show") { _ = try store.show("Tanabe") }
    try expectNoScan("show country") { _ = try store.show("Jepang") }
    try expectNoScan("who") { _ = try store.who(words: "uji coba rudal itu") }
    let id = try #require(try store.said(SaidFilter()).first?.id)
    try expectNoScan("trace") { _ = try store.trace(id) }
    let role = try #require(try store.roles(person: "Seo").first?.id)
    try expectNoScan("trace post") { _ = try store.trace(role) }
    try expectNoScan("represents") { _ = try store.represents("Jepang") }
    try expectNoScan("holders") { _ = try store.holders(titleClass: "defence-minister") }
    try expectNoScan("voices") { _ = try store.voices(of: ["c1"]) }
    var rank = StatementSearch()
    rank.terms = [SearchTerm(forms: ["rudal"], languages: ["id"])]
    try expectNoScan("rank") { _ = try store.rank(rank) }
    rank.speakers = ["p3"]
    try expectNoScan("rank of a speaker") { _ = try store.rank(rank) }
    try expectNoScan("variants") { _ = try store.linkVariants(inMemory: false) }
  }

  /// Saved questions that are reports on the whole collection, at least without a parameter.
  private static let whole = [
    "acts-by-country", "articles", "articles-without-quotations", "meetings-by-place",
    "most-quoted", "unresolved-speakers", "who-met-whom", "who-represents", "who-urged-whom",
  ]

  @Test("saved questions about somebody scan no large table")
  func saved() throws {
    for query in Store.savedQueries where !Self.whole.contains(query.name) {
      let found = try store.read { try scans($0, query.sql) }
      #expect(found == [], "\(query.name)")
    }
  }
}
