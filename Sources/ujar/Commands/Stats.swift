import ArgumentParser
import UjarStore

/// What is in the database.
struct Stats: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count what is in the database: articles, people, statements, meetings, evidence.",
    discussion: """
      Example: ujar stats
      """)

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let fields = [
      Field<Statistic>("name", face: .bold) { .text($0.name) },
      Field<Statistic>("count") { .integer($0.count) },
    ]
    let sheet = Sheet(
      elements: try database.reading().statistics(), full: fields, brief: fields,
      noun: ("count", "counts"))
    try output.print(sheet, orElse: "nothing to count")
  }
}
