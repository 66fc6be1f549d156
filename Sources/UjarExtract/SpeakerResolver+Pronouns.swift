import UjarGraph
import UjarLanguage
import UjarText

/// Whom a pronoun goes back to: "ia", "mereka", "keduanya", "she".
extension SpeakerResolver {
  func pronoun(at index: Int) -> [Agent] {
    let gender = reading.classes[index].intersection([.female, .male])
    if reading.has(index, .pronounSingular) || !gender.isEmpty {
      var found = antecedents(at: index)
      if !gender.isEmpty, found.contains(where: isNobody) { found = [] }
      if !gender.isEmpty, let newcomer = newcomer(before: index, gender) {
        return [person(newcomer)]
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
      if lastPeople.count == 1, !gender.isEmpty, fits(lastPeople[0], gender),
        !isNobody(lastPeople[0])
      {
        return lastPeople
      }
      return lastPerson(before: index, gender).map { [person($0)] }
        ?? (gender.isEmpty ? lastSpeakers : [])
    }
    if reading.has(index, .pronounNeuter) {
      if lastSpeakers.allSatisfy(isBody), !lastSpeakers.isEmpty { return lastSpeakers }
      if let body = bodyBefore(index) { return [body] }
      let body = lastBody(before: index)
      return body.isEmpty && lastSpeakers.allSatisfy { $0.kind != .person } ? lastSpeakers : body
    }
    if let pair = lastPair(before: index) { return pair }
    if let group = lastGroup(before: index) { return group }
    return lastSpeakers
  }

  /// "Rina bertemu Budi. Mereka …", "Rina dan Budi pulang. Mereka …": those who met or acted
  /// together in the sentence before.
  func lastPair(before index: Int) -> [Agent]? {
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

  /// "aides" are no "he", and an office is no "she".
  private func isNobody(_ agent: Agent) -> Bool {
    agent.kind == .group && reading.modifiersPrecede
      && (agent.name.hasSuffix("s") || isBody(agent))
  }

  /// "We put it to Councillor Rina Wibowo. She said": who is the only one that a new paragraph names
  /// before the pronoun, where it does not name whoever spoke.
  private func newcomer(before index: Int, _ gender: WordClasses) -> Int? {
    guard reading.modifiersPrecede, lastPosition >= 0 else { return nil }
    var found: Int?
    var cursor = index - 1
    while cursor > lastPosition, index - cursor < 60 {
      if let chunk = clauses.chunk(at: cursor), let number = chunk.person,
        !reading.text.isQuoted(cursor)
      {
        guard found == nil || found == number else { return nil }
        found = number
        cursor = chunk.tokens.lowerBound
      }
      if reading.tokens[cursor].startsLine {
        guard let found, lastSpeakers.count == 1,
          lastSpeakers[0].kind != .person
            || lastSpeakers[0].name != persons.persons[found].name,
          fits(person(found), gender), !seems(person(found), against: gender),
          cursor > lastPosition, reading.sentence(at: cursor) != reading.sentence(at: index)
        else { return nil }
        return found
      }
      cursor -= 1
    }
    return nil
  }

  /// "The tribunal passed its order. It said": the body that the sentence before is about.
  private func bodyBefore(_ index: Int) -> Agent? {
    guard reading.modifiersPrecede, let sentence = reading.sentence(at: index), sentence > 0 else {
      return nil
    }
    let tokens = reading.text.sentences[sentence - 1].tokens
    var start = tokens.first { !reading.isBoilerplate[$0] } ?? tokens.lowerBound
    // "In its report, the bank …".
    if reading.has(start, [.preposition, .oblique]), clauses.chunk(at: start) == nil,
      let comma = tokens.prefix(start + 12 - tokens.lowerBound).first(where: {
        reading.isMark($0, ",")
      })
    {
      start = comma + 1
    }
    if let chunk = clauses.chunk(startingAt: start) ?? clauses.chunk(startingAt: start + 1),
      chunk.kind == .organization, !reading.isPossessive(chunk.tokens.upperBound)
    {
      return agent(of: chunk)
    }
    guard isDefinite(start), reading.has(start + 1, [.organizationHead, .bodyNoun]),
      clauses.chunkOfToken[min(start + 1, reading.count - 1)] < 0,
      !reading.isPossessive(start + 2)
    else { return nil }
    return agents(of: start..<(start + 2)).first
  }

  /// Whether nothing speaks against a pronoun standing for somebody.
  func fits(_ agent: Agent, _ gender: WordClasses) -> Bool {
    guard !gender.isEmpty, let number = numbers[agent.name] else { return true }
    let own = persons.persons[number].gender
    return own.isEmpty || own == gender
  }

  /// Whether a name of unknown gender ends like most of the other gender: "Sunita" against "he".
  func seems(_ agent: Agent, against gender: WordClasses) -> Bool {
    guard !gender.isEmpty, let number = numbers[agent.name], persons.persons[number].gender.isEmpty,
      let given = agent.name.split(separator: " ").first(where: { !$0.contains(".") })
    else { return false }
    let endings = reading.language.nameEndings
    return (gender == .male ? endings.female : endings.male).contains { given.hasSuffix($0) }
  }

  /// The body or country named last in the report.
  func lastBody(before index: Int) -> [Agent] {
    var cursor = index - 1
    while cursor >= 0, index - cursor < 120 {
      guard let chunk = clauses.chunk(at: cursor) else { cursor -= 1; continue }
      if chunk.kind == .organization || chunk.kind == .country, !reading.text.isQuoted(cursor) {
        // "Kementerian Luar Negeri Qatar": the ministry.
        if chunk.kind == .country, let body = clauses.chunk(at: chunk.tokens.lowerBound - 1),
          body.kind == .organization, !reading.modifiersPrecede
        {
          return agents(of: body.tokens.lowerBound..<chunk.tokens.upperBound)
        }
        return [agent(of: chunk)]
      }
      cursor = chunk.tokens.lowerBound - 1
    }
    return []
  }

  /// "Para nelayan berkumpul. Mereka …": the group named last in the sentences before.
  func lastGroup(before index: Int) -> [Agent]? {
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
  func lastPerson(before index: Int, _ gender: WordClasses = []) -> Int? {
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
  func dual(_ index: Int) -> [Agent] {
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
}
