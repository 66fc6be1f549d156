import UjarGraph
import UjarLanguage
import UjarText

/// Finds who takes part in an encounter, by how its word takes its participants.
struct ParticipantFinder {
  let reading: Reading
  let clauses: ClauseReader
  let resolver: SpeakerResolver
  let antecedents: AntecedentFinder
  let parties: PartyReader
  /// Who speaks in a sentence, by the sentence's number.
  let speakers: [Int: [Agent]]

  /// Everyone whom the text names as taking part.
  func participants(of mention: EncounterMention) -> [Agent] {
    switch mention.encounter.pattern {
    case .reciprocal: reciprocal(mention)
    case .transitive: transitive(mention)
    case .gathering: gathering(mention)
    case .together: together(mention)
    case .noun: noun(mention)
    case .event: event(mention)
    }
  }

  // MARK: - Verbs

  /// "A bertemu B", "A dan B bertemu".
  private func reciprocal(_ mention: EncounterMention) -> [Agent] {
    joined(subject(of: mention), object(after: mention.end, in: mention))
  }

  /// "A menemui B": B is somebody, or a body that sends somebody.
  private func transitive(_ mention: EncounterMention) -> [Agent] {
    let object = object(after: mention.end, in: mention)
    if isNaming(mention) { return [] }
    guard object.contains(where: { $0.kind == .person }) || receives(mention, object) else {
      return []
    }
    let people = joined(subject(of: mention), object)
    return mention.encounter.kind == "call" ? people.filter { $0.kind != .organization } : people
  }

  /// "called Rina a liar", "a programme called Rina": a name that somebody or something has.
  private func isNaming(_ mention: EncounterMention) -> Bool {
    guard mention.encounter.kind == "call", reading.has(mention.start, .cue),
      reading.language.traits.contains(.modifiersPrecede)
    else { return false }
    let end = parties.parties(at: mention.end, before: mention.sentence.upperBound).end
    if end < mention.sentence.upperBound, !reading.isMark(end, "."), !clauses.isDate[end],
      !reading.has(end, [.preposition, .modal, .subordinator, .time])
    {
      return true
    }
    var before = mention.start - 1
    while before > mention.clauseStart, reading.has(before, .adverb) { before -= 1 }
    return clauses.chunk(at: before) == nil && !reading.has(before, [.relative, .conjunction])
  }

  /// "menerima audiensi KPK": with such a word a body can be the guest, too.
  private func receives(_ mention: EncounterMention, _ object: [Agent]) -> Bool {
    guard !object.isEmpty else { return false }
    return mention.tokens.count > 1
      && !mention.tokens.contains(where: { reading.has($0, .agentPreposition) })
      || reading.has(mention.end, .delegate)
  }

  /// "Pertemuan itu mempertemukan A, B dan C", "A mempertemukan B dan C": all of them.
  private func gathering(_ mention: EncounterMention) -> [Agent] {
    let people = object(after: mention.end, in: mention)
    guard !people.isEmpty else { return [] }
    return joined(people, subject(of: mention).filter { $0.kind == .person })
  }

  /// "A mengunjungi B"; "A dan B meninjau bendungan", "A meninjau bendungan bersama B": those who go
  /// somewhere together.
  private func together(_ mention: EncounterMention) -> [Agent] {
    let host = object(after: mention.end, in: mention).filter { $0.kind == .person }
    guard host.isEmpty else { return joined(subject(of: mention), host) }
    let leading = leading(mention)
    let guests =
      reaches(leading.end, mention.start) ? named(leading.agents) : adjacent(before: mention)
    let people = joined(guests, companion(after: mention.end, in: mention))
      .filter { $0.kind == .person }
    return people.count > 1 ? people : []
  }

  // MARK: - Subjects

