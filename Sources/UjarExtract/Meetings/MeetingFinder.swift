import UjarGraph
import UjarLanguage
import UjarText

/// Finds encounters: who met whom, where and when, and whether it took place.
struct MeetingFinder {
  private let reading: Reading
  private let clauses: ClauseReader
  private let speakers: [Int: [Agent]]
  private let participants: ParticipantFinder
  private let states: MeetingStateReader
  private let places: MeetingPlaceFinder
  private let dates: [DateMention]
  private let voices: VoiceFinder
  private let represented: [String: Set<String>]
  private let officials: Set<String>

  /// Prepares to find.
  ///
  /// - Parameters:
  ///   - speakers: Who speaks in a sentence, by the sentence's number.
  ///   - quotations: What was said, in the order of the text.
  ///   - day: The article's day as ISO 8601.
  init(
    clauses: ClauseReader, resolver: SpeakerResolver, dates: [DateMention],
    speakers: [Int: [Agent]], quotations: [Quotation], day: String?
  ) {
    let reading = clauses.reading
    self.reading = reading
    self.clauses = clauses
    self.speakers = speakers
    self.dates = dates
    let antecedents = AntecedentFinder(
      reading: reading, clauses: clauses, resolver: resolver, speakers: speakers)
    participants = ParticipantFinder(
      reading: reading, clauses: clauses, resolver: resolver, antecedents: antecedents,
      parties: PartyReader(
        reading: reading, clauses: clauses, resolver: resolver, antecedents: antecedents),
      speakers: speakers)
    states = MeetingStateReader(reading: reading, clauses: clauses, day: day)
    voices = VoiceFinder(reading: reading, quotations: quotations)
    places = MeetingPlaceFinder(reading: reading, clauses: clauses, voices: voices)
    represented = resolver.persons.represented(reading)
    officials = resolver.persons.officials
  }

