import UjarLanguage
import UjarText

/// Reported speech in languages whose verbs stand on either side of what is reported and make
/// their passives with another word: "The road is safe, she said", "Residents were warned by …".
extension IndirectFinder {
  /// How long a source between content and cue may be, in tokens.
  private static let sourceReach = 24
  /// How far behind a cue its clause is looked for, in tokens.
  static let clauseReach = 18

  /// The attribution of a verb that may stand behind what it reports.
  func finite(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let verb = verbGroup(before: cueTokens.lowerBound, from: sentence.lowerBound)
    // "their claims", "of reports": a noun that looks like a verb.
    let isNoun =
      reading.isPossessive(verb.start - 1)
      || reading.has(verb.start - 1, [.possessor, .determiner, .preposition])
        && clauses.chunkOfToken[max(0, verb.start - 1)] < 0
        && !reading.has(verb.start - 1, [.relative, .strictComplementizer, .contentLink])
      || clauses.isNounUse(cueTokens.lowerBound, behindAnother: false)
    // "Safety | advocates | dismissed the figures"
    let isSubject =
      reading.isTagged(cueTokens.lowerBound, .plural)
      && reading.isTagged(cueTokens.upperBound, [.past, .presentThird, .modal])
    let isDoubted = disbeliefStart(cue, cueTokens) != nil
    if verb.isUnsaid && !isDoubted || isNoun || isSubject || isAside(cueTokens, in: sentence) {
      return nil
    }
    if isDoubted { return reported(cue, cueTokens, in: sentence, number, behind: covered) }
    let by = cueTokens.upperBound
    // "said by telephone" tells how, not by whom.
    let isAgent =
      reading.has(by, .agentPreposition) && !reading.has(by + 1, .occasion)
      && !(by + 1 < reading.count && clauses.isDate[by + 1])
    if isAgent || verb.isPassive {
      return passiveVoice(cue, cueTokens, verb.start, in: sentence, number)
    }
    if isSharedPassive(verb.start, in: sentence) { return nil }
    if let found = compared(cue, cueTokens, verb.start, in: sentence, number) { return found }
    if cue.form == .plain, cue.frame != .speech, !verb.isBegun, !isPlural(before: verb.start),
      !reading.isTagged(cueTokens.lowerBound, .present),
      !hasPluralHead(before: verb.start, from: sentence.lowerBound)
    {
      return nil
    }
    if let found = trailing(cue, cueTokens, verb.start, in: sentence, number) { return found }
    if let found = inverted(cue, cueTokens, in: sentence, number) { return found }
    return reported(cue, cueTokens, in: sentence, number, behind: covered)
  }

  /// "| does not believe the bones are broken": where such a verb begins; who does not believe a thing
  /// says so.
  func disbeliefStart(_ cue: Cue, _ cueTokens: Range<Int>) -> Int? {
    guard cue.form == .plain, cue.act == "believe", cue.frame != .quote else { return nil }
    var last = cueTokens.lowerBound - 1
    while reading.has(last, .adverb), !reading.has(last, .negation) { last -= 1 }
    guard reading.has(last, .negation) else { return nil }
    if reading.bytes(of: reading.tokens[last]).elementsEqual("not".utf8) { last -= 1 }
    // "may not think so" supposes.
    let auxiliary = reading.bytes(of: reading.tokens[last])
    return auxiliary.starts(with: "do".utf8) || auxiliary.starts(with: "did".utf8) ? last : nil
  }

  /// "were beaten, stripped and | denied medicine": a participle of a list behind one auxiliary.
  private func isSharedPassive(_ verb: Int, in sentence: Range<Int>) -> Bool {
    guard verb - 2 > sentence.lowerBound, reading.has(verb - 1, .conjunction),
      reading.isMark(verb - 2, ","), reading.isTagged(verb, [.participle, .past])
    else { return false }
    let comma = (sentence.lowerBound..<(verb - 2)).last { reading.isMark($0, ",") }
    guard let comma, reading.isTagged(comma + 1, [.participle, .past]) else { return false }
    return (sentence.lowerBound..<comma).contains {
      reading.has($0, .passiveAuxiliary) && reading.isTagged($0 + 1, .participle)
    }
  }

  // MARK: - The verb

