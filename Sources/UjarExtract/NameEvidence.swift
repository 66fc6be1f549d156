import UjarLanguage
import UjarText

/// What an article itself says of its capitalised words: which it also writes small, which it treats
/// as somebody who speaks, and which as a company, team or river.
struct NameEvidence {
  private var small = WordSet()
  private var names = WordSet()
  private var things = WordSet()
  /// What speaks is somebody, even where it is an everyday word.
  private var speakers = WordSet()

  init(_ reading: Reading) {
    var initials = WordSet()
    for (index, token) in reading.tokens.enumerated() where token.isWord {
      if !token.isCapitalized {
        // A handle or an address ("@rinawibowo", "rina.example.org") says nothing.
        let isPlain = token.followsBlank || reading.tokens[max(0, index - 1)].kind == .quotationMark
        if isPlain, reading.classes[index].isEmpty || reading.has(index, .common) {
          small.insert(token.hash)
        }
        continue
      }
      // "MADRID (Northwire) -": the agency.
      if reading.isBoilerplate[index], reading.isMark(index - 1, "("),
        reading.isMark(index + 1, ")")
      {
        things.insert(token.hash)
      }
      if reading.isSurname(index), reading.has(index, [.common, .title]) {
        names.insert(token.hash)
      }
      if reading.modifiersPrecede,
        !reading.isCapitalized(index - 1) || reading.has(index - 1, .determiner)
      {
        noteThing(at: index, in: reading)
      }
      if isTitledName(index, in: reading) { speakers.insert(token.hash) }
      // "pelaku berinisial TR", "TR (34)": letters that stand for somebody.
      if token.isUpperCase, (2...3).contains(token.end - token.start),
        reading.has(index - 1, .initialed) || isAged(index, in: reading)
      {
        initials.insert(token.hash)
      }
      if token.isUpperCase, initials.contains(token.hash), isReporting(index + 1, in: reading) {
        speakers.insert(token.hash)
      }
      guard !reading.has(index, [.title, .organizationHead, .month, .weekday]), !token.isUpperCase
      else { continue }
      let before = index - 1
      if isBareCue(before, in: reading), isNobodyElse(index, in: reading) {
        speakers.insert(token.hash)
      }
      if isSecondSpeaker(index, in: reading) || isSignature(index, in: reading) {
        speakers.insert(token.hash)
      }
      if isIntroduced(index, in: reading) && !isBody(behind: index + 1, in: reading)
        || isFirstName(index, in: reading)
        || isMiddleName(index, in: reading)
      {
        speakers.insert(token.hash)
        continue
      }
      guard !reading.has(index, [.knownName, .common]) else { continue }
      if isApposed(index, in: reading) || reading.has(before, .alias) { names.insert(token.hash) }
      if isAddressed(index, in: reading) || isReporting(index + 1, in: reading) {
        names.insert(token.hash)
      }
      if isCredited(index, in: reading) { names.insert(token.hash) }
    }
  }

  /// "the Hawks said", "Vollwerk, which …", "Vollwerk, a battery maker": capitals that are nobody's
  /// name, by the article in front of them or by what goes on behind them.
  private mutating func noteThing(at index: Int, in reading: Reading) {
    var end = index
    let before = index - 1
    // "battery maker Vollwerk", "Utah-based Vollwerk"
    let isMade =
      reading.has(before, .bodyNoun) && !reading.isCapitalized(before)
      || isSeat(before, in: reading) || isHeaded(index, in: reading)
    // "Detention Monitor, which …": whatever the words are elsewhere.
    if let related = relatedRun(at: index, in: reading) {
      for word in related { things.insert(reading.tokens[word].hash) }
      return
    }
    var hasFirstName = false
    while end < reading.count, end - index < 5, reading.tokens[end].isWord,
      reading.isCapitalized(end)
        || end > index && reading.has(end, .nameParticle) && reading.isCapitalized(end + 1)
    {
      if reading.has(end, .givenName) {
        hasFirstName = true
      } else if reading.has(end, [.title, .honorific, .abbreviation, .month, .weekday]) {
        return
      }
      end += 1
    }
    // "its delivery app, Vollwerk,"
    let isApposed =
      reading.modifiersPrecede && reading.isMark(before, ",") && reading.isMark(end, ",")
      && reading.has(before - 1, .bodyNoun) && !reading.isCapitalized(before - 1)
    let isShortened = isShortened(index..<end, in: reading)
    let isLed = isLed(index..<end, in: reading)
    // "Selena Nordica founder Rina Wibowo": a firm may bear a first name.
    if hasFirstName, !isMade, !isApposed, !isShortened {
      guard end - index > 1, isLed,
        reading.has(end + 1, .givenName) || reading.isCapitalized(end + 2)
      else { return }
    }
    let isNamed =
      before >= 0 && reading.has(before, .determiner)
      && !reading.has(before, [.quantifier, .possessor])
      && !(reading.isWord(end)
        && reading.classes[end].isDisjoint(with: [
          .preposition, .cue, .predicate, .passiveAuxiliary, .modal, .conjunction, .relative,
        ]))
    guard
      isNamed || isMade || isApposed || isShortened || isLed || isBody(behind: end, in: reading)
    else { return }
    for word in index..<end where reading.isCapitalized(word) {
      things.insert(reading.tokens[word].hash)
    }
  }

