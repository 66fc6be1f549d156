import Foundation
import Testing
import UjarTesting

@Suite("ujar ingest")
struct IngestTests {
  let folder: Folder
  var database: String { folder.path("a.db") }

  init() throws { folder = try Folder() }

  private func put(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
    return folder.path(name)
  }

  private func ingest(_ arguments: String..., stdin: String = "") throws -> Program.Result {
    try Program.run(["ingest", "--db", database] + arguments, stdin: stdin)
  }

  private func count(_ table: String) throws -> String {
    try Program.run(
      ["sql", "--db", database, "--format", "csv", "SELECT count(*) AS n FROM \(table)"]
    ).stdout.replacing("\r\n", with: " ")
  }

  @Test("the bundled articles are stored once, however often they are read")
  func twice() throws {
    let first = try ingest("Samples")
    #expect(first.stdout == "")
    #expect(first.status == 0)
    #expect(
      first.stderr.wholeMatch(
        of:
          /ujar: .*\/a\.db: 16 new, 0 updated, 0 already there, 0 failed; \d+ quotations, \d+ meetings in \d+\.\d s\n/
      ) != nil, "\(first.stderr)")
    #expect(try count("article") == "n 16 ")
    let second = try ingest("Samples", "--json", "--quiet")
    #expect(
      second.stdout
        == #"{"inserted":0,"updated":0,"skipped":16,"failed":0,"mended":0,"quotations":0,"meetings":0}"#
        + "\n")
    #expect(second.stderr == "")
    #expect(second.status == 0)
  }

  @Test("the same rows come of one thread and of many")
  func threads() throws {
    func dump(_ jobs: String) throws -> [String] {
      let path = folder.path("\(jobs).db")
      #expect(try Program.run(["ingest", "Samples", "--db", path, "--jobs", jobs]).status == 0)
      return try ["quotation", "alias", "edge", "evidence", "mention"].map { table in
        try Program.run(
          ["sql", "--db", path, "--format", "jsonl", "SELECT * FROM \(table)"]
        ).stdout
      }
    }
    let one = try dump("1")
    #expect(one.allSatisfy { !$0.isEmpty })
    #expect(try dump("4") == one)
  }

  @Test("a changed text at the same address is a new version")
  func changed() throws {
    let old = try ingest("-", stdin: #"{"url": "https://a.example", "text": "Rina siap."}"#)
    #expect(old.stderr.contains("1 new, 0 updated"))
    let new = try ingest("-", stdin: #"{"url": "https://a.example", "text": "Rina tidak siap."}"#)
    #expect(new.stderr.contains("0 new, 1 updated"))
  }

  @Test("what cannot be read is named and counted, the rest is stored, and the status is 2")
  func partly() throws {
    let bad = try put("a.jsonl", "{\"text\": \"Satu.\"}\n{\"text\": \"Du\n{\"text\": \"Tiga.\"}\n")
    let result = try ingest(bad, "tiada.txt", "--json")
    let lines = result.stderr.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0] == "ujar: \(bad):2: broken JSON at byte 13: it ends within a string")
    #expect(lines[1] == "ujar: tiada.txt: no such file or folder; check the path")
    #expect(
      lines[2].hasPrefix("ujar: \(database): 2 new, 0 updated, 0 already there, 2 failed; "))
    #expect(lines[3] == "ujar: 2 articles were stored, 2 could not be read")
    #expect(result.stdout.hasPrefix(#"{"inserted":2,"updated":0,"skipped":0,"failed":2,"#))
    #expect(result.status == 2)
    #expect(try count("article") == "n 2 ")
  }

  @Test("quiet still names what was lost")
  func quiet() throws {
    let result = try ingest("tiada.txt", "--quiet")
    #expect(result.stderr == "ujar: tiada.txt: no such file or folder; check the path\n")
    #expect(result.status == 2)
  }

  @Test("an unclosed quotation mark, a binary file and an empty one cost only themselves")
  func oddFiles() throws {
    _ = try put("a.txt", "“Kami siap, kata Rina Wibowo.\n\n“Besok,” ujar Adi Nugraha.")
    _ = try put("b.txt", "")
    _ = try put("c.txt", "A\u{0}B")
    let result = try ingest(folder.url.path)
    let place = folder.url.path
    #expect(
      result.stderr.hasPrefix(
        """
        ujar: \(place)/b.txt: empty; nothing to read
        ujar: \(place)/c.txt: binary, not text; give plain text or JSON Lines
        ujar: \(database): 1 new,
        """), "\(result.stderr)")
    #expect(result.status == 2)
  }

  @Test("a file that is no database is left alone")
  func noDatabase() throws {
    let text = String(repeating: "Bukan basis data. ", count: 100)
    _ = try put("a.db", text)
    let result = try ingest("Samples")
    #expect(
      result.stderr == "ujar: \(database): not an SQLite database; name another file with --db\n")
    #expect(result.status == 2)
    #expect(try String(contentsOfFile: database, encoding: .utf8) == text)
  }

  @Test("progress is shown on a terminal alone, and leaves the counts behind")
  func progress() throws {
    let shown = try Program.run(["ingest", "Samples", "--db", database], onTerminalOf: 80)
    #expect(shown.contains("█") && shown.contains(" kB of "), "\(shown)")
    #expect(shown.contains("\u{1B}[Kujar: \(database): 16 new"))
    let quiet = try Program.run(
      ["ingest", "Samples", "--db", database, "--quiet"], onTerminalOf: 80)
    #expect(quiet == "")
  }

  @Test("an interrupt keeps what was read, and the next run goes on")
  func interrupt() throws {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = ["ingest", "-", "--db", database]
    let (input, errors) = (Pipe(), Pipe())
    (process.standardInput, process.standardError) = (input, errors)
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: Data("{\"text\": \"Satu.\"}\n{\"text\": \"Dua.\"}\n".utf8))
    // The articles are stored a second after they came, though no more follow.
    let end = Date(timeIntervalSinceNow: 20)
    while try count("article") != "n 2 ", Date() < end { Thread.sleep(forTimeInterval: 0.1) }
    try input.fileHandleForWriting.write(contentsOf: Data("{\"text\": \"Tiga.\"}\n".utf8))
    Thread.sleep(forTimeInterval: 0.3)
    process.interrupt()
    process.waitUntilExit()
    try errors.fileHandleForWriting.close()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    #expect(String(decoding: told, as: UTF8.self).contains("3 new"))
    #expect(String(decoding: told, as: UTF8.self).contains("interrupted, run it again to go on"))
    #expect(process.terminationStatus == 130)
    #expect(try count("article") == "n 3 ")
  }
}
