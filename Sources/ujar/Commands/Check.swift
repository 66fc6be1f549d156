import ArgumentParser
import UjarStore

/// Whether the database is sound.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the database is sound.",
    discussion: """
      The file, its references, that articles and what was stored of them are as they were read, \
      that every edge has evidence within its article, that names agree, and that the search knows \
      every word. Prints 'sound', or what is wrong and how to read the articles again, with exit \
      status 2.

      Example: ujar check
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let findings = try database.reading().check()
    guard !findings.isEmpty else {
      return output.format.isForReading ? Console.line("sound") : try print(findings)
    }
    try print(findings)
    throw Failure(
      message: "\(database.file): not sound, as listed; read the articles that it holds into a new "
        + "database with `ujar query articles --format jsonl --db \(database.file) | "
        + "ujar ingest --db NEW -`, and those with another content hash from where they came")
  }

  private func print(_ findings: [Finding]) throws {
    let fields = [
      Field<Finding>("check", face: .red) { .text($0.check) },
      Field<Finding>("message", weight: 1) { .text($0.message) },
    ]
    try output.printRows(
      Sheet(
        elements: findings, full: fields, brief: fields, noun: ("finding", "findings")))
  }
}
