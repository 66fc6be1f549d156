import UjarLanguage
import UjarText

/// Posts with who holds them: where the body of a post ends and the name begins.
extension ChunkFinder {
  /// A role, and the name right behind it when one follows.
  func withHolder(_ role: RolePhrase, before end: Int) -> Chunk? {
    var next = role.tokens.upperBound
    // "Kombes Pol. Wahyu": the point of a rank that is cut short.
    if role.isRank, reading.isMark(next, ".") { next += 1 }
    // "Panglima … Singapura (Chief of …) Lt. Gen. Rina": a gloss between post and name.
    let gloss = reading.skipBracket(next, before: end)
    if gloss > next, gloss < end,
      // "Kolonel (Purn.) Rina".
      role.isRank && reading.has(next + 1, [.force, .honorific, .abbreviation])
        || skipHonorifics(gloss, before: end) > gloss
    {
      next = gloss
    }
    let start = skipHonorifics(next, before: end)
    var role = role
    if next < end, let place = seat(of: role, at: next, before: end) {
      role.extendBody(from: next, to: place)
      return withHolder(role, before: end)
    }
    let isHeadFirst = !reading.modifiersPrecede
    // "founder of the advocacy group | Laut Biru": a body, by the noun in front of its name.
    if !isHeadFirst, next < end, start == next, reading.has(next - 1, .bodyNoun),
      !reading.isCapitalized(next - 1),
      role.tokens.contains(where: { reading.has($0, .affiliationLink) }),
      let name = nameRun(at: next, before: end)
    {
      role.organization = name
      role.tokens = role.tokens.lowerBound..<name.upperBound
      return Chunk(kind: .role, tokens: role.tokens, role: role)
    }
    if isHeadFirst, let close = introduced(behind: next, before: end) {
      role.extendBody(from: next, to: close)
      return withHolder(role, before: end)
    }
    if isHeadFirst, start == next, let brand = brand(behind: role, at: next, before: end) {
      role.extendBody(from: next, to: brand)
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
      if isHeadFirst, start == next, name.count <= 2,
        reading.isMark(name.upperBound, ",") || reading.isMark(name.upperBound, "."),
        reading.isMark(role.tokens.lowerBound - 1, ","),
        reading.isCapitalized(role.tokens.lowerBound - 2)
          || reading.isMark(role.tokens.lowerBound - 2, ")"),
        role.organization?.upperBound == next,
        !name.contains(where: { evidence.isName(reading.tokens[$0]) || reading.has($0, .givenName) }
        )
      {
        role.organization = (role.organization?.lowerBound ?? next)..<name.upperBound
        role.tokens = role.tokens.lowerBound..<name.upperBound
        return Chunk(kind: .role, tokens: role.tokens, role: role)
      }
      // "investor | Laut Biru Partners": a body, whose name ends as one.
      if start == next, let body = foreignRun(at: start, before: end),
        body.count > name.count || isHeadFirst && body.upperBound < name.upperBound,
        !reading.has(start, .givenName),
        reading.has(body.upperBound - 1, .foreignOrganization)
      {
        // "analis | Laut Biru Securities | Rina Wibowo"
        guard isHeadFirst else { return Chunk(kind: .role, tokens: role.tokens, role: role) }
        role.extendBody(from: next, to: body.upperBound)
        return withHolder(role, before: end)
      }
      // "Ekonom Pusat Studi Dagang | Tritura, Rina Wibowo": a word that ends the body, for behind the
      // comma stands its holder.
      if isHeadFirst, start == next, name.count == 1, role.organization?.upperBound == next,
        reading.isMark(name.upperBound, ","), !reading.has(start, .givenName),
        !evidence.isName(reading.tokens[start]),
        isApposition(to: role, behind: name.upperBound, before: end)
      {
        role.extendBody(from: next, to: name.upperBound)
        return Chunk(kind: .role, tokens: role.tokens, role: role)
      }
      // "bek | Laut Biru FC": what closes as a club or company is one.
      if isHeadFirst, start == next, reading.has(name.upperBound, .organizationTail) {
        role.extendBody(from: next, to: name.upperBound + 1)
        return withHolder(role, before: end)
      }
      // "Dirjen Perikanan Tangkap | Kementerian Kelautan": no name stands before the body of a post.
      if isHeadFirst, start == next, let body = bodyBehind(name, before: end) {
        role.extendBody(from: next, to: body)
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
  func bodyBehind(_ name: Range<Int>, before end: Int) -> Int? {
    let next = name.upperBound
    if let close = bracketedAcronym(at: next, before: end), close < end,
      reading.tokens[next + 1].isUpperCase, reading.isCapitalized(close)
    {
      return close
    }
    // "Kepala Humas Daop 1 | Rina": the number of a body.
    if name.count == 1, next + 1 < end, reading.tokens[next].kind == .number, !isDate[next],
      reading.isCapitalized(next + 1), !evidence.isName(reading.tokens[name.lowerBound])
    {
      let place = known(at: next + 1, before: end)
      return place?.kind == .place ? place?.tokens.upperBound : next + 1
    }
    // "Kapolsek Galela | Ipda Rina", "Kepala Riset Buana | Dr. Rina": the name begins behind.
    if name.count <= 4, skipHonorifics(next, before: end) > next,
      reading.isRank(at: next, before: end) || reading.isDegree(next)
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
  func seat(of role: RolePhrase, at index: Int, before end: Int) -> Int? {
    if role.isLocal, reading.isCapitalized(index), role.tokens.upperBound == index {
      // "Kepala Desa Lebak Sari, H. Rina Wibowo": behind the comma stands the holder.
      let run = NameStart.run(at: index, before: end, reading)
      let comma = run.upperBound
      if run.count <= 2, reading.isMark(comma, ","),
        skipHonorifics(comma + 1, before: end) > comma + 1,
        !run.contains(where: { evidence.isName(reading.tokens[$0]) || isDate[$0] })
      {
        return comma
      }
    }
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
      || finder.share(at: next, in: run) > finder.share(at: index, in: run)
    return run.count > 1 && reading.isCapitalized(next) && isName ? next : nil
  }

  /// The end of the name of a company or group that no word tells, before its head's: "CEO Kirimin |
  /// Raka Aditya", "Direktur TaniSegar | Sariyo". The first name is known, or the report uses it alone.
  func brand(behind role: RolePhrase, at index: Int, before end: Int) -> Int? {
    guard role.titleEnd == index, reading.isCapitalized(index), !role.isTerritorial,
      Self.titlesOfBodies.contains(role.titleClass), !reading.isHeadline[index],
      reading.classes[index].isEmpty, !evidence.isName(reading.tokens[index]),
      !reading.isMark(index + 1, ".")
    else { return nil }
    let run = NameStart.run(at: index, before: end, reading)
    let next = index + 1
    if hasInnerCapital(reading.tokens[index]), run.count > 1 || reading.isMark(next, ",") {
      return next
    }
    guard run.count > 2, reading.tokens[next].end - reading.tokens[next].start > 1 else {
      return nil
    }
    let isFirstName =
      reading.has(next, .givenName) && !reading.has(next, [.common, .organizationInside])
      || evidence.isName(reading.tokens[next])
    return isFirstName ? next : nil
  }

  /// Posts of which nobody has one without a body.
  private static let titlesOfBodies: Set<String> = [
    "ceo", "director", "manager", "commissioner", "chair", "coordinator", "spokesperson", "founder",
  ]

  /// "TaniSegar": a capital within a word, which only few names have, and those near their beginning
  /// ("McGregor").
  private func hasInnerCapital(_ token: Token) -> Bool {
    reading.bytes(of: token).dropFirst(3).contains { $0 >= 0x41 && $0 <= 0x5A }
      && !reading.bytes(of: token).contains(UInt8(ascii: "-")) && !token.isUpperCase
  }

  /// The end of a body that brings its acronym in brackets, when a name follows: "kuasa hukum
  /// Perkumpulan Warga Peduli (PWP) Rudi".
  func introduced(behind index: Int, before end: Int) -> Int? {
    guard index < end, reading.isCapitalized(index) else { return nil }
    let run = NameStart.run(at: index, before: end, reading)
    guard run.count > 1, let close = bracketedAcronym(at: run.upperBound, before: end),
      close < end, reading.isCapitalized(close), reading.tokens[run.upperBound + 1].isUpperCase
    else { return nil }
    let place = known(at: close, before: end)
    return place?.kind == .place || place?.kind == .country ? place?.tokens.upperBound : close
  }

  /// A post whose body nobody knows, when a name follows behind a comma: "Ketua Forum Perbekel, I
  /// Wayan Sudarma".
  func beforeName(_ role: RolePhrase, at index: Int, before end: Int) -> Chunk? {
    let run = NameStart.run(at: index, before: end, reading)
    // "Kepala SMP Laut Biru 2, Rina Wibowo": the number of a school.
    let isNumbered =
      run.upperBound + 1 < end && reading.tokens[run.upperBound].kind == .number
      && reading.isMark(run.upperBound + 1, ",") && !isDate[run.upperBound]
    let close = isNumbered ? run.upperBound + 1 : run.upperBound
    guard !run.isEmpty, close + 1 < end, reading.isMark(close, ","), !isDate[index] else {
      return nil
    }
    let isApposed = isApposition(to: role, behind: close, before: end)
    let isName = isApposed || isNamed(behind: close, before: end)
    let finder = NameStart(reading: reading)
    let whole = role.titleEnd < index ? NameStart.run(at: role.titleEnd, before: end, reading) : run
    let context = whole.upperBound == run.upperBound ? whole : run
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
    // "Direktur Lembaga Survei Titik Temu, Rina Wibowo, menduga": a name within that of a body.
    let isWithin = isApposed && role.organization?.upperBound == index
    let isOwnName =
      !isWithin
      && (skipHonorifics(index, before: end) > index
        || run.contains { evidence.isName(reading.tokens[$0]) }
        || !isSeat && (reading.has(index, .givenName) || own > limit))
    guard isName, !isOwnName else { return nil }
    var role = role
    role.organization = (role.organization?.lowerBound ?? index)..<close
    role.tokens = role.tokens.lowerBound..<close
    return Chunk(kind: .role, tokens: role.tokens, role: role)
  }

  /// Whether the name behind a comma is an apposition that closes and leads to a verb: "Bupati Giri
  /// Wetan, Rina Wibowo, mengimbau", not "Bupati Rina, Budi, dan".
  func isApposition(to role: RolePhrase, behind comma: Int, before end: Int) -> Bool {
    let first = skipHonorifics(comma + 1, before: end)
    guard let name = nameRun(at: first, before: end) else { return false }
    let isClosed = reading.isMark(name.upperBound, ",")
    let next = isClosed ? name.upperBound + 1 : name.upperBound
    // "Ketua Kelompok Tani Laut Biru, Wasjud, mengeluh": one word alone, where a verb of speech follows.
    guard
      name.count > 1 || first > comma + 1
        || isClosed && role.organization != nil && next < end
          && reading.cue(at: next)?.cue.form == .active
    else { return false }
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
      || isNoble(next) || NameStart(reading: reading).share(at: next, in: run) > 0.4
      || run.count == 1 && reading.classes[next].isEmpty
  }

  /// Whether a body ends for sure before a word: "(KDN) | Rina", "(KDN) Indonesia | Rina".
  private func isClosed(_ index: Int) -> Bool {
    reading.isMark(index - 1, ")")
      || reading.isMark(index - 2, ")") && reading.phrase(.country, at: index - 1) != nil
  }

  /// A post and the name behind it, where the model sees the name begin elsewhere than the rules do.
  func split(_ role: RolePhrase, expected: Int, before end: Int) -> Chunk? {
    // A rank has nothing that completes it.
    guard role.titleEnd > role.tokens.lowerBound else { return nil }
    var role = role
    let run = NameStart.run(at: role.titleEnd, before: end, reading)
    guard run.count > 1, !run.contains(where: { isDate[$0] || reading.isBoilerplate[$0] }),
      let start = NameStart(reading: reading).start(
        in: run, expected: run.contains(expected) ? expected : nil),
      start != expected, !reading.has(start - 1, .bareHead),
      start > role.titleEnd || reading.isCapitalized(start),
      // Behind a bracket or the country of a body the name has begun.
      !run.contains(expected) || start < expected || !isClosed(expected),
      // "Menteri Perhubungan | Budi Karya Rahadian": a body has no words that are a name.
      !run.contains(expected) || start < expected
        || !(expected..<start).contains(where: { evidence.isName(reading.tokens[$0]) })
    else { return nil }
    // "Agostinho da | Cruz": the name began before the particle. "Komisi I | Rina": the number is none.
    let isNumber = reading.isRoman(start) && !isNoble(start)
    let hasInitials = start > role.titleEnd && isInitialsBeforeName(start - 1)
    let begin =
      hasInitials
      ? start - 1
      : reading.has(start - 1, .nameParticle) && !reading.isCapitalized(start - 1)
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
}
