import UjarLanguage
import UjarText

/// Reports told in the passive, and those that a participle adds, in languages whose reports lead.
extension IndirectFinder {
  /// "Residents were warned by Rina that …", "The plan was described by Rina as …".
  func passiveVoice(
    _ cue: Cue, _ cueTokens: Range<Int>, _ verb: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    let by = cueTokens.upperBound
    guard reading.has(by, .agentPreposition),
      let source = several(at: by + 1, before: end) ?? clauses.source(after: by + 1, before: end)
    else { return nil }
    if verb == cueTokens.lowerBound, reading.has(verb - 1, .contentLink) {
      return comparedTo(source, cue, cueTokens, in: sentence, number)
    }
    let patient = clauses.subject(before: verb, from: sentence.lowerBound).source?.tokens
    let report = { (content: [Range<Int>], addressee: Range<Int>?) in
      Attribution(
        content: content, cueTokens: cueTokens, cue: cue, source: source, addressee: addressee,
        isDirect: false, sentence: number, rule: .passive)
    }
    let next = source.tokens.upperBound
    if reading.has(next, .contentLink), cue.frame == .describe, end - next > 1,
      reading.text.isQuoted(next + 1), patient.map({ $0.count > 8 }) ?? true
    {
      let close = min(end, reading.region(at: next + 1).outer.upperBound)
      return report([(next + 1)..<max(next + 1, close)], nil)
    }
    if reading.has(next, .contentLink), cue.frame == .describe, end - next > 1, let patient {
      return report([patient, (next + 1)..<end], nil)
    }
    if ["criticise", "condemn", "praise"].contains(cue.act), cue.takesStance, let patient {
      return report([patient], nil)
    }
    if cue.act == "ask" {
      var first = reading.isMark(next, ",") ? next + 1 : next
      guard reading.has(first, .complementizer) else { return nil }
      if reading.has(first, .hypothetical) || reading.has(first, .whether) { first += 1 }
      let close =
        (first..<max(first, end)).first { reading.isMark($0, ",") || reading.isMark($0, ";") }
        ?? end
      return close - first < 3 ? nil : report([first..<close], nil)
    }
    // "has been accused by residents of hiding the report"
    if cue.act == "accuse", reading.has(next, .affiliationLink), !reading.has(next, .locative),
      end - next > 2
    {
      let close = (next..<end).first { reading.isMark($0, ",") } ?? reportEnd(next + 1, before: end)
      return report([(next + 1)..<close], patient)
    }
    guard reading.has(next, .strictComplementizer), end - next > 3 else { return nil }
    return report([(next + 1)..<reportEnd(next + 1, before: end)], patient)
  }

  /// "was told by | both sides | that …": people whom no list knows.
  private func several(at start: Int, before end: Int) -> SourcePhrase? {
    guard start < end, reading.has(start, [.quantifier, .determiner, .dualDeterminer]),
      let that = Range.ahead(start + 1, 5, before: end).first(where: {
        reading.has($0, .strictComplementizer)
      }), that > start + 1, (start..<that).allSatisfy({ reading.isWord($0) && !isFinite($0) })
    else { return nil }
    return SourcePhrase(tokens: start..<that, form: .phrase)
  }

