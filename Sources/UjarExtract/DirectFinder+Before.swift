import UjarLanguage
import UjarText

/// Who said it, and behind that the quotation: `Rina berkata, "…"`, `Rina: "…"`.
extension DirectFinder {
  func before(
    _ region: QuotedRegion, in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    var lower = sentence.tokens.lowerBound
    // `Begini tutur Rina:`, and the quotation in the next paragraph.
    if region.opening == lower, reading.isMark(lower - 1, ":"), number > 0 {
      lower = reading.text.sentences[number - 1].tokens.lowerBound
    }
    var index = region.opening - 1
    var hasColon = false
    while index >= lower,
      reading.isMark(index, ",") || reading.isMark(index, ":")
        || reading.has(index, .strictComplementizer)
    {
      hasColon = hasColon || reading.isMark(index, ":")
      index -= 1
    }
    guard index >= lower, !reading.text.isQuoted(index) else { return nil }
    let content = [trimmed(region)]
    let isLead = index < region.opening - 1
    if hasColon, let owner = owner(of: lower..<(index + 1)),
      region.outer.upperBound >= sentence.tokens.upperBound - 1
    {
      return Attribution(
        content: content, source: owner, isDirect: true, sentence: number, rule: .colon)
    }
    if let (cue, cueTokens) = cueBefore(index, from: lower, isLead: isLead) {
      if isFragment(region, in: sentence) || isToldByName(cue, region, in: sentence) {
        return nil
      }
      if reading.mayTrail, !isLead, [.noun, .object].contains(cue.frame), cue.form != .noun {
        return nil
      }
      if let mixed = interposed(cue, cueTokens, region, in: sentence, number) { return mixed }
      // `kata "rindang"`: a word that is talked about.
      if !isLead, cue.form == .bare, region.inner.count <= 3,
        !reading.isCapitalized(region.inner.lowerBound)
      {
        return nil
      }
      return leading(cue, cueTokens, content, from: lower, number, upTo: index + 1)
    }
    if isLead, let found = according(content, in: sentence, number, upTo: index + 1) {
      return found
    }
    if hasColon, reading.mayTrail, let source = sentenceSubject(from: lower, before: index),
      region.outer.upperBound >= sentence.tokens.upperBound - 1
    {
      return Attribution(
        content: content, source: source, isDirect: true, sentence: number, rule: .colon)
    }
    guard hasColon else { return nil }
    guard let chunk = clauses.chunk(at: index), chunk.kind == .person || chunk.kind == .role,
      chunk.tokens.upperBound == index + 1, chunk.tokens.lowerBound - lower <= 2
    else {
      // `Rina memberi syarat: "…"`: whoever the sentence is about.
      guard !reading.mayTrail, region.opening > lower,
        let source = clauses.leadingSubject(of: lower..<(index + 1), before: index + 1),
        source.form == .pronoun
          || clauses.chunk(startingAt: source.tokens.lowerBound)?.person != nil
      else { return nil }
      return Attribution(
        content: content, source: source, isDirect: true, sentence: number, rule: .colon)
    }
    return Attribution(
      content: content, source: SourcePhrase(tokens: chunk.tokens, form: .phrase), isDirect: true,
      sentence: number, rule: .colon)
  }

  /// `Her advice: "…"`, `His parting thought: "…"`: whose the words in front of the colon are.
  private func owner(of lead: Range<Int>) -> SourcePhrase? {
    guard reading.mayTrail, let first = lead.first, (2...4).contains(lead.count),
      reading.has(first, .possessor), reading.has(first, [.male, .female, .theirs]),
      let noun = lead.last,
      reading.isTagged(noun, [.noun, .plural])
        || reading.has(noun, .sayNoun) || reading.cue(at: noun) != nil,
      lead.dropFirst().allSatisfy({ reading.isWord($0) && clauses.chunkOfToken[$0] < 0 }),
      !reading.has(noun, .personNoun)
    else { return nil }
    return SourcePhrase(tokens: first..<(first + 1), form: .pronoun)
  }

