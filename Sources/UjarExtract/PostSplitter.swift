import UjarLanguage
import UjarText

/// Parts posts from the bodies that they are of: "Kepala Bidang Humas | Polda Jawa Timur".
///
/// What is within a body belongs to the post, so the body is the outermost that is named. Ministers
/// and heads of regions have what they head in their title.
struct PostSplitter {
  let reading: Reading
  /// "State Department | spokeswoman", "director of | Leeds University": a post where what modifies it
  /// may stand in front.
  private func premodified(_ role: RolePhrase) -> Part {
    let tokens = role.tokens
    let link = tokens.dropFirst().first {
      !reading.isCapitalized($0) && reading.has($0, [.affiliationLink, .forPurpose, .locative])
    }
    if let link {
      let first = reading.has(link + 1, .determiner) ? link + 2 : link + 1
      if first < tokens.upperBound, isBody(first..<tokens.upperBound, of: role) {
        return Part(post: tokens.lowerBound..<link, body: first..<tokens.upperBound)
      }
    }
    // "General Council | chair": behind all that names a body.
    let front = tokens.lowerBound..<(link ?? tokens.upperBound)
    let noun = front.last {
      reading.isCapitalized($0)
        && reading.has($0, [.organizationHead, .foreignOrganization, .organizationTail])
    }
    let title = front.first { $0 > noun ?? -1 && reading.phrase(.title, at: $0) != nil }
    var head = title ?? tokens.lowerBound
    while head > tokens.lowerBound, !reading.isCapitalized(head - 1) { head -= 1 }
    let body = tokens.lowerBound..<head
    guard !body.isEmpty, isBody(body, of: role) else { return Part(post: tokens) }
    return Part(post: head..<tokens.upperBound, body: body)
  }

  /// Whether words of a post name a body.
  private func isBody(_ words: Range<Int>, of role: RolePhrase) -> Bool {
    guard words.contains(where: reading.isCapitalized) else { return false }
    if let body = role.organization, body.overlaps(words) { return true }
    return words.contains {
      begins($0)
        || reading.isCapitalized($0) && reading.has($0, [.foreignOrganization, .organizationTail])
    }
  }

  struct Part {
    var post: Range<Int>
    /// The body; where it begins within the post it is a unit of a body that is not named.
    var body: Range<Int>?
  }

  /// The posts of a role, each with its body: "Wali Kota | sekaligus | Ketua | Satgas Banjir".
  func parts(of role: RolePhrase) -> [Part] {
    guard !reading.modifiersPrecede else { return [premodified(role)] }
    var parts: [Part] = []
    var first = role.tokens.lowerBound
    for link in role.tokens where link > first && isLink(link, before: role.tokens.upperBound) {
      parts.append(part(first..<link, of: role))
      first = reading.has(link, .relative) ? link + 2 : link + 1
    }
    parts.append(part(first..<role.tokens.upperBound, of: role))
    return parts
  }

  /// "sekaligus", "yang juga", before another title.
  private func isLink(_ index: Int, before end: Int) -> Bool {
    let next = reading.has(index, .relative) && reading.has(index + 1, .adverb) ? index + 1 : index
    return next + 1 < end && (next > index || reading.has(index, .roleLink))
      && reading.phrase(.title, at: next + 1) != nil
  }

