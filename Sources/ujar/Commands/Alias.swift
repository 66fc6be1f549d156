import ArgumentParser
import UjarStore

/// A person has another name.
struct Alias: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Decide that a person goes by another name too.",
    discussion: """
      Whoever articles call by that name and nothing else is this person from now on, and was \
      before, unless a country, an organisation or a post speaks against it. `ujar decisions --undo` \
      takes it back.

      Example: ujar alias "Larasati Wiranegara" "Mbak Laras"
      """)

  @Argument(help: "The person: a name or an id.")
  var person: String

  @Argument(help: "The other name.")
  var name: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try database.changing().alias(person, name).tell() }
}