  /// `Rina Wibowo was more careful: "…"`: whoever a sentence that ends in a quotation is about.
  func sentenceSubject(from lower: Int, before end: Int) -> SourcePhrase? {
    var first = lower
    while first < end,
      reading.isBoilerplate[first] || reading.isMark(first, ",")
        || reading.has(first, [.adverb, .contrast, .conjunction, .possessor, .determiner])
          && clauses.chunkOfToken[first] < 0
    {
      first += 1
    }
    guard let chunk = clauses.chunk(startingAt: first),
      chunk.person != nil || chunk.kind == .pronoun
        || chunk.kind == .role, chunk.tokens.upperBound < end
    else { return nil }
    let named =
      reading.isMark(chunk.tokens.upperBound, ",")
      ? clauses.chunk(startingAt: chunk.tokens.upperBound + 1) : nil
    let source = named?.person != nil ? named ?? chunk : chunk
    return clauses.phrase(source)
  }

  /// `said the road was "a disgrace" and would close`: a part of a clause that goes on behind it.
  func isFragment(_ region: QuotedRegion, in sentence: Sentence) -> Bool {
    let next = region.outer.upperBound
    guard reading.mayTrail, next < sentence.tokens.upperBound, reading.isWord(next),
      !reading.isCapitalized(next), let first = region.inner.first
    else { return false }
    let lead = reading.isMark(region.opening - 1, ",") ? region.opening - 2 : region.opening - 1
    let isThat = reading.has(lead, .strictComplementizer)
    // `claimed "Rina exaggerates" the danger`
    let isHalf = isThat || reading.has(next, .determiner) && !reading.has(next, .relative)
    guard isHalf || !reading.isCapitalized(first) else { return false }
    if clauses.isDate[next] { return false }
    // Behind a whole quotation only when and where it was said may follow.
    let end = sentence.tokens.upperBound
    let rest = clauses.circumstancesEnd(after: next, before: end)
    // `said that "of course we will appeal" against the order`, not `… in a statement`.
    if isThat, rest >= end, reading.has(next, .preposition) {
      return !(next..<end).contains { clauses.isDate[$0] || reading.has($0, .occasion) }
    }
    let isJoined = reading.has(next, [.conjunction, .contrast, .subordinator, .relative])
    return rest < end && reading.isWord(rest) && (!isJoined || isSubjectOfMore(region, before: end))
  }

  /// `told "The Morning Hour" on Friday that she would run`: the name of who is told.
  private func isToldByName(_ cue: Cue, _ region: QuotedRegion, in sentence: Sentence) -> Bool {
    let next = region.outer.upperBound
    guard reading.mayTrail, cue.frame == .addressee, region.inner.count <= 6,
      reading.isWord(region.opening - 1), next < sentence.tokens.upperBound
    else { return false }
    return reading.has(next, .strictComplementizer)
      || (reading.has(next, .preposition) || clauses.isDate[next])
        && Range.ahead(next, 8, before: sentence.tokens.upperBound).contains {
          reading.has($0, .strictComplementizer)
        }
  }

  /// `said "reforms" and the new tax would pay for it`: a quoted noun that shares a verb behind it.
  func isSubjectOfMore(_ region: QuotedRegion, before end: Int) -> Bool {
    region.inner.count <= 4
      && !region.inner.contains { reading.has($0, [.predicate, .passiveAuxiliary, .modal]) }
      && reading.has(region.outer.upperBound, .conjunction)
      && !(reading.cue(at: region.outer.upperBound + 1)?.cue.form == .active)
  }

