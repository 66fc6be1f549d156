import UjarGraph
import UjarLanguage
import UjarText

/// Finds encounters: who met whom, where and when, and whether it took place.
struct MeetingFinder {
  let reading: Reading
  let clauses: ClauseReader
  let speakers: [Int: [Agent]]
  let participants: ParticipantFinder
  let states: MeetingStateReader
  let places: MeetingPlaceFinder
  let dates: [DateMention]
  let voices: VoiceFinder
  let represented: [String: Set<String>]
  let officials: Set<String>
  let athletes: Set<String>
  let staffer: MeetingStaffer

  /// Prepares to find.
  ///
  /// - Parameters:
  ///   - clauses: The clauses of the article.
  ///   - resolver: Says whom a phrase names.
  ///   - dates: The days that the article names, in order.
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
    athletes = resolver.persons.athletes
    staffer = MeetingStaffer(
      reading: reading, persons: resolver.persons, speakers: speakers, represented: represented)
  }

  /// The meetings of an article; one that is told twice counts once.
  func meetings() -> [Meeting] {
    var ledger = MeetingLedger(represented: represented)
    var latest: EncounterMention?
    for (number, sentence) in reading.text.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      var isToldHere = false
      var attended: Int?
      var accompanied: Int?
      while index < sentence.tokens.upperBound {
        guard let mention = mention(at: index, in: sentence.tokens, number) else {
          if reading.has(index, [.attended, .led, .accompanied]) {
            if reading.has(index, .accompanied) {
              accompanied = index
            } else if attended == nil {
              attended = index
            }
          }
          index += 1
          continue
        }
        if reading.isHeadline[index] {
          announce(mention, in: &ledger)
        } else {
          tell(mention, in: &ledger)
          if !(mention.encounter.pattern == .noun && isKnown(mention)) { latest = mention }
        }
        isToldHere = true
        index = mention.end
      }
      if !isToldHere { stage(sentence.tokens, number, in: &ledger) }
      if !isToldHere, let attended, !reading.isHeadline[sentence.tokens.lowerBound],
        !reading.text.isQuoted(attended)
      {
        see(sentence.tokens, attended, number, in: &ledger)
      }
      if let accompanied { escort(sentence.tokens, accompanied, number, latest, in: &ledger) }
      recall(sentence.tokens, number, in: &ledger)
    }
    ledger.close()
    return staffer.staffed(ledger.meetings)
  }

  private func mention(
    at index: Int, in sentence: Range<Int>, _ number: Int
  ) -> EncounterMention? {
    guard reading.has(index, .meeting), !reading.isBoilerplate[index],
      let found = reading.phrase(.meeting, at: index), index + found.length <= sentence.upperBound
    else { return nil }
    // "lewat telepon", not "jalur telepon".
    let encounter = reading.language.encounters[found.index]
    if !reading.modifiersPrecede, encounter.kind == "call", encounter.pattern == .noun,
      found.length == 1, !reading.has(index - 1, .oblique) || reading.has(index - 1, .origin)
    {
      return nil
    }
    // "rapat dengar pendapat (RDP) | Komisi IV": letters that stand for the noun.
    var end = index + found.length
    if reading.isMark(end, "("), reading.isMark(end + 2, ")"), end + 3 <= sentence.upperBound,
      reading.tokens[end + 1].isUpperCase
    {
      end += 3
    }
    return EncounterMention(
      encounter: encounter, tokens: index..<end,
      sentence: sentence, number: number, clauseStart: clauseStart(at: index, in: sentence),
      clauseEnd: clauseEnd(behind: end, from: index, in: sentence))
  }

  /// Where a circumstance ends with which the sentence begins, when the main clause tells of another
  /// encounter: "Sebelum bertemu Rina, ia diterima Budi di Bogor".
  private func clauseEnd(behind end: Int, from start: Int, in sentence: Range<Int>) -> Int {
    guard start - sentence.lowerBound < 4,
      participants.isCircumstance(start, in: sentence)
    else { return sentence.upperBound }
    var comma: Int?
    for index in end..<sentence.upperBound {
      if reading.isMark(index, ",") { comma = index }
      if let comma, reading.has(index, .meeting), clauses.chunkOfToken[index] < 0,
        reading.phrase(.meeting, at: index) != nil
      {
        return comma
      }
    }
    return sentence.upperBound
  }

  /// Where what somebody says begins, for a token in it: "Rina mengatakan Budi bertemu Joko".
  private func clauseStart(at index: Int, in sentence: Range<Int>) -> Int {
    guard let content = voices.content(at: index) else { return sentence.lowerBound }
    var start = index
    while start > sentence.lowerBound, voices.content(at: start - 1) == content { start -= 1 }
    return start
  }

  // MARK: - One encounter

  private func tell(_ mention: EncounterMention, in ledger: inout MeetingLedger) {
    if reading.text.isQuoted(mention.start) || voices.isFirstPerson(before: mention.start) {
      if let meeting = toldByParticipant(mention) { ledger.tell(meeting, in: mention.number) }
      return
    }
    guard var meeting = meeting(mention) else { return }
    if let others = metApart(mention) {
      for other in others {
        var one = meeting
        one.participants.removeAll { $0 != other && others.contains($0) }
        ledger.tell(one, in: mention.number, again: isAgain(mention))
      }
      return
    }
    if isKnown(mention), !mention.isVerb {
      var present = participants.present(mention)
      // "Hadir dalam rapat itu Rina", "Rapat itu dipimpin Rina".
      if present.isEmpty, meeting.participants.count == 1 {
        present = participants.attending(mention)
      }
      let isConference = mention.encounter.kind == "press conference"
      if !present.isEmpty,
        isConference
          ? ledger.joinConference(present, in: mention.number)
          : ledger.join(present, in: mention.number, isKnown: true)
      {
        return ledger.complete(with: meeting)
      }
    }
    // "A dan B mendampingi Presiden dalam pertemuan itu": they were there, but did not meet each other.
    if isKnown(mention), !mention.isVerb, !reading.modifiersPrecede,
      (mention.sentence.lowerBound..<mention.start).contains(where: {
        reading.has($0, .accompanied) && reading.isVerbal($0) && !participants.isPassiveVerb($0)
      })
    {
      _ = ledger.join(meeting.participants, in: mention.number, isKnown: true)
      return
    }
    if meeting.participants.isEmpty { meeting.participants = agreeing(before: mention) }
    if let next = following(meeting, mention, ledger) {
      return ledger.tell(next, in: mention.number, again: true)
    }
    if meeting.participants.count < 2, var joint = jointConference(mention, after: ledger) {
      joint.place = meeting.place ?? joint.place
      joint.date = meeting.date ?? joint.date
      joint.span = meeting.span
      return ledger.tell(joint, in: mention.number)
    }
    guard meeting.participants.count >= 2, !isContest(mention, meeting.participants),
      isEncounter(mention, meeting)
    else { return announce(meeting, mention, in: &ledger) }
    if !mention.isVerb, isKnown(mention), isAttendance(mention),
      ledger.join(meeting.participants, in: mention.number, isKnown: true)
    {
      return
    }
    addScene(to: &meeting, mention)
    if goesBack(mention) || happening(in: mention.sentence) != nil {
      ledger.addScene(to: &meeting, in: mention.number)
    }
    if meeting.kind == .pressConference, meeting.place == nil, meeting.date == nil,
      let met = ledger.lastEncounter(of: meeting.participants)
    {
      (meeting.place, meeting.date) = (met.place, met.date)
    }
    ledger.tell(
      meeting, in: mention.number, again: isAgain(mention),
      by: goesBack(mention) ? reading.tokens[mention.start].hash : nil)
  }

  /// What a mention tells, with as many participants as it names; `nil` where there was no meeting.
  private func meeting(_ mention: EncounterMention) -> Meeting? {
    let state = states.state(
      of: mention, isCircumstance: participants.isCircumstance(mention.start, in: mention.sentence))
    guard state != .denied, !isWished(mention) else { return nil }
    let date = date(of: mention) ?? dayAhead(of: mention)
    return Meeting(
      kind: Meeting.Kind(rawValue: mention.encounter.kind) ?? .talks,
      participants: represent(participants.participants(of: mention)),
      place: places.place(of: mention), date: date,
      state: state == .held && states.liesAhead(date) ? .planned : state,
      span: reading.text.span(mention.tokens))
  }

  /// Takes in an encounter of which it is not said yet who met whom.
  private func announce(
    _ meeting: Meeting, _ mention: EncounterMention, in ledger: inout MeetingLedger
  ) {
    guard meeting.participants.count < 2 else { return }
    if mention.encounter.kind == "press conference" {
      if meeting.state == .held {
        ledger.hold(meeting, by: hosts(of: mention, meeting), in: mention.number)
      }
      return
    }
    var meeting = meeting
    var word = mention.start
    if mention.isVerb {
      meeting.participants = participants.subject(of: mention).filter { $0.kind == .person }
      // "DPRD menggelar rapat, Selasa (3/3). Rapat itu dihadiri …".
      let isHolding = meeting.participants.isEmpty && reading.has(word, .holding)
      guard meeting.participants.count == 1 || isHolding,
        meeting.place != nil || meeting.date != nil, meeting.state == .held
      else { return }
      if isHolding { word += 1 }
    }
    ledger.mention(
      meeting, by: reading.tokens[word].hash, in: mention.number,
      isKnown: !mention.isVerb && isKnown(mention), present: present(mention))
  }

  /// Takes in what a headline tells in full.
  private func announce(_ mention: EncounterMention, in ledger: inout MeetingLedger) {
    guard !reading.text.isQuoted(mention.start), let meeting = meeting(mention),
      meeting.participants.count >= 2, !isContest(mention, meeting.participants),
      isEncounter(mention, meeting)
    else { return }
    ledger.announce(meeting)
  }

  /// Where and when the sentence before puts one of those who met, when their own does not say:
  /// "Rina tiba di Darwin, Senin (2/3). Ia menemui Budi."
  func addScene(to meeting: inout Meeting, _ mention: EncounterMention) {
    guard meeting.state == .held, meeting.date == nil, mention.number > 0
    else { return }
    let before = reading.text.sentences[mention.number - 1].tokens
    guard !reading.isHeadline[before.lowerBound], speakers[mention.number - 1] == nil else {
      meeting.date = dayOfReport(before: mention)
      return
    }
    let scene = EncounterMention(
      encounter: mention.encounter, tokens: before.lowerBound..<before.lowerBound, sentence: before,
      number: mention.number - 1, clauseStart: before.lowerBound, clauseEnd: before.upperBound)
    guard let date = date(of: scene), date.utf8.count == 10, !states.liesAhead(date),
      participants.antecedents.people(in: before).contains(where: meeting.participants.contains)
    else {
      meeting.date = dayOfReport(before: mention)
      return
    }
    meeting.date = date
    meeting.place = meeting.place ?? places.place(of: scene)
  }
}
