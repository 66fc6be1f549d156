import ArgumentParser
import UjarStore

/// How two are connected.
struct Path: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How two are connected, step by step, with the evidence of each step.",
    discussion: """
      A step is a meeting, a statement of one about or to the other, or a post. `ujar trace` shows \
      the evidence.

      Example: ujar path "Noh Gyeong-ha" "Danar Maheswara"
      """)

  @Argument(help: "Where to begin.")
  var from: String

  @Argument(help: "Where to end.")
  var to: String

  @Option(help: ArgumentHelp("How many steps at most.", valueName: "steps"))
  var max = 4

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard max > 0 else { throw ValidationError("--max is \(max); write 1 or more") }
  }

  func run() async throws {
    let steps = try database.reading().path(from: from, to: to, maxSteps: max)
    try output.print(
      .steps(steps),
      orElse: "nothing connects '\(from)' and '\(to)' in \(max) steps; try more with --max")
  }
}
