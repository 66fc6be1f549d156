import UjarLanguage
import UjarText

/// Where reported words end in languages whose reports lead: the sentence may go on with another
/// report, with what the reporter adds, or with a second verb of the same subject.
extension IndirectFinder {
  /// Which verb a reported clause has had so far.
  private enum Verb { case none, modal, finite }

  /// The end of what a cue reports, at most `end`.
  func reportEnd(_ start: Int, before end: Int, needsVerb: Bool = false) -> Int {
    var verb = Verb.none
    var index = start
    while index < end {
      let bracket = reading.skipBracket(index, before: end)
      if bracket > index { index = bracket; continue }
      if reading.text.isQuoted(index) { index += 1; continue }
      if reading.isMark(index, ";"), index > start { return index }
      if reading.isMark(index, ","), index > start + 1, endsAt(comma: index, verb, before: end) {
        return index
      }
      if clauses.chunkOfToken[index] < 0 {
        if index > start + 1, reading.has(index, .conjunction) || reading.has(index, .contrast),
          !reading.has(index, .adverb) || reading.has(index, .conjunction),
          goesOnOutside(behind: index, verb, before: end, needsVerb: needsVerb)
        {
          return reading.isMark(index - 1, ",") ? index - 1 : index
        }
        verb = self.verb(at: index, verb)
      }
      index += 1
    }
    return end
  }

  private func verb(at index: Int, _ known: Verb) -> Verb {
    guard known == .none else { return known }
    if reading.has(index, .modal) { return .modal }
    return reading.has(index, [.predicate, .passiveAuxiliary]) || reading.isVerbal(index)
      ? .finite : .none
  }

  /// Whether what follows a comma is no longer reported.
  private func endsAt(comma: Int, _ verb: Verb, before end: Int) -> Bool {
    let next = comma + 1
    guard next < end, !reading.text.isQuoted(next), clauses.chunkOfToken[next] < 0 else {
      return false
    }
    if reading.has(next, .contrast), !reading.has(next, .conjunction) {
      let isGoingOn =
        reading.has(next + 1, .strictComplementizer)
        && !(clauses.chunkOfToken[min(next + 2, end - 1)] < 0
          && reading.has(next + 2, [.predicate, .passiveAuxiliary, .modal]))
      return !reading.has(next, .adverb) && !isGoingOn
    }
    // ", which both governments say …": a report of somebody else.
    if reading.has(next, .relative), !reading.has(next, .strictComplementizer) {
      // "she had met Rina, who promised …": somebody of whom it is told.
      if !reading.has(next, .thingRelative), reading.cue(at: next + 1) != nil { return false }
      return Range.ahead(next, 12, before: end).contains {
        guard let cue = reading.cue(at: $0)?.cue, cue.frame != .quote else { return false }
        return cue.form == .active || cue.form == .plain
      }
    }
    if reading.has(next, .subordinator), reportsBehind(next, before: end) { return true }
    // ", as Tokyo seeks to …": why, in the reporter's words.
    if reading.has(next, .contentLink), let subject = clauses.chunk(startingAt: next + 1),
      subject.kind != .pronoun, subject.tokens.upperBound < end, isFinite(subject.tokens.upperBound)
    {
      return true
    }
    if reading.has(next, .prepositionalCue) { return true }
    if let cue = reading.cue(at: next)?.cue, cue.form == .preposition { return true }
    if let cue = reading.cue(at: next)?.cue, cue.form == .participle { return true }
    if reading.has(next, .relayed) { return true }
    return sumsUp(next, before: end) || isTimed(next, before: end)
  }

  /// ", where it says the road is closed": a clause that is a report of its own.
  private func reportsBehind(_ opener: Int, before end: Int) -> Bool {
    guard let subject = clauses.chunk(startingAt: opener + 1), subject.kind != .place else {
      return false
    }
    var verb = subject.tokens.upperBound
    while verb < end, reading.has(verb, .adverb), clauses.chunkOfToken[verb] < 0 { verb += 1 }
    guard verb + 2 < end, clauses.chunkOfToken[verb] < 0, let cue = reading.cue(at: verb)?.cue
    else {
      return false
    }
    return cue.form == .active && [.speech, .clause, .addressee].contains(cue.frame)
  }

