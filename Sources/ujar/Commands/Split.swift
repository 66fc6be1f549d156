import ArgumentParser
import UjarStore

/// One person is two.
struct Split: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Decide that a name, or some articles, mean somebody else.",
    discussion: """
      `ujar show` lists the names of a person and why they were taken for one; such a name can \
      stand alone again. Two of one name are told apart by articles: those that are named here mean \
      somebody else, a person of their own. `ujar decisions --undo` takes it back.

      Example: ujar split p31
      Example: ujar split "Larasati Wiranegara" --article a12 --article a17
      """)

  @Argument(help: "A person, or one of their names: a name or an id.")
  var person: String

  @Option(
    help: ArgumentHelp(
      "An article that means somebody else, by id or URL; repeatable.", valueName: "article"))
  var article: [String] = []

  @OptionGroup var database: DatabaseOptions

  func run() async throws { try database.changing().split(person, articles: article).tell() }
}
