import UjarGraph
import UjarLanguage
import UjarText

/// Participants of what nouns tell: "pertemuan antara A dan B", "konferensi pers bersama".
extension ParticipantFinder {
  /// "pertemuan A dengan B", "A mengadakan pertemuan dengan B", "their talks".
  func noun(_ mention: EncounterMention) -> [Agent] {
    let owner = owner(of: mention)
    let between = between(mention)
    var people = joined(owner ?? [], between)
    if people.count < 2 {
      let company = companion(after: mention.end, in: mention)
      // "A held meetings with B and C": not B and C without A.
      if people.isEmpty, company.count > 1, isHeld(mention) { people = holder(of: mention) }
      people = joined(people, company)
    }
    if people.isEmpty, isHeld(mention) || mention.encounter.kind == "call" {
      people = guests(of: mention)
    }
    // "rapat DPR": whose session it is, not who met.
    if people.count == 1, people == between, people[0].kind != .person { people = [] }
    let attending = attending(mention)
    people = joined(people, attending)
    // "A memimpin rapat yang dihadiri B dan C".
    if !attending.isEmpty, isHeld(mention) {
      people = joined(holder(of: mention).filter { $0.kind == .person }, people)
    }
    if people.count < 2, !people.isEmpty || isHeld(mention), !isBetween(mention), owner == nil {
      let isOpen = opensClause(mention) && !people.contains { $0.kind == .person }
      people = joined(people, isOpen ? [] : holder(of: mention))
    }
    if people.isEmpty { people = inRoom(mention) }
    return people
  }

  /// "hosted a dinner for B", "took a call from B": B, with whoever did.
  private func guests(of mention: EncounterMention) -> [Agent] {
    let isCall = mention.encounter.kind == "call"
    guard reading.modifiersPrecede,
      isCall
        ? reading.has(mention.end, .origin) && !reading.has(mention.end, [.locative, .between])
        : reading.has(mention.end, .forPurpose)
    else { return [] }
    let guests = named(
      parties.parties(at: mention.end + 1, before: mention.sentence.upperBound).agents
    ).filter { $0.kind == .person }
    return guests.isEmpty ? [] : joined(holder(of: mention), guests)
  }

  /// Whether the noun says between whom it was, however many of them are known.
  private func isBetween(_ mention: EncounterMention) -> Bool {
    Range.ahead(mention.end, 3, before: mention.sentence.upperBound).contains {
      reading.has($0, .between)
    }
  }

  /// "A dan B berdebat dalam rapat", "A memanggil B dalam rapat", "A told B by telephone": who the
  /// sentence says was there.
  private func inRoom(_ mention: EncounterMention) -> [Agent] {
    guard isInCircumstance(mention) else { return [] }
    let leading = leading(mention)
    let people = named(leading.agents)
    if people.isEmpty, mention.encounter.kind == "call" { return onThePhone(mention) }
    if people.count > 1 { return people.contains { $0.kind == .person } ? people : [] }
    for index in leading.end..<max(leading.end, mention.start) {
      if reading.text.isQuoted(index) { return [] }
      let isAddressee =
        mention.encounter.kind == "call" && reading.has(index, [.addresseePreposition, .companion])
        && !reading.has(index, .locative)
      guard isAddressee || reading.has(index, .summon), clauses.chunk(at: index) == nil else {
        continue
      }
      var object = named(parties.parties(at: index + 1, before: mention.start).agents)
      // "spoke to Northern Wire by phone".
      if mention.encounter.kind == "call" { object.removeAll { $0.kind == .organization } }
      if !object.isEmpty { return people.isEmpty ? [] : joined(people, object) }
    }
    return []
  }

  /// "During a phone call on Sunday, A told B that …".
  private func onThePhone(_ mention: EncounterMention) -> [Agent] {
    let caller = following(mention)
    guard !caller.agents.isEmpty else { return [] }
    let verb = caller.end + (reading.cue(at: caller.end)?.length ?? 1)
    let told = parties.parties(at: verb, before: mention.sentence.upperBound)
    let other = joined(named(told.agents), companion(after: caller.end, in: mention))
    return other.isEmpty ? [] : joined(named(caller.agents), other)
  }

  /// "dalam rapat", "during a closed-door meeting", "by phone".
  private func isInCircumstance(_ mention: EncounterMention) -> Bool {
    var index = mention.start - 1
    while index >= mention.sentence.lowerBound, mention.start - index < 6 {
      // "after two hours of talks": what is counted.
      let isCounting = reading.has(index, .origin) && !reading.has(index, .locative)
      if reading.has(index, [.preposition, .subordinator]), !isCounting {
        return !reading.has(index, [.forPurpose, .modal, .between])
      }
      guard reading.isWord(index), clauses.chunk(at: index) == nil, !reading.has(index, .cue) else {
        return false
      }
      index -= 1
    }
    return false
  }

  /// Whether the noun is what somebody holds: "menggelar pertemuan".
  private func isHeld(_ mention: EncounterMention) -> Bool { holding(mention) != nil }

