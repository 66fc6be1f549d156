import Testing
import UjarGraph
import UjarReader

@Suite("JSON documents")
struct JSONDocumentTests {
  /// What was read, as ids without the folder, and texts.
  private func articles(_ json: String, named name: String = "a.json") throws -> [String] {
    try read(json: json, named: name).articles.map {
      "\($0.id.split(separator: "/").last ?? ""): \($0.text)"
    }
  }

  @Test("one object over several lines is one article, called as its file")
  func object() throws {
    #expect(try articles("{\n  \"title\": \"A\",\n  \"text\": \"Satu.\"\n}\n") == ["a.json: Satu."])
    #expect(try articles("{\"text\": \"Satu.\"}\n") == ["a.json: Satu."])
    #expect(try articles(" {\"title\": \"A\",\n \"text\": \"Satu.\"}") == ["a.json: Satu."])
  }

  @Test("objects over several lines may follow each other")
  func objects() throws {
    #expect(
      try articles("{\n\"text\": \"Satu.\"}\n{\n\"text\": \"}\\\"{\"\n}")
        == ["a.json: Satu.", "a.json#2: }\"{"])
  }

  @Test("an object a line is read line by line, whatever the file is called")
  func lines() throws {
    #expect(
      try articles("{\"text\": \"Satu.\"}\n{\"text\": \"Dua.\"}\n")
        == ["a.json:1: Satu.", "a.json:2: Dua."])
  }

  @Test("the objects of an array are read one by one", arguments: ["a.json", "a.jsonl", "a"])
  func array(name: String) throws {
    let json = """
      [{"text": "Satu."}, 7, "x,]", {"text": "Dua [", "a": [{"b": "]"}]},
       [{"text": "Tiga."}],
       {"text": "Empat."}]
      """
    #expect(
      try articles(json, named: name)
        == ["\(name)#1: Satu.", "\(name)#4: Dua [", "\(name)#6: Empat."])
    let noObject = "not a JSON object; write an article as {\"text\": \"…\"}"
    #expect(
      try read(json: json, named: name).messages
        == [2, 3, 5].map { "\(name)#\($0): \(noObject)" })
  }

  @Test("an array that is cut short is read as far as it goes, and told")
  func cut() throws {
    let found = try read(json: "[{\"text\": \"Satu.\"}, {\"text\": \"Du", named: "a.json")
    #expect(found.articles.map(\.text) == ["Satu."])
    #expect(
      found.messages == [
        "a.json#2: broken JSON at byte 13: it ends within a string",
        "a.json: the array has no end; the file may be cut short",
      ])
  }

  @Test("an array over many pieces is read whole")
  func long() throws {
    let texts = (0..<4000).map { "\($0) " + String(repeating: "\\\"]}é", count: 20) }
    let json = "[\n" + texts.map { "{\"text\": \"\($0)\"}" }.joined(separator: ",\n") + "\n]\n"
    let found = try read(json: json, named: "a.json")
    #expect(found.messages.isEmpty)
    #expect(found.articles.map(\.text) == texts.map { $0.replacing("\\\"", with: "\"") })
  }

  @Test("a file that only claims to be JSON is told", arguments: ["Siap.", "<html>", "]"])
  func noJSON(content: String) throws {
    let found = try read(json: content, named: "a.json")
    #expect(
      found.messages.map { $0.prefix(26) } == ["a.json:1: broken JSON at by"].map { $0.prefix(26) })
  }

  @Test("an empty array is empty")
  func emptyArray() throws {
    #expect(try read(json: " [ ] ", named: "a.json").messages == ["a.json: empty; nothing to read"])
  }
}