  /// Capitals with ", which" behind them.
  private func relatedRun(at index: Int, in reading: Reading) -> Range<Int>? {
    var end = index
    while end < reading.count, end - index < 6, reading.isWord(end), reading.isCapitalized(end),
      !reading.has(end, [.honorific, .givenName, .abbreviation, .month, .weekday])
    {
      end += 1
    }
    return end > index && reading.isMark(end, ",") && reading.has(end + 1, .thingRelative)
      ? index..<end : nil
  }

  /// "Utah-based": where the body that is named behind it sits.
  func isSeat(_ index: Int, in reading: Reading) -> Bool {
    reading.isWord(index) && reading.isCapitalized(index)
      && reading.bytes(of: reading.tokens[index]).suffix(6).elementsEqual("-based".utf8)
  }

  /// "Harapan Rakyat Bersatu (HRB)": words with their first letters in brackets.
  private func isShortened(_ name: Range<Int>, in reading: Reading) -> Bool {
    let letters = name.upperBound + 1
    guard name.count > 1, reading.isMark(name.upperBound, "("), reading.isMark(letters + 1, ")"),
      reading.tokens[letters].isUpperCase
    else { return false }
    return reading.bytes(of: reading.tokens[letters]).elementsEqual(
      name.compactMap { reading.bytes(of: reading.tokens[$0]).first })
  }

  /// "the chief executive of Vollwerk": whatever only a body has.
  private func isHeaded(_ index: Int, in reading: Reading) -> Bool {
    guard reading.modifiersPrecede, reading.has(index - 1, .affiliationLink),
      !reading.has(index - 1, .locative)
    else { return false }
    return (1...3).contains { length in
      reading.phrase(.title, at: index - 1 - length).map {
        $0.length == length
          && reading.language.titles[$0.index].titleClass == "ceo"
      } ?? false
    }
  }

  /// "Leeds Falcons coach Rina Wibowo", "the Navoi assemblyman": two words or more, or one behind an
  /// article, in front of what somebody is there.
  private func isLed(_ name: Range<Int>, in reading: Reading) -> Bool {
    let post = name.upperBound
    guard reading.modifiersPrecede, reading.has(post, .title), !reading.isCapitalized(post),
      let title = reading.phrase(.title, at: post)
    else { return false }
    let titleClass = reading.language.titles[title.index].titleClass
    guard !["relative", "lawyer", "spokesperson", "adviser", "staff"].contains(titleClass) else {
      return false
    }
    return name.count > 1 && reading.isCapitalized(post + title.length)
      || reading.has(name.lowerBound - 1, .determiner)
        && !reading.has(name.lowerBound - 1, .possessor)
  }

  /// ", a battery maker,", ", the Texas company that": a noun for a body, and none for a person, behind a
  /// name and a comma.
  private func isBody(behind end: Int, in reading: Reading) -> Bool {
    guard reading.isMark(end, ","), reading.has(end + 1, .determiner),
      !reading.has(end + 1, .possessor)
    else { return false }
    var isBody = false
    for index in (end + 2)..<min(end + 10, max(end + 2, reading.count)) {
      // "a hauliers' association"
      if reading.isPossessive(index) || reading.tokens[index].kind == .quotationMark { continue }
      guard reading.isWord(index), !reading.has(index, [.relative, .preposition, .cue]) else {
        break
      }
      if reading.has(index, [.personNoun, .title]) { return false }
      isBody = reading.has(index, [.bodyNoun, .organizationHead])
    }
    return isBody
  }

