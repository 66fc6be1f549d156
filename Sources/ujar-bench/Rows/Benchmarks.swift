import Foundation

extension RowGroup {
  /// Corpora of others, where they are beside the package.
  static let benchmarks = RowGroup(
    name: "accuracy.benchmarks", abstract: "PFSA-ID, PolNeAR and GUM news: corpora of others"
  ) { site, report in
    guard let shared = site.shared, let python = Program.named("python3") else { return }
    for corpus in Corpus.all {
      for row in try corpus.rows(site, shared, python) { report(row) }
    }
  }
}

/// A corpus of quotations that others annotated.
struct Corpus {
  let name: String
  let options: [String]

  static let all = [
    Corpus(name: "pfsa-id", options: ["--only-direct"]),
    Corpus(name: "polnear", options: []),
    Corpus(name: "gum-news", options: []),
  ]

  // `reading` is what `ujar extract` is told besides the articles, `title` what the rows are called.
  func rows(
    _ site: Site, _ shared: URL, _ python: Program, reading: [String] = [], title: String? = nil
  ) throws -> [Row] {
    let gold = shared.appending(path: "bench/\(name)/dev.jsonl").path
    let extracted = try Program.ujar().output(["extract", gold] + reading, in: site.scratch)
    let output = site.scratch.path("\(name).out.jsonl")
    try extracted.output.write(to: URL(filePath: output))
    let script = shared.appending(path: "bench/score.py").path
    let scored = try python.output(
      [script, gold, output, "--json", "--quiet", "--bootstrap", "0"] + options, in: site.scratch)
    let figures = try JSONDecoder().decode(Figures.self, from: scored.output)
    return figures.rows(title ?? "\(name).dev")
  }

  private struct Figures: Decodable {
    struct View: Decodable { var rows: [String: Found] }
    struct Found: Decodable {
      var p: Double?
      var r: Double?
      var f1: Double?
      var gold: Int
    }

    var views: [String: View]

    func rows(_ corpus: String) -> [Row] {
      views.sorted { $0.key < $1.key }.flatMap { view, figures in
        figures.rows.filter { $0.value.gold > 0 }.sorted { $0.key < $1.key }.map { key, found in
          let (p, r) = (percent(found.p), percent(found.r))
          // Of some rows only the recall can be told.
          return Row(
            name: "\(corpus).\(view).\(slug(key))", value: (found.f1 ?? found.r).map { $0 * 100 },
            unit: found.f1 == nil ? "recall %" : "F1 %",
            note: "\(key): P \(p), R \(r), \(found.gold) in the gold")
        }
      }
    }

    private func percent(_ share: Double?) -> String {
      share.map { String(format: "%.1f", $0 * 100) } ?? "-"
    }
  }
}
