import UjarGraph
import UjarLanguage
import UjarText

/// Who does what a verb of encounter tells.
extension ParticipantFinder {
  /// Whoever does what a verb of encounter tells.
  func subject(of mention: EncounterMention) -> [Agent] {
    if isCircumstance(mention.start, in: mention.sentence) {
      let actors = actors(around: mention)
      if !actors.isEmpty { return actors }
    }
    if let head = head(ofRelative: mention) { return head }
    let leading = leading(mention)
    if !leading.agents.isEmpty, leading.end > mention.clauseStart,
      reaches(leading.end, mention.start)
    {
      return named(leading.agents)
    }
    if let pair = pair(before: mention) { return pair }
    let people = named(leading.agents)
    if isSecondVerb(mention), !people.isEmpty { return people }
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
    // "The ban came after Rina, the envoy, held talks"
    if people.isEmpty, near.count == 1 { return near }
    guard people.isEmpty else { return people }
    let voices = voices(of: mention)
    // "Kedatangannya disambut Budi": of whoever came.
    if voices.isEmpty, !reading.modifiersPrecede, mention.start == mention.clauseStart + 1,
      reading.endsInPossessive(mention.clauseStart)
    {
      return antecedents.person(before: mention.clauseStart).map { [$0] } ?? []
    }
    guard voices.isEmpty, reading.has(mention.start - 1, .forPurpose) else { return voices }
    // "Pantun itu dibacakan Rina untuk membuka rapat dengan Budi".
    let before = self.named(before: mention.start, in: mention)
    return before.count == 1 ? before : []
  }

  /// "Rina called on Budi and met Joko": a verb that shares the subject of the one before.
  private func isSecondVerb(_ mention: EncounterMention) -> Bool {
    var before = mention.start - 1
    while before > mention.clauseStart, reading.has(before, .adverb),
      !reading.has(before, .conjunction), clauses.chunkOfToken[before] < 0
    {
      before -= 1
    }
    return before > mention.clauseStart && reading.has(before, .conjunction)
      && reading.modifiersPrecede
      && (mention.clauseStart..<before).contains {
        clauses.chunkOfToken[$0] < 0
          && (reading.has($0, [.predicate, .meeting, .cue]) || reading.isTagged($0, .past))
      }
  }

  /// "Rina, yang bertemu Budi", "Rina, who met Budi": the one before the relative; nobody when that is
  /// no name.
  func head(ofRelative mention: EncounterMention) -> [Agent]? {
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
    let own = named(parties.parties(at: chunk.tokens.lowerBound, before: last).agents)
    // "A and B, who met": nobody meets alone.
    guard own.count == 1, mention.encounter.pattern == .reciprocal,
      object(after: mention.end, in: mention).isEmpty
    else { return own }
    return list(upTo: chunk, before: last, in: mention)
  }

  /// Whoever speaks in the sentence of an encounter.
  func voices(of mention: EncounterMention) -> [Agent] { named(speakers[mention.number] ?? []) }

  /// Whether nothing but words that belong to a verb stands between a phrase and it.
  func reaches(_ end: Int, _ verb: Int) -> Bool {
    end <= verb && verb - end < 8
      && (end..<verb).allSatisfy {
        clauses.chunkOfToken[$0] < 0
          && (clauses.isDate[$0] || reading.isMark($0, ",")
            || reading.has(
              $0,
              [.adverb, .future, .negation, .passiveAuxiliary, .modal, .wish, .past, .predicate]))
      }
  }

  /// "setelah delegasi yang dipimpin A dan B bertemu": the list that ends right before a verb.
  func adjacent(before mention: EncounterMention) -> [Agent] {
    var end = mention.start
    while end > mention.sentence.lowerBound, reaches(end - 1, mention.start) { end -= 1 }
    return clauses.chunk(at: end - 1).map { list(upTo: $0, before: mention.start, in: mention) }
      ?? []
  }

