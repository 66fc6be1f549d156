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
    // "the Canadian leader": whoever heads that state.
    if isDefinite, role.titleClass == "chair", !role.code.isEmpty,
      let head = holders.head(of: role.code, before: range.lowerBound)
    {
      return [person(head)]
    }
    if isDefinite, let holder = described(by: range) { return [person(holder)] }
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

  /// "the opposition leader" of "leader of the opposition Alliance": the last who was named before and has
  /// a post with all of these words.
  private func described(by range: Range<Int>) -> Int? {
    let words = range.filter { reading.isWord($0) && !reading.has($0, .determiner) }
      .map { reading.tokens[$0].hash }
    guard words.count > 1 else { return nil }
    var index = range.lowerBound - 1
    while index >= 0, range.lowerBound - index < Self.reach {
      guard let chunk = clauses.chunk(at: index) else { index -= 1; continue }
      index = chunk.tokens.lowerBound - 1
      guard let number = chunk.person, !reading.text.isQuoted(chunk.tokens.lowerBound) else {
        continue
      }
      let isHolder = persons.persons[number].roles.contains { role in
        role.tenure != "former"
          && words.allSatisfy { word in role.tokens.contains { reading.tokens[$0].hash == word } }
      }
      if isHolder { return number }
    }
    return nil
  }

  /// How far back whoever bears a post is looked for, in tokens.
  private static let reach = 800

  /// Remembers that somebody spoke, for "the judge" of several.
  mutating func noteVoice(_ speaker: Agent) {
    guard reading.modifiersPrecede, speaker.kind == .person, let number = numbers[speaker.name]
    else { return }
    for titleClass in holders.classes(of: number) { lastVoiceOfClass[titleClass] = speaker }
  }

  /// "the judge": of several who have that post, whoever of them spoke last.
  private func lastVoice(of role: RolePhrase) -> Agent? {
    reading.modifiersPrecede ? lastVoiceOfClass[role.titleClass] : nil
  }

  /// "The senators said": the two to four of them who were named before.
  private func holders(of role: RolePhrase, before index: Int) -> [Agent]? {
    guard role.organization == nil, role.code.isEmpty,
      let holders = holders.named(role.titleClass, before: index, upTo: 4), holders.count > 1
    else { return nil }
    return holders.map(person)
  }

  /// "His manager": the only one whom the report gives that post.
  private func onlyHolder(of role: RolePhrase, whose first: Int) -> Int? {
    guard reading.has(first, .possessor), !role.isPlural, !role.namesClient,
      let holder = holders.only(role.titleClass)
    else { return nil }
    // Not a doctor of whom the report tells only later.
    return !reading.modifiersPrecede || holders.isNamed(holder, before: first) ? holder : nil
  }
}
