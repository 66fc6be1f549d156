import UjarGraph
import UjarLanguage
import UjarText

/// Who was somewhere together, as sentences tell it without a word of encounter.
extension MeetingFinder {
  /// "Peletakan batu pertama dihadiri A dan B", "Delegasi itu dipimpin A": who was there, in a sentence
  /// without a word of encounter.
  func see(
    _ sentence: Range<Int>, _ verb: Int, _ number: Int, in ledger: inout MeetingLedger
  ) {
    guard let encounter = reading.language.encounters.first else { return }
    let mention = EncounterMention(
      encounter: encounter, tokens: sentence.lowerBound..<sentence.lowerBound, sentence: sentence,
      number: number, clauseStart: sentence.lowerBound, clauseEnd: sentence.upperBound)
    let people = participants.attending(mention)
    if reading.has(verb, .led), people.count == 1, reading.has(sentence.lowerBound, .delegate) {
      _ = ledger.join(people, in: number)
    } else if isComing(verb), !people.isEmpty, ledger.isRecent(number),
      ledger.join(people, in: number)
    {
      return
    } else if isComing(verb), !people.isEmpty, ledger.isConference(number),
      ledger.joinConference(people, in: number)
    {
      return
    } else if people.count > 1 {
      if ledger.isAwaiting(in: number), ledger.join(people, in: number) { return }
      var company = Meeting(
        kind: .visit, participants: people, place: places.place(of: mention),
        date: date(of: mention), span: reading.text.span(verb..<(verb + 1)))
      addScene(to: &company, mention)
      ledger.see(company, in: number)
    }
  }

  /// "Turut hadir A", "Dari pihak bank hadir A dan B": a verb in front of those who came.
  private func isComing(_ verb: Int) -> Bool {
    !reading.has(verb, [.led, .holding]) && !reading.isVerbal(verb)
      && !reading.modifiersPrecede
  }

  /// "Rina meninjau bendungan. Ia didampingi Budi", "kata Rina didampingi Budi": who was in whose
  /// company at what `latest` tells, or where somebody spoke.
  func escort(
    _ sentence: Range<Int>, _ verb: Int, _ number: Int, _ latest: EncounterMention?,
    in ledger: inout MeetingLedger
  ) {
    guard let encounter = reading.language.encounters.first,
      !reading.isHeadline[sentence.lowerBound], !reading.text.isQuoted(verb)
    else { return }
    let mention = EncounterMention(
      encounter: encounter, tokens: verb..<(verb + 1), sentence: sentence, number: number,
      clauseStart: sentence.lowerBound, clauseEnd: sentence.upperBound)
    let isActive = reading.isVerbal(verb) && !participants.isPassiveVerb(verb)
    let behind = participants.escorts(mention)
    var before = participants.escorted(mention)
    // "Turut mendampingi A": the one in company is whoever was told of.
    if isActive, let latest, before.isEmpty || before == participants.voices(of: mention) {
      before = participants.subject(of: latest).filter { $0.kind == .person }
    }
    let escorts = isActive && behind.count == 1 && before.count > 1 ? before : behind
    let escorted = escorts == before && escorts != behind ? behind : before
    // "Mereka didampingi Rina": with those who met.
    if escorted.isEmpty, !escorts.isEmpty, !isActive,
      reading.has(sentence.lowerBound, .pronounPlural), ledger.isRecent(number),
      ledger.join(escorts, in: number)
    {
      return
    }
    guard !escorts.isEmpty, escorted.count == 1, !escorts.contains(escorted[0]) else { return }
    let people = participants.joined(escorted, escorts)
    let voices = participants.voices(of: mention)
    let scene = latest.flatMap { number - $0.number <= Self.companyReach ? $0 : nil }
    // Whoever accompanies one of those who met does not meet the other.
    if let scene, ledger.isInMind(escorted[0], since: scene.number) { return }
    guard scene != nil || voices.contains(escorted[0]) else { return }
    var meeting = Meeting(
      kind: scene?.encounter.kind == "visit" ? .visit : .pressConference, participants: people,
      place: places.place(of: mention), date: date(of: mention),
      span: reading.text.span(mention.tokens))
    if let scene {
      meeting.place = meeting.place ?? places.place(of: scene)
      meeting.date = meeting.date ?? date(of: scene)
    }
    addScene(to: &meeting, mention)
    ledger.tell(meeting, in: number)
  }

  /// How many sentences back what somebody did is still what the company was for.
  private static let companyReach = 4

  /// "Rina mengatakan perundingan akan dilanjutkan di Wina": those who met last are to meet again, as
  /// one of them says.
  func following(
    _ meeting: Meeting, _ mention: EncounterMention, _ ledger: MeetingLedger
  ) -> Meeting? {
    guard meeting.participants.count < 2, meeting.state == .planned,
      meeting.place != nil || meeting.date != nil, isAgain(mention),
      mention.isVerb ? !tellsMore(mention) : !isKnown(mention)
    else { return nil }
    let known =
      meeting.participants.isEmpty ? participants.voices(of: mention) : meeting.participants
    guard !known.isEmpty, var next = ledger.lastEncounter(of: known),
      known.allSatisfy(next.participants.contains)
    else { return nil }
    (next.kind, next.state, next.span) = (meeting.kind, meeting.state, meeting.span)
    (next.place, next.date) = (meeting.place, meeting.date)
    return next
  }

  /// "akan membalas kunjungan itu dan menemui Budi": whether another encounter follows.
  private func tellsMore(_ mention: EncounterMention) -> Bool {
    (mention.end..<max(mention.end, mention.sentence.upperBound)).contains {
      reading.has($0, .meeting) && clauses.chunkOfToken[$0] < 0
        && reading.phrase(.meeting, at: $0) != nil
    }
  }

  /// Who speaks at a press conference, else who holds it.
  func hosts(of mention: EncounterMention, _ meeting: Meeting) -> [Agent] {
    let voices = participants.voices(of: mention)
    if !voices.isEmpty { return voices }
    if !meeting.participants.isEmpty { return meeting.participants }
    return participants.holding(mention) == nil ? [] : participants.leading(mention).agents
  }

  /// "Di sela rapat itu, kata Rina": who speaks of an encounter at which somebody must have been.
  func present(_ mention: EncounterMention) -> [Agent] {
    guard !mention.isVerb,
      participants.isCircumstance(mention.start, in: mention.sentence)
    else { return [] }
    let voices = participants.voices(of: mention)
    return voices.count == 1 ? voices : []
  }
}
