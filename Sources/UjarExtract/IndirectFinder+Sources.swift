import UjarLanguage
import UjarText

/// Reports by prepositions, nouns and passives: "Menurut Rina, …", "pernyataan Rina bahwa …", "dikatakan Rina".
extension IndirectFinder {
  /// "Menurut Rina, …", "…, menurut Rina", "according to Rina".
  func according(
    _ cue: Range<Int>, in sentence: Range<Int>, _ number: Int, behind covered: Int
  ) -> Attribution? {
    let index = cue.lowerBound
    let first = cue.upperBound
    // "Menurut pengakuannya, …".
    let owner =
      reading.isPossessed(first) && reading.has(first, .sayNoun)
        || reading.cue(at: first)?.cue.form == .clitic
      ? SourcePhrase(tokens: first..<(first + 1), form: .clitic) : nil
    guard var source = owner ?? clauses.source(after: first, before: sentence.upperBound) else {
      return nil
    }
    source.tokens = withLocation(source.tokens, before: sentence.upperBound)
    if owner == nil { source = clauses.wholePhrase(source, before: sentence.upperBound) }
    let cueTokens = index..<first
    let end = contentEnd(in: sentence)
    // "According to the ministry, Rina said": the name is the subject of what follows.
    if reading.mayTrail, isInitial(index, in: sentence),
      !reading.isMark(source.tokens.upperBound, ","),
      let comma = source.tokens.first(where: { reading.isMark($0, ",") })
    {
      source.tokens = source.tokens.lowerBound..<comma
    }
    // "Bagi Rina, …", not "bagi warga".
    if reading.cue(at: index)?.cue.frame == .quote {
      guard isInitial(index, in: sentence),
        source.form != .phrase || clauses.chunk(startingAt: first)?.person != nil
          || isPerson(first) && reading.has(source.tokens.upperBound - 1, .determiner)
      else { return nil }
    }
    if isInitial(index, in: sentence) {
      // "Menurut Rina, pedagang | beras di Pasar Baru, …"
      if !reading.mayTrail, clauses.chunk(at: source.tokens.upperBound - 1)?.kind == .role {
        source = clauses.qualified(source, before: end)
      }
      var start = source.tokens.upperBound
      while start < end, clauses.isDate[start] || reading.skipBracket(start, before: end) > start {
        start = max(start + 1, reading.skipBracket(start, before: end))
      }
      // Whatever qualifies the source runs to the comma.
      while start < end, !reading.isMark(start, ","), start - source.tokens.upperBound < 14 {
        start += 1
      }
      start = qualifierEnd(at: start, before: end)
      if reading.mayTrail, reading.isMark(start, ","), start > source.tokens.upperBound,
        !(source.tokens.upperBound..<start).contains(where: { clauses.isDate[$0] })
      {
        source.tokens = source.tokens.lowerBound..<start
      }
      // "According to Rina the road is safe".
      let behind = source.tokens.upperBound
      if reading.mayTrail, !reading.isMark(behind, ","),
        source.form == .pronoun || isJustName(source),
        reading.has(behind, [.determiner, .pronounSingular, .pronounPlural, .pronounNeuter])
      {
        return Attribution(
          content: [behind..<reportEnd(behind, before: end)], cueTokens: cueTokens, cue: nil,
          source: source, isDirect: false, sentence: number, rule: .according)
      }
      guard reading.isMark(start, ",") else { return nil }
      var next = start + 1
      while next < end, clauses.isDate[next] { next += 1 }
      if next > start + 1, reading.isMark(next, ",") { start = next }
      guard end - start > 3 else { return nil }
      return Attribution(
        content: [(start + 1)..<end], cueTokens: cueTokens, cue: nil, source: source,
        isDirect: false, sentence: number, rule: .according)
    }
    let comma = reading.isMark(index - 1, ",") ? index - 1 : index
    // "… bahwa harga naik, dan itu, menurut Rina, wajar": within a report only a clause of its own.
    guard
      index >= covered
        || !reading.mayTrail
          && contentStart(before: comma, in: sentence)
            > attributions.last?.content.last?.lowerBound ?? Int.max
    else { return nil }
    if owner == nil { source = clauses.qualified(source, before: sentence.upperBound) }
    return around(nil, cueTokens, source, comma, in: sentence, number, .according)
  }

  func isJustName(_ source: SourcePhrase) -> Bool {
    clauses.chunk(startingAt: source.tokens.lowerBound).map {
      $0.tokens == source.tokens && ($0.kind == .person || $0.kind == .organization)
    } ?? false
  }

