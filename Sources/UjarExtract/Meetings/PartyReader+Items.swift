import UjarGraph
import UjarLanguage
import UjarText

/// Reads one party: a name with what stands around it, or words that stand for somebody.
extension PartyReader {
  func item(at start: Int, before end: Int, _ depth: Int) -> Item? {
    var index = start
    while index < end, isIntroduction(index), clauses.chunk(at: index) == nil { index += 1 }
    guard index < end, reading.text.isQuoted(index) == reading.text.isQuoted(start),
      !clauses.isDate[index]
    else { return nil }
    if let both = sentByBoth(index, before: end) { return both }
    if let chunk = clauses.chunk(startingAt: index) {
      // "Delegasi Kenya, yang dipimpin Rina": a name of its own, and yet its leader is told.
      if let led = led(chunk, before: end, depth) { return led }
      return item(of: chunk, from: start, before: end)
    }
    if let pair = countryPair(at: index) { return pair }
    // "Grand Syekh Rina Wibowo": a capital that no list knows before a name with its post.
    if reading.isCapitalized(index), let chunk = clauses.chunk(startingAt: index + 1),
      chunk.person != nil, chunk.role != nil
    {
      return item(of: chunk, from: index + 1, before: end)
    }
    if reading.has(index, .pronounDual) || clauses.isDual(index) {
      let close = clauses.dualEnd(index, before: end)
      return Item(agents: antecedents.pair(index..<close), end: close)
    }
    guard depth > 0 else { return nil }
    if reading.has(index, [.delegate, .government]) {
      return represented(by: index, before: end, depth - 1)
    }
    if reading.has(index, .venue) { return host(at: index, before: end, depth - 1) }
    // "a Russian delegation led by Rina"
    if isHeadLast, reading.has(index, .determiner),
      let chunk = clauses.chunk(startingAt: index + 1),
      let led = led(chunk, before: end, depth)
    {
      return led
    }
    // "dua wakil kepala badan itu, yakni Rina dan Budi": who is counted, then named.
    if reading.has(index, .quantifier) { return counted(at: index, before: end) }
    return described(at: index, before: end)
  }

  /// "Negotiators from both countries", "delegasi kedua negara": the two whom they stand for.
  private func sentByBoth(_ index: Int, before end: Int) -> Item? {
    guard
      reading.has(index, [.delegate, .government, .groupNoun])
        || isHeadLast
          && (reading.isTagged(index, .plural) || clauses.chunk(at: index)?.isPluralRole == true)
    else { return nil }
    let next = reading.has(index + 1, [.origin, .affiliationLink]) ? index + 2 : index + 1
    guard next < end, clauses.isDual(next), !isHeadLast || next > index + 1 else { return nil }
    let close = clauses.dualEnd(next, before: end)
    let both = antecedents.pair(next..<close)
    return both.count == 2 ? Item(agents: both, end: close) : nil
  }

  /// "Delegasi Kenya, yang dipimpin Rina", "Ukrainian delegation led by Rina", "Russian team headed by
  /// Rina": whoever leads what a name or a state and a noun stand for.
  private func led(_ chunk: Chunk, before end: Int, _ depth: Int) -> Item? {
    guard depth > 0, chunk.kind == .organization || isHeadLast && chunk.kind == .country else {
      return nil
    }
    let noun =
      !isHeadLast
      ? chunk.tokens.lowerBound
      : chunk.kind == .country ? chunk.tokens.upperBound : chunk.tokens.upperBound - 1
    guard noun < end, reading.has(noun, .delegate),
      let led = represented(by: noun, before: end, depth - 1), led.isPerson
    else { return nil }
    return led
  }

  /// "pengasuh pesantren itu, Rina Wibowo", "chip maker founder Grace Lind": a name behind nouns that
  /// no list knows.
  func described(at start: Int, before end: Int, isHuman: Bool = false) -> Item? {
    var index = start
    while index < end, index - start < 8 {
      if let chunk = clauses.chunk(startingAt: index) {
        if chunk.person != nil {
          return isHuman || isSomebody(start) || chunk.role != nil && isHeadLast
            ? item(of: chunk, from: index, before: end) : nil
        }
        guard chunk.kind != .pronoun, chunk.kind != .country || reading.has(index - 1, .origin),
          index > start
        else { return nil }
        index = chunk.tokens.upperBound
      } else if reading.isMark(index, ",") {
        guard index > start, isHuman || isSomebody(start) || isHeadLast && isSomebody(index - 1),
          let chunk = clauses.chunk(startingAt: index + 1), chunk.person != nil
        else { return nil }
        return item(of: chunk, from: index + 1, before: end)
      } else {
        // "met | works council head Rina Wibowo": a noun that looks like a verb.
        let isFirst = isHeadLast && isHuman && index == start
        let isNoun =
          reading.isWord(index) && !clauses.isDate[index]
          && (reading.classes[index].isDisjoint(
            with: isFirst ? Self.function.subtracting(.predicate) : Self.function)
            || index > start && reading.has(index, .determiner)
            || reading.has(index, .origin) && isHome(index + 1))
          && (!reading.isVerbal(index) || isFirst)
        guard isNoun else { return nil }
        index += 1
      }
    }
    return nil
  }

