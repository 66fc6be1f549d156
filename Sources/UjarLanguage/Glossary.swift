import UjarData

/// Words of the news in two languages, one meaning a line of `glossary.tsv`, found by their stems.
struct Glossary: Sendable {
  /// The languages of the columns.
  static let languages = ["en", "id"]

  /// Every meaning: for each language its forms.
  private var meanings: [[[String]]] = []
  /// Meanings by the stems of a form, per language.
  private var byStems: [[String: [Int]]] = [[:], [:]]
  /// The most words that a form has.
  private(set) var longest = 1

  init() {
    guard let file = EmbeddedFile.named("glossary.tsv") else { return }
    TSV(file.bytes).forEachRow { fields in
      guard fields.count == Self.languages.count else { return }
      let forms = fields.map { $0.parts(at: "|").map(\.string) }
      for (column, language) in Self.languages.enumerated() {
        let stemmer = Stemmer.named(language)
        for form in forms[column] {
          byStems[column][stemmer.stems(of: form), default: []].append(meanings.count)
          longest = max(longest, form.split(separator: " ").count)
        }
      }
      meanings.append(forms)
    }
  }

  /// The forms in all languages of what some words, given as stems, can mean.
  func forms(of stems: String, in language: String) -> [String] {
    guard let column = Self.languages.firstIndex(of: language) else { return [] }
    return (byStems[column][stems] ?? []).flatMap { meanings[$0].flatMap { $0 } }
  }
}
