import UjarGraph
import UjarLanguage
import UjarText

/// Finds encounters: who met whom, where and when, and whether it took place.
struct MeetingFinder {
  let reading: Reading
  let clauses: ClauseReader
  let resolver: SpeakerResolver
  let dates: [DateMention]
  /// Who speaks in a sentence, by the sentence's number.
  let speakers: [Int: [Agent]]
  /// How many meetings back one may be told again; bounds the work on texts full of meetings.
  private static let memory = 64

  /// The meetings of an article; one that is told twice counts once.
  func meetings() -> [Meeting] {
    var meetings: [Meeting] = []
    var announced: (sentence: Int, place: String?, date: String?)?
    var lastTold = Int.min / 2
    for (number, sentence) in reading.text.sentences.enumerated()
    where !reading.isHeadline[sentence.tokens.lowerBound] {
      for index in sentence.tokens
      where reading.has(index, .meeting) && !reading.isBoilerplate[index]
        && !reading.text.isQuoted(index)
      {
        guard let found = reading.phrase(.meeting, at: index),
          index + found.length <= sentence.tokens.upperBound
        else { continue }
        let tokens = index..<(index + found.length)
        let encounter = reading.language.encounters[found.index]
        if let joint = jointConference(encounter, tokens, number, after: meetings) {
          meetings.append(joint)
        } else if var meeting = meeting(encounter, tokens, in: sentence.tokens, number) {
          // "Pertemuan itu dihadiri …": where and when stood in the sentence before.
          if let told = announced, number - told.sentence <= 2 {
            meeting.place = meeting.place ?? told.place
            meeting.date = meeting.date ?? told.date
          }
          merge(meeting, into: &meetings)
          lastTold = number
        } else {
          let (place, date) = circumstances(tokens, sentence.tokens)
          guard place != nil || date != nil else { continue }
          announced = (number, place, date)
          // "Rina bertemu Budi. Pertemuan berlangsung di Jakarta, Selasa."
          if number - lastTold <= 2, number > lastTold, encounter.pattern == .noun,
            let last = meetings.indices.last
          {
            meetings[last].place = meetings[last].place ?? place
            meetings[last].date = meetings[last].date ?? date
          }
        }
      }
    }
    return meetings
  }

  /// "kata Rina dalam konferensi pers bersama": those who met before appear together.
  private func jointConference(
    _ encounter: Language.Encounter, _ tokens: Range<Int>, _ number: Int, after meetings: [Meeting]
  ) -> Meeting? {
    guard encounter.kind == "press conference",
      tokens.contains(where: { reading.has($0, .companion) }),
      !reading.has(tokens.upperBound, .companion),
      clauses.chunk(startingAt: tokens.upperBound)?.person == nil,
      let last = meetings.last, last.state == .held, last.kind != .pressConference,
      let voices = speakers[number], voices.contains(where: last.participants.contains)
    else { return nil }
    var joint = last
    joint.kind = .pressConference
    joint.span = reading.text.span(tokens)
    return joint
  }

  /// "seusai bertemu …", "saat menerima …": whoever the sentence credits did it.
  private func isCircumstance(_ index: Int) -> Bool {
    reading.has(index - 1, [.subordinator, .preposition]) && clauses.chunk(at: index - 1) == nil
  }

  /// Whoever stands right before such a word, else whoever the sentence credits.
  private func actors(before index: Int, _ number: Int) -> [Agent] {
    if let chunk = clauses.chunk(at: index - 2), chunk.person != nil {
      return resolver.agents(of: chunk.tokens)
    }
    return speakers[number] ?? []
  }

  private func circumstances(
    _ tokens: Range<Int>, _ sentence: Range<Int>
  ) -> (String?, String?) {
    (place(around: tokens, in: sentence), date(around: tokens, in: sentence))
  }