  /// "a claim that he denied", "an answer two advisers contradicted": a noun for what was said.
  private func sumsUp(_ index: Int, before end: Int) -> Bool {
    // ", something that the mayor has ruled out"
    if reading.has(index, .summary), reading.has(index + 1, .relative) { return true }
    guard reading.has(index, .determiner) || reading.has(index, .quantifier) else { return false }
    for next in Range.ahead(index + 1, 3, before: end) {
      if reading.has(next, .summary) { return true }
      guard reading.isWord(next), clauses.chunkOfToken[next] < 0,
        !reading.has(next, [.preposition, .determiner])
      else { return false }
    }
    return false
  }

  /// "hours after …", "two days before …", "following …", "amid …".
  private func isTimed(_ index: Int, before end: Int) -> Bool {
    if reading.has(index, .oblique), !reading.has(index, [.locative, .subordinator]),
      reading.isWord(index),
      reading.text.bytes[Int(reading.tokens[index].start)...].prefix(3)
        .elementsEqual("fol".utf8)
    {
      return true
    }
    for next in Range.ahead(index, 4, before: end) {
      if next > index, reading.has(next, [.oblique]),
        reading.has(next, .subordinator) || clauses.isAfterOrBefore(next)
      {
        return true
      }
      guard
        reading.has(next, [.quantifier, .time, .adverb, .determiner]) || clauses.isDate[next]
          || reading.tokens[next].kind == .number || reading.has(next, .timeSpan)
      else { return false }
    }
    return false
  }

  /// Whether a conjunction leads out of the reported clause: to a further report, or to a verb that
  /// the reported clause cannot share.
  private func goesOnOutside(
    behind conjunction: Int, _ verb: Verb, before end: Int, needsVerb: Bool
  ) -> Bool {
    var next = conjunction + 1
    while next < end, reading.has(next, .adverb), clauses.chunkOfToken[next] < 0,
      !reading.has(next, .predicate)
    {
      next += 1
    }
    guard next < end, !reading.text.isQuoted(next) else { return false }
    // "which Panama wants to resume and which were suspended"
    if reading.has(next, .thingRelative), reading.has(conjunction, .conjunction) { return true }
    guard !reading.has(next, [.strictComplementizer, .complementizer]) else { return false }
    if isSecondCue(next, before: end) { return true }
    if reading.has(conjunction, .contrast), isSilence(next) { return true }
    // "said storms and protests demand …", "both Rina and Budi were referring": no verb yet.
    if needsVerb, verb == .none { return false }
    if isSecondReport(next, before: end) { return true }
    guard isAdditive(conjunction), verb != .finite || reading.isMark(conjunction - 1, ",") else {
      return false
    }
    if verb == .none, reading.isTagged(next, .past), clauses.chunkOfToken[next] < 0 { return true }
    return isFiniteHead(next, before: end, isShared: verb == .modal)
  }

  /// "but gave no details", "but did not say when": what the source left out.
  private func isSilence(_ index: Int) -> Bool {
    guard clauses.chunkOfToken[index] < 0 else { return false }
    if reading.has(index, .utterance) { return reading.has(index + 1, .negation) }
    let verb = reading.has(index + 1, .negation) ? index + 2 : index + 1
    return (verb == index + 2 || reading.has(index, .negation))
      && (reading.has(verb, .cue) || isInfinitive(verb) && reading.has(verb + 1, .cue))
  }

  /// "and", "but", not "or".
  private func isAdditive(_ index: Int) -> Bool {
    reading.tokens[index].byte | 0x20 != UInt8(ascii: "o")
  }

