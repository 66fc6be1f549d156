import UjarLanguage
import UjarText

/// What stands behind a noun: relative clauses and appositions.
extension IndirectFinder {
  /// Whether a quoted fragment may be a part of reported words that end behind it.
  func mayHoldQuotes(_ index: Int) -> Bool {
    reading.mayTrail && !isClaimed[index]
  }

  /// The relative pronoun that is the subject of a verb, with nothing but auxiliaries, adverbs and
  /// dates between them: "who | in May | had said".
  func relative(before cue: Int, from lower: Int) -> Int? {
    var index = cue - 1
    while index > lower,
      clauses.isDate[index] || clauses.chunkOfToken[index] < 0 && isAuxiliary(index)
    {
      index -= 1
    }
    return index > lower && reading.has(index, .relative) && !reading.has(index, .determiner)
      ? index : nil
  }

  /// "Rina, whose board | agreed": a verb of which the subject is what somebody has.
  func isWhose(_ verb: Int, from lower: Int) -> Bool {
    var index = verb - 1
    while index > lower, verb - index < 6, reading.isWord(index), !isFinite(index) {
      if reading.has(index, .possessor), reading.has(index, .relative) {
        return reading.isMark(index - 1, ",")
      }
      index -= 1
    }
    return false
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    reading.isAdverb(index) || reading.has(index, .passiveAuxiliary) || isContracted(index)
      || reading.has(index, .preposition) && clauses.isDate[index + 1]
  }

  /// "many of | whom", "both of whom": some of those in front.
  private func some(of relative: Int, from lower: Int) -> SourcePhrase? {
    guard relative - 2 >= lower, reading.has(relative - 1, .affiliationLink),
      !reading.has(relative - 1, .locative),
      reading.has(relative - 2, [.quantifier, .dualDeterminer])
    else { return nil }
    return SourcePhrase(tokens: (relative - 2)..<(relative + 1), form: .phrase)
  }

  /// Where the phrase begins whose last word is a noun for people: "most local | residents".
  func groupStart(_ noun: Int, from lower: Int) -> Int {
    var start = noun
    while start > lower, noun - start < 5, reading.isWord(start - 1),
      reading.has(start - 1, .determiner)
        || reading.classes[start - 1].isDisjoint(with: [
          .preposition, .cue, .predicate, .conjunction, .passiveAuxiliary, .modal, .relative,
          .subordinator,
        ])
    {
      start -= 1
      if reading.has(start, .determiner) { break }
    }
    return start
  }

  /// Whoever a relative clause is about: "Rina Wibowo, who said …".
  func antecedent(ofRelativeBefore cue: Int, from lower: Int) -> SourcePhrase? {
    guard reading.mayTrail, let index = relative(before: cue, from: lower) else { return nil }
    if let some = some(of: index, from: lower) { return some }
    let last = reading.isMark(index - 1, ",") ? index - 2 : index - 1
    guard let chunk = clauses.chunk(at: last), chunk.tokens.upperBound == last + 1,
      chunk.kind == .person || chunk.kind == .organization
    else {
      return apposed(before: last + 1, from: lower)
        ?? clauses.chunk(at: last).flatMap {
          $0.tokens.upperBound == last + 1 && $0.kind != .place && $0.kind != .pronoun
            ? SourcePhrase(tokens: $0.tokens, form: .phrase) : nil
        }
    }
    return SourcePhrase(tokens: chunk.tokens, form: .phrase)
  }

  /// "Rina Wibowo, head of operations, who …", "an official who …": a name with what describes it,
  /// or a noun for somebody.
  private func apposed(before end: Int, from lower: Int) -> SourcePhrase? {
    var index = end - 1
    while index >= lower, end - index < 14 {
      if let chunk = clauses.chunk(at: index), chunk.person != nil {
        return reading.isMark(chunk.tokens.upperBound, ",")
          ? SourcePhrase(tokens: chunk.tokens.lowerBound..<end, form: .phrase) : nil
      }
      guard
        !(clauses.chunkOfToken[index] < 0
          && reading.has(
            index, [.predicate, .passiveAuxiliary, .modal, .cue, .strictComplementizer]))
      else { break }
      index -= 1
    }
    guard reading.has(end - 1, .groupNoun) else { return nil }
    return SourcePhrase(tokens: groupStart(end - 1, from: lower)..<end, form: .phrase)
  }

  /// The comma behind what is put in behind a source: ", who spoke on Wednesday,", ", a singer,".
  func qualifierEnd(at comma: Int, before end: Int) -> Int {
    let next = comma + 1
    // "Menurut Rina, yang ikut rapat itu, …"
    guard next < end, reading.isMark(comma, ","),
      reading.modifiersPrecede || reading.has(next, .relative)
    else { return comma }
    let isRelative = reading.has(next, .relative)
    let isIndefinite = reading.has(next, .determiner) && reading.has(next, .quantifier)
    let isPost = clauses.chunk(at: reading.has(next, .determiner) ? next + 1 : next)?.kind == .role
    let isOrigin = reading.has(next, .affiliationLink) && !reading.has(next, .locative)
    guard isRelative || isIndefinite || isPost || isOrigin else { return comma }
    let close = Range.ahead(next, 24, before: end).first {
      reading.isMark($0, ",") || reading.text.isQuoted($0)
        || (isIndefinite || isOrigin || isPost) && !isRelative && isFinite($0)
    }
    return close.flatMap { reading.isMark($0, ",") ? $0 : nil } ?? comma
  }
}
