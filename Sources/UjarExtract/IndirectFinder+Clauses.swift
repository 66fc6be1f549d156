import UjarLanguage
import UjarText

/// Whether words are a clause, and where one begins behind a cue, in languages whose tags tell verbs.
extension IndirectFinder {
  /// "that" behind a cue and what says when, where or to whom: "said on Tuesday that …".
  func complementizer(after index: Int, before end: Int) -> Int? {
    guard reading.has(index, [.preposition, .time]) || clauses.isDate[index], !isInfinitive(index)
    else { return nil }
    for next in Range.ahead(index, Self.clauseReach, before: end) {
      if reading.has(next, .strictComplementizer), next > index { return next }
      if reading.text.isQuoted(next) { return nil }
      // "said on Thursday she agreed, but repeated that …": the other verb's.
      if reading.isMark(next, ","),
        reading.has(next + 1, [.conjunction, .contrast])
          || reading.cue(at: next + 1)?.cue.form == .participle
      {
        return nil
      }
      // "told parliament on Monday the road had closed and that …": a clause comes first.
      if reading.has(next, .conjunction), reading.has(next + 1, .strictComplementizer) {
        return nil
      }
      if clauses.chunkOfToken[next] < 0, next > index,
        reading.has(next, [.passiveAuxiliary, .modal, .pronounFirst])
          && !reading.has(next, .preposition)
      {
        return nil
      }
    }
    return nil
  }

  /// Whether some words hold a verb that makes them a clause, before another clause begins.
  func hasVerb(_ start: Int, before end: Int) -> Bool {
    for index in start..<end {
      if reading.text.isQuoted(index) { return true }
      guard clauses.chunkOfToken[index] < 0 else { continue }
      if reading.has(index, [.predicate, .passiveAuxiliary]) { return true }
      if index > start, !reading.has(index - 1, [.determiner, .possessor]),
        // "Both plan to meet", "Rina hopes to stay": a noun that goes on as a verb does.
        reading.isVerbal(index)
          || isInfinitive(index + 1)
            && (reading.has(index, .plan) || reading.cue(at: index)?.cue.form == .active)
      {
        return true
      }
    }
    return false
  }

  /// Whether a clause follows, rather than a noun phrase: "claimed two roofs", "added salt".
  func isFullClause(_ start: Int, before end: Int) -> Bool {
    if reading.has(start, .complementizer) { return true }
    let mayHoldCommas = reading.has(start, [.subordinator, .preposition, .contrast])
    var behind = start
    for index in start..<end where index >= behind {
      if reading.text.isQuoted(index) { return true }
      if reading.isMark(index, ","), let close = asideEnd(index, before: end) {
        behind = close + 1
        continue
      }
      if reading.isMark(index, ","), !mayHoldCommas { return false }
      // "it's": the pronoun and its verb.
      if index > start, reading.isPossessive(index), clauses.chunk(at: index - 1)?.kind == .pronoun
      {
        return true
      }
      guard clauses.chunkOfToken[index] < 0 else { continue }
      if reading.has(index, [.predicate, .passiveAuxiliary]) { return index > start }
      if index > start {
        if reading.isVerbal(index), !reading.has(index - 1, [.determiner, .possessor]) {
          return true
        }
        // A verb behind one of these belongs to another clause.
        if reading.has(index, [.relative, .strictComplementizer])
          || reading.has(index, .conjunction) && !reading.has(index + 1, .determiner)
            && clauses.chunk(at: index + 1) == nil
        {
          return false
        }
      }
    }
    return false
  }

  /// "fears Rina, | a diabetic|, is ill": the comma behind what describes a name.
  private func asideEnd(_ comma: Int, before end: Int) -> Int? {
    guard let name = clauses.chunk(at: comma - 1), name.tokens.upperBound == comma,
      name.kind != .pronoun, name.kind != .role,
      reading.has(comma + 1, .determiner) || reading.has(comma + 1, .relative)
        || clauses.chunk(startingAt: comma + 1)?.kind == .role,
      let close = reading.comma(from: comma + 1, within: 16, before: end),
      close + 1 < end, clauses.chunkOfToken[close + 1] < 0
    else { return nil }
    return reading.has(close + 1, [.predicate, .passiveAuxiliary, .modal]) ? close : nil
  }
}
