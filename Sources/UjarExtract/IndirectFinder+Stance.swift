import UjarLanguage
import UjarText

/// What somebody is, feels or calls something, in languages whose reports lead.
extension IndirectFinder {
  /// "Rina is confident that …", "Officials were worried the road would close".
  func stance(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let verb = verbGroup(
      before: cueTokens.lowerBound, from: sentence.lowerBound,
      auxiliaries: [.passiveAuxiliary, .copula])
    let start = verb.start
    guard verb.isPassive, !verb.isUnsaid, cueTokens.lowerBound >= covered,
      !reading.has(start - 1, .pronounNeuter), start > sentence.lowerBound
    else { return nil }
    let next = cueTokens.upperBound
    guard
      reading.has(next, .strictComplementizer)
        || cue.frame == .infinitive && isInfinitive(next)
        || !reading.has(next, [.preposition, .modal, .conjunction]) && reading.isWord(next)
    else { return nil }
    let subject = clauses.subject(before: start, from: sentence.lowerBound)
    guard !subject.isHypothetical, !subject.isNegated, !subject.isRelative,
      let source = subject.source ?? nearSubject(before: start, from: sentence.lowerBound)
    else { return nil }
    return complete(cue, cueTokens, source, in: sentence, number)
  }

  /// "Residents worried that …": a state that is a verb, too.
  func worrying(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    guard reading.isTagged(cueTokens.lowerBound, .past),
      reading.has(cueTokens.upperBound, .strictComplementizer)
    else { return nil }
    return reported(cue, cueTokens, in: sentence, number, behind: covered)
  }

  /// The noun phrase that ends right before a verb: "a figure | the senator | called".
  func nearSubject(before index: Int, from lower: Int) -> SourcePhrase? {
    var last = index
    while last > lower, reading.has(last - 1, .adverb), clauses.chunkOfToken[last - 1] < 0 {
      last -= 1
    }
    guard last > lower else { return nil }
    if let chunk = clauses.chunk(at: last - 1), chunk.tokens.upperBound == last,
      chunk.kind != .place
    {
      if chunk.kind == .pronoun {
        return clauses.phrase(chunk)
      }
      let first = chunk.tokens.lowerBound
      let start = first > lower && reading.has(first - 1, .determiner) ? first - 1 : first
      return SourcePhrase(tokens: start..<last, form: .phrase)
    }
    var start = last - 1
    while start > lower, last - start < 5, reading.isWord(start), !reading.has(start, .determiner),
      clauses.chunkOfToken[start] < 0,
      reading.classes[start].isDisjoint(with: [.preposition, .cue, .predicate, .conjunction])
    {
      start -= 1
    }
    if reading.has(start, .determiner), start < last - 1 {
      return SourcePhrase(tokens: start..<last, form: .phrase)
    }
    return reading.has(last - 1, .groupNoun)
      ? SourcePhrase(tokens: (last - 1)..<last, form: .phrase) : nil
  }
}
