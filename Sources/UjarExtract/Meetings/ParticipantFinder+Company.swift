import UjarGraph
import UjarLanguage
import UjarText

/// Who was there besides those who met, and who came with whom.
extension ParticipantFinder {
  /// "Rina, yang turut hadir dalam rapat itu, …", "Dalam rapat itu, Rina melaporkan …": who the
  /// sentence says was at an encounter that was told before.
  func present(_ mention: EncounterMention) -> [Agent] {
    var index = mention.start - 1
    while index > mention.sentence.lowerBound, mention.start - index < 4,
      reading.has(index, [.preposition, .determiner])
    {
      index -= 1
    }
    if reading.has(index, .attended) { return head(ofRelativeAt: index, in: mention) }
    guard mention.start - mention.sentence.lowerBound < 3,
      reading.has(mention.sentence.lowerBound, .during)
    else { return [] }
    return named(following(mention).agents).filter { $0.kind == .person }
  }

  private func head(ofRelativeAt verb: Int, in mention: EncounterMention) -> [Agent] {
    let word = EncounterMention(
      encounter: mention.encounter, tokens: verb..<mention.end, sentence: mention.sentence,
      number: mention.number, clauseStart: mention.clauseStart, clauseEnd: mention.clauseEnd)
    return (head(ofRelative: word) ?? []).filter { $0.kind == .person }
  }

  /// "didampingi A dan B": who came with somebody; not whoever serves only that one.
  func escorts(_ mention: EncounterMention) -> [Agent] {
    let isPassive = reading.modifiersPrecede
    guard !isPassive || reading.has(mention.end, .agentPreposition) else { return [] }
    var next = isPassive ? mention.end + 1 : mention.end
    while next < min(mention.end + 16, mention.sentence.upperBound),
      !reading.text.isQuoted(next), !reading.isMark(next, ".")
    {
      let chunk = clauses.chunk(startingAt: next)
      if chunk?.role?.namesClient == true
        || clauses.chunkOfToken[next] < 0 && reading.has(next, .cue)
      {
        return []
      }
      let found = parties.parties(at: next, before: mention.sentence.upperBound)
      let people = named(found.agents).filter { $0.kind == .person }
      if !people.isEmpty { return people }
      next = max(found.end, chunk?.tokens.upperBound ?? next + 1)
    }
    return []
  }

  /// "didampingi", not "mendampingi".
  func isPassiveVerb(_ index: Int) -> Bool {
    reading.isPassiveForm(reading.tokens[index])
  }

  /// Whoever is in company: the one right before the verb, else its subject.
  func escorted(_ mention: EncounterMention) -> [Agent] {
    var before = mention.start - 1
    while before > mention.sentence.lowerBound, clauses.chunkOfToken[before] < 0,
      reading.has(before, [.adverb, .relative, .passiveAuxiliary]) || reading.isMark(before, ",")
    {
      before -= 1
    }
    if let chunk = clauses.chunk(at: before), chunk.person != nil {
      return resolver.agents(of: chunk.tokens)
    }
    return subject(of: mention).filter { $0.kind == .person }
  }
}
