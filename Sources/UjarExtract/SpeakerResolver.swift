import UjarGraph
import UjarLanguage
import UjarText

/// Says who stands behind a source.
///
/// Names and titles speak for themselves. For "-nya", "ia" and a quotation without a source it is
/// whoever spoke last, or the subject of a sentence since then; never a name inside quotation
/// marks.
struct SpeakerResolver {
  let reading: Reading
  let chunks: [Chunk]
  let clauses: ClauseReader
  let persons: PersonTable
  let organizations: OrganizationNames

  /// The speakers so far, and where the last of them spoke.
  var lastSpeakers: [Agent] = []
  var lastPosition = -1
  /// The last of them that were people, and where they spoke or acted.
  var lastPeople: [Agent] = []
  var lastPeoplePosition = -1
  /// The posts by which the report goes back to somebody: "mantan camat itu".
  private(set) var descriptions: [(person: String, role: RolePhrase)] = []
  /// Who answers in an interview.
  var interviewee: [Agent] = []
  /// Who spoke last, whoever was the subject of a sentence since.
  var lastVoices: [Agent] = []
  /// The words reported last, and where their cue stands.
  private var outer: (content: Range<Int>, cue: Int)?
  /// Whoever spoke last of those with a class of titles.
  var lastVoiceOfClass: [String: Agent] = [:]
  /// The nameless who spoke, with the words that told of them.
  var groups: [(agent: Agent, words: Set<UInt64>)] = []
  /// Those of the nameless that are bodies: "the envoy's office".
  var bodies: Set<String> = []
  /// The two who talk to each other, as far as the report lets them alternate.
  var dialogue = Dialogue()
  /// How far back a body that speaks gives way to a person for "-nya" and "dia", in tokens.
  static let peopleReach = 160
  var nextSubject = 0
  /// Person chunks that are the subject of a sentence of the report, in order.
  let subjects: [Int]
  /// The number of a person by name.
  let numbers: [String: Int]
  let holders: PostHolders

