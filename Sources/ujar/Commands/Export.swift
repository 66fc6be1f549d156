public import ArgumentParser
import Foundation
public import UjarExport
import UjarGraph
import UjarStore

/// A whole graph or a neighbourhood, for other programs.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "A whole graph or a neighbourhood, for other programs.",
    discussion: """
      With --format dot a picture for Graphviz, also read by Gephi: statements and meetings between \
      those who take part, countries around those who represent them. Draw it with \
      `dot -Tsvg graph.dot -o graph.svg`.

      Example: ujar export --format dot --focus "Larasati Wiranegara" --depth 2
      Example: ujar export --format dot --kinds person,country --legend
      """)

  @Option(help: "How the graph is written.")
  var format = GraphFormat.dot

  @Option(help: ArgumentHelp("Only what is around this name.", valueName: "name"))
  var focus: String?

  @Option(
    help: ArgumentHelp(
      "How many lines away from the focus; a statement or a meeting is a stop too.",
      valueName: "number"))
  var depth = 2

  @Option(
    help: ArgumentHelp(
      """
      Only these kinds of nodes: person,quotation; all but posts and articles without it. Where \
      statements or meetings are left out, those whom they tie are joined.
      """, valueName: "names"))
  var kinds: String?

  @Option(
    help: ArgumentHelp(
      "How many statements of one speaker; 'all' for all of them, as many as read well without it.",
      valueName: "number"))
  var statements: String?

  @OptionGroup var days: DayOptions

  @Flag(help: "Explain shapes and lines in the picture.")
  var legend = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; standard output without it.", valueName: "file"))
  var output: String?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if depth < 0 { throw ValidationError("--depth is \(depth); write 0 or more") }
    if let statements, limit == nil {
      throw ValidationError("--statements is '\(statements)'; write a number or all")
    }
  }

  private var limit: DrawingOptions.Limit? {
    guard let statements else { return .automatic }
    if statements == "all" { return DrawingOptions.Limit.none }
    return Int(statements).flatMap { $0 < 0 ? nil : .most($0) }
  }

  private var wanted: Set<String> {
    guard let kinds else { return DrawingOptions.standardKinds }
    return Set(kinds.split(separator: ",").map { String($0.filter { $0 != " " }) })
  }

  func run() async throws {
    var request = SubgraphRequest()
    (request.focus, request.depth) = (focus, depth)
    (request.since, request.until) = (days.since, days.until)
    // Posts name their holders and tie them to countries, statements and meetings those whom they
    // bring together, even when they are not drawn themselves.
    request.kinds = wanted.union(["role", "quotation", "meeting"])
    request.isRounded = true
    let graph = try database.reading().subgraph(request)
    let file = format.file(
      of: graph,
      options: DrawingOptions(
        title: focus, kinds: wanted, statements: limit ?? .automatic, hasLegend: legend))
    guard file.nodes > 0 else { throw Failure.nothing(nothing) }
    try write(file.bytes)
    for note in file.notes { Console.say(note) }
  }

  /// What to say when there is nothing to draw, and what to try.
  private var nothing: String {
    let options = [
      ("--focus", focus), ("--kinds", kinds), ("--statements", statements),
      ("--since", days.since), ("--until", days.until),
    ].compactMap { name, value in value.map { "\(name) \($0)" } }
    return options.isEmpty
      ? "nothing to draw: no article in \(database.file) says that anybody said or did anything"
      : "nothing to draw with \(options.joined(separator: ", ")); try fewer options"
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else { return Console.write(bytes) }
    do {
      try Data(bytes).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw Failure(
        message: "\(output): cannot be written; check that its folder exists and may be changed")
    }
  }
}

extension GraphFormat: ExpressibleByArgument {}
