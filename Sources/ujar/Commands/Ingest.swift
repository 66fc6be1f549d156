import ArgumentParser
import Foundation
import UjarExport
import UjarExtract
import UjarGraph
import UjarReader
import UjarStore

/// Articles into the database.
struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read articles into the database.",
    discussion: """
      Articles that are there already change nothing, so that a command that was interrupted is \
      simply run again; a changed text at the same address becomes a new version. What cannot be \
      read is named and counted, the rest is stored, and the exit status is 2. In the end new statements \
      are compared with those of other outlets; see `ujar trace`.

      Example: ujar ingest Samples
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var models: ModelOptions

  @Option(help: .init("How many articles are stored in one transaction.", visibility: .hidden))
  var batch = Store.batchCount

  @Flag(help: "No progress and no counts.")
  var quiet = false

  @Flag(help: "Print the counts as a JSON object.")
  var json = false

  func run() throws {
    let store = try database.writing()
    let isShown = !quiet && Console.isErrorTerminal
    let progress = Progress(
      isOn: isShown, total: isShown ? ArticleReader.size(of: input.paths) : nil)
    var ingestion = Ingestion(store: store, batchCount: max(1, batch), progress: progress)
    let extractor = try models.extractor()
    Interrupt.watch()
    let flow = ArticleFlow(
      try input.reader(), jobs: input.jobCount, reach: Ingestion.reach
    ) { article in
      extractor.graph(of: article)
    }
    do {
      try ingestion.take(flow) { try input.check(count: $0) }
      try ingestion.link()
    } catch {
      report(ingestion)
      throw error
    }
    report(ingestion)
    if Interrupt.isAsked { throw ExitCode(Interrupt.status) }
    if let failure = ingestion.tally.failure("stored") { throw quiet ? ExitCode(2) : failure }
  }

  private func report(_ ingestion: Ingestion) {
    if !quiet { Console.say(ingestion.summary(of: database.file)) }
    if json { Console.write(ingestion.json + [0x0A]) }
  }
}
