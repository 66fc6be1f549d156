import UjarLanguage
import UjarText

/// Where reported words end in languages whose reports lead: the sentence may go on with another
/// report, with what the reporter adds, or with a second verb of the same subject.
extension IndirectFinder {
  /// How far behind a verb of a list the last one is looked for, in tokens.
  private static let listReach = 80

  /// Which verb a reported clause has had so far.
  private enum Verb { case none, infinitive, modal, finite }

  /// The end of what a cue reports, at most `end`: a clause that needs a verb of its own, or a thing
  /// that is asked for or denied.
  func reportEnd(_ start: Int, before end: Int, needsVerb: Bool = false, isThing: Bool = false)
    -> Int
  {
    var verb = isInfinitive(start) ? Verb.infinitive : .none
    var index = start
    while index < end {
      let bracket = reading.skipBracket(index, before: end)
      if bracket > index { index = bracket; continue }
      if reading.text.isQuoted(index) { index += 1; continue }
      // `agreed to "press on," the government said`: what stands in front of it is told apart.
      if index > start, reading.text.isQuoted(index - 1), endsInComma(before: index),
        isSecondReport(index, before: end)
      {
        return index
      }
      // "— a claim the ministry denies"
      if reading.isDash(index), reading.tokens[index].followsBlank, sumsUp(index + 1, before: end) {
        return index
      }
      if reading.isMark(index, ";"), index > start { return index }
      if reading.isMark(index, ","), index > start + 1,
        endsAt(comma: index, verb, before: end)
          // "demanded a new radar, | where planes land by sight", "asked him to live with his parents, |
          // who run a farm": what is told of what is asked for.
          || isThing && verb == .none && tellsOfThing(index + 1)
          || (isThing && verb == .none || verb == .infinitive) && adds(index + 1, before: end)
      {
        return index
      }
      if clauses.chunkOfToken[index] < 0 {
        if index > start + 1, reading.has(index, .conjunction) || reading.has(index, .contrast),
          !reading.has(index, .adverb) || reading.has(index, .conjunction),
          // "even though she disagreed": a part of what is said.
          reading.has(index, .conjunction) || !reading.has(index - 1, .continuation),
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

  /// Whether a stretch in quotation marks closes with a comma.
  private func endsInComma(before index: Int) -> Bool {
    let close = reading.region(at: index - 1).outer.upperBound
    return close == index && (reading.isMark(index - 2, ",") || reading.isMark(index, ","))
  }

  private func verb(at index: Int, _ known: Verb) -> Verb {
    guard known == .none else { return known }
    // "the council to be brave"
    if isInfinitive(index) { return .infinitive }
    if reading.has(index, .modal) { return .modal }
    return reading.has(index, [.predicate, .passiveAuxiliary]) || reading.isVerbal(index)
      ? .finite : .none
  }

  /// Whether what follows a comma is no longer reported.
  private func endsAt(comma: Int, _ verb: Verb, before end: Int) -> Bool {
    let next = comma + 1
    guard next < end, !reading.text.isQuoted(next) else { return false }
    if isListedCue(next, before: end) || ranks(next, before: end) { return true }
    guard clauses.chunkOfToken[next] < 0 else { return false }
    if reading.has(next, .contrast), !reading.has(next, .conjunction) {
      let isGoingOn =
        reading.has(next + 1, .strictComplementizer)
        && !(clauses.chunkOfToken[min(next + 2, end - 1)] < 0
          && reading.has(next + 2, [.predicate, .passiveAuxiliary, .modal]))
      // ", but only if it rains", ", though never for long"
      if reading.has(next + 1, .adverb),
        reading.has(next + 2, .subordinator)
          || reading.has(next, .subordinator)
            && reading.has(next + 1, [.negation, .preposition])
      {
        return false
      }
      return !reading.has(next, .adverb) && !isGoingOn && !isBackshifted(next, before: end)
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
    let first = reading.has(next + 1, .determiner) ? next + 2 : next + 1
    if reading.has(next, .contentLink), let subject = clauses.chunk(startingAt: first),
      subject.kind != .pronoun, subject.tokens.upperBound < end, isFinite(subject.tokens.upperBound)
    {
      return true
    }
    // ", compared with an earlier range of …"
    if reading.has(next, .comparison), reading.has(next + 1, .preposition) { return true }
    if reading.has(next, .prepositionalCue) { return true }
    if let cue = reading.cue(at: next)?.cue, cue.form == .preposition { return true }
    if let cue = reading.cue(at: next)?.cue, cue.form == .participle { return true }
    if reading.has(next, .relayed) { return true }
    return sumsUp(next, before: end) || isTimed(next, before: end)
  }

  /// ", but conditions | had been against them", ", but it | would be hard": a verb that only reported
  /// words have.
  private func isBackshifted(_ contrast: Int, before end: Int) -> Bool {
    let verb = Range.ahead(contrast + 1, 7, before: end).first {
      clauses.chunkOfToken[$0] < 0
        && (reading.isTagged($0, [.past, .present, .presentThird, .modal])
          || reading.isMark($0, ","))
    }
    guard let verb, verb > contrast + 1, reading.isTagged(verb, [.past, .modal]),
      // "but he would not say": what the speaker left out.
      !reading.has(verb + 1, .negation)
    else { return false }
    return reading.has(verb, .past) && reading.has(verb, .predicate)
      && !reading.has(verb, .passiveAuxiliary) && reading.isTagged(verb + 1, .participle)
      || reading.isTagged(verb, .modal) && reading.has(verb + 1, .passiveAuxiliary)
  }

  /// ", which", ", where", ", during which": what begins a clause about the thing in front.
  private func tellsOfThing(_ index: Int) -> Bool {
    reading.has(index, .thingRelative) && !reading.has(index, .strictComplementizer)
      || reading.has(index, .locative) && reading.has(index, .subordinator)
      || reading.has(index, .preposition) && reading.has(index + 1, .thingRelative)
        && !reading.has(index + 1, .strictComplementizer)
  }

  /// ", Rina's first since May", ", the fourth such letter": which of many a thing is.
  private func ranks(_ index: Int, before end: Int) -> Bool {
    guard reading.modifiersPrecede,
      let rank = Range.ahead(index + 1, 4, before: end).first(where: { reading.has($0, .ordinal) })
    else { return false }
    return reading.isPossessive(rank - 1)
      || rank == index + 1 && reading.has(index, [.determiner, .possessor])
        && !reading.has(index, .quantifier)
  }

  /// What the reporter adds from a comma to the end: ", who run a farm", ", when she is back", "| an
  /// infection that kills one in ten".
  private func adds(_ index: Int, before end: Int) -> Bool {
    guard index + 2 < end, !(index..<end).contains(where: { reading.isMark($0, ",") }) else {
      return false
    }
    if tellsOfThing(index) || reading.isTagged(index, .whAdverb) { return true }
    if reading.has(index, .relative), !reading.has(index, [.thingRelative, .determiner]) {
      return reading.isTagged(index + 1, [.past, .present, .presentThird, .modal])
        && reading.cue(at: index + 1) == nil
    }
    return reading.has(index, .determiner) && reading.has(index, .quantifier)
      && !reading.isCapitalized(index - 2)
      && !(index..<end).contains { reading.has($0, .conjunction) }
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
    // "and, in his column, mocked the club"
    if let verb = behindAside(next, before: end) {
      return isSecondCue(verb, before: end) || isFiniteHead(verb, before: end, isShared: false)
    }
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
    // "to stay but | was told": a past form shares no "to".
    if verb == .infinitive, reading.has(next, .passiveAuxiliary), reading.isTagged(next, .past) {
      return true
    }
    return isFiniteHead(next, before: end, isShared: verb == .modal || verb == .infinitive)
  }

  /// "and | , in his column, | mocked": the verb behind what stands between commas.
  private func behindAside(_ comma: Int, before end: Int) -> Int? {
    guard reading.isMark(comma, ","), reading.has(comma + 1, .preposition),
      let close = reading.comma(from: comma + 2, within: 8, before: end),
      close + 1 < end, !(comma..<close).contains(where: isFinite),
      reading.cue(at: close + 1)?.cue.form == .active
    else { return nil }
    return close + 1
  }

  /// "said it was late, | hopes it ends and doubts it will": a further verb of the same subject, before
  /// the one that closes the list.
  private func isListedCue(_ index: Int, before end: Int) -> Bool {
    guard let (cue, length) = reading.cue(at: index), cue.form == .active,
      !reading.has(index, .passiveAuxiliary)
    else { return false }
    let next = index + length
    // "accused the board": no post here.
    if let chunk = clauses.chunk(at: index), chunk.kind != .role || chunk.tokens.count > length {
      return false
    }
    let isReport =
      isSecondCue(index, before: end) || isInfinitive(next)
      || (cue.frame == .object || ["accuse", "criticise", "praise", "thank"].contains(cue.act))
        && object(at: next, before: end) != nil
      || [.speech, .clause, .that].contains(cue.frame) && isFullClause(next, before: end)
    return isReport
      && Range.ahead(next, Self.listReach, before: end).contains {
        reading.has($0, .conjunction) && isFiniteHead($0 + 1, before: end, isShared: false)
      }
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
    guard clauses.chunkOfToken[index] < 0 else { return false }
    // "and have petitioned the state to …"
    if reading.has(index, .predicate), !reading.has(index, .passiveAuxiliary),
      reading.cue(at: index) == nil, reading.isTagged(index + 1, .participle)
    {
      return isSecondCue(index + 1, before: end)
    }
    guard let (cue, length) = reading.cue(at: index), cue.form == .active || cue.form == .plain
    else { return false }
    if cue.form == .active {
      if cue.frame == .object {
        return object(at: index + length, before: end) != nil
          || asksQuoted(index + length, before: end)
      }
      if cue.frame == .infinitive, isInfinitive(index + length) { return true }
      // "and dreaded leaving"
      if cue.frame == .noun, index + length < end, isGerund(index + length) { return true }
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

  /// Whether words have a subject and a verb of their own, and report nothing.
  func isNewClause(_ index: Int, before end: Int) -> Bool {
    let isSubject =
      clauses.chunk(startingAt: index) != nil
      || !reading.has(index, .predicate)
        && !reading.isVerbal(index) && reading.cue(at: index) == nil
    return isSubject && hasVerb(index + 1, before: end) && !isSecondReport(index, before: end)
      && !Range.ahead(index, 4, before: end).contains(where: isSilence)
  }

  /// "and Rina said …", "and the company denied …": a subject with a reporting verb right behind it.
  func isSecondReport(_ index: Int, before end: Int) -> Bool {
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
          guard reading.has(next, .passiveAuxiliary), let cue = reading.cue(at: next + 1) else {
            return false
          }
          // "and she is worried that …"
          return cue.cue.form == .participle
            || reading.has(next + 1 + cue.length, .strictComplementizer)
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
