import UjarLanguage
import UjarText

/// The persons of an article: every name joined to its fullest form, with the posts that the
/// article gives.
struct PersonTable {
  struct Person {
    /// The fullest form of the name.
    var name: String
    /// The posts, as the article says them.
    var roles: [RolePhrase] = []
    /// Ranks that stand in front of the name: "Brigadier General".
    var ranks: [RolePhrase] = []
    /// An organisation that the person belongs to without a post.
    var affiliations: [Range<Int>] = []
    /// Countries that the article ties the person to without a post: "Rina Wibowo of Indonesia".
    var countries: [(code: String, tokens: Range<Int>)] = []
    /// What a first name or form of address says: female, male or neither.
    var gender: WordClasses = []
  }

  var persons: [Person] = []
  let reading: Reading

  /// The chunks that name a person, in order.
  private var named: [Int] = []
  /// How many mentions back the holder of a post is looked for.
  private static let memory = 400
  /// How many names one word may lead to before it says nothing.
  private static let reach = 16

  /// Joins the names of `chunks` and sets their `person`.
  init(_ chunks: inout [Chunk], reading: Reading) {
    self.reading = reading
    var names: [[UInt64]: Int] = [:]
    var words: [[UInt64]] = []
    var first: [Range<Int>] = []
    var namesOfWord: [UInt64: [Int]] = [:]
    var nameOfChunk = [Int](repeating: -1, count: chunks.count)
    for (number, chunk) in chunks.enumerated() {
      guard let range = chunk.name else { continue }
      let key = Self.words(of: range, in: reading)
      if names[key] == nil {
        names[key] = words.count
        for word in key where namesOfWord[word, default: []].count < Self.reach {
          namesOfWord[word, default: []].append(words.count)
        }
        words.append(key)
        first.append(range)
      }
      nameOfChunk[number] = names[key] ?? -1
    }
    let strong = Self.strong(chunks, nameOfChunk, count: words.count)
    let longer = words.indices.map { name in
      (namesOfWord[words[name].first ?? 0] ?? []).filter {
        strong[$0] && words[$0].count > words[name].count
          && Set(words[name]).isSubset(of: words[$0])
      }
    }
    let aliases = Self.aliases(chunks, nameOfChunk, reading)
    var rests: [Int: Range<Int>] = [:]
    for number in chunks.indices.dropFirst()
    where Self.isInserted(chunks[number - 1], chunks[number], reading) {
      rests[nameOfChunk[number - 1]] = chunks[number].tokens
    }
    var personOfName = [Int](repeating: -1, count: words.count)
    for name in words.indices
    where longer[name].isEmpty && aliases[name] == nil && strong[name] {
      personOfName[name] = persons.count
      let gender = reading.classes[first[name].lowerBound].intersection([.female, .male])
      persons.append(
        Person(
          name: ([first[name]] + (rests[name].map { [$0] } ?? [])).map(reading.text.text)
            .joined(separator: " "),
          gender: gender == [.female, .male] ? [] : gender))
    }
    var lastSeen = [Int](repeating: -1, count: persons.count)
    for (number, name) in nameOfChunk.enumerated() where name >= 0 {
      let person = Self.person(name, longer, aliases, personOfName, lastSeen)
      guard person >= 0 else { continue }
      chunks[number].person = person
      if let name = chunks[number].name {
        for index in chunks[number].tokens.lowerBound..<name.lowerBound {
          let gender = reading.classes[index].intersection([.female, .male])
          if gender == .female || gender == .male { persons[person].gender = gender }
        }
      }
      lastSeen[person] = number
    }
  }

  /// The names that something more than capitals speaks for somewhere.
  private static func strong(_ chunks: [Chunk], _ nameOfChunk: [Int], count: Int) -> [Bool] {
    var isStrong = [Bool](repeating: false, count: count)
    for (number, name) in nameOfChunk.enumerated() where name >= 0 && !chunks[number].isWeak {
      isStrong[name] = true
    }
    return isStrong
  }

  private static func words(of range: Range<Int>, in reading: Reading) -> [UInt64] {
    range.filter { reading.isWord($0) }.map { reading.tokens[$0].hash }
  }

  /// "[Presiden Arwen] Setiadi": a name that an insertion begins and the words themselves end.
  private static func isInserted(_ before: Chunk, _ chunk: Chunk, _ reading: Reading) -> Bool {
    reading.isMark(before.tokens.upperBound, "]") && chunk.role == nil
      && (before.name?.count ?? 0) == 1 && (chunk.name?.count ?? 0) == 1
      && chunk.tokens.lowerBound == before.tokens.upperBound + 1
  }

