import Foundation
import Testing

@Suite("What is printed against its schema")
struct SchemaTests {
  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test("every line of the bundled articles is as the schema says")
  func samples() throws {
    let schema = try JSONSchema("extract.schema.json")
    let result = try Program.run(["extract", "Samples"])
    let lines = lines(result.stdout)
    #expect(lines.count >= 12)
    for line in lines { #expect(schema.findings(try JSON(line)) == []) }
  }

  @Test("every line of the gold texts is as the schema says")
  func gold() throws {
    let schema = try JSONSchema("extract.schema.json")
    let texts = try goldTexts()
    let input = try texts.map { text in
      String(decoding: try JSONEncoder().encode(["text": text]), as: UTF8.self)
    }
    let result = try Program.run(["extract", "-"], stdin: input.joined(separator: "\n"))
    let lines = lines(result.stdout)
    #expect(lines.count == texts.count, "\(result.stderr)")
    for (line, text) in zip(lines, texts) {
      let value = try JSON(line)
      #expect(schema.findings(value) == [])
      #expect(badSpans(in: value, of: Array(text.unicodeScalars)) == [])
    }
  }

  /// Spans whose text does not stand where they say.
  private func badSpans(in value: JSON, of text: [Unicode.Scalar]) -> [String] {
    switch value {
    case .array(let items): return items.flatMap { badSpans(in: $0, of: text) }
    case .object(let members):
      let nested = members.values.flatMap { badSpans(in: $0, of: text) }
      guard let start = value["start"]?.number, let end = value["end"]?.number else {
        return nested
      }
      guard start <= end, Int(end) <= text.count else { return nested + ["\(value)"] }
      let words = String(String.UnicodeScalarView(text[Int(start)..<Int(end)]))
      return value["text"]?.text ?? words == words ? nested : nested + ["\(value)"]
    default: return []
    }
  }

  /// The texts of the gold files without marks and expectations.
  private func goldTexts() throws -> [String] {
    let folder = Program.root.appending(path: "Tests/UjarExtractTests/Gold")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.flatMap { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        .components(separatedBy: "\n---\n").map(unmarked).filter { !$0.isEmpty }
    }
  }

  private func unmarked(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { line in !["# ", "@ ", "> "].contains { line.hasPrefix($0) } }
      .joined(separator: "\n")
      .replacing(/\[(content|cue|source)[0-9]*: ?/, with: "")
      .replacing(/(?<mark>\\?)\]/) { $0.output.mark.isEmpty ? "" : "]" }
      .replacing("\\[", with: "[")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test(
    "every row of an answer is as the schema says",
    arguments: [
      ("said", []), ("who", ["rudal"]), ("met", []), ("show", ["Tanabe"]), ("show", ["Jepang"]),
      ("path", ["Korsel", "Jepang"]), ("trace", ["q9"]), ("trace", ["m13"]), ("trace", ["e1"]),
      ("stats", []),
    ])
  func answers(command: String, arguments: [String]) throws {
    let schema = try JSONSchema("answers.schema.json")
    let definition = try #require(schema.definition(command))
    let result = try Program.run(
      [command] + arguments + ["--format", "jsonl"], environment: ["UJAR_DB": Newsroom.path()])
    let lines = lines(result.stdout)
    #expect(!lines.isEmpty, "\(result.stderr)")
    for line in lines {
      #expect(schema.findings(try JSON(line), in: definition) == [], "\(command)")
    }
  }

  @Test("what breaks a rule is found", arguments: ["{}", "[]", #"{"id":"a","lang":"id","x":1}"#])
  func broken(json: String) throws {
    #expect(try !JSONSchema("extract.schema.json").findings(JSON(json)).isEmpty)
  }
}
