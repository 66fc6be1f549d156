import UjarLanguage
import UjarText

/// "As Rina put it, the road is safe", "The road, as many experts have pointed out, is safe".
extension IndirectFinder {
  /// A report in a clause of comparison, before, within or behind what it reports.
  func compared(
    _ cue: Cue, _ cueTokens: Range<Int>, _ verb: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var rest = clauses.circumstancesEnd(after: cueTokens.upperBound, before: end)
    // "As Rina told Northern Wire, …".
    if cue.frame == .addressee, let told = addresseeEnd(cueTokens.upperBound, before: end) {
      rest = told
    }
    guard [.speech, .clause, .that, .quote, .addressee].contains(cue.frame),
      rest >= end || reading.isMark(rest, ","),
      let (link, source) = clauses.comparison(before: verb, from: sentence.lowerBound),
      mayTakeStance(source)
    else { return nil }
    // ", as the court had suggested": what was wanted before.
    if !isInitial(link, in: sentence),
      (verb..<cueTokens.lowerBound).contains(where: { reading.has($0, .past) })
    {
      return nil
    }
    return compared(cue, cueTokens, source, link, rest: rest, in: sentence, number)
  }

  /// "As reported by Northern Wire, the road is safe", "…, as noted by Rina".
  func comparedTo(
    _ source: SourcePhrase, _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    let link = cueTokens.lowerBound - 1
    let rest = clauses.circumstancesEnd(after: source.tokens.upperBound, before: end)
    guard [.speech, .clause, .that, .noun].contains(cue.frame),
      rest >= end || reading.isMark(rest, ",")
    else { return nil }
    return compared(cue, cueTokens, source, link, rest: rest, in: sentence, number)
  }

  /// What stands behind a clause of comparison that begins the sentence, or around one between commas.
  private func compared(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, _ link: Int, rest: Int,
    in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard isInitial(link, in: sentence) else {
      return reading.isMark(link - 1, ",")
        ? around(cue, cueTokens, source, nil, link - 1, rest: rest, in: sentence, number) : nil
    }
    let end = contentEnd(in: sentence)
    guard end - rest > 3, !isClaimed[rest + 1] else { return nil }
    return Attribution(
      content: [(rest + 1)..<end], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .postposed)
  }
}

extension ClauseReader {
  /// "as | the mayor | put it": whoever a clause of comparison is about, and where it begins.
  func comparison(before verb: Int, from lower: Int) -> (link: Int, source: SourcePhrase)? {
    guard reading.mayTrail,
      let link = (max(lower, verb - 24)..<max(lower, verb)).last(where: {
        reading.has($0, .contentLink) && chunkOfToken[$0] < 0
      }), link + 1 < verb
    else { return nil }
    var end = verb
    if reading.isMark(end - 1, ",") { end -= 1 }
    end = asideStart(behind: link + 1, before: end)
    let tokens = (link + 1)..<end
    guard let first = tokens.first else { return nil }
    if let chunk = chunk(startingAt: first), chunk.kind == .pronoun {
      return tokens == chunk.tokens ? (link, phrase(chunk)) : nil
    }
    guard isNounPhrase(tokens) || isSubject(tokens, closesWithComma: end < verb) else {
      return nil
    }
    return (link, SourcePhrase(tokens: tokens, form: .phrase))
  }
}