  init(
    reading: Reading, chunks: [Chunk], clauses: ClauseReader, persons: PersonTable,
    organizations: OrganizationNames
  ) {
    self.reading = reading
    self.chunks = chunks
    self.clauses = clauses
    self.persons = persons
    self.organizations = organizations
    numbers = Dictionary(
      persons.persons.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    holders = PostHolders(persons, chunks)
    let topics = TopicFinder(reading: reading, clauses: clauses)
    subjects = reading.text.sentences.compactMap { sentence in
      reading.isHeadline[sentence.tokens.lowerBound] ? nil : topics.topic(of: sentence.tokens)
    }
  }

  /// The speakers of an attribution. Attributions must come in the order of the text.
  mutating func speakers(of attribution: Attribution) -> [Agent] {
    if attribution.isNested { return nestedSpeakers(of: attribution) }
    let position = attribution.cueTokens?.lowerBound ?? attribution.start
    noteSubjects(before: attribution.start)
    let speakers: [Agent]
    if attribution.rule == .interview {
      if interviewee.isEmpty {
        interviewee =
          announced(before: attribution.sentence)
          ?? lastPerson(before: attribution.start).map { [person($0)] } ?? lastPeople
      }
      return interviewee
    }
    if let source = attribution.source {
      // "tambahnya" goes on with what the last voice said.
      let isGoingOn = source.form != .phrase && attribution.cue?.act == "add" && !lastVoices.isEmpty
      speakers = isGoingOn ? lastVoices : agents(of: source, at: position)
    } else {
      speakers = turn(of: attribution)
    }
    noteDescription(of: speakers, attribution.source)
    noteGroup(speakers, attribution.source)
    // "Asked by a reader whether …": who answers goes on to be the one spoken of.
    let isAsking = attribution.rule == .passive && attribution.cue?.act == "ask"
    // "Neighbours had told her that …, she recalled": she goes on.
    let isWithin = outer.map { $0.content.contains(position) && $0.cue > position } ?? false
    if let content = attribution.content.first, !isWithin { outer = (content, position) }
    if !speakers.isEmpty, !isDocument(attribution.source), !isAsking, !isWithin {
      note(speakers, at: max(position, attribution.source?.tokens.lowerBound ?? 0))
      lastVoices = speakers
      for speaker in speakers { noteVoice(speaker) }
    }
    dialogue.note(speakers, attribution)
    return speakers
  }

  /// "A day later, she spoke to Northern Wire. Here are excerpts of the interview.": the subject of
  /// the sentence that announces an interview, else of one of the two before.
  private func announced(before number: Int) -> [Agent]? {
    let sentences = reading.text.sentences
    guard reading.modifiersPrecede,
      let last = (0..<number).last(where: {
        sentences[$0].tokens.contains { reading.has($0, .interview) }
      })
    else { return nil }
    for sentence in sentences[max(0, last - 2)...last].reversed() {
      let subject = sentence.tokens.prefix(12).first { index in
        guard let chunk = clauses.chunk(startingAt: index) else { return false }
        return (chunk.person != nil || reading.has(index, .pronounSingular))
          && (reading.isVerbal(chunk.tokens.upperBound)
            || reading.has(chunk.tokens.upperBound, .predicate))
      }
      guard let subject else { continue }
      let agents =
        clauses.chunk(at: subject)?.person.map { [person($0)] } ?? pronoun(at: subject)
      if agents.count == 1, agents[0].kind == .person { return agents }
    }
    return nil
  }

  /// Whose turn a quotation without a source is: where two have been asking and answering, the other's
  /// behind a question; else whoever spoke last goes on.
  func turn(of attribution: Attribution) -> [Agent] {
    guard attribution.answers || attribution.asks, lastSpeakers == lastVoices,
      let other = dialogue.other(than: lastVoices)
    else {
      return attribution.answers && lastSpeakers == lastVoices ? [] : lastSpeakers
    }
    return attribution.answers || dialogue.isAnswer ? [other] : lastSpeakers
  }

  /// Who speaks inside the words of somebody else; the discourse outside knows nothing of it.
  func nestedSpeakers(of attribution: Attribution) -> [Agent] {
    guard let source = attribution.source else { return [] }
    var inner = self
    (inner.lastSpeakers, inner.lastPeople, inner.lastVoices) = ([], [], [])
    return source.form == .phrase ? inner.agents(of: source.tokens) : []
  }

  /// "kata ketua komisi itu": a post that the report tells by going back to whoever spoke.
  mutating func noteDescription(of speakers: [Agent], _ source: SourcePhrase?) {
    guard let source, source.form == .phrase, speakers.count == 1, speakers[0].kind == .person,
      let last = source.tokens.last
    else { return }
    let first = source.tokens.lowerBound
    // "pria yang juga mantan camat itu".
    if !reading.modifiersPrecede, reading.has(last, .determiner),
      let post = source.tokens.first(where: {
        clauses.chunk(startingAt: $0)?.kind == .role && reading.has($0 - 1, .adverb)
          && reading.has($0 - 2, .relative)
      }), let role = clauses.chunk(at: post)?.role
    {
      descriptions.append((speakers[0].name, role))
      return
    }
    guard let chunk = clauses.chunk(startingAt: first), chunk.kind == .role, let role = chunk.role
    else {
      if reading.has(last, .determiner) { noteDescription(of: speakers[0], first..<last) }
      return
    }
    if reading.has(chunk.tokens.upperBound, .determiner), !reading.has(first, .anybody) {
      descriptions.append((speakers[0].name, role))
    } else if reading.has(last, .determiner) {
      // "politikus asal Sumba itu".
      noteDescription(of: speakers[0], first..<last)
    }
  }

  /// "nelayan 52 tahun itu": what somebody is, by a noun for what people do.
  mutating func noteDescription(of speaker: Agent, _ tokens: Range<Int>) {
    guard let start = tokens.first else { return }
    // "mantan kepala dinas pasar itu": the noun stands behind what modifies it.
    let first = start + (reading.phrase(.modifier, at: start)?.length ?? 0)
    guard tokens.contains(first), reading.has(first, [.personNoun, .title]),
      !reading.has(first, [.relation, .male, .female, .anybody])
    else { return }
    // "penyerang berusia 22 tahun itu": the age tells nothing of the trade.
    let end = tokens.first {
      reading.has($0, [.relative, .aged]) || reading.isMark($0, ",")
        || reading.tokens[$0].kind == .number
    }
    var role = RolePhrase(tokens: start..<(end ?? tokens.upperBound))
    guard (1...6).contains(role.tokens.count) else { return }
    if first > start, let modifier = reading.phrase(.modifier, at: start) {
      role.tenure = reading.language.modifiers[modifier.index]
    }
    descriptions.append((speaker.name, role))
  }

  /// "Seorang pejabat yang enggan disebut namanya": who may come back as "pejabat itu".
  mutating func noteGroup(_ speakers: [Agent], _ source: SourcePhrase?) {
    guard let source, source.form == .phrase, speakers.count == 1, speakers[0].kind == .group,
      groups.last?.agent != speakers[0]
    else { return }
    let noun = source.tokens.last { reading.isWord($0) } ?? source.tokens.lowerBound
    if reading.modifiersPrecede, reading.has(noun, [.organizationHead, .bodyNoun]),
      !reading.isCapitalized(noun)
    {
      bodies.insert(speakers[0].name)
    }
    let words = source.tokens.filter { reading.isWord($0) }.map { reading.tokens[$0].hash }
    groups.append((speakers[0], Set(words)))
  }

  /// "pejabat itu", "perusahaan tersebut": whoever or whatever the report told of by that noun.
  func described(by noun: Int, in range: Range<Int>) -> [Agent]? {
    guard let last = range.last, reading.has(last, .determiner), noun < last,
      !reading.modifiersPrecede
    else { return nil }
    let hash = reading.tokens[noun].hash
    if let group = groups.last(where: { $0.words.contains(hash) }) { return [group.agent] }
    guard reading.has(noun, [.organizationHead, .bodyNoun]), !reading.has(noun, .personNoun) else {
      return nil
    }
    return body(named: hash, isAny: reading.has(noun, .bodyNoun), before: noun).map { [$0] }
  }

  /// The body named last that has a word in its name; any body, where the word fits all.
  func body(named word: UInt64, isAny: Bool, before index: Int) -> Agent? {
    var other =
      isAny && lastSpeakers.count == 1 && lastSpeakers[0].kind == .organization
      ? lastSpeakers[0] : nil
    var cursor = index - 1
    while cursor >= 0, index - cursor < 600 {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      cursor = chunk.tokens.lowerBound - 1
      guard chunk.kind == .organization, !reading.text.isQuoted(chunk.tokens.lowerBound),
        !isOutlet(chunk)
      else { continue }
      let agent = agent(of: chunk)
      let isNamed = organizations.words(of: chunk).contains(word)
      if isNamed { return agent }
      if other == nil { other = agent }
    }
    return isAny ? other : nil
  }

  /// "told Kabar Selat", "kepada Kabar Selat": whoever is told, and bodies on a dateline, are not what
  /// the report is about.
  private func isOutlet(_ body: Chunk) -> Bool {
    let before = body.tokens.lowerBound - 1
    return reading.isBoilerplate[body.tokens.lowerBound]
      || reading.cue(at: before)?.cue.frame == .addressee
      || reading.has(before, .addresseePreposition) && !reading.has(before, [.locative, .modal])
  }

  /// Whether a report or a survey is credited, which "-nya" does not go back to.
  func isDocument(_ source: SourcePhrase?) -> Bool {
    guard let source, source.form == .phrase else { return false }
    return reading.has(source.tokens.lowerBound, .document)
  }

  mutating func note(_ speakers: [Agent], at position: Int) {
    lastSpeakers = speakers
    lastPosition = position
    if speakers.allSatisfy({ $0.kind == .person || $0.kind == .group && !isBody($0) }) {
      lastPeople = speakers
      lastPeoplePosition = position
    }
  }

  /// Whether a speaker is a body and nobody's "he".
  func isBody(_ agent: Agent) -> Bool {
    agent.kind == .organization || agent.kind == .country || bodies.contains(agent.name)
  }

  /// Whoever "-nya" and "dia" go back to: who spoke last, and rather a person than a body.
  func antecedents(at position: Int) -> [Agent] {
    let isBody = lastSpeakers.contains(where: isBody)
    let isNear = position - lastPeoplePosition <= Self.peopleReach
    return isBody && isNear && !lastPeople.isEmpty ? lastPeople : lastSpeakers
  }

  /// A person who is the subject of a sentence since somebody spoke takes over.
  mutating func noteSubjects(before position: Int) {
    while nextSubject < subjects.count, chunks[subjects[nextSubject]].tokens.lowerBound < position {
      let chunk = chunks[subjects[nextSubject]]
      nextSubject += 1
      guard chunk.tokens.lowerBound > lastPosition else { continue }
      if let person = chunk.person
        ?? chunk.role.flatMap({
          persons.holder(of: $0, before: chunk.tokens.lowerBound, chunks)
        })
      {
        note([self.person(person)], at: chunk.tokens.lowerBound)
      }
    }
  }

  func person(_ number: Int) -> Agent {
    Agent(kind: .person, name: persons.persons[number].name)
  }

  func agents(of source: SourcePhrase, at position: Int) -> [Agent] {
    switch source.form {
    case .clitic: return antecedents(at: position)
    case .pronoun: return pronoun(at: source.tokens.lowerBound)
    case .dual: return dual(source.tokens.lowerBound)
    case .phrase: return agents(of: source.tokens)
    }
  }

  /// Whoever a phrase names, apart from who speaks: a pronoun leads to the person named last.
  func participants(of source: SourcePhrase) -> [Agent] {
    switch source.form {
    case .phrase: agents(of: source.tokens)
    case .dual: dual(source.tokens.lowerBound)
    case .pronoun, .clitic: lastPerson(before: source.tokens.lowerBound).map { [person($0)] } ?? []
    }
  }
}
