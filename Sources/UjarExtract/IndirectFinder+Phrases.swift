import UjarLanguage
import UjarText

/// Small phrases of English around a report: the thing that is backed or blamed, words that only
/// lead in to what is said, verbs in front of "to".
extension IndirectFinder {
  /// "the reality of the damage", "his record": a noun phrase for a thing, not for a person.
  func isThing(_ start: Int, before end: Int) -> Bool {
    guard clauses.chunkOfToken[start] < 0,
      reading.has(start, [.determiner, .possessor, .quantifier])
    else { return false }
    var last = start + 1
    while last < end, reading.isWord(last), clauses.chunkOfToken[last] < 0,
      reading.classes[last].isDisjoint(with: [
        .preposition, .relative, .conjunction, .subordinator, .predicate, .passiveAuxiliary,
        .modal,
      ])
    {
      last += 1
    }
    if last == start + 1, let chunk = clauses.chunk(startingAt: last) {
      return chunk.kind != .person && chunk.kind != .role && chunk.kind != .pronoun
    }
    return last > start + 1 && !reading.has(last - 1, [.groupNoun, .personNoun])
  }

  /// Where a noun phrase ends that is praised, backed or named: before what tells when, where or why.
  func phraseEnd(of start: Int, before end: Int) -> Int {
    for index in (start + 1)..<max(start + 1, end) where !reading.text.isQuoted(index) {
      if reading.isMark(index, ","), clauses.chunk(startingAt: index + 1)?.person == nil,
        !isListed(behind: index, before: end)
      {
        return index
      }
      if reading.isDash(index), reading.tokens[index].followsBlank { return index }
      guard clauses.chunkOfToken[index] < 0 else { continue }
      let isOpener =
        clauses.isClauseOpener(index)
        || reading.has(index, .contentLink) && clauses.chunk(startingAt: index + 1) != nil
      if isOpener || isCircumstance(index, before: end) { return index }
    }
    return end
  }

  /// Whether what follows a comma goes on with a list: "salt, rice | and oil".
  private func isListed(behind comma: Int, before end: Int) -> Bool {
    for index in (comma + 1)..<min(end, comma + 6) {
      if reading.has(index, .conjunction) { return true }
      guard reading.isWord(index),
        clauses.chunkOfToken[index] >= 0
          || reading.classes[index].isDisjoint(with: [
            .relative, .predicate, .passiveAuxiliary, .modal, .contrast, .subordinator,
            .pronounSingular, .pronounPlural,
          ])
      else { return false }
    }
    return false
  }

  /// "during the debate", "amid protests", "on Monday", "in a statement".
  private func isCircumstance(_ index: Int, before end: Int) -> Bool {
    guard reading.has(index, .preposition), index + 1 < end else { return false }
    if clauses.isDate[index + 1] { return true }
    if reading.has(index, .locative) {
      return (index + 1..<min(end, index + 5)).contains { reading.has($0, .occasion) }
    }
    return reading.has(index, .oblique) && !isBare(index)
      && !reading.has(index, [.forPurpose, .companion, .contentLink])
  }

  /// "on" and "under", which name what something is about as often as when it was.
  private func isBare(_ index: Int) -> Bool {
    let bytes = reading.bytes(of: reading.tokens[index])
    return bytes.elementsEqual("on".utf8) || bytes.elementsEqual("under".utf8)
  }

  /// Whether what speaks is a text or a count, which shows things as well as facts: "polls show …".
  func isDocument(_ source: SourcePhrase?) -> Bool {
    guard let source, source.form == .phrase else { return false }
    return source.tokens.contains {
      reading.has($0, .document) && clauses.chunkOfToken[$0] < 0
        && !reading.has($0 - 1, .preposition)
    }
  }

  /// "openly", "under": a single small word that can be nobody.
  func isStray(_ source: SourcePhrase?) -> Bool {
    guard reading.mayTrail, let source, source.form == .phrase, source.tokens.count == 1,
      let word = source.tokens.first
    else { return false }
    return clauses.chunkOfToken[word] < 0 && !reading.isCapitalized(word)
      && !reading.has(word, [.groupNoun, .quantifier, .document, .government])
      && (reading.has(word, [.preposition, .adverb])
        || reading.bytes(of: reading.tokens[word]).suffix(2).elementsEqual("ly".utf8))
  }

  /// Whether a source can take a stance: a name, a pronoun, people or a text; not "steel beams".
  func mayTakeStance(_ source: SourcePhrase?) -> Bool {
    guard let source, source.form == .phrase else { return true }
    return source.tokens.contains {
      clauses.chunkOfToken[$0] >= 0
        || reading.has($0, [.groupNoun, .government, .document, .bodyNoun, .personNoun])
        || reading.isCapitalized($0) && $0 > source.tokens.lowerBound
    } || source.tokens.last.map { reading.has($0, .quantifier) } ?? false
  }

  /// Whether words in front of a report only lead in to what is reported behind it: "Even if it
  /// rains, she said, …", "Had he known, he said, …", "Of the boats inspected, she said, …".
  func isLeadIn(_ start: Int, before end: Int) -> Bool {
    if reading.has(start, [.predicate, .passiveAuxiliary]),
      clauses.chunk(startingAt: start + 1) != nil
    {
      return true
    }
    var first = start
    while first < end, reading.has(first, .adverb), clauses.chunkOfToken[first] < 0 { first += 1 }
    if reading.has(first, .subordinator) { return true }
    guard reading.has(first, .preposition), clauses.chunkOfToken[first] < 0 else { return false }
    return !(first..<end).contains {
      clauses.chunkOfToken[$0] < 0
        && (reading.has($0, [.predicate, .passiveAuxiliary, .modal])
          || reading.isVerbal($0) && !reading.has($0 + 1, .preposition))
    }
  }

  /// "He's claiming": the verb within "'s" behind a pronoun.
  func isContracted(_ index: Int) -> Bool {
    reading.isPossessive(index)
      && reading.has(index - 1, [.pronounSingular, .pronounNeuter, .relative])
  }

  /// The verb in front of "to" that tells how far the infinitive is done: "continued to call",
  /// "went on to say".
  func aspect(before to: Int) -> Int? {
    guard reading.has(to, .modal), reading.has(to, .preposition) else { return nil }
    if reading.has(to - 1, .aspect) { return to - 1 }
    let isGoingOn =
      reading.has(to - 1, .preposition) && !reading.has(to - 1, .locative)
      && reading.has(to - 2, .predicate) && clauses.chunkOfToken[max(0, to - 2)] < 0
    return isGoingOn ? to - 2 : nil
  }
}
