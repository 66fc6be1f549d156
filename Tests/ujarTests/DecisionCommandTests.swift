import Foundation
import Testing
import UjarTesting

@Suite("Commands that decide who is who")
struct DecisionCommandTests {
  let folder: Folder
  private var environment: [String: String] { ["UJAR_DB": folder.path("graph.db")] }

  init() throws {
    folder = try Folder()
    try FileManager.default.copyItem(atPath: Newsroom.path(), toPath: folder.path("graph.db"))
  }

  private func run(_ line: String) throws -> Program.Result {
    try Program.run(commandWords(line), environment: environment)
  }

  private func expect(_ line: String, _ output: String, status: Int32 = 0) throws {
    let result = try run(line)
    #expect(result.stdout + result.stderr == output + "\n", "ujar \(line)")
    #expect(result.status == status, "ujar \(line)")
  }

  @Test("a decision is told, listed and taken back")
  func merge() throws {
    let before = try run("said").stdout
    try expect(
      "merge \"Hiro Tanabe\" \"Seo Min-jae\"",
      "d1: Seo Min-jae is Hiro Tanabe; `ujar decisions --undo d1` takes it back")
    try expect("said --by Seo --fields id,speaker --limit 1", "id   speaker\nq17  Hiro Tanabe")
    try expect(
      "decisions",
      "id  decision  summary\nd1  merge     Seo Min-jae is Hiro Tanabe")
    try expect("decisions --undo d1", "d1 is taken back: Seo Min-jae is Hiro Tanabe")
    #expect(try run("said").stdout == before)
    try expect(
      "decisions", "ujar: nothing was decided yet; see `ujar merge --help`", status: 1)
  }

  @Test("decisions go to another database as a file")
  func carried() throws {
    _ = try run("alias \"Hiro Tanabe\" \"Pak Hiro\"")
    _ = try run("ignore \"Rina Wibowo\"")
    _ = try run("split \"Hiro Tanabe\" --article gema")
    let file = folder.path("decisions.jsonl")
    #expect(try run("decisions --export \(file)").status == 0)
    #expect(try run("decisions --export -").stdout == String(contentsOfFile: file, encoding: .utf8))
    let other = folder.path("other.db")
    try FileManager.default.copyItem(atPath: Newsroom.path(), toPath: other)
    let result = try run("decisions --apply \(file) --db \(other)")
    #expect(result.stderr == "ujar: 3 new decisions\n")
    for line in ["said", "show p3", "decisions"] {
      #expect(try run("\(line) --db \(other)").stdout == run(line).stdout)
    }
    let schema = try JSONSchema("answers.schema.json")
    for (line, definition) in [
      ("decisions", "decisions"), ("said --voices", "voices"), ("show p3", "show"),
    ] {
      let rows = try run("\(line) --format jsonl").stdout.split(separator: "\n")
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(
          schema.findings(try JSON(row), in: schema.definition(definition)) == [])
      }
    }
  }

  @Test(
    "what cannot be decided is told, with a way out",
    arguments: [
      ("merge Tanabe p3", "'Tanabe' and 'p3' are one already: Hiro Tanabe (p3); nothing to do"),
      (
        "merge Tanabe Tanade",
        "nobody called 'Tanade'; did you mean Hiro Tanabe?"
      ),
      (
        "split Tanabe",
        "Hiro Tanabe (p3) is told apart by articles: name those that mean somebody else, "
          + "--article a12"
      ),
      (
        "split Tanabe --article aneh",
        "Hiro Tanabe (p3) is not named in aneh; `ujar said --by p3 --format csv` lists the articles"
      ),
      (
        "decisions --undo d9",
        "there is no decision 'd9'; `ujar decisions` lists them by ids such "
          + "as d3"
      ),
      ("ignore Japan", "nobody called 'Japan'"),
    ])
  func refused(line: String, message: String) throws {
    try expect(line, "ujar: " + message, status: message.hasPrefix("nobody") ? 1 : 2)
    #expect(try run("decisions").status == 1)
  }

  @Test("a file that has no decisions is told by its line, and changes nothing")
  func badFile() throws {
    let file = try folder.put(
      "bad.jsonl",
      #"{"decision":"ignore","person":{"name":"Rina Wibowo"}}"# + "\n{\"decision\":\"marry\"}\n")
    try expect(
      "decisions --apply \(file)",
      "ujar: line 2 is no decision: {\"decision\":\"marry\"}; write lines as "
        + "`ujar decisions --export` does", status: 2)
    #expect(try run("decisions").status == 1)
    #expect(try run("decisions --apply \(folder.path("none.jsonl"))").status == 2)
  }

  @Test("no database is made by a decision")
  func missing() throws {
    let path = folder.path("none.db")
    let result = try run("merge a b --db \(path)")
    #expect(result.stderr.hasPrefix("ujar: \(path): no such database"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
