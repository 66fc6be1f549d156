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
    if reading.has(index, .adverb), chunkOfToken[index] < 0 { return index + 1 }
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
    return reading.isMark(next, ",") || next >= end ? next : index
  }

  /// Whether nothing but a circumstance stands between a cue and what it leads to.
  func isClear(_ range: Range<Int>) -> Bool {
    !range.contains {
      chunkOfToken[$0] < 0 && reading.has($0, [.predicate, .passiveAuxiliary, .relative])
        || reading.has($0, [.pronounSingular, .pronounPlural])
    }
  }
}
