import Foundation

extension RowGroup {
  /// What each learned part adds to the rules, on corpora of others.
  static let ablation = RowGroup(
    name: "ablation", isOnRequest: true,
    abstract: "PolNeAR and GUM news by rules alone, with names, and with parts of speech too"
  ) { site, report in
    guard let shared = site.shared, let python = Program.named("python3") else { return }
    for corpus in Corpus.all where corpus.options.isEmpty {
      for (title, reading) in steps {
        let rows = try corpus.rows(
          site, shared, python, reading: reading, title: "\(corpus.name).\(title)")
        for row in rows where row.name.hasSuffix(".attribution") { report(row) }
      }
    }
  }

  /// What is left out at each step.
  private static let steps = [
    ("rules", ["--without", "names", "--without", "starts", "--without", "tags"]),
    ("names", ["--without", "tags"]),
    ("tags", []),
  ]
}
