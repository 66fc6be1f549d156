import UjarLanguage
import UjarText

/// Organisations by their first or last word, and acronyms.
extension ChunkFinder {
  /// An institution by its first word: "Kementerian …", "Universitas …", or an acronym.
  func organization(at index: Int, before end: Int) -> Chunk? {
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

  /// "Utah-based Carlow Exploration": capitals behind where a body sits, an everyday word among them.
  func seatedBody(at index: Int, before end: Int) -> Chunk? {
    guard evidence.isSeat(index - 1, in: reading), !reading.has(index, [.givenName, .title]) else {
      return nil
    }
    var last = index
    while last < end, reading.isCapitalized(last), reading.isWord(last), !isDate[last],
      !reading.has(last, .title)
    {
      last += 1
    }
    guard last - index > 1,
      (index..<last).contains(where: {
        reading.has(
          $0,
          [
            .common, .organizationInside, .organizationHead, .organizationTail,
            .foreignOrganization,
          ])
      })
    else { return nil }
    return Chunk(
      kind: .organization, tokens: index..<last, label: reading.text.text(index..<last))
  }

  /// An institution whose head stands at the end or in the middle, as English names have it:
  /// "Brookford Institute for Sea Law", "Harwell University".
  func foreignRun(at index: Int, before end: Int) -> Range<Int>? {
    var last = index
    var head: Int?
    guard !reading.has(index, .determiner),
      // "Namun | Bank Melati"
      reading.modifiersPrecede || !reading.has(index, [.contrast, .adverb, .subordinator])
    else { return nil }
    if reading.modifiersPrecede, reading.has(index - 1, .determiner),
      let body = AcronymBody(reading: reading, evidence: evidence).body(from: index, before: end),
      body.lowerBound == index
    {
      // Without the letters in brackets.
      return index..<(body.upperBound - 3)
    }
    while last < end, last - index < 10, !isDate[last] {
      let isPart =
        reading.isCapitalized(last)
        && !(last > index ? endsBeforeTitle(last) : isTitleOrCue(last))
        && (reading.classes[last].isDisjoint(with: [.preposition, .conjunction]) || last > index)
      // "Laut Biru Group | Rina Wibowo".
      if isPart, head != nil, reading.has(last, .givenName), !reading.has(last, .foreignCommon),
        !reading.modifiersPrecede
      {
        break
      }
      if isPart {
        if reading.has(last, .foreignOrganization)
          || last > index && reading.has(last, .organizationTail)
        {
          head = last
        }
      } else if !(last > index && ownsBody(last))
        && (head == nil || !isForeignJoiner(last, before: end))
      {
        break
      }
      last += 1
    }
    guard let head, last - index >= 2,
      reading.modifiersPrecede || !isOwnHead(index)
    else {
      return nil
    }
    while last > head + 1, !reading.isCapitalized(last - 1) { last -= 1 }
    return index..<last
  }

  /// "Rice Farmers' Union", "Women's Union": the mark, or the "'s", behind those whose body it is.
  private func ownsBody(_ index: Int) -> Bool {
    reading.isCapitalized(index + 1)
      && (reading.isPluralPossessive(index)
        || reading.isPossessive(index)
          && reading.has(index - 1, [.groupNoun, .personNoun, .common])
          && !reading.has(index - 1, [.givenName, .government]))
  }

  /// Whether a title ends a name in front of it; "Growers" in "Delta Growers League" is a part of it.
  private func endsBeforeTitle(_ index: Int) -> Bool {
    guard let title = reading.phrase(.title, at: index) else { return false }
    var next = index + title.length
    if reading.isPluralPossessive(next) { next += 1 }
    return reading.language.titles[title.index].pattern != "group"
      || !reading.has(next, .foreignOrganization) || !reading.isCapitalized(next)
  }

  /// Whether a title or cue begins here; where forms of several words are many, the first of them
  /// alone says nothing.
  func isTitleOrCue(_ index: Int) -> Bool {
    guard reading.has(index, [.title, .cue]) else { return false }
    guard reading.modifiersPrecede else { return true }
    return reading.phrase(.title, at: index) != nil || reading.cue(at: index) != nil
  }

  func isOwnHead(_ index: Int) -> Bool {
    reading.has(index, .organizationHead) && !reading.has(index, .foreignOrganization)
  }

  /// English small words inside a name, before another capital.
  func isForeignJoiner(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, reading.isWord(index) else { return false }
    let next = reading.isCapitalized(index + 1) ? index + 1 : index + 2
    return next < end && reading.isCapitalized(next) && !isDate[next]
      && reading.has(index, .foreignJoiner)
  }

  /// Capitals of two to seven letters that are nobody's name.
  func isAcronym(_ index: Int) -> Bool {
    guard index < reading.count else { return false }
    let token = reading.tokens[index]
    let length = token.end - token.start
    return token.isUpperCase && length >= 2 && length <= 8 && !reading.has(index, .honorific)
      && !isInitials(index) && !evidence.isName(token)
      && !reading.has(index, [.title, .common]) && !isInCapitals(index)
      && !(reading.has(index, .givenName) && isInCapitals(index))
  }

  /// "A.R. Santoso", "J. Santoso": letters with a point before a name.
  func isInitials(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isUpperCase, token.end - token.start <= 5, reading.isMark(index + 1, "."),
      reading.isCapitalized(index + 2)
    else { return false }
    let bytes = reading.bytes(of: token)
    return bytes.count == 1
      || bytes.enumerated().allSatisfy { ($1 == UInt8(ascii: ".")) == ($0 % 2 == 1) }
  }

  /// Whether the words around are in capitals too, so that capitals say nothing.
  func isInCapitals(_ index: Int) -> Bool {
    let before = index > 0 && reading.tokens[index - 1].isUpperCase
    let after = index + 1 < reading.count && reading.tokens[index + 1].isUpperCase
    return before && after
  }

  /// The tokens of an institution's name from its first word on. Where a person may follow, as
  /// behind a title, a word that looks like a name ends it.
  func organizationRun(at index: Int, before end: Int, mayEndInPerson: Bool) -> Range<Int>? {
    if !reading.modifiersPrecede,
      let body = AcronymBody(reading: reading, evidence: evidence).body(from: index, before: end),
      body.lowerBound == index
    {
      return index..<seatBehind(body.upperBound, before: end)
    }
    var last = index + 1
    var unknown = 0
    // Where the place that a body is in ends.
    var placeEnd = -1
    while last < end, !isDate[last] {
      if let acronym = bracketedAcronym(at: last, before: end) {
        return index..<seatBehind(acronym, before: end)
      }
      if joins(last, before: end) {
        last += 1
        continue
      }
      // "Dinas Pariwisata, Pemuda, dan Olahraga".
      if reading.isMark(last, ","),
        let listed = RoleFinder(finder: self).listed(at: last, before: end)
      {
        last = listed
        continue
      }
      if last == placeEnd, beginsBehindPlace(last, mayBeUnknown: mayEndInPerson) { break }
      if reading.has(last, .knownName), let known = known(at: last, before: end) {
        if known.kind == .place || known.kind == .country { placeEnd = known.tokens.upperBound }
        // "Unit Patroli Timor | Leste": a state of two words stays whole.
        if known.kind == .country, known.tokens.count > 1, !reading.modifiersPrecede {
          last = known.tokens.upperBound
          continue
        }
        // "Fakultas Hukum | Universitas Laut Utara": a name that is also somebody's.
        if known.kind == .organization, known.tokens.count > 1 {
          last = known.tokens.upperBound
          placeEnd = last
          continue
        }
      }
      if last == index + 1, reading.has(index, .bareHead), reading.isDegree(last),
        let named = namesake(at: last, before: end, mayEndInPerson: mayEndInPerson)
      {
        return index..<named
      }
      // "Kodam XVII/Cenderawasih".
      if reading.isRoman(last), reading.isMark(last + 1, "/"), last + 2 < end,
        reading.isCapitalized(last + 2)
      {
        last += 3
        break
      }
      guard reading.isCapitalized(last) || reading.tokens[last].kind == .number && unknown == 0
      else { break }
      if reading.tokens[last].kind == .number {
        // "Komisi 3", not "Pemprov DKI 10 orang".
        if reading.has(last + 1, .groupNoun) { break }
        last += 1
        // "Korem 152/Baabullah", "SMKN 1 Pesisir".
        let isNamed =
          reading.isMark(last, "/") && reading.isCapitalized(last + 1) && last + 1 < end
        if isNamed { last += 2 }
        if reading.has(index, .bareHead), reading.isCapitalized(last), last < end, !isDate[last] {
          last += 1
        }
        break
      }
      if reading.has(last, [.title]), !reading.has(last, .organizationInside) { break }
      if reading.isRank(at: last, before: end) { break }
      if reading.has(last, .honorific), mayEndInPerson { break }
      // "Dinas Kesehatan Banten | Ati Rukmini" is not "ATI".
      let isAcronym =
        reading.has(last, .organizationHead) && !reading.tokens[last].isUpperCase
        && reading.tokens[last].end - reading.tokens[last].start <= 3
        && !reading.has(last, [.common, .knownName])
      let isPart = reading.has(last, [.organizationInside, .knownName]) && !isAcronym
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

  /// The index behind where a body is that brought its acronym: "Badan Penanggulangan Bencana (BPB) |
  /// Sumba Timur", "PT Bank Laut (Persero) | Tbk".
  func seatBehind(_ index: Int, before end: Int) -> Int {
    let place = index < end ? known(at: index, before: end) : nil
    // "Lembaga Penjaga Laut (LPL) | Halim Wibowo": a first name that is also a place.
    let isName =
      reading.has(index, [.givenName, .honorific]) && reading.isCapitalized(index + 1)
      && place?.tokens.count == 1
    let isSeat = !isName && (place?.kind == .place || place?.kind == .country)
    let last = isSeat ? place?.tokens.upperBound ?? index : index
    return reading.has(last, .organizationTail) ? last + 1 : last
  }

  /// The end of the name of the doctor that a hospital is called after: "RSUD dr. Sutomo". Behind a
  /// post its holder may follow: one word of up to three is the hospital's, else two.
  private func namesake(at index: Int, before end: Int, mayEndInPerson: Bool) -> Int? {
    let start = reading.isMark(index + 1, ".") ? index + 2 : index + 1
    let run = NameStart.run(at: start, before: end, reading)
    guard !run.isEmpty else { return nil }
    if !mayEndInPerson || reading.isMark(run.upperBound, ",") { return run.upperBound }
    let words = run.filter { reading.tokens[$0].end - reading.tokens[$0].start > 1 }
    guard words.count > 1 else { return run.upperBound }
    return words[words.count > 3 ? 2 : 1]
  }

  /// Whether a person's name begins right behind the place that a body is in: "Dinas Kesehatan
  /// Banten | Ati Rukmini", "Yayasan Laut Indonesia | Rina".
  private func beginsBehindPlace(_ index: Int, mayBeUnknown: Bool) -> Bool {
    guard reading.isCapitalized(index), !reading.tokens[index].isUpperCase,
      !reading.has(
        index,
        [
          .organizationHead, .organizationInside, .organizationTail, .knownName, .title, .unit,
          .common, .foreignOrganization,
        ])
    else { return false }
    return reading.has(index, .givenName)
      || mayBeUnknown && !reading.isRoman(index) && !reading.isAbstractNoun(index)
  }

  /// Small words inside a name, before another capital: "dan", "of", "for", "untuk".
  func joins(_ index: Int, before end: Int) -> Bool {
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
      && isInside && reading.modifiersPrecede
  }

  /// Whether an unknown word behind "dan" goes on with a field or body ("Fakultas Ekonomi dan
  /// Bisnis"), rather than being somebody else's name.
  func isField(_ index: Int, before end: Int) -> Bool {
    let next = index + 1
    guard reading.isCapitalized(index), next < end, !isDate[index],
      !evidence.isName(reading.tokens[index]),
      !reading.tokens[index].isUpperCase,
      reading.classes[index].isDisjoint(with: [
        .givenName, .honorific, .title, .weekday, .month, .cue, .pronounSingular, .pronounPlural,
        .meeting,
      ]), known(at: index, before: end) == nil
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
}
