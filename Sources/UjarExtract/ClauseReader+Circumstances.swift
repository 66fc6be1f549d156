import UjarLanguage
import UjarText

/// What stands around a statement and only says when, where and to whom it was made.
extension ClauseReader {
  /// The index behind what only says when, where and to whom something was said.
  func circumstancesEnd(after index: Int, before end: Int) -> Int {
    var next = index
    while next < end {
      let step = circumstance(at: next, before: end)
      guard step > next else { break }
      next = step
    }
    return next
  }

  private func circumstance(at index: Int, before end: Int) -> Int {
    if isDate[index] { return index + 1 }
    if reading.mayTrail, reading.isTimePhrase(index), chunkOfToken[index] < 0 { return index + 2 }
    if reading.has(index, [.adverb, .timeSpan]), chunkOfToken[index] < 0 { return index + 1 }
    if let told = addressee(at: index, before: end) { return told.upperBound }
    if reading.has(index, [.groupNoun]),
      chunkOfToken[index] < 0 || chunk(at: index)?.role?.isPlural == true,
      index > 0, reading.cue(at: index - 1)?.cue.frame == .addressee
    {
      return index + 1
    }
    guard
      reading.has(index, .preposition)
        || reading.has(index, .subordinator) && reading.has(index, .oblique)
    else { return index }
    if index + 1 < end, isDate[index + 1] { return index + 2 }
    var next = index + 1
    if let chunk = chunk(startingAt: next), chunk.kind != .pronoun {
      return phraseEnd(after: chunk.tokens.upperBound, before: end)
    }
    while next < end, next - index < 9, reading.isWord(next), !isDate[next] {
      if reading.has(next, .occasion) || chunk(at: next)?.isPlace == true {
        if reading.has(next + 1, .occasion) { next += 1; continue }
        // "a statement issued on Tuesday".
        let isIssued =
          next + 2 < end && reading.isVerbal(next + 1) && reading.has(next + 2, .preposition)
        return next + (isIssued ? 2 : 1)
      }
      guard
        reading.classes[next].isDisjoint(with: [
          .preposition, .strictComplementizer, .relative, .passiveAuxiliary, .modal,
        ])
      else { break }
      next += 1
    }
    // "in central Sydney", "after the vote": up to the comma that closes it.
    if reading.isMark(next, ",") || next >= end { return next }
    // "on condition of anonymity, denying that …"
    let comma = (index..<end).first { reading.isMark($0, ",") }
    if reading.mayTrail, let comma, reading.cue(at: comma + 1)?.cue.form == .participle,
      !reading.isTagged(index + 1, .base), closesSentence(index, before: comma)
    {
      return comma
    }
    return closesSentence(index, before: end) ? end : index
  }

  /// "on condition of anonymity": a few words behind a preposition, with no verb, up to the end.
  private func closesSentence(_ index: Int, before end: Int) -> Bool {
    end - index <= 10
      && !(index + 1..<end).contains {
        reading.isMark($0, ",") || reading.text.isQuoted($0)
          || reading.has($0, .strictComplementizer)
          || chunkOfToken[$0] < 0 && reading.has($0, [.predicate, .passiveAuxiliary, .modal])
            && !reading.has($0, .preposition)
          || chunk(at: $0)?.kind == .pronoun
      }
  }

  /// Whether a word that is a verb elsewhere is a noun here: "his first answer", "that reply".
  func isNounUse(_ index: Int, behindAnother: Bool = true) -> Bool {
    guard reading.mayTrail, index > 0 else { return false }
    let last = index - 1
    if reading.isPossessive(last) { return true }
    if chunkOfToken[last] < 0, reading.has(last, [.determiner, .possessor]),
      !reading.has(last, [.relative, .strictComplementizer])
    {
      return true
    }
    // "Diplomats' hopes"
    if reading.tokens[last].kind == .quotationMark, !reading.tokens[index - 1].followsBlank,
      reading.isWord(last - 1), reading.text.regionOfToken[last] < 0
    {
      return true
    }
    if reading.has(index, .sayNoun), reading.has(last, .strictComplementizer) { return true }
    // "in its previous forecast"
    if chunkOfToken[last] < 0, reading.isTagged(index, .noun), reading.isTagged(last, .adjective),
      reading.has(last - 1, [.possessor, .determiner])
    {
      return true
    }
    return behindAnother && reading.has(index, .sayNoun) && last > 0 && chunkOfToken[last] < 0
      && !reading.has(last, [.groupNoun, .predicate])
      && reading.has(last - 1, [.determiner, .possessor])
  }

  /// Whether nothing but a circumstance stands between a cue and what it leads to.
  func isClear(_ range: Range<Int>) -> Bool {
    !range.contains {
      chunkOfToken[$0] < 0 && reading.has($0, [.predicate, .passiveAuxiliary, .relative])
        || reading.has($0, [.pronounSingular, .pronounPlural])
    }
  }
}
