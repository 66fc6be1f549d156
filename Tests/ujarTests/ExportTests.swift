import Foundation
import Testing
import UjarTesting

@Suite("Export")
struct ExportTests {
  private func export(_ arguments: String...) throws -> Program.Result {
    try Program.run(["export"] + arguments, environment: ["UJAR_DB": SampleDatabase.path()])
  }

  @Test(
    "Graphviz reads what is written, without a complaint",
    .enabled(if: Graphviz.dot != nil, Comment(rawValue: Graphviz.missing)),
    arguments: [
      [], ["--legend"], ["--statements", "all", "--legend"], ["--focus", "Larasati Wiranegara"],
      ["--kinds", "person,country,role,article,quotation"], ["--kinds", "person,country"],
    ])
  func graphviz(arguments: [String]) throws {
    let result = try Program.run(
      ["export"] + arguments, environment: ["UJAR_DB": SampleDatabase.path()])
    #expect(result.status == 0)
    let read = try Graphviz.canonical(result.stdout)
    #expect(read.complaints == "")
    #expect(read.output.hasPrefix("digraph ujar {"))
  }

  @Test("strange words are read as words", .enabled(if: Graphviz.dot != nil))
  func strange() throws {
    let result = try Program.run(["export"], environment: ["UJAR_DB": Newsroom.path()])
    #expect(try Graphviz.canonical(result.stdout).complaints == "")
    #expect(!result.stdout.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("the same database gives the same bytes")
  func deterministic() throws {
    #expect(try export("--legend").stdout == export("--legend").stdout)
  }

  @Test("what is left out is told, and a number of statements is kept to")
  func limits() throws {
    let automatic = try export()
    #expect(automatic.stderr.contains("30 of "))
    #expect(automatic.stdout.contains("30 of "))
    let one = try export("--statements", "1")
    #expect(one.stderr.contains("at most 1 of each speaker"))
    #expect(try !export("--statements", "all").stderr.contains("statements drawn"))
  }

  @Test("a file is written where one is named, and trouble with it is told")
  func file() throws {
    let folder = try Folder()
    let path = folder.path("graph.dot")
    let result = try export("-o", path)
    #expect(result.stdout == "")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == export().stdout)
    let bad = try export("-o", folder.path("none/graph.dot"))
    #expect(bad.status == 2)
    #expect(bad.stderr.contains("cannot be written; check"))
  }

  @Test(
    "a wrong option is told with what there is",
    arguments: [
      (["--kinds", "ghost"], "'ghost' is no kind of node; write person, country", 2),
      (["--focus", "Xyzzy"], "nobody called 'Xyzzy'", 1),
      (["--since", "2031"], "nothing to draw with --since 2031; try fewer options", 1),
      (["--since", "kemarin"], "'kemarin' is no date", 2),
      (["--statements", "few"], "--statements is 'few'; write a number or all", 64),
      (["--depth=-1"], "--depth is -1; write 0 or more", 64),
      (["--format", "gif"], "'gif'", 64),
    ])
  func wrong(arguments: [String], message: String, status: Int32) throws {
    let result = try Program.run(
      ["export"] + arguments, environment: ["UJAR_DB": SampleDatabase.path()])
    #expect(result.status == status)
    #expect(result.stderr.contains(message), "\(result.stderr)")
    #expect(result.stdout == "")
  }
}
