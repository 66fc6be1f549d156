import UjarGraph

/// The meetings told so far; one that is told again is completed and not counted twice.
struct MeetingLedger {
  private(set) var meetings: [Meeting] = []
  /// An encounter of which it is not told yet who took part.
  private var announced: Announcement?
  /// Where the last meeting stands, and in which sentence it was told.
  private var last: (index: Int, sentence: Int)?
  /// What the headline tells: the report may leave out who met.
  private var headline: Meeting?
  /// Those who were seen together last at something that is no meeting.
  private var company: Meeting?
  private var companySentence = 0
  /// The press conference of one speaker, which others may have attended.
  private var conference: Meeting?
  private var conferenceSentence = 0
  /// The countries and bodies for which a person stands, by the person's name.
  private let represented: [String: Set<String>]

  /// Where and when something was held of which it is told nearby who met.
  private var scene: (place: String?, date: String?, sentence: Int)?

  /// How many meetings back one may be told again; bounds the work on texts full of meetings.
  private static let memory = 64
  /// How many sentences an announcement waits for who took part.
  private static let patience = 2
  /// How many it waits for when the article tells of no other meeting before.
  private static let longPatience = 12

  /// A meeting with one participant or none so far.
  private struct Announcement {
    var meeting: Meeting
    var sentence: Int
    /// The word that told of it: "rapat".
    var word: UInt64
    /// Who speaks of it as one who was there.
    var present: [Agent] = []
  }

  init(represented: [String: Set<String>]) { self.represented = represented }

  /// Those who were together last: in a meeting face to face, else at something else.
  func lastEncounter(of voices: [Agent]) -> Meeting? {
    let met = meetings.suffix(Self.memory).last {
      $0.state == .held && $0.kind != .pressConference && $0.kind != .call
        && (voices.isEmpty || voices.contains(where: $0.participants.contains))
    }
    guard met == nil else { return met }
    return company.flatMap {
      voices.isEmpty || voices.contains(where: $0.participants.contains) ? $0 : nil
    }
  }

  // MARK: - Telling

  /// Takes in a meeting that the headline tells.
  mutating func announce(_ meeting: Meeting) { headline = headline ?? meeting }

  /// Takes in who was somewhere together.
  mutating func see(_ meeting: Meeting, in sentence: Int) {
    company = meeting
    companySentence = sentence
  }

  /// Takes in a press conference of which one speaker is known.
  mutating func hold(_ meeting: Meeting, by voices: [Agent], in sentence: Int) {
    guard voices.count == 1, voices[0].kind == .person else { return }
    var meeting = meeting
    meeting.participants = voices
    conference = meeting
    conferenceSentence = sentence
  }

  /// Whether a press conference was told of in one of the last two sentences.
  func isConference(_ sentence: Int) -> Bool {
    conference != nil && sentence - conferenceSentence <= Self.patience
  }

  /// "Rina, yang turut hadir dalam konferensi pers itu": more of those who held it.
  mutating func joinConference(_ people: [Agent], in sentence: Int) -> Bool {
    guard var meeting = conference else { return false }
    meeting.participants.add(people)
    conference = meeting
    guard meeting.participants.count > 1 else { return false }
    tell(meeting, in: sentence)
    return true
  }

  /// Whether somebody took part in the meeting that was told last, in a sentence or behind it.
  func isInMind(_ agent: Agent, since sentence: Int) -> Bool {
    guard let last, last.sentence >= sentence else { return false }
    return meetings[last.index].kind != .call && meetings[last.index].participants.contains(agent)
  }

  /// Whether a meeting was told in one of the last two sentences.
  func isRecent(_ sentence: Int) -> Bool { last.map { sentence - $0.sentence <= 2 } ?? false }

  /// Whether an announcement with one participant waits for the others.
  func isAwaiting(in sentence: Int) -> Bool {
    guard let announced else { return false }
    return sentence - announced.sentence <= Self.patience
      && announced.meeting.participants.count == 1
  }