  private var isHeadLast: Bool { reading.modifiersPrecede }

  private func isSomebody(_ index: Int) -> Bool {
    reading.has(index, [.personNoun, .groupNoun])
      && !reading.has(index, [.venue, .document, .relation])
  }

  /// "dari Kenya", not "dari Rina".
  private func isHome(_ index: Int) -> Bool {
    guard let chunk = clauses.chunk(startingAt: index) else { return false }
    return [.place, .organization, .country].contains(chunk.kind)
  }

  /// Words that no description of somebody holds.
  private static let function: WordClasses = [
    .preposition, .locative, .companion, .addresseePreposition, .conjunction, .contrast, .relative,
    .subordinator, .cue, .future, .negation, .predicate, .cancel, .attended, .led, .meeting,
    .pronounSingular, .pronounPlural, .pronounFirst, .complementizer, .passiveAuxiliary, .modal,
    .holding, .quantifier, .adverb, .document,
  ]

  /// "Vietnam-Kanada": two countries that a hyphen makes one word.
  private func countryPair(at index: Int) -> Item? {
    guard reading.isCapitalized(index), reading.isWord(index) else { return nil }
    let token = reading.tokens[index]
    let word = reading.bytes(of: token)
    guard let hyphen = word.firstIndex(of: UInt8(ascii: "-")),
      let left = reading.language.country(named: word[..<hyphen]),
      let right = reading.language.country(named: word[(hyphen + 1)...])
    else { return nil }
    return Item(agents: [.country(left.code), .country(right.code)], end: index + 1)
  }

  private func isIntroduction(_ index: Int) -> Bool {
    reading.has(index, [.determiner, .possessor, .adverb]) && !reading.has(index, .quantifier)
      || reading.has(index, .agentPreposition)
  }

  private func item(of chunk: Chunk, from start: Int, before end: Int) -> Item? {
    switch chunk.kind {
    case .place: return nil
    case .pronoun:
      return Item(
        agents: antecedents.agents(ofPronoun: chunk.tokens, clauses.phrase(chunk).form),
        end: chunk.tokens.upperBound)
    default: break
    }
    if let bodies = sent(by: chunk) { return bodies }
    // "keluarga Rina", "Rina's lawyer", "Presiden Rina's plan": not Rina.
    if chunk.person != nil, reading.has(chunk.tokens.lowerBound, .relation) { return nil }
    if reading.isPossessive(chunk.tokens.upperBound) || isModifier(chunk) { return nil }
    let close = phraseEnd(after: chunk.tokens.upperBound, before: end)
    guard chunk.person == nil else {
      return Item(agents: resolver.agents(of: chunk.tokens), end: close, isPerson: true)
    }
    guard chunk.kind == .role else {
      return Item(agents: [body(of: chunk)], end: close)
    }
    // "pengurus Kadin": the body for which a group acts.
    let first = chunk.tokens.lowerBound
    if let body = chunk.role?.organization, reading.has(first, .delegate),
      reading.has(first, .groupNoun)
    {
      return Item(
        agents: [Agent(kind: .organization, name: reading.text.text(body))], end: close)
    }
    let range = start..<max(close, chunk.tokens.upperBound)
    return Item(
      agents: antecedents.agents(ofPost: range), end: close, isPost: !chunk.isPluralRole)
  }

  /// "the Wibowo administration", "Wibowo supporters": a name that tells whose something is.
  private func isModifier(_ chunk: Chunk) -> Bool {
    guard isHeadLast, chunk.kind == .person else { return false }
    let next = chunk.tokens.upperBound
    if reading.has(next, [.groupNoun, .government]),
      !reading.has(next, [.meeting, .cue, .predicate])
    {
      return true
    }
    return reading.has(chunk.tokens.lowerBound - 1, .determiner) && chunk.role == nil
      && reading.isWord(next) && !reading.isCapitalized(next) && reading.has(next, .common)
      && reading.classes[next].isDisjoint(with: Self.function)
  }

  /// "Envoys from Sudan and Chad", "the presidents of Sudan and Chad", read as one post: the countries
  /// for which they stand.
  private func sent(by chunk: Chunk) -> Item? {
    guard chunk.isPluralRole, isHeadLast || reading.has(chunk.tokens.lowerBound, .delegate) else {
      return nil
    }
    var codes: [String] = []
    var index = chunk.tokens.lowerBound
    while index < chunk.tokens.upperBound {
      guard let found = reading.phrase(.country, at: index) else { index += 1; continue }
      codes.append(reading.language.countries[found.index].code)
      index += found.length
    }
    return codes.isEmpty
      ? nil : Item(agents: codes.map(Agent.country), end: max(index, chunk.tokens.upperBound))
  }

