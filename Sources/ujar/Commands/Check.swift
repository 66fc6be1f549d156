import ArgumentParser
import UjarStore

/// Whether the database is sound.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the database is sound.",
    discussion: """
      The file, its references, that articles are as they were read, that every edge has evidence \
      within its article, and that the search knows every statement. Prints 'sound', or what is \
      wrong, with exit status 2.

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
      message: "\(database.file): not sound, as listed; move it away and read the articles again "
        + "with `ujar ingest`")
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
