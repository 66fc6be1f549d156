import ArgumentParser
import Foundation

/// Measures speed, memory and accuracy; prints a JSON object a line.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ujar-bench",
    abstract: "Measure speed, memory and accuracy, a JSON object a line.",
    discussion: """
      Each line is {"name","value","unit","note"}. Speed is in millions of bytes of UTF-8 a second \
      of processor time, user and system, so that it is the speed of one core whatever else runs. \
      Run it from a release build, in the folder of the package: scripts/bench --only speed

      The groups of rows are:
      \(RowGroup.all.map { "  \($0.name): \($0.abstract)" }.joined(separator: "\n"))
      """)

  @Option(
    help: ArgumentHelp(
      "Only these groups, by name or the first part of it; repeatable.", valueName: "group"))
  var only: [String] = []

  @Option(help: ArgumentHelp("How much text is read to measure speed.", valueName: "MB"))
  var size = 50

  @Option(help: ArgumentHelp("How many quotations the group scale makes.", valueName: "count"))
  var quotations = 1_000_000

  @Option(
    help: ArgumentHelp(
      "Where the database of the group scale is kept; if it is there, only the questions are asked.",
      valueName: "file"))
  var database: String?

  @Option(
    help: ArgumentHelp(
      "Where scorers and annotated texts are; ../shared without it.", valueName: "folder"))
  var shared: String?

  @Option(help: .private)
  var hostile: HostileInput?

  func validate() throws {
    for name in only where !RowGroup.all.contains(where: { $0.isMeant(by: name) }) {
      let names = RowGroup.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--only is '\(name)'; there are \(names)")
    }
    if quotations < 1000 {
      throw ValidationError("--quotations is \(quotations); write 1000 or more")
    }
    if size < 1 { throw ValidationError("--size is \(size); write 1 or more") }
  }

  func run() throws {
    let site = try Site(
      textSize: size * 1_000_000, quotationCount: quotations, database: database, shared: shared)
    if let hostile { return report(hostile.row()) }
    for group in RowGroup.all
    where only.isEmpty ? !group.isOnRequest : only.contains(where: group.isMeant) {
      try group.measure(site, report)
    }
  }

  private func report(_ row: Row) {
    FileHandle.standardOutput.write(Data(row.json + [0x0A]))
  }
}
