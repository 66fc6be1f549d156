import ArgumentParser
import Foundation
import UjarLanguage
import UjarStore

/// A question in Indonesian or English.
struct Ask: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "A question in Indonesian or English.",
    discussion: """
      Who said something, what somebody said (about something, to somebody), who was urged or \
      warned, who met whom, when and where, who represents a country, what post somebody has and \
      which organisation they are from. The command that it was read as goes to standard error, \
      the answer alone to standard output.

      Example: ujar ask "Apa kata Larasati Wiranegara tentang pelaut?"
      Example: ujar ask "Who met Noh Gyeong-ha?"
      """)

  @Argument(help: "The question.")
  var question: [String]

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let text = question.joined(separator: " ")
    guard let question = QuestionReader(today: Self.today).question(text) else {
      throw Failure(message: Self.notUnderstood(text))
    }
    Console.note("→ \(question.command)")
    let answer = try Asker(store: database.reading(), question: question).answer()
    guard output.format == .table else { return try printRows(answer) }
    answer.lines.forEach { Console.line(Console.safe($0)) }
    if answer.lines.isEmpty {
      Console.line(Console.safe(answer.nothing))
      throw ExitCode(1)
    }
  }

  private func printRows(_ answer: Answer) throws {
    switch answer.rows {
    case .statements(let rows): try output.print(.statements(rows), orElse: answer.nothing)
    case .meetings(let rows): try output.print(.meetings(rows), orElse: answer.nothing)
    case .posts(let rows): try output.print(.posts(rows), orElse: answer.nothing)
    }
  }

  private static var today: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    let pad = { (number: Int?) in
      let digits = String(number ?? 0)
      return digits.count < 2 ? "0" + digits : digits
    }
    return "\(parts.year ?? 0)-\(pad(parts.month))-\(pad(parts.day))"
  }

  private static func notUnderstood(_ text: String) -> String {
    """
    cannot read '\(text)' as a question; ask for example "Siapa yang mengatakan …?", \
    "Apa kata … tentang …?", "Who met …?", "When did … meet …?", "Who represents …?", \
    "Apa jabatan …?", or use `ujar said`, `ujar met`, `ujar show`
    """
  }
}
