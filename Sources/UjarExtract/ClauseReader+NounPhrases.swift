import UjarLanguage
import UjarText

/// What is a noun phrase that may speak, and in which form.
extension ClauseReader {
  /// "kedua negara", "both ministers".
  func isDual(_ index: Int) -> Bool {
    // "The two said": whoever was named, with no noun.
    if reading.mayTrail, reading.has(index, .determiner), !reading.has(index, .quantifier),
      reading.has(index + 1, .dualDeterminer), reading.isWord(index + 2),
      chunkOfToken[index + 2] < 0,
      reading.has(index + 2, [.predicate, .cue, .adverb, .passiveAuxiliary])
    {
      return true
    }
    // "both ministers", "the two ministers", not "two ministers".
    let isAmount = reading.has(index, .quantifier)
    if reading.has(index, .determiner), reading.has(index + 1, .dualDeterminer),
      !reading.has(index, .quantifier)
    {
      return reading.has(index + 2, .dualNoun) || reading.has(index + 3, .dualNoun)
    }
    return !isAmount && reading.has(index, .dualDeterminer)
      && (reading.has(index + 1, .dualNoun) || reading.has(index + 2, .dualNoun))
  }

  /// Whether a range reads as one noun phrase: it begins with a name, a title, a noun for people
  /// or an amount of them, and holds no other verb.
  func isNounPhrase(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let first = range.lowerBound
    let begins =
      chunk(startingAt: first) != nil
      || reading.has(
        first, [.quantifier, .groupNoun, .document, .government, .selfReference, .bodyNoun])
      || reading.has(first, .determiner) || reading.tokens[first].kind == .number
      || reading.has(first, .organizationHead)
        && (reading.has(first + 1, .determiner) || range.count == 1 && !reading.mayTrail)
      || hasRelative(behind: first, before: range.upperBound)
    guard begins || isBareNoun(range) else { return false }
    let isHeadFirst = !reading.modifiersPrecede
    var index = chunk(startingAt: first)?.tokens.upperBound ?? first + 1
    while index < range.upperBound {
      // A circumstance between commas ends the phrase: "Rina, ketika dihubungi, mengatakan".
      if reading.has(index, .relative)
        || reading.isMark(index - 1, ",") && reading.has(index, .subordinator)
          && reading.has(index + 1, .reached)
      {
        return true
      }
      if let chunk = chunk(startingAt: index) {
        // "a phrase | she": the object of what she said, then the subject.
        if !isHeadFirst, chunk.kind == .pronoun,
          !reading.has(index - 1, [.conjunction, .preposition]), !reading.has(index, .possessor)
        {
          return false
        }
        index = chunk.tokens.upperBound
        continue
      }
      if reading.mayTrail, !reading.isMark(index - 1, ","),
        reading.has(index, [.passiveAuxiliary, .predicate])
      {
        return false
      }
      // "Rina heard of it and | wanted": a verb that no list knows.
      if reading.mayTrail, !reading.isMark(index - 1, ","), !reading.isCapitalized(index),
        reading.isTagged(index, [.past, .presentThird])
      {
        return false
      }
      if reading.has(index, .cue), let cue = reading.cue(at: index)?.cue,
        cue.form == .active || cue.form == .passive && isHeadFirst, !reading.text.isQuoted(index)
      {
        return false
      }
      if reading.has(index, [.subordinator, .strictComplementizer]),
        !reading.has(index, .groupNoun),
        !reading.has(index, .preposition)
      {
        return false
      }
      index += 1
    }
    return true
  }

  /// "Panel juri yang diketuai Rina": a noun that no list knows, and what it does or suffers.
  private func hasRelative(behind first: Int, before end: Int) -> Bool {
    guard !reading.modifiersPrecede, reading.isWord(first), !reading.isVerbal(first),
      reading.classes[first].isDisjoint(with: [
        .preposition, .conjunction, .contrast, .subordinator, .adverb, .cue, .negation, .future,
        .pronounSingular, .pronounPlural, .complementizer, .oblique, .predicate,
      ])
    else { return false }
    return Range.ahead(first + 1, 2, before: end).contains {
      reading.has($0, .relative) && (first + 1..<$0).allSatisfy { !reading.isVerbal($0) }
    }
  }

  /// "Company officials", "Northern Wire": a noun phrase without an article.
  private func isBareNoun(_ range: Range<Int>) -> Bool {
    guard reading.modifiersPrecede, range.count <= 8,
      let last = range.last
    else { return false }
    let isName = range.allSatisfy { reading.isCapitalized($0) && reading.isWord($0) }
    let first = range.lowerBound
    let isBarred = !reading.classes[first].isDisjoint(with: [
      .preposition, .conjunction, .pronounFirst, .passiveAuxiliary, .modal, .weekday, .month,
      .negation, .predicate,
    ])
    if isBarred { return false }
    if isName { return true }
    return reading.has(last, .groupNoun) || chunk(at: last)?.role != nil
      || reading.has(first, .possessor)
  }

  /// "whether", "not to": where a noun phrase has ended in favour of what is reported.
  func isMessage(_ index: Int) -> Bool {
    reading.mayTrail
      && reading.has(index, [.complementizer, .negation]) && chunkOfToken[index] < 0
  }

  /// The phrase that ends right before the cue, when the clause does not begin with one.
  func adjacent(in range: Range<Int>) -> SourcePhrase? {
    guard let last = range.last, let chunk = chunk(at: last),
      chunk.tokens.upperBound == range.upperBound
    else { return nil }
    let before = chunk.tokens.lowerBound - 1
    if before >= range.lowerBound, reading.has(before, .preposition),
      !reading.has(before, [.subordinator])
    {
      return nil
    }
    if chunk.kind == .place { return nil }
    return phrase(chunk)
  }

  /// A chunk as the source of a statement.
  func phrase(_ chunk: Chunk) -> SourcePhrase {
    let isDual = reading.has(chunk.tokens.lowerBound, .pronounDual)
    let form: SourcePhrase.Form =
      chunk.kind == .pronoun ? isDual ? .dual : .pronoun : .phrase
    let first = chunk.tokens.lowerBound
    // "the | mayor": the article belongs to the phrase.
    let hasArticle =
      reading.mayTrail && form == .phrase && reading.has(first - 1, .determiner)
      && chunkOfToken[first - 1] < 0
    return SourcePhrase(
      tokens: (hasArticle ? first - 1 : first)..<chunk.tokens.upperBound, form: form)
  }
}
