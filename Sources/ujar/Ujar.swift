import ArgumentParser
import Foundation
import UjarStore

/// The program: one subcommand per file of `Commands/`.
@main
struct Ujar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ujar",
    abstract: "Who said what, and who met whom, in Indonesian and English news.",
    discussion: """
      Example: ujar ingest Samples && ujar said --by "Larasati Wiranegara"

      Exit status: 0 found or done, 1 nothing found, 2 an error, 64 a command line that cannot be
      read.
      """,
    version: "0.1.0",
    subcommands: [
      Ingest.self, Extract.self, Ask.self,
      Said.self, Who.self, Met.self, Show.self, Trace.self, Path.self, Query.self, SQL.self,
      Merge.self, Split.self, Alias.self, Ignore.self, Decisions.self,
      Export.self, Stats.self, Check.self, Backup.self, Train.self, Eval.self,
    ])

  /// Runs a command line; every error ends here, as one line that says what to do.
  static func main() async {
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Console.flush()
    } catch let error as Failure {
      Console.end(with: error)
    } catch let error as StoreError {
      Console.end(with: Failure(error))
    } catch {
      Console.flush()
      // Help, versions and command lines that cannot be read are ArgumentParser's to tell.
      if error is ExitCode || exitCode(for: error) != .failure { exit(withError: error) }
      Console.end(with: Failure(message: text(of: error)))
    }
  }

  /// What an error that nobody foresaw has to say.
  private static func text(of error: any Error) -> String {
    let text = (error as? any LocalizedError)?.errorDescription
    return text ?? (error is CocoaError ? error.localizedDescription : String(describing: error))
  }
}