  /// "TR (34)": whether an age in brackets stands behind a word.
  private func isAged(_ index: Int, in reading: Reading) -> Bool {
    let age = index + 2
    return reading.isMark(index + 1, "(") && age + 1 < reading.count
      && reading.tokens[age].kind == .number
      && (reading.isMark(age + 1, ")") || reading.has(age + 1, .ageWord))
      && reading.tokens[age].end - reading.tokens[age].start <= 2
  }

  /// Whether a word names no country, body or institution, so that it is a person who speaks.
  private func isNobodyElse(_ index: Int, in reading: Reading) -> Bool {
    guard reading.has(index, .knownName) else { return true }
    return reading.phrase(.country, at: index) == nil
      && reading.phrase(.organization, at: index) == nil
      && reading.phrase(.institution, at: index) == nil
  }

  /// "Imam Yulianto", "Putri Handayani": a first name that is also a title, before another name.
  private func isTitledName(_ index: Int, in reading: Reading) -> Bool {
    guard !reading.modifiersPrecede, reading.has(index, .givenName), reading.has(index, .title),
      let title = reading.phrase(.title, at: index), title.length == 1, !reading.isHeadline[index],
      case let titleClass = reading.language.titles[title.index].titleClass,
      ["relative", "cleric", "figure", "player"].contains(titleClass),
      reading.isCapitalized(index + 1), !reading.tokens[index].isUpperCase,
      !reading.has(
        index + 1,
        [
          .title, .organizationHead, .organizationInside, .knownName, .placeHead, .honorific,
          .month, .weekday,
        ]) || reading.has(index + 1, .givenName) && isNobodyElse(index + 1, in: reading),
      !reading.has(index + 1, .common) || reading.has(index + 1, .givenName)
    else { return false }
    // "Putra Joko Santoso, Dimas, mengatakan": whose son.
    let name = NameStart.run(at: index, before: reading.count, reading)
    let isStart = !reading.isWord(index - 1) || reading.tokens[index].startsLine
    return titleClass != "relative" || !isStart || !reading.isMark(name.upperBound, ",")
      || !reading.isCapitalized(name.upperBound + 1) || reading.has(name.upperBound + 1, .title)
  }

  /// "nelayan Pulau Rao, Ngatiman,": one unknown word between marks, behind what somebody is.
  private func isApposed(_ index: Int, in reading: Reading) -> Bool {
    guard reading.isMark(index - 1, ","), reading.classes[index].isEmpty,
      reading.isMark(index + 1, ",") || reading.isMark(index + 1, ".")
        || reading.isMark(index + 1, "(")
    else { return false }
    for before in stride(from: index - 2, through: max(0, index - 8), by: -1) {
      if reading.has(before, [.personNoun, .title]) { return true }
      guard reading.isWord(before) || reading.tokens[before].kind == .number,
        !reading.has(before, [.preposition, .conjunction])
      else { return false }
    }
    return false
  }

  /// `Rina: "We are ready."`, "Sutinah, a seller, …", "Tukiyem, 61, …": what is done only to names.
  private func isIntroduced(_ index: Int, in reading: Reading) -> Bool {
    let next = index + 1
    if reading.isMark(next, ":"), next + 1 < reading.count,
      reading.tokens[next + 1].kind == .quotationMark
    {
      return isNobodyElse(index, in: reading)
        && reading.tokens[index].end - reading.tokens[index].start > 1
        && !reading.has(index, [.cue, .sayNoun, .organizationInside])
        && (reading.tokens[index].startsLine || reading.tokens[max(0, index - 1)].startsLine)
    }
    guard reading.isMark(next, ","), !reading.has(index, .knownName),
      reading.classes[index].isEmpty || reading.has(index, .givenName)
    else { return false }
    // "the Marigold, a ferry": an article stands in front of nobody's name.
    if reading.modifiersPrecede, reading.has(index - 1, .determiner) { return false }
    if reading.has(next + 1, .determiner), reading.has(next + 1, .quantifier) { return true }
    // "Bonifacio Llamas, who heads the board": two words or more that no article leads in.
    if reading.modifiersPrecede, reading.has(next + 1, .relative),
      !reading.has(next + 1, [.thingRelative, .determiner, .possessor]),
      reading.isCapitalized(index - 1),
      reading.classes[index - 1].isEmpty
        || reading.has(index - 1, .givenName),
      !reading.has(index - 2, .determiner)
    {
      return true
    }
    let age = next + 1
    return age + 1 < reading.count && reading.tokens[age].kind == .number
      && reading.tokens[age].end - reading.tokens[age].start <= 2 && reading.isMark(age + 1, ",")
      && !reading.has(index, [.month, .weekday])
  }

