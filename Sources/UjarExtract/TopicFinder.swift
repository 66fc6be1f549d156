import UjarLanguage
import UjarText

/// Finds whom a sentence of the report is about, by its grammar: who "-nya" goes back to when
/// nobody has spoken since.
struct TopicFinder {
  let reading: Reading
  let clauses: ClauseReader

  /// The number of the chunk of a person or post; `nil` when the sentence is about something else.
  func topic(of sentence: Range<Int>) -> Int? {
    var first = sentence.lowerBound
    while first < sentence.upperBound,
      reading.isBoilerplate[first] || reading.isMark(first, ",")
        || reading.has(first, [.contrast, .adverb, .conjunction])
    {
      first += 1
    }
    guard first < sentence.upperBound, !reading.text.isQuoted(first) else { return nil }
    if isSomebody(first) { return number(first) }
    return introduced(in: first..<sentence.upperBound)
      ?? behindCircumstance(in: first..<sentence.upperBound)
  }

  private func number(_ index: Int) -> Int { Int(clauses.chunkOfToken[index]) }

  private func isSomebody(_ index: Int) -> Bool {
    guard let chunk = clauses.chunk(startingAt: index) else { return false }
    return chunk.person != nil || chunk.kind == .role
  }

  /// "Hal senada disampaikan Rina", "Acara itu dihadiri Rina", "Salah satunya adalah Rina".
  private func introduced(in sentence: Range<Int>) -> Int? {
    for index in sentence.prefix(12) {
      if reading.text.isQuoted(index) { return nil }
      let isPassive = reading.cue(at: index).map(isSaid) ?? false
      guard isPassive || reading.has(index, [.attended, .roleLink]) else { continue }
      let next = reading.has(index + 1, .agentPreposition) ? index + 2 : index + 1
      if sentence.contains(next), clauses.chunk(startingAt: next)?.person != nil {
        return number(next)
      }
    }
    return nil
  }

  /// "disampaikan", "dikatakan": a passive of saying, not of what was proposed or ordered.
  private func isSaid(_ found: (cue: Cue, length: Int)) -> Bool {
    found.cue.form == .passive && ["say", "add", "explain", "stress"].contains(found.cue.act)
  }

  /// "Terkait hal itu, Rina memaklumi …": the subject behind the comma of a circumstance.
  private func behindCircumstance(in sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    guard reading.has(first, [.preposition, .oblique, .subordinator, .reached, .prepositionalCue])
    else { return nil }
    for index in sentence where reading.isMark(index, ",") {
      if reading.text.isQuoted(index) { return nil }
      if sentence.contains(index + 1), isSomebody(index + 1) { return number(index + 1) }
    }
    return nil
  }
}
