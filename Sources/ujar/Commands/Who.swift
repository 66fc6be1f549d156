import ArgumentParser
import UjarStore

/// Whose words these are.
struct Who: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Whose words are these: exact, near, or on the topic.",
    discussion: """
      Statements with exactly these words come first, then those with all of them, then those \
      with some; 20 without --limit.

      Example: ujar who "telepon itu tidak berdering"
      """)

  /// How many are shown when nobody says how many.
  private static let standardLimit = 20

  @Argument(help: "The words, as you remember them.")
  var words: [String]

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let words = words.joined(separator: " ")
    let limit = output.limit ?? Self.standardLimit
    let rows = try database.reading().who(words: words, limit: limit + 1)
    try output.print(
      .statements(rows, isMatched: true), limit: Self.standardLimit,
      orElse: "nobody said '\(words)', nor anything like it; try fewer or other words")
  }
}