  /// The body or country of a chunk; "Delegasi Kenya" is read as one name and stands for Kenya.
  private func body(of chunk: Chunk) -> Agent {
    let first = chunk.tokens.lowerBound
    if chunk.kind == .organization, chunk.tokens.count > 1,
      reading.has(first, [.delegate, .government]),
      let found = reading.phrase(.country, at: first + 1), found.length == chunk.tokens.count - 1
    {
      return .country(reading.language.countries[found.index].code)
    }
    return resolver.agent(of: chunk)
  }

  /// The end of a noun phrase behind its chunk: brackets, "itu", "dari Kenya".
  private func phraseEnd(after index: Int, before end: Int) -> Int {
    var last = index
    while last < end {
      let bracket = reading.skipBracket(last, before: end)
      if bracket > last, !clauses.isDate[last + 1] { last = bracket; continue }
      if reading.has(last, .determiner), !reading.has(last, .possessor),
        !reading.modifiersPrecede
      {
        last += 1
        continue
      }
      if reading.has(last, .origin), let next = clauses.chunk(startingAt: last + 1),
        next.kind == .organization || next.kind == .country
      {
        last = next.tokens.upperBound
        continue
      }
      // "Rina Wibowo, 54, ": an age.
      if reading.isMark(last, ","), last + 2 < end, reading.tokens[last + 1].kind == .number,
        reading.isMark(last + 2, ","), !clauses.isDate[last + 1]
      {
        last += 2
        continue
      }
      // "Rina Wibowo, M.Pd., ".
      if reading.isMark(last, ","), last + 1 < end, isDegree(last + 1) {
        last += reading.isMark(last + 2, ".") ? 3 : 2
        continue
      }
      // "Badan Anggaran DPRD", read as two names.
      if let own = clauses.chunk(at: last - 1), own.kind == .organization,
        let next = clauses.chunk(startingAt: last), next.kind == .organization
      {
        last = next.tokens.upperBound
        continue
      }
      break
    }
    return last
  }

  /// Whether letters with points stand behind a comma: "M.Pd".
  private func isDegree(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isWord && token.isCapitalized && token.end - token.start <= 6
      && reading.bytes(of: token).contains(UInt8(ascii: "."))
  }

  /// "delegasi Kenya", "the governments of Chile and Peru", "rombongan yang dipimpin Rina": whoever
  /// leads the delegates, else whom they stand for.
  private func represented(by index: Int, before end: Int, _ depth: Int) -> Item? {
    var body: Parties?
    var next = index + 1
    while next < end, next - index < 10 {
      if reading.has(next, .led) {
        let leader = parties(at: next + 1, before: end, depth: 0)
        if leader.agents.contains(where: { $0.kind == .person }) {
          return leaders(from: leader, before: end, depth: depth)
        }
      }
      if body == nil, let chunk = clauses.chunk(startingAt: next) {
        guard [.organization, .country, .person, .role].contains(chunk.kind) else { return nil }
        let found = parties(at: next, before: end, depth: depth)
        body = found
        next = max(found.end, next + 1)
        // "delegasi Kenya, dipimpin Rina": the leader may still come.
        if reading.isMark(next, ",") { next += 1 }
        continue
      }
      guard reading.isWord(next), !reading.has(next, [.cue, .meeting, .locative, .subordinator])
      else { break }
      if body != nil, !reading.has(next, [.relative, .led]) { break }
      next += 1
    }
    guard let body, !body.agents.isEmpty else { return nil }
    return Item(agents: body.agents, end: body.end)
  }

  /// "delegations headed by Rina for Kenya and Budi for Chad": all who lead them.
  private func leaders(from first: Parties, before end: Int, depth: Int) -> Item {
    var leaders = first
    while depth > 0, isHeadLast, leaders.end < end, reading.has(leaders.end, .forPurpose),
      let next = side(behind: leaders.end, before: end)
    {
      let other = parties(at: next, before: end, depth: 0)
      guard other.agents.contains(where: { $0.kind == .person }) else { break }
      leaders.agents.add(other.agents)
      leaders.end = other.end
    }
    return Item(agents: leaders.agents, end: leaders.end, isPerson: true)
  }

  /// Where the other side begins behind "for Kenya and".
  private func side(behind index: Int, before end: Int) -> Int? {
    for next in Range.ahead(index, 8, before: end) where reading.has(next, .conjunction) {
      return clauses.chunk(at: next) == nil ? next + 1 : nil
    }
    return nil
  }

  /// "kediaman Rina Wibowo", "kantor Gubernur Budi": whose house it is.
  private func host(at index: Int, before end: Int, _ depth: Int) -> Item? {
    var next = index + 1
    while next < end, next - index < 3, reading.isWord(next), clauses.chunk(at: next) == nil,
      !reading.has(next, [.preposition, .conjunction, .relative])
    {
      next += 1
    }
    guard let chunk = clauses.chunk(startingAt: next), chunk.person != nil else { return nil }
    return item(of: chunk, from: next, before: end)
  }

  private func counted(at index: Int, before end: Int) -> Item? {
    for link in Range.ahead(index, 14, before: end) where reading.has(link, .roleLink) {
      guard let chunk = clauses.chunk(startingAt: link + 1), chunk.person != nil else { continue }
      return item(of: chunk, from: link + 1, before: end)
    }
    return nil
  }
}
