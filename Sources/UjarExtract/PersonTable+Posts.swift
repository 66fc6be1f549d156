import UjarLanguage
import UjarText

/// Gives persons the posts that the article says they have.
extension PersonTable {
  /// "Rina Wibowo became ambassador", "Rina was named chair of the board": the person named last
  /// before the verb takes the post.
  func appointed(_ number: Int, _ chunks: [Chunk]) -> Int? {
    var before = chunks[number].tokens.lowerBound - 1
    while reading.has(before, [.determiner, .contentLink]) { before -= 1 }
    guard chunks[number].person == nil, reading.has(before, .becoming),
      chunks[number].role?.titleClass != "victim",
      !reading.has(before - 1, [.future, .negation, .hypothetical]),
      let sentence = reading.sentence(at: before)
    else { return nil }
    // "Ia menjadi ketua", "perempuan yang pernah menjadi hakim itu": the name may stand before.
    let isPast = reading.has(before - 1, .past)
    var start = isPast ? 0 : reading.text.sentences[sentence].tokens.lowerBound
    for earlier in stride(from: number - 1, through: max(0, number - 6), by: -1) {
      let tokens = chunks[earlier].tokens
      guard before - tokens.upperBound < 40, tokens.lowerBound >= start else { return nil }
      if let person = chunks[earlier].person { return person }
      if chunks[earlier].kind == .pronoun { start = 0 }
    }
    return nil
  }

  /// Gives persons the posts that stand beside their names.
  mutating func addRoles(of chunks: [Chunk], _ clauses: ClauseReader) {
    named = chunks.indices.filter { chunks[$0].person != nil }
    for (number, chunk) in chunks.enumerated() {
      // "para pengawal Rina": whose they are.
      let isOfSeveral =
        reading.has(chunk.tokens.lowerBound - 1, .several)
        && !reading.isCapitalized(chunk.tokens.lowerBound)
      if let person = chunk.person, let role = chunk.role, !isOfSeveral,
        !isOfClient(number, chunks)
      {
        if let other = otherPost(before: number, chunks) { add(other, to: person) }
        add(role, to: person)
        if let rank = rank(behind: role, of: chunk) { add(rank, to: person) }
      }
      if chunk.kind == .person { addApposition(to: number, chunks) }
      if let person = chunk.person, let role = relatedPost(behind: chunk) { add(role, to: person) }
      if let person = chunk.person, let role = letters(behind: number, chunks) {
        add(role, to: person)
      }
      if chunk.kind == .role, let role = chunk.role, !role.isPlural,
        let person = appointed(number, chunks)
      {
        add(role, to: person)
      }
      if chunk.kind == .person, let person = chunk.person {
        addAffiliation(to: person, behind: chunk, clauses)
      }
    }
    addSituations(of: chunks, clauses)
    addRanks()
  }

  /// "Rina Wibowo | MP": a post in letters right behind the name; "KC" is a rank of lawyers and no post.
  private func letters(behind number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    let end = chunks[number].tokens.upperBound
    guard reading.modifiersPrecede, number + 1 < chunks.count, chunks[number + 1].kind == .role,
      chunks[number + 1].tokens == end..<(end + 1), reading.tokens[end].isUpperCase,
      let post = chunks[number + 1].role, post.titleClass != "lawyer"
    else { return nil }
    return post
  }

  /// "Foreign Minister and | party leader Rina Wibowo", "founder and | chief executive, Rina Wibowo":
  /// the first of two posts that an "and" joins in front of one name.
  func otherPost(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    guard reading.modifiersPrecede, number > 0, let role = chunks[number - 1].role,
      chunks[number - 1].kind == .role, !role.isPlural, !role.isRank,
      reading.has(chunks[number - 1].tokens.upperBound, .conjunction),
      chunks[number - 1].tokens.upperBound + 1 == chunks[number].tokens.lowerBound,
      // "the president and Prime Minister Rina Wibowo": two people.
      !reading.has(chunks[number - 1].tokens.lowerBound - 1, .determiner)
        || chunks[number].kind == .role,
      reading.isCapitalized(chunks[number - 1].tokens.upperBound - 1)
        == reading.isCapitalized(chunks[number].tokens.lowerBound)
        || !reading.isCapitalized(chunks[number].tokens.lowerBound)
    else { return nil }
    return role
  }

  /// "Rescue chief | Colonel | Rina Wibowo": the rank between a post and the name.
  private func rank(behind role: RolePhrase, of chunk: Chunk) -> RolePhrase? {
    let start = role.tokens.upperBound
    guard reading.modifiersPrecede, let name = chunk.name, start < name.lowerBound,
      reading.isRank(at: start, before: name.lowerBound),
      let title = reading.phrase(.title, at: start)
    else { return nil }
    var rank = RolePhrase(
      tokens: start..<name.lowerBound,
      titleClass: reading.language.titles[title.index].titleClass)
    rank.isRank = true
    return rank
  }

