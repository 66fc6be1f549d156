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
  private var lastSpeakers: [Agent] = []
  private var lastPosition = -1
  /// The last of them that were people, and where they spoke or acted.
  private var lastPeople: [Agent] = []
  private var lastPeoplePosition = -1
  /// The posts by which the report goes back to somebody: "mantan camat itu".
  private(set) var descriptions: [(person: String, role: RolePhrase)] = []
  /// Who answers in an interview.
  private var interviewee: [Agent] = []
  /// Who spoke last, whoever was the subject of a sentence since.
  private var lastVoices: [Agent] = []
  /// The nameless who spoke, with the words that told of them.
  private var groups: [(agent: Agent, words: Set<UInt64>)] = []
  /// The two who talk to each other, as far as the report lets them alternate.
  private var dialogue = Dialogue()
  /// How far back a body that speaks gives way to a person for "-nya" and "dia", in tokens.
  private static let peopleReach = 160
  private var nextSubject = 0
  /// Person chunks that are the subject of a sentence of the report, in order.
  private let subjects: [Int]
  /// The number of a person by name.
  private let numbers: [String: Int]

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
        interviewee = lastPerson(before: attribution.start).map { [person($0)] } ?? lastPeople
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
    if !speakers.isEmpty, !isDocument(attribution.source), !isAsking {
      note(speakers, at: max(position, attribution.source?.tokens.lowerBound ?? 0))
      lastVoices = speakers
    }
    dialogue.note(speakers, attribution)
    return speakers
  }

  /// Whose turn a quotation without a source is: where two have been asking and answering, the other's
  /// behind a question; else whoever spoke last goes on.
  private func turn(of attribution: Attribution) -> [Agent] {
    guard attribution.answers || attribution.asks, lastSpeakers == lastVoices,
      let other = dialogue.other(than: lastVoices)
    else {
      return attribution.answers && lastSpeakers == lastVoices ? [] : lastSpeakers
    }
    return attribution.answers || dialogue.isAnswer ? [other] : lastSpeakers
  }

  /// Who speaks inside the words of somebody else; the discourse outside knows nothing of it.
  private func nestedSpeakers(of attribution: Attribution) -> [Agent] {
    guard let source = attribution.source else { return [] }
    var inner = self
    (inner.lastSpeakers, inner.lastPeople, inner.lastVoices) = ([], [], [])
    return source.form == .phrase ? inner.agents(of: source.tokens) : []
  }

  /// "kata ketua komisi itu": a post that the report tells by going back to whoever spoke.
  private mutating func noteDescription(of speakers: [Agent], _ source: SourcePhrase?) {
    guard let source, source.form == .phrase, speakers.count == 1, speakers[0].kind == .person,
      let last = source.tokens.last
    else { return }
    let first = source.tokens.lowerBound
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
  private mutating func noteDescription(of speaker: Agent, _ tokens: Range<Int>) {
    guard let first = tokens.first, reading.has(first, [.personNoun, .title]),
      !reading.has(first, [.relation, .male, .female, .anybody])
    else { return }
    // "penyerang berusia 22 tahun itu": the age tells nothing of the trade.
    let end = tokens.first {
      reading.has($0, [.relative, .aged]) || reading.isMark($0, ",")
        || reading.tokens[$0].kind == .number
    }
    let phrase = first..<(end ?? tokens.upperBound)
    guard (1...6).contains(phrase.count) else { return }
    descriptions.append((speaker.name, RolePhrase(tokens: phrase)))
  }

  /// "Seorang pejabat yang enggan disebut namanya": who may come back as "pejabat itu".
  private mutating func noteGroup(_ speakers: [Agent], _ source: SourcePhrase?) {
    guard let source, source.form == .phrase, speakers.count == 1, speakers[0].kind == .group,
      groups.last?.agent != speakers[0]
    else { return }
    let words = source.tokens.filter { reading.isWord($0) }.map { reading.tokens[$0].hash }
    groups.append((speakers[0], Set(words)))
  }

  /// "pejabat itu", "perusahaan tersebut": whoever or whatever the report told of by that noun.
  private func described(by noun: Int, in range: Range<Int>) -> [Agent]? {
    guard let last = range.last, reading.has(last, .determiner), noun < last,
      !reading.language.traits.contains(.modifiersPrecede)
    else { return nil }
    let hash = reading.tokens[noun].hash
    if let group = groups.last(where: { $0.words.contains(hash) }) { return [group.agent] }
    guard reading.has(noun, [.organizationHead, .bodyNoun]), !reading.has(noun, .personNoun) else {
      return nil
    }
    return body(named: hash, isAny: reading.has(noun, .bodyNoun), before: noun).map { [$0] }
  }

  /// The body named last that has a word in its name; any body, where the word fits all.
  private func body(named word: UInt64, isAny: Bool, before index: Int) -> Agent? {
    var other =
      isAny && lastSpeakers.count == 1 && lastSpeakers[0].kind == .organization
      ? lastSpeakers[0] : nil
    var cursor = index - 1
    while cursor >= 0, index - cursor < 600 {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      cursor = chunk.tokens.lowerBound - 1
      guard chunk.kind == .organization, !reading.text.isQuoted(chunk.tokens.lowerBound) else {
        continue
      }
      let agent = agent(of: chunk)
      let isNamed = organizations.words(of: chunk).contains(word)
      if isNamed { return agent }
      if other == nil { other = agent }
    }
    return isAny ? other : nil
  }

  /// Whether a report or a survey is credited, which "-nya" does not go back to.
  private func isDocument(_ source: SourcePhrase?) -> Bool {
    guard let source, source.form == .phrase else { return false }
    return reading.has(source.tokens.lowerBound, .document)
  }

  private mutating func note(_ speakers: [Agent], at position: Int) {
    lastSpeakers = speakers
    lastPosition = position
    if speakers.allSatisfy({ $0.kind == .person || $0.kind == .group }) {
      lastPeople = speakers
      lastPeoplePosition = position
    }
  }

  /// Whoever "-nya" and "dia" go back to: who spoke last, and rather a person than a body.
  private func antecedents(at position: Int) -> [Agent] {
    let isBody = lastSpeakers.contains { $0.kind == .organization || $0.kind == .country }
    let isNear = position - lastPeoplePosition <= Self.peopleReach
    return isBody && isNear && !lastPeople.isEmpty ? lastPeople : lastSpeakers
  }

  /// A person who is the subject of a sentence since somebody spoke takes over.
  private mutating func noteSubjects(before position: Int) {
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

  private func person(_ number: Int) -> Agent {
    Agent(kind: .person, name: persons.persons[number].name)
  }

  // MARK: - Sources

  private func agents(of source: SourcePhrase, at position: Int) -> [Agent] {
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

  private func pronoun(at index: Int) -> [Agent] {
    let gender = reading.classes[index].intersection([.female, .male])
    if reading.has(index, .pronounSingular) || !gender.isEmpty {
      var found = antecedents(at: index)
      // "aides" are no "he".
      if !gender.isEmpty, found.count == 1, found[0].kind == .group,
        reading.language.traits.contains(.modifiersPrecede), found[0].name.hasSuffix("s")
      {
        found = []
      }
      if found.count == 1, found[0].kind == .person || found[0].kind == .group,
        fits(found[0], gender)
      {
        if seems(found[0], against: gender), let other = lastPerson(before: index, gender),
          !seems(person(other), against: gender)
        {
          return [person(other)]
        }
        return found
      }
      if lastPeople.count == 1, !gender.isEmpty, fits(lastPeople[0], gender) { return lastPeople }
      return lastPerson(before: index, gender).map { [person($0)] }
        ?? (gender.isEmpty ? lastSpeakers : [])
    }
    if reading.has(index, .pronounNeuter) {
      let isBody = lastSpeakers.allSatisfy { $0.kind == .organization || $0.kind == .country }
      if isBody, !lastSpeakers.isEmpty { return lastSpeakers }
      let body = lastBody(before: index)
      return body.isEmpty && lastSpeakers.allSatisfy { $0.kind != .person } ? lastSpeakers : body
    }
    if let pair = lastPair(before: index) { return pair }
    if let group = lastGroup(before: index) { return group }
    return lastSpeakers
  }

  /// "Rina bertemu Budi. Mereka …", "Rina dan Budi pulang. Mereka …": those who met or acted
  /// together in the sentence before.
  private func lastPair(before index: Int) -> [Agent]? {
    var people: [Agent] = []
    var (isMeeting, isJoint) = (false, false)
    var cursor = index - 1
    while cursor >= 0,
      reading.isMark(cursor, ".") || !reading.isMark(cursor + 1, ".") || cursor >= index - 2
    {
      if cursor < index - 2, reading.isMark(cursor, ".") { break }
      if reading.has(cursor, .meeting) { isMeeting = true }
      if let chunk = clauses.chunk(at: cursor), let number = chunk.person {
        let agent = person(number)
        if !people.contains(agent) { people.insert(agent, at: 0) }
        cursor = chunk.tokens.lowerBound
        if reading.has(cursor - 1, .conjunction), clauses.chunk(at: cursor - 2)?.person != nil {
          isJoint = true
        }
      }
      cursor -= 1
      if index - cursor > 60 { break }
    }
    return people.count == 2 && (isMeeting || isJoint) ? people : nil
  }

  /// Whether nothing speaks against a pronoun standing for somebody.
  func fits(_ agent: Agent, _ gender: WordClasses) -> Bool {
    guard !gender.isEmpty, let number = numbers[agent.name] else { return true }
    let own = persons.persons[number].gender
    return own.isEmpty || own == gender
  }

  /// Whether a name of unknown gender ends like most of the other gender: "Sunita" against "he".
  private func seems(_ agent: Agent, against gender: WordClasses) -> Bool {
    guard reading.language.traits.contains(.modifiersPrecede), !gender.isEmpty,
      let number = numbers[agent.name], persons.persons[number].gender.isEmpty,
      let given = agent.name.split(separator: " ").first(where: { !$0.contains(".") })
    else { return false }
    let isFeminine = ["a", "ie", "ine", "elle", "ette", "lyn"].contains { given.hasSuffix($0) }
    return gender == .male && isFeminine
      || gender == .female && ["o", "us", "ck", "rt", "ld", "ph"].contains { given.hasSuffix($0) }
  }

  /// The body or country named last in the report.
  private func lastBody(before index: Int) -> [Agent] {
    var cursor = index - 1
    while cursor >= 0, index - cursor < 120 {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      if chunk.kind == .organization || chunk.kind == .country, !reading.text.isQuoted(cursor) {
        return [agent(of: chunk)]
      }
      cursor = chunk.tokens.lowerBound - 1
    }
    return []
  }

  /// "Para nelayan berkumpul. Mereka …": the group named last in the sentences before.
  private func lastGroup(before index: Int) -> [Agent]? {
    for first in stride(from: index - 2, through: max(lastPosition + 1, index - 60, 0), by: -1) {
      guard !reading.text.isQuoted(first),
        clauses.chunkOfToken[first] < 0 || clauses.chunk(startingAt: first)?.role?.isPlural == true
      else { continue }
      let counted = reading.has(first, .quantifier) || reading.tokens[first].kind == .number
      if counted, reading.has(first + 1, .groupNoun) {
        let start =
          reading.tokens[first].kind == .number && reading.has(first - 1, .adverb)
          ? first - 1 : first
        return [Agent(kind: .group, name: reading.text.text(start..<(first + 2)))]
      }
      let isFirst = reading.tokens[first].startsLine || reading.isMark(first - 1, ".")
      if isFirst, reading.has(first, .groupNoun) {
        return [Agent(kind: .group, name: reading.text.text(first..<(first + 1)))]
      }
    }
    return nil
  }

  /// The person named last in the report, outside quotation marks.
  private func lastPerson(before index: Int, _ gender: WordClasses = []) -> Int? {
    var cursor = index - 1
    while cursor >= 0, index - cursor < 400 {
      if let chunk = clauses.chunk(at: cursor) {
        if let person = chunk.person, !reading.text.isQuoted(cursor),
          fits(self.person(person), gender)
        {
          return person
        }
        cursor = chunk.tokens.lowerBound - 1
      } else {
        cursor -= 1
      }
    }
    return nil
  }

  /// "Keduanya", "kedua negara": the last two who were named.
  private func dual(_ index: Int) -> [Agent] {
    var noun = index
    while noun < index + 3, !reading.has(noun, .dualNoun) { noun += 1 }
    let wantsCountries = reading.has(noun, .countryNoun)
    var found: [Agent] = []
    var cursor = index - 1
    while cursor >= 0, found.count < 2, index - cursor < 400 {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      cursor = chunk.tokens.lowerBound - 1
      guard !reading.text.isQuoted(chunk.tokens.lowerBound) else { continue }
      var agent: Agent?
      if wantsCountries {
        let code = chunk.kind == .country ? chunk.code : chunk.role?.code ?? ""
        if !code.isEmpty { agent = .country(code) }
      } else if let number = chunk.person {
        agent = person(number)
      }
      if let agent, !found.contains(agent) { found.insert(agent, at: 0) }
    }
    return found.count == 2 ? found : []
  }

  /// Whoever a noun phrase names.
  func agents(of tokens: Range<Int>) -> [Agent] {
    var range = tokens
    while let last = range.last,
      reading.isMark(last, ",")
        || reading.has(last, .adverb)
          && clauses.chunk(at: last) == nil
    {
      range = range.lowerBound..<last
    }
    guard let first = range.first else { return [] }
    // "Pihaknya menjamin": whoever spoke, and those around.
    if range.count == 1, reading.has(first, .selfReference), clauses.chunkOfToken[first] < 0 {
      return antecedents(at: first)
    }
    let head = topLevel(range)
    if clauses.chunk(startingAt: first) == nil, let agents = led(by: first, head, in: range) {
      return agents
    }
    let persons = named(head)
    if !persons.isEmpty { return persons }
    if let someone = byNationality(in: range, head) { return someone }
    if head.isEmpty || head[0].role?.isPlural == true, owned(in: range) {
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    if let role = head.first(where: { $0.kind == .role })?.role, head.first?.kind == .role {
      if reading.language.traits.contains(.modifiersPrecede) {
        return post(role, in: range, isDefinite: false)
      }
      if let holder = self.persons.holder(of: role, before: range.lowerBound, chunks) {
        return [person(holder)]
      }
      if let last = range.last, reading.has(last, .determiner) || reading.has(first, .determiner) {
        if let found = described(by: first, in: range) { return found }
        let known =
          lastSpeakers.count == 1 && lastSpeakers[0].kind == .person ? lastSpeakers : lastPeople
        if known.count == 1, known[0].kind == .person { return known }
      }
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    let bodies = head.filter { $0.kind == .country || $0.kind == .organization }
    if let body = bodies.first, body.kind == .country, bodies.count == 1,
      isNational(body, in: range)
    {
      return [
        Agent(
          kind: .organization,
          name: reading.text.text(groupRange(body.tokens.lowerBound..<range.upperBound)))
      ]
    }
    if let body = bodies.first, head.first?.tokens == body.tokens {
      let isJoint = bodies.count > 1 && joins(bodies)
      return (isJoint ? bodies : [body]).map(agent(of:))
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
  }

  /// A phrase that begins with a word, not a name: a government, a party's side, people.
  private func led(by first: Int, _ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    // "menurut kesaksian Rina": whose words they are.
    if reading.has(first, .sayNoun), !reading.has(first, .document),
      let owner = clauses.chunk(startingAt: first + 1), owner.person != nil || owner.kind == .role
    {
      return agents(of: (first + 1)..<range.upperBound)
    }
    if let apposed = head.first(where: { $0.person != nil && isApposed($0, in: range) }),
      let number = apposed.person
    {
      return [person(number)]
    }
    if let described = describedName(head, in: range) { return described }
    if let apposed = nameInApposition(head, in: range) { return apposed }
    var noun = first
    // A phrase of small words only ends with them.
    while noun < range.upperBound - 1,
      reading.has(noun, .determiner)
        || reading.isCapitalized(noun) == false
          && reading.has(noun, .selfReference)
    {
      noun += 1
    }
    if let someone = byNationality(in: range, head) { return someone }
    let speaksForCountry = reading.has(noun, .government) || noun > first
    if speaksForCountry {
      let next = reading.has(noun, .government) ? noun + 1 : noun
      if let chunk = clauses.chunk(startingAt: next), chunk.kind == .country,
        chunk.tokens.upperBound >= range.upperBound - 1
      {
        return [.country(chunk.code)]
      }
      if noun > first, !reading.has(first, .selfReference),
        let chunk = clauses.chunk(startingAt: noun),
        chunk.kind == .organization || chunk.kind == .role || chunk.person != nil
      {
        if let role = chunk.role, chunk.kind == .role,
          reading.language.traits.contains(.modifiersPrecede)
        {
          return post(role, in: range, isDefinite: isDefinite(first))
        }
        return agents(of: noun..<range.upperBound)
      }
    }
    if let chunk = clauses.chunk(at: noun - 1), chunk.kind == .country,
      reading.has(noun, .government)
    {
      return [.country(chunk.code)]
    }
    if noun > first, isDefinite(first), range.contains(where: { reading.has($0, .ageWord) }),
      lastSpeakers.count == 1, lastSpeakers[0].kind == .person
    {
      return lastSpeakers
    }
    // "the Democrat", "the Welshman": a word with a capital that is no name goes back to whoever spoke.
    if range.count == 2, isDefinite(first), reading.isCapitalized(noun),
      reading.language.traits.contains(.modifiersPrecede), clauses.chunkOfToken[noun] < 0,
      !reading.has(noun, .bodyNoun), !reading.tokens[noun].isUpperCase, lastSpeakers.count == 1,
      lastSpeakers[0].kind == .person
    {
      return lastSpeakers
    }
    if let found = described(by: noun, in: range) ?? definite(first, noun, in: range) {
      return found
    }
    // "Kementerian berkali-kali menegaskan": the one that was named.
    if range.count == 1, reading.has(noun, [.organizationHead, .bodyNoun]),
      !reading.has(noun, .personNoun),
      let body = body(
        named: reading.tokens[noun].hash, isAny: reading.has(noun, .bodyNoun), before: noun)
    {
      return [body]
    }
    // "perempuan berusia 54 tahun itu": somebody who was named before.
    if let last = range.last, reading.has(last, .determiner), reading.has(noun, .personNoun),
      !reading.has(first, .quantifier), lastPeople.count == 1, lastPeople[0].kind == .person
    {
      return lastPeople
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
  }

  private func owned(in range: Range<Int>) -> Bool {
    range.contains { reading.isPossessive($0) }
  }

  /// Whether a determiner means somebody who is known: "the", not "a" and not "her".
  private func isDefinite(_ index: Int) -> Bool {
    reading.has(index, .determiner) && !reading.has(index, [.quantifier, .possessor])
  }

  /// Whoever a post without a name stands for: its holder, or whoever spoke and may have it.
  private func post(_ role: RolePhrase, in range: Range<Int>, isDefinite: Bool) -> [Agent] {
    let group = [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    let isBare = !reading.has(range.lowerBound, [.determiner, .quantifier])
    guard isDefinite || isBare, !role.isPlural else { return group }
    if let holder = persons.holder(of: role, before: range.lowerBound, chunks) {
      return [person(holder)]
    }
    guard isDefinite, lastSpeakers.count == 1, lastSpeakers[0].kind == .person,
      let number = numbers[lastSpeakers[0].name]
    else { return group }
    let own = persons.persons[number].roles.map(\.titleClass)
    let fits = own.isEmpty || own.contains(role.titleClass)
    return fits ? lastSpeakers : group
  }

  /// Whether a word in front of a name is none of its own: a small one, the first of its sentence, or
  /// an abbreviation as "Col.".
  private func isDescription(_ index: Int, _ name: Int) -> Bool {
    guard reading.isCapitalized(index) else { return true }
    if reading.has(index, [.abbreviation, .honorific, .title]) { return true }
    return index + 1 < name && reading.isWord(index + 1) && !reading.isCapitalized(index + 1)
  }

  /// "landlady Rina Wibowo", "third-year engineer Rina Wibowo": small words in front of a name.
  private func describedName(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.language.traits.contains(.modifiersPrecede),
      let named = head.first(where: { $0.person != nil }), let number = named.person,
      (range.lowerBound..<named.tokens.lowerBound).allSatisfy({
        reading.isWord($0) && !reading.isPossessive($0)
          && isDescription($0, named.tokens.lowerBound)
          && reading.classes[$0].isDisjoint(with: [
            .preposition, .conjunction, .relative, .quantifier, .predicate,
          ]) || reading.tokens[$0].kind == .number || reading.isMark($0, "(")
          || reading.isMark($0, ")") || reading.isMark($0, ".") || reading.isMark($0, "-")
      })
    else { return nil }
    return [person(number)]
  }

  /// "One of them, the winch operator Rina Wibowo", "its distributor, Northern Pictures": the name
  /// that ends the part behind a comma.
  private func nameInApposition(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.language.traits.contains(.modifiersPrecede),
      let comma = range.first(where: { reading.isMark($0, ",") })
    else { return nil }
    let end =
      range.first { $0 > comma && (reading.isMark($0, ",") || reading.has($0, .relative)) }
      ?? range.upperBound
    guard
      let last = head.last(where: { $0.tokens.lowerBound > comma && $0.tokens.upperBound <= end })
    else {
      // A name that nothing else speaks for: ", Northern Pictures,".
      let name = (comma + 1)..<max(comma + 1, end)
      return !name.isEmpty && name.count <= 4
        && name.allSatisfy { reading.isCapitalized($0) && clauses.chunkOfToken[$0] < 0 }
        ? [Agent(kind: .organization, name: reading.text.text(name))] : nil
    }
    if let number = last.person { return [person(number)] }
    let isWhole = last.tokens.lowerBound == comma + 1 && last.tokens.upperBound == end
    return isWhole && last.kind == .organization ? [agent(of: last)] : nil
  }

  /// "The Czech said": a word for where somebody is from stands for whoever spoke.
  private func byNationality(in range: Range<Int>, _ head: [Chunk]) -> [Agent]? {
    guard reading.language.traits.contains(.modifiersPrecede), isDefinite(range.lowerBound),
      range.count == 2, let chunk = head.first, chunk.kind == .country,
      isNoun(forOneOf: chunk), lastSpeakers.count == 1, lastSpeakers[0].kind == .person
    else { return nil }
    return lastSpeakers
  }

  /// Whether a form of a country's name means somebody from there and not the country: "Czech".
  private func isNoun(forOneOf chunk: Chunk) -> Bool {
    reading.phrase(.country, at: chunk.tokens.lowerBound).map {
      reading.language.countries[$0.index].form == .demonym
    } ?? false
  }

  /// "The Scottish FA": what a nationality and capitals name.
  private func isNational(_ body: Chunk, in range: Range<Int>) -> Bool {
    let next = body.tokens.upperBound
    return reading.language.traits.contains(.modifiersPrecede) && next < range.upperBound
      && clauses.chunkOfToken[next] < 0 && reading.tokens[next].isUpperCase
      && reading.tokens[next].end - reading.tokens[next].start > 1
  }

  /// "the statement", "its letter", "the union": whoever wrote it, the body that was named.
  private func definite(_ first: Int, _ noun: Int, in range: Range<Int>) -> [Agent]? {
    guard reading.language.traits.contains(.modifiersPrecede), noun == first + 1,
      range.count == 2, reading.has(first, .determiner), !reading.has(first, .quantifier)
    else { return nil }
    if reading.has(noun, .writing) {
      if reading.has(first, .possessor), !reading.has(first, [.male, .female]) {
        let body = lastSpeakers.filter { $0.kind != .person && $0.kind != .group }
        return body.isEmpty ? lastBody(before: first) : body
      }
      return lastSpeakers.isEmpty ? nil : lastSpeakers
    }
    guard !reading.has(first, .possessor), reading.has(noun, [.groupNoun, .bodyNoun]) else {
      return nil
    }
    return body(
      named: reading.tokens[noun].hash, isAny: reading.has(noun, .bodyNoun), before: noun
    ).map { [$0] }
  }

  private func isApposed(_ chunk: Chunk, in range: Range<Int>) -> Bool {
    let before = chunk.tokens.lowerBound - 1
    return before > range.lowerBound && reading.isMark(before, ",")
  }

  /// The chunks of a phrase outside relative clauses and brackets.
  private func topLevel(_ range: Range<Int>) -> [Chunk] {
    var found: [Chunk] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if reading.has(index, .relative) { break }
      let bracket = reading.skipBracket(index, before: range.upperBound)
      if bracket > index { index = bracket; continue }
      if let chunk = clauses.chunk(at: index) {
        let before = index - 1
        // "Rina's lawyer": whose it is stands before the one who is meant.
        if reading.isPossessive(chunk.tokens.upperBound),
          chunk.tokens.upperBound < range.upperBound - 1
        {
          index = chunk.tokens.upperBound + 1
          continue
        }
        let isModifier =
          (!found.isEmpty || before >= range.lowerBound) && clauses.chunk(at: before) == nil
          && reading.has(before, [.preposition, .origin])
        if chunk.kind != .place, !isModifier { found.append(chunk) }
        index = max(index + 1, chunk.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The persons of a phrase: one, or all that a list joins.
  private func named(_ head: [Chunk]) -> [Agent] {
    var people = head.filter { $0.person != nil }
    guard let first = head.first, !people.isEmpty else { return [] }
    if first.kind == .organization || first.kind == .country, people[0].tokens != first.tokens,
      !reading.isMark(people[0].tokens.lowerBound - 1, ",")
    {
      return []
    }
    if people.count > 1, let role = first.role, first.person != nil,
      role.namesClient,
      reading.isMark(first.tokens.upperBound, ",")
    {
      people.removeFirst()
    }
    let joint = people.count > 1 && joins(people)
    return (joint ? people : [people[0]]).compactMap { $0.person.map(person) }
  }

  /// Whether a conjunction stands right before one of the later parts of a list.
  private func joins(_ parts: [Chunk]) -> Bool {
    parts.dropFirst().contains { reading.has($0.tokens.lowerBound - 1, .conjunction) }
      || parts.count > 1
        && zip(parts, parts.dropFirst()).allSatisfy {
          $0.kind == .country && $1.kind == .country
            && $0.tokens.upperBound + 1 == $1.tokens.lowerBound
        }
  }

  func agent(of chunk: Chunk) -> Agent {
    switch chunk.kind {
    case .country: .country(chunk.code)
    case .person: chunk.person.map(person) ?? Agent(kind: .unknown, name: "")
    default: Agent(kind: .organization, name: organizations.name(of: chunk))
    }
  }

  /// A group's words without what follows a comma.
  private func groupRange(_ range: Range<Int>) -> Range<Int> {
    let end = range.first {
      reading.isMark($0, ",") || reading.isMark($0, "(") || reading.has($0, .relative)
    }
    return range.lowerBound..<max(range.lowerBound + 1, end ?? range.upperBound)
  }
}

/// The names of an article's organisations: acronyms lead to the full names that introduce them.
struct OrganizationNames {
  private let reading: Reading
  private var fullNames: [UInt64: String] = [:]
  private var fullTokens: [UInt64: Range<Int>] = [:]

  init(_ chunks: [Chunk], reading: Reading) {
    self.reading = reading
    for chunk in chunks where chunk.kind == .organization {
      note(chunk.tokens)
      noteInitials(of: chunk.tokens)
    }
    for chunk in chunks {
      if let organization = chunk.role?.organization { note(organization) }
    }
  }

  /// "the World Health Organization … the WHO": capitals that are the initials of a name.
  private mutating func noteInitials(of tokens: Range<Int>) {
    let words = tokens.filter { reading.isCapitalized($0) && reading.isWord($0) }
    guard reading.language.traits.contains(.modifiersPrecede), words.count >= 3,
      words.count == tokens.count(where: { reading.isWord($0) })
        || words.count >= 3 && reading.isWord(tokens.upperBound - 1)
    else { return }
    let initials = words.map { reading.text.bytes[Int(reading.tokens[$0].start)] | 0x20 }
    let hash = FoldedHash.of(initials)
    if fullNames[hash] == nil {
      fullNames[hash] = reading.text.text(tokens)
      fullTokens[hash] = tokens
    }
  }

  /// "Komisi Pemberantasan Korupsi (KPK)".
  private mutating func note(_ tokens: Range<Int>) {
    let last = tokens.upperBound - 1
    guard reading.isMark(last, ")"), tokens.count > 3, reading.isMark(last - 2, "(") else { return }
    fullTokens[reading.tokens[last - 1].hash] = tokens.lowerBound..<(last - 2)
    fullNames[reading.tokens[last - 1].hash] = reading.text.text(tokens.lowerBound..<(last - 2))
  }

  /// The words of an organisation's name, in full.
  func words(of chunk: Chunk) -> Set<UInt64> {
    let tokens = fullTokens[reading.tokens[chunk.tokens.lowerBound].hash]
    return Set(
      (chunk.tokens.count == 1 ? tokens ?? chunk.tokens : chunk.tokens)
        .map { reading.tokens[$0].hash })
  }

  /// The full name of an organisation.
  func name(of chunk: Chunk) -> String {
    if chunk.tokens.count == 1, let full = fullNames[reading.tokens[chunk.tokens.lowerBound].hash] {
      return full
    }
    return name(of: chunk.tokens)
  }

  /// The name in some tokens, without an acronym in brackets behind it.
  func name(of tokens: Range<Int>) -> String {
    if tokens.count == 1, let full = fullNames[reading.tokens[tokens.lowerBound].hash] {
      return full
    }
    let last = tokens.upperBound - 1
    let end = reading.isMark(last, ")") && tokens.count > 3 ? last - 2 : tokens.upperBound
    return reading.text.text(tokens.lowerBound..<end)
  }
}
