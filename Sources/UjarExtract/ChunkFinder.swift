import UjarLanguage
import UjarText

/// Finds persons, roles, organisations, countries, places and pronouns.
///
/// Capitals lead: a capitalised run is cut into what the lists know (countries, titles with what
/// completes them, institutions, places); what is left over, and no everyday word, is a name.
struct ChunkFinder {
  let reading: Reading
  let evidence: NameEvidence
  /// For every token whether it belongs to a date.
  let isDate: [Bool]

  /// All chunks, in order, none overlapping.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    for sentence in reading.text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let named = apposedName(
          at: index, behind: chunks.last, before: sentence.tokens.upperBound)
        {
          chunks.append(named)
          index = named.tokens.upperBound
        } else if let chunk = chunk(at: index, in: sentence.tokens) {
          chunks.append(chunk)
          index = chunk.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return chunks
  }

  /// "his counterpart, Low Kai Ming, …", "Rina Wibowo of Indonesia and Aoi Shimabara of Japan": a
  /// run of capitals that nothing but a name can be.
  private func apposedName(at index: Int, behind last: Chunk?, before end: Int) -> Chunk? {
    guard reading.language.traits.contains(.modifiersPrecede), let last, index > 0,
      reading.isCapitalized(index), !isDate[index],
      last.role?.isPlural != true || last.kind == .country
    else { return nil }
    var next = index
    while next < end, reading.isCapitalized(next), reading.isWord(next), !isDate[next],
      !reading.has(
        next, [.weekday, .month, .organizationHead, .foreignOrganization, .pronounFirst]),
      reading.phrase(.title, at: next) == nil
    {
      next += 1
    }
    guard (2...4).contains(next - index) else { return nil }
    let isPost =
      last.kind == .role && last.tokens.upperBound == index - 1 && reading.isMark(index - 1, ",")
      && (reading.isMark(next, ",") || reading.has(next, .cue) || reading.isMark(next, "."))
    let isListed =
      (last.kind == .country || last.kind == .person)
      && (reading.isMark(index - 1, ",") || reading.has(index - 1, .conjunction))
      && reading.has(next, .origin) && isCountry(next + 1, before: end)
    guard isPost || isListed, known(at: index, before: end) == nil || isListed else { return nil }
    return Chunk(kind: .person, tokens: index..<next, name: index..<next)
  }

  private func isCountry(_ index: Int, before end: Int) -> Bool {
    let name = reading.has(index, .determiner) ? index + 1 : index
    return name < end && known(at: name, before: end)?.kind == .country
  }

  private func chunk(at index: Int, in sentence: Range<Int>) -> Chunk? {
    let token = reading.tokens[index]
    guard token.isWord, !isDate[index], !reading.isBoilerplate[index] else { return nil }
    let end = sentence.upperBound
    if reading.has(index, [.pronounSingular, .pronounPlural, .pronounDual, .pronounNeuter]) {
      return Chunk(kind: .pronoun, tokens: index..<(index + 1))
    }
    if reading.language.traits.contains(.modifiersPrecede) {
      if let role = PremodifiedRole(finder: self).role(at: index, before: end) {
        return withHolder(role, before: end)
      }
      if let body = PremodifiedRole(finder: self).body(at: index, before: end) { return body }
    } else if let role = RoleFinder(finder: self).role(at: index, before: end) {
      return withHolder(role, before: end)
    }
    guard token.isCapitalized else {
      // "dr. Rina".
      return skipHonorifics(index, before: end) > index ? person(at: index, in: sentence) : nil
    }
    if let tokens = foreignRun(at: index, before: end),
      tokens.count > known(at: index, before: end)?.tokens.count ?? 0
    {
      return Chunk(kind: .organization, tokens: tokens, label: reading.text.text(tokens))
    }
    if var known = known(at: index, before: end) {
      // "PT Garam Nusantara Sejati": what is known may be only the beginning.
      if known.kind == .organization, reading.has(index, .bareHead),
        let whole = organizationRun(at: index, before: end, mayEndInPerson: false),
        whole.count > known.tokens.count
      {
        return Chunk(kind: .organization, tokens: whole, label: reading.text.text(whole))
      }
      // "Universitas Laut Utara (ULU)": the acronym belongs to the name.
      if known.kind == .organization,
        let close = bracketedAcronym(at: known.tokens.upperBound, before: end)
      {
        known.tokens = index..<close
      }
      return known
    }
    if let organization = organization(at: index, before: end) { return organization }
    return person(at: index, in: sentence)
  }

  /// A role, and the name right behind it when one follows.
  private func withHolder(_ role: RolePhrase, before end: Int) -> Chunk? {
    var next = role.tokens.upperBound
    // "Kombes Pol. Wahyu": the point of a rank that is cut short.
    if role.isRank, reading.isMark(next, ".") { next += 1 }
    // "Panglima … Singapura (Chief of …) Lt. Gen. Rina": a gloss between post and name.
    let gloss = reading.skipBracket(next, before: end)
    if gloss > next, gloss < end, skipHonorifics(gloss, before: end) > gloss { next = gloss }
    let start = skipHonorifics(next, before: end)
    var role = role
    if next < end, let place = seat(of: role, at: next, before: end) {
      role.organization = (role.organization?.lowerBound ?? next)..<place
      role.tokens = role.tokens.lowerBound..<place
      role.titleEnd = place
      return withHolder(role, before: end)
    }
    let isHeadFirst = !reading.language.traits.contains(.modifiersPrecede)
    if isHeadFirst, let close = introduced(behind: next, before: end) {
      role.organization = (role.organization?.lowerBound ?? next)..<close
      role.tokens = role.tokens.lowerBound..<close
      role.titleEnd = close
      return withHolder(role, before: end)
    }
    if isHeadFirst, next < end, let apposed = beforeName(role, at: next, before: end) {
      return apposed
    }
    if isHeadFirst, next < end, start == next, let split = split(role, expected: start, before: end)
    {
      return split
    }
    if next < end, !isDate[next], let name = nameRun(at: start, before: end) {
      // "Rina, mantan Direktur Lembaga Bantuan Hukum Anoa, menegaskan": no name in an apposition.
      if isHeadFirst, start == next, name.count <= 2, reading.isMark(name.upperBound, ","),
        reading.isMark(role.tokens.lowerBound - 1, ","),
        reading.isCapitalized(role.tokens.lowerBound - 2), role.organization?.upperBound == next,
        !name.contains(where: { evidence.isName(reading.tokens[$0]) || reading.has($0, .givenName) }
        )
      {
        role.organization = (role.organization?.lowerBound ?? next)..<name.upperBound
        role.tokens = role.tokens.lowerBound..<name.upperBound
        return Chunk(kind: .role, tokens: role.tokens, role: role)
      }
      // "Dirjen Perikanan Tangkap | Kementerian Kelautan": no name stands before the body of a post.
      if isHeadFirst, start == next, let body = bodyBehind(name, before: end) {
        role.organization = (role.organization?.lowerBound ?? next)..<body
        role.tokens = role.tokens.lowerBound..<body
        role.titleEnd = body
        return withHolder(role, before: end)
      }
      // "Warga Karangjati itu": a place that completes the description.
      if isHeadFirst, name.count <= 2, reading.has(name.upperBound, .determiner), start == next,
        role.organization?.upperBound == name.lowerBound
          || !name.contains(where: {
            reading.has($0, .givenName) || evidence.isName(reading.tokens[$0])
          })
      {
        role.tokens = role.tokens.lowerBound..<name.upperBound
        return Chunk(kind: .role, tokens: role.tokens, role: role)
      }
      return Chunk(
        kind: .person, tokens: role.tokens.lowerBound..<name.upperBound, name: name, role: role)
    }
    return role.isRank ? nil : Chunk(kind: .role, tokens: role.tokens, role: role)
  }

  /// The end of a known body right behind what looks like a name.
  private func bodyBehind(_ name: Range<Int>, before end: Int) -> Int? {
    let next = name.upperBound
    if let close = bracketedAcronym(at: next, before: end), close < end,
      reading.tokens[next + 1].isUpperCase, reading.isCapitalized(close)
    {
      return close
    }
    // "Kapolsek Galela | Ipda Rina", "Kepala Riset Buana | Dr. Rina": the name begins behind.
    if name.count <= 4, skipHonorifics(next, before: end) > next,
      reading.isRank(at: next, before: end) || isDegree(next)
    {
      return next
    }
    guard next < end, reading.isCapitalized(next), !reading.has(next, .givenName) else {
      return nil
    }
    // "Kepala Riset Buana | Investama".
    if name.count == 1, reading.has(next, [.organizationInside, .organizationTail]),
      !reading.has(next, [.organizationHead, .title]),
      !evidence.isName(reading.tokens[name.lowerBound])
    {
      return next + 1
    }
    guard reading.has(next, .organizationHead) else { return nil }
    return organizationRun(at: next, before: end, mayEndInPerson: true)?.upperBound
  }

  /// The end of the one word behind the title of a village or district head, where it is a place:
  /// "Lurah Oesapa | Yohana Tefbana", "Kepala Dusun Karangtengah, Ngatiman".
  private func seat(of role: RolePhrase, at index: Int, before end: Int) -> Int? {
    guard role.isLocal, role.titleEnd == index, reading.isCapitalized(index), !isDate[index],
      !reading.has(index, [.givenName, .honorific, .title, .cue]),
      !evidence.isName(reading.tokens[index])
    else { return nil }
    let next = index + 1
    guard next + 1 < end else { return nil }
    if reading.isMark(next, ",") { return reading.isCapitalized(next + 1) ? next : nil }
    let run = NameStart.run(at: index, before: end, reading)
    let finder = NameStart(reading: reading)
    let isName =
      reading.has(next, [.givenName, .honorific])
      || finder.share(at: next, in: run) > finder.share(at: index, in: run) * 3
    return run.count > 1 && reading.isCapitalized(next) && isName ? next : nil
  }

  /// The end of a body that brings its acronym in brackets, when a name follows: "kuasa hukum
  /// Perkumpulan Warga Peduli (PWP) Rudi".
  private func introduced(behind index: Int, before end: Int) -> Int? {
    guard index < end, reading.isCapitalized(index) else { return nil }
    let run = NameStart.run(at: index, before: end, reading)
    guard run.count > 1, let close = bracketedAcronym(at: run.upperBound, before: end),
      close < end, reading.isCapitalized(close), reading.tokens[run.upperBound + 1].isUpperCase
    else { return nil }
    return close
  }

  /// A post whose body nobody knows, when a name follows behind a comma: "Ketua Forum Perbekel, I
  /// Wayan Sudarma".
  private func beforeName(_ role: RolePhrase, at index: Int, before end: Int) -> Chunk? {
    let run = NameStart.run(at: index, before: end, reading)
    let close = run.upperBound
    guard !run.isEmpty, close + 1 < end, reading.isMark(close, ","), !isDate[index] else {
      return nil
    }
    let isApposed = isApposition(to: role, behind: close, before: end)
    let isName = isApposed || isNamed(behind: close, before: end)
    let finder = NameStart(reading: reading)
    let whole = role.titleEnd < index ? NameStart.run(at: role.titleEnd, before: end, reading) : run
    let context = whole.upperBound == close ? whole : run
    let own = run.map { finder.share(at: $0, in: context) }.max() ?? 0
    // "Bupati Giri Wetan, Rina", "Direktur RSUD Arga Mulya, Rina": what such a post cannot do without.
    let isIncomplete =
      role.isTerritorial && role.titleEnd == index
      || role.organization?.upperBound == index && role.organization?.count == 1
        && reading.has(index - 1, .organizationHead)
    let isSeat =
      (isIncomplete || role.isTerritorial || run.count == 1) && run.count <= 2 && isApposed
    // Behind a post and a comma stands its holder: the words before are none.
    let limit: Float = isApposed ? 2 : role.isTerritorial ? 0.9 : 0.6
    let isOwnName =
      skipHonorifics(index, before: end) > index
      || run.contains { evidence.isName(reading.tokens[$0]) }
      || !isSeat && (reading.has(index, .givenName) || own > limit)
    guard isName, !isOwnName else { return nil }
    var role = role
    role.organization = (role.organization?.lowerBound ?? index)..<close
    role.tokens = role.tokens.lowerBound..<close
    return Chunk(kind: .role, tokens: role.tokens, role: role)
  }

  /// Whether the name behind a comma is an apposition that closes and leads to a verb: "Bupati Giri
  /// Wetan, Rina Wibowo, mengimbau", not "Bupati Rina, Budi, dan".
  private func isApposition(to role: RolePhrase, behind comma: Int, before end: Int) -> Bool {
    let first = skipHonorifics(comma + 1, before: end)
    guard let name = nameRun(at: first, before: end), name.count > 1 || first > comma + 1 else {
      return false
    }
    let isClosed = reading.isMark(name.upperBound, ",")
    let next = isClosed ? name.upperBound + 1 : name.upperBound
    guard next < end, reading.isWord(next), !reading.isCapitalized(next) else { return false }
    // "Kepada Gubernur Rina, Budi mengatakan": two people.
    if !isClosed { return !reading.has(role.tokens.lowerBound - 1, [.preposition, .oblique]) }
    return !reading.has(next, [.conjunction, .roleLink])
  }

  /// Whether a person's name follows a comma.
  func isNamed(behind comma: Int, before end: Int) -> Bool {
    let next = comma + 1
    guard next < end, !isDate[next] else { return false }
    if skipHonorifics(next, before: end) > next { return true }
    guard reading.isCapitalized(next) else { return false }
    let run = NameStart.run(at: next, before: end, reading)
    return reading.has(next, .givenName) || evidence.isName(reading.tokens[next])
      || NameStart(reading: reading).share(at: next, in: run) > 0.4
      || run.count == 1 && reading.classes[next].isEmpty
  }

  /// A post and the name behind it, where the model sees the name begin elsewhere than the rules do.
  private func split(_ role: RolePhrase, expected: Int, before end: Int) -> Chunk? {
    // A rank has nothing that completes it.
    guard role.titleEnd > role.tokens.lowerBound else { return nil }
    var role = role
    let run = NameStart.run(at: role.titleEnd, before: end, reading)
    guard run.count > 1, !run.contains(where: { isDate[$0] || reading.isBoilerplate[$0] }),
      let start = NameStart(reading: reading).start(
        in: run, expected: run.contains(expected) ? expected : nil),
      start != expected, start > role.titleEnd || reading.isCapitalized(start)
    else { return nil }
    // "Agostinho da | Cruz": the name began before the particle. "Komisi I | Rina": the number is none.
    let isNumber = reading.isRoman(start) && !isNoble(start)
    let begin =
      reading.has(start - 1, .nameParticle) && !reading.isCapitalized(start - 1)
      ? max(role.titleEnd, start - 2) : isNumber ? start + 1 : start
    let first = skipHonorifics(begin, before: end)
    guard let name = nameRun(at: first, before: end), name.upperBound >= run.upperBound else {
      return nil
    }
    if begin > role.titleEnd { role.organization = role.titleEnd..<begin }
    role.tokens = role.tokens.lowerBound..<begin
    return Chunk(
      kind: .person, tokens: role.tokens.lowerBound..<name.upperBound, name: name, role: role)
  }

  // MARK: - Known names

  /// A country, institution, organisation or place of the lists, the longest first.
  func known(at index: Int, before end: Int) -> Chunk? {
    guard reading.has(index, .knownName), reading.isCapitalized(index) else { return nil }
    var best: (length: Int, chunk: Chunk)?
    var isAcronym = false
    func offer(_ found: (index: Int, length: Int)?, _ make: (Int, Range<Int>) -> Chunk) {
      guard let found, index + found.length <= end, found.length > best?.length ?? 0 else { return }
      let tokens = index..<(index + found.length)
      guard isNameCased(tokens) else { return }
      best = (found.length, make(found.index, tokens))
    }
    let language = reading.language
    offer(reading.phrase(.country, at: index)) {
      Chunk(kind: .country, tokens: $1, code: language.countries[$0].code)
    }
    offer(reading.phrase(.institution, at: index)) {
      let known = language.institutions[$0]
      return Chunk(
        kind: .organization, tokens: $1, code: known.code, label: known.name,
        isPlace: known.isPlace)
    }
    offer(reading.phrase(.organization, at: index)) {
      let known = language.organizations[$0]
      isAcronym = known.isAcronym
      return Chunk(kind: .organization, tokens: $1, code: known.code, label: known.name)
    }
    offer(reading.phrase(.place, at: index)) {
      let known = language.places[$0]
      return Chunk(kind: .place, tokens: $1, code: known.code, label: known.name)
    }
    guard var found = best?.chunk else { return nil }
    found.tokens = index..<skipPoint(found.tokens.upperBound)
    // "Pan" is not "PAN".
    if found.kind == .organization, isAcronym, found.tokens.count == 1,
      !reading.tokens[index].isUpperCase
    {
      return nil
    }
    if found.kind == .place || isShortName(found), startsFullName(found.tokens, before: end) {
      return nil
    }
    if found.kind == .country, isCapital(found.tokens), !isMetonym(found.tokens) {
      found.kind = .place
      found.label = reading.text.text(found.tokens)
    }
    return found
  }

  /// Short forms in capitals count only in capitals ("AS", "US"), names only with one.
  private func isNameCased(_ tokens: Range<Int>) -> Bool {
    let first = reading.tokens[tokens.lowerBound]
    let length = first.end - first.start
    if tokens.count == 1, length <= 2 { return first.isUpperCase }
    if tokens.count == 1, length == 3, reading.has(tokens.lowerBound, .common) {
      return first.isUpperCase
    }
    return reading.isCapitalized(tokens.upperBound - 1)
      || reading.tokens[tokens.upperBound - 1].kind == .number
  }

  /// The index behind the point of an abbreviation that ends before `index`: "U.S.", "Sen.".
  func skipPoint(_ index: Int) -> Int {
    guard index > 0, reading.isMark(index, "."), !reading.tokens[index].followsBlank,
      reading.has(index - 1, .abbreviation)
    else { return index }
    return index + 1
  }

  private func isShortName(_ chunk: Chunk) -> Bool {
    chunk.tokens.count == 1 && reading.has(chunk.tokens.lowerBound, .givenName)
  }

  /// Whether a known place is really the beginning of a person's name: "Sidney Powell".
  private func startsFullName(_ tokens: Range<Int>, before end: Int) -> Bool {
    guard tokens.count == 1 else { return false }
    if evidence.isName(reading.tokens[tokens.lowerBound]) {
      return !reading.has(tokens.lowerBound - 1, .locative)
    }
    guard reading.has(tokens.lowerBound, .givenName) else { return false }
    let next = tokens.upperBound
    return next < end && reading.isCapitalized(next) && reading.has(next, .givenName)
      && !reading.has(tokens.lowerBound - 1, .locative)
  }

  private func isCapital(_ tokens: Range<Int>) -> Bool {
    guard let found = reading.phrase(.country, at: tokens.lowerBound) else { return false }
    return reading.language.countries[found.index].form == .capital
  }

  /// Whether a capital city stands for its state: as a subject or object, not behind "di" or "in",
  /// not before a comma and another place.
  private func isMetonym(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if reading.has(before, [.preposition]) && !reading.has(before, [.companion, .agentPreposition])
    {
      return false
    }
    let next = tokens.upperBound
    if reading.isMark(next, ",") && reading.isCapitalized(next + 1) { return false }
    if reading.isMark(before, ",") && reading.isCapitalized(before - 1) { return false }
    if reading.has(before, .organizationHead) || reading.has(before, .groupNoun) { return true }
    if before < 0 || !reading.isWord(before) || reading.has(before, .cue) { return true }
    return reading.has(next, .cue) || reading.has(before, [.cue, .conjunction])
      || reading.has(next + 1, .cue)
  }

  // MARK: - Organisations

  /// An institution by its first word: "Kementerian …", "Universitas …", or an acronym.
  private func organization(at index: Int, before end: Int) -> Chunk? {
    if reading.has(index, .government), let state = known(at: index + 1, before: end),
      state.kind == .country
    {
      return nil
    }
    if reading.has(index, .organizationHead), !evidence.isName(reading.tokens[index]),
      let tokens = organizationRun(at: index, before: end, mayEndInPerson: false)
    {
      return Chunk(kind: .organization, tokens: tokens, label: reading.text.text(tokens))
    }
    if isAcronym(index) {
      var last = index + 1
      // "BPBD Kota Bogor", "Polda Metro Jaya": what the acronym is of.
      while last < end, reading.isCapitalized(last), !isDate[last],
        reading.has(last, .organizationInside) || known(at: last, before: end)?.kind == .place
      {
        last = known(at: last, before: end)?.tokens.upperBound ?? last + 1
      }
      return Chunk(
        kind: .organization, tokens: index..<last, label: reading.text.text(index..<last))
    }
    return nil
  }

  /// An institution whose head stands at the end or in the middle, as English names have it:
  /// "Brookford Institute for Sea Law", "Harwell University".
  func foreignRun(at index: Int, before end: Int) -> Range<Int>? {
    var last = index
    var head: Int?
    guard !reading.has(index, .determiner) else { return nil }
    while last < end, last - index < 10, !isDate[last] {
      let isPart =
        reading.isCapitalized(last)
        && !(last > index ? reading.phrase(.title, at: last) != nil : isTitleOrCue(last))
        && (reading.classes[last].isDisjoint(with: [.preposition, .conjunction]) || last > index)
      if isPart {
        if reading.has(last, .foreignOrganization)
          || last > index && reading.has(last, .organizationTail)
        {
          head = last
        }
      } else if head == nil || !isForeignJoiner(last, before: end) {
        break
      }
      last += 1
    }
    guard let head, last - index >= 2,
      reading.language.traits.contains(.modifiersPrecede) || !isOwnHead(index)
    else {
      return nil
    }
    return index..<(head + 1 == last ? last : last)
  }

  /// Whether a title or cue begins here; where forms of several words are many, the first of them
  /// alone says nothing.
  private func isTitleOrCue(_ index: Int) -> Bool {
    guard reading.has(index, [.title, .cue]) else { return false }
    guard reading.language.traits.contains(.modifiersPrecede) else { return true }
    return reading.phrase(.title, at: index) != nil || reading.cue(at: index) != nil
  }

  private func isOwnHead(_ index: Int) -> Bool {
    reading.has(index, .organizationHead) && !reading.has(index, .foreignOrganization)
  }

  /// English small words inside a name, before another capital.
  private func isForeignJoiner(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, reading.isWord(index) else { return false }
    let next = reading.isCapitalized(index + 1) ? index + 1 : index + 2
    return next < end && reading.isCapitalized(next) && reading.has(index, .foreignJoiner)
  }

  /// Capitals of two to seven letters that are nobody's name.
  func isAcronym(_ index: Int) -> Bool {
    guard index < reading.count else { return false }
    let token = reading.tokens[index]
    let length = token.end - token.start
    return token.isUpperCase && length >= 2 && length <= 8 && !reading.has(index, .honorific)
      && !isInitials(index)
      && !reading.has(index, [.title, .common]) && !isInCapitals(index)
      && !(reading.has(index, .givenName) && isInCapitals(index))
  }

  /// "A.R. Santoso", "J. Santoso": letters with a point before a name.
  func isInitials(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isUpperCase, token.end - token.start <= 5, reading.isMark(index + 1, "."),
      reading.isCapitalized(index + 2)
    else { return false }
    let bytes = reading.text.bytes[Int(token.start)..<Int(token.end)]
    return bytes.count == 1
      || bytes.enumerated().allSatisfy { ($1 == UInt8(ascii: ".")) == ($0 % 2 == 1) }
  }

  /// Whether the words around are in capitals too, so that capitals say nothing.
  private func isInCapitals(_ index: Int) -> Bool {
    let before = index > 0 && reading.tokens[index - 1].isUpperCase
    let after = index + 1 < reading.count && reading.tokens[index + 1].isUpperCase
    return before && after
  }

  /// The tokens of an institution's name from its first word on. Where a person may follow, as
  /// behind a title, a word that looks like a name ends it.
  func organizationRun(at index: Int, before end: Int, mayEndInPerson: Bool) -> Range<Int>? {
    var last = index + 1
    var unknown = 0
    while last < end, !isDate[last] {
      if let acronym = bracketedAcronym(at: last, before: end) {
        // "Badan Penanggulangan Bencana (BPB) Sumba Timur": where the body is.
        let place = acronym < end ? known(at: acronym, before: end) : nil
        last = place?.kind == .place ? place?.tokens.upperBound ?? acronym : acronym
        return index..<last
      }
      if joins(last, before: end) {
        last += 1
        continue
      }
      guard reading.isCapitalized(last) || reading.tokens[last].kind == .number && unknown == 0
      else { break }
      if reading.tokens[last].kind == .number {
        // "Komisi 3", not "Pemprov DKI 10 orang".
        if reading.has(last + 1, .groupNoun) { break }
        last += 1
        break
      }
      if reading.has(last, [.title]), !reading.has(last, .organizationInside) { break }
      if reading.isRank(at: last, before: end) { break }
      if reading.has(last, .honorific), mayEndInPerson { break }
      let isPart = reading.has(last, [.organizationInside, .knownName])
      // "Partai Melati", "Ketua Partai Bumi Pertiwi, Rina": a body of a name that is also somebody's.
      let isOwn =
        last == index + 1 && reading.has(index, .bareHead)
        || reading.isMark(last + 1, ",") && isNamed(behind: last + 1, before: end)
          && !reading.has(last, [.title, .cue, .weekday, .honorific])
      if isOwn, mayEndInPerson {
        last += 1
        continue
      }
      if !isPart {
        if mayEndInPerson, beginsPerson(last, before: end, hasContent: last > index + 1) { break }
        if reading.has(last, [.cue, .weekday, .pronounSingular]) { break }
        unknown += 1
      } else if mayEndInPerson, reading.has(last, .givenName),
        !reading.has(last, .organizationInside), evidence.isName(reading.tokens[last])
      {
        break
      }
      last += 1
    }
    while last > index + 1, !reading.isCapitalized(last - 1), !reading.isMark(last - 1, ")"),
      reading.tokens[last - 1].kind != .number
    {
      last -= 1
    }
    return last > index + 1 ? index..<last : nil
  }

  /// Small words inside a name, before another capital: "dan", "of", "for", "untuk".
  private func joins(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, reading.isCapitalized(index + 1), !reading.isCapitalized(index) else {
      return reading.isMark(index, "&") && reading.isCapitalized(index + 1)
    }
    guard reading.isWord(index) else { return reading.isMark(index, "&") }
    let next = index + 1
    let isInside = reading.has(next, .organizationInside) && !reading.has(next, .title)
    if reading.has(index, .conjunction) {
      return isInside && !reading.has(next, .organizationHead) || isField(next, before: end)
    }
    let joiners: WordClasses = [.preposition]
    return reading.has(index, joiners) && !reading.has(index, [.locative, .companion])
      && isInside && reading.language.traits.contains(.modifiersPrecede)
  }

  /// Whether an unknown word behind "dan" goes on with a field or body ("Fakultas Ekonomi dan
  /// Bisnis"), rather than being somebody else's name.
  func isField(_ index: Int, before end: Int) -> Bool {
    let next = index + 1
    guard reading.isCapitalized(index), next < end, !isDate[index],
      !evidence.isName(reading.tokens[index]),
      !reading.tokens[index].isUpperCase,
      reading.classes[index].isDisjoint(with: [
        .givenName, .honorific, .title, .knownName, .weekday, .month, .cue, .pronounSingular,
        .pronounPlural, .meeting,
      ])
    else { return false }
    // A body of its own begins a new name, unless the body around goes on behind it.
    if reading.has(index, .organizationHead) { return reading.has(next, .organizationHead) }
    if reading.isAbstractNoun(index) { return true }
    let run = NameStart.run(at: index, before: end, reading)
    return (run.count > 1 || reading.isMark(next, ",") || reading.isMark(next, "("))
      && NameStart(reading: reading).share(at: index, in: run) < 0.3
  }

  /// "(KPK)", "(Satpol PP)" behind a name.
  func bracketedAcronym(at index: Int, before end: Int) -> Int? {
    if reading.isMark(index, "("), index + 3 < end, reading.isMark(index + 3, ")"),
      reading.isCapitalized(index + 1), reading.tokens[index + 2].isUpperCase, !isDate[index + 1]
    {
      return index + 4
    }
    guard reading.isMark(index, "("), index + 2 < end, reading.isMark(index + 2, ")"),
      reading.isWord(index + 1), reading.isCapitalized(index + 1),
      !isDate[index + 1]
    else { return nil }
    let token = reading.tokens[index + 1]
    return token.isUpperCase || reading.has(index + 1, .knownName)
      || token.end - token.start > 3 && !reading.has(index + 1, .common)
      ? index + 3 : nil
  }

  // MARK: - Persons

  /// Whether a person's name begins here rather than another word of an institution's name.
  func beginsPerson(_ index: Int, before end: Int, hasContent: Bool) -> Bool {
    let token = reading.tokens[index]
    if reading.isAbstractNoun(index) { return false }
    if reading.has(index, .honorific) || evidence.isName(token) { return true }
    if reading.has(index, .givenName) { return true }
    // Without any sign the last two words of a long run are taken as the name.
    var last = index
    while last < end, reading.isCapitalized(last), !reading.has(last, [.title, .cue]) { last += 1 }
    return hasContent && last - index <= 2 && last - index > 0 && !token.isUpperCase
  }

  /// A name that no list knows: a person's where a form of address stands in front of it or the
  /// article treats it so; else an open one, for ``NameJudge``.
  private func person(at index: Int, in sentence: Range<Int>) -> Chunk? {
    let start = skipHonorifics(index, before: sentence.upperBound)
    guard let name = nameRun(at: start, before: sentence.upperBound) else { return nil }
    // "Desa Karangjati", "Sungai Brantas": a place by what stands before it.
    if name.count <= 3, reading.has(index - 1, .placeHead),
      start > index || !evidence.isName(reading.tokens[index])
    {
      return Chunk(kind: .place, tokens: name, label: reading.text.text(name))
    }
    // "Bu Hakim": a form of address before a post.
    if start > index, name.count == 1, reading.has(start, [.title, .personNoun]),
      !reading.has(start, .givenName)
    {
      return nil
    }
    // "Rose and jasmine grow": an everyday word where a sentence begins.
    if name.count == 1, start == sentence.lowerBound, reading.has(start, .common),
      reading.has(start + 1, .conjunction), !evidence.isName(reading.tokens[start])
    {
      return nil
    }
    var chunk = Chunk(kind: .person, tokens: index..<name.upperBound, name: name)
    let words = name.filter { reading.isWord($0) }
    let isKnown =
      start > index || isAge(behind: name)
      || words.contains { evidence.isName(reading.tokens[$0]) }
    if !isKnown { chunk.openIn = sentence }
    return chunk
  }

  /// The index behind forms of address, degrees and ranks; `index` itself when no name follows.
  func skipHonorifics(_ index: Int, before end: Int) -> Int {
    var next = index
    while next < end {
      let length = max(rankLength(at: next), honorificLength(at: next, behindRank: next > index))
      guard length > 0,
        reading.isCapitalized(next)
          || !reading.language.traits.contains(.capitalizedAddress)
      else { break }
      next += length
      if reading.isMark(next, ".") { next += 1 }
      // "Letnan Jenderal (Purn)".
      if reading.isMark(next, "("), reading.has(next + 1, [.honorific, .abbreviation]) {
        next = reading.skipBracket(next, before: end)
      }
    }
    // An honorific with no name behind it is none.
    return next < end && reading.isCapitalized(next) ? next : index
  }

  private func honorificLength(at index: Int, behindRank: Bool) -> Int {
    if reading.has(index, .honorific) {
      // "Haryo", "Raden": noble words belong to the name.
      guard let found = reading.phrase(.honorific, at: index) else { return 0 }
      let isName = ["noble", "particle"].contains(reading.language.honorifics[found.index])
      return isName && reading.isCapitalized(index) ? 0 : found.length
    }
    // "Laksda TNI", "Letnan Kolonel Laut": the force behind a rank.
    return behindRank && reading.has(index, .force) && reading.isCapitalized(index + 1) ? 1 : 0
  }

  func isDegree(_ index: Int) -> Bool {
    guard let found = reading.phrase(.honorific, at: index) else { return false }
    return reading.language.honorifics[found.index] == "degree-before"
  }

  private func rankLength(at index: Int) -> Int {
    guard reading.isRank(at: index, before: reading.count) else { return 0 }
    return reading.phrase(.title, at: index)?.length ?? 0
  }

  /// The capitalised words of a name from here on; `nil` when none stands here.
  func nameRun(at index: Int, before end: Int) -> Range<Int>? {
    var last = index
    while last < end, !isDate[last] {
      if isNameWord(last, isFirst: last == index, before: end) {
        last += 1
        // "J. Santoso", "Ahmad M. Ramli": the point of an initial.
        if reading.tokens[last - 1].end - reading.tokens[last - 1].start == 1
          || isInitials(last - 1)
          || reading.has(last - 1, [.abbreviation, .honorific])
            && (last - 1 > index || reading.has(last - 1, [.givenName, .honorific])),
          reading.isMark(last, "."), last + 1 < end,
          reading.isCapitalized(last + 1)
        {
          last += 1
        }
      } else if last > index, let nickname = nickname(at: last, before: end) {
        last = nickname
      } else if last > index, isHamzah(last), isNameWord(last + 1, isFirst: false, before: end) {
        last += 2
      } else if last > index, let particles = particles(at: last, before: end) {
        last = particles
      } else {
        break
      }
    }
    while last > index, reading.isMark(last - 1, ".") { last -= 1 }
    return last > index ? index..<last : nil
  }

  /// The mark at the end of "Wasi'" in "Wasi' Mansuri".
  private func isHamzah(_ index: Int) -> Bool {
    index + 1 < reading.count && reading.tokens[index].kind == .quotationMark
      && !reading.tokens[index].followsBlank && reading.tokens[index + 1].followsBlank
      && reading.text.regionOfToken[index] < 0
  }

  /// The index behind small words inside a name ("van der", "bin", "al-Suwari"), when a name goes on
  /// there.
  private func particles(at index: Int, before end: Int) -> Int? {
    if hasArticle(reading.tokens[index]) { return index + 1 }
    var next = index
    while next < min(end, index + 3), reading.has(next, .nameParticle),
      !reading.has(next, [.preposition, .locative]), !reading.isCapitalized(next)
    {
      next += 1
    }
    guard next > index, next < end else { return nil }
    return isNameWord(next, isFirst: false, before: end) || hasArticle(reading.tokens[next])
      ? next : nil
  }

  /// "al-Suwari": two or three small letters, a hyphen and a capital.
  private func hasArticle(_ token: Token) -> Bool {
    guard token.isWord, !token.isCapitalized else { return false }
    let bytes = reading.text.bytes[Int(token.start)..<Int(token.end)]
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex,
      hyphen - bytes.startIndex <= 3
    else { return false }
    return bytes[hyphen + 1] >= 0x41 && bytes[hyphen + 1] <= 0x5A
  }

  private func isNameWord(_ index: Int, isFirst: Bool, before end: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isWord, token.isCapitalized, !reading.isBoilerplate[index], !hasDigit(token) else {
      return false
    }
    if reading.text.isQuoted(index) != reading.text.isQuoted(max(0, index - (isFirst ? 0 : 1))) {
      return false
    }
    // "Di Brussel", "Dimintai tanggapan": what begins a sentence in capitals only for that.
    let isBegun = index == 0 || !reading.isWord(index - 1)
    if isFirst, isBegun,
      reading.has(index, .locative)
        || reading.isVerb(token) && !reading.isCapitalized(index + 1)
          && !reading.has(index, .givenName) && !evidence.isName(token)
    {
      return false
    }
    // "Komisi V", "Semester I": a number.
    if isFirst, reading.isRoman(index), !isInitials(index), !isNoble(index) { return false }
    // "Ahmad M. Ramli", whatever else the letter may be.
    if !isFirst, token.end - token.start == 1, reading.isMark(index + 1, ".") { return true }
    if token.end - token.start > 1, isInitials(index) { return true }
    if isNoble(index) || index > 0 && isNoble(index - 1) && !reading.has(index, .knownName) {
      return true
    }
    // "Oei Mei Lan": a month within a name.
    if !isFirst, reading.has(index, .month), !isDate[index],
      isNameWord(index + 1, isFirst: false, before: end)
    {
      return true
    }
    if reading.has(index, .givenName) || evidence.isName(token) {
      // A surname may also be a place; behind a first name it is a surname.
      return !isFirst || !isKnownPlaceOrCountry(index) || evidence.isName(token)
    }
    if reading.has(index, [.weekday, .month, .title]) { return false }
    // "Lan" is not "LAN".
    let isAcronym =
      token.end - token.start <= 4 && !token.isUpperCase && !reading.has(index, .common)
    if reading.has(index, .organizationHead), isFirst || !isAcronym { return false }
    if token.isUpperCase, token.end - token.start <= 5, !isInCapitals(index) {
      return !isFirst && token.end - token.start == 1
    }
    let known = reading.has(index, .knownName) ? known(at: index, before: end) : nil
    if !isFirst, known?.tokens.count == 1 { return known?.kind == .place }
    if known != nil { return false }
    if isFirst && isPair(token) || reading.isAbstractNoun(index) || isDegreeBehind(token) {
      return false
    }
    return !reading.has(
      index,
      isFirst
        ? [.common, .cue, .organizationInside, .foreignOrganization]
        : [.common, .organizationInside, .foreignOrganization])
      && reading.classes[index].isDisjoint(
        with: [
          .preposition, .adverb, .conjunction, .subordinator, .contrast, .groupNoun,
          .quantifier, .prepositionalCue, .relative, .determiner,
        ])
  }

  /// "Ni Luh", "I Ketut", "Raden": words of rank or birth that belong to the name.
  private func isNoble(_ index: Int) -> Bool {
    guard reading.has(index, [.honorific, .nameParticle]), reading.isCapitalized(index),
      reading.isCapitalized(index + 1) || reading.has(index + 1, .nameParticle),
      let found = reading.phrase(.honorific, at: index),
      // "Datuk" is a post as well, but in "Sultan bin Rashid".
      !reading.has(index, .title) || reading.has(index + 1, .nameParticle),
      // "Lalu" is a noble word and an adverb.
      !reading.has(index, .adverb) || reading.isWord(index - 1)
    else { return false }
    let isLetter = reading.tokens[index].end - reading.tokens[index].start == 1
    return ["noble", "particle"].contains(reading.language.honorifics[found.index])
      && (found.length > 1 || !isLetter)
  }

  /// "S.Pd", "Sp.A": letters with points that stand behind a name.
  private func isDegreeBehind(_ token: Token) -> Bool {
    token.end - token.start <= 6
      && reading.text.bytes[Int(token.start)..<Int(token.end)].dropFirst().contains(
        UInt8(ascii: "."))
  }

  private func hasDigit(_ token: Token) -> Bool {
    reading.text.bytes[Int(token.start)..<Int(token.end)].contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// "Indonesia-Singapura": two names that a hyphen joins, the first of them known.
  private func isPair(_ token: Token) -> Bool {
    let bytes = reading.text.bytes[Int(token.start)..<Int(token.end)]
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex,
      bytes[hyphen + 1] >= 0x41, bytes[hyphen + 1] <= 0x5A
    else { return false }
    let first = Tokenizer.tokens(of: Array(bytes[..<hyphen]))
    guard let hash = first.first?.hash else { return false }
    return !reading.language.lexicon.classes(of: hash)
      .isDisjoint(with: [.knownName, .common, .organizationInside])
  }

  private func isKnownPlaceOrCountry(_ index: Int) -> Bool {
    reading.phrase(.place, at: index) != nil || reading.phrase(.country, at: index) != nil
  }

  /// `Budi "Si Kancil" Santoso`.
  private func nickname(at index: Int, before end: Int) -> Int? {
    guard index < end, reading.tokens[index].kind == .quotationMark,
      reading.text.regionOfToken[index] >= 0
    else { return nil }
    let region = reading.text.regions[Int(reading.text.regionOfToken[index])]
    let next = region.outer.upperBound
    guard region.opening == index, region.inner.count <= 3, next < end,
      reading.isCapitalized(next), reading.isCapitalized(region.inner.lowerBound)
    else { return nil }
    return next
  }

  /// "(53)", "(53 tahun)": how old someone is.
  private func isAge(behind name: Range<Int>) -> Bool {
    let index = name.upperBound + 1
    guard reading.isMark(name.upperBound, "("), index + 1 < reading.count,
      reading.tokens[index].kind == .number,
      reading.tokens[index].end - reading.tokens[index].start <= 2
    else { return false }
    return reading.isMark(index + 1, ")") || reading.has(index + 1, .ageWord)
  }
}
