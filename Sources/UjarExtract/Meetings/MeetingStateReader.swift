import UjarGraph
import UjarLanguage
import UjarText

/// Says whether an encounter took place, lies ahead or was called off, and which words of encounter
/// tell of none.
struct MeetingStateReader {
  let reading: Reading
  let clauses: ClauseReader
  /// The article's day as ISO 8601, where it is known.
  let day: String?
  /// How far a word before the encounter counts, in tokens.
  private static let reach = 8

  /// What became of an encounter; `denied` where the text says that there was none, or only asks,
  /// wishes or supposes it.
  func state(of mention: EncounterMention, isCircumstance: Bool) -> Meeting.State {
    let subject = clauses.subject(before: mention.start, from: mention.sentence.lowerBound)
    if isSupposed(mention, from: subject.clauseStart) { return .denied }
    if let state = stateBefore(mention) {
      // "Rencana pertemuan Rina dan Budi dibatalkan", "cancelled a trip on which he was to meet Rina".
      return state == .planned && isCalledOff(mention) ? .cancelled : state
    }
    if mention.isVerb, subject.isNegated { return .denied }
    if !isCircumstance, isDenied(mention) { return .denied }
    return stateBehind(mention) ?? .held
  }

  /// Whether a day lies behind the article's own.
  func liesAhead(_ date: String?) -> Bool {
    guard let date, let day else { return false }
    return date > day.prefix(date.utf8.count)
  }

  /// "Jika bertemu Rina", "if Rina meets Budi".
  private func isSupposed(_ mention: EncounterMention, from clauseStart: Int) -> Bool {
    reading.has(clauseStart, .hypothetical)
      || clauseStart > mention.sentence.lowerBound && reading.has(clauseStart - 1, .hypothetical)
  }

  /// The word right before the encounter that changes what it tells: "akan", "batal", "ingin".
  private func stateBefore(_ mention: EncounterMention) -> Meeting.State? {
    var cursor = mention.start - 1
    while cursor >= max(mention.sentence.lowerBound, mention.start - Self.reach),
      clauses.chunk(at: cursor) == nil
    {
      if reading.isMark(cursor, ",")
        || reading.text.isQuoted(cursor) != reading.text.isQuoted(mention.start)
      {
        return nil
      }
      if cursor < mention.start - 1, reading.has(cursor, .relative) { return nil }
      if let state = state(at: cursor) { return state }
      // "is to meet", "are to hold talks".
      if reading.has(cursor, .modal), reading.has(cursor - 1, .passiveAuxiliary) { return .planned }
      cursor -= 1
    }
    return nil
  }

  private func state(at index: Int) -> Meeting.State? {
    if reading.has(index, .deny) {
      return reading.has(index - 1, .negation) ? .held : .denied
    }
    if reading.has(index, .cancel) { return .cancelled }
    if reading.has(index, [.negation, .wish]) { return .denied }
    // "no plans to meet", "tidak akan bertemu".
    if reading.has(index, [.future, .plan]) {
      return reading.has(index - 1, .negation) ? .denied : .planned
    }
    return nil
  }

  /// "membantah kabar bahwa dirinya bertemu Rina": a denial before the encounter in its sentence,
  /// which no comma parts from it.
  private func isDenied(_ mention: EncounterMention) -> Bool {
    for index in stride(
      from: mention.start - 1, through: max(mention.sentence.lowerBound, mention.start - 24), by: -1
    ) {
      if reading.isMark(index, ",") || reading.text.isQuoted(index) { return false }
      if reading.has(index, .deny), clauses.chunk(at: index) == nil {
        return !reading.has(index - 1, .negation)
      }
    }
    return false
  }

  /// "Pertemuan A dan B akan digelar", "The talks were called off": what is said of a noun that
  /// is no part of a circumstance.
  private func stateBehind(_ mention: EncounterMention) -> Meeting.State? {
    guard !mention.isVerb, !isObject(mention) else {
      // "A dan B dijadwalkan bertemu" is read before; "pertemuan … dibatalkan" may come late.
      return isCalledOff(mention) && !mention.isVerb ? .cancelled : nil
    }
    for index in mention.end..<mention.sentence.upperBound {
      if reading.text.isQuoted(index) || reading.isMark(index, ";") { return nil }
      if reading.has(index, [.strictComplementizer, .relative]), clauses.chunk(at: index) == nil {
        // "yang semula dijadwalkan Rabu ditunda", ", which aides had arranged, was scrapped".
        return isCalledOff(mention) ? .cancelled : nil
      }
      guard clauses.chunk(at: index) == nil, !clauses.isDate[index] else { continue }
      if reading.has(index, .cancel) { return .cancelled }
      if reading.has(index, .negation) { return .denied }
      // "Kabar pertemuan Rina dan Budi dibantah keduanya".
      if let cue = reading.cue(at: index)?.cue, cue.form == .passive, cue.act == "deny" {
        return .denied
      }
      if reading.has(index, .future) { return isCalledOff(mention) ? .cancelled : .planned }
      if reading.has(index, .cue) || reading.isVerbal(index) && !reading.has(index, .holding) {
        return isCalledOff(mention) ? .cancelled : nil
      }
    }
    return nil
  }

  private func isCalledOff(_ mention: EncounterMention) -> Bool {
    mention.sentence.contains {
      reading.has($0, .cancel) && !reading.text.isQuoted($0) && !reading.has($0 - 1, .negation)
    }
  }

  /// Whether a noun stands behind a preposition: "dalam pertemuan".
  private func isObject(_ mention: EncounterMention) -> Bool {
    var before = mention.start - 1
    while before >= mention.sentence.lowerBound, reading.has(before, [.determiner, .possessor]) {
      before -= 1
    }
    return before >= mention.sentence.lowerBound
      && reading.has(before, [.preposition, .subordinator, .holding])
  }
}
