import UjarGraph
import UjarLanguage
import UjarText

/// What makes a mention a meeting, and which one.
extension MeetingFinder {
  /// People stand for their countries; a country beside people is where they come from.
  func represent(_ agents: [Agent]) -> [Agent] {
    agents.count(where: { $0.kind == .person }) >= 2
      ? agents.filter { $0.kind != .country } : agents
  }

  /// A visit is one of somebody; what a noun tells of states and bodies alone, or plans with one
  /// person, needs a place or day, or it is a process: "perundingan dagang Vietnam dan Kanada".
  func isEncounter(_ mention: EncounterMention, _ meeting: Meeting) -> Bool {
    // "spoke with Rina": a reporter may have, unless both hold an office.
    if mention.encounter.pattern == .speaking {
      return meeting.participants.allSatisfy { officials.contains($0.name) }
    }
    guard !mention.isVerb else { return true }
    let isPlaced = meeting.place != nil || meeting.date != nil
    switch meeting.participants.count(where: { $0.kind == .person }) {
    case 0: return mention.encounter.kind != "visit" && isPlaced
    case 1: return meeting.state != .planned || isPlaced
    default: return true
    }
  }

  /// "Persada bertemu Bahari di semifinal": a match, unless those who meet hold an office.
  func isContest(_ mention: EncounterMention, _ people: [Agent]) -> Bool {
    if people.allSatisfy({ athletes.contains($0.name) }) { return true }
    // "di kantor liga": a place, and no match.
    guard mention.isVerb,
      mention.sentence.contains(where: {
        reading.has($0, .contest) && !reading.has($0 - 1, .venue) && !reading.has($0 - 2, .venue)
      })
    else { return false }
    return !people.contains { officials.contains($0.name) }
  }

  /// "Saya bertemu Rina di Bandung": what somebody tells of himself in his own words.
  func toldByParticipant(_ mention: EncounterMention) -> Meeting? {
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
  func jointConference(
    _ mention: EncounterMention, after ledger: MeetingLedger
  ) -> Meeting? {
    guard mention.encounter.kind == "press conference",
      mention.tokens.contains(where: { reading.has($0, .joint) }),
      var last = ledger.lastEncounter(of: participants.voices(of: mention))
    else { return nil }
    last.kind = .pressConference
    return last
  }

  /// Whether a noun goes back to an encounter that was told: "pertemuan itu", "the talks".
  func isKnown(_ mention: EncounterMention) -> Bool {
    if reading.modifiersPrecede {
      return (max(mention.sentence.lowerBound, mention.start - 3)..<mention.start).contains {
        reading.has($0, .determiner) && !reading.has($0, .quantifier)
      }
    }
    return Range.ahead(mention.end, 4, before: mention.sentence.upperBound).contains {
      reading.has($0, .determiner)
    }
  }

  /// "Rapat dihadiri …", "pertemuan itu": whether a noun may go back to an encounter before.
  func goesBack(_ mention: EncounterMention) -> Bool {
    !mention.isVerb && (isKnown(mention) || participants.opensClause(mention))
  }

  /// Whether the sentence says who attended, and not between whom it was.
  func isAttendance(_ mention: EncounterMention) -> Bool {
    !participants.attending(mention).isEmpty
  }

  /// "bertemu lagi", "meet again": not the same meeting.
  func isAgain(_ mention: EncounterMention) -> Bool {
    (max(
      mention.sentence.lowerBound, mention.start - 3)..<min(
        mention.end + 3, mention.sentence.upperBound)).contains { reading.has($0, .again) }
  }

  /// "A met B and C separately", "A held separate meetings with B and C": B and C, where somebody
  /// else met each of them.
  func metApart(_ mention: EncounterMention) -> [Agent]? {
    let near =
      max(
        mention.sentence.lowerBound, mention.start - 3)..<min(
        mention.sentence.upperBound, mention.end + 16)
    guard near.contains(where: { reading.has($0, .apart) && !reading.text.isQuoted($0) }) else {
      return nil
    }
    let others = participants.object(after: mention.end, in: mention)
    let all = represent(participants.participants(of: mention))
    return others.count > 1 && all.count > others.count && others.allSatisfy(all.contains)
      ? others : nil
  }

  // MARK: - When

  /// The first day behind the encounter in its sentence, else the last before it.
  func date(of mention: EncounterMention) -> String? {
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
    let own = dates[low...].prefix { $0.tokens.lowerBound < mention.clauseEnd }
      .filter { voices.content(at: $0.tokens.lowerBound) == content }
    let days = own.filter(\.isDay)
    let candidates = days.isEmpty ? own : days
    return (candidates.first { $0.tokens.lowerBound >= mention.end } ?? candidates.last)?.iso
  }
}