  /// "sumber di kepolisian,": a group with where it is, up to the comma.
  func withLocation(_ source: Range<Int>, before end: Int) -> Range<Int> {
    guard clauses.chunk(startingAt: source.lowerBound)?.person == nil,
      !reading.isCapitalized(source.lowerBound), reading.has(source.upperBound, .locative)
    else { return source }
    let close = Range.ahead(source.upperBound, 5, before: end).first {
      reading.isMark($0, ",")
    }
    return close.map { source.lowerBound..<$0 } ?? source
  }

  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    for before in sentence.lowerBound..<index
    where !reading.isBoilerplate[before]
      && !reading.has(before, [.contrast, .adverb, .conjunction, .subordinator])
      && !reading.isMark(before, ",")
    {
      return false
    }
    return true
  }

  /// "In her view, the road is safe", "In Rina Wibowo's opinion, …".
  func inView(at index: Int, in sentence: Range<Int>, _ number: Int) -> Attribution? {
    guard reading.has(index, [.locative, .agentPreposition]) else { return nil }
    let owner: SourcePhrase
    var noun = index + 2
    if let chunk = clauses.chunk(startingAt: index + 1), chunk.person != nil,
      reading.isPossessive(chunk.tokens.upperBound)
    {
      owner = SourcePhrase(tokens: chunk.tokens, form: .phrase)
      noun = chunk.tokens.upperBound + 1
    } else if reading.has(index + 1, .possessor), reading.has(index + 1, [.male, .female, .theirs])
    {
      owner = SourcePhrase(tokens: (index + 1)..<(index + 2), form: .pronoun)
    } else {
      return nil
    }
    let end = contentEnd(in: sentence)
    guard let cue = reading.cue(at: noun)?.cue, cue.form == .noun || cue.form == .plain,
      reading.has(index, .locative) ? reading.has(noun, .sayNoun) : cue.act == "assess"
    else { return nil }
    let start = reading.isMark(noun + 1, ",") ? noun + 2 : noun + 1
    // "Rent, in her view, has doubled", "It costs twice that, by her count"
    if !isInitial(index, in: sentence) {
      guard reading.isMark(noun + 1, ",") || noun + 1 >= end else { return nil }
      return around(
        cue, noun..<(noun + 1), owner, nil, index - 1, rest: noun + 1, in: sentence, number)
    }
    guard end - start > 3 else { return nil }
    return Attribution(
      content: [start..<end], cueTokens: noun..<(noun + 1), cue: cue,
      source: owner, isDirect: false, sentence: number, rule: .according)
  }

  /// "pernyataan Rina bahwa …", "her warning that …".
  func nounCue(
    at index: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    if reading.modifiersPrecede {
      return ownedNoun(at: index, in: sentence, number)
    }
    if reading.has(index + 1, .complementizer), !reading.has(index + 1, .hypothetical),
      end - index > 4, reading.has(index - 1, .utterance)
    {
      // "melontarkan usul agar …", "menaruh harapan agar …".
      let subject = clauses.subject(before: index - 1, from: sentence.lowerBound)
      guard let source = subject.source, !subject.isNegated, !subject.isRelative else { return nil }
      return Attribution(
        content: [(index + 2)..<end], cueTokens: (index - 1)..<(index + 1),
        cue: reading.cue(at: index)?.cue, source: source, isDirect: false, sentence: number,
        rule: .nounCue)
    }
    let source = clauses.source(after: index + 1, before: end)
    guard let source,
      clauses.chunk(startingAt: source.tokens.lowerBound) != nil
        || reading.has(source.tokens.lowerBound, [.government, .groupNoun, .quantifier])
    else { return nil }
    let start = max(source.tokens.upperBound, index + 1)
    guard reading.has(start, .complementizer), !reading.has(start, .hypothetical), end - start > 3
    else { return nil }
    let close = mainVerb(behind: start + 1, before: end, isSubject: isInitial(index, in: sentence))
    return Attribution(
      content: [(start + 1)..<close], cueTokens: index..<(index + 1),
      cue: reading.cue(at: index)?.cue,
      source: source, isDirect: false, sentence: number, rule: .nounCue)
  }

  /// Where the clause of a noun that is a subject ends: before the last verb, which is that of the
  /// sentence: "Pernyataan Rina bahwa vaksin akan tiba | melegakan warga".
  func mainVerb(behind start: Int, before end: Int, isSubject: Bool) -> Int {
    guard isSubject, reading.language.traits.contains(.prefixedVerbs) else { return end }
    let verbs = (start..<end).filter(isVerbal)
    for index in verbs where index - start >= 2 {
      var first = index
      while first > start + 1, reading.has(first - 1, [.future, .negation, .adverb]) {
        first -= 1
      }
      let hasPredicate = (start..<first).contains { isVerbal($0) || reading.has($0, .predicate) }
      if hasPredicate || verbs.count == 1 && first - start >= 2 { return first }
    }
    return end
  }

  /// "Dikatakan Rina, …", "apa yang disebut kedua negara sebagai …".
  func passive(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var next = cueTokens.upperBound
    if reading.has(next, .agentPreposition) { next += 1 }
    let source = clauses.source(after: next, before: end)
    if let source, reading.has(source.tokens.upperBound, .contentLink) {
      let start = source.tokens.upperBound + 1
      guard end > start else { return nil }
      let described = cue.acting("describe")
      return Attribution(
        content: [start..<end], cueTokens: cueTokens, cue: described, source: source,
        isDirect: false, sentence: number, rule: .passive)
    }
    // "Satu hal yang ditekankan Rina: bantuan tidak boleh dipotong".
    if let source, reading.isMark(source.tokens.upperBound, ":"),
      end - source.tokens.upperBound > 3,
      reading.has(cueTokens.lowerBound - 1, .relative)
    {
      return Attribution(
        content: [(source.tokens.upperBound + 1)..<end], cueTokens: cueTokens, cue: cue,
        source: source, isDirect: false, sentence: number, rule: .passive)
    }
    if reading.has(cueTokens.lowerBound - 1, [.comparison, .thus]), let source,
      let found = compared(cue, cueTokens, source, in: sentence, number)
    {
      return found
    }
    if let found = judged(cue, cueTokens, source, in: sentence, number) { return found }
    guard cueTokens.lowerBound == sentence.lowerBound, cue.frame.takesClause else { return nil }
    let start = source?.tokens.upperBound ?? cueTokens.upperBound
    guard reading.isMark(start, ",") || reading.has(start, .strictComplementizer),
      end - start > 3
    else { return nil }
    return Attribution(
      content: [(start + 1)..<end], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .passive)
  }

  /// "Pupuk itu palsu, seperti diungkapkan Rina", "Sebagaimana dinyatakan Rina, …".
  func compared(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let comma = cueTokens.lowerBound - 2
    if comma < sentence.lowerBound {
      return initial(cue, cueTokens, source, in: sentence, number)
    }
    guard reading.isMark(comma, ",") else { return nil }
    return around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
  }

  /// "Rencana itu dinilai Rina merugikan petani", "Ancaman itu dinilai berlebihan oleh Rina": what is
  /// judged, who judges, and how.
  func judged(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    guard
      cue.act == "accuse" || ["assess", "describe"].contains(cue.act) && cue.frame.takesClause
        || cue.act == "say" && cue.frame == .clause,
      let patient = patient(before: cueTokens.lowerBound, in: sentence)
    else { return nil }
    if let source, isJudge(source, cue), case let rest = source.tokens.upperBound, rest < end {
      let isJudgement =
        clauses.chunkOfToken[rest] < 0
        && (isVerbal(rest) || reading.has(rest, [.predicate, .adverb])
          || cue.act != "say" && reading.classes[rest].isSubset(of: .common)
            && reading.isWord(rest))
        && !reading.isCapitalized(rest)
      guard isJudgement else { return nil }
      return Attribution(
        content: [patient, rest..<end], cueTokens: cueTokens, cue: judging(cue), source: source,
        isDirect: false, sentence: number, rule: .passive)
    }
    let start = cueTokens.upperBound
    guard
      let by = Range.ahead(start + 1, 8, before: end).first(where: {
        reading.has($0, .agentPreposition)
      }), clauses.chunkOfToken[start] < 0,
      (start..<by).allSatisfy({ reading.isWord($0) && !clauses.isDate[$0] }),
      let judge = clauses.source(after: by + 1, before: end), isJudge(judge, cue)
    else { return nil }
    return Attribution(
      content: [patient, start..<by], cueTokens: cueTokens, cue: judging(cue), source: judge,
      isDirect: false, sentence: number, rule: .passive)
  }

  /// What is called something is described.
  private func judging(_ cue: Cue) -> Cue { cue.act == "say" ? cue.acting("describe") : cue }

  private func isJudge(_ source: SourcePhrase, _ cue: Cue) -> Bool {
    guard let chunk = clauses.chunk(startingAt: source.tokens.lowerBound) else {
      return reading.has(source.tokens.lowerBound, .groupNoun)
    }
    return chunk.kind != .place
  }

  /// The noun phrase that ends right before a passive and begins its sentence or clause.
  private func patient(before cue: Int, in sentence: Range<Int>) -> Range<Int>? {
    var last = cue
    while last > sentence.lowerBound, clauses.chunkOfToken[last - 1] < 0,
      reading.has(last - 1, [.adverb, .future, .predicate])
    {
      last -= 1
    }
    var first = last
    while first > sentence.lowerBound, last - first < 20, reading.isWord(first - 1),
      !reading.isBoilerplate[first - 1], !reading.text.isQuoted(first - 1),
      clauses.chunkOfToken[first - 1] >= 0
        || reading.classes[first - 1].isDisjoint(with: [
          .subordinator, .contrast, .complementizer, .future, .predicate, .relative,
        ]) && (reading.cue(at: first - 1)?.cue.form ?? .noun) == .noun
    {
      first -= 1
    }
    let isWhole =
      first == sentence.lowerBound || reading.isMark(first - 1, ",")
      || reading.isBoilerplate[first - 1]
    guard isWhole, first < last, !reading.has(last - 1, [.relative, .preposition]),
      !reading.has(first, [.preposition, .oblique, .adverb, .locative])
    else { return nil }
    return first..<last
  }
}
