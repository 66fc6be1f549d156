import UjarLanguage
import UjarText

/// Finds a title with what completes it.
struct RoleFinder {
  let finder: ChunkFinder
  var reading: Reading { finder.reading }

  /// The role phrase that begins at a token, with its modifiers ("mantan", "Wakil", "Plt.").
  func role(at index: Int, before end: Int) -> RolePhrase? {
    var role = RolePhrase(tokens: index..<index)
    var next = index
    while next < end, let modifier = reading.phrase(.modifier, at: next),
      !(modifier.length == 1 && reading.has(next, .contrast))
    {
      let tenure = reading.language.modifiers[modifier.index]
      if tenure != "deputy" && tenure != "candidate" { role.tenure = tenure }
      if tenure == "candidate" { role.tenure = "designate" }
      next += modifier.length
      if reading.isMark(next, ".") { next += 1 }
      // "Pejabat Sementara (Pjs) Gubernur".
      if reading.isMark(next, "("), reading.isMark(next + 2, ")"),
        reading.phrase(.modifier, at: next + 1) != nil
      {
        next += 3
      }
      if next - index > 6 { return nil }
    }
    if next > index, title(at: next, before: end) == nil, title(at: index, before: end) != nil {
      // "Deputi Bidang Hukum": what modifies titles may be one.
      role = RolePhrase(tokens: index..<index)
      next = index
    }
    if let possessed = possessed(at: index, before: end) { return possessed }
    guard let title = title(at: next, before: end) else { return nil }
    let entry = reading.language.titles[title.index]
    role.titleClass = entry.titleClass
    // "Cawagub Jakarta".
    if entry.titleClass.hasSuffix("candidate"), role.tenure == "current" {
      role.tenure = "designate"
    }
    let isRank = reading.isRank(at: next, before: end)
    role.isRank = isRank && next == index
    next += title.length
    // "Terdakwa II Rina": a label in the file of a case.
    if ["accused", "witness"].contains(entry.titleClass), reading.isRoman(next),
      reading.isCapitalized(next - 1)
    {
      role.isRank = true
      role.tokens = index..<(next + 1)
      return role
    }
    if isRank {
      // Ranks chain: "Komisaris Besar Pol.", "Letnan Jenderal (Purn)".
      role.tokens = index..<next
      return role
    }
    // "Menteri Investasi dan Hilirisasi": the field may go on behind the form that is known.
    if title.length > 1, let field = reading.phrase(.portfolio, at: next - title.length + 1),
      field.length >= title.length
    {
      next += field.length - title.length + 1
    }
    noteCountry(&role, (next - title.length)..<next)
    next = skipTenure(&role, at: next, before: end)
    role.titleEnd = next
    if let body = AcronymBody(reading: reading, evidence: finder.evidence).body(
      from: title.length > 1 && reading.has(next - 1, .organizationHead) ? next - 1 : next,
      before: end)
    {
      role.organization = body
      next = finder.seatBehind(body.upperBound, before: end)
      role.organization = body.lowerBound..<next
    } else if title.length > 1, reading.has(next - 1, .organizationHead) {
      // "Ketua Dewan …": the head of the institution's name belongs to the title's form already.
      role.organization = (next - 1)..<next
      // "Kepala Puskesmas Karangsari | Rina": a head that cannot stand without its name.
      if reading.has(next - 1, .bareHead), !reading.has(next - 1, .bodyNoun),
        !reading.isMark(NameStart.run(at: next, before: end, reading).upperBound, ","),
        let run = finder.organizationRun(at: next - 1, before: end, mayEndInPerson: true)
      {
        role.organization = run
        next = run.upperBound
      } else if let known = finder.known(at: next - 1, before: end),
        known.kind == .organization, known.tokens.upperBound > next
      {
        role.organization = known.tokens
        next = known.tokens.upperBound
      }
    }
    next = complete(&role, from: next, before: end)
    role.tokens = index..<skipTenure(&role, at: next, before: end)
    return role
  }

