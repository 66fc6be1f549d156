import ArgumentParser
import UjarStore

/// Two persons are one.
struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Decide that two persons are one.",
    discussion: """
      Whatever the second said, did and held becomes the first one's, in articles that are read \
      later too; the id of the second goes on to mean the first. `ujar decisions` lists what was \
      decided, carries it to another database, and takes it back.

      Example: ujar merge "Larasati Wiranegara" p31
      """)

  @Argument(help: "The person who stays: a name or an id.")
  var person: String

  @Argument(help: "The one who is the same: a name or an id.")
  var other: String

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try database.changing().merge(person, other).tell() }
}
