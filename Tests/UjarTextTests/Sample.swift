import UjarText

/// A text read without abbreviations but those given.
func read(_ text: String, abbreviations: [String] = []) -> TokenizedText {
  TokenizedText(
    bytes: Array(text.utf8), abbreviations: Set(abbreviations.map { FoldedHash.of($0.utf8) }))
}

extension TokenizedText {
  /// The words of the tokens.
  var words: [String] { tokens.map { text($0.span) } }

  /// The texts of the sentences.
  var sentenceTexts: [String] { sentences.map { text($0.tokens) } }

  /// What stands between marks, in order, nested regions included.
  var quoted: [String] { regions.map { text($0.inner) } }
}
