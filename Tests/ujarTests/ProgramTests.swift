import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
  /// A command as `--experimental-dump-help` tells it.
  private struct Command: Decodable {
    var commandName: String
    var discussion: String?
    var subcommands: [Command]?
  }

  private struct Help: Decodable {
    var command: Command
  }

  private func commands() throws -> [Command] {
    let json = try Program.run(["--experimental-dump-help"]).stdout
    let root = try JSONDecoder().decode(Help.self, from: Data(json.utf8)).command
    return root.subcommands?.filter { $0.commandName != "help" } ?? []
  }

  @Test("every command has help with an example")
  func help() throws {
    #expect(try Program.run(["--help"]).stdout.contains("Exit status"))
    for command in try commands() {
      let result = try Program.run([command.commandName, "--help"])
      #expect(result.status == 0)
      #expect(result.stdout.hasPrefix("OVERVIEW: "), "\(command.commandName)")
      #expect(command.discussion?.contains("Example: ujar ") == true, "\(command.commandName)")
    }
  }

  @Test("the examples in the help of the commands that answer work on the bundled articles")
  func examples() throws {
    let answering = [
      "said", "who", "met", "show", "trace", "path", "query", "sql", "export", "stats", "check",
    ]
    let environment = ["UJAR_DB": try SampleDatabase.path()]
    let found = try Program.run(
      ["said", "--limit", "1", "--format", "csv", "--fields", "id"], environment: environment)
    let id = String(found.stdout.split(whereSeparator: \.isNewline).last ?? "")
    for command in try commands() where answering.contains(command.commandName) {
      for line in command.discussion?.split(separator: "\n") ?? [] {
        guard line.hasPrefix("Example: ujar ") else { continue }
        let words = commandWords(String(line.dropFirst(14))).map { $0 == "q31" ? id : $0 }
        let result = try Program.run(words, environment: environment)
        #expect(result.status == 0, "\(line): \(result.stderr)")
        #expect(!result.stdout.isEmpty, "\(line)")
      }
    }
  }

  @Test("SQL comes from standard input too")
  func standardInput() throws {
    let environment = ["UJAR_DB": try Newsroom.path()]
    let result = try Program.run(
      ["sql", "-", "--format", "csv"], stdin: "SELECT count(*) AS n\nFROM article;",
      environment: environment)
    #expect(result.stdout == "n\r\n3\r\n")
    let bad = try Program.run(["sql", "-"], stdin: Data([0xFF, 0xFE]), environment: environment)
    #expect(bad.stderr == "ujar: standard input: not UTF-8; write the SQL in UTF-8\n")
    #expect(bad.status == 2)
  }

  @Test("a reader that has enough ends the program quietly")
  func closedPipe() throws {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["said", "--db", try Newsroom.path()]
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try output.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    try errors.fileHandleForWriting.close()
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }

  @Test("a full disk is told")
  func fullDisk() throws {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["said", "--db", try Newsroom.path()]
    let errors = Pipe()
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    let told = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    #expect(
      told == "ujar: standard output: No space left on device; the answer is not complete\n")
  }

  @Test("the database is the one of --db, of UJAR_DB, or ujar.db here, in this order")
  func whichDatabase() throws {
    let path = try Newsroom.path()
    #expect(
      try Program.run(["stats"]).stderr.hasPrefix("ujar: ujar.db: no such database"))
    #expect(
      try Program.run(["stats"], environment: ["UJAR_DB": "lain.db"]).stderr
        .hasPrefix("ujar: lain.db: no such database"))
    #expect(
      try Program.run(["stats", "--db", path], environment: ["UJAR_DB": "lain.db"]).status == 0)
  }
}