  /// Ranks are posts too where the language has them as such: "Detective Inspector Rina Wibowo".
  mutating func addRanks() {
    for person in persons.indices {
      if let rank = persons[person].ranks.first { persons[person].roles.append(rank) }
    }
  }

  mutating func add(_ role: RolePhrase, to person: Int) {
    guard !role.isRank else {
      if reading.modifiersPrecede { persons[person].ranks.append(role) }
      return
    }
    persons[person].roles.append(role)
  }

  /// "Kuasa hukum Rina, Budi": the name behind the title is whom the holder serves.
  func isOfClient(_ number: Int, _ chunks: [Chunk]) -> Bool {
    guard let role = chunks[number].role, role.namesClient else { return false }
    if isOfClientBehind(number, chunks) { return true }
    guard number + 1 < chunks.count else { return false }
    let (chunk, next) = (chunks[number], chunks[number + 1])
    return next.kind == .person && (next.role == nil || next.role?.isRank == true)
      && reading.isMark(chunk.tokens.upperBound, ",")
      && next.tokens.lowerBound == chunk.tokens.upperBound + 1
  }

  /// "Budi, kuasa hukum Rina, mengatakan": whom the one named before serves.
  func isOfClientBehind(_ number: Int, _ chunks: [Chunk]) -> Bool {
    let chunk = chunks[number]
    guard number > 0, chunk.kind == .person, chunks[number - 1].kind == .person,
      !reading.isCapitalized(chunk.tokens.lowerBound)
    else { return false }
    let next = chunk.tokens.upperBound
    return (reading.isMark(next, ",") || reading.isMark(next, "."))
      && isBeside(chunks[number - 1], chunk)
  }

  /// "Rina Wibowo, ketua komisi, …" and "Kepala Polisi Bandung, Rina Wibowo, …".
  mutating func addApposition(to number: Int, _ chunks: [Chunk]) {
    guard let person = chunks[number].person else { return }
    let chunk = chunks[number]
    if number > 0, let role = chunks[number - 1].role, !role.isPlural,
      isBeside(chunks[number - 1], chunk),
      chunks[number - 1].kind == .role || isOfClient(number - 1, chunks), !isListed(chunk),
      !Self.isCircumstance(chunks[number - 1].tokens.lowerBound, before: chunk, in: reading)
    {
      var role = role
      role.tokens = chunks[number - 1].tokens
      if number > 1, let whole = post(chunks[number - 2], of: chunks[number - 1]) { role = whole }
      if let other = otherPost(before: number - 1, chunks) { add(other, to: person) }
      add(role, to: person)
    }
    if chunk.role == nil, let role = postApart(before: number, chunks) { add(role, to: person) }
    if chunk.role == nil, let role = sharedPost(before: number, chunks) { add(role, to: person) }
    if chunk.role == nil, let role = postBehindPlaces(before: number, chunks) {
      add(role, to: person)
    }
    let occupations = Occupations(reading: reading, chunks: chunks)
    for role in [occupations.before(number), occupations.behind(number)] {
      if let role { add(role, to: person) }
    }
    var next = number + 1
    if next < chunks.count, var role = chunks[next].role, role.namesClient,
      role.titleClass != "relative", isOfClientBehind(next, chunks)
    {
      role.tokens = chunks[next].tokens
      add(role, to: person)
    }
    while next < chunks.count, chunks[next].kind == .role, let role = chunks[next].role,
      isBeside(chunks[next - 1], chunks[next]) || isLinked(chunks[next - 1], chunks[next])
        || isBracketed(chunks[next], behind: chunks[next - 1])
        || next > number + 1 && isJoined(chunks[next - 1], chunks[next])
    {
      // "A, Menteri B C": the title belongs to the name behind it, not to the one before.
      if next + 1 < chunks.count, chunks[next + 1].kind == .person, chunks[next + 1].role == nil,
        isBeside(chunks[next], chunks[next + 1]), chunk.role != nil
      {
        break
      }
      if next == number + 1, occupations.isSubject(role.tokens, behind: chunk) { break }
      add(occupations.whole(role), to: person)
      next += 1
    }
    if next == number + 1, next < chunks.count, chunks[next].kind == .role,
      var role = chunks[next].role,
      let isPast = relativePost(chunk, chunks[next])
    {
      if isPast { role.tenure = "former" }
      add(role, to: person)
    }
  }

