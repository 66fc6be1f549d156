import UjarData

/// The words of all languages that turn a statement round: "not", "tidak".
public enum NegationWords {
  /// In small letters; of "didn't" the part before the apostrophe counts elsewhere.
  public static let all: Set<String> = {
    var words: Set<String> = []
    for language in ["en", "id"] {
      guard let file = EmbeddedFile.named("\(language)/words.tsv") else { continue }
      TSV(file.bytes).forEachRow { fields in
        guard fields.count > 1, fields[0].string == "negation" else { return }
        for word in fields[1].parts(at: " ") { words.insert(word.string) }
      }
    }
    return words
  }()
}
