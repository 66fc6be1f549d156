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

  static let polnear = Corpus(name: "polnear", options: [])

  static let all = [
    Corpus(name: "pfsa-id", options: ["--only-direct"]), polnear,
    Corpus(name: "gum-news", options: []),
  ]

  // `reading` is what `ujar extract` is told besides the articles, `title` what the rows are called.
  func rows(
    _ site: Site, _ shared: URL, _ python: Program, reading: [String] = [], title: String? = nil
  ) throws -> [Row] {
    let gold = gold(shared)
    let extracted = try Program.ujar().output(["extract", gold.path] + reading, in: site.scratch)
    let scorer = CorpusScorer(corpus: self, site: site, shared: shared, python: python)
    return try scorer.figures(gold: gold, output: extracted.output).rows(title ?? "\(name).dev")
  }

  /// Its annotated articles.
  func gold(_ shared: URL) -> URL { shared.appending(path: "bench/\(name)/dev.jsonl") }
}

/// What scores a corpus.
struct CorpusScorer {
  let corpus: Corpus
  let site: Site
  let shared: URL
  let python: Program

  func figures(gold: URL, output: Data) throws -> Figures {
    let file = site.scratch.path("\(corpus.name).out.jsonl")
    try output.write(to: URL(filePath: file))
    let script = shared.appending(path: "bench/score.py").path
    let scored = try python.output(
      [script, gold.path, file, "--json", "--quiet", "--bootstrap", "0"] + corpus.options,
      in: site.scratch)
    return try JSONDecoder().decode(Figures.self, from: scored.output)
  }

  struct Figures: Decodable {
    struct View: Decodable { var rows: [String: Found] }
    struct Found: Decodable {
      var p: Double?
      var r: Double?
      var f1: Double?
      var gold: Int

      /// Precision, recall and how many there are, for a reader.
      var note: String {
        func percent(_ share: Double?) -> String {
          share.map { String(format: "%.1f", $0 * 100) } ?? "-"
        }
        return "P \(percent(p)), R \(percent(r)), \(gold) in the gold"
      }
    }

    var views: [String: View]

    func rows(_ corpus: String) -> [Row] {
      views.sorted { $0.key < $1.key }.flatMap { view, figures in
        figures.rows.filter { $0.value.gold > 0 }.sorted { $0.key < $1.key }.map { key, found in
          // Of some rows only the recall can be told.
          Row(
            name: "\(corpus).\(view).\(slug(key))", value: (found.f1 ?? found.r).map { $0 * 100 },
            unit: found.f1 == nil ? "recall %" : "F1 %", note: "\(key): \(found.note)")
        }
      }
    }
  }
}
