import Foundation
import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Who is who across articles, against Corpus/identity")
struct IdentityGoldTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/identity")

  /// Articles come in any order; whoever is who does not depend on it much.
  enum Order: String, CaseIterable {
    case written, backwards, shuffled

    func apply(_ graphs: [ArticleGraph]) -> [ArticleGraph] {
      switch self {
      case .written: graphs
      case .backwards: graphs.reversed()
      case .shuffled:
        graphs.enumerated().sorted {
          ($0.offset * 7919 % 1009, $0.offset) < ($1.offset * 7919 % 1009, $1.offset)
        }.map(\.element)
      }
    }
  }

  private func score(_ half: String, _ order: Order) throws -> IdentityGold.Score {
    let gold = try IdentityGold(Self.folder.appending(path: half + ".tsv"))
    let store = try Shelf().store()
    for graph in order.apply(gold.mentions.map(\.graph)) { _ = try store.ingest([graph]) }
    var nodes: [String: Int64] = [:]
    for row in try store.sql(
      "SELECT article.origin, nodeId FROM mention JOIN article ON article.id = articleId"
    ).rows {
      guard case .text(let origin) = row[0], case .integer(let node) = row[1] else { continue }
      nodes[origin] = node
    }
    return gold.score(nodes)
  }

  @Test(
    "at least 95 of 100 pairs are right, and no homonyms are one",
    arguments: ["dev", "test", "late"], Order.allCases)
  func gold(half: String, order: Order) throws {
    let score = try score(half, order)
    let errors = score.errors.joined(separator: "\n")
    #expect(score.pairs > 100)
    #expect(score.f1 >= (half == "late" ? 0.9 : 0.95), "F1 \(score.f1)\n\(errors)")
    #expect(score.wrongHomonyms == 0, "\(errors)")
    #expect(score.wrong == 0, "\(errors)")
  }
}