  /// The cue that leads to a quotation: right before it, or before whoever is told.
  func cueBefore(
    _ index: Int, from lower: Int, isLead: Bool
  ) -> (Cue, Range<Int>)? {
    var cursor = index
    let reach = isLead ? max(lower, index - 14) : max(lower, index - 3)
    while cursor >= reach, !reading.text.isQuoted(cursor) {
      if !isClaimed[cursor], let (cue, length) = reading.cue(at: cursor),
        cursor + length <= index + 1
      {
        if reading.mayTrail, reading.isCapitalized(cursor), cursor > lower { cursor -= 1; continue }
        if cue.form == .preposition || cue.frame == .describe || cue.frame == .amount
          || cue.form == .adjective
        {
          return nil
        }
        if reading.mayTrail,
          clauses.isNounUse(cursor) || cue.form == .noun && !isLead
            || !isLead && reading.isTagged(cursor, .plural)
        {
          cursor -= 1
          continue
        }
        if reading.mayTrail, !clauses.isClear((cursor + length)..<max(cursor + length, index + 1)) {
          return nil
        }
        if cue.form == .participle, !reading.mayTrail { return nil }
        // `meminta warga menyiapkan bambu dan, "kalau ada", kopi`: the verb has its content already.
        if !reading.mayTrail, cue.form == .active, reading.isMark(index + 1, ","),
          (cursor + length..<max(cursor + length, index + 1)).contains(where: {
            clauses.chunkOfToken[$0] < 0 && reading.isVerbal($0)
          })
        {
          return nil
        }
        let isBetween =
          cursor + length == index + 1
          || clauses.addressee(at: cursor + length, before: index + 1) != nil
          || cue.form == .bare || cue.frame == .addressee || isLead
        return isBetween ? (cue, cursor..<(cursor + length)) : nil
      }
      cursor -= 1
    }
    return nil
  }

  /// `Kota itu, kata Rina, "sedang belajar"`: a clause of which the end is quoted.
  func interposed(
    _ cue: Cue, _ cueTokens: Range<Int>, _ region: QuotedRegion, in sentence: Sentence,
    _ number: Int
  ) -> Attribution? {
    if reading.mayTrail, cue.form == .active {
      return putIn(cue, cueTokens, region, in: sentence, number)
    }
    let comma = cueTokens.lowerBound - 1
    var start = sentence.tokens.lowerBound
    while reading.isBoilerplate[start] || reading.has(start, [.contrast, .adverb]), start < comma {
      start += 1
    }
    guard cue.form == .bare, comma - start >= 2, reading.isMark(comma, ","),
      !(start..<comma).contains(where: { reading.text.isQuoted($0) || isClaimed[$0] }),
      !reading.has(start, [.oblique, .preposition, .subordinator, .reached]),
      let source = clauses.source(after: cueTokens.upperBound, before: region.opening)
    else { return nil }
    return Attribution(
      content: [start..<comma, region.outer], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .postposed)
  }

  /// `Sandbags, she added, "are no answer"`: source and verb between the parts of one clause.
  func putIn(
    _ cue: Cue, _ cueTokens: Range<Int>, _ region: QuotedRegion, in sentence: Sentence,
    _ number: Int
  ) -> Attribution? {
    let lower = sentence.tokens.lowerBound
    // The cue may stand in the paragraph before.
    guard cueTokens.lowerBound > lower else { return nil }
    if let found = invertedPutIn(cue, cueTokens, region, in: sentence, number) { return found }
    let near = max(lower, cueTokens.lowerBound - 10)..<cueTokens.lowerBound
    guard reading.isMark(region.opening - 1, ","),
      clauses.circumstancesEnd(after: cueTokens.upperBound, before: region.opening - 1)
        >= region.opening - 1,
      let comma = near.last(where: { reading.isMark($0, ",") }), comma > lower
    else { return nil }
    let start = (lower..<comma).first { !reading.has($0, .contrast) && !reading.isBoilerplate[$0] }
    guard let start, !reading.has(start, [.preposition, .subordinator, .oblique, .adverb]),
      !(start..<comma).contains(where: { reading.text.isQuoted($0) || isClaimed[$0] }),
      reading.has(region.inner.lowerBound, .conjunction)
        || !(start..<comma).contains(where: { reading.has($0, .cue) && reading.cue(at: $0) != nil })
    else { return nil }
    let tokens = (comma + 1)..<cueTokens.lowerBound
    guard !tokens.isEmpty, !(start..<comma).contains(where: { reading.isMark($0, ",") }) else {
      return nil
    }
    let chunk = clauses.chunk(startingAt: tokens.lowerBound)
    let isPronoun = chunk?.kind == .pronoun && tokens.count == 1
    guard isPronoun || chunk?.kind != .pronoun && clauses.isNounPhrase(tokens) else { return nil }
    return Attribution(
      content: [start..<comma, region.outer], cueTokens: cueTokens, cue: cue,
      source: SourcePhrase(tokens: tokens, form: isPronoun ? .pronoun : .phrase), isDirect: false,
      sentence: number, rule: .postposed)
  }