  private func part(_ tokens: Range<Int>, of role: RolePhrase) -> Part {
    let isFirst = tokens.lowerBound == role.tokens.lowerBound
    var post = tokens
    // "yang kini menjabat | Wakil Menteri Pertanian".
    if reading.has(post.lowerBound, .relative),
      let held = reading.phrase(.modifier, at: post.lowerBound), held.length < post.count
    {
      post = (post.lowerBound + held.length)..<post.upperBound
    }
    // "Pengamat | dari", "Wali Kota, | yang juga": what leads on belongs to neither side.
    while let last = post.last, post.count > 1,
      reading.isMark(last, ",")
        || !reading.isCapitalized(last)
          && reading.has(last, [.affiliationLink, .origin, .forPurpose, .foreignJoiner])
    {
      post = post.lowerBound..<last
    }
    let titleClass = isFirst ? role.titleClass : reading.titleClass(at: tokens.lowerBound) ?? ""
    let isTerritorial = RolePhrase(tokens: tokens, titleClass: titleClass).isTerritorial
    // "Deputi Gubernur | Bank Indonesia".
    let isOfBank =
      titleClass.hasSuffix("governor")
      && tokens.contains { reading.has($0, .bareHead) && !reading.has($0, .placeHead) }
    guard !isTerritorial || isOfBank,
      !isForces(tokens, titleClass)
    else { return Part(post: post) }
    if let start = body(in: tokens, titleClass) {
      // "Anggota Komisi III | DPR | dari Fraksi Melati", "Komandan | Kodim | setempat", "Anggota | KPU
      // Demak | Divisi Hukum".
      let close = (start..<post.upperBound).first {
        reading.isCapitalized($0)
          ? $0 > start + 1 && reading.has($0, .section) && !reading.has($0 - 1, .title)
          : reading.has($0, [.origin, .local])
            || reading.has($0, .forPurpose) && reading.phrase(.country, at: $0 + 1) != nil
      }
      var end = start
      while end - 1 > tokens.lowerBound, !reading.isCapitalized(end - 1),
        reading.has(end - 1, [.affiliationLink, .origin, .locative, .foreignJoiner])
      {
        end -= 1
      }
      return Part(post: tokens.lowerBound..<end, body: start..<(close ?? post.upperBound))
    }
    guard let unit = post.dropFirst().first(where: { reading.has($0, .unit) }),
      reading.isCapitalized(unit)
    else { return Part(post: post) }
    return Part(post: post, body: unit..<post.upperBound)
  }

  /// "Panglima TNI": the forces are in the title of who leads them all.
  private func isForces(_ tokens: Range<Int>, _ titleClass: String) -> Bool {
    guard titleClass == "commander",
      let title = reading.phrase(.title, at: tokens.lowerBound), title.length == tokens.count
    else { return false }
    return reading.language.titles[title.index].pattern == "full"
  }

  /// Where the body begins: around the unit that the post heads, where it heads one.
  private func body(in tokens: Range<Int>, _ titleClass: String) -> Int? {
    let titleEnd = titleEnd(of: tokens)
    if let start = introduced(in: tokens, behind: titleEnd) { return start }
    var inner: Int?
    var bracket: Range<Int>?
    var index = tokens.lowerBound + 1
    while index < tokens.upperBound {
      let close = reading.skipBracket(index, before: tokens.upperBound)
      if close > index {
        bracket = bracket ?? index..<close
        index = close
        continue
      }
      let isUnit = reading.has(index, .unit)
      // "Kepala Sekolah | SD Negeri 2".
      let isVenue = reading.has(index, .venue) && reading.has(index + 1, .bareHead)
      if begins(index), !isVenue {
        if let inner {
          if isOuter(index, behind: inner) { return index }
        } else if isUnit || reading.has(index, .innerBody) || isLetters(index) {
          inner = index
        } else {
          return index
        }
      }
      index +=
        isUnit || reading.has(index, .innerBody)
        ? 1 : reading.phrase(.organization, at: index)?.length ?? 1
    }
    if let inner {
      // "Kepala Pusat Studi Laut": a unit that may be a body of its own.
      return reading.has(inner, .unit) && !reading.has(inner, .innerBody) ? nil : inner
    }
    let isOpen = titleEnd < tokens.upperBound && reading.isCapitalized(titleEnd)
    return isOpen && isUnknownBody(titleEnd, titleClass, bracket) ? titleEnd : nil
  }

