import ArgumentParser
import UjarStore

/// One person, country or organisation on a page.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "One person, country or organisation: posts, names, statements, meetings, contacts.",
    discussion: """
      With --format markdown it is a dossier for a report.

      Example: ujar show "Larasati Wiranegara"
      Example: ujar show "South Korea" --format json
      """)

  @Argument(help: "A name, a post or an id.")
  var name: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let cards = try database.reading().show(name)
    try output.print(cards.map(\.page), objects: cards.map(\.json))
    guard !cards.isEmpty else {
      throw Failure.nothing("no article names '\(name)'; read more with `ujar ingest`")
    }
  }
}
