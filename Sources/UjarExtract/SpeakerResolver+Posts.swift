import UjarGraph
import UjarLanguage
import UjarText

/// Whom a post without a name stands for.
extension SpeakerResolver {
  /// Whoever a post without a name stands for: its holder, or whoever spoke and may have it.
  func post(_ role: RolePhrase, in range: Range<Int>, isDefinite: Bool) -> [Agent] {
    let group = [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    let isBare = !reading.has(range.lowerBound, [.determiner, .quantifier])
    if let holder = onlyHolder(of: role, whose: range.lowerBound) { return [person(holder)] }
    if isDefinite, role.isPlural, range.count <= 3,
      let holders = holders(of: role, before: range.lowerBound)
    {
      return holders
    }
    guard isDefinite || isBare, !role.isPlural else { return group }
    if let holder = persons.holder(of: role, before: range.lowerBound, chunks) {
      return [person(holder)]
    }
    if isDefinite, range.count <= 3, role.organization == nil, let voice = lastVoice(of: role) {
      return [voice]
    }
    guard isDefinite, lastSpeakers.count == 1, lastSpeakers[0].kind == .person,
      let number = numbers[lastSpeakers[0].name]
    else { return group }
    let own = persons.persons[number].roles.map(\.titleClass)
    // "the retired naval officer" says of the lawyer what he was before.
    let isMember = role.titleClass == "mp" && reading.isCapitalized(role.tokens.lowerBound)
    let fits = own.isEmpty || own.contains(role.titleClass) || role.tenure == "former" || isMember
    return fits ? lastSpeakers : group
  }

  /// "the judge": of several who have that post, whoever of them spoke last.
  private func lastVoice(of role: RolePhrase) -> Agent? {
    guard reading.modifiersPrecede, !role.titleClass.isEmpty else { return nil }
    return voices.last { agent in
      numbers[agent.name].map { number in
        persons.persons[number].roles.contains { $0.titleClass == role.titleClass }
      } ?? false
    }
  }

  /// "The senators said": the two to four of them who were named before.
  private func holders(of role: RolePhrase, before index: Int) -> [Agent]? {
    guard !role.titleClass.isEmpty, role.organization == nil, role.code.isEmpty else { return nil }
    var holders: [Int] = []
    for chunk in chunks {
      guard chunk.tokens.lowerBound < index else { break }
      guard let number = chunk.person, !holders.contains(number),
        persons.persons[number].roles.contains(where: { $0.titleClass == role.titleClass })
      else { continue }
      holders.append(number)
    }
    return (2...4).contains(holders.count) ? holders.map(person) : nil
  }

  /// "His manager": the only one whom the report gives that post.
  private func onlyHolder(of role: RolePhrase, whose first: Int) -> Int? {
    guard reading.has(first, .possessor), !role.isPlural, !role.namesClient,
      !role.titleClass.isEmpty
    else { return nil }
    let holders = persons.persons.indices.filter { number in
      persons.persons[number].roles.contains { $0.titleClass == role.titleClass }
    }
    guard holders.count == 1 else { return nil }
    // Not a doctor of whom the report tells only later.
    return !reading.modifiersPrecede
      || chunks.contains { $0.person == holders[0] && $0.tokens.lowerBound < first }
      ? holders[0] : nil
  }
}
