import Foundation
import Testing
import UjarGraph
import UjarStore
import UjarTesting

/// What two outlets printed, and whether it is one statement.
struct VariantCase: CustomStringConvertible {
  var first: String
  var second: String
  var language: String
  var isNegative: Bool

  var description: String { "\(first) / \(second)" }

  /// The cases of a folder beside this file: two lines each, `> negative: why` for two statements.
  static func cases(in folder: String) throws -> [VariantCase] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.flatMap { name in
      let source = try String(contentsOf: url.appending(path: name), encoding: .utf8)
      return source.components(separatedBy: "\n---\n").compactMap {
        VariantCase(parsing: $0, language: name.hasSuffix(".en.txt") ? "en" : "id")
      }
    }
  }

  private init?(parsing source: String, language: String) {
    let lines = source.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") }
    guard lines.count >= 2 else { return nil }
    (first, second) = (lines[0], lines[1])
    self.language = language
    isNegative = lines.contains { $0.hasPrefix("> negative") }
  }

  /// Whether the store finds the second from the first.
  func isFound() throws -> Bool {
    let shelf = try Shelf()
    let store = try shelf.store()
    _ = try store.ingest([
      try graph(of: first, id: "one", date: "2026-03-04"),
      try graph(of: second, id: "two", date: "2026-03-05"),
    ])
    let said = try store.said(SaidFilter())
    let statement = try #require(said.first { $0.source.published == "2026-03-04" })
    return try !store.trace(statement.id).variants.isEmpty
  }

  private func graph(of words: String, id: String, date: String) throws -> ArticleGraph {
    var draft = Draft(
      "“\(words)” — Rina Wibowo", id: id, date: date, url: "https://example.org/\(id)", outlet: id)
    draft.graph.language = language
    try draft.quote(words, by: [.person("Rina Wibowo")])
    return draft.graph
  }
}

@Suite("The same words elsewhere")
struct VariantGoldTests {
  @Test("a statement is found in another outlet", arguments: try VariantCase.cases(in: "Gold"))
  func elsewhere(gold: VariantCase) throws {
    #expect(try gold.isFound() == !gold.isNegative)
  }

  @Test(
    "an open case tells what it still misses",
    .enabled(if: ProcessInfo.processInfo.environment["GOLD_OPEN"] != nil, "set GOLD_OPEN"),
    arguments: try VariantCase.cases(in: "Gold-open"))
  func open(gold: VariantCase) throws {
    #expect(try gold.isFound() == !gold.isNegative)
  }

  @Test("each language has six statements to find and three that differ", arguments: ["id", "en"])
  func sixAndThree(language: String) throws {
    let cases = try (VariantCase.cases(in: "Gold") + VariantCase.cases(in: "Gold-open"))
      .filter { $0.language == language }
    #expect(cases.count { !$0.isNegative } >= 6)
    #expect(cases.count { $0.isNegative } >= 3)
  }
}