  /// The words in front of a verb, or of the adjective of a state, that belong to it; it is passive,
  /// or a state, when one of the auxiliaries is among them.
  func verbGroup(
    before index: Int, from lower: Int, auxiliaries: WordClasses = .passiveAuxiliary
  ) -> (start: Int, isPassive: Bool, isUnsaid: Bool, isBegun: Bool) {
    var start = index
    var (isPassive, isUnsaid, isBegun) = (false, false, false)
    while start > lower {
      let last = start - 1
      if reading.has(last, auxiliaries) || isContracted(last) {
        isPassive = true
      } else if start == index, let verb = aspect(before: last), verb >= lower {
        (isBegun, start) = (true, verb)
        continue
      } else if reading.has(last, [.modal, .negation]) {
        isUnsaid = true
      } else if !reading.isAdverb(last) || clauses.chunkOfToken[last] >= 0 {
        break
      }
      start = last
    }
    return (start, isPassive, isUnsaid, isBegun)
  }

  /// "data from the survey | show", "polls in the city | suggest": whether the noun that a subject
  /// begins with is a plural.
  private func hasPluralHead(before index: Int, from lower: Int) -> Bool {
    let subject =
      trailingSource(before: index, from: lower)
      ?? clauses.subject(before: index, from: lower).source
    guard let tokens = subject?.tokens,
      let preposition = tokens.first(where: { reading.has($0, .preposition) }),
      preposition > tokens.lowerBound
    else { return false }
    return isPlural(before: preposition)
      && (reading.has(preposition - 1, [.document, .groupNoun])
        || reading.isTagged(preposition - 1, .plural))
  }

  /// Whether several are the subject that ends before an index: "they", "experts".
  private func isPlural(before index: Int) -> Bool {
    let last = index - 1
    guard last >= 0, reading.isWord(last) else { return false }
    if reading.has(last, [.pronounPlural, .pronounFirst]) { return !reading.has(last, .possessor) }
    if let role = clauses.chunk(at: last)?.role { return role.isPlural }
    let bytes = reading.bytes(of: reading.tokens[last])
    if bytes.dropFirst().elementsEqual("ata".utf8) { return true }
    return clauses.chunkOfToken[last] < 0 && bytes.count > 3
      && bytes.suffix(1) == ArraySlice("s".utf8) && bytes.suffix(2) != ArraySlice("ss".utf8)
      && !reading.isPossessive(last) && !reading.has(last, [.predicate, .cue])
  }

  // MARK: - Content, source, cue

  /// "The road is safe, she said on Monday": nothing is left behind the cue to be its content.
  private func trailing(
    _ cue: Cue, _ cueTokens: Range<Int>, _ verb: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var rest = clauses.circumstancesEnd(after: cueTokens.upperBound, before: end)
    if cue.frame == .addressee, let last = addresseeEnd(cueTokens.upperBound, before: end) {
      rest = last
    } else if cue.frame == .speech || cue.frame == .clause, rest < end,
      reading.has(rest, [.oblique, .subordinator, .contentLink]), !reading.has(rest, .locative),
      reading.has(rest + 1, [.pronounSingular, .pronounPlural, .pronounNeuter, .determiner])
    {
      // "…, the agency said as it sent vaccine".
      rest = end
    }
    // "money that she promised to spend"
    if isInfinitive(cueTokens.upperBound) { return nil }
    guard cue.frame != .object, cue.frame != .amount, !cue.takesStance, !isThatAhead(rest),
      rest >= end || reading.isMark(rest, ",") || reading.isMark(rest, ";"),
      let source = trailingSource(before: verb, from: sentence.lowerBound)
    else { return nil }
    let comma = source.tokens.lowerBound - 1
    let told = clauses.addressee(at: cueTokens.upperBound, before: end)
    return around(
      cue, cueTokens, source, told, comma, rest: rest, in: sentence, number)
  }

  /// "warned, however, that …": whether the clause comes behind a word put in.
  func isThatAhead(_ comma: Int) -> Bool {
    reading.isMark(comma, ",") && reading.has(comma + 1, [.adverb, .contrast])
      && reading.isMark(comma + 2, ",") && reading.has(comma + 3, .strictComplementizer)
  }

  /// "told the fans' forum on Thursday": whoever was told and when, with nothing else behind.
  func addresseeEnd(_ start: Int, before end: Int) -> Int? {
    var index = start
    while index < end, index - start < 14 {
      if reading.isMark(index, ",") || reading.isMark(index, ";") {
        return index > start ? index : nil
      }
      if reading.text.isQuoted(index)
        || clauses.chunkOfToken[index] < 0
          && reading.has(
            index, [.strictComplementizer, .complementizer, .predicate, .passiveAuxiliary, .modal])
          && !reading.has(index, .preposition)
        || clauses.chunk(at: index)?.kind == .pronoun
      {
        return nil
      }
      index += 1
    }
    return index >= end && index > start ? end : nil
  }

