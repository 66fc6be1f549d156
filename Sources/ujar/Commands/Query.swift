import ArgumentParser
import UjarStore

/// A saved question.
struct Query: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query",
    abstract: "Answer a saved question.",
    discussion: """
      `ujar query --list` shows the questions with their parameters.

      Example: ujar query who-represents --param name=Korea
      Example: ujar query --list
      """)

  @Argument(
    help: "The question: who-met-whom.",
    completion: .list(Store.savedQueries.map(\.name)))
  var name: String?

  @Option(
    name: .customLong("param"), parsing: .singleValue,
    help: ArgumentHelp("A value that the question asks for.", valueName: "name=value"))
  var parameters: [Parameter] = []

  @Flag(help: "List the saved questions.")
  var list = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if name == nil, !list {
      throw ValidationError("name a question, or list them with --list")
    }
  }

  func run() async throws {
    guard let name, !list else {
      return try output.print(.questions(Store.savedQueries), orElse: "there are no questions")
    }
    let values = Dictionary(
      parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    let table = try database.reading().query(name, parameters: values)
    try output.print(
      .table(table),
      orElse: "'\(name)' has no answer here; `ujar query --list` tells its parameters"
    )
  }

  /// A value by its name.
  struct Parameter: ExpressibleByArgument {
    var name: String
    var value: String

    init?(argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { return nil }
      (name, value) = (String(parts[0]), String(parts[1]))
    }
  }
}

extension Sheet where Element == SavedQuery {
  /// The saved questions.
  fileprivate static func questions(_ questions: [SavedQuery]) -> Sheet {
    let name = Field<SavedQuery>("name", face: .bold) { .text($0.name) }
    let answers = Field<SavedQuery>("answers", weight: 2) { .text($0.summary) }
    let full = Field<SavedQuery>("parameters") { .list($0.parameters.map(\.name)) }
    let brief = Field<SavedQuery>("parameters", weight: 1) { question in
      .list(question.parameters.map { "\($0.name): \($0.meaning)" })
    }
    let sql = Field<SavedQuery>("sql", weight: 2) { .text($0.sql) }
    return Sheet(
      elements: questions, full: [name, answers, full, sql], brief: [name, answers, brief],
      noun: ("question", "questions"))
  }
}
