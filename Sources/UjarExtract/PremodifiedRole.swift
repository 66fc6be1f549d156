import UjarLanguage
import UjarText

/// Finds posts in languages where what completes a post stands in front of it: "U.S. Defense
/// Secretary", "Malaysia's trade minister", "former governor of the northern province".
struct PremodifiedRole {
  let finder: ChunkFinder
  var reading: Reading { finder.reading }
  var language: Language { reading.language }

  /// How long a post may be before and behind its title, in tokens.
  static let reach = 14
  /// How many small words may stand in a row before a title.
  static let smallWords = 3

  /// The post that begins at a token; `nil` when none does.
  func role(at index: Int, before end: Int) -> RolePhrase? {
    guard mayBegin(at: index) else { return nil }
    var role = RolePhrase(tokens: index..<index)
    var found: RolePhrase?
    var next = index
    var small = 0
    while next < min(end, index + Self.reach), !finder.isDate[next] {
      if let title = title(at: next, &role, before: end) {
        next = title
        small = 0
        role.tokens = index..<next
        found = role
      } else if let part = part(at: next, &role, before: end) {
        next = part
        small = 0
      } else if small < Self.smallWords, isNoun(next), found == nil || reading.isCapitalized(next) {
        next += 1
        small += 1
      } else {
        break
      }
    }
    guard var role = found else { return nil }
    // "the general said": a post where no name follows.
    role.isRank =
      isRank(role)
      && (reading.isCapitalized(role.tokens.lowerBound)
        || reading.isCapitalized(role.tokens.upperBound))
    if role.isRank { return role }
    role.tokens = index..<complete(&role, before: end)
    return role
  }

  /// An organisation in small letters behind its country: "Cuban foreign ministry".
  func body(at index: Int, before end: Int) -> Chunk? {
    guard let country = finder.known(at: index, before: end), country.kind == .country else {
      return nil
    }
    var next = skipPossessive(country.tokens.upperBound)
    let first = next
    while next < min(end, first + 4), !reading.isCapitalized(next),
      reading.phrase(.portfolio, at: next) != nil || reading.has(next, .organizationInside)
    {
      let isHead = reading.has(next, .organizationHead) && !reading.has(next, .government)
      next += reading.phrase(.portfolio, at: next)?.length ?? 1
      if isHead, !reading.has(next, .organizationHead) {
        let tokens = index..<next
        return Chunk(
          kind: .organization, tokens: tokens, code: country.code,
          label: reading.text.text(tokens))
      }
    }
    return nil
  }

  // MARK: - Before the title

  /// A small word begins a post only where a noun phrase may begin.
  private func mayBegin(at index: Int) -> Bool {
    guard reading.isWord(index), !reading.has(index, .ageWord) else { return false }
    // "will host Prime Minister Rina Wibowo": a verb that names a post elsewhere.
    if reading.has(index, .meeting), !reading.isCapitalized(index), reading.has(index - 1, .modal) {
      return false
    }
    // "Baker said", where the article names Thomas Baker.
    if reading.isCapitalized(index), !reading.isCapitalized(index + 1),
      finder.evidence.isName(reading.tokens[index])
    {
      return false
    }
    if reading.has(index, .title) || reading.phrase(.modifier, at: index) != nil { return true }
    if finder.evidence.isName(reading.tokens[index]) { return false }
    if reading.isCapitalized(index) {
      return !reading.has(index, .givenName) || reading.has(index, [.knownName, .title])
        || reading.phrase(.portfolio, at: index) != nil
    }
    // "to oust Prime Minister Rina Wibowo": a verb before a post in capitals.
    guard !reading.isCapitalized(index + 1),
      isNoun(index) || reading.phrase(.portfolio, at: index) != nil
    else { return false }
    let before = index - 1
    return before < 0 || !reading.isWord(before)
      || reading.has(before, [.determiner, .possessor, .preposition, .conjunction, .cue])
      || reading.tokens[before].hash == Tokenizer.possessive
      // "a 61-year-old newspaper editor".
      || reading.has(before, .ageWord)
  }

