import ArgumentParser
import UjarStore

/// A copy of the database.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the database into a new file, while others read and write.",
    discussion: """
      The copy is the database as it is when the command begins. The file appears under its name \
      only when it is complete; one that is there already is left alone.

      Example: ujar backup ujar-copy.db
      """)

  @Argument(help: "The new file.")
  var file: String

  @OptionGroup var database: DatabaseOptions

  @Flag(help: "No progress.")
  var quiet = false

  func run() throws {
    var progress = Progress(isOn: !quiet && Console.isErrorTerminal, total: nil)
    defer { progress.clear() }
    try database.reading().backup(to: file) { progress.show(share: $0, of: "copied") }
  }
}
