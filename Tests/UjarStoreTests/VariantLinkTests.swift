import Testing
import UjarGraph
import UjarTesting

@testable import UjarStore

@Suite("Clusters of variants")
struct VariantLinkTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  /// One statement in an article of its own.
  private func article(
    _ words: String, _ id: String, outlet: String = "Kabar Nusa", date: String? = "2026-03-04"
  ) throws -> ArticleGraph {
    var draft = Draft("“\(words)”, kata Rina Wibowo.", id: id, date: date, outlet: outlet)
    try draft.quote(words, by: [.person("Rina Wibowo")])
    return draft.graph
  }

  private let whole =
    "Jembatan itu retak sejak tahun lalu, dan laporan kami tidak pernah dibaca siapa pun di ibu kota"

  private func edges(_ store: Store) throws -> [[Value]] {
    try store.sql(
      """
      SELECT article.origin, earliest.origin FROM edge
      JOIN quotation AS a ON a.id = fromId JOIN article ON article.id = a.articleId
      JOIN quotation AS b ON b.id = toId JOIN article AS earliest ON earliest.id = b.articleId
      WHERE kindId = 11 ORDER BY 1
      """
    ).rows
  }

  @Test(
    "the statements of a run come back as they were",
    arguments: [[], [1], [127], [128], [5, 6, 300, 1 << 40], [Int64.max]])
  func run(statements: [Int64]) {
    let record = VariantRunRecord(run: .max, statements: statements)
    #expect(VariantRunRecord.statements(in: record.statements) == statements)
  }

  @Test("a whole statement joins its parts, and the earliest is the one of the first day")
  func joins() throws {
    let store = try shelf.store()
    _ = try store.ingest([
      try article("Jembatan itu retak sejak tahun lalu", "a", date: "2026-03-05"),
      try article("laporan kami tidak pernah dibaca siapa pun di ibu kota", "b", date: nil),
      try article("Harga garam naik lagi menjelang musim hujan", "c"),
    ])
    #expect(try store.linkVariants() == 0)
    _ = try store.ingest([try article(whole, "d", date: "2026-03-04")])
    #expect(try store.linkVariants() == 2)
    #expect(try edges(store) == [[.text("a"), .text("d")], [.text("b"), .text("d")]])
    _ = try store.ingest([try article(whole + ".", "e", date: "2026-03-03")])
    _ = try store.linkVariants()
    #expect(
      try edges(store) == [
        [.text("a"), .text("e")], [.text("b"), .text("e")], [.text("d"), .text("e")],
      ])
    #expect(try store.linkVariants() == 0)
    #expect(try store.check().isEmpty)
  }

  /// Words of one alphabet in chance order, with parts of earlier ones among them.
  private func statements(_ count: Int) -> [String] {
    var dice = SystemRandomNumberGenerator()
    let vocabulary = (0..<300).map { "kata\($0)an" }
    var made: [String] = []
    for _ in 0..<count {
      if let old = made.randomElement(using: &dice), Bool.random(using: &dice) {
        var words = old.split(separator: " ").map(String.init)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: words = Array(words.prefix(9))
        case 1: words = Array(words.suffix(9))
        case 2: words.insert("sungguh", at: words.count / 2)
        default: words[words.count / 3] = "berubah"
        }
        made.append(words.joined(separator: " "))
      } else {
        made.append(
          (0..<14).compactMap { _ in vocabulary.randomElement(using: &dice) }
            .joined(separator: " "))
      }
    }
    return made
  }

  @Test("the clusters are the same whether statements come at once, one by one or in parts")
  func order() throws {
    let graphs = try statements(150).enumerated().map { number, words in
      try article(words, "\(number)", date: "2026-03-\(10 + number % 19)")
    }
    let whole = try shelf.store()
    _ = try whole.ingest(graphs)
    try whole.linkVariants()
    let expected = try edges(whole)
    #expect(expected.count > 30)
    // Few new ones are looked up in the full text, many in memory; the test takes both ways.
    let single = try Shelf().store()
    for graph in graphs {
      _ = try single.ingest([graph])
      try single.linkVariants(inMemory: false)
    }
    #expect(try edges(single) == expected)
    let parts = try Shelf().store()
    for start in stride(from: 0, to: graphs.count, by: 40) {
      _ = try parts.ingest(Array(graphs[start..<min(start + 40, graphs.count)]))
      try parts.linkVariants(inMemory: start % 80 == 0)
    }
    #expect(try edges(parts) == expected)
  }
}