  /// "Rina Wibowo, yang akrab disapa Nuri": another name of the same person.
  private static func isCalled(_ before: Chunk, _ chunk: Chunk, _ reading: Reading) -> Bool {
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, chunk.tokens.lowerBound)
    return gap.count <= 5 && gap.contains { reading.has($0, .alias) }
  }

  /// "Joko Widodo (Jokowi)": a name in brackets right behind another.
  private static func aliases(
    _ chunks: [Chunk], _ nameOfChunk: [Int], _ reading: Reading
  ) -> [Int: Int] {
    var aliases: [Int: Int] = [:]
    for number in chunks.indices.dropFirst() {
      let (before, chunk) = (chunks[number - 1], chunks[number])
      let isBracketed =
        reading.isMark(before.tokens.upperBound, "(")
        && reading.isMark(chunk.tokens.upperBound, ")")
      guard nameOfChunk[number] >= 0, nameOfChunk[number - 1] >= 0,
        nameOfChunk[number] != nameOfChunk[number - 1],
        isBracketed && chunk.tokens.lowerBound == before.tokens.upperBound + 1
          || isInserted(before, chunk, reading) || isCalled(before, chunk, reading)
      else { continue }
      aliases[nameOfChunk[number]] = nameOfChunk[number - 1]
    }
    return aliases
  }

  /// Of the fuller names that a short one may stand for, the one mentioned last; before any was
  /// mentioned, the first.
  private static func person(
    _ name: Int, _ longer: [[Int]], _ aliases: [Int: Int], _ personOfName: [Int],
    _ lastSeen: [Int]
  ) -> Int {
    var name = name
    for _ in 0..<4 {
      if personOfName[name] >= 0 { return personOfName[name] }
      if let alias = aliases[name] { name = alias; continue }
      let full = longer[name].filter { personOfName[$0] >= 0 }
      guard let best = full.max(by: { lastSeen[personOfName[$0]] < lastSeen[personOfName[$1]] })
      else { return longer[name].first.map { personOfName[$0] } ?? -1 }
      let isSeen = lastSeen[personOfName[best]] >= 0
      return personOfName[isSeen ? best : full[0]]
    }
    return -1
  }

  // MARK: - Roles

  /// "Rina Wibowo became ambassador", "Rina was named chair of the board": the person named last
  /// before the verb takes the post.
  private func appointed(_ number: Int, _ chunks: [Chunk]) -> Int? {
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
      }
      if chunk.kind == .person { addApposition(to: number, chunks) }
      if chunk.kind == .role, let role = chunk.role, !role.isPlural,
        let person = appointed(number, chunks)
      {
        add(role, to: person)
      }
      if chunk.kind == .person, let person = chunk.person {
        addAffiliation(to: person, behind: chunk, clauses)
      }
    }
    addRanks()
  }

  /// "Foreign Minister and | party leader Rina Wibowo", "founder and | chief executive, Rina Wibowo":
  /// the first of two posts that an "and" joins in front of one name.
  private func otherPost(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
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

  /// Of somebody who is told by a rank alone it is the post: "Detective Inspector Rina Wibowo".
  private mutating func addRanks() {
    for person in persons.indices where persons[person].roles.isEmpty {
      if let rank = persons[person].ranks.first { persons[person].roles.append(rank) }
    }
  }

  private mutating func add(_ role: RolePhrase, to person: Int) {
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
  private func isOfClientBehind(_ number: Int, _ chunks: [Chunk]) -> Bool {
    let chunk = chunks[number]
    guard number > 0, chunk.kind == .person, chunks[number - 1].kind == .person,
      !reading.isCapitalized(chunk.tokens.lowerBound)
    else { return false }
    let next = chunk.tokens.upperBound
    return (reading.isMark(next, ",") || reading.isMark(next, "."))
      && isBeside(chunks[number - 1], chunk)
  }

  /// "Rina Wibowo, ketua komisi, …" and "Kepala Polisi Bandung, Rina Wibowo, …".
  private mutating func addApposition(to number: Int, _ chunks: [Chunk]) {
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
  private func post(_ left: Chunk, of right: Chunk) -> RolePhrase? {
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
  private func relativePost(_ left: Chunk, _ right: Chunk) -> Bool? {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    let isHeld = reading.has(right.tokens.lowerBound, .relative)
    guard between.count <= 9, !right.isPluralRole,
      isHeld
        || between.contains(where: { reading.has($0, .relative) })
          && between.contains(where: { reading.has($0, [.roleLink, .passiveAuxiliary, .becoming]) })
    else { return nil }
    return between.contains { reading.has($0, .past) }
  }

  /// "dua wakil kepala badan itu, yakni Rina dan Budi", "anggota KPU Rina, Budi, dan Joko", "Rina dan
  /// Budi, masing-masing selaku saksi": the post of everyone in a list.
  private func sharedPost(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    var (first, last) = (number, number)
    var isClosed = false
    while first > max(0, number - Self.list), chunks[first].role == nil,
      chunks[first - 1].kind == .person,
      let closes = closesList(between: chunks[first - 1], chunks[first])
    {
      isClosed = isClosed || closes
      first -= 1
    }
    while last + 1 < min(chunks.count, number + Self.list), chunks[last + 1].kind == .person,
      chunks[last + 1].role == nil,
      let closes = closesList(between: chunks[last], chunks[last + 1])
    {
      isClosed = isClosed || closes
      last += 1
    }
    if let post = chunks[first].role {
      let isShared = post.isPlural || Self.shared.contains(post.titleClass)
      return isClosed && isShared ? post : nil
    }
    if first > 0, chunks[first - 1].kind == .role, isLinked(chunks[first - 1], chunks[first]) {
      return chunks[first - 1].role
    }
    guard last > number, isClosed, last + 1 < chunks.count, let post = chunks[last + 1].role,
      chunks[last + 1].kind == .role, isLinked(chunks[last], chunks[last + 1]),
      Self.shared.contains(post.titleClass)
        || reading.has(chunks[last + 1].tokens.lowerBound - 2, .each)
    else { return nil }
    return post
  }

  /// Whether two names follow each other in a list, and the second one closes it; `nil` where they
  /// do not.
  private func closesList(between left: Chunk, _ right: Chunk) -> Bool? {
    let comma = reading.isMark(left.tokens.upperBound, ",")
    let index = left.tokens.upperBound + (comma ? 1 : 0)
    let closes = reading.has(index, .conjunction)
    return (comma || closes) && index + (closes ? 1 : 0) == right.tokens.lowerBound ? closes : nil
  }

  /// How many names of a list are looked at on each side of one.
  private static let list = 40

  /// Classes of titles that a list of names shares, since many bear them at once.
  private static let shared: Set<String> = [
    "accused", "citizen", "commissioner", "judge", "member", "mp", "player", "victim", "witness",
  ]

  /// "The head of the forum, Rina Wibowo,", "its secretary, the former seamer Rina Wibowo,": a post,
  /// small words, and the name that a comma closes.
  private func postApart(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    let name = chunks[number].tokens
    guard reading.modifiersPrecede, reading.isMark(name.upperBound, ","), number > 0 else {
      return nil
    }
    let isDemonym = chunks[number - 1].kind == .country && number > 1
    let post = chunks[isDemonym ? number - 2 : number - 1]
    let gap = post.tokens.upperBound..<max(post.tokens.upperBound, name.lowerBound)
    guard post.kind == .role, let role = post.role, !role.isPlural, (2...9).contains(gap.count),
      let comma = gap.first(where: { reading.isMark($0, ",") }),
      gap.allSatisfy({
        $0 == comma || reading.isWord($0) && (!reading.isCapitalized($0) || isDemonym)
      })
    else { return nil }
    let (behind, before) = (gap.lowerBound..<comma, (comma + 1)..<gap.upperBound)
    let barred: WordClasses = [.conjunction, .relative, .predicate, .cue]
    guard
      behind.count < 2
        || reading.has(behind.lowerBound, [.preposition, .affiliationLink, .adverb]),
      before.allSatisfy({ reading.classes[$0].isDisjoint(with: barred.union(.preposition)) }),
      behind.allSatisfy({ reading.classes[$0].isDisjoint(with: barred) })
    else { return nil }
    return role
  }

  /// "Kepala Dusun Karang, Kecamatan Sukasari, Rina Wibowo": a post, then places, then the name.
  private func postBehindPlaces(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    var first = number - 1
    while first >= 0, chunks[first].kind == .place || chunks[first].kind == .organization,
      isBeside(chunks[first], chunks[first + 1])
    {
      first -= 1
    }
    guard first >= 0, first < number - 1, chunks[first].kind == .role,
      isBeside(chunks[first], chunks[first + 1]) || isFrom(chunks[first], chunks[first + 1])
    else { return nil }
    return chunks[first].role
  }

  /// "jaksa penuntut umum dari KPK".
  private func isFrom(_ left: Chunk, _ right: Chunk) -> Bool {
    left.tokens.upperBound + 1 == right.tokens.lowerBound
      && reading.has(left.tokens.upperBound, [.affiliationLink, .origin])
  }

  /// Whether a comma, and an age in brackets, is all that stands between two chunks.
  private func isBeside(_ left: Chunk, _ right: Chunk) -> Bool {
    var index = reading.skipBracket(left.tokens.upperBound, before: right.tokens.lowerBound)
    // "Juru bicara kementerian itu, Rina", "Komandan Kodim setempat, Rina".
    if left.kind == .role, reading.has(index, [.determiner, .local]) { index += 1 }
    guard reading.isMark(index, ",") else { return false }
    index += 1
    // "Rina Wibowo, 51, an author", "Rina Wibowo, 51 tahun, ketua".
    let age = reading.has(index + 1, .ageWord) ? index + 2 : index + 1
    if age < right.tokens.lowerBound, reading.tokens[index].kind == .number,
      reading.isMark(age, ",")
    {
      index = age + 1
    }
    // ", a former director": the article in front of a post.
    while index < right.tokens.lowerBound,
      reading.has(index, .determiner) || reading.modifiersPrecede && isAge(index)
    {
      index += 1
    }
    // "Camat Sukasari, Kabupaten Demak".
    if right.kind == .place, reading.has(index, .placeHead) { index += 1 }
    return index == right.tokens.lowerBound
  }

  /// A part of "58-year-old".
  private func isAge(_ index: Int) -> Bool {
    reading.tokens[index].kind == .number || reading.isDash(index) || reading.has(index, .ageWord)
  }

  /// "Rina Wibowo (Ketua Koperasi Laut)": a post alone in brackets behind a name.
  private func isBracketed(_ post: Chunk, behind name: Chunk) -> Bool {
    name.kind == .person && reading.isMark(name.tokens.upperBound, "(")
      && post.tokens.lowerBound == name.tokens.upperBound + 1
      && (reading.isMark(post.tokens.upperBound, ")")
        || reading.isMark(post.tokens.upperBound, ","))
  }

  /// "pedagang ikan asin dan mantan ketua koperasi": one more post of the same person.
  private func isJoined(_ left: Chunk, _ right: Chunk) -> Bool {
    let gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...5).contains(gap.count), let last = gap.last, reading.has(last, .conjunction) else {
      return false
    }
    return gap.dropLast().allSatisfy { reading.isWord($0) && !reading.isCapitalized($0) }
  }

  /// "Rina Wibowo selaku ketua komisi", "ketua komisi, yakni Rina Wibowo".
  private func isLinked(_ left: Chunk, _ right: Chunk) -> Bool {
    var between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    if reading.isMark(between.lowerBound, ","), between.count > 1 { between.removeFirst() }
    if reading.has(between.lowerBound, .each), between.count > 1 { between.removeFirst() }
    return between.count == 1 && reading.has(between.lowerBound, .roleLink)
  }

  /// Whether the person is the last of a list: ", A, dan B".
  private func isListed(_ chunk: Chunk) -> Bool {
    reading.has(chunk.tokens.upperBound, .conjunction) && chunk.role != nil
  }

  /// "Rina Wibowo dari Lembaga Bahasa".
  private mutating func addAffiliation(to person: Int, behind chunk: Chunk, _ clauses: ClauseReader)
  {
    let index = chunk.tokens.upperBound
    // "Sierra Leone's Rina Wibowo".
    let before = chunk.tokens.lowerBound - 1
    if reading.modifiersPrecede, chunk.role == nil, reading.isPossessive(before),
      let owner = clauses.chunk(at: before - 1), owner.kind == .country
    {
      persons[person].countries.append((owner.code, owner.tokens))
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

  /// Whoever the article gives that post, the one mentioned last before `index` first.
  func holder(of role: RolePhrase, before index: Int, _ chunks: [Chunk]) -> Int? {
    guard !role.isPlural else { return nil }
    // "Polisi" alone may be anybody of them.
    let isCollective = role.tokens.count == 1 && reading.has(role.tokens.lowerBound, .groupNoun)
    let wanted = Set(Self.words(of: role.tokens, in: reading))
    // "the Portuguese commissioner"
    let bare = wanted.subtracting(
      role.countryTokens.map { Self.words(of: $0, in: reading) } ?? [])
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if chunks[named[middle]].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    // "Sen. Rina Wibowo … the senator".
    let isPrenominal =
      reading.modifiersPrecede && role.tokens.count == 1
      && !role.namesClient
    for number in named[..<low].suffix(Self.memory).reversed() {
      guard let person = chunks[number].person else { continue }
      let holds = persons[person].roles.contains { own in
        own.tokens.lowerBound < index
          && (wanted.isSubset(of: Self.words(of: own.tokens, in: reading))
            || bare.count < wanted.count && !bare.isEmpty && own.code == role.code
              && bare.isSubset(of: Self.words(of: own.tokens, in: reading))
            || !isCollective
              && (own.titleClass.contains("-") || isPrenominal && !own.titleClass.isEmpty)
              && (own.titleClass == role.titleClass
                || role.titleClass.contains("-") && own.titleClass.hasSuffix("-" + role.titleClass))
              && (own.code == role.code || own.code.isEmpty && isPrenominal || role.code.isEmpty))
      }
      let ranks =
        isPrenominal
        && persons[person].ranks.contains { rank in
          rank.tokens.lowerBound < index
            && wanted.isSubset(of: Self.words(of: rank.tokens, in: reading))
        }
      if holds || ranks { return person }
    }
    return nil
  }
}
