import Foundation
import UjarStore
import UjarTesting

extension RowGroup {
  /// Mentions of persons that are joined across articles.
  static let identity = RowGroup(
    name: "accuracy.identity", abstract: "who is who across articles: Corpus/identity"
  ) { site, report in
    for half in ["dev", "test", "late"] {
      for row in try Joining(site, half: half).rows() { report(row) }
    }
  }
}

/// The mentions of a half of the corpus, each an article, in a database of their own.
private struct Joining {
  private let half: String
  private let gold: IdentityGold
  private let path: String

  init(_ site: Site, half: String) throws {
    self.half = half
    gold = try IdentityGold(site.package.appending(path: "Corpus/identity/\(half).tsv"))
    path = site.scratch.path("identity-\(half).db")
  }

  func rows() throws -> [Row] {
    let store = try Store(path: path, mode: .readWrite)
    for mention in gold.mentions { _ = try store.ingest([mention.graph]) }
    var nodes: [String: Int64] = [:]
    let table = try store.sql(
      "SELECT article.origin, nodeId FROM mention JOIN article ON article.id = articleId")
    for row in table.rows {
      if let origin = row[0].text, case .integer(let node) = row[1] { nodes[origin] = node }
    }
    let score = gold.score(nodes)
    let note =
      "\(half) part of Corpus/identity, \(score.pairs) pairs: right \(score.right), "
      + "missed \(score.missed), wrong \(score.wrong)"
    return [
      Row(name: "identity.\(half).f1", value: score.f1, unit: "F1", note: note),
      Row(
        name: "identity.\(half).wrong-homonyms", value: Double(score.wrongHomonyms), unit: "pairs",
        note: "two persons of one case that were joined"),
    ]
  }
}
