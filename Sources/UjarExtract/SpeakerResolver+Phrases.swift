import UjarGraph
import UjarLanguage
import UjarText

/// Whom a noun phrase names: a person, those of a list, a post, a body, or a group without a name.
extension SpeakerResolver {
  /// "menteri itu": of several ministers whoever was named since somebody spoke.
  private func newest(_ role: RolePhrase, before index: Int) -> Int? {
    guard role.titleClass == "minister", role.tenure == "current" else { return nil }
    var cursor = index - 1
    while cursor > lastPosition, index - cursor < 120 {
      if let chunk = clauses.chunk(at: cursor), let number = chunk.person,
        !reading.text.isQuoted(cursor),
        persons.persons[number].roles.contains(where: {
          $0.titleClass.hasSuffix("-minister") && $0.titleClass != "prime-minister"
        })
      {
        return number
      }
      cursor -= 1
    }
    return nil
  }

  /// "an advocacy group, | Laut Biru": the name behind a noun for a body and a comma.
  private func apposedBody(in range: Range<Int>) -> Agent? {
    guard reading.modifiersPrecede, let first = range.first, reading.has(first, .determiner),
      let comma = range.prefix(9).first(where: { reading.isMark($0, ",") }),
      reading.has(comma - 1, .bodyNoun), !reading.isCapitalized(comma - 1),
      (first..<comma).allSatisfy({ clauses.chunk(at: $0)?.person == nil })
    else { return nil }
    var end = comma + 1
    while end < range.upperBound,
      reading.isCapitalized(end)
        || reading.has(end, .affiliationLink) && reading.isCapitalized(end + 1)
    {
      end += 1
    }
    guard end > comma + 1, end == range.upperBound || reading.isMark(end, ",") else { return nil }
    if let chunk = clauses.chunk(startingAt: comma + 1), chunk.kind == .organization {
      return agent(of: chunk)
    }
    return Agent(kind: .organization, name: reading.text.text((comma + 1)..<end))
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
    // "Kementerian itu | dalam pernyataannya": how it was said.
    if !reading.modifiersPrecede,
      let close = range.dropFirst().first(where: { reading.has($0, .determiner) }),
      close + 1 < range.upperBound, reading.has(close + 1, [.oblique, .preposition]),
      reading.isPossessed(range.upperBound - 1)
    {
      range = first..<(close + 1)
    }
    // "Pihaknya menjamin": whoever spoke, and those around.
    if range.count == 1, reading.has(first, .selfReference), clauses.chunkOfToken[first] < 0 {
      return antecedents(at: first)
    }
    // "Prosecutors charged Rina and Budi. Both denied it."
    if range.count == 1, reading.modifiersPrecede, reading.has(first, .dualDeterminer),
      let pair = lastPair(before: first)
    {
      return pair
    }
    if let authors = authors(ofDocument: range) ?? goesBack(range) ?? office(range) ?? side(range) {
      return authors
    }
    if let body = apposedBody(in: range) { return [body] }
    let head = topLevel(range)
    if let body = namedBody(head, in: range) { return body }
    if clauses.chunk(startingAt: first) == nil, let subject = behindCircumstance(head, in: range) {
      return subject
    }
    if clauses.chunk(startingAt: first) == nil, let named = nameGiven(in: range) { return named }
    if clauses.chunk(startingAt: first) == nil, let agents = led(by: first, head, in: range) {
      return agents
    }
    // "bek Laut Biru FC tersebut": what looks like a name is within what describes somebody.
    let isWithin =
      !reading.modifiersPrecede && reading.has(range.upperBound - 1, .determiner)
      && reading.has(first, [.personNoun, .title])
      && head.last(where: { $0.person != nil }).map {
        $0.tokens.lowerBound > first && $0.tokens.upperBound < range.upperBound - 1
      } ?? false
    let persons = isWithin ? [] : named(head)
    if !persons.isEmpty { return behindCircumstance(head, in: range) ?? persons }
    if let named = nameGiven(in: range) { return named }
    if let someone = byNationality(in: range, head) { return someone }
    if head.isEmpty || head[0].role?.isPlural == true, owned(in: range) {
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    if let role = head.first(where: { $0.kind == .role })?.role, head.first?.kind == .role {
      if reading.modifiersPrecede {
        return post(role, in: range, isDefinite: false)
      }
      // "kata bek 33 tahun itu": whoever spoke, by an age.
      if let last = range.last, reading.has(last, .determiner),
        range.contains(where: { reading.has($0, .ageWord) }), lastSpeakers.count == 1,
        lastSpeakers[0].kind == .person
      {
        return lastSpeakers
      }
      if let holder = self.persons.holder(of: role, before: range.lowerBound, chunks)
        ?? newest(role, before: range.lowerBound)
      {
        return [person(holder)]
      }
      if let party = party(role, in: range) { return [party] }
      if let last = range.last, reading.has(last, .determiner) || reading.has(first, .determiner) {
        if let found = described(by: first, in: range) { return found }
        let known =
          lastSpeakers.count == 1 && lastSpeakers[0].kind == .person ? lastSpeakers : lastPeople
        if known.count == 1, known[0].kind == .person { return known }
      }
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    let bodies = head.filter { $0.kind == .country || $0.kind == .organization }
    if reading.modifiersPrecede, bodies.count == 2, head.first?.tokens == bodies[0].tokens,
      bodies[0].kind == .country, isNoun(forOneOf: bodies[0]),
      bodies[1].kind == .organization, bodies[1].tokens.lowerBound == bodies[0].tokens.upperBound
    {
      let name = bodies[0].tokens.lowerBound..<bodies[1].tokens.upperBound
      return [Agent(kind: .organization, name: reading.text.text(name))]
    }
    if let body = bodies.first, body.kind == .country, bodies.count == 1,
      isNational(body, in: range)
    {
      return [
        Agent(
          kind: .organization,
          name: reading.text.text(groupRange(body.tokens.lowerBound..<range.upperBound)))
      ]
    }
    // "Dutch woman claims": somebody from there.
    if let body = bodies.first, body.kind == .country, reading.modifiersPrecede,
      head.first?.tokens == body.tokens, isNoun(forOneOf: body),
      body.tokens.upperBound < range.upperBound,
      reading.has(body.tokens.upperBound, [.groupNoun, .personNoun])
        || reading.isTagged(body.tokens.upperBound, [.noun, .plural]),
      !reading.has(body.tokens.upperBound, [.government, .organizationHead, .bodyNoun])
    {
      return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
    }
    if let body = bodies.first, head.first?.tokens == body.tokens {
      let isJoint = bodies.count > 1 && joins(bodies)
      return (isJoint ? bodies : [body]).map(agent(of:))
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
  }

  /// "demikian bunyi pernyataan itu", "suami Rina tersebut": the body that was named for a document,
  /// whoever spoke for somebody's kin.
  private func goesBack(_ range: Range<Int>) -> [Agent]? {
    guard !reading.modifiersPrecede, let last = range.last, reading.has(last, .determiner) else {
      return nil
    }
    let first = range.lowerBound
    if range.count <= 2, reading.has(first, [.document, .writing, .sayNoun]) || range.count == 1 {
      let body = lastSpeakers.filter(isBody)
      let found = body.isEmpty ? lastBody(before: first) : body
      return found.isEmpty ? nil : found
    }
    guard reading.has(first, .relation), range.count > 2, lastPeople.count == 1,
      lastPeople[0].kind == .person
    else { return nil }
    return lastPeople
  }

  /// "Her office said": the office of whoever was named.
  private func office(_ range: Range<Int>) -> [Agent]? {
    let first = range.lowerBound
    guard reading.modifiersPrecede, range.count == 2, reading.has(first, .possessor),
      reading.has(first, [.male, .female]), reading.has(first + 1, .organizationHead)
    else { return nil }
    let owner = pronoun(at: first)
    guard owner.count == 1, owner[0].kind == .person else { return nil }
    if let ministry = ministry(of: owner[0], called: first + 1) { return [ministry] }
    guard reading.has(first + 1, .venue) else { return nil }
    return [
      Agent(
        kind: .organization,
        name: owner[0].name + "'s " + reading.text.text((first + 1)..<range.upperBound))
    ]
  }

  /// "Manpower Minister Rina Wibowo … | Her ministry said": the Manpower Ministry.
  private func ministry(of owner: Agent, called noun: Int) -> Agent? {
    let word = reading.bytes(of: reading.tokens[noun])
    guard word.elementsEqual("ministry".utf8),
      let number = numbers[owner.name],
      let role = persons.persons[number].roles.first(where: { $0.titleClass.hasSuffix("minister") })
    else { return nil }
    let tokens =
      role.countryTokens.map { max($0.upperBound, role.tokens.lowerBound)..<role.tokens.upperBound }
      ?? role.tokens
    let title = reading.text.text(tokens)
    guard tokens.count > 1, title.contains("inister") else { return nil }
    return Agent(
      kind: .organization,
      name: title.replacing("inister", with: "inistry", maxReplacements: 1))
  }

  /// "a statement from the ministry", "a letter by Rina Wibowo": a document speaks for its author.
  private func authors(ofDocument range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede,
      let noun = range.prefix(4).first(where: {
        reading.has($0, .document) || clauses.chunkOfToken[$0] >= 0
      }), clauses.chunkOfToken[noun] < 0
    else { return nil }
    let link = noun + 1
    guard link + 1 < range.upperBound,
      reading.has(link, .agentPreposition)
        || reading.has(link, .origin) && !reading.has(link, [.locative, .foreignJoiner])
    else { return nil }
    return agents(of: (link + 1)..<range.upperBound)
  }

  /// "Saksi mengatakan", "kata terdakwa": whoever was named last as what somebody is in a trial:
  /// "saksi Rina Wibowo", "menghadirkan Rina Wibowo sebagai saksi".
  private func party(_ role: RolePhrase, in range: Range<Int>) -> Agent? {
    guard range.count == 1 || range.count == 2 && reading.has(range.upperBound - 1, .determiner),
      !role.isPlural, role.titleClass == "witness" || role.titleClass == "accused"
    else { return nil }
    let word = reading.tokens[range.lowerBound].hash
    var index = range.lowerBound - 1
    while index >= 0, range.lowerBound - index < Self.trialReach {
      if reading.tokens[index].hash == word, !reading.text.isQuoted(index) {
        let next = reading.isMark(index + 1, ",") ? index + 2 : index + 1
        if let number = clauses.chunk(at: next)?.person ?? clauses.chunk(at: index)?.person {
          return person(number)
        }
        if reading.has(index - 1, [.contentLink, .roleLink]) {
          let before = reading.isMark(index - 2, ",") ? index - 3 : index - 2
          if let number = clauses.chunk(at: before)?.person { return person(number) }
        }
      }
      index -= 1
    }
    return nil
  }

  /// How far back the parties of a trial are looked for, in tokens.
  private static let trialReach = 600

  /// A phrase that begins with a word, not a name: a government, a party's side, people.
  func led(by first: Int, _ head: [Chunk], in range: Range<Int>) -> [Agent]? {
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
    // "the Rovers coach": of the body in front of the post.
    if reading.modifiersPrecede, isDefinite(first), head.count == 2,
      head[0].kind == .organization, head[0].tokens.lowerBound == first + 1,
      head[1].tokens.lowerBound == head[0].tokens.upperBound,
      head[1].tokens.upperBound == range.upperBound, let role = head[1].role,
      head[1].kind == .role
    {
      return post(role, in: range, isDefinite: true)
    }
    let speaksForCountry = reading.has(noun, .government) || noun > first
    if speaksForCountry {
      let next = reading.has(noun, .government) ? noun + 1 : noun
      if let chunk = clauses.chunk(startingAt: next), chunk.kind == .country,
        chunk.tokens.upperBound >= range.upperBound - 1, !isNational(chunk, in: range)
      {
        return [.country(chunk.code)]
      }
      if noun > first, !reading.has(first, .selfReference),
        let chunk = clauses.chunk(startingAt: noun),
        chunk.kind == .organization || chunk.kind == .role || chunk.person != nil
      {
        if let role = chunk.role, chunk.kind == .role,
          reading.modifiersPrecede
        {
          return post(role, in: range, isDefinite: isDefinite(first))
        }
        return agents(of: noun..<range.upperBound)
      }
    }
    // "the first-term Democrat", "the newly elected mayor"
    if reading.modifiersPrecede, isDefinite(first), noun > first, range.count <= 6,
      let chunk = clauses.chunk(at: range.upperBound - 1), chunk.kind == .role,
      let role = chunk.role, chunk.tokens.upperBound == range.upperBound,
      chunk.tokens.lowerBound > noun,
      (noun..<chunk.tokens.lowerBound).allSatisfy({
        reading.isWord($0) && clauses.chunkOfToken[$0] < 0
          && reading.classes[$0].isDisjoint(with: [.preposition, .conjunction, .relative])
      })
    {
      return post(role, in: range, isDefinite: true)
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
    let short = groupRange(range)
    if short.count == 2, isDefinite(first), reading.isCapitalized(noun),
      reading.modifiersPrecede, clauses.chunkOfToken[noun] < 0,
      !reading.has(noun, .bodyNoun), !reading.tokens[noun].isUpperCase, lastSpeakers.count == 1,
      lastSpeakers[0].kind == .person
    {
      return lastSpeakers
    }
    if let found = described(by: noun, in: range) ?? nameless(first, noun, in: range)
      ?? definite(first, noun, in: range)
    {
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
    // "perempuan berusia 54 tahun itu", "mantan birokrat itu", "lulusan teknik ini": somebody who was
    // named before.
    let isOne =
      reading.has(noun, .personNoun) || reading.has(noun + 1, .ordinal)
      || !reading.modifiersPrecede
        && reading.isWord(noun) && named(head).isEmpty
        && reading.classes[noun].isDisjoint(with: [
          .groupNoun, .document, .bodyNoun, .organizationHead, .selfReference, .government,
        ])
    if let last = range.last, reading.has(last, .determiner), isOne, range.count > 1,
      !reading.has(first, .quantifier), lastPeople.count == 1, lastPeople[0].kind == .person
    {
      return lastPeople
    }
    return [Agent(kind: .group, name: reading.text.text(groupRange(range)))]
  }

  /// "Pihak Kamboja": the state or body itself.
  private func side(_ range: Range<Int>) -> [Agent]? {
    let first = range.lowerBound
    guard !reading.modifiersPrecede, reading.has(first, .selfReference),
      let body = clauses.chunk(startingAt: first + 1), body.tokens.upperBound == range.upperBound,
      body.kind == .country || body.kind == .organization
    else { return nil }
    return [agent(of: body)]
  }

  /// "the official": the nameless one that the report told of by that noun.
  private func nameless(_ first: Int, _ noun: Int, in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede, range.count == 2, noun == first + 1, isDefinite(first),
      !reading.has(noun, .organizationHead)
    else { return nil }
    let hash = reading.tokens[noun].hash
    return groups.last { $0.words.contains(hash) }.map { [$0.agent] }
  }

  func owned(in range: Range<Int>) -> Bool {
    range.contains { reading.isPossessive($0) }
  }

  /// Whether a determiner means somebody who is known: "the", not "a" and not "her".
  func isDefinite(_ index: Int) -> Bool {
    reading.has(index, .determiner) && !reading.has(index, [.quantifier, .possessor])
  }

  func agent(of chunk: Chunk) -> Agent {
    switch chunk.kind {
    case .country: .country(chunk.code)
    case .person: chunk.person.map(person) ?? Agent(kind: .unknown, name: "")
    default: Agent(kind: .organization, name: organizations.name(of: chunk))
    }
  }

  /// "who", not "WHO".
  func isRelative(_ index: Int) -> Bool {
    reading.has(index, .relative)
      && !(reading.modifiersPrecede && reading.tokens[index].isUpperCase)
  }

  /// A group's words without what follows a comma.
  func groupRange(_ range: Range<Int>) -> Range<Int> {
    let end = range.first {
      reading.isMark($0, ",") || reading.isMark($0, "(") || isRelative($0)
    }
    return range.lowerBound..<max(range.lowerBound + 1, end ?? range.upperBound)
  }
}
