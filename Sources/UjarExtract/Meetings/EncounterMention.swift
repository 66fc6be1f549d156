import UjarLanguage

/// A word of encounter where it stands: "bertemu", "talks".
struct EncounterMention {
  /// What is known of the word.
  let encounter: Language.Encounter
  /// The tokens of the word.
  let tokens: Range<Int>
  /// The tokens of the sentence around it.
  let sentence: Range<Int>
  /// The number of that sentence.
  let number: Int
  /// Where the reported clause begins that it stands in, else where the sentence does.
  let clauseStart: Int
  /// Where what tells of it ends: with the sentence, or where its main clause tells of another.
  let clauseEnd: Int

  var start: Int { tokens.lowerBound }
  var end: Int { tokens.upperBound }
  /// Whether it is a verb, with those who meet around it.
  var isVerb: Bool { encounter.isVerb }
}
