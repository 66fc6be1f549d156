import UjarLanguage
import UjarText

/// Reads from the words around a date whether what it dates has happened or lies ahead.
struct TenseReader {
  let reading: Reading

  /// Whether the words before a date, within the sentence, say that something lies ahead.
  func isPlanned(before start: Int) -> Bool {
    // "Kalau Rabu kalah lagi, ya selesai."
    if reading.mayTrail, isOver(before: start) { return false }
    if isOnset(before: start) || reading.has(start - 1, .hypothetical) { return true }
    var index = start - 1
    let reach = reading.mayTrail ? 40 : 20
    while index >= 0, index > start - reach, !reading.isMark(index, "."),
      !reading.isMark(index, ";")
    {
      // "had been due to return on Monday": a plan that is over.
      if reading.has(index, .future) {
        return !(reading.has(index - 1, .past) && reading.has(index - 2, .past))
      }
      if isIntended(index) || isSet(index) { return true }
      // "Rencana kunjungan Rina pada Kamis …".
      if reading.has(index, .plan), reading.isCapitalized(index) { return true }
      // "would replace the rail that was laid in April"
      if isTold(index) || isReduced(index) { return false }
      index -= 1
    }
    return reading.mayTrail && isAnnounced(behind: start)
  }

  /// "had been displaced by December", "Until Monday, officials had carried messages": told of the
  /// time before.
  private func isOver(before start: Int) -> Bool {
    guard isOnset(before: start), let sentence = reading.sentence(at: start) else { return false }
    let tokens = reading.text.sentences[sentence].tokens
    let isPluperfect = { (index: Int) in
      reading.has(index, .past) && reading.has(index, .predicate)
        && !reading.has(index, .passiveAuxiliary)
    }
    if start - tokens.lowerBound <= 2 {
      return (start..<min(tokens.upperBound, start + 14)).contains(where: isPluperfect)
    }
    return (max(tokens.lowerBound, start - 8)..<start).contains {
      isPluperfect($0) && reading.has($0 + 1, .passiveAuxiliary)
    }
  }

  /// "a case | filed on Monday", ", | arrested on Monday": a participle without an auxiliary.
  private func isReduced(_ index: Int) -> Bool {
    // "to hold talks with a team | headed by Rina on Friday": the day is that of the talks.
    reading.mayTrail && reading.isTagged(index, .participle)
      && !reading.has(index + 1, .agentPreposition)
      && !reading.has(index - 1, [.passiveAuxiliary, .infinite, .adverb, .predicate])
  }

  /// "In Leeds on Thursday she will meet them": a plan that is told behind its day, in a clause of
  /// which no verb stands in front.
  private func isAnnounced(behind start: Int) -> Bool {
    guard let sentence = reading.sentence(at: start) else { return false }
    let tokens = reading.text.sentences[sentence].tokens
    guard start - tokens.lowerBound <= 6 else { return false }
    for index in Range.ahead(start + 1, 11, before: tokens.upperBound)
    where !reading.has(index, [.pronounSingular, .pronounPlural, .pronounNeuter]) {
      if reading.has(index, .future) { return reading.has(index, .modal) }
      if reading.has(index, [.predicate, .passiveAuxiliary]) || isTold(index) {
        return reading.has(index, .passiveAuxiliary) && reading.has(index + 1, [.future, .modal])
      }
    }
    return false
  }

  /// "until the end of April", "by mid-May", "until at least Wednesday".
  private func isOnset(before start: Int) -> Bool {
    for index in stride(from: start - 1, to: max(-1, start - 5), by: -1) {
      if reading.has(index, .onset) { return true }
      guard reading.modifiersPrecede,
        reading.has(index, [.determiner, .affiliationLink, .adverb, .time])
          || reading.has(index + 1, .affiliationLink) && !reading.has(index, .preposition)
      else { return false }
    }
    return false
  }

  /// Whether a verb tells of what has happened.
  private func isTold(_ index: Int) -> Bool {
    reading.mayTrail
      && (reading.isTagged(index, .past) && !reading.has(index - 1, .infinite)
        || reading.has(index, .past)
          && reading.has(index, .passiveAuxiliary))
  }

  /// "was drawn up on 18 November": whether the words before a date tell of what has happened.
  func isTold(before start: Int) -> Bool {
    for index in stride(from: start - 1, to: max(-1, start - 16), by: -1) {
      if reading.isMark(index, ".") || reading.isMark(index, ";") || reading.isMark(index, ",") {
        return false
      }
      if reading.has(index, .future) || isIntended(index) { return false }
      if isTold(index) { return true }
    }
    return false
  }

  /// "Wibowo meets the envoy on Friday": what is told in the present tense ahead of its day.
  private func isSet(_ index: Int) -> Bool {
    guard reading.has(index, .meeting), reading.isTagged(index, .presentThird),
      !reading.isHeadline[index], let found = reading.phrase(.meeting, at: index)
    else { return false }
    return reading.language.encounters[found.index].isVerb
  }

  /// "is to meet", "vowed to return": an infinitive of what is still to come.
  private func isIntended(_ index: Int) -> Bool {
    guard reading.has(index, .modal), reading.has(index, .preposition) else { return false }
    if reading.has(index - 1, .passiveAuxiliary) || isHeadless(before: index) { return true }
    // "ordered him to appear on Friday"
    var verb = reading.mayTrail && reading.has(index - 1, .pronounObject) ? index - 2 : index - 1
    // "agreed on Tuesday to resume the talks in April"
    if reading.mayTrail, reading.has(verb, .weekday) {
      verb -= reading.has(verb - 1, .preposition) ? 2 : 1
    }
    // "had hoped to go in May": it came to nothing.
    guard let cue = reading.cue(at: verb)?.cue,
      !(reading.mayTrail && reading.has(verb - 1, .past)
        && !reading.has(verb - 1, .passiveAuxiliary))
    else { return false }
    return ["promise", "threaten", "offer", "hope", "urge", "ask", "support"].contains(cue.act)
  }

  /// "Minister to meet envoy on Friday": whether no verb stands before an infinitive on its line.
  private func isHeadless(before index: Int) -> Bool {
    guard let sentence = reading.sentence(at: index) else { return false }
    let start = reading.text.sentences[sentence].tokens.lowerBound
    return index - start < 10 && index > start + 1 && reading.isTagged(index + 1, .base)
      && !(start..<index).contains {
        isTold($0) || reading.has($0, [.predicate, .passiveAuxiliary, .cue])
          || reading.isMark($0, ",") || reading.isTagged($0, [.present, .presentThird, .base])
      }
  }
}