  /// "A spokesman for | the Serbian president, Rina Wibowo,": the post of whoever serves another.
  func post(_ left: Chunk, of right: Chunk) -> RolePhrase? {
    guard reading.modifiersPrecede, left.kind == .role, var role = left.role, role.namesClient,
      reading.has(left.tokens.upperBound, [.forPurpose, .affiliationLink, .addresseePreposition]),
      case let next = left.tokens.upperBound + 1,
      next == right.tokens.lowerBound
        || reading.has(next, .determiner) && next + 1 == right.tokens.lowerBound
    else { return nil }
    role.tokens = left.tokens.lowerBound..<right.tokens.upperBound
    return role
  }

  /// "Di depan hakim, Rina mengaku", "Kesal dengan putusan wasit, Rina pulang", "Menanggapi permintaan
  /// Gubernur, Bupati Rina mengatakan": the post of somebody else, in a phrase that a comma closes
  /// before the subject.
  static func isCircumstance(_ post: Int, before name: Chunk, in reading: Reading) -> Bool {
    let before = post - 1
    guard reading.isWord(name.tokens.upperBound), reading.isWord(before),
      !reading.tokens[post].startsLine,
      name.role != nil || !reading.isCapitalized(post)
    else { return false }
    return reading.has(before, .sayNoun)
      || !reading.has(
        before,
        [.cue, .prepositionalCue, .quantifier, .determiner, .conjunction, .contrast, .roleLink])
  }

  /// "Rina, yang [pernah] menjabat Menteri Pariwisata": whether the post is a past one; `nil` when
  /// something else stands between.
  func relativePost(_ left: Chunk, _ right: Chunk) -> Bool? {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    let isHeld = reading.has(right.tokens.lowerBound, .relative)
    guard between.count <= 9, !right.isPluralRole,
      isHeld
        || between.contains(where: { reading.has($0, .relative) })
          && between.contains(where: { reading.has($0, [.roleLink, .passiveAuxiliary, .becoming]) })
    else { return nil }
    return between.contains { reading.has($0, .past) }
  }

  /// "Delegasi Kenya dipimpin | Rina Wibowo", "the Kenyan team, led by | Rina Wibowo": the state whose
  /// delegates somebody leads.
  private func ledState(
    before name: Int, _ clauses: ClauseReader
  ) -> (code: String, tokens: Range<Int>)? {
    let led = reading.has(name - 1, .agentPreposition) ? name - 2 : name - 1
    guard reading.has(led, .led), clauses.chunkOfToken[led] < 0 else { return nil }
    var last = led - 1
    while last > 0, reading.has(last, .relative) || reading.isMark(last, ",") { last -= 1 }
    if !reading.modifiersPrecede {
      guard let body = clauses.chunk(at: last) else { return nil }
      let first = body.tokens.lowerBound
      if body.kind == .country,
        reading.has(first - 1, .delegate)
          || reading.has(first - 1, .government) && reading.has(first - 2, .delegate)
      {
        return (body.code, body.tokens)
      }
      // "Delegasi Kenya": read as one name.
      guard body.kind == .organization, reading.has(first, .delegate),
        let state = reading.phrase(.country, at: first + 1),
        first + 1 + state.length == body.tokens.upperBound
      else { return nil }
      return (reading.language.countries[state.index].code, (first + 1)..<body.tokens.upperBound)
    }
    guard reading.has(last, .delegate) else { return nil }
    let chunk = clauses.chunk(at: last) ?? clauses.chunk(at: last - 1)
    return chunk.flatMap { $0.code.isEmpty ? nil : ($0.code, $0.tokens) }
  }

  /// "Rina Wibowo dari Lembaga Bahasa".
  mutating func addAffiliation(to person: Int, behind chunk: Chunk, _ clauses: ClauseReader) {
    let index = chunk.tokens.upperBound
    // "Sierra Leone's Rina Wibowo".
    let before = chunk.tokens.lowerBound - 1
    if reading.modifiersPrecede, chunk.role == nil, reading.isPossessive(before),
      let owner = clauses.chunk(at: before - 1), owner.kind == .country
    {
      persons[person].countries.append((owner.code, owner.tokens))
    }
    if let state = ledState(before: chunk.tokens.lowerBound, clauses),
      persons[person].roles.allSatisfy({ $0.code.isEmpty }), persons[person].countries.isEmpty
    {
      persons[person].countries.append(state)
    }
    if reading.modifiersPrecede, reading.has(index, .origin) {
      let object = reading.has(index + 1, .determiner) ? index + 2 : index + 1
      if let next = clauses.chunk(startingAt: object), next.kind == .country {
        if let role = persons[person].roles.indices.last, persons[person].roles[role].code.isEmpty {
          persons[person].roles[role].code = next.code
        } else if persons[person].roles.allSatisfy({ $0.code.isEmpty }) {
          persons[person].countries.append((next.code, next.tokens))
        }
      }
    }
    guard reading.has(index, .affiliationLink),
      let next = clauses.chunk(startingAt: index + 1), next.kind == .organization
    else { return }
    persons[person].affiliations.append(next.tokens)
  }
}
