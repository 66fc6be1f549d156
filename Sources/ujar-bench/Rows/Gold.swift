import Foundation

extension RowGroup {
  /// Articles with complete annotation, where they are beside the package.
  static let gold = RowGroup(
    name: "accuracy.gold", abstract: "quotations, speakers, roles, meetings of annotated articles"
  ) { site, report in
    guard let news = try NewsScorer(site) else { return }
    for set in GoldSet.all { for row in try news.rows(of: set) { report(row) } }
  }
}

/// Annotated articles that are scored together.
struct GoldSet {
  let name: String
  let path: String
  let language: String?

  static let all = [
    GoldSet(name: "seed", path: "gold/seed.json", language: nil),
    GoldSet(name: "news-id", path: "gold/news", language: "id"),
    GoldSet(name: "news-en", path: "gold/news", language: "en"),
  ]
}

/// Runs the scorer of annotated articles.
struct NewsScorer {
  private let site: Site
  private let shared: URL
  private let python: Program
  let ujar: Program

  /// `nil` when there is nothing to score with.
  init?(_ site: Site) throws {
    guard let shared = site.shared, let python = Program.named("python3") else { return nil }
    self.site = site
    self.shared = shared
    self.python = python
    ujar = try Program.ujar()
  }

  /// What the scorer prints for a set.
  @discardableResult
  func score(_ set: GoldSet, _ arguments: [String]) throws -> Data {
    let script = shared.appending(path: "bench/score_news.py").path
    let gold = ["--gold", shared.appending(path: set.path).path]
    let language = set.language.map { ["--lang", $0] } ?? []
    return try python.output([script] + arguments + gold + language, in: site.scratch).output
  }

  /// The articles of a set as JSON Lines; where they are.
  func articles(of set: GoldSet) throws -> String {
    let path = site.scratch.path("\(set.name).jsonl")
    try score(set, ["--export-input", path])
    return path
  }

  func rows(of set: GoldSet) throws -> [Row] {
    let extracted = try ujar.output(["extract", try articles(of: set)], in: site.scratch)
    let output = site.scratch.path("\(set.name).out.jsonl")
    try extracted.output.write(to: URL(filePath: output))
    let file = site.scratch.path("\(set.name).score.json")
    try score(set, [output, "--json", file])
    let figures = try JSONDecoder().decode(
      Figures.self, from: Data(contentsOf: URL(filePath: file)))
    return figures.rows(set.name)
  }

  private struct Figures: Decodable {
    struct Found: Decodable {
      var p: Double
      var r: Double
      var f1: Double
      var right: Int
      var system: Int
      var gold: Int
    }
    struct Share: Decodable {
      var right: Int
      var of: Int
    }

    var prf: [String: Found]
    var of_matched: [String: Share]

    func rows(_ set: String) -> [Row] {
      let found = prf.sorted { $0.key < $1.key }.map { key, value in
        let (p, r) = (String(format: "%.3f", value.p), String(format: "%.3f", value.r))
        return Row(
          name: "\(set).\(slug(key))", value: value.f1, unit: "F1",
          note: "\(key): P \(p), R \(r); right/found/gold \(value.right)/\(value.system)"
            + "/\(value.gold)")
      }
      let shares = of_matched.sorted { $0.key < $1.key }.map { key, value in
        Row(
          name: "\(set).\(slug(key))", value: Double(value.right) / Double(max(1, value.of)),
          unit: "share", note: "\(key): \(value.right) of \(value.of)")
      }
      return found + shares
    }
  }
}

/// A name for a row: the letters and digits of a text before its first bracket.
func slug(_ text: String) -> String {
  text.lowercased().prefix { $0 != "(" }.split { !$0.isLetter && !$0.isNumber }
    .joined(separator: "-")
}
