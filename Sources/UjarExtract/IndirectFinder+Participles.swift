import UjarLanguage
import UjarText

/// Participles that report: in front of the clause whose subject speaks, or behind the noun for
/// whoever or whatever speaks.
extension IndirectFinder {
  /// How far in front of its clause a participle may stand, in tokens.
  private static let reach = 50

  /// "Citing the cost, Rina said …", "After saying that …, she left".
  func leading(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    var first = cueTokens.lowerBound
    if first > sentence.lowerBound, isOpening(first - 1) { first -= 1 }
    let next = cueTokens.upperBound
    guard reading.mayTrail, cue.frame != .quote, isInitial(first, in: sentence),
      !reading.has(next, .preposition) || isInfinitive(next)
    else { return nil }
    let end = contentEnd(in: sentence)
    let comma = (next..<max(next, end)).prefix(Self.reach).first {
      reading.isMark($0, ",") && !reading.text.isQuoted($0) && beginsSubject($0 + 1)
    }
    guard let comma, let source = subject(behind: comma, before: end),
      var found = complete(cue, cueTokens, source, in: sentence, number),
      let content = found.content.first, content.lowerBound + 1 < comma
    else { return nil }
    found.content = [content.lowerBound..<min(content.upperBound, comma)]
    return found
  }

  /// "After", "While", "By" at the head of a sentence.
  private func isOpening(_ index: Int) -> Bool {
    reading.has(index, [.subordinator, .agentPreposition])
      || reading.has(index, .oblique) && reading.has(index, .preposition)
  }

  /// Where the main clause begins behind a report in a clause at the head of the sentence: "After
  /// aides said the talks would go on | , the hall emptied".
  func mainClause(
    behind found: Attribution, from clause: Int, in sentence: Range<Int>
  ) -> Int? {
    let opener = reading.has(clause, .subordinator) ? clause : clause - 1
    guard reading.mayTrail, opener >= sentence.lowerBound, isInitial(opener, in: sentence),
      reading.has(opener, .subordinator) || clauses.isAfterOrBefore(opener),
      let content = found.content.last
    else { return nil }
    return content.dropFirst(2).first {
      reading.isMark($0, ",") && !reading.text.isQuoted($0) && beginsSubject($0 + 1)
    }
  }

  private func beginsSubject(_ index: Int) -> Bool {
    if let chunk = clauses.chunk(startingAt: index) { return chunk.kind != .place }
    return reading.has(index, .determiner) && !reading.has(index, .relative)
  }

  private func subject(behind comma: Int, before end: Int) -> SourcePhrase? {
    let first = comma + 1
    guard let chunk = clauses.chunk(startingAt: first), chunk.kind == .pronoun else {
      return clauses.source(after: first, before: end)
    }
    return reading.has(first, .possessor) && !reading.has(first, .pronounSingular)
      ? nil : clauses.phrase(chunk)
  }

  /// "The plan, announced on Monday, names …", "Rina, asked whether …, said …": a participle that one
  /// comma parts from its noun and another from the verb of that noun.
  func isAside(_ cueTokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let comma = cueTokens.lowerBound - 1
    let next = cueTokens.upperBound
    let end = contentEnd(in: sentence)
    guard comma > sentence.lowerBound, next < end, reading.isMark(comma, ","),
      reading.has(next, [.preposition, .whether]) || clauses.isDate[next],
      !(sentence.lowerBound..<comma).contains(where: {
        reading.isMark($0, ",") && !reading.isBoilerplate[$0] || reading.text.isQuoted($0)
          || isFinite($0)
      }),
      let close = (next..<end).first(where: { reading.isMark($0, ",") }), close + 1 < end
    else { return false }
    return isFinite(close + 1)
  }

