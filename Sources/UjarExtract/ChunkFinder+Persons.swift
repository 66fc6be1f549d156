import UjarLanguage
import UjarText

/// Names of persons, by capitals and what stands around them.
extension ChunkFinder {
  /// Whether a person's name begins here rather than another word of an institution's name.
  func beginsPerson(_ index: Int, before end: Int, hasContent: Bool) -> Bool {
    let token = reading.tokens[index]
    if reading.isAbstractNoun(index) { return false }
    if reading.has(index, .honorific) || evidence.isName(token) { return true }
    if reading.has(index, .givenName) { return true }
    if !reading.modifiersPrecede, isInitialsBeforeName(index) { return true }
    // Without any sign the last two words of a long run are taken as the name.
    var last = index
    while last < end, reading.isCapitalized(last), !reading.has(last, [.title, .cue]) { last += 1 }
    return hasContent && last - index <= 2 && last - index > 0 && !token.isUpperCase
  }

  /// A name that no list knows: a person's where a form of address stands in front of it or the
  /// article treats it so; else an open one, for ``NameJudge``.
  func person(at index: Int, in sentence: Range<Int>) -> Chunk? {
    let start = skipHonorifics(index, before: sentence.upperBound)
    guard let name = nameRun(at: start, before: sentence.upperBound) else { return nil }
    // "Desa Karangjati", "Sungai Brantas": a place by what stands before it.
    if name.count <= 3, reading.has(index - 1, .placeHead), !reading.modifiersPrecede,
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
      if reading.isMark(next, "("), reading.has(next + 1, [.honorific, .abbreviation, .force]) {
        next = reading.skipBracket(next, before: end)
      }
    }
    // An honorific with no name behind it is none.
    return next < end && reading.isCapitalized(next) ? next : index
  }

  func honorificLength(at index: Int, behindRank: Bool) -> Int {
    if reading.has(index, .honorific) {
      // "Haryo", "Raden": noble words belong to the name, and so does what the article names: "Imam".
      guard let found = reading.phrase(.honorific, at: index) else { return 0 }
      let isName =
        ["noble", "particle"].contains(reading.language.honorifics[found.index])
        // "Menteri Pertahanan Malaysia | Datuk Rina": what a post may begin with too.
        && (!reading.has(index, .title) || isNoble(index))
        || reading.has(index, .title) && evidence.isName(reading.tokens[index])
      return isName && reading.isCapitalized(index) ? 0 : found.length
    }
    // "Laksda TNI", "Letnan Kolonel Laut": the force behind a rank.
    let next = reading.isMark(index + 1, ".") ? index + 2 : index + 1
    return behindRank && reading.has(index, .force) && reading.isCapitalized(next) ? 1 : 0
  }

  func rankLength(at index: Int) -> Int {
    guard reading.isRank(at: index, before: reading.count) else { return 0 }
    return reading.phrase(.title, at: index)?.length ?? 0
  }

  /// The capitalised words of a name from here on; `nil` when none stands here.
  func nameRun(at index: Int, before end: Int) -> Range<Int>? {
    var last = index
    while last < end, !isDate[last] {
      // "conveyed to Wibowo | India's concern": a surname, then whose something is.
      if last == index + 1, reading.modifiersPrecede, reading.isPossessive(last + 1),
        reading.phrase(.country, at: last) != nil,
        !reading.has(index, .givenName) || evidence.isName(reading.tokens[index])
      {
        break
      }
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

  /// Whether a capital stands behind four small letters or more: "NiagaHarian".
  private func isCamel(_ token: Token) -> Bool {
    var small = 0
    for byte in reading.bytes(of: token).dropFirst() {
      if byte >= 0x41, byte <= 0x5A { return small >= 4 }
      small = byte >= 0x61 && byte <= 0x7A ? small + 1 : 0
    }
    return false
  }

  /// The mark at the end of "Wasi'" in "Wasi' Mansuri".
  func isHamzah(_ index: Int) -> Bool {
    index + 1 < reading.count && reading.tokens[index].kind == .quotationMark
      && !reading.tokens[index].followsBlank && reading.tokens[index + 1].followsBlank
      && reading.text.regionOfToken[index] < 0
  }

  /// The index behind small words inside a name ("van der", "bin", "al-Suwari"), when a name goes on
  /// there.
  func particles(at index: Int, before end: Int) -> Int? {
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
  func hasArticle(_ token: Token) -> Bool {
    guard token.isWord, !token.isCapitalized else { return false }
    let bytes = reading.bytes(of: token)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex,
      hyphen - bytes.startIndex <= 3
    else { return false }
    return bytes[hyphen + 1] >= 0x41 && bytes[hyphen + 1] <= 0x5A
  }

  func isNameWord(_ index: Int, isFirst: Bool, before end: Int) -> Bool {
    guard index < reading.count else { return false }
    let token = reading.tokens[index]
    guard token.isWord, token.isCapitalized, !reading.isBoilerplate[index], !hasDigit(token) else {
      return false
    }
    if reading.text.isQuoted(index) != reading.text.isQuoted(max(0, index - (isFirst ? 0 : 1))) {
      return false
    }
    if reading.modifiersPrecede, isCompound(token) { return false }
    // "NiagaHarian": a capital inside is no person's, but for "McKenzie", "DeLuca".
    if isFirst, !reading.modifiersPrecede, isCamel(token), !reading.isCapitalized(index + 1),
      !evidence.isName(token)
    {
      return false
    }
    // "Rp 40 juta", "Rp40.000": a currency.
    if token.end - token.start == 2, index + 1 < reading.count,
      reading.tokens[index + 1].kind == .number
    {
      return false
    }
    // "Di Brussel", "Dimintai tanggapan": what begins a sentence in capitals only for that.
    let isBegun =
      index == 0
      || !reading.isWord(index - 1)
        // "Mr. Reed"
        && !(reading.isMark(index - 1, ".") && reading.has(index - 2, [.honorific, .abbreviation]))
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
    // "Minister S. Wibowo".
    if isFirst, token.end - token.start == 1, reading.isMark(index + 1, "."),
      !reading.isRoman(index), reading.phrase(.honorific, at: index) == nil, index + 2 < end,
      isNameWord(index + 2, isFirst: false, before: end)
    {
      return true
    }
    if isNoble(index, isInside: !isFirst)
      || index > 0 && isNoble(index - 1) && !reading.has(index, .knownName)
    {
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
        // "Commerce Secretary Douglas Pruett": a first name that is also a town, before a word that
        // no list knows.
        || reading.modifiersPrecede && reading.has(index, .givenName)
          && reading.isCapitalized(index + 1) && reading.classes[index + 1].isEmpty
        || !reading.modifiersPrecede && startsFullName(index..<(index + 1), before: end)
    }
    if !isFirst, isLastOfName(index) { return true }
    if isFirst, isAddressed(index) { return true }
    if reading.has(index, [.weekday, .month, .title]) { return false }
    // "Lan" is not "LAN".
    let isAcronym =
      token.end - token.start <= 4 && !token.isUpperCase && !reading.has(index, .common)
    if reading.has(index, .organizationHead) {
      if isFirst || !isAcronym { return false }
      // "Rina Aji" is not "AJI".
      if !reading.has(index, .knownName) { return true }
    }
    if token.isUpperCase, token.end - token.start <= 5, !isInCapitals(index) {
      return areInitials(index, isFirst: isFirst)
    }
    let known = reading.has(index, .knownName) ? known(at: index, before: end) : nil
    if !isFirst, known?.tokens.count == 1 { return known?.kind == .place }
    if isFirst,
      known.map({ $0.kind == .place && $0.tokens.count == 1 }) ?? reading.has(index, .common),
      isFirstBehindPost(index, before: end)
    {
      return true
    }
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

  /// "Tulus Abadi", "Jaka Utama", "Niu Yang": a word of companies' names, or a small word of grammar,
  /// that ends a person's.
  private func isLastOfName(_ index: Int) -> Bool {
    guard !reading.isHeadline[index], !reading.isCapitalized(index + 1) else { return false }
    if reading.has(index, .relative) { return true }
    if reading.isSurname(index) || endsLongName(index) { return true }
    return reading.has(index, .organizationInside)
      && !reading.has(index, [.organizationHead, .knownName])
      && evidence.isName(reading.tokens[index - 1])
  }

  /// "dr. Tugas Rahmono", "Mayjen Tegas Wardoyo": an everyday word between a degree or rank and a word
  /// that is only a name.
  private func isAddressed(_ index: Int) -> Bool {
    let before = reading.isMark(index - 1, ".") ? index - 2 : index - 1
    guard !reading.modifiersPrecede, reading.has(index, .common),
      !reading.has(index, [.title, .organizationHead, .personNoun, .force, .cue]),
      before >= 0, reading.isRankOrDegree(before), reading.isCapitalized(index + 1)
    else { return false }
    return reading.classes[index + 1].subtracting([.givenName, .female, .male]).isEmpty
      && !reading.tokens[index + 1].isUpperCase
  }

  /// "Astri Primanto Bakti", "Baskara Wening Aji": an everyday word behind two that are only names.
  private func endsLongName(_ index: Int) -> Bool {
    let isShort = reading.tokens[index].end - reading.tokens[index].start <= 3
    guard
      reading.has(index, [.common, .organizationInside])
        || isShort && !reading.tokens[index].isUpperCase,
      !reading.has(index, [.title, .cue, .weekday, .month, .organizationTail, .placeHead, .venue]),
      isShort || !reading.has(index, .organizationHead)
    else { return false }
    return (index - 2..<index).allSatisfy {
      reading.isCapitalized($0) && !reading.tokens[$0].isUpperCase && !reading.isAbstractNoun($0)
        && reading.classes[$0].subtracting([.givenName, .female, .male, .foreignCommon]).isEmpty
    }
      && (reading.has(index - 2, .givenName) || evidence.isName(reading.tokens[index - 2])
        || reading.has(index - 1, .givenName) || evidence.isName(reading.tokens[index - 1]))
  }

  /// "Kota Solo | FX Hadi": two letters without points before a first name.
  func isInitialsBeforeName(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isUpperCase && token.end - token.start == 2
      && reading.has(index + 1, .givenName) && reading.isCapitalized(index + 1)
      && areInitials(index, isFirst: true)
  }

  /// "Rina W", "Rina MD", "Bambang PS Wibowo", "FX Wibowo": letters without points in a name.
  private func areInitials(_ index: Int, isFirst: Bool) -> Bool {
    let length = reading.tokens[index].end - reading.tokens[index].start
    if length != 2 { return !isFirst && length == 1 }
    let isBeforeName =
      reading.isCapitalized(index + 1)
      && (reading.classes[index + 1].isEmpty || reading.has(index + 1, .givenName))
    if isFirst {
      // Behind a rank or form of address the letters begin the name, whatever follows.
      return reading.classes[index].subtracting(.foreignCommon).isEmpty
        && (reading.has(index + 1, .givenName)
          || isBeforeName && reading.has(index - 1, [.title, .honorific, .force]))
    }
    // "Arnold AP Wibowo": between names the letters are nothing else; "Wibowo MD": nor is a degree
    // behind a single name, which would be too short to bear one.
    var others: WordClasses = isBeforeName ? [.knownName, .honorific, .foreignCommon] : []
    if !isBeforeName, !reading.isCapitalized(index + 1), !reading.isHeadline[index],
      reading.has(index - 1, .givenName) || evidence.isName(reading.tokens[index - 1]),
      !reading.isCapitalized(index - 2)
        || !reading.classes[index - 2].isEmpty && !reading.has(index - 2, .givenName)
        || (1...3).contains(where: { reading.phrase(.title, at: index - 1 - $0)?.length == $0 })
    {
      others = [.honorific, .foreignCommon, .abbreviation, .female, .male]
    }
    return reading.classes[index].subtracting(others).isEmpty
  }

  /// "Ni Luh", "I Ketut", "Raden": words of rank or birth that belong to the name.
  func isNoble(_ index: Int, isInside: Bool = false) -> Bool {
    guard reading.has(index, [.honorific, .nameParticle]), reading.isCapitalized(index),
      reading.isCapitalized(index + 1) || reading.has(index + 1, .nameParticle),
      let found = reading.phrase(.honorific, at: index),
      // "Datuk" is a post as well, but not in "Sultan bin Rashid" and "Syafril Datuk Rajo".
      !reading.has(index, .title) || reading.has(index + 1, .nameParticle)
        || isInside && reading.isCapitalized(index + 1) && !reading.has(index - 1, .knownName),
      // "Lalu" is a noble word and an adverb, "As" an article of names and "as Rina put it".
      !reading.has(index, [.adverb, .contentLink]) || reading.isWord(index - 1)
        || reading.isMark(index - 1, ",")
    else { return false }
    let isLetter = reading.tokens[index].end - reading.tokens[index].start == 1
    return ["noble", "particle"].contains(reading.language.honorifics[found.index])
      && (found.length > 1 || !isLetter)
  }

  /// "S.Pd", "Sp.A": letters with points that stand behind a name.
  func isDegreeBehind(_ token: Token) -> Bool {
    token.end - token.start <= 6
      && reading.bytes(of: token).dropFirst().contains(UInt8(ascii: "."))
  }

  func hasDigit(_ token: Token) -> Bool {
    reading.bytes(of: token).contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// "Indonesia-Singapura": two names that a hyphen joins, the first of them known.
  func isPair(_ token: Token) -> Bool {
    let bytes = reading.bytes(of: token)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), hyphen + 1 < bytes.endIndex,
      bytes[hyphen + 1] >= 0x41, bytes[hyphen + 1] <= 0x5A
    else { return false }
    let first = Tokenizer.tokens(of: Array(bytes[..<hyphen]))
    guard let hash = first.first?.hash else { return false }
    return !reading.language.lexicon.classes(of: hash)
      .isDisjoint(with: [.knownName, .common, .organizationInside])
  }

  /// "Minister Victoria Harwell", "Minister Shen Guowei": a town or an everyday word behind a post, in
  /// front of a word that no list knows.
  private func isFirstBehindPost(_ index: Int, before end: Int) -> Bool {
    let next = index + 1
    guard reading.modifiersPrecede, next < end, reading.isCapitalized(next),
      reading.classes[next].isEmpty, !reading.tokens[next].isUpperCase, !reading.isHeadline[index]
    else { return false }
    let before = index - 1
    return reading.has(before, [.title, .honorific])
      || reading.isMark(before, ".") && reading.has(before - 1, [.title, .honorific])
  }

  /// "London-based", "R-Hudsonville": what is joined to a name makes it none.
  private func isCompound(_ token: Token) -> Bool {
    let bytes = reading.bytes(of: token)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")) else { return false }
    return hyphen == bytes.startIndex + 1
      && (bytes.first == UInt8(ascii: "R") || bytes.first == UInt8(ascii: "D"))
      || Self.compounds.contains { bytes[hyphen...].elementsEqual($0.utf8) }
  }

  private static let compounds = ["-based", "-born", "-led", "-backed", "-owned", "-run", "-era"]

  func isKnownPlaceOrCountry(_ index: Int) -> Bool {
    reading.phrase(.place, at: index) != nil || reading.phrase(.country, at: index) != nil
  }

  /// `Budi "Si Kancil" Santoso`.
  func nickname(at index: Int, before end: Int) -> Int? {
    guard index < end, reading.tokens[index].kind == .quotationMark,
      reading.text.regionOfToken[index] >= 0
    else { return nil }
    let region = reading.region(at: index)
    let next = region.outer.upperBound
    guard region.opening == index, region.inner.count <= 3, next < end,
      reading.isCapitalized(next), reading.isCapitalized(region.inner.lowerBound)
    else { return nil }
    return next
  }

  /// "(53)", "(53 tahun)": how old someone is.
  func isAge(behind name: Range<Int>) -> Bool {
    let index = name.upperBound + 1
    guard reading.isMark(name.upperBound, "("), index + 1 < reading.count,
      reading.tokens[index].kind == .number,
      reading.tokens[index].end - reading.tokens[index].start <= 2
    else { return false }
    return reading.isMark(index + 1, ")") || reading.has(index + 1, .ageWord)
  }
}
