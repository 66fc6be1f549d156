import ArgumentParser
import UjarStore

/// Somebody who is none.
struct Ignore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ignore",
    abstract: "Decide that what was taken for a person is none.",
    discussion: """
      It is found no more, and what it said stays as the words of nobody known, in articles that \
      are read later too. `ujar decisions --undo` takes it back.

      Example: ujar ignore "Gedung Sate"
      """)

  @Argument(help: "The person: a name or an id.")
  var person: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try database.changing().ignore(person).tell() }
}