  /// "a statement saying that …", "with residents complaining that …".
  func describing(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let first = sentence.lowerBound
    var noun = cueTokens.lowerBound - 1
    while noun > first,
      clauses.isDate[noun] || reading.has(noun, .preposition) && clauses.isDate[noun + 1]
        || reading.has(noun, .adverb) && clauses.chunkOfToken[noun] < 0
    {
      noun -= 1
    }
    guard noun > first, noun >= covered,
      cue.frame != .quote || reading.text.isQuoted(cueTokens.upperBound + 1),
      let source = described(by: noun, in: sentence)
    else { return nil }
    return complete(cue, cueTokens, source, in: sentence, number)
  }

  private func described(by noun: Int, in sentence: Range<Int>) -> SourcePhrase? {
    if let writing = writing(before: noun, from: sentence.lowerBound) {
      return subject(ofVerbBefore: writing, in: sentence)
    }
    if let verb = verb(ofWritingTo: noun, from: sentence.lowerBound) {
      let group = verbGroup(before: verb, from: sentence.lowerBound)
      return clauses.subject(before: group.start, from: sentence.lowerBound).source
    }
    if reading.has(noun, .groupNoun), clauses.chunkOfToken[noun] < 0 {
      let start = groupStart(noun, from: sentence.lowerBound)
      return SourcePhrase(tokens: start..<(noun + 1), form: .phrase)
    }
    guard let chunk = clauses.chunk(at: noun), chunk.tokens.upperBound == noun + 1,
      chunk.kind != .place, chunk.kind != .pronoun,
      reading.has(chunk.tokens.lowerBound - 1, .companion)
    else { return nil }
    return SourcePhrase(tokens: chunk.tokens, form: .phrase)
  }

  /// The verb of "has written to the board", "wrote to Rina Wibowo", where that ends with a noun.
  private func verb(ofWritingTo noun: Int, from lower: Int) -> Int? {
    for to in stride(from: noun - 1, to: max(lower, noun - 8), by: -1) {
      if reading.has(to, .addresseePreposition), let cue = reading.cue(at: to - 1)?.cue,
        cue.form == .active, cue.frame == .clause || cue.frame == .speech
      {
        return to - 1
      }
      guard reading.isWord(to), !reading.has(to, [.predicate, .passiveAuxiliary, .relative]) else {
        return nil
      }
    }
    return nil
  }

  /// What somebody wrote or said, with whom it was sent to: "a letter | to the board".
  private func writing(before index: Int, from lower: Int) -> Int? {
    let isText = { (noun: Int) in
      reading.has(noun, [.document, .writing, .occasion]) && clauses.chunkOfToken[noun] < 0
    }
    if isText(index) { return index }
    for noun in stride(from: index - 1, to: max(lower, index - 8), by: -1) {
      if reading.has(noun, .writing), isText(noun) {
        return reading.has(noun + 1, [.addresseePreposition, .origin]) ? noun : nil
      }
      guard reading.isWord(noun), !reading.has(noun, [.predicate, .passiveAuxiliary, .relative])
      else { return nil }
    }
    return nil
  }

  /// The subject of the verb that takes a noun as its object: "The union | sent a letter".
  private func subject(ofVerbBefore noun: Int, in sentence: Range<Int>) -> SourcePhrase? {
    let verb = (max(sentence.lowerBound, noun - 6)..<noun).last {
      clauses.chunkOfToken[$0] < 0 && !reading.isCapitalized($0)
        && (reading.has($0, [.predicate, .utterance]) || reading.isVerbal($0))
    }
    guard let verb else { return sentenceSubject(of: sentence, before: noun) }
    // "All that came was a message saying …": the text speaks.
    if reading.has(verb, .passiveAuxiliary) {
      let start = groupStart(noun, from: sentence.lowerBound)
      return SourcePhrase(tokens: start..<(noun + 1), form: .phrase)
    }
    let group = verbGroup(before: verb, from: sentence.lowerBound)
    return clauses.subject(before: group.start, from: sentence.lowerBound).source
  }
}
