import ArgumentParser
import UjarStore

/// The evidence behind an answer.
struct Trace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Where a statement, a meeting or a post stands in the articles, word for word.",
    discussion: """
      Every answer carries the id: q31 is a statement, m7 a meeting, e12 a piece of evidence. The \
      articles come earliest first, with the words marked, and then other outlets with the same \
      words and what changed.

      Example: ujar trace q31
      """)

  @Argument(help: "The id: q31, m7, e12.")
  var id: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let trace = try database.reading().trace(id)
    try output.print([trace.page], objects: [trace.json])
  }
}