  /// The index behind what says of a post when it is held: "Gubernur terpilih", "Kepala Desa Karang
  /// nonaktif".
  private func skipTenure(_ role: inout RolePhrase, at index: Int, before end: Int) -> Int {
    guard index < end, !reading.isCapitalized(index),
      let behind = reading.phrase(.modifier, at: index)
    else { return index }
    let tenure = reading.language.modifiers[behind.index]
    guard ["former", "acting", "designate"].contains(tenure) else { return index }
    role.tenure = tenure
    return index + behind.length
  }

  private func title(at index: Int, before end: Int) -> (index: Int, length: Int)? {
    guard index < end, reading.has(index, .title) || reading.has(index, .phraseStart),
      let title = reading.phrase(.title, at: index), !isFalse(title, at: index),
      // "Prof. Dr. Rina": a degree before a name.
      !(reading.isMark(index + title.length, ".") && reading.isDegree(index)),
      // "Sultan bin Rashid": the first word of a name.
      !reading.isCapitalized(index) || reading.isCapitalized(index + title.length)
        || !reading.has(index + title.length, .nameParticle)
        || reading.has(index + title.length, .preposition),
      // "kata Imam": the report names an Imam.
      title.length > 1 || !reading.has(index, .givenName)
        || !finder.evidence.isName(reading.tokens[index])
    else { return nil }
    return title
  }

  /// "Koordinatornya, Rina,", "Direktur utamanya, Rina,": a title with whose it is, before a name.
  private func possessed(at index: Int, before end: Int) -> RolePhrase? {
    guard let clitic = reading.language.possessive, reading.isWord(index) else { return nil }
    let comma = reading.isMark(index + 1, ",") ? index + 1 : index + 2
    guard reading.isMark(comma, ","), reading.isWord(comma - 1),
      comma == index + 1 || !reading.isCapitalized(comma - 1)
    else { return nil }
    let bytes = reading.bytes(of: reading.tokens[comma - 1])
    guard bytes.count > clitic.count + 2, bytes.suffix(clitic.count) == clitic[...],
      finder.isNamed(behind: comma, before: end)
    else { return nil }
    let stem = Tokenizer.tokens(of: Array(bytes.dropLast(clitic.count)))
    let words = comma == index + 1 ? stem : [reading.tokens[index]] + stem
    guard words.count == comma - index,
      let title = reading.language.lexicon.phrase(.title, at: 0, in: words),
      title.length == words.count
    else { return nil }
    let titleClass = reading.language.titles[title.index].titleClass
    return RolePhrase(tokens: index..<comma, titleClass: titleClass, titleEnd: comma)
  }

  /// A word that is no title here: "kepala desa itu" is, "di kepala", "ibu kota" and "Ibu Rina" are
  /// not.
  private func isFalse(_ title: (index: Int, length: Int), at index: Int) -> Bool {
    guard title.length == 1 else { return false }
    let next = index + 1
    switch reading.language.titles[title.index].titleClass {
    case "relative":
      if !reading.isCapitalized(next), !reading.has(next, .title),
        let known = finder.known(at: next + 1, before: reading.count), known.kind == .place
      {
        return true
      }
      if reading.isCapitalized(index), reading.isCapitalized(next), reading.has(index, .honorific) {
        return true
      }
    default: break
    }
    return !reading.isCapitalized(index) && reading.has(index - 1, .locative)
  }

  private func complete(
    _ role: inout RolePhrase, from start: Int, before end: Int
  ) -> Int {
    var next = start
    var steps = 0
    while next < end, !finder.isDate[next], steps < 12 {
      steps += 1
      guard let step = step(&role, at: next, before: end, isFirst: next == start) else { break }
      next = step
    }
    return next
  }

