import Testing
import UjarData

@testable import UjarLanguage

@Suite("Questions are understood")
struct QuestionReaderTests {
  /// The frames of the data files, each with its own example.
  static let examples: [(language: String, asked: String, example: String)] = ["id", "en"].flatMap {
    language in
    var rows: [(String, String, String)] = []
    if let file = EmbeddedFile.named("\(language)/questions.tsv") {
      TSV(file.bytes).forEachRow { fields in
        if fields.count > 3, fields[0].string == "frame" {
          rows.append((language, fields[1].string, fields[3].string))
        }
      }
    }
    return rows
  }

  @Test("every frame reads its example as it says", arguments: examples)
  func readsExample(language: String, asked: String, example: String) throws {
    let question = try #require(QuestionReader().question(example), "\(example)")
    #expect(question.asked.rawValue == asked, "\(example): \(question)")
    #expect(question.language == language, "\(example)")
  }
}