  /// A title with what belongs to its form; `nil` when none stands here.
  func title(at index: Int, _ role: inout RolePhrase, before end: Int) -> Int? {
    if let designated = joinedTitle(at: index, &role) { return designated }
    guard reading.has(index, .title) || reading.has(index, .phraseStart),
      let title = reading.phrase(.title, at: index), index + title.length <= end
    else { return nil }
    let next = index + title.length
    // "the head is", "in charge": a title in small letters behind a preposition of place is none.
    if title.length == 1, !reading.isCapitalized(index), reading.has(index - 1, .locative) {
      return nil
    }
    let entry = language.titles[title.index]
    // "her deputy, Rina Wibowo, | accused her": a verb that is a noun elsewhere.
    if title.length == 1, !reading.isCapitalized(index), reading.cue(at: index) != nil,
      reading.isTagged(index, [.past, .presentThird])
    {
      return nil
    }
    role.isPlural = entry.pattern == "group"
    if entry.pattern == "rank", !role.tokens.isEmpty { return nil }
    let portfolio = role.portfolio
    role.titleClass =
      portfolio.isEmpty || entry.titleClass.contains("-")
      ? entry.titleClass : portfolio + "-" + entry.titleClass
    noteCountry(in: index..<next, &role)
    return finder.skipPoint(next)
  }

  /// "President-elect", "ex-minister": a title and a modifier in one word.
  private func joinedTitle(at index: Int, _ role: inout RolePhrase) -> Int? {
    let token = reading.tokens[index]
    let bytes = reading.bytes(of: token)
    guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")),
      reading.phrase(.title, at: index) == nil
    else { return nil }
    let parts = [bytes[..<hyphen], bytes[(hyphen + 1)...]].map { Tokenizer.tokens(of: Array($0)) }
    guard parts.allSatisfy({ $0.count == 1 }) else { return nil }
    for (first, second) in [(0, 1), (1, 0)] {
      if let title = language.lexicon.phrase(.title, at: 0, in: parts[first]),
        let modifier = language.lexicon.phrase(.modifier, at: 0, in: parts[second])
      {
        role.titleClass = language.titles[title.index].titleClass
        role.note(tenure: language.modifiers[modifier.index])
        return index + 1
      }
    }
    return nil
  }

  /// One more part in front of a title: a country, a body, a field, what the post is in time.
  func part(at index: Int, _ role: inout RolePhrase, before end: Int) -> Int? {
    // "National Road Committee (NRC) head": the acronym that a body brings.
    if role.organization?.upperBound == index,
      let close = finder.bracketedAcronym(at: index, before: end)
    {
      role.extend(index..<close)
      return close
    }
    guard reading.isWord(index) else { return nil }
    if reading.tokens[index].hash == Tokenizer.possessive { return index + 1 }
    // "New Zealand", not new.
    if let modifier = reading.phrase(.modifier, at: index),
      finder.known(at: index, before: end).map({ $0.tokens.count <= modifier.length }) ?? true
    {
      role.note(tenure: language.modifiers[modifier.index])
      return finder.skipPoint(index + modifier.length)
    }
    if let portfolio = reading.phrase(.portfolio, at: index),
      !reading.has(index, .givenName) || portfolio.length > 1
    {
      role.portfolio = language.portfolios[portfolio.index]
      return index + portfolio.length
    }
    if reading.has(index, .conjunction) {
      let isJoint =
        index > role.tokens.lowerBound && isPartWord(index + 1)
        && reading.isCapitalized(index - 1) == reading.isCapitalized(index + 1)
        && isPartWord(index - 1)
      return isJoint ? index + 1 : nil
    }
    return name(at: index, &role, before: end)
  }