  /// "and warned that …", "but said they …": a reporting verb with a clause of its own.
  private func isSecondCue(_ index: Int, before end: Int) -> Bool {
    guard clauses.chunkOfToken[index] < 0, let (cue, length) = reading.cue(at: index),
      cue.form == .active || cue.form == .plain
    else { return false }
    if cue.form == .active {
      if cue.frame == .object {
        return object(at: index + length, before: end) != nil
          || asksQuoted(index + length, before: end)
      }
      if cue.frame == .infinitive, isInfinitive(index + length) { return true }
    }
    guard
      cue.frame == .speech || cue.frame == .clause || cue.frame == .that || cue.frame == .noun
    else { return false }
    let next = index + length
    return reading.has(next, .strictComplementizer)
      || clauses.chunk(startingAt: next)?.kind == .pronoun && cue.form == .active
        && cue.frame != .noun
  }

  /// `urged "those who talk most" to pay`: whoever is asked stands in quotation marks.
  private func asksQuoted(_ index: Int, before end: Int) -> Bool {
    guard index < end, reading.text.isQuoted(index) else { return false }
    let close = reading.region(at: index).outer.upperBound
    return close < end && isInfinitive(close)
  }

  /// "and Rina said …", "and the company denied …": a subject with a reporting verb right behind it.
  private func isSecondReport(_ index: Int, before end: Int) -> Bool {
    var next = index
    let begins =
      clauses.chunk(startingAt: next) != nil || reading.has(next, [.determiner, .quantifier])
      || reading.isCapitalized(next) || reading.has(next, [.groupNoun, .possessor])
    guard begins else { return false }
    var depth = 0
    while next < min(end, index + 16), !reading.text.isQuoted(next) {
      if next > index, clauses.chunkOfToken[next] < 0, !reading.isCapitalized(next) {
        if let (cue, _) = reading.cue(at: next), cue.form == .active || cue.form == .plain,
          cue.frame != .quote || next + 1 < end && reading.text.isQuoted(next + 1),
          !reading.has(next - 1, [.determiner, .possessor, .preposition, .modal, .conjunction]),
          !reading.isPossessive(next - 1)
        {
          // A reporting verb in the plain form needs its object at once.
          return cue.form == .active
            || reading.has(next + 1, .strictComplementizer) || cue.frame == .speech
        }
        if reading.isMark(next, ",") {
          depth += 1
        } else if reading.has(next, [.predicate, .passiveAuxiliary, .modal, .relative])
          && !reading.has(next, .adverb) && depth == 0
        {
          // "and the party is promising …"
          return reading.has(next, .passiveAuxiliary)
            && reading.cue(at: next + 1)?.cue.form == .participle
        }
        if depth > 2 { return false }
      }
      next += 1
    }
    return false
  }

  /// Whether a word is the finite verb of another clause: "warned …", "took …", "walked to …".
  private func isFiniteHead(_ index: Int, before end: Int, isShared: Bool) -> Bool {
    guard clauses.chunkOfToken[index] < 0, reading.isWord(index), !reading.isCapitalized(index),
      !reading.has(index, [.modal, .determiner, .preposition])
    else { return false }
    if let cue = reading.cue(at: index)?.cue, cue.form == .active { return true }
    if reading.has(index, [.predicate, .passiveAuxiliary]) {
      return !reading.has(index, .infinite) && !(isShared && reading.has(index, .passiveAuxiliary))
    }
    // "would be based here and listed there": a participle shares the auxiliary.
    guard !isShared, reading.isVerbal(index), index + 1 < end else { return false }
    return clauses.chunkOfToken[index + 1] >= 0
      || reading.has(
        index + 1, [.determiner, .possessor, .preposition, .strictComplementizer, .quantifier])
  }
}

/// Who is told, and where what they are told begins.
extension IndirectFinder {
  /// "a packed room on Wednesday that …", "mourners not to …": the listener, up to the message.
  func toldEnd(_ start: Int, before end: Int) -> Int? {
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
