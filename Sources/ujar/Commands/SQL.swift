import ArgumentParser
import Foundation
import UjarStore

/// SQL that only reads.
struct SQL: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the database in SQL; reading only.",
    discussion: """
      The views said, met, holding and represents have the names joined in.

      Example: ujar sql "SELECT outlet, count(*) AS articles FROM article GROUP BY outlet"
      """)

  @Argument(help: "One statement; - reads it from standard input.")
  var statement: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let table = try database.reading().sql(statement == "-" ? Self.input() : statement)
    try output.print(.table(table), orElse: "no row fits")
  }

  private static func input() throws -> String {
    let data = try FileHandle.standardInput.readToEnd() ?? Data()
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw Failure(message: "standard input: not UTF-8; write the SQL in UTF-8")
    }
    return text
  }
}
