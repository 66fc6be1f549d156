import UjarGraph
import UjarLanguage
import UjarText

/// Whom a pronoun goes back to: "ia", "mereka", "keduanya", "she".
extension SpeakerResolver {
  func pronoun(at index: Int) -> [Agent] {
    let gender = reading.classes[index].intersection([.female, .male])
    if reading.has(index, .pronounSingular) || !gender.isEmpty {
      var found = antecedents(at: index)
      // "aides" are no "he".
      if !gender.isEmpty, found.count == 1, found[0].kind == .group,
        reading.modifiersPrecede, found[0].name.hasSuffix("s")
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