  /// A first name that is also an everyday word, in front of a verb of speech: "Hope said".
  private func isFirstName(_ index: Int, in reading: Reading) -> Bool {
    guard reading.has(index, .givenName), reading.has(index, .common),
      let cue = reading.cue(at: index + 1)?.cue, isNobodyElse(index, in: reading)
    else { return false }
    return cue.form == .active && cue.frame == .speech
  }

  /// "Budi Karya Rahadian": an everyday word between a first name and a word that no list knows.
  private func isMiddleName(_ index: Int, in reading: Reading) -> Bool {
    reading.has(index, .common) && isNobodyElse(index, in: reading)
      && reading.isCapitalized(index - 1) && reading.isCapitalized(index + 1)
      && reading.has(index - 1, .givenName)
      && reading.classes[index - 1].isDisjoint(with: [.common, .organizationInside])
      && (reading.classes[index + 1].isEmpty || reading.has(index + 1, .givenName))
      && !reading.has(index - 2, .organizationHead)
  }

  /// `"…" – Rina`: an unknown word behind a quotation and a dash.
  private func isSignature(_ index: Int, in reading: Reading) -> Bool {
    reading.isDash(index - 1) && index > 1 && reading.tokens[index - 2].kind == .quotationMark
      && reading.tokens[index].followsBlank && reading.classes[index].isEmpty
  }

  /// `"…," kata Rina dan Tukiyem`: an unknown word behind whoever speaks and "dan".
  private func isSecondSpeaker(_ index: Int, in reading: Reading) -> Bool {
    guard reading.has(index - 1, .conjunction), reading.classes[index].isEmpty else { return false }
    var first = index - 2
    while first > index - 6, reading.isCapitalized(first) { first -= 1 }
    return first < index - 2 && isBareCue(first, in: reading)
  }

  /// "Datuk Rina", "the late Rina": behind a whole form of address, not behind the "the" of one.
  private func isAddressed(_ index: Int, in reading: Reading) -> Bool {
    guard reading.has(index - 1, .honorific), reading.has(index - 1, .determiner) else {
      return reading.has(index - 1, .honorific)
    }
    return reading.phrase(.honorific, at: index - 1)?.length == 1
  }

  private func isBareCue(_ index: Int, in reading: Reading) -> Bool {
    guard let found = reading.cue(at: index), found.length == 1 else { return false }
    let isInverted =
      found.cue.form == .active && reading.mayTrail
      && ![.object, .describe, .amount].contains(found.cue.frame)
    return (found.cue.form == .bare || isInverted) && index > 0
      && reading.tokens[index - 1].kind == .quotationMark
  }

  private func isReporting(_ index: Int, in reading: Reading) -> Bool {
    guard let found = reading.cue(at: index) else { return false }
    return found.cue.form == .active
      && (found.cue.frame.takesClause || found.cue.frame == .addressee)
  }

  /// "as stated by Rina", "in the words of Rina", "begged Rina.": a word that no list knows behind what
  /// credits somebody.
  private func isCredited(_ index: Int, in reading: Reading) -> Bool {
    guard reading.modifiersPrecede,
      reading.classes[index].isEmpty || reading.has(index, .givenName)
    else { return false }
    let before = index - 1
    if reading.has(before, .agentPreposition), let cue = reading.cue(at: before - 1)?.cue {
      return cue.form != .noun && cue.form != .preposition
    }
    return (2...4).contains { length in
      reading.cue(at: index - length).map { $0.cue.form == .preposition && $0.length == length }
        ?? false
    }
  }

  /// Whether the article treats the word as somebody's name.
  func isName(_ token: Token) -> Bool { token.isCapitalized && isSomebody(token.hash) }
  /// Whether the article treats the word as the name of something that is no person.
  func isThing(_ token: Token) -> Bool {
    token.isCapitalized && things.contains(token.hash) && !isSomebody(token.hash)
  }
  private func isSomebody(_ word: UInt64) -> Bool {
    speakers.contains(word)
      || names.contains(word) && !small.contains(word) && !things.contains(word)
  }
  /// Whether the article writes the word small elsewhere.
  func isCommon(_ token: Token) -> Bool { small.contains(token.hash) }
}