  /// "The road is safe, says their manager, Rina Wibowo": verb, then source.
  private func inverted(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let comma = cueTokens.lowerBound - 1
    let end = contentEnd(in: sentence)
    guard comma > sentence.lowerBound, reading.isMark(comma, ","),
      cue.frame == .speech || cue.frame == .clause, cue.form == .active || cue.form == .plain,
      cueTokens.count == 1, beginsSpeaker(cueTokens.upperBound, before: end),
      let near = clauses.source(after: cueTokens.upperBound, before: end),
      !hasVerb(
        near.tokens.lowerBound,
        before: near.tokens.first { reading.has($0, .relative) && !reading.has($0, .determiner) }
          ?? near.tokens.upperBound)
    else { return nil }
    let source = clauses.qualified(near, before: end)
    // ", said Kyiv had yet to decide": the subject of what is told.
    if reading.isTagged(source.tokens.upperBound, [.past, .present, .presentThird, .modal]) {
      return nil
    }
    var rest = clauses.circumstancesEnd(after: source.tokens.upperBound, before: end)
    // ", a senior adviser to the family": what describes the source runs to the end.
    if reading.isMark(rest, ","),
      reading.has(rest + 1, [.determiner, .relative]) || clauses.chunk(startingAt: rest + 1) != nil
    {
      rest = end
    }
    let isRest =
      rest >= end || reading.isMark(rest, ",") || reading.has(rest, [.preposition, .relative])
    guard isRest else { return nil }
    return around(
      cue, cueTokens, source, nil, comma, rest: reading.isMark(rest, ",") ? rest : end,
      in: sentence, number)
  }

  /// "the manager", "residents", "one of the workers": whoever can stand behind "said".
  private func beginsSpeaker(_ index: Int, before end: Int) -> Bool {
    if clauses.chunk(startingAt: index) != nil || clauses.chunk(startingAt: index + 1) != nil {
      return true
    }
    if reading.has(index, .groupNoun) || reading.has(index + 1, .groupNoun) { return true }
    return reading.has(index, .quantifier)
      && Range.ahead(index, 5, before: end).contains { reading.has($0, .groupNoun) }
  }

  func around(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, _ told: Range<Int>?, _ comma: Int,
    rest: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    var start = contentStart(before: comma, in: sentence)
    // ", which, she said, …": the relative clause alone.
    if reading.has(comma - 1, .relative), comma - 1 > start { start = comma - 1 }
    guard start < comma, !(start..<comma).contains(where: { isClaimed[$0] }) else { return nil }
    // "Asked by the board whether it was safe, she answered": no words of hers.
    if reading.has(start, .reached), reading.isTagged(start, .participle) { return nil }
    let isWhole =
      hasVerb(start, before: comma)
      && (!isLeadIn(start, before: comma) || (start..<comma).contains { reading.isMark($0, ",") })
    var content = [start..<comma]
    let whole = contentEnd(in: sentence)
    let end = (rest..<max(rest, whole)).first { reading.isMark($0, ";") } ?? whole
    if rest < end, reading.isMark(rest, ","), end - rest > 2,
      goesOn(rest + 1, before: end, isWhole: isWhole)
    {
      content.append((rest + 1)..<end)
    }
    let words = content.reduce(0) { $0 + $1.count { reading.isWord($0) } }
    guard words >= 3, isWhole || content.count > 1 else { return nil }
    return Attribution(
      content: content, cueTokens: cueTokens, cue: cue, source: source, addressee: told,
      isDirect: false, sentence: number, rule: .postposed)
  }

  /// Whether what follows the comma behind a report put in between goes on with what is reported.
  private func goesOn(_ index: Int, before end: Int, isWhole: Bool) -> Bool {
    guard isWhole else {
      // "As the ice retreats, she said, that protection goes".
      return !reading.has(index, .relative) && reading.cue(at: index)?.cue.form != .participle
        || reading.has(index, .strictComplementizer)
    }
    if reading.has(index, .conjunction) {
      // "and produced a letter": what the source did then.
      return
        !(reading.isVerbal(index + 1) || reading.cue(at: index + 1)?.cue.form == .active
        // "and he doubted it would hold": a stance told apart.
        || isSecondReport(index + 1, before: end))
    }
    // "but nobody had come", `but "that would be daft"`, not "but the mayor denied it".
    if reading.has(index, .contrast), !reading.has(index, [.adverb, .subordinator]) {
      return reading.text.isQuoted(index + 1) || isNewClause(index + 1, before: end)
    }
    guard index + 1 < reading.count, clauses.chunkOfToken[index] < 0, !clauses.isDate[index],
      !clauses.isDate[index + 1]
    else {
      return false
    }
    // ", after which he hopes to meet them"
    if reading.has(index, .preposition), reading.has(index + 1, .thingRelative) { return true }
    // ", even as both sides traded blame": what happens elsewhere.
    if reading.has(index + 1, .contentLink) { return false }
    // "The first email, sent in April, she said, went astray": the verb of what stands in front.
    return reading.has(index, [.continuation, .passiveAuxiliary, .predicate, .modal])
      || reading.has(index, .agentPreposition) && isGerund(index + 1)
  }