  /// Takes in one more part, and returns the index behind it; `nil` when the phrase ends.
  private func step(
    _ role: inout RolePhrase, at index: Int, before end: Int, isFirst: Bool
  ) -> Int? {
    if let portfolio = reading.phrase(.portfolio, at: index),
      // "Menteri Haji", but "Menteri Pertahanan Malaysia | Haji Rina".
      !reading.has(index, [.givenName, .honorific]) || portfolio.length > 1 || isFirst
    {
      let name = reading.language.portfolios[portfolio.index]
      if !name.isEmpty, !role.titleClass.contains("-") {
        role.titleClass = name + "-" + role.titleClass
      }
      return index + portfolio.length
    }
    // "Ketua Ikatan Dokter Indonesia (IDI) | Dokter Rina".
    if reading.isMark(index - 1, ")"), reading.has(index, .title) { return nil }
    if isFirst, !reading.has(index, .honorific), let nested = reading.phrase(.title, at: index),
      reading.language.titles[nested.index].pattern != "rank"
    {
      return index + nested.length
    }
    // "Kuasa hukum para terdakwa".
    if isFirst, reading.has(index, .several), role.titleClass == "lawyer",
      let client = reading.phrase(.title, at: index + 1)
    {
      return index + 1 + client.length
    }
    // "Sekretaris Jenderal (Sekjen) DPR".
    if isFirst, reading.isMark(index, "("), reading.isMark(index + 2, ")"),
      reading.has(index + 1, .title)
    {
      return index + 3
    }
    if let bracket = finder.bracketedAcronym(at: index, before: end) {
      if role.organization == nil { role.organization = (index + 1)..<(index + 2) }
      return bracket
    }
    if let joined = joined(at: index, before: end) {
      // "Fakultas Ekonomi dan Bisnis": what is joined to a body belongs to it.
      if let body = role.organization, body.upperBound == index {
        role.organization = body.lowerBound..<joined
      }
      return joined
    }
    if let listed = listed(at: index, before: end) { return listed }
    // "Ketua merangkap anggota", "Kepala BNPB yang juga Ketua Satgas".
    let link = reading.has(index, .relative) && reading.has(index + 1, .adverb) ? index + 1 : index
    if reading.has(link, .roleLink) || link > index,
      let nested = reading.phrase(.title, at: link + 1), reading.isCapitalized(link + 1)
    {
      return link + 1 + nested.length
    }
    // "Duta Besar untuk Senegal merangkap Mali"
    if reading.has(index, .roleLink), role.titleClass == "ambassador",
      let state = finder.known(at: index + 1, before: end), state.kind == .country
    {
      return state.tokens.upperBound
    }
    // "Menteri Riset/Kepala Badan Riset": two posts in one.
    if reading.isMark(index, "/"), reading.has(index + 1, .title) {
      return (reading.phrase(.title, at: index + 1)?.length).map { index + 1 + $0 }
    }
    // "Komandan Korem 152/Baabullah", "Kapendam IV/Diponegoro".
    if reading.tokens[index].kind == .number || reading.isRoman(index),
      reading.isMark(index + 1, "/"),
      reading.isCapitalized(index + 2), index + 2 < end
    {
      extend(&role, index..<(index + 3))
      return index + 3
    }
    // "PT Kereta Api Daop 8 Surabaya": a number within the name of a body.
    // "Ketua RT 03 RW 05, Rina".
    if reading.tokens[index].kind == .number, role.titleClass == "neighbourhood-head" {
      return index + 1
    }
    if reading.tokens[index].kind == .number, !isFirst, reading.isCapitalized(index - 1),
      index + 1 < end,
      reading.isCapitalized(index + 1)
        || reading.tokens[index - 1].isUpperCase && finder.isNamed(behind: index + 1, before: end)
          && reading.isMark(index + 1, ",")
    {
      return index + 1
    }
    // "a lawyer for the Sahara Workers' Union"
    if reading.isPluralPossessive(index), reading.isCapitalized(index + 1), index + 1 < end,
      reading.isCapitalized(index - 1)
    {
      extend(&role, index..<(index + 1))
      return index + 1
    }
    guard reading.isCapitalized(index) else {
      return ordinal(at: index) ?? nouns(at: index, before: end)
    }
    if finder.evidence.isName(reading.tokens[index]) || reading.isRank(at: index, before: end)
      || finder.isInitialsBeforeName(index)
    {
      return nil
    }
    if let known = finder.known(at: index, before: end) {
      switch known.kind {
      case .country:
        // "ambassador to Vietnam" speaks for somebody else.
        let isAddressed = reading.has(index - 1, [.addresseePreposition, .forPurpose])
        // "Juru Bicara Kementerian Luar Negeri | Iran": nor is it one of ours, then.
        let isBodys = role.organization?.upperBound == index && role.countryTokens == nil
        if role.code.isEmpty || isBodys, !isAddressed || reading.isCapitalized(index - 1) {
          role.code = known.code
          role.countryTokens = known.tokens
        }
      case .organization:
        // The last body is whose post it is: "Dirjen Listrik | Kementerian Energi".
        role.organization = known.tokens
        if role.code.isEmpty { role.code = known.code }
      default:
        // "Lembaga Penjaga Laut (LPL) | Halim Wibowo".
        if reading.has(index, .givenName), reading.isMark(index - 1, ")") { return nil }
        if reading.has(index, .givenName), !reading.has(index - 1, .organizationInside),
          !isFirst,
          finder.nameRun(at: index, before: end).map({ $0.count > 1 }) ?? false
            || reading.phrase(.place, at: index - 1) != nil && reading.isCapitalized(index + 1)
        {
          return nil
        }
        extend(&role, known.tokens)
      }
      return known.tokens.upperBound
    }
    // "Direktur | Surveilans dan Karantina Kesehatan": an unknown field that "dan" joins to a known one.
    if isFirst, reading.has(index + 1, .conjunction), isTopic(index + 2), index + 3 < end,
      reading.isCapitalized(index + 3), reading.classes[index].isEmpty,
      !reading.has(index + 2, .title)
    {
      return index + 1
    }
    // "Deputi Bidang Neraca", "VP Lending": a field that no list knows.
    if reading.has(index - 1, .unit) && !reading.has(index, [.givenName, .knownName, .honorific])
      || reading.has(index, .foreignCommon) && !reading.has(index, [.givenName, .organizationHead])
        && ["ceo", "manager"].contains(role.titleClass)
    {
      return index + 1
    }
    // "Pan" is not "PAN".
    let isShort = reading.tokens[index].end - reading.tokens[index].start <= 3
    if reading.has(index, [.organizationHead, .organizationInside]),
      !isShort || reading.tokens[index].isUpperCase || reading.has(index, .common),
      !reading.has(index, .givenName) || reading.has(index, .organizationHead)
    {
      let run =
        reading.has(index, .organizationHead)
        ? finder.organizationRun(at: index, before: end, mayEndInPerson: true) : nil
      let tokens = run ?? index..<(index + 1)
      if run != nil { role.organization = nil }
      extend(&role, tokens)
      noteCountry(&role, tokens)
      return tokens.upperBound
    }
    if finder.isAcronym(index)
      || reading.isRoman(index) && !finder.isInitials(index) && !finder.isNoble(index)
      || reading.isAbstractNoun(index)
      || reading.has(index, .organizationTail)
      || reading.has(index, .common) && !reading.has(index, [.givenName, .title, .honorific])
    {
      extend(&role, index..<(index + 1))
      return index + 1
    }
    return nil
  }

  private func extend(_ role: inout RolePhrase, _ tokens: Range<Int>) {
    role.organization =
      role.organization.map { $0.lowerBound..<tokens.upperBound } ?? tokens
  }

  private func noteCountry(_ role: inout RolePhrase, _ tokens: Range<Int>) {
    guard role.code.isEmpty else { return }
    for index in tokens {
      if let known = finder.known(at: index, before: tokens.upperBound), known.kind == .country {
        role.code = known.code
        role.countryTokens = known.tokens
      }
    }
  }
}
