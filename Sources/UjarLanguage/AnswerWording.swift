import UjarData

/// How answers are put in one language, from `answers.tsv`.
public struct AnswerWording: Sendable {
  private var sentences: [String: String] = [:]
  private let months: [String]
  private let weekdays: [String]

  /// Reads the wording of a language.
  public init(language: String) {
    var sentences: [String: String] = [:]
    if let file = EmbeddedFile.named("\(language)/answers.tsv") {
      TSV(file.bytes).forEachRow { fields in
        if fields.count > 1 { sentences[fields[0].string] = fields[1].string }
      }
    }
    months = (sentences["months"] ?? "").split(separator: " ").map(String.init)
    weekdays = (sentences["weekdays"] ?? "").split(separator: " ").map(String.init)
    self.sentences = sentences
  }

  /// A sentence, with values in place of their names in braces; the key when there is none.
  public func sentence(_ key: String, _ values: [String: String] = [:]) -> String {
    var sentence = sentences[key] ?? key
    for (name, value) in values { sentence = sentence.replacing("{\(name)}", with: value) }
    return sentence
  }

  /// Names as a list: "a, b and c".
  public func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(sentence("and")) \(last)"
  }

  /// An ISO 8601 date as it is written, the date itself behind it: "Rabu, 30 Oktober 2024
  /// (2024-10-30)".
  public func date(_ iso: String) -> String {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count > 1, months.indices.contains(parts[1] - 1) else { return iso }
    let month = "\(months[parts[1] - 1]) \(parts[0])"
    guard parts.count > 2 else { return "\(month) (\(iso))" }
    let day = "\(parts[2]) \(month)"
    let weekday = QuestionDate.weekday(of: iso).map { weekdays[$0 - 1] + ", " } ?? ""
    return "\(weekday)\(day) (\(iso.prefix(10)))"
  }
}