  /// Takes in a meeting that a sentence tells; `word` is the noun that tells it: "rapat".
  mutating func tell(
    _ meeting: Meeting, in sentence: Int, again: Bool = false, by word: UInt64? = nil
  ) {
    var meeting = meeting
    if let told = announced?.meeting, isAwaited(meeting, by: word, in: sentence) {
      // "Pertemuan itu dihadiri …": where and when stood in the sentence before.
      meeting.place = meeting.place ?? told.place
      meeting.date = meeting.date ?? told.date
      let present = announced?.word == word ? announced?.present ?? [] : []
      meeting.participants.add(told.participants + present)
      announced = nil
    }
    for index in meetings.indices.suffix(Self.memory)
    where isSame(meetings[index], meeting, again: again) {
      complete(index, with: meeting)
      last = (index, sentence)
      return
    }
    meetings.append(meeting)
    last = (meetings.count - 1, sentence)
  }

  private func isAwaited(_ meeting: Meeting, by word: UInt64?, in sentence: Int) -> Bool {
    guard let announced else { return false }
    let own = announced.meeting.participants
    return sentence - announced.sentence <= (meetings.isEmpty ? Self.longPatience : Self.patience)
      && (own.isEmpty || announced.word == word
        || own.contains(where: meeting.participants.contains))
  }

  /// Takes in an encounter of which the sentence names one participant or none.
  ///
  /// `word` tells of it, and `isKnown` says whether it goes back to a meeting: "pertemuan itu".
  mutating func mention(
    _ meeting: Meeting, by word: UInt64, in sentence: Int, isKnown: Bool, present: [Agent] = []
  ) {
    if meetings.isEmpty, let headline, meeting.state != .cancelled,
      meeting.participants.allSatisfy(headline.participants.contains),
      isKnown || meeting.place != nil || meeting.date != nil
    {
      var meeting = meeting
      meeting.participants = headline.participants
      return tell(meeting, in: sentence)
    }
    if isKnown, let company, sentence - companySentence <= 3,
      meeting.participants.allSatisfy(company.participants.contains)
    {
      // "Hadir antara lain A dan B. Usai pertemuan itu, A …".
      var meeting = meeting
      meeting.participants = company.participants
      meeting.place = meeting.place ?? company.place
      meeting.date = meeting.date ?? company.date
      self.company = nil
      return tell(meeting, in: sentence)
    }
    let reach = isKnown ? 8 : Self.patience
    if let last, sentence > last.sentence, sentence - last.sentence <= reach,
      areCompatible(meetings[last.index].date, meeting.date)
    {
      meetings[last.index].place = meetings[last.index].place ?? meeting.place
      meetings[last.index].date = meetings[last.index].date ?? meeting.date
      self.last = (last.index, sentence)
      return
    }
    let isBare = meeting.place == nil && meeting.date == nil
    if let announced, isBare {
      // "Usai rapat, …", "Rapat dipimpin Rina": goes back to the meeting that was announced.
      if announced.word == word {
        self.announced?.sentence = sentence
        self.announced?.meeting.participants.add(meeting.participants)
      }
    } else if !isBare || !meeting.participants.isEmpty {
      announced = Announcement(
        meeting: meeting, sentence: sentence, word: word, present: present)
    }
  }

  /// "Turut hadir dalam pertemuan itu C dan D", "Delegasi itu dipimpin C": more of those who took part
  /// in the meeting that was told or announced last.
  ///
  /// `isKnown` says that the text points back to it, from however far.
  mutating func join(_ participants: [Agent], in sentence: Int, isKnown: Bool = false) -> Bool {
    if let told = announced, sentence - told.sentence <= Self.patience,
      !told.meeting.participants.isEmpty || !told.present.isEmpty
    {
      var meeting = told.meeting
      meeting.participants.add(told.present + participants)
      guard meeting.participants.count > 1 else { return false }
      tell(meeting, in: sentence)
      return true
    }
    guard let last, sentence - last.sentence <= (isKnown ? Self.longPatience : 3),
      !isKnown || !participants.allSatisfy(meetings[last.index].participants.contains)
    else { return false }
    var all = meetings[last.index].participants
    // People take the places of those whom they stand for.
    all.removeAll { told in
      participants.contains { represented[$0.name]?.contains(told.name) == true }
    }
    all.add(participants)
    meetings[last.index].participants = all
    self.last = (last.index, sentence)
    return true
  }

