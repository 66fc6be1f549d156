import UjarLanguage
import UjarText

/// A quotation as the grammar gives it, before it is known who its speakers are.
struct Attribution {
  /// The words, in token ranges.
  var content: [Range<Int>]
  /// The reporting word, in token indices.
  var cueTokens: Range<Int>?
  /// What is known of the reporting word.
  var cue: Cue?
  /// What the words are credited to.
  var source: SourcePhrase?
  /// The noun phrase behind "kepada" or the one urged.
  var addressee: Range<Int>?
  /// Whether it is a floating answer to a question, so that whoever asked did not say it.
  var answers = false
  /// Whether it is a floating question.
  var asks = false
  /// Whether the words stand within the words of somebody else.
  var isNested = false
  /// Whether it is told that the source does not believe the words.
  var isNegated = false
  /// Whether the words stand in quotation marks, all of them.
  var isDirect: Bool
  /// Which sentence of the text reports it.
  var sentence: Int
  /// The rule that found it.
  var rule: Rule

  /// Whether its words stand in single quotation marks.
  func isSingle(_ reading: Reading) -> Bool {
    guard let index = content.last?.last, reading.text.isQuoted(index) else { return false }
    return reading.region(at: index).isSingle
  }

  enum Rule: String {
    case quoteThenCue = "quote-cue"
    case cueThenQuote = "cue-quote"
    case colon, floating, interview, reported, according, postposed, passive
    case nounCue = "noun-cue"
  }

  /// Where it begins, to put attributions in order.
  var start: Int { min(content.first?.lowerBound ?? 0, cueTokens?.lowerBound ?? Int.max) }
}

/// The noun phrase, pronoun or clitic that words are credited to.
struct SourcePhrase {
  enum Form {
    case phrase, pronoun, clitic
    /// "keduanya", "kedua menteri"
    case dual
  }
  /// Its tokens; for a clitic those of the word that it hangs on.
  var tokens: Range<Int>
  var form: Form
}
