import UjarLanguage
import UjarText

/// Nouns as cues, with whoever they belong to: "Rina's statement that …", "a warning from Rina that …".
extension IndirectFinder {
  /// "Rina's statement that …", "a warning from Rina that …", "her promise that …".
  func ownedNoun(at index: Int, in sentence: Range<Int>, _ number: Int) -> Attribution? {
    let end = contentEnd(in: sentence)
    var next = index + 1
    var first = index
    var source: SourcePhrase?
    if reading.has(next, [.agentPreposition, .origin]),
      let found = clauses.source(after: next + 1, before: end)
    {
      (source, next) = (found, found.tokens.upperBound)
    } else if !isOwnedSubject(before: index),
      let owner = owner(before: index, from: sentence.lowerBound)
    {
      (source, first) = (owner, owner.tokens.lowerBound)
    } else if let holder = holder(of: index, from: sentence.lowerBound) {
      source = holder
    } else if let (speaker, verb) = utterer(of: index, from: sentence.lowerBound) {
      (source, first) = (speaker, verb)
    }
    guard let source else { return nil }
    if let found = summed(by: index, source, in: sentence, number) { return found }
    next = clauseBehindAside(next, before: end)
    while next < end,
      clauses.isDate[next]
        || reading.has(next, .preposition) && next + 1 < end && clauses.isDate[next + 1]
        || reading.isMark(next, ",") && reading.has(next + 1, .strictComplementizer)
    {
      next += 1
    }
    let isPlan = isInfinitive(next) || reading.has(next, .negation) && isInfinitive(next + 1)
    guard reading.has(next, .strictComplementizer) || isPlan, end - next > 3 else { return nil }
    if isPlan { next -= 1 }
    while first > sentence.lowerBound, reading.has(first - 1, .determiner) { first -= 1 }
    let close =
      isPlan
      ? reportEnd(next + 1, before: end)
      : min(
        secondVerb(behind: next + 1, before: end, isSubject: isFirst(first, in: sentence)),
        reportEnd(next + 1, before: end))
    return Attribution(
      content: [(next + 1)..<close], cueTokens: index..<(index + 1),
      cue: reading.cue(at: index)?.cue, source: source, isDirect: false, sentence: number,
      rule: .nounCue)
  }

  /// "The works would cost a million, an estimate by Rina": what a noun sums up stands in front.
  private func summed(
    by noun: Int, _ source: SourcePhrase, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard let cue = reading.cue(at: noun)?.cue, cue.act == "assess",
      reading.has(noun - 1, .determiner), reading.has(noun - 1, .quantifier),
      reading.isMark(noun - 2, ","), reading.has(noun + 1, .agentPreposition)
    else { return nil }
    return around(
      cue, noun..<(noun + 1), source, nil, noun - 2, rest: contentEnd(in: sentence),
      in: sentence, number)
  }

  /// "a warning from the board, | which speaks for the owners, | that …": where the clause begins.
  private func clauseBehindAside(_ comma: Int, before end: Int) -> Int {
    guard reading.isMark(comma, ","), reading.has(comma + 1, .relative),
      !reading.has(comma + 1, .strictComplementizer),
      let close = reading.comma(from: comma + 2, within: 20, before: end),
      reading.has(close + 1, .strictComplementizer)
    else { return comma }
    return close + 1
  }

  /// "its sponsor | hopes to enrol them": a verb behind whoever belongs to somebody, and no noun.
  private func isOwnedSubject(before index: Int) -> Bool {
    isInfinitive(index + 1) && reading.has(index - 2, .possessor)
      && clauses.chunkOfToken[index - 1] < 0 && reading.isTagged(index - 1, .noun)
  }

