import ArgumentParser
import UjarGraph
import UjarStore

/// Who met whom.
struct Met: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "met",
    abstract: "Who met whom, where and when.",
    discussion: """
      Newest first; planned, cancelled and denied meetings are marked as such. A country meets \
      through those who represent it.

      Example: ujar met "Noh Gyeong-ha"
      Example: ujar met "Fiona Tresswell" "Bramantya Hadisurya" --format json
      Example: ujar met --in Indonesia --state held
      """)

  @Argument(help: "Who took part.")
  var first: String?

  @Argument(help: "Who else took part.")
  var second: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("Where; a country takes in its places.", valueName: "place"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      "talks, visit, summit, call or 'press conference'.", valueName: "kind"),
    completion: .list(Meeting.Kind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(
    help: ArgumentHelp("held, planned, cancelled or denied.", valueName: "state"),
    completion: .list(Meeting.State.allCases.map(\.rawValue)))
  var state: String?

  @OptionGroup var days: DayOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    var filter = MetFilter()
    (filter.a, filter.b, filter.place) = (first, second, place)
    (filter.kind, filter.state) = (kind, state)
    (filter.since, filter.until) = (days.since, days.until)
    filter.limit = output.limit.map { $0 + 1 }
    try output.print(.meetings(try database.reading().met(filter)), orElse: nothing)
  }

  private var nothing: String {
    let who = [first, second].compactMap { $0 }.joined(separator: " and ")
    let isNarrowed = [place, kind, state, days.since, days.until].contains { $0 != nil }
    let wayOut =
      isNarrowed
      ? "leave out an option"
      : second != nil
        ? "`ujar path` shows other connections" : "`ujar said --by` shows what was said instead"
    return who.isEmpty ? "no meeting fits; \(wayOut)" : "no meeting of \(who) fits; \(wayOut)"
  }
}