  /// The verb by which somebody holds what the noun names, within a few words: "hold talks", "hold a
  /// second round of talks".
  func holding(_ mention: EncounterMention) -> Int? {
    let isCounted =
      reading.modifiersPrecede && reading.has(mention.start - 1, .affiliationLink)
      && !reading.has(mention.start - 1, .locative)
    let last = isCounted ? mention.start - 2 : mention.start - 1
    for index in stride(from: last, through: max(mention.sentence.lowerBound, last - 3), by: -1) {
      if reading.has(index, .holding) { return index }
      guard clauses.chunk(at: index) == nil, reading.isWord(index),
        !reading.has(index, [.preposition, .conjunction, .subordinator])
      else { return nil }
    }
    return nil
  }

  /// The other side of "pertemuan dengan B": who holds it, whom the sentence credits, whom it is
  /// about.
  private func holder(of mention: EncounterMention) -> [Agent] {
    var start = holding(mention) ?? mention.start
    while start > mention.sentence.lowerBound, reading.has(start - 1, [.determiner, .possessor]),
      clauses.chunk(at: start - 1) == nil
    {
      start -= 1
    }
    let word = EncounterMention(
      encounter: mention.encounter, tokens: start..<mention.end, sentence: mention.sentence,
      number: mention.number, clauseStart: min(mention.clauseStart, start),
      clauseEnd: mention.clauseEnd)
    let people = subject(of: word)
    guard reading.has(start, [.female, .male]) else { return people }
    // "After her meeting with Rina, the office announced …".
    let persons = people.filter { $0.kind == .person }
    return persons.isEmpty ? antecedents.person(before: start).map { [$0] } ?? [] : persons
  }

  /// Whether a clause begins with the noun, as its subject: "proses negosiasi dengan B".
  func opensClause(_ mention: EncounterMention) -> Bool {
    guard mention.encounter.pattern == .noun else { return false }
    var index = mention.start - 1
    while index >= mention.clauseStart, reading.isWord(index), clauses.chunkOfToken[index] < 0,
      !reading.isVerbal(index), !reading.has(index, [.cancel, .wish, .future, .plan]),
      !reading.has(index, [.preposition, .subordinator, .holding, .cue, .possessor, .predicate])
    {
      index -= 1
    }
    return index < mention.clauseStart || reading.isMark(index, ",")
  }

  /// "Rina's talks with …", "their meeting", "U.S.-China talks"; `nil` where the noun has no owner,
  /// nobody where it is not named: "the leaders' meeting with …".
  private func owner(of mention: EncounterMention) -> [Agent]? {
    guard reading.modifiersPrecede else { return nil }
    var index = mention.start - 1
    while index > mention.sentence.lowerBound, clauses.chunk(at: index) == nil,
      !reading.has(index, .possessor), !reading.isPossessive(index), reading.isWord(index),
      !reading.has(index, [.preposition, .determiner, .conjunction]), mention.start - index < 3
    {
      index -= 1
    }
    guard index >= mention.sentence.lowerBound else { return nil }
    if reading.isPossessive(index) {
      return clauses.chunk(at: index - 1).map { named(resolver.agents(of: $0.tokens)) } ?? []
    }
    if reading.has(index, .theirs) {
      let beside = named(before: index, in: mention)
      return beside.count > 1 ? beside : named(antecedents.pair(index..<(index + 1)))
    }
    guard let chunk = clauses.chunk(at: index), chunk.kind == .country else { return nil }
    var first = chunk
    while reading.isDash(first.tokens.lowerBound - 1),
      let before = clauses.chunk(at: first.tokens.lowerBound - 2), before.kind == .country
    {
      first = before
    }
    guard first.tokens != chunk.tokens else { return nil }
    return named(parties.parties(at: first.tokens.lowerBound, before: mention.start).agents)
  }

  /// "A of Indonesia and B of Japan before their talks": the persons named before it.
  func named(before index: Int, in mention: EncounterMention) -> [Agent] {
    var people: [Agent] = []
    for token in mention.sentence.lowerBound..<index where !reading.text.isQuoted(token) {
      guard let chunk = clauses.chunk(startingAt: token), chunk.person != nil else { continue }
      people = joined(people, resolver.agents(of: chunk.tokens))
    }
    return people
  }