  /// A country, body or place that completes a post, or a capitalised word of a body's name.
  func name(at index: Int, _ role: inout RolePhrase, before end: Int) -> Int? {
    guard reading.isCapitalized(index), !finder.evidence.isName(reading.tokens[index]) else {
      return nil
    }
    if let known = finder.known(at: index, before: end) {
      switch known.kind {
      case .country:
        if role.code.isEmpty { (role.code, role.countryTokens) = (known.code, known.tokens) }
      default:
        role.extend(known.tokens)
        if role.code.isEmpty, known.kind == .organization { role.code = known.code }
      }
      return known.tokens.upperBound
    }
    if role.tokens.lowerBound == index || role.tokens.isEmpty,
      let run = bodyInFront(index, before: end)
    {
      role.extend(run)
      return run.upperBound
    }
    guard finder.isAcronym(index) || isPartWord(index) else { return nil }
    role.extend(index..<(index + 1))
    return index + 1
  }

  /// The name of a body in front of the title in small letters of somebody who belongs to it: "a
  /// | University of Kelso | immunologist", "| Merrow Bank | analyst".
  private func bodyInFront(_ index: Int, before end: Int) -> Range<Int>? {
    guard let run = finder.foreignRun(at: index, before: end) else { return nil }
    var next = skipPossessive(run.upperBound)
    let last = min(end, next + Self.smallWords)
    while next < last, !reading.isCapitalized(next) {
      if reading.phrase(.title, at: next) != nil { return run }
      guard isNoun(next) else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether a word can be part of the name of a body or field rather than of a person.
  func isPartWord(_ index: Int) -> Bool {
    guard reading.isWord(index), !finder.evidence.isName(reading.tokens[index]) else {
      return false
    }
    if reading.phrase(.portfolio, at: index) != nil { return true }
    if reading.has(index, [.organizationInside, .foreignOrganization]) { return true }
    return reading.has(index, .common) && !reading.has(index, [.givenName, .honorific])
      && reading.classes[index].isDisjoint(with: Self.barred) && reading.cue(at: index) == nil
  }

  /// Words that no noun phrase holds.
  private static let barred: WordClasses = [
    .pronounSingular, .pronounPlural, .pronounDual, .relative, .negation, .future,
    .complementizer, .subordinator, .contrast, .conjunction, .determiner, .meeting, .adverb,
    .preposition, .predicate, .weekday, .month, .quantifier, .prepositionalCue, .passiveAuxiliary,
    .pronounFirst, .possessor,
  ]

  func isNoun(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isWord, reading.classes[index].isDisjoint(with: Self.barred),
      reading.cue(at: index) == nil
    else { return false }
    if token.isCapitalized {
      return !reading.has(index, [.givenName, .honorific]) && reading.has(index, .common)
        && !finder.evidence.isName(token)
    }
    return !reading.isVerbal(index)
  }

  private func isRank(_ role: RolePhrase) -> Bool {
    guard let title = reading.phrase(.title, at: role.tokens.lowerBound) else { return false }
    return language.titles[title.index].pattern == "rank"
      && finder.skipPoint(role.tokens.lowerBound + title.length) == role.tokens.upperBound
  }

  private func noteCountry(in tokens: Range<Int>, _ role: inout RolePhrase) {
    guard role.code.isEmpty else { return }
    for index in tokens {
      if let known = finder.known(at: index, before: tokens.upperBound),
        known.kind == .country || known.kind == .organization && !known.code.isEmpty
      {
        (role.code, role.countryTokens) = (known.code, known.tokens)
      }
    }
  }

  func skipPossessive(_ index: Int) -> Int {
    index < reading.count && reading.tokens[index].hash == Tokenizer.possessive ? index + 1 : index
  }
}

extension RolePhrase {
  /// Takes in what a modifier says of the time of the post.
  mutating func note(tenure word: String) {
    if word == "candidate" { tenure = "designate" } else if word != "deputy" { tenure = word }
  }

  /// Takes in a part of the name of the body that the post is in.
  mutating func extend(_ tokens: Range<Int>) {
    organization =
      organization.map { $0.lowerBound..<max($0.upperBound, tokens.upperBound) } ?? tokens
  }
}
