import ArgumentParser
import Foundation
import UjarStore

/// What was decided about persons.
struct Decisions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List what was decided about persons, carry it elsewhere, or take it back.",
    discussion: """
      Decisions are those of `ujar merge`, `split`, `alias` and `ignore`. A file of them, a JSON \
      object a line, names persons by names, posts and articles, so that it fits any database: what \
      is there already changes nothing, and what is about persons whom no article names yet waits \
      for one.

      Example: ujar decisions
      Example: ujar decisions --export decisions.jsonl
      Example: ujar decisions --apply decisions.jsonl --db other.db
      Example: ujar decisions --undo d3
      """)

  @Option(
    help: ArgumentHelp("Write all decisions to a file; - is standard output.", valueName: "file"),
    completion: .file())
  var export: String?

  @Option(
    help: ArgumentHelp(
      "Make the decisions of a file here; - is standard input.", valueName: "file"),
    completion: .file())
  var apply: String?

  @Option(help: ArgumentHelp("Take a decision back.", valueName: "id"))
  var undo: String?

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if [export, apply, undo].compactMap({ $0 }).count > 1 {
      throw ValidationError("--export, --apply and --undo go one at a time")
    }
  }

  func run() async throws {
    if let undo {
      let decision = try database.changing().undo(undo)
      Console.line("\(decision.id) is taken back: \(decision.record.summary)")
    } else if let export {
      try write(database.reading().exportedDecisions(), to: export)
    } else if let apply {
      let made = try database.changing().apply(decisions: read(apply))
      try output.printRows(.decisions(made))
      let waiting = made.filter(\.isPending).count
      Console.say(
        "\(counted(made.count, "new decision"))"
          + (waiting > 0 ? ", \(waiting) waiting for articles that name them" : ""))
    } else {
      try output.print(
        .decisions(database.reading().decisions()),
        orElse: "nothing was decided yet; see `ujar merge --help`")
    }
  }

  private func write(_ text: String, to file: String) throws {
    guard file != "-" else { return Console.write(text.utf8) }
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw Failure(message: "\(file): \(error.localizedDescription); name another file")
    }
  }

  private func read(_ file: String) throws -> String {
    do {
      let data =
        file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile()
        : try Data(contentsOf: URL(filePath: file))
      return String(decoding: data, as: UTF8.self)
    } catch {
      throw Failure(
        message: "\(file): \(error.localizedDescription); write one with `ujar decisions --export`")
    }
  }
}
