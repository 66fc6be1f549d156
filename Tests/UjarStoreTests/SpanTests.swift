import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("What is added up as it is written")
struct SpanTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  /// An article that says that somebody holds a post, and what they say.
  private func article(
    _ id: String, _ name: String, _ post: String, _ date: String, text: String = "Kami siap"
  ) throws -> ArticleGraph {
    var draft = Draft("\(post) \(name): “\(text),” kata \(name).", id: id, date: date)
    try draft.role(
      name, post, words: post, titleClass: "defence-minister", country: .japan)
    try draft.mention(name, .person, name)
    try draft.quote(text, by: [.person(name)], cue: "kata")
    return draft.graph
  }

  private func posts(_ name: String) throws -> [String] {
    try shelf.store(.readOnly).roles(person: name).map {
      "\($0.role ?? "-") \($0.since ?? "-") \($0.until ?? "-") \($0.articles)"
    }
  }

  @Test("the days and articles of a post grow with each article, in one batch or many")
  func grows() throws {
    let post = "Menteri Pertahanan Jepang"
    let articles = try ["2024-05-03", "2024-05-01", "2024-05-09"].map {
      try article($0, "Hiro Tanabe", post, $0)
    }
    for article in articles { _ = try shelf.store().ingest([article]) }
    #expect(try posts("Hiro Tanabe") == ["\(post) 2024-05-01 2024-05-09 3"])
    let other = try Shelf()
    _ = try other.store().ingest(articles)
    for table in ["postSpan", "personSpan", "tally"] {
      let sql = "SELECT * FROM \(table) ORDER BY 1"
      #expect(try shelf.store().sql(sql) == other.store().sql(sql), "\(table)")
    }
    let card = try #require(try shelf.store().show("Hiro Tanabe").first)
    #expect(card.quotationCount == 3 && card.articles == 3 && card.names.map(\.articles) == [3])
    #expect(try shelf.store().check() == [])
  }

  @Test("a new version of an article takes back what the old one told")
  func versions() throws {
    let store = try shelf.store()
    let post = "Menteri Pertahanan Jepang"
    _ = try store.ingest([article("satu", "Hiro Tanabe", post, "2024-05-01")])
    _ = try store.ingest([article("dua", "Hiro Tanabe", post, "2024-05-07")])
    let new = try article("dua", "Hiro Tanabe", "Menteri Luar Negeri Jepang", "2024-05-07")
    #expect(try store.ingest([new]).updated == 1)
    #expect(
      try posts("Hiro Tanabe") == [
        "Menteri Luar Negeri Jepang 2024-05-07 2024-05-07 1", "\(post) 2024-05-01 2024-05-01 1",
      ])
    #expect(try store.show("Hiro Tanabe").first?.quotationCount == 2)
    #expect(try store.check() == [])
  }

  @Test("both versions may come in one batch")
  func versionsOfABatch() throws {
    let old = try article("satu", "Hiro Tanabe", "Menteri Pertahanan Jepang", "2024-05-01")
    let new = try article("satu", "Hiro Tanabe", "Menteri Luar Negeri Jepang", "2024-05-01")
    #expect(try shelf.store().ingest([old, new]).updated == 1)
    #expect(
      try posts("Hiro Tanabe") == ["Menteri Luar Negeri Jepang 2024-05-01 2024-05-01 1"])
    #expect(try shelf.store().check() == [])
  }

  @Test("a decision moves posts and statements, and taken back leaves them as they were")
  func decisions() throws {
    let store = try shelf.store()
    let posts = ["Menteri Pertahanan Jepang", "Menteri Luar Negeri Jepang"]
    _ = try store.ingest([article("satu", "Hiro Tanabe", posts[0], "2024-05-01")])
    _ = try store.ingest([article("dua", "Ana Lestari", posts[1], "2024-05-02")])
    let before = try self.posts("Hiro Tanabe")
    _ = try store.merge("Hiro Tanabe", "Ana Lestari")
    #expect(try self.posts("Hiro Tanabe").count == 2)
    #expect(try store.show("Hiro Tanabe").first?.quotationCount == 2)
    #expect(try store.check() == [])
    _ = try store.ingest([article("tiga", "Ana Lestari", posts[1], "2024-05-03")])
    #expect(try self.posts("Hiro Tanabe").first == "\(posts[1]) 2024-05-02 2024-05-03 2")
    #expect(try store.check() == [])
    _ = try store.undo("d1")
    #expect(try self.posts("Hiro Tanabe") == before)
    #expect(try store.show("Ana Lestari").first?.quotationCount == 2)
    #expect(try store.check() == [])
    _ = try store.split("Ana Lestari", articles: ["tiga"])
    #expect(try store.check() == [])
    _ = try store.undo("d1")
    #expect(try self.posts("Ana Lestari") == ["\(posts[1]) 2024-05-02 2024-05-03 2"])
    #expect(try store.check() == [])
  }
}
