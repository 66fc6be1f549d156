import Foundation
import Testing

/// What must come out of the bundled articles, however well they are read.
@Suite("Answers from the bundled articles")
struct SampleTests {
  private func run(_ arguments: String...) throws -> Program.Result {
    let result = try Program.run(
      arguments, environment: ["UJAR_DB": try SampleDatabase.path()])
    #expect(result.stderr == "")
    #expect(result.status == 0)
    return result
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test("JSON, JSON Lines and CSV have the same rows, each with where it stands")
  func formats() throws {
    let rows = try objects(try run("said", "--format", "json").stdout)
    let lines = try run("said", "--format", "jsonl").stdout.split(separator: "\n")
    let csv = try run("said", "--format", "csv", "--fields", "id").stdout
    #expect(rows.count > 50)
    #expect(lines.count == rows.count)
    #expect(
      csv.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
        == rows.compactMap { $0["id"] as? String })
    for row in rows {
      let start = try #require(row["start"] as? Int)
      #expect(try #require(row["end"] as? Int) > start)
      #expect(row["url"] is String)
      #expect(row["outlet"] is String)
    }
  }

  @Test("the words of a statement are found again, and traced to the characters")
  func trace() throws {
    let row = try #require(
      try objects(
        try run("who", "telepon itu tidak berdering", "--format", "json", "--limit", "1").stdout
      ).first)
    #expect(row["match"] as? String == "exact")
    let id = try #require(row["id"] as? String)
    #expect(try run("trace", id).stdout.contains("Telepon itu tidak berdering»"))
    let trace = try #require(try objects(try run("trace", id, "--format", "json").stdout).first)
    let evidence = try #require((trace["evidence"] as? [[String: Any]])?.first)
    let context = Array(try #require(evidence["context"] as? String).unicodeScalars)
    let marks = try #require(evidence["marks"] as? [[Int]])
    let marked = marks.map { String(String.UnicodeScalarView(context[$0[0]..<$0[1]])) }
    #expect(marked.joined(separator: " ").contains("Telepon itu tidak berdering"))
  }

  @Test("two who met are found either way round")
  func met() throws {
    let one = try run("met", "Noh Gyeong-ha", "Larasati Wiranegara", "--format", "csv")
    let other = try run("met", "Larasati Wiranegara", "Noh Gyeong-ha", "--format", "csv")
    #expect(one.stdout == other.stdout)
    #expect(one.stdout.contains("Noh Gyeong-ha; Larasati Wiranegara"))
  }

  @Test("the same question has the same answer, byte by byte")
  func repeatable() throws {
    #expect(try run("said").stdout == run("said").stdout)
    #expect(
      try run("show", "Noh Gyeong-ha", "--format", "markdown").stdout
        == run("show", "Noh Gyeong-ha", "--format", "markdown").stdout)
  }

  @Test("every saved question runs")
  func queries() throws {
    let environment = ["UJAR_DB": try SampleDatabase.path()]
    let names = try run("query", "--list", "--format", "csv", "--fields", "name").stdout
    for name in names.split(whereSeparator: \.isNewline).dropFirst() {
      let result = try Program.run(["query", String(name)], environment: environment)
      #expect(result.status < 2, "\(name): \(result.stderr)")
    }
  }

  @Test("a terminal of any width gets no line that is wider", arguments: [30, 60, 80, 133])
  func width(columns: Int) throws {
    let output = try Program.run(
      ["said", "--color", "never", "--db", try SampleDatabase.path()], onTerminalOf: columns)
    let widest = output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= columns)
  }
}