  /// Whoever does what a verb of encounter tells.
  func subject(of mention: EncounterMention) -> [Agent] {
    if isCircumstance(mention.start, in: mention.sentence) {
      let actors = actors(around: mention)
      if !actors.isEmpty { return actors }
    }
    if let head = head(ofRelative: mention) { return head }
    let leading = leading(mention)
    if leading.end > mention.clauseStart, reaches(leading.end, mention.start) {
      return named(leading.agents)
    }
    if let pair = pair(before: mention) { return pair }
    let near = adjacent(before: mention)
    if near.count > 1 { return near }
    let subject = clauses.subject(before: mention.start, from: mention.clauseStart)
    if let source = subject.source {
      let agents = agents(of: source)
      if !agents.isEmpty { return agents }
      // "Rina mengatakan para tersangka bertemu Budi": not Rina; but she is "pihaknya".
      if mention.clauseStart > mention.sentence.lowerBound, source.form == .phrase,
        !reading.has(source.tokens.lowerBound, .selfReference)
      {
        return []
      }
    }
    let people = named(leading.agents)
    return people.isEmpty ? voices(of: mention) : people
  }

  /// "Rina, yang bertemu Budi", "Rina, who met Budi": the one before the relative; nobody when that is
  /// no name.
  private func head(ofRelative mention: EncounterMention) -> [Agent]? {
    var last = mention.start - 1
    while last > mention.clauseStart, clauses.chunkOfToken[last] < 0,
      reading.has(last, [.adverb, .future, .negation, .passiveAuxiliary]),
      !reading.has(last, .relative)
    {
      last -= 1
    }
    guard last > mention.clauseStart, reading.has(last, .relative),
      !reading.has(last, .determiner) || reading.isMark(last - 1, ",")
    else { return nil }
    let before =
      reading.isMark(last - 1, ",") || reading.isMark(last - 1, ")") ? last - 2 : last - 1
    guard let chunk = clauses.chunk(at: before), chunk.kind != .place else { return [] }
    return named(parties.parties(at: chunk.tokens.lowerBound, before: last).agents)
  }

  /// Whoever speaks in the sentence of an encounter.
  func voices(of mention: EncounterMention) -> [Agent] { named(speakers[mention.number] ?? []) }

  /// Whether nothing but words that belong to a verb stands between a phrase and it.
  private func reaches(_ end: Int, _ verb: Int) -> Bool {
    end <= verb && verb - end < 8
      && (end..<verb).allSatisfy {
        clauses.chunkOfToken[$0] < 0
          && (clauses.isDate[$0] || reading.isMark($0, ",")
            || reading.has($0, [.adverb, .future, .negation, .passiveAuxiliary, .modal, .wish]))
      }
  }

  /// "setelah delegasi yang dipimpin A dan B bertemu": the list that ends right before a verb.
  private func adjacent(before mention: EncounterMention) -> [Agent] {
    var end = mention.start
    while end > mention.sentence.lowerBound, reaches(end - 1, mention.start) { end -= 1 }
    guard var first = clauses.chunk(at: end - 1) else { return [] }
    for _ in 0..<8 {
      var before = first.tokens.lowerBound - 1
      while before > mention.sentence.lowerBound, clauses.chunkOfToken[before] < 0,
        reading.has(before, [.conjunction, .determiner, .companion]) || reading.isMark(before, ",")
      {
        before -= 1
      }
      guard before < first.tokens.lowerBound - 1, before >= mention.sentence.lowerBound,
        let chunk = clauses.chunk(at: before), chunk.kind != .place, chunk.kind != .pronoun
      else { break }
      first = chunk
    }
    let found = parties.parties(at: first.tokens.lowerBound, before: mention.start)
    return reaches(found.end, mention.start) ? named(found.agents) : []
  }

