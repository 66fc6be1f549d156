import ArgumentParser
import Foundation
import UjarExport
import UjarExtract
import UjarGraph
import UjarReader

/// What articles say, without a database.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print what articles say: quotations, roles, meetings.",
    discussion: """
      Prints a JSON object a line for each article, in the order of the input; offsets count \
      Unicode code points of the text as given.

      Example: ujar extract --format pretty Samples/id/02-pertemuan-menhan-di-nusa-dua.txt
      """)

  /// How articles are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A JSON object a line.
    case jsonl
    /// The text with what was found marked, and who said what beneath.
    case pretty
  }

  /// How long what was printed may wait for more of it, in seconds.
  private static let patience = 0.2

  @OptionGroup var input: InputOptions
  @OptionGroup var models: ModelOptions

  @Option(help: "How articles are printed.")
  var format = Format.jsonl

  @Option(help: "Whether text stands out by colour.")
  var color = Style.Choice.auto

  func run() throws {
    let (format, style) = (format, Style(color))
    let extractor = try models.extractor()
    let flow = ArticleFlow(try input.reader(), jobs: input.jobCount) { article in
      let graph = extractor.graph(of: article)
      switch format {
      case .jsonl: return ArticleLine.bytes(of: graph) + [0x0A]
      case .pretty: return Array(MarkedArticle(graph, style: style).text.utf8)
      }
    }
    var tally = Tally()
    var deadline: Date?
    while true {
      switch flow.next(until: deadline) {
      case .output(let arrival):
        tally.count(arrival.problems, wasRead: arrival.output != nil)
        try input.check(count: tally.read)
        if let bytes = arrival.output { Console.write(bytes) }
        deadline = Date(timeIntervalSinceNow: Self.patience)
      case .pause:
        // Whoever feeds standard input slowly wants to see each answer.
        Console.flush()
        deadline = nil
      case .end:
        if let failure = tally.failure("extracted") { throw failure }
        return
      }
    }
  }
}