  /// The meetings of an article; one that is told twice counts once.
  func meetings() -> [Meeting] {
    var ledger = MeetingLedger(represented: represented)
    for (number, sentence) in reading.text.sentences.enumerated()
    where !reading.isHeadline[sentence.tokens.lowerBound] {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        guard let mention = mention(at: index, in: sentence.tokens, number) else {
          index += 1
          continue
        }
        tell(mention, in: &ledger)
        index = mention.end
      }
    }
    return ledger.meetings
  }

  private func mention(
    at index: Int, in sentence: Range<Int>, _ number: Int
  ) -> EncounterMention? {
    guard reading.has(index, .meeting), !reading.isBoilerplate[index],
      let found = reading.phrase(.meeting, at: index), index + found.length <= sentence.upperBound
    else { return nil }
    return EncounterMention(
      encounter: reading.language.encounters[found.index], tokens: index..<(index + found.length),
      sentence: sentence, number: number)
  }

  // MARK: - One encounter

  private func tell(_ mention: EncounterMention, in ledger: inout MeetingLedger) {
    let isTold = reading.text.isQuoted(mention.start)
    if isTold || voices.isFirstPerson(before: mention.start) {
      if let meeting = toldByParticipant(mention) { ledger.tell(meeting, in: mention.number) }
      return
    }
    var state = states.state(
      of: mention, isCircumstance: participants.isCircumstance(mention.start, in: mention.sentence))
    guard state != .denied else { return }
    let date = date(of: mention)
    if state == .held, states.liesAhead(date) { state = .planned }
    let people = represent(participants.participants(of: mention))
    if people.count < 2, var joint = jointConference(mention, after: ledger) {
      joint.place = places.place(of: mention) ?? joint.place
      joint.date = date ?? joint.date
      joint.span = reading.text.span(mention.tokens)
      return ledger.tell(joint, in: mention.number)
    }
    guard people.count >= 2, !isContest(mention, people), isEncounter(mention, people) else {
      if !mention.isVerb, mention.encounter.kind != "press conference" {
        ledger.mention(
          people, places.place(of: mention), date, by: reading.tokens[mention.start].hash,
          in: mention.number, isKnown: isKnown(mention))
      }
      return
    }
    if !mention.isVerb, isKnown(mention), isAttendance(mention),
      ledger.join(people, in: mention.number)
    {
      return
    }
    ledger.tell(
      Meeting(
        kind: Meeting.Kind(rawValue: mention.encounter.kind) ?? .talks, participants: people,
        place: places.place(of: mention), date: date, state: state,
        span: reading.text.span(mention.tokens)),
      in: mention.number, again: isAgain(mention))
  }

  /// People stand for their countries; a country beside people is where they come from.
  private func represent(_ agents: [Agent]) -> [Agent] {
    agents.count(where: { $0.kind == .person }) >= 2
      ? agents.filter { $0.kind != .country } : agents
  }

  /// A visit is one of somebody.
  private func isEncounter(_ mention: EncounterMention, _ people: [Agent]) -> Bool {
    mention.encounter.kind != "visit" || mention.isVerb || people.contains { $0.kind == .person }
  }

  /// "Persada bertemu Bahari di semifinal": a match, unless those who meet hold an office.
  private func isContest(_ mention: EncounterMention, _ people: [Agent]) -> Bool {
    guard mention.isVerb, mention.sentence.contains(where: { reading.has($0, .contest) }) else {
      return false
    }
    return !people.contains { officials.contains($0.name) }
  }

  /// "Saya bertemu Rina di Bandung": what somebody tells of himself in his own words.
  private func toldByParticipant(_ mention: EncounterMention) -> Meeting? {
    guard mention.isVerb, mention.encounter.pattern != .together,
      voices.isFirstPerson(before: mention.start),
      let voice = voices.voice(at: mention.start), voice.kind == .person
    else { return nil }
    let state = states.state(of: mention, isCircumstance: false)
    guard state != .denied else { return nil }
    let others = participants.object(after: mention.end, in: mention)
    let people = participants.joined([voice], others.filter { $0.kind == .person })
    guard people.count >= 2 else { return nil }
    let date = date(of: mention)
    return Meeting(
      kind: Meeting.Kind(rawValue: mention.encounter.kind) ?? .talks, participants: people,
      place: places.place(of: mention), date: date,
      state: state == .held && states.liesAhead(date) ? .planned : state,
      span: reading.text.span(mention.tokens))
  }

  /// "kata Rina dalam konferensi pers bersama": those who met before appear together.
  private func jointConference(
    _ mention: EncounterMention, after ledger: MeetingLedger
  ) -> Meeting? {
    guard mention.encounter.kind == "press conference",
      mention.tokens.contains(where: { reading.has($0, .joint) }),
      var last = ledger.lastEncounter
    else { return nil }
    let voices = PartyReader.named(speakers[mention.number] ?? [])
    guard voices.isEmpty || voices.contains(where: last.participants.contains) else { return nil }
    last.kind = .pressConference
    return last
  }

  /// Whether a noun goes back to an encounter that was told: "pertemuan itu", "the talks".
  private func isKnown(_ mention: EncounterMention) -> Bool {
    if reading.language.traits.contains(.modifiersPrecede) {
      return (max(mention.sentence.lowerBound, mention.start - 3)..<mention.start).contains {
        reading.has($0, .determiner) && !reading.has($0, .quantifier)
      }
    }
    return (mention.end..<min(mention.end + 4, mention.sentence.upperBound)).contains {
      reading.has($0, .determiner)
    }
  }

  /// Whether the sentence says who attended, and not between whom it was.
  private func isAttendance(_ mention: EncounterMention) -> Bool {
    !participants.attending(mention).isEmpty
  }

  /// "bertemu lagi", "meet again": not the same meeting.
  private func isAgain(_ mention: EncounterMention) -> Bool {
    (max(
      mention.sentence.lowerBound, mention.start - 3)..<min(
        mention.end + 3, mention.sentence.upperBound)).contains { reading.has($0, .again) }
  }

  // MARK: - When

  /// The first day behind the encounter in its sentence, else the last before it.
  private func date(of mention: EncounterMention) -> String? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < mention.sentence.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let content = voices.content(at: mention.start)
    let own = dates[low...].prefix { $0.tokens.lowerBound < mention.sentence.upperBound }
      .filter { voices.content(at: $0.tokens.lowerBound) == content }
    let days = own.filter(\.isDay)
    let candidates = days.isEmpty ? own : days
    return (candidates.first { $0.tokens.lowerBound >= mention.end } ?? candidates.last)?.iso
  }
}
