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
    case .transitive, .speaking: transitive(mention)
    case .seeing: isAppointed(mention) ? transitive(mention) : []
    case .gathering: gathering(mention)
    case .together: together(mention)
    case .noun: noun(mention)
    case .event: event(mention)
    }
  }

  // MARK: - Verbs

  /// "A bertemu B", "A dan B bertemu".
  private func reciprocal(_ mention: EncounterMention) -> [Agent] {
    let subject = subject(of: mention)
    let object = object(after: mention.end, in: mention, of: subject)
    // "The inspector met A and B", who is not known: they did not meet each other.
    if object.isEmpty { return joined(subject, crowd(met: mention, by: subject)) }
    return subject.isEmpty && object.count > 1 ? [] : joined(subject, object)
  }

  /// "A menemui B": B is somebody, or a body that sends somebody.
  private func transitive(_ mention: EncounterMention) -> [Agent] {
    if isNaming(mention) || isUrging(mention) { return [] }
    let subject = subject(of: mention)
    let object = object(after: mention.end, in: mention, of: subject)
    if object.isEmpty {
      let crowd = crowd(met: mention, by: subject)
      return crowd.isEmpty ? [] : joined(subject, crowd)
    }
    guard
      object.contains(where: { $0.kind == .person || $0.kind == .group })
        || receives(mention, object)
    else {
      return []
    }
    let people = joined(subject, object)
    return mention.encounter.kind == "call" ? people.filter { $0.kind != .organization } : people
  }

  /// "called Rina a liar", "a programme called Rina": a name that somebody or something has.
  private func isNaming(_ mention: EncounterMention) -> Bool {
    guard mention.encounter.kind == "call", reading.has(mention.start, .cue),
      reading.modifiersPrecede
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

  /// "is to see Rina", "due to see Rina", not "wants to see Rina go".
  private func isAppointed(_ mention: EncounterMention) -> Bool {
    reading.has(mention.start - 1, .modal)
      && reading.has(mention.start - 2, [.passiveAuxiliary, .future])
  }

  /// "called on Rina to resign", not "called on Rina at her office".
  private func isUrging(_ mention: EncounterMention) -> Bool {
    guard mention.encounter.kind == "visit", reading.has(mention.start, .cue) else { return false }
    return Range.ahead(mention.end, 16, before: mention.sentence.upperBound).contains {
      reading.has($0, .modal) && !reading.isCapitalized($0 + 1)
        && !reading.has($0 + 1, .determiner)
    }
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

  // MARK: - Objects

  /// Whoever stands behind the verb, with or without "dengan".
  ///
  /// Nobody meets himself: "Menteri Rina Wibowo bertemu Menteri Turki" is not Rina Wibowo twice.
  func object(
    after index: Int, in mention: EncounterMention, of subject: [Agent] = []
  ) -> [Agent] {
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
    // "welcomed it": a thing.
    guard next < end, !reading.has(next, .pronounNeuter) else { return [] }
    // "a target met by Rina" tells of no meeting, "was met by Rina" does.
    if reading.modifiersPrecede, next > mention.end,
      reading.has(next - 1, .agentPreposition), !reading.has(mention.start - 1, .passiveAuxiliary)
    {
      return []
    }
    // "received him for an hour": who was spoken of in the sentence before.
    if reading.modifiersPrecede, reading.has(next, .pronounObject),
      reading.has(next, [.male, .female]), !reading.isWord(next + 1) || isBesideObject(next + 1)
    {
      return antecedents.person(before: mention.sentence.lowerBound, as: next).map { [$0] } ?? []
    }
    let isHuman = mention.encounter.kind != "visit"
    let read = parties.parties(at: next, before: end, isHuman: isHuman)
    var found = met(read)
    if let post = read.post, found.count == 1, subject == found { found = [post] }
    // "berkunjung ke pesantren": a house and no host.
    if reading.has(next - 1, .addresseePreposition), clauses.chunk(at: next - 1) == nil {
      found.removeAll { $0.kind == .organization || $0.kind == .country }
    }
    if !found.isEmpty || reading.has(next - 1, .companion) { return found }
    return companion(after: index, in: mention)
  }

  /// "him | for an hour", "her | on Monday": what makes a pronoun an object and nobody's.
  private func isBesideObject(_ index: Int) -> Bool {
    reading.has(index, [.preposition, .adverb, .conjunction]) || clauses.isDate[index]
  }

  /// "dengan B", "with B", past a place and a day: "bertemu di Suva, Rabu (4/3), dengan B".
  func companion(after index: Int, in mention: EncounterMention) -> [Agent] {
    let end = min(index + 16, mention.sentence.upperBound)
    for next in index..<max(index, end) {
      if reading.text.isQuoted(next) != reading.text.isQuoted(mention.start) { return [] }
      // "in", with which a cue of several words begins, says nothing.
      if next > index, clauses.chunk(at: next) == nil,
        reading.has(next, [.subordinator, .relative]) || reading.cue(at: next) != nil
          || reading.has(next, .meeting) && reading.phrase(.meeting, at: next) != nil
      {
        return []
      }
      guard reading.has(next, .companion), clauses.chunk(at: next) == nil else { continue }
      return met(parties.parties(at: next + 1, before: mention.sentence.upperBound))
    }
    return []
  }

  // MARK: - Sets

  /// Those of a phrase whom it names, else whoever bears the post that it names.
  func met(_ parties: PartyReader.Parties) -> [Agent] {
    let named = named(parties.agents)
    return named.isEmpty ? parties.post.map { [$0] } ?? [] : named
  }

  func named(_ agents: [Agent]) -> [Agent] { PartyReader.named(agents) }

  func joined(_ lists: [Agent]...) -> [Agent] {
    var all: [Agent] = []
    for list in lists { all.add(list) }
    return all
  }
}