  /// "pertemuan antara A dan B", "perundingan dagang A-B", "pertemuan A dengan B".
  private func between(_ mention: EncounterMention) -> [Agent] {
    let end = mention.sentence.upperBound
    var next = mention.end
    while next < end, next - mention.end < 4, clauses.chunk(at: next) == nil, isInside(next) {
      next += 1
    }
    // "between the president and B", not "meetings of the fund and the bank"
    var isBetween =
      reading.has(next - 1, .between)
      || (mention.end..<next).contains {
        reading.has($0, .between) && !reading.has($0, .affiliationLink)
      }
    // "a meeting called by the Speaker between A and B"
    if reading.modifiersPrecede, next < end, !isBetween,
      let word = (next..<max(next, min(end, mention.end + 18))).prefix(while: {
        clauses.chunkOfToken[$0] >= 0
          || !reading.has($0, [.predicate, .passiveAuxiliary, .modal, .relative])
      }).first(where: {
        reading.has($0, .between) && !reading.has($0, .affiliationLink)
          && clauses.chunkOfToken[$0] < 0
      })
    {
      next = word + 1
      isBetween = true
    }
    guard next < end else { return [] }
    // In English those who meet follow only "between", "of" or "among".
    if reading.modifiersPrecede, !isBetween, !isGerund(mention) {
      return []
    }
    let found = parties.parties(at: next, before: end)
    let people = named(found.agents)
    guard !people.isEmpty else { return [] }
    // "perundingan perjanjian dagang antara A dan B": a process of states and no encounter.
    let words = (mention.end..<next).count { !reading.has($0, [.between, .determiner]) }
    if words > 1, !people.contains(where: { $0.kind == .person }) { return [] }
    return joined(people, people.count < 2 ? companion(after: found.end, in: mention) : [])
  }

  /// "after meeting B": the noun is a verb, which takes its object.
  private func isGerund(_ mention: EncounterMention) -> Bool {
    reading.has(mention.start - 1, [.preposition, .subordinator])
  }

  /// Whether a word may stand between a noun of encounter and those who meet: "itu", "dagang",
  /// "antara", not "di" and not a verb.
  private func isInside(_ index: Int) -> Bool {
    guard reading.isWord(index), !reading.isCapitalized(index), !clauses.isDate[index] else {
      return false
    }
    if reading.has(index, .between) { return true }
    if reading.has(index, .determiner) { return true }
    return reading.classes[index].isDisjoint(with: [
      .preposition, .locative, .companion, .origin, .addresseePreposition, .conjunction, .relative,
      .subordinator, .cue, .adverb, .future, .negation, .predicate, .cancel, .attended, .led,
      .delegate, .government, .pronounSingular, .pronounPlural,
    ]) && !reading.isVerbal(index)
  }

  /// "Pertemuan itu dihadiri A dan B", "dipimpin A", "Hadir dalam rapat itu A dan B".
  func attending(_ mention: EncounterMention) -> [Agent] {
    var people: [Agent] = []
    var index = mention.sentence.lowerBound
    while index < mention.sentence.upperBound {
      guard reading.has(index, [.attended, .led]), !reading.text.isQuoted(index),
        !reading.has(index - 1, .negation), isPassive(index, mention)
      else {
        index += 1
        continue
      }
      let found = attendants(behind: index, mention)
      people = joined(people, named(found.agents))
      index = max(found.end, index + 1)
    }
    return people
  }

  /// Whether those who attend follow: "dihadiri A", "attended by A", "Hadir dalam rapat itu A".
  private func isPassive(_ index: Int, _ mention: EncounterMention) -> Bool {
    if reading.modifiersPrecede {
      return reading.has(index + 1, .agentPreposition)
    }
    // "Rina menghadiri rapat": who attends stands before an active verb.
    return reading.has(index, .led) || index < mention.start || !reading.has(index, .holding)
  }

  private func attendants(behind verb: Int, _ mention: EncounterMention) -> PartyReader.Parties {
    let end = mention.sentence.upperBound
    var next = verb + 1
    // "Hadir dalam rapat di Bogor tersebut A dan B".
    if verb < mention.start { next = max(next, mention.end) }
    while next < end {
      if reading.isMark(next, ".") || reading.text.isQuoted(next) { break }
      let found = parties.parties(at: next, before: end)
      let isPlace = clauses.chunk(at: next)?.isPlace == true
      if !isPlace, found.agents.contains(where: { $0.kind == .person || $0.kind == .organization })
      {
        return found
      }
      guard next - verb < 24 else { break }
      next = max(found.end, clauses.chunk(at: next)?.tokens.upperBound ?? next + 1)
      if verb >= mention.start, next - verb > 3 { break }
    }
    return PartyReader.Parties(end: verb + 1)
  }

  /// Those who appear together at a press conference or summit: who speaks in one voice, who holds
  /// it, whom the sentence names side by side before it.
  func event(_ mention: EncounterMention) -> [Agent] {
    let voices = voices(of: mention)
    if voices.count > 1, mention.encounter.kind == "press conference" { return voices }
    // "KTT ASEAN": whose it is.
    var between = between(mention)
    if between.count == 1, between[0].kind != .person { between = [] }
    let beside = joined(between, companion(after: mention.end, in: mention))
    var people = joined(attending(mention), beside)
    let isQuoting = mention.sentence.contains { reading.text.isQuoted($0) }
    if !isQuoting || !beside.isEmpty || holding(mention) != nil {
      let hosts = voices.isEmpty ? holder(of: mention) : voices
      if hosts.count > 1 || !beside.isEmpty || people.count == 1 { people = joined(people, hosts) }
    }
    return people
  }
}