  /// The list whose last part is a phrase, when nothing but words of a verb follow it.
  private func list(upTo last: Chunk, before end: Int, in mention: EncounterMention) -> [Agent] {
    var first = last
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
    let found = parties.parties(at: first.tokens.lowerBound, before: end)
    return reaches(found.end, end) ? named(found.agents) : []
  }

  /// "The two met", "they will meet", "keduanya lalu bertemu": the two who were named last.
  private func pair(before mention: EncounterMention) -> [Agent]? {
    var last = mention.start - 1
    while last >= mention.sentence.lowerBound, clauses.chunkOfToken[last] < 0,
      reading.has(last, [.adverb, .future, .modal, .passiveAuxiliary, .time]),
      !reading.has(last, .dualDeterminer)
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
    } else if clauses.chunk(at: word - 1) == nil, reading.isWord(word - 1),
      let chunk = clauses.chunk(at: word - 2),
      chunk.kind == .pronoun || chunk.person != nil && reading.has(word - 1, .cue)
    {
      // "Hal itu ia sampaikan usai menerima Budi".
      beside = named(parties.parties(at: chunk.tokens.lowerBound, before: word).agents)
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
    return leading.isEmpty ? named(following(mention).agents) : leading
  }

  /// The subject with which the sentence of an encounter begins.
  func leading(_ mention: EncounterMention, from start: Int? = nil) -> PartyReader.Parties {
    var cursor = behindOpening(start ?? mention.clauseStart, before: mention.start)
    // "The two shook hands; their deputies, Rina and Budi, met": the clause behind the semicolon.
    if reading.modifiersPrecede, start == nil,
      let stop = (cursor..<max(cursor, mention.start)).last(where: { reading.isMark($0, ";") })
    {
      cursor = behindOpening(stop + 1, before: mention.start)
    }
    // "Sehari sebelumnya, Rina …", "Dua pekan lalu, ia …".
    if let comma = Range.ahead(cursor, 5, before: mention.start).first(where: {
      reading.isMark($0, ",") || clauses.chunkOfToken[$0] >= 0
    }), comma > cursor, reading.isMark(comma, ","), reading.has(comma - 1, [.adverb, .time]) {
      cursor = behindOpening(comma, before: mention.start)
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

  /// Behind conjunctions, adverbs and days with which a sentence opens.
  private func behindOpening(_ start: Int, before end: Int) -> Int {
    var cursor = start
    while cursor < end,
      reading.isBoilerplate[cursor] || reading.has(cursor, [.contrast, .adverb, .conjunction])
        || reading.isMark(cursor, ",") || clauses.isDate[cursor]
    {
      cursor += 1
    }
    return cursor
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
    // "During the visit Rina also met Budi": the first name that a verb follows.
    if reading.modifiersPrecede,
      let name = Range.ahead(start + 1, 8, before: mention.start).first(where: {
        clauses.chunk(startingAt: $0)?.person != nil
      }), !reading.has(name - 1, [.preposition, .conjunction])
    {
      let found = parties.parties(at: name, before: mention.start)
      if !named(found.agents).isEmpty, isPredicate(found.end) { return found }
    }
    return PartyReader.Parties(end: start)
  }

  /// "Setelah menerima Rina di Jakarta, Rabu (4/3), Budi mengatakan …": the subject of the clause
  /// behind the comma.
  func following(_ mention: EncounterMention) -> PartyReader.Parties {
    for index in mention.end..<max(mention.end, mention.sentence.upperBound - 1) {
      if reading.text.isQuoted(index) { break }
      guard reading.isMark(index, ","), !clauses.isDate[index + 1] else { continue }
      let found = parties.parties(at: index + 1, before: mention.sentence.upperBound)
      guard !named(found.agents).isEmpty, found.end < mention.sentence.upperBound,
        isPredicate(found.end)
      else { continue }
      return found
    }
    return PartyReader.Parties(end: mention.end)
  }

  private func isPredicate(_ index: Int) -> Bool {
    reading.has(index, [.cue, .future, .negation, .predicate, .adverb, .meeting])
      || reading.isVerbal(index)
  }
}