  /// Where the body begins that brings its acronym: "Ketua DPP | Ikatan Perawat Mandiri (IPM)".
  private func introduced(in tokens: Range<Int>, behind titleEnd: Int) -> Int? {
    let first = titleEnd - (reading.has(titleEnd - 1, .organizationHead) ? 1 : 0)
    for bracket in tokens.reversed()
    where first < bracket && reading.isMark(bracket, "(") && reading.isMark(bracket + 2, ")") {
      // "Badan Legislasi (Baleg) | DPR": a part of another body.
      if bracket + 3 < tokens.upperBound, begins(bracket + 3) { return nil }
      if let start = AcronymBody(reading: reading).start(in: first..<bracket) { return start }
    }
    return nil
  }

  /// The index behind the title of a post and what modifies it.
  private func titleEnd(of tokens: Range<Int>) -> Int {
    for index in tokens.prefix(4) {
      if let title = reading.phrase(.title, at: index) { return index + title.length }
    }
    return tokens.lowerBound + 1
  }

  /// Whether the name of a body begins at a word of a post.
  private func begins(_ index: Int) -> Bool {
    guard reading.isCapitalized(index), !reading.isRoman(index) else { return false }
    // "Komisi III", "Komisi B": a part of an assembly; not "Kodam IV/Diponegoro".
    if reading.has(index, .organizationHead), reading.isRoman(index + 1),
      !reading.isMark(index + 2, "/")
    {
      return false
    }
    if reading.has(index, [.organizationHead, .unit, .innerBody]) { return true }
    if reading.phrase(.organization, at: index) != nil { return true }
    return reading.phrase(.institution, at: index) != nil || isLetters(index)
  }

  /// "AHU", "DPUPR": the letters of a body, or of a field of work; not "DKI", a place.
  private func isLetters(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isUpperCase && token.end - token.start > 2 && !reading.has(index, .title)
      && !reading.has(index, [.organizationHead, .organizationInside])
      && reading.phrase(.organization, at: index) == nil
      && reading.phrase(.place, at: index) == nil && reading.phrase(.country, at: index) == nil
  }

  /// Whether a body is the one around another that stands before it: "Badan Pangan | Kementerian
  /// Pertanian", "AHU | Kementerian Hukum"; not "Badan | SAR Nasional", "Kantor Urusan Haji dan |
  /// Badan Wakaf".
  private func isOuter(_ index: Int, behind inner: Int) -> Bool {
    if reading.has(index - 1, .conjunction) || reading.isMark(index - 1, ",") { return false }
    if reading.has(inner, .unit) { return true }
    if reading.has(index, .unit) { return false }
    if index > inner + 1 { return true }
    // "Sekretaris Perusahaan | PT Laut Biru".
    return isLetters(inner) && !reading.tokens[index].isUpperCase
      || reading.has(inner, .bareHead) && reading.has(index, .bareHead)
  }

  /// "CEO | Tambora", "Ketua Umum | Kerukunan Keluarga Besar (KKB)": what heads of companies have
  /// behind their title, and what brings its acronym, is a body without a word that says so.
  private func isUnknownBody(_ index: Int, _ titleClass: String, _ bracket: Range<Int>?) -> Bool {
    if reading.phrase(.portfolio, at: index) != nil || reading.has(index, .unit) { return false }
    if titleClass == "ceo" { return true }
    if let bracket, bracket.count == 3, bracket.lowerBound > index + 1 {
      return reading.tokens[bracket.lowerBound + 1].isUpperCase
        || !reading.has(bracket.lowerBound + 1, .common)
    }
    // "peneliti senior | Centrala": behind small words only a name is written large.
    let isName =
      reading.classes[index].isEmpty
      || !reading.isCapitalized(index - 1) && !reading.has(index - 1, .foreignJoiner)
    return isName && !reading.isAbstractNoun(index) && reading.phrase(.place, at: index) == nil
      && reading.phrase(.country, at: index) == nil
      && [
        "director", "manager", "chair", "commissioner", "researcher", "analyst", "observer",
        "economist",
      ].contains(titleClass)
  }
}
