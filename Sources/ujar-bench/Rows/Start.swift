import Foundation

extension RowGroup {
  /// Whole processes, from the start to the end of the program.
  static let start = RowGroup(
    name: "speed.start", abstract: "the whole program on one article, processor time"
  ) { site, report in
    let start = try Start(site)
    report(try start.row("version", "ujar --version") { _ in ["--version"] })
    report(
      try start.row("extract", "ujar extract of one article") { _ in ["extract", start.article] })
    report(
      try start.row("ingest", "ujar ingest of one article into a new database") {
        ["ingest", "--quiet", "--db", site.scratch.path("start-\($0).db"), start.article]
      })
    if let row = try start.instructions() { report(row) }
  }
}

private struct Start {
  private static let runs = 21

  let site: Site
  let article: String
  private let ujar: Program

  init(_ site: Site) throws {
    self.site = site
    ujar = try Program.ujar()
    let folder = site.package.appending(path: "Samples/id").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    article = folder + "/" + (names.first ?? "")
  }

  /// The median of some runs.
  func row(_ name: String, _ note: String, arguments: (Int) -> [String]) throws -> Row {
    let seconds = try (0..<Self.runs).map {
      try ujar.output(arguments($0), in: site.scratch).seconds
    }.sorted()
    let best = String(format: "%.1f", (seconds.first ?? .nan) * 1000)
    return Row(
      name: "start.\(name)", value: seconds[Self.runs / 2] * 1000, unit: "ms",
      note: "\(note): processor time, median of \(Self.runs) runs; the best \(best) ms")
  }

  /// How many instructions an extraction takes, which hardly changes from run to run.
  func instructions() throws -> Row? {
    guard let valgrind = Program.named("valgrind"), let strip = Program.named("strip") else {
      return nil
    }
    // Valgrind gives up on the newest forms of debug information.
    let bare = site.scratch.path("ujar")
    try strip.output(["-o", bare, ujar.url.path], in: site.scratch)
    let result = try valgrind.run(
      ["--tool=callgrind", "--callgrind-out-file=/dev/null", bare, "extract", article],
      in: site.scratch, bound: 120)
    let collected = result.errors.split(separator: "\n").first { $0.contains("Collected :") }
    guard let count = collected?.split(separator: " ").last.flatMap({ Double($0) }) else {
      return nil
    }
    return Row(
      name: "start.extract.instructions", value: count / 1_000_000, unit: "million",
      note: "ujar extract of one article, counted by valgrind --tool=callgrind")
  }
}
