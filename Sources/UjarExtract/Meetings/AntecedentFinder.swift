import UjarGraph
import UjarLanguage
import UjarText

/// Says whom the report goes back to by "ia", "keduanya" or "menteri itu" when it tells of a
/// meeting: the subject or the voice of the sentence before, rather than the name before.
struct AntecedentFinder {
  let reading: Reading
  let clauses: ClauseReader
  let resolver: SpeakerResolver
  /// Who speaks in a sentence, by the sentence's number.
  let speakers: [Int: [Agent]]
  /// How many sentences back somebody is still in mind.
  private static let memory = 4
  /// How far back whoever bears a post is looked for, in tokens.
  private static let reach = 800

  /// Whoever a pronoun stands for.
  func agents(ofPronoun tokens: Range<Int>, _ form: SourcePhrase.Form) -> [Agent] {
    let index = tokens.lowerBound
    let isSingular =
      form != .dual
      && reading.has(index, [.pronounSingular, .female, .male])
    if isSingular, let person = person(before: index) { return [person] }
    if form == .dual { return pair(tokens) }
    // "mereka" may be anybody: a subject is looked up by `they`.
    if reading.has(index, .pronounPlural) { return [] }
    return resolver.participants(of: SourcePhrase(tokens: tokens, form: form))
  }

  /// Whoever a post without a name stands for: its holder, else whoever is in mind.
  func agents(ofPost range: Range<Int>) -> [Agent] { resolver.agents(of: range) }

  /// The two for whom "keduanya" or "kedua menteri" stands: those named together in the nearest
  /// sentence before that names two, else the last two.
  func pair(_ tokens: Range<Int>) -> [Agent] {
    let whole = resolver.participants(of: SourcePhrase(tokens: tokens, form: .dual))
    let holders = holders(of: tokens)
    if holders.count == 2 { return holders }
    if let holder = holders.first, let other = counterpart(of: holder, before: tokens.lowerBound) {
      return [holder, other]
    }
    guard !whole.contains(where: { $0.kind == .country }),
      let number = reading.sentence(at: tokens.lowerBound)
    else { return whole }
    if whole.isEmpty { return sides(before: tokens.lowerBound) }
    for earlier in stride(from: number, through: max(0, number - Self.memory), by: -1) {
      let sentence = reading.text.sentences[earlier].tokens
      let end = min(sentence.upperBound, tokens.lowerBound)
      let people = people(in: sentence.lowerBound..<max(sentence.lowerBound, end))
      if people.count == 2 { return people }
      if people.count > 2 || earlier < number && people.count == 1 { break }
    }
    // "Rina mempertemukan keduanya": who is the subject of the sentence is none of them.
    let own = people(in: reading.text.sentences[number].tokens.lowerBound..<tokens.lowerBound)
    guard own.count == 1, whole.contains(own[0]) else { return whole }
    return earlierPair(before: reading.text.sentences[number].tokens.lowerBound)
  }

  /// "The two sides": two states or bodies that were named together before, the nearest.
  private func sides(before index: Int) -> [Agent] {
    var last = index - 1
    while last > 1, index - last < Self.reach {
      guard let right = clauses.chunk(at: last) else { last -= 1; continue }
      last = right.tokens.lowerBound - 1
      let joint = reading.has(last, .determiner) ? last - 1 : last
      guard isSide(right), joint > 0, reading.has(joint, .conjunction),
        let left = clauses.chunk(at: joint - 1), isSide(left), isOpening(left)
      else { continue }
      return resolver.agents(of: left.tokens) + resolver.agents(of: right.tokens)
    }
    return []
  }

  /// Whether a sentence begins with a phrase, or "between" leads to it.
  private func isOpening(_ chunk: Chunk) -> Bool {
    var first = chunk.tokens.lowerBound
    if reading.has(first - 1, .determiner) { first -= 1 }
    return reading.has(first - 1, .between)
      || reading.sentence(at: first).map {
        reading.text.sentences[$0].tokens.prefix { reading.isBoilerplate[$0] }.endIndex == first
      } ?? false
  }

  private func isSide(_ chunk: Chunk) -> Bool {
    chunk.kind == .country || chunk.kind == .organization
  }