  /// "The two met", "they will meet", "keduanya lalu bertemu": the two who were named last.
  private func pair(before mention: EncounterMention) -> [Agent]? {
    var last = mention.start - 1
    while last >= mention.sentence.lowerBound, clauses.chunkOfToken[last] < 0,
      reading.has(last, [.adverb, .future, .modal]), !reading.has(last, .dualDeterminer)
    {
      last -= 1
    }
    guard last >= mention.sentence.lowerBound else { return nil }
    let isTwo =
      reading.has(last, .pronounPlural) || reading.has(last, .pronounDual)
      || reading.has(last, .dualDeterminer)
        && (reading.has(last - 1, .determiner) || !reading.has(last, .quantifier))
    guard isTwo else { return nil }
    if reading.has(last, .pronounPlural) { return antecedents.they(before: last) }
    let people = named(antecedents.pair(last..<(last + 1)))
    return people.isEmpty ? nil : people
  }

  private func agents(of source: SourcePhrase) -> [Agent] {
    switch source.form {
    case .dual: return named(antecedents.pair(source.tokens))
    case .pronoun, .clitic:
      return named(antecedents.agents(ofPronoun: source.tokens, source.form))
    case .phrase:
      let listed = named(
        parties.parties(at: source.tokens.lowerBound, before: source.tokens.upperBound).agents)
      return listed.isEmpty ? named(resolver.participants(of: source)) : listed
    }
  }

  /// "seusai bertemu …", "saat menerima …": the verb takes its subject from the main clause.
  func isCircumstance(_ index: Int, in sentence: Range<Int>) -> Bool {
    let before = circumstance(before: index)
    return before >= sentence.lowerBound
      && reading.has(before, [.subordinator, .preposition]) && clauses.chunk(at: before) == nil
      && !reading.has(before, [.modal, .forPurpose])
  }

  /// Where the word stands that makes a circumstance of what follows.
  private func circumstance(before index: Int) -> Int {
    var before = index - 1
    while before > 0, reading.has(before, .adverb), clauses.chunk(at: before) == nil,
      !reading.has(before, [.subordinator, .preposition])
    {
      before -= 1
    }
    return before
  }

  /// Whose circumstance it is: whoever speaks right before it, the subject of the clause before it,
  /// whoever is named right before it, the subject of the clause behind it.
  private func actors(around mention: EncounterMention) -> [Agent] {
    let word = circumstance(before: mention.start)
    let voices = voices(of: mention)
    var beside: [Agent] = []
    if let chunk = clauses.chunk(at: word - 1), chunk.person != nil {
      beside = named(resolver.agents(of: chunk.tokens))
    }
    // "A dan B sepakat membuka pasar setelah bertemu": the subject of what is reported, all of it.
    let whole = named(leading(mention, from: mention.sentence.lowerBound).agents)
    if whole.count > voices.count, !voices.isEmpty, voices.allSatisfy(whole.contains) {
      return whole
    }
    if beside.contains(where: voices.contains) { return voices }
    let leading = named(leading(mention).agents)
    if leading.contains(where: { $0.kind == .person }) { return leading }
    if !beside.isEmpty { return beside }
    if !voices.isEmpty { return voices }
    return leading.isEmpty ? following(mention) : leading
  }

  /// The subject with which the sentence of an encounter begins.
  func leading(_ mention: EncounterMention, from start: Int? = nil) -> PartyReader.Parties {
    var cursor = start ?? mention.clauseStart
    while cursor < mention.start,
      reading.isBoilerplate[cursor] || reading.has(cursor, [.contrast, .adverb, .conjunction])
        || reading.isMark(cursor, ",") || clauses.isDate[cursor]
    {
      cursor += 1
    }
    guard cursor < mention.start else { return PartyReader.Parties(end: cursor) }
    if reading.has(cursor, .pronounDual) || clauses.isDual(cursor) {
      return PartyReader.Parties(
        agents: antecedents.pair(cursor..<mention.start),
        end: clauses.dualEnd(cursor, before: mention.start))
    }
    if reading.has(cursor, [.preposition, .subordinator]), clauses.chunk(at: cursor) == nil {
      return behindCircumstance(from: cursor, mention)
    }
    return parties.parties(at: cursor, before: mention.start)
  }

