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
  /// Who spoke last, whoever was the subject of a sentence since.
  private var lastVoices: [Agent] = []
  /// How far back a body that speaks gives way to a person for "-nya" and "dia", in tokens.
  private static let peopleReach = 160
  private var nextSubject = 0
  /// Person chunks that are the subject of a sentence of the report, in order.
  private let subjects: [Int]

  init(
    reading: Reading, chunks: [Chunk], clauses: ClauseReader, persons: PersonTable,
    organizations: OrganizationNames
  ) {
    self.reading = reading
    self.chunks = chunks
    self.clauses = clauses
    self.persons = persons
    self.organizations = organizations
    let topics = TopicFinder(reading: reading, clauses: clauses)
    subjects = reading.text.sentences.compactMap { sentence in
      reading.isHeadline[sentence.tokens.lowerBound] ? nil : topics.topic(of: sentence.tokens)
    }
  }

  /// The speakers of an attribution. Attributions must come in the order of the text.
  mutating func speakers(of attribution: Attribution) -> [Agent] {
    if attribution.isNested { return nested(attribution) }
    let position = attribution.cueTokens?.lowerBound ?? attribution.start
    noteSubjects(before: attribution.start)
    let speakers: [Agent]
    if let source = attribution.source {
      // "tambahnya" goes on with what the last voice said.
      let isGoingOn = source.form != .phrase && attribution.cue?.act == "add" && !lastVoices.isEmpty
      speakers = isGoingOn ? lastVoices : agents(of: source, at: position)
    } else if attribution.answers {
      speakers = []
    } else {
      speakers = lastSpeakers
    }
    if !speakers.isEmpty, !isDocument(attribution.source) {
      note(speakers, at: max(position, attribution.source?.tokens.lowerBound ?? 0))
      lastVoices = speakers
    }
    return speakers
  }

  /// Who is quoted within a quotation: a name or whoever is described, never somebody of the report.
  private func nested(_ attribution: Attribution) -> [Agent] {
    guard let source = attribution.source, source.form == .phrase else { return [] }
    if clauses.chunk(startingAt: source.tokens.lowerBound)?.person != nil {
      return agents(of: source.tokens)
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(source.tokens)))]
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

  private func country(_ code: String) -> Agent {
    Agent(kind: .country, name: CountryNames.shared.canonical[code] ?? code, code: code)
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
    if reading.has(index, .pronounSingular) {
      let found = antecedents(at: index)
      if found.count == 1, found[0].kind == .person || found[0].kind == .group { return found }
      return lastPerson(before: index).map { [person($0)] } ?? lastSpeakers
    }
    if let group = lastGroup(before: index) { return group }
    if lastSpeakers.count == 1, let pair = lastPair(before: index) { return pair }
    return lastSpeakers
  }

  /// "Rina bertemu Budi. Mereka …": those who met in the sentence before.
  private func lastPair(before index: Int) -> [Agent]? {
    var people: [Agent] = []
    var isMeeting = false
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
      }
      cursor -= 1
      if index - cursor > 60 { break }
    }
    return isMeeting && people.count == 2 ? people : nil
  }

  /// "Para nelayan berkumpul. Mereka …": the group named last in the sentences before.
  private func lastGroup(before index: Int) -> [Agent]? {
    for first in stride(from: index - 2, through: max(lastPosition + 1, index - 60, 0), by: -1) {
      guard !reading.text.isQuoted(first), clauses.chunkOfToken[first] < 0 else { continue }
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
  private func lastPerson(before index: Int) -> Int? {
    var cursor = index - 1
    while cursor >= 0, index - cursor < 400 {
      if let chunk = clauses.chunk(at: cursor) {
        if let person = chunk.person, !reading.text.isQuoted(cursor) { return person }
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
        if !code.isEmpty { agent = country(code) }
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
    let head = topLevel(range)
    if clauses.chunk(startingAt: first) == nil, let agents = led(by: first, head, in: range) {
      return agents
    }
    let persons = named(head)
    if !persons.isEmpty { return persons }
    if let role = head.first(where: { $0.kind == .role })?.role, head.first?.kind == .role {
      if let holder = self.persons.holder(of: role, before: range.lowerBound, chunks) {
        return [person(holder)]
      }
      if let last = range.last, reading.has(last, .determiner) || reading.has(first, .determiner),
        lastSpeakers.count == 1, lastSpeakers[0].kind == .person
      {
        return lastSpeakers
      }
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    let bodies = head.filter { $0.kind == .country || $0.kind == .organization }
    if let body = bodies.first, head.first?.tokens == body.tokens {
      let isJoint = bodies.count > 1 && joins(bodies)
      return (isJoint ? bodies : [body]).map(agent(of:))
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
  }

  /// A phrase that begins with a word, not a name: a government, a party's side, people.
  private func led(by first: Int, _ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    if let apposed = head.first(where: { $0.person != nil && isApposed($0, in: range) }),
      let number = apposed.person
    {
      return [person(number)]
    }
    var noun = first
    while reading.has(noun, .determiner)
      || reading.isCapitalized(noun) == false
        && reading.has(noun, .selfReference)
    {
      noun += 1
    }
    let speaksForCountry = reading.has(noun, .government) || noun > first
    if speaksForCountry {
      let next = reading.has(noun, .government) ? noun + 1 : noun
      if let chunk = clauses.chunk(startingAt: next), chunk.kind == .country,
        chunk.tokens.upperBound >= range.upperBound - 1
      {
        return [country(chunk.code)]
      }
      if noun > first, !reading.has(first, .selfReference),
        let chunk = clauses.chunk(startingAt: noun),
        chunk.kind == .organization || chunk.kind == .role || chunk.person != nil
      {
        return agents(of: noun..<range.upperBound)
      }
    }
    if let chunk = clauses.chunk(at: noun - 1), chunk.kind == .country,
      reading.has(noun, .government)
    {
      return [country(chunk.code)]
    }
    // "perempuan berusia 54 tahun itu": somebody who was named before.
    if let last = range.last, reading.has(last, .determiner), reading.has(noun, .personNoun),
      !reading.has(first, .quantifier), lastPeople.count == 1, lastPeople[0].kind == .person
    {
      return lastPeople
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
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
      ["lawyer", "spokesperson", "relative", "staff"].contains(role.titleClass),
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
    case .country: country(chunk.code)
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

  init(_ chunks: [Chunk], reading: Reading) {
    self.reading = reading
    for chunk in chunks where chunk.kind == .organization {
      note(chunk.tokens)
    }
    for chunk in chunks {
      if let organization = chunk.role?.organization { note(organization) }
    }
  }

  /// "Komisi Pemberantasan Korupsi (KPK)".
  private mutating func note(_ tokens: Range<Int>) {
    let last = tokens.upperBound - 1
    guard reading.isMark(last, ")"), tokens.count > 3, reading.isMark(last - 2, "(") else { return }
    fullNames[reading.tokens[last - 1].hash] = reading.text.text(tokens.lowerBound..<(last - 2))
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
