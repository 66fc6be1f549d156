import ArgumentParser
import UjarGraph
import UjarStore

/// Who said what.
struct Said: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "said",
    abstract: "Who said what, to whom, in which capacity, as reported where.",
    discussion: """
      Newest first. Every option narrows the list, and without any it has all statements. A name \
      may be a full name, a part of one, a post or an id.

      Example: ujar said --by "Larasati Wiranegara" --since 2026-03
      Example: ujar said --act urge --country Indonesia --format csv
      Example: ujar said --by "Larasati Wiranegara" --about Korea --timeline
      Example: ujar said --about Korea --voices
      """)

  @OptionGroup var selection: StatementOptions

  @Flag(help: "Oldest first, by the day it was said where the article tells.")
  var timeline = false

  @Flag(help: "Who said so instead of what: the first and the last day, how many statements.")
  var voices = false

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if timeline, voices { throw ValidationError("--timeline and --voices go one at a time") }
  }

  func run() async throws {
    var filter = selection.filter
    if voices {
      return try output.print(
        .voices(database.reading().voices(filter)), orElse: selection.nothing)
    }
    // The oldest are at the end, so all are needed to have the first of them.
    filter.limit = timeline ? nil : output.limit.map { $0 + 1 }
    let rows = try database.reading().said(filter)
    try output.print(
      .statements(timeline ? Self.timeline(rows) : rows), orElse: selection.nothing)
  }

  /// The oldest first, those of a day in the order in which they were read.
  private static func timeline(_ rows: [SaidRow]) -> [SaidRow] {
    rows.enumerated().sorted {
      ($0.element.day ?? "", $0.offset) < ($1.element.day ?? "", $1.offset)
    }.map(\.element)
  }
}

/// Which statements are wanted.
struct StatementOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who spoke.", valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "What it is about: a name, else words that the statement has.", valueName: "topic"))
  var about: String?

  @Option(help: ArgumentHelp("To whom it was said, or who is urged, warned.", valueName: "name"))
  var to: String?

  @Option(
    help: ArgumentHelp("The speech act: urge, deny, warn and so on.", valueName: "act"),
    completion: .list(SpeechAct.allCases.map(\.rawValue)))
  var act: String?

  @Option(
    help: ArgumentHelp("direct, indirect or mixed.", valueName: "kind"),
    completion: .list(Quotation.Kind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(help: ArgumentHelp("Words of the speaker's post.", valueName: "post"))
  var role: String?

  @Option(
    help: ArgumentHelp(
      "The country that spoke, or for which the speaker spoke.", valueName: "country"))
  var country: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The outlet, or an article by id or URL.", valueName: "outlet"))
  var source: String?

  @OptionGroup var days: DayOptions

  /// The same for the store.
  var filter: SaidFilter {
    var filter = SaidFilter()
    (filter.by, filter.about, filter.to) = (by, about, to)
    (filter.act, filter.kind, filter.role) = (act, kind, role)
    (filter.country, filter.source) = (country, source)
    (filter.since, filter.until) = (days.since, days.until)
    return filter
  }

  /// What to say when no statement fits, and what to try.
  var nothing: String {
    let options = [
      ("--by", by), ("--about", about), ("--to", to), ("--act", act), ("--kind", kind),
      ("--role", role), ("--country", country), ("--in", source), ("--since", days.since),
      ("--until", days.until),
    ]
    let given = options.compactMap { name, value in value.map { "\(name) '\($0)'" } }
    switch given.count {
    case 0: return "no article has a statement yet; read more with `ujar ingest`"
    case 1: return "no statement fits \(given[0]); look for words with `ujar who`"
    default: return "no statement fits \(given.joined(separator: " ")); leave one of them out"
    }
  }
}