  /// "…, adding that the road is safe", "was quoted by a paper as saying …".
  func participle(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let before = cueTokens.lowerBound - 1
    // "A | warning | remains in place"
    if reading.isTagged(cueTokens.upperBound, [.past, .presentThird, .modal]),
      clauses.chunkOfToken[cueTokens.upperBound] < 0
    {
      return nil
    }
    if let found = leading(cue, cueTokens, in: sentence, number) { return found }
    guard before >= sentence.lowerBound else { return nil }
    // "by adding a few rooms": how it is done, within what is reported.
    if cueTokens.lowerBound < covered, reading.has(before, .agentPreposition) { return nil }
    if reading.has(before, .contentLink) { return relayed(cue, cueTokens, in: sentence, number) }
    let verb = verbGroup(before: cueTokens.lowerBound, from: sentence.lowerBound)
    if verb.isUnsaid { return nil }
    if verb.isPassive { return reported(cue, cueTokens, in: sentence, number, behind: covered) }
    // ", even suggesting that …"
    let joint = verb.start - 1
    let isJoined =
      reading.isMark(joint, ",") || reading.has(joint, [.conjunction, .agentPreposition])
      || reading.has(joint, .contrast) && reading.isMark(joint - 1, ",")
      // "deferred the vote while accusing the board of delay"
      || reading.has(joint, .subordinator) && reading.isTagged(verb.start, .gerund)
      || reading.text.isQuoted(joint)
    if !isJoined { return describing(cue, cueTokens, in: sentence, number, behind: covered) }
    guard cue.frame != .quote, !describesSpeaker(cue, cueTokens, in: sentence) else { return nil }
    let previous =
      attributions.last.flatMap { $0.sentence == number ? $0.source : nil }
      ?? direct.last { $0.sentence == number && $0.start < cueTokens.lowerBound }?.source
    // "Rina, citing a report, said …": it belongs to what she says.
    if previous == nil, reading.has(cueTokens.lowerBound, .relayed) { return nil }
    // "Asked by the board whether …, she answered at once, explaining that …": who answers.
    if let asked = attributions.last, asked.sentence == number, asked.rule == .passive,
      asked.cue?.act == "ask", let comma = asked.content.last?.upperBound,
      let answering = clauses.source(after: comma + 1, before: before)
    {
      return complete(cue, cueTokens, answering, in: sentence, number)
    }
    let subject = previous ?? nearClause(of: sentence, before: before)
    guard let subject else { return nil }
    return complete(cue, cueTokens, subject, in: sentence, number)
  }

  /// "Rina Wibowo, defending the accused, said": what somebody does who then speaks, between commas.
  private func describesSpeaker(_ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>)
    -> Bool
  {
    guard cue.takesStance, reading.isMark(cueTokens.lowerBound - 1, ","),
      let name = clauses.chunk(at: cueTokens.lowerBound - 2),
      name.tokens.upperBound == cueTokens.lowerBound - 1, name.kind != .place,
      !reading.text.isQuoted(cueTokens.upperBound),
      let close = Range.ahead(cueTokens.upperBound, 10, before: sentence.upperBound).first(
        where: { reading.isMark($0, ",") })
    else { return false }
    return reading.cue(at: close + 1)?.cue.form == .active
  }

  /// "The day ended in a row when | the visitors lodged a protest, claiming …": whom the last clause in
  /// front is about.
  private func nearClause(of sentence: Range<Int>, before index: Int) -> SourcePhrase? {
    let opener = (sentence.lowerBound..<index).last {
      reading.has($0, .subordinator) && clauses.chunkOfToken[$0] < 0
        && reading.isTagged($0, [.whAdverb, .subordinator])
    }
    if let opener, opener > sentence.lowerBound,
      let found = sentenceSubject(of: (opener + 1)..<sentence.upperBound, before: index)
    {
      return found
    }
    return sentenceSubject(of: sentence, before: index)
  }

  /// Who a sentence is about: the subject of its first verb.
  func sentenceSubject(of sentence: Range<Int>, before index: Int) -> SourcePhrase? {
    var first = sentence.lowerBound
    while first < index,
      reading.isBoilerplate[first] || reading.isMark(first, ",")
        || reading.has(first, [.adverb, .contrast, .conjunction]) && clauses.chunkOfToken[first] < 0
    {
      first += 1
    }
    if let chunk = clauses.chunk(startingAt: first), chunk.kind != .place {
      return clauses.phrase(chunk)
    }
    guard let verb = (first..<index).first(where: { $0 > first && isFinite($0) }) else {
      return nil
    }
    return clauses.subject(before: verb, from: first).source
  }

  /// "A paper quoted Rina as saying …", "Rina was quoted by a paper as saying …".
  private func relayed(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    let link = cueTokens.lowerBound - 1
    guard let quoting = (sentence.lowerBound..<link).last(where: { reading.has($0, .relayed) }),
      link - quoting < Self.clauseReach
    else { return nil }
    let verb = verbGroup(before: quoting, from: sentence.lowerBound)
    let source =
      verb.isPassive
      ? clauses.subject(before: verb.start, from: sentence.lowerBound).source
      : clauses.source(after: quoting + 1, before: link)
    var start = cueTokens.upperBound
    if reading.has(start, .strictComplementizer) { start += 1 }
    guard let source, end - start > 2, !reading.has(start, .agentPreposition) else { return nil }
    return Attribution(
      content: [start..<end], cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
      sentence: number, rule: .reported)
  }
}