  /// Where and when the meeting that was told last took place, as it is said later.
  mutating func complete(with meeting: Meeting) {
    guard let last, areCompatible(meetings[last.index].date, meeting.date) else { return }
    meetings[last.index].place = meetings[last.index].place ?? meeting.place
    meetings[last.index].date = meetings[last.index].date ?? meeting.date
  }

  /// Takes in the headline's meeting when the report tells nothing of those who met.
  mutating func close() {
    guard let headline, headline.state != .cancelled,
      headline.participants.count(where: { $0.kind == .person }) > 1,
      !meetings.contains(where: { $0.participants.contains(where: headline.participants.contains) })
    else { return }
    meetings.append(headline)
  }

  // MARK: - Scenes

  /// Takes in where and when something was held: the meeting told last, or one that follows.
  mutating func stage(place: String?, date: String?, in sentence: Int) {
    guard place != nil || date != nil else { return }
    if let last, sentence - last.sentence <= Self.patience,
      areCompatible(meetings[last.index].date, date),
      meetings[last.index].place == nil || meetings[last.index].date == nil
    {
      meetings[last.index].place = meetings[last.index].place ?? place
      meetings[last.index].date = meetings[last.index].date ?? date
      return
    }
    scene = (place, date, sentence)
  }

  /// Adds where and when what a meeting goes back to was held.
  func addScene(to meeting: inout Meeting, in sentence: Int) {
    guard let scene, sentence - scene.sentence <= Self.patience + 2,
      areCompatible(meeting.date, scene.date)
    else { return }
    meeting.place = meeting.place ?? scene.place
    meeting.date = meeting.date ?? scene.date
  }

  /// Whether the meeting told last has no day, and somebody who was there speaks soon behind it.
  func isUndated(by agent: Agent, in sentence: Int, within memory: Int) -> Bool {
    guard let last, sentence > last.sentence, sentence - last.sentence <= memory else {
      return false
    }
    let meeting = meetings[last.index]
    return meeting.date == nil && meeting.state == .held && meeting.participants.contains(agent)
  }

  /// Gives the meeting told last its day.
  mutating func date(_ day: String) { if let last { meetings[last.index].date = day } }

  // MARK: - Telling again

  private func isSame(_ told: Meeting, _ meeting: Meeting, again: Bool) -> Bool {
    guard covers(told, meeting) || covers(meeting, told),
      areCompatible(told.date, meeting.date),
      (told.kind == .pressConference) == (meeting.kind == .pressConference),
      !isCall(told, insteadOf: meeting), !isCall(meeting, insteadOf: told)
    else { return false }
    if told.state == meeting.state {
      return !again || told.date != nil && told.date == meeting.date
    }
    if again { return false }
    // A plan and what became of it.
    return told.date == meeting.date || meeting.date == nil && meeting.place == nil
      || told.date == nil && told.state != .held
  }

  /// "She was to meet Rina in Jakarta. Instead the two spoke by telephone": nobody calls at a place.
  private func isCall(_ call: Meeting, insteadOf meeting: Meeting) -> Bool {
    call.kind == .call && meeting.kind != .call && meeting.place != nil
  }

  /// Whether everyone in one meeting took part in the other, or is stood for by somebody there.
  private func covers(_ all: Meeting, _ some: Meeting) -> Bool {
    some.participants.allSatisfy { agent in
      all.participants.contains {
        $0 == agent || represented[$0.name]?.contains(agent.name) == true
      }
    }
  }

  /// Whether two days can be one: equal, one unknown, or one the month of the other.
  private func areCompatible(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return true }
    return left.hasPrefix(right) || right.hasPrefix(left)
  }

  private mutating func complete(_ index: Int, with meeting: Meeting) {
    let told = meetings[index]
    if covers(meeting, told) && !covers(told, meeting)
      || covers(meeting, told) && meeting.participants.count > told.participants.count
    {
      meetings[index].participants = meeting.participants
    }
    if told.place == nil { meetings[index].place = meeting.place }
    if told.date == nil || (meeting.date?.utf8.count ?? 0) > (told.date?.utf8.count ?? 0) {
      meetings[index].date = meeting.date
    }
    if told.state == .planned, meeting.state != .planned { meetings[index].state = meeting.state }
  }
}