  /// "Rina menyalami Budi. Mereka lalu bertemu Joko": the two whom the sentence before names, when it
  /// names nobody else.
  func they(before index: Int) -> [Agent] {
    guard let number = reading.sentence(at: index) else { return [] }
    // "Rina akan menelepon Budi sebelum mereka bertemu".
    let own = people(in: reading.text.sentences[number].tokens.lowerBound..<index)
    if own.count == 2 { return own }
    guard own.isEmpty, number > 0 else { return [] }
    let sentence = reading.text.sentences[number - 1].tokens
    let people = people(in: sentence)
    let hasGroup = sentence.contains {
      reading.has($0, [.groupNoun, .quantifier]) && clauses.chunkOfToken[$0] < 0
    }
    return people.count == 2 && !hasGroup ? people : []
  }

  /// "kedua menteri", "the two ministers": the last two named before whose post the noun tells.
  private func holders(of tokens: Range<Int>) -> [Agent] {
    guard let noun = tokens.prefix(4).first(where: { reading.has($0, .dualNoun) }) else {
      return []
    }
    let token = reading.tokens[noun]
    let word = Array(reading.bytes(of: token))
    var found: [Agent] = []
    var index = tokens.lowerBound - 1
    while index >= 0, tokens.lowerBound - index < Self.reach, found.count < 2 {
      guard let chunk = clauses.chunk(at: index) else { index -= 1; continue }
      index = chunk.tokens.lowerBound - 1
      guard let number = chunk.person, !reading.text.isQuoted(chunk.tokens.lowerBound),
        resolver.persons.persons[number].roles.contains(where: { tells(word, of: $0) })
      else { continue }
      for agent in resolver.agents(of: chunk.tokens) where !found.contains(agent) {
        found.insert(agent, at: 0)
      }
    }
    return found
  }

  /// "Rina telephoned her Chilean counterpart, Budi": who bears somebody's post elsewhere, named in
  /// the same sentence.
  private func counterpart(of holder: Agent, before index: Int) -> Agent? {
    var cursor = index - 1
    while cursor >= 0, index - cursor < Self.reach {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      cursor = chunk.tokens.lowerBound - 1
      guard chunk.role?.titleClass == RolePhrase.counterpart,
        let number = reading.sentence(at: chunk.tokens.lowerBound)
      else { continue }
      let people = people(in: reading.text.sentences[number].tokens)
      return people.count == 2 && people.contains(holder) ? people.first { $0 != holder } : nil
    }
    return nil
  }

  /// Whether a noun, maybe a plural, is a word of a post: "ministers" of "Trade Minister".
  private func tells(_ noun: [UInt8], of role: RolePhrase) -> Bool {
    role.tokens.contains { index in
      let token = reading.tokens[index]
      let length = Int(token.end - token.start)
      return length > 4 && (length == noun.count || length == noun.count - 1)
        && zip(reading.bytes(of: token), noun)
          .allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  private func earlierPair(before index: Int) -> [Agent] {
    guard let number = reading.sentence(at: index) else { return [] }
    for earlier in stride(from: number - 1, through: max(0, number - Self.memory), by: -1) {
      let people = people(in: reading.text.sentences[earlier].tokens)
      if people.count == 2 { return people }
    }
    return []
  }

  /// The persons whom the report names in some tokens.
  func people(in range: Range<Int>) -> [Agent] {
    var people: [Agent] = []
    for index in range where !reading.text.isQuoted(index) {
      guard let chunk = clauses.chunk(startingAt: index), chunk.person != nil else { continue }
      people.add(resolver.agents(of: chunk.tokens))
    }
    return people
  }

  /// The one person who is in mind before a token: the subject of the sentence so far, else the
  /// voice or subject of those before.
  func person(before index: Int, as pronoun: Int? = nil) -> Agent? {
    guard let number = reading.sentence(at: index) else { return nil }
    let gender = reading.classes[pronoun ?? index].intersection([.female, .male])
    for earlier in stride(from: number, through: max(0, number - Self.memory), by: -1) {
      let sentence = reading.text.sentences[earlier].tokens
      guard !reading.isHeadline[sentence.lowerBound] else { return nil }
      if let topic = topic(of: sentence), topic.tokens.upperBound <= index,
        let agent = agent(of: topic), resolver.fits(agent, gender)
      {
        return agent
      }
      if earlier < number, let voices = speakers[earlier], voices.count == 1,
        voices[0].kind == .person, resolver.fits(voices[0], gender)
      {
        return voices[0]
      }
    }
    return nil
  }

  private func topic(of sentence: Range<Int>) -> Chunk? {
    TopicFinder(reading: reading, clauses: clauses).topic(of: sentence).map { clauses.chunks[$0] }
  }

  private func agent(of chunk: Chunk) -> Agent? {
    resolver.agents(of: chunk.tokens).first { $0.kind == .person }
  }
}