  /// `The column will leave at dawn, warned Rina, "with or without papers"`
  private func invertedPutIn(
    _ cue: Cue, _ cueTokens: Range<Int>, _ region: QuotedRegion, in sentence: Sentence,
    _ number: Int
  ) -> Attribution? {
    let comma = cueTokens.lowerBound - 1
    let start = (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, comma)).first {
      !reading.has($0, .contrast) && !reading.isBoilerplate[$0]
    }
    guard let start, comma - start >= 3, reading.isMark(comma, ","),
      reading.isMark(region.opening - 1, ","), let first = region.inner.first,
      !reading.isCapitalized(first),
      let source = clauses.source(after: cueTokens.upperBound, before: region.opening - 1),
      source.tokens.upperBound == region.opening - 1,
      !(start..<comma).contains(where: { reading.text.isQuoted($0) || isClaimed[$0] })
    else { return nil }
    return Attribution(
      content: [start..<comma, region.outer], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .postposed)
  }

  func leading(
    _ cue: Cue, _ cueTokens: Range<Int>, _ content: [Range<Int>], from lower: Int,
    _ number: Int, upTo end: Int
  ) -> Attribution? {
    var source: SourcePhrase?
    var told = clauses.addressee(at: cueTokens.upperBound, before: end)
    switch cue.form {
    case .clitic: source = SourcePhrase(tokens: cueTokens, form: .clitic)
    case .participle:
      source = participleSubject(before: cueTokens.lowerBound, from: lower, number)
      if source == nil { return nil }
    case .active where cueTokens.lowerBound == lower && reading.mayTrail:
      // `Said Rina: "…"`
      source = clauses.source(after: cueTokens.upperBound, before: end)
    case .bare:
      source =
        clauses.source(after: cueTokens.upperBound, before: end)
        ?? clauses.subject(before: cueTokens.lowerBound, from: lower).source
    default:
      let subject = clauses.subject(
        before: cueTokens.lowerBound, from: lower)
      if subject.isNegated { return nil }
      source =
        clauses.comparison(before: cueTokens.lowerBound, from: lower)?.source ?? subject.source
      if reading.mayTrail, reading.has(cueTokens.lowerBound - 1, .passiveAuxiliary) { return nil }
      // `disebut "mafia pupuk"`: nobody says it.
      if cue.form == .passive {
        let first = cueTokens.upperBound
        source = clauses.source(
          after: reading.has(first, .agentPreposition) ? first + 1 : first, before: end)
        if source == nil { return nil }
      }
      if cue.frame == .addressee { told = noun(at: cueTokens.upperBound) }
    }
    return Attribution(
      content: content, cueTokens: cueTokens, cue: cue, source: source, addressee: told,
      isDirect: true, sentence: number, rule: .cueThenQuote)
  }

  /// `"…," said Rina, adding: "…"`: whoever the sentence has been about.
  func participleSubject(
    before index: Int, from lower: Int, _ number: Int
  ) -> SourcePhrase? {
    if let previous = attributions.last, previous.sentence == number { return previous.source }
    let subject = clauses.subject(before: index, from: lower)
    if reading.has(index - 1, .passiveAuxiliary) { return subject.source }
    var first = lower
    while first < index, reading.isBoilerplate[first] || reading.has(first, [.adverb, .contrast]) {
      first += 1
    }
    guard let chunk = clauses.chunk(startingAt: first), chunk.kind != .place else { return nil }
    return clauses.phrase(chunk)
  }

  /// `Menurut Rina, "…"`.
  func according(
    _ content: [Range<Int>], in sentence: Sentence, _ number: Int, upTo end: Int
  ) -> Attribution? {
    let first = sentence.tokens.lowerBound
    guard let source = prepositional(at: first, before: end) else { return nil }
    return Attribution(
      content: content, cueTokens: first..<source.tokens.lowerBound, cue: nil, source: source,
      isDirect: true, sentence: number, rule: .according)
  }
}