  /// The noun phrase between a comma and a cue.
  private func trailingSource(before index: Int, from lower: Int) -> SourcePhrase? {
    // ", Rina Wibowo, said": what the last comma closes.
    let closesAside = reading.isMark(index - 1, ",") && index - 1 > lower
    let index = closesAside ? index - 1 : index
    var start = index
    while start > lower, index - start < Self.sourceReach, !reading.isMark(start - 1, ","),
      !reading.text.isQuoted(start - 1)
    {
      start -= 1
    }
    guard start > lower + 1, start < index, reading.isMark(start - 1, ",") else { return nil }
    // ", Rina Wibowo, a lawyer, said": what stands in apposition is not the source yet.
    if let before = clauses.chunk(at: start - 2), before.tokens.upperBound == start - 1,
      before.kind == .person || before.kind == .organization,
      reading.has(start, [.determiner, .quantifier])
        || clauses.chunk(startingAt: start)?.kind == .role,
      reading.isMark(before.tokens.lowerBound - 1, ",")
    {
      start = before.tokens.lowerBound
    }
    // ", the team, led by Rina Wibowo, found"
    if clauses.chunkOfToken[start] < 0,
      reading.isTagged(start, .participle) || reading.has(start, .led),
      reading.has(start + 1, [.preposition, .agentPreposition]),
      let comma = (max(lower, start - 8)..<(start - 1)).last(where: { reading.isMark($0, ",") }),
      comma > lower, comma + 1 < start - 1, reading.has(comma + 1, .determiner)
    {
      start = comma + 1
    }
    // ", an aide, who asked not to be named, said"
    if closesAside, reading.has(start, .relative), !reading.has(start, .determiner),
      let comma = (max(lower, start - Self.sourceReach)..<(start - 1)).last(where: {
        reading.isMark($0, ",")
      }), comma + 1 < start - 1, !(comma..<start).contains(where: { reading.text.isQuoted($0) })
    {
      start = comma + 1
    }
    // ", its secretary, Rina Wibowo, said"
    if let post = clauses.chunk(at: start - 2), post.tokens.upperBound == start - 1,
      post.kind == .role, clauses.chunk(startingAt: start)?.person != nil
    {
      let begin =
        reading.has(post.tokens.lowerBound - 1, .determiner)
        ? post.tokens.lowerBound - 1 : post.tokens.lowerBound
      if begin > lower + 1, reading.isMark(begin - 1, ",") {
        start = begin
      } else if reading.has(begin, .possessor), reading.has(begin - 1, .conjunction) {
        // "Rina and her counterpart, Budi, agreed …": two who spoke.
        return nil
      }
    }
    var first = start
    while first < index, reading.has(first, .adverb), clauses.chunkOfToken[first] < 0 { first += 1 }
    guard first < index, !reading.has(first, [.preposition, .subordinator, .relative]) else {
      return nil
    }
    let tokens = first..<index
    // ", a charge the company denies": no subject but a noun with its clause.
    let noun = tokens.first { reading.has($0, .summary) }
    if let noun, noun + 1 < index, reading.has(first, [.determiner, .quantifier]),
      reading.has(noun + 1, [.determiner, .quantifier])
        || clauses.chunk(startingAt: noun + 1) != nil
        || reading.isWord(noun + 1)
          && !reading.has(noun + 1, .preposition)
    {
      return nil
    }
    if let chunk = clauses.chunk(startingAt: first), chunk.kind == .pronoun {
      return tokens.count == 1 ? clauses.phrase(chunk) : nil
    }
    if clauses.isDual(first) { return SourcePhrase(tokens: tokens, form: .dual) }
    // "modellers at the University of Leeds": people whom no list knows.
    let isPeople =
      reading.isTagged(first, .plural) && reading.has(first + 1, .locative)
      && !tokens.contains { isFinite($0) }
    return isPeople || clauses.isNounPhrase(tokens)
      ? SourcePhrase(tokens: tokens, form: .phrase) : nil
  }
}