  /// Whose a noun is: "Rina's", "the company's", "her".
  private func owner(before index: Int, from lower: Int) -> SourcePhrase? {
    var last = index - 1
    while last > lower, index - last < 4, !reading.isPossessive(last),
      !reading.has(last, .possessor),
      reading.isWord(last),
      reading.classes[last].isDisjoint(with: [.preposition, .determiner, .cue])
    {
      last -= 1
    }
    guard last >= lower else { return nil }
    // "The planters' demand": the mark alone.
    if reading.tokens[index - 1].kind == .quotationMark, reading.text.regionOfToken[index - 1] < 0,
      !reading.tokens[index - 1].followsBlank, index - 2 >= lower, reading.isWord(index - 2)
    {
      var start = index - 2
      while start > lower, index - start < 6, reading.isWord(start),
        !reading.has(start, .determiner)
      {
        start -= 1
      }
      if !reading.has(start, .determiner) { start = index - 2 }
      return SourcePhrase(tokens: start..<(index - 1), form: .phrase)
    }
    if reading.has(last, .possessor), !reading.has(last, .pronounFirst) {
      return SourcePhrase(tokens: last..<(last + 1), form: .pronoun)
    }
    guard reading.isPossessive(last) else { return nil }
    if let chunk = clauses.chunk(at: last - 1), chunk.kind != .place {
      return clauses.phrase(chunk)
    }
    var start = last - 1
    if reading.isCapitalized(start), clauses.chunkOfToken[start] < 0,
      start == lower || !reading.has(start - 1, .determiner)
    {
      while start > lower, reading.isCapitalized(start - 1), reading.isWord(start - 1) {
        start -= 1
      }
      return SourcePhrase(tokens: start..<last, form: .phrase)
    }
    while start > lower, last - start < 6, reading.isWord(start), !reading.has(start, .determiner) {
      start -= 1
    }
    return reading.has(start, .determiner) && start < last - 1
      ? SourcePhrase(tokens: start..<last, form: .phrase) : nil
  }

  /// "Rina is of the opinion that …": whose it is by "of" and a form of "to be".
  private func holder(of noun: Int, from lower: Int) -> SourcePhrase? {
    guard noun - 3 > lower, reading.has(noun - 1, .determiner),
      reading.has(noun - 2, .affiliationLink), reading.has(noun - 3, .passiveAuxiliary)
    else { return nil }
    let subject = clauses.subject(before: noun - 3, from: lower)
    return subject.isNegated || subject.isHypothetical || subject.isRelative
      ? nil : subject.source
  }

  /// Who utters a noun: "The ministry | issued | a stern warning that …".
  private func utterer(of noun: Int, from lower: Int) -> (source: SourcePhrase, verb: Int)? {
    var index = noun - 1
    while index > lower, noun - index < 5, reading.isWord(index), !reading.has(index, .utterance),
      reading.classes[index].isDisjoint(with: [.preposition, .conjunction, .relative])
    {
      index -= 1
    }
    guard index > lower, reading.has(index, .utterance), clauses.chunkOfToken[index] < 0 else {
      return nil
    }
    let verb = verbGroup(before: index, from: lower)
    let subject = clauses.subject(before: verb.start, from: lower)
    guard !verb.isPassive, !verb.isUnsaid, let source = subject.source, !subject.isNegated,
      !subject.isHypothetical, !subject.isRelative
    else { return nil }
    return (source, verb.start)
  }

  private func isFirst(_ index: Int, in sentence: Range<Int>) -> Bool {
    !(sentence.lowerBound..<max(sentence.lowerBound, index)).contains {
      !reading.isBoilerplate[$0] && !reading.has($0, [.contrast, .adverb, .determiner])
        && !reading.isMark($0, ",")
    }
  }

  /// Where the clause of a noun that is a subject ends: before the second verb, which is that of
  /// the sentence: "Rina's promise that the road will open | was kept".
  private func secondVerb(behind start: Int, before end: Int, isSubject: Bool) -> Int {
    guard isSubject else { return end }
    var isBehindFirst = false
    var index = start
    while index < end {
      guard isFinite(index) else { index += 1; continue }
      if isBehindFirst, !reading.has(index - 1, [.conjunction, .relative, .modal]) { return index }
      isBehindFirst = true
      var isParticiple = false
      while index < end,
        isFinite(index)
          || reading.has(index, [.adverb, .negation, .modal]) && clauses.chunkOfToken[index] < 0
      {
        // "had recovered | was met": nothing finite follows a participle.
        if isParticiple, reading.has(index, [.predicate, .passiveAuxiliary, .modal]),
          !reading.has(index, .preposition)
        {
          return index
        }
        if isFinite(index), !reading.has(index, [.predicate, .passiveAuxiliary, .modal]) {
          isParticiple = true
        }
        index += 1
      }
    }
    return end
  }

  func isFinite(_ index: Int) -> Bool {
    clauses.chunkOfToken[index] < 0
      && (reading.has(index, [.predicate, .passiveAuxiliary]) || reading.isVerbal(index))
  }
}
