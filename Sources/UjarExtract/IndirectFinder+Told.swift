import UjarLanguage
import UjarText

/// Who is told, and where what they are told begins.
extension IndirectFinder {
  /// "a packed room on Wednesday that …", "mourners not to …": the listener, up to the message.
  func toldEnd(_ start: Int, before end: Int, warns: Bool = false) -> Int? {
    let begins =
      clauses.chunk(startingAt: start) != nil || reading.isCapitalized(start)
      || reading.has(start, [.determiner, .quantifier, .groupNoun, .possessor, .pronounFirst])
      || isObjectPronoun(start)
      || reading.isWord(start)
        && reading.classes[start].isDisjoint(with: [
          .preposition, .strictComplementizer, .complementizer, .predicate, .modal, .cue, .adverb,
          .pronounSingular, .pronounPlural, .conjunction, .negation,
        ])
    guard begins, !reading.has(start, [.preposition, .complementizer]) else { return nil }
    var index = start + 1
    while index < min(end, start + 16) {
      if reading.text.isQuoted(index) {
        // "The Morning Hour", and "that" behind it.
        let close = reading.region(at: index).outer.upperBound
        if close < end, close - index <= 8, reading.has(close, .strictComplementizer) {
          return close
        }
        if close < end, close - index <= 8, let that = complementizer(after: close, before: end) {
          return that
        }
        return isQuotedClause(index) ? index : nil
      }
      if reading.isMark(index, ",") { return nil }
      if reading.has(index, .strictComplementizer) { return index }
      if clauses.chunkOfToken[index] < 0 {
        if reading.has(index, .complementizer), !reading.has(index, .hypothetical) { return index }
        if isInfinitive(index) || isAgainst(index) { return index }
        // "warned doctors | of a rise in infections that …"
        if warns, reading.has(index, .affiliationLink),
          reading.has(index, .origin), !reading.has(index, .locative),
          reading.has(index + 1, [.determiner, .quantifier, .possessor])
        {
          return index + 1
        }
        // "told parliament on Monday | the road had closed"
        if clauses.isDate[index - 1], !clauses.isDate[index],
          reading.has(index, [.determiner, .possessor]), hasVerb(index + 1, before: end)
        {
          return index
        }
        if reading.has(index, .negation) {
          return isInfinitive(index + 1) ? index : nil
        }
        if reading.has(index, [.predicate, .passiveAuxiliary, .relative]) { return nil }
        if reading.has(index, .modal), !reading.has(index, .preposition) { return nil }
      } else if clauses.chunk(at: index)?.kind == .pronoun {
        return beginsClause(index, before: end) ? index : nil
      }
      index += 1
    }
    return nil
  }

  /// "told the forum | he was …": a pronoun with its verb.
  func beginsClause(_ index: Int, before end: Int) -> Bool {
    var next = index + 1
    while next < end, reading.has(next, .adverb), !reading.has(next, .predicate) { next += 1 }
    guard next < end, clauses.chunkOfToken[next] < 0 else { return false }
    return reading.has(next, [.predicate, .passiveAuxiliary]) || reading.isVerbal(next)
      || reading.has(next, .modal) && !reading.has(next, .preposition)
  }

  /// "warned its neighbours | against the plan"
  private func isAgainst(_ index: Int) -> Bool {
    guard reading.has(index, .preposition) else { return false }
    return reading.bytes(of: reading.tokens[index]).elementsEqual("against".utf8)
  }

  /// Whether a quotation is what is told, and no part of who is told.
  private func isQuotedClause(_ index: Int) -> Bool {
    reading.region(at: index).opening == index
      && reading.isWord(index - 1) && !reading.has(index - 1, [.preposition, .determiner])
  }

  /// "to host", "to guard": a verb that names a post elsewhere.
  private func isBarePost(_ index: Int) -> Bool {
    clauses.chunk(startingAt: index).map { $0.kind == .role && $0.tokens.count == 1 } ?? false
  }

  /// "to leave", not "to the town".
  func isInfinitive(_ index: Int) -> Bool {
    guard index + 1 < reading.count else { return false }
    if reading.has(index, .modal), reading.has(index, .preposition),
      reading.text.isQuoted(index + 1)
    {
      return true
    }
    guard reading.has(index, .modal), reading.has(index, .preposition) else { return false }
    if reading.isTagged(index + 1, .base), clauses.chunkOfToken[index + 1] < 0 { return true }
    return reading.isWord(index + 1)
      && !reading.isCapitalized(index + 1) && !isGerund(index + 1)
      && (clauses.chunkOfToken[index + 1] < 0 || isBarePost(index + 1))
      && reading.classes[index + 1].isDisjoint(with: [
        .determiner, .possessor, .quantifier, .groupNoun, .preposition,
      ])
  }

  /// "him", "her", "them", "me".
  func isObjectPronoun(_ index: Int) -> Bool {
    reading.has(index, .pronounObject)
  }

  /// Where the clause begins behind what says when and where: "said at the time | he had …".
  func clauseBehindCircumstance(_ start: Int, before end: Int) -> Int? {
    guard reading.has(start, [.preposition, .time]) || clauses.isDate[start],
      !isInfinitive(start)
    else { return nil }
    var index = start + 1
    while index < min(end, start + 8) {
      if reading.text.isQuoted(index) || reading.isMark(index, ",") { return nil }
      if let chunk = clauses.chunk(startingAt: index), chunk.kind == .pronoun,
        !reading.has(index - 1, .preposition)
      {
        return index
      }
      // "said in an email | its boats were safe"
      if reading.has(index, [.determiner, .possessor]),
        reading.has(index - 1, .occasion) || clauses.isDate[index - 1],
        hasVerb(index + 1, before: end)
      {
        return index
      }
      if clauses.chunkOfToken[index] < 0,
        reading.has(index, [.predicate, .passiveAuxiliary, .modal, .conjunction, .relative])
      {
        return nil
      }
      index += 1
    }
    return nil
  }
}