  private func meeting(
    _ encounter: Language.Encounter, _ tokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Meeting? {
    var participants: [Agent] = []
    func add(_ agents: [Agent]) {
      for agent in agents where agent.kind != .group && agent.kind != .unknown {
        if !participants.contains(agent) { participants.append(agent) }
      }
    }
    let subject = clauses.subject(before: tokens.lowerBound, from: sentence.lowerBound)
    switch encounter.pattern {
    case .reciprocal:
      if isCircumstance(tokens.lowerBound) { add(actors(before: tokens.lowerBound, number)) }
      if participants.isEmpty { add(subjectAgents(subject)) }
      if participants.isEmpty { add(sentenceSubject(before: tokens.lowerBound, in: sentence)) }
      if participants.isEmpty { add(speakers[number] ?? []) }
      add(object(after: tokens.upperBound, in: sentence, needsCompanion: false))
    case .transitive:
      if isCircumstance(tokens.lowerBound) { add(actors(before: tokens.lowerBound, number)) }
      if participants.isEmpty { add(subjectAgents(subject)) }
      let object = object(after: tokens.upperBound, in: sentence, needsCompanion: false)
      guard object.contains(where: { $0.kind == .person }) else { return nil }
      if participants.isEmpty { add(sentenceSubject(before: tokens.lowerBound, in: sentence)) }
      if participants.isEmpty { add(speakers[number] ?? []) }
      add(object)
    case .noun:
      add(between(after: tokens.upperBound, in: sentence))
      if participants.count < 2 { add(attending(tokens, in: sentence)) }
      // "A and B before their talks".
      if participants.count < 2, reading.has(tokens.lowerBound - 1, .possessor) {
        let named = named(before: tokens.lowerBound, in: sentence)
        if named.count > 1 { add(named) }
      }
      if participants.count < 2 {
        let others = companion(after: tokens.upperBound, in: sentence)
        guard !others.isEmpty || !participants.isEmpty else { return nil }
        add(others)
        if participants.count < 2 { add(sentenceSubject(before: tokens.lowerBound, in: sentence)) }
        if participants.count < 2 { add(speakers[number] ?? []) }
      }
    case .gathering:
      add(listed(after: tokens.upperBound, in: sentence))
    case .event:
      add(present(at: tokens, in: sentence))
    }
    let state = state(before: tokens.lowerBound, subject, in: sentence)
    // Who denies or refuses an encounter has had none.
    guard participants.count >= 2, state != .denied else { return nil }
    if encounter.pattern == .noun, !participants.contains(where: { $0.kind == .person }),
      encounter.kind == "visit"
    {
      return nil
    }
    // People stand for their countries; a country beside people is where they come from.
    if participants.count(where: { $0.kind == .person }) >= 2 {
      participants.removeAll { $0.kind == .country }
    }
    return Meeting(
      kind: Meeting.Kind(rawValue: encounter.kind) ?? .talks, participants: participants,
      place: place(around: tokens, in: sentence), date: date(around: tokens, in: sentence),
      state: isCancelled(after: tokens.upperBound, in: sentence) ? .cancelled : state,
      span: reading.text.span(tokens))
  }

  // MARK: - Participants

  private func subjectAgents(_ subject: ClauseReader.Subject) -> [Agent] {
    guard let source = subject.source else { return [] }
    return resolve(source)
  }

  private func resolve(_ source: SourcePhrase) -> [Agent] { resolver.participants(of: source) }

  /// Whoever stands behind the verb, with or without "dengan".
  private func object(
    after index: Int, in sentence: Range<Int>, needsCompanion: Bool
  ) -> [Agent] {
    var next = index
    while next < sentence.upperBound, next - index < 3,
      reading.has(next, [.companion, .adverb, .determiner, .agentPreposition, .possessor])
        && clauses.chunk(at: next) == nil
    {
      next += 1
    }
    guard let chunk = clauses.chunk(startingAt: next) else {
      return counted(at: next, in: sentence)
    }
    guard chunk.kind != .place else { return [] }
    if chunk.kind == .pronoun {
      return resolve(SourcePhrase(tokens: chunk.tokens, form: clauses.pronounForm(chunk)))
    }
    return resolver.agents(
      of: next..<clauses.phraseEnd(after: chunk.tokens.upperBound, before: sentence.upperBound))
  }

  /// "dua wakil kepala badan itu, yakni Rina dan Budi": who is counted, then named.
  private func counted(at index: Int, in sentence: Range<Int>) -> [Agent] {
    guard reading.has(index, .quantifier) else { return [] }
    for link in index..<max(index, min(index + 14, sentence.upperBound))
    where reading.has(link, .roleLink) {
      guard let chunk = clauses.chunk(startingAt: link + 1), chunk.person != nil else { continue }
      return resolver.agents(
        of: (link + 1)..<clauses.phraseEnd(
          after: chunk.tokens.upperBound, before: sentence.upperBound))
    }
    return []
  }

  /// "pertemuan antara A dan B", "pertemuan A dengan B", "talks between A and B".
  private func between(after index: Int, in sentence: Range<Int>) -> [Agent] {
    var next = index
    while reading.has(next, .determiner), clauses.chunk(at: next) == nil { next += 1 }
    if reading.has(next, .attended) {
      next += reading.has(next + 1, .agentPreposition) ? 2 : 1
    } else if reading.has(next, .preposition),
      !reading.has(next, [.companion, .locative, .origin, .addresseePreposition])
    {
      next += 1
    }
    guard let chunk = clauses.chunk(startingAt: next), chunk.kind != .place,
      chunk.kind != .pronoun
    else { return [] }
    let end = clauses.phraseEnd(after: chunk.tokens.upperBound, before: sentence.upperBound)
    var agents = resolver.agents(of: next..<end)
    agents += companion(after: end, in: sentence)
    return agents
  }

  /// "dengan B", "with B", within a few words.
  private func companion(after index: Int, in sentence: Range<Int>) -> [Agent] {
    for next in index..<max(index, min(index + 6, sentence.upperBound)) {
      if reading.isMark(next, ",") || reading.text.isQuoted(next) { return [] }
      guard reading.has(next, .companion) else { continue }
      guard let chunk = clauses.chunk(startingAt: next + 1), chunk.kind != .place,
        chunk.kind != .pronoun
      else { return [] }
      return resolver.agents(
        of: (next + 1)..<clauses.phraseEnd(
          after: chunk.tokens.upperBound, before: sentence.upperBound))
    }
    return []
  }

  /// The subject of the sentence that a noun of encounter stands in.
  private func sentenceSubject(before index: Int, in sentence: Range<Int>) -> [Agent] {
    var cursor = sentence.lowerBound
    while cursor < index,
      reading.isBoilerplate[cursor] || reading.has(cursor, [.contrast, .adverb])
        || reading.isMark(cursor, ",")
    {
      cursor += 1
    }
    guard cursor < index, let chunk = clauses.chunk(startingAt: cursor), chunk.kind != .place else {
      return []
    }
    if chunk.kind == .pronoun {
      return resolve(SourcePhrase(tokens: chunk.tokens, form: clauses.pronounForm(chunk)))
    }
    return resolver.agents(
      of: cursor..<min(index, clauses.phraseEnd(after: chunk.tokens.upperBound, before: index)))
  }

  /// Those who are seen together at an event: the persons named before it in a sentence that
  /// reports no words.
  private func present(at tokens: Range<Int>, in sentence: Range<Int>) -> [Agent] {
    let isReport = sentence.contains {
      !reading.text.isQuoted($0) && (reading.cue(at: $0).map { $0.cue.form == .active } ?? false)
    }
    let hasCompanion = reading.has(tokens.upperBound, .companion)
    guard !isReport || hasCompanion, !sentence.contains(where: { reading.text.isQuoted($0) })
    else { return [] }
    var agents: [Agent] = []
    for index in sentence {
      guard let chunk = clauses.chunk(startingAt: index), let person = chunk.person,
        index < tokens.lowerBound || hasCompanion
      else { continue }
      let agent = Agent(kind: .person, name: resolver.persons.persons[person].name)
      if !agents.contains(agent) { agents.append(agent) }
    }
    return agents
  }

  /// The persons named before an encounter in its sentence.
  private func named(before index: Int, in sentence: Range<Int>) -> [Agent] {
    var agents: [Agent] = []
    for token in sentence.lowerBound..<index where !reading.text.isQuoted(token) {
      guard let person = clauses.chunk(startingAt: token)?.person else { continue }
      let agent = Agent(kind: .person, name: resolver.persons.persons[person].name)
      if !agents.contains(agent) { agents.append(agent) }
    }
    return agents
  }

  /// "Pertemuan di Bogor itu dihadiri A dan B", "Hadir dalam rapat itu A dan B".
  private func attending(_ tokens: Range<Int>, in sentence: Range<Int>) -> [Agent] {
    guard
      let verb = sentence.first(where: {
        reading.has($0, .attended) && !reading.text.isQuoted($0)
      })
    else { return [] }
    for next in max(verb + 1, tokens.lowerBound)..<max(verb + 1, sentence.upperBound)
    where clauses.chunk(startingAt: next)?.person != nil {
      return listed(after: next, in: sentence)
    }
    return []
  }

  /// "mempertemukan A, B, dan C": everyone in the list behind the verb.
  private func listed(after index: Int, in sentence: Range<Int>) -> [Agent] {
    var agents: [Agent] = []
    var next = index
    while next < sentence.upperBound {
      if let chunk = clauses.chunk(startingAt: next) {
        if chunk.kind != .place { agents += resolver.agents(of: chunk.tokens) }
        next = chunk.tokens.upperBound
      } else if reading.isMark(next, ",") || reading.has(next, [.conjunction, .companion]) {
        next += 1
      } else {
        break
      }
    }
    return agents
  }

  // MARK: - Circumstances

  /// "Pertemuan itu dibatalkan".
  private func isCancelled(after index: Int, in sentence: Range<Int>) -> Bool {
    sentence.contains { $0 >= index && reading.has($0, .cancel) && !reading.text.isQuoted($0) }
  }

  private func state(
    before index: Int, _ subject: ClauseReader.Subject, in sentence: Range<Int>
  ) -> Meeting.State {
    var cursor = index - 1
    while cursor >= max(sentence.lowerBound, index - 6), clauses.chunk(at: cursor) == nil {
      if reading.language.traits.contains(.reportMayTrail), reading.isMark(cursor, ",") { break }
      if reading.has(cursor, .deny) { return .denied }
      if reading.has(cursor, .cancel) { return .cancelled }
      if reading.has(cursor, .negation) { return .denied }
      if reading.has(cursor, .future) { return .planned }
      cursor -= 1
    }
    return subject.isNegated ? .denied : .held
  }

  /// "di Bandung", "in Jakarta": the first place behind the encounter, else the first before it.
  private func place(around tokens: Range<Int>, in sentence: Range<Int>) -> String? {
    for index in Array(tokens.upperBound..<sentence.upperBound)
      + Array(sentence.lowerBound..<tokens.lowerBound)
    {
      if reading.has(index, .locative), !reading.text.isQuoted(index),
        let venue = venue(at: index + 1, in: sentence)
      {
        return venue
      }
      if reading.language.traits.contains(.modifiersPrecede), reading.has(index, .locative),
        let unknown = unknownPlace(at: index + 1, in: sentence)
      {
        return unknown
      }
      guard reading.has(index, .locative), !reading.text.isQuoted(index),
        let chunk = clauses.chunk(startingAt: index + 1),
        chunk.kind == .place || chunk.kind == .country || chunk.isPlace
          || chunk.kind == .organization
      else { continue }
      var end = chunk.tokens.upperBound
      if reading.isMark(end, ","), reading.isCapitalized(end + 1),
        reading.tokens[end + 1].isUpperCase, clauses.chunk(at: end + 1)?.kind != .person
      {
        end += 2
      }
      return reading.text.text(chunk.tokens.lowerBound..<end)
    }
    return nil
  }

  /// "balai kota", "rumah dinas gubernur": a building in small letters, up to what follows it.
  private func venue(at index: Int, in sentence: Range<Int>) -> String? {
    if reading.language.traits.contains(.modifiersPrecede) {
      return venueBehindModifiers(at: index, in: sentence)
    }
    guard reading.has(index, .venue), clauses.chunk(startingAt: index) == nil else { return nil }
    var end = index + 1
    if reading.isCapitalized(index) {
      while end < sentence.upperBound, reading.isCapitalized(end), !clauses.isDate[end] {
        end = clauses.chunk(at: end)?.tokens.upperBound ?? end + 1
      }
      return end > index + 1 ? reading.text.text(index..<end) : nil
    }
    while end < sentence.upperBound, end - index < 5, reading.isWord(end), !clauses.isDate[end],
      !reading.has(
        end, [.preposition, .locative, .conjunction, .relative, .determiner, .subordinator])
    {
      end = clauses.chunk(at: end)?.tokens.upperBound ?? end + 1
    }
    return reading.text.text(index..<end)
  }

  /// "in Kota Baru": capitals behind a word for places that no list knows.
  private func unknownPlace(at index: Int, in sentence: Range<Int>) -> String? {
    var next = index
    while next < sentence.upperBound, reading.isCapitalized(next), reading.isWord(next),
      !clauses.isDate[next], clauses.chunkOfToken[next] < 0,
      reading.has(next, .weekday) == false, !reading.has(next, .month)
    {
      next += 1
    }
    return next > index ? reading.text.text(index..<next) : nil
  }

  /// "city hall", "the governor's office": the building last.
  private func venueBehindModifiers(at start: Int, in sentence: Range<Int>) -> String? {
    let first = reading.has(start, .determiner) ? start + 1 : start
    guard !reading.has(start, .possessor) else { return nil }
    for index in first..<max(first, min(first + 4, sentence.upperBound)) {
      guard reading.isWord(index), !reading.isCapitalized(index),
        reading.classes[index].isDisjoint(with: [.preposition, .conjunction, .relative, .cue])
      else { return nil }
      if reading.has(index, .venue), !reading.has(index + 1, .venue) {
        return reading.text.text(first..<(index + 1))
      }
    }
    return nil
  }

  private func date(around tokens: Range<Int>, in sentence: Range<Int>) -> String? {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < sentence.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let own = dates[low...].prefix { $0.tokens.lowerBound < sentence.upperBound }
      .filter { !reading.text.isQuoted($0.tokens.lowerBound) }
    let days = own.filter(\.isDay)
    let candidates = days.isEmpty ? own : days
    return
      (candidates.first { $0.tokens.lowerBound >= tokens.upperBound } ?? candidates.last)?.iso
  }

  /// Joins a meeting to one that is told already: the same people, no other day.
  private func merge(_ meeting: Meeting, into meetings: inout [Meeting]) {
    let people = Set(meeting.participants)
    for index in meetings.indices.suffix(Self.memory) {
      let other = meetings[index]
      let own = Set(other.participants)
      guard own.isSuperset(of: people) || people.isSuperset(of: own),
        other.date == nil || meeting.date == nil || other.date == meeting.date,
        other.kind == meeting.kind
          || other.kind != .pressConference
            && meeting.kind != .pressConference,
        other.state == meeting.state || meeting.date == nil
      else { continue }
      if people.count > own.count { meetings[index].participants = meeting.participants }
      if other.place == nil { meetings[index].place = meeting.place }
      if other.date == nil { meetings[index].date = meeting.date }
      return
    }
    meetings.append(meeting)
  }
}