  /// "Dari Jombang, Rina pergi ke Kediri untuk menemui Budi": the subject behind a comma.
  private func behindCircumstance(
    from start: Int, _ mention: EncounterMention
  ) -> PartyReader.Parties {
    for index in start..<mention.start where reading.isMark(index, ",") {
      if reading.text.isQuoted(index) { break }
      let found = parties.parties(at: index + 1, before: mention.start)
      if !named(found.agents).isEmpty, isPredicate(found.end) || reaches(found.end, mention.start) {
        return found
      }
    }
    return PartyReader.Parties(end: start)
  }

  /// "Setelah menerima Rina di Jakarta, Rabu (4/3), Budi mengatakan …": the subject of the clause
  /// behind the comma.
  private func following(_ mention: EncounterMention) -> [Agent] {
    for index in mention.end..<max(mention.end, mention.sentence.upperBound - 1) {
      if reading.text.isQuoted(index) { return [] }
      guard reading.isMark(index, ","), !clauses.isDate[index + 1] else { continue }
      let found = parties.parties(at: index + 1, before: mention.sentence.upperBound)
      let people = named(found.agents)
      guard !people.isEmpty, found.end < mention.sentence.upperBound, isPredicate(found.end) else {
        continue
      }
      return people
    }
    return []
  }

  private func isPredicate(_ index: Int) -> Bool {
    reading.has(index, [.cue, .future, .negation, .predicate, .adverb, .meeting])
      || reading.isVerbal(index)
  }

  // MARK: - Objects

  /// Whoever stands behind the verb, with or without "dengan".
  func object(after index: Int, in mention: EncounterMention) -> [Agent] {
    let end = mention.sentence.upperBound
    var next = index
    while next < end, next - index < 5, clauses.chunk(at: next) == nil,
      reading.has(
        next,
        [.companion, .adverb, .determiner, .agentPreposition, .possessor, .addresseePreposition])
        && !reading.has(next, [.delegate, .quantifier])
    {
      next += 1
    }
    guard next < end else { return [] }
    // "a target met by Rina" tells of no meeting, "was met by Rina" does.
    if reading.language.traits.contains(.modifiersPrecede), next > mention.end,
      reading.has(next - 1, .agentPreposition), !reading.has(mention.start - 1, .passiveAuxiliary)
    {
      return []
    }
    let isHuman = mention.encounter.kind != "visit"
    var found = named(parties.parties(at: next, before: end, isHuman: isHuman).agents)
    // "berkunjung ke pesantren": a house and no host.
    if reading.has(next - 1, .addresseePreposition), clauses.chunk(at: next - 1) == nil {
      found.removeAll { $0.kind == .organization || $0.kind == .country }
    }
    if !found.isEmpty || reading.has(next - 1, .companion) { return found }
    return companion(after: index, in: mention)
  }

  /// "dengan B", "with B", past a place and a day: "bertemu di Suva, Rabu (4/3), dengan B".
  func companion(after index: Int, in mention: EncounterMention) -> [Agent] {
    let end = min(index + 16, mention.sentence.upperBound)
    for next in index..<max(index, end) {
      if reading.text.isQuoted(next) != reading.text.isQuoted(mention.start) { return [] }
      if next > index, reading.has(next, [.cue, .meeting, .subordinator, .relative]),
        clauses.chunk(at: next) == nil
      {
        return []
      }
      guard reading.has(next, .companion), clauses.chunk(at: next) == nil else { continue }
      return named(parties.parties(at: next + 1, before: mention.sentence.upperBound).agents)
    }
    return []
  }

  // MARK: - Sets

  func named(_ agents: [Agent]) -> [Agent] { PartyReader.named(agents) }

  func joined(_ lists: [Agent]...) -> [Agent] {
    var all: [Agent] = []
    for agent in lists.joined() where !all.contains(agent) { all.append(agent) }
    return all
  }
}
