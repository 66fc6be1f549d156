import UjarLanguage
import UjarText

/// A quotation, and behind it who said it: `"…," kata Rina`, `"…," Rina said`.
extension DirectFinder {
  func after(
    _ region: QuotedRegion, in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    let end = sentence.tokens.upperBound
    var index = region.outer.upperBound
    let hasComma =
      reading.isMark(index, ",") || reading.isMark(region.closing - 1, ",")
      || region.inner.last(where: { reading.tokens[$0].kind != .quotationMark }).map {
        reading.isMark($0, "?") || reading.isMark($0, "!") || reading.isMark($0, ",")
      } ?? false
    if reading.isMark(index, ",") || reading.isMark(index, ".") && reading.has(index + 1, .cue) {
      index += 1
    }
    let first = index
    // "demikian" is a cue of its own only where no other follows.
    while index < end, reading.has(index, .adverb),
      reading.cue(at: index) == nil || reading.cue(at: index + 1) != nil
    {
      index += 1
    }
    guard index < end, !region.inner.isEmpty else { return nil }
    let content = [trimmed(region)]
    // `"…" — Rina Wibowo`, with nothing behind it.
    if isDash(first), let chunk = clauses.chunk(startingAt: first + 1), chunk.person != nil,
      chunk.tokens.upperBound >= end - 1
    {
      return Attribution(
        content: content, source: SourcePhrase(tokens: chunk.tokens, form: .phrase),
        isDirect: true, sentence: number, rule: .colon)
    }
    // `"…," demikian Kementerian Sosial`.
    if index > first, hasComma, let chunk = clauses.chunk(startingAt: index),
      [.organization, .person, .role, .country].contains(chunk.kind),
      let source = clauses.source(after: index, before: end)
    {
      return Attribution(
        content: content, cueTokens: first..<index, cue: nil, source: source, isDirect: true,
        sentence: number, rule: .quoteThenCue)
    }
    if let (cue, length) = reading.cue(at: index), !reading.isCapitalized(index) || hasComma {
      let cueTokens = index..<(index + length)
      switch cue.form {
      case .clitic:
        // "katanya Rina": clitic and name.
        let named = clauses.chunk(startingAt: cueTokens.upperBound).flatMap {
          $0.kind == .person ? clauses.source(after: cueTokens.upperBound, before: end) : nil
        }
        return Attribution(
          content: content, cueTokens: cueTokens, cue: cue,
          source: named ?? SourcePhrase(tokens: cueTokens, form: .clitic), isDirect: true,
          sentence: number, rule: .quoteThenCue)
      case .bare, .passive, .active:
        let agent = cueTokens.upperBound
        let first = reading.has(agent, .agentPreposition) ? agent + 1 : agent
        if let near = clauses.source(after: first, before: end)
          ?? parenthetical(at: agent, before: end)
          ?? (cue.form == .bare && hasComma ? clauses.description(after: agent, before: end) : nil)
        {
          let source = clauses.qualified(near, before: end)
          if reading.mayTrail, let whole = wholeClause(content, in: sentence) {
            return Attribution(
              content: [whole], cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
              sentence: number, rule: .quoteThenCue)
          }
          let told = toWhom(from: source.tokens.upperBound, before: end)
          return Attribution(
            content: content, cueTokens: cueTokens, cue: cue, source: source, addressee: told,
            isDirect: true, sentence: number, rule: .quoteThenCue)
        }
        if let told = clauses.addressee(at: cueTokens.upperBound, before: end),
          let source = clauses.source(after: told.upperBound, before: end)
        {
          return Attribution(
            content: content, cueTokens: cueTokens, cue: cue, source: source, addressee: told,
            isDirect: true, sentence: number, rule: .quoteThenCue)
        }
        if cue.form == .bare, hasComma,
          !reading.isWord(cueTokens.upperBound)
            || clauses.isDate[cueTokens.upperBound]
            || reading.has(cueTokens.upperBound, [.preposition, .locative, .oblique, .adverb])
        {
          return Attribution(
            content: content, cueTokens: cueTokens, cue: cue, source: nil, isDirect: true,
            sentence: number, rule: .quoteThenCue)
        }
      case .noun:
        if hasComma, let source = clauses.source(after: cueTokens.upperBound, before: end) {
          return Attribution(
            content: content, cueTokens: cueTokens, cue: cue, source: source, isDirect: true,
            sentence: number, rule: .quoteThenCue)
        }
      case .participle, .preposition, .plain, .adjective: break
      }
    }
    if let found = relayed(from: index, content, in: sentence, number)
      ?? signed(at: index, content, in: sentence, number)
      ?? named(at: index, content, in: sentence, number)
    {
      return found
    }
    if let source = prepositional(at: index, before: end) {
      // `He sat there and "did not utter a word", according to Rina`.
      if reading.mayTrail, let whole = wholeClause(content, in: sentence) {
        return Attribution(
          content: [whole], cueTokens: index..<source.tokens.lowerBound, cue: nil, source: source,
          isDirect: false, sentence: number, rule: .quoteThenCue)
      }
      return Attribution(
        content: content, cueTokens: index..<source.tokens.lowerBound, cue: nil, source: source,
        isDirect: true, sentence: number, rule: .quoteThenCue)
    }
    // `Dalam diskusi bertajuk "Siapa Takut Banjir?", Rina mengatakan`: a title.
    let isTitle =
      !reading.mayTrail
      && (sentence.tokens.lowerBound..<region.opening).contains {
        reading.isWord($0) && !reading.has($0, [.contrast, .adverb, .conjunction])
          && !reading.isBoilerplate[$0]
      }
    return hasComma && !isTitle ? sourceThenCue(from: index, content, in: sentence, number) : nil
  }

  func isDash(_ index: Int) -> Bool {
    reading.isDash(index) && reading.tokens[index].followsBlank
  }

  /// `"…," as stated by Rina`, `"…," a paper quoted Rina as saying`.
  func relayed(
    from index: Int, _ content: [Range<Int>], in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    let end = sentence.tokens.upperBound
    if reading.has(index, .contentLink), let (cue, length) = reading.cue(at: index + 1),
      reading.has(index + 1 + length, .agentPreposition),
      let source = clauses.source(after: index + 2 + length, before: end)
    {
      return Attribution(
        content: content, cueTokens: (index + 1)..<(index + 1 + length), cue: cue, source: source,
        isDirect: true, sentence: number, rule: .quoteThenCue)
    }
    let reach = Range.ahead(index, 16, before: end)
    guard let quoting = reach.first(where: { reading.has($0, .relayed) }) else { return nil }
    // "Rina was quoted as saying": the auxiliary is no part of who is quoted.
    var verb = quoting
    while verb > index, reading.has(verb - 1, [.passiveAuxiliary, .adverb]) { verb -= 1 }
    for link in reach where link > quoting && reading.has(link, .contentLink) {
      guard let (cue, length) = reading.cue(at: link + 1), cue.form == .participle,
        let source = clauses.source(after: quoting + 1, before: link)
          ?? clauses.subject(before: verb, from: index).source
      else { continue }
      return Attribution(
        content: content, cueTokens: (link + 1)..<(link + 1 + length), cue: cue, source: source,
        isDirect: true, sentence: number, rule: .quoteThenCue)
    }
    return nil
  }

  /// `"…," was her brief reply`, `"…," was Rina's answer`: a noun for what was said, and whose it is.
  private func named(
    at index: Int, _ content: [Range<Int>], in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    guard reading.mayTrail, reading.has(index, .passiveAuxiliary) else { return nil }
    let source: SourcePhrase
    var noun = index + 2
    if reading.has(index + 1, .possessor), reading.has(index + 1, [.male, .female, .theirs]) {
      source = SourcePhrase(tokens: (index + 1)..<(index + 2), form: .pronoun)
    } else if let chunk = clauses.chunk(startingAt: index + 1), chunk.person != nil,
      reading.isPossessive(chunk.tokens.upperBound)
    {
      source = clauses.phrase(chunk)
      noun = chunk.tokens.upperBound + 1
    } else {
      return nil
    }
    if reading.isTagged(noun, .adjective) { noun += 1 }
    guard noun < sentence.tokens.upperBound, reading.has(noun, .sayNoun) else { return nil }
    return Attribution(
      content: content, cueTokens: noun..<(noun + 1), cue: reading.cue(at: noun)?.cue,
      source: source, isDirect: true, sentence: number, rule: .quoteThenCue)
  }

  /// `"…" — Rina Wibowo, teacher`: a name behind a dash ends the sentence.
  func signed(
    at index: Int, _ content: [Range<Int>], in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    let end = sentence.tokens.upperBound
    guard index + 1 < end, reading.isDash(index), reading.tokens[index + 1].followsBlank,
      let chunk = clauses.chunk(startingAt: index + 1), chunk.person != nil, end - index < 14,
      !(chunk.tokens.upperBound..<end).contains(where: { reading.has($0, [.predicate, .cue]) })
    else { return nil }
    var last = end
    while last > chunk.tokens.upperBound, !reading.isWord(last - 1) { last -= 1 }
    return Attribution(
      content: content, source: SourcePhrase(tokens: (index + 1)..<last, form: .phrase),
      isDirect: true, sentence: number, rule: .colon)
  }

  /// `"…," kata, dengan suara pelan, Rina Wibowo`: the source behind what is put in between.
  func parenthetical(at index: Int, before end: Int) -> SourcePhrase? {
    guard reading.isMark(index, ",") else { return nil }
    for next in Range.ahead(index + 1, 29, before: end)
    where reading.isMark(next, ",") && !reading.text.isQuoted(next) {
      if let chunk = clauses.chunk(startingAt: next + 1), chunk.person != nil {
        return clauses.source(after: next + 1, before: end)
      }
    }
    return nil
  }

  /// `"…," Rina Wibowo said`: the source stands between the quotation and its cue.
  func sourceThenCue(
    from index: Int, _ content: [Range<Int>], in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    var cursor = index
    let reach = min(sentence.tokens.upperBound, index + (reading.mayTrail ? 44 : 30))
    while cursor < reach, !reading.text.isQuoted(cursor) {
      if cursor > index, let (cue, length) = reading.cue(at: cursor), cue.form == .active,
        !isNoun(cursor)
      {
        let subject = clauses.subject(before: cursor, from: index)
        guard let source = subject.source, !subject.isNegated, !subject.isRelative else {
          return nil
        }
        if reading.mayTrail, !isReport(cursor + length, of: content, behind: index, in: sentence) {
          return nil
        }
        if reading.mayTrail, let whole = wholeClause(content, in: sentence) {
          return Attribution(
            content: [whole], cueTokens: cursor..<(cursor + length), cue: cue, source: source,
            isDirect: false, sentence: number, rule: .quoteThenCue)
        }
        let told = clauses.addressee(at: cursor + length, before: sentence.tokens.upperBound)
        let object = cue.frame == .addressee ? noun(at: cursor + length) : nil
        return Attribution(
          content: content, cueTokens: cursor..<(cursor + length), cue: cue, source: source,
          addressee: told ?? object, isDirect: true, sentence: number, rule: .quoteThenCue)
      }
      cursor += 1
    }
    return nil
  }

  /// "an arc of | faults": a noun that looks like a verb.
  private func isNoun(_ index: Int) -> Bool {
    reading.mayTrail && clauses.chunkOfToken[index - 1] < 0
      && reading.has(index - 1, [.preposition, .possessor])
      && !reading.has(index - 1, [.relative, .contentLink, .pronounNeuter])
  }

  /// `The backer is "fully behind her", an aide said`: the clause of which the end is quoted.
  func wholeClause(_ content: [Range<Int>], in sentence: Sentence) -> Range<Int>? {
    guard let inner = content.first, content.count == 1 else { return nil }
    var start = sentence.tokens.lowerBound
    let opening = inner.lowerBound - 1
    while start < opening,
      reading.isBoilerplate[start] || reading.has(start, .contrast) || reading.isMark(start, ",")
    {
      start += 1
    }
    let isLed = isLedIn(start..<opening, by: inner)
    guard opening - start >= 2, reading.isWord(opening - 1) || isLed,
      !(start..<opening).contains(where: {
        reading.text.isQuoted($0) || isClaimed[$0] || reading.isMark($0, ":")
          || reading.isMark($0, ";")
          || reading.cue(at: $0).map { $0.cue.form == .active } ?? false
      }),
      isLed || clauses.chunk(startingAt: start) != nil || beginsWithVerb(inner)
        || (start..<opening).contains(where: { reading.has($0, [.predicate, .passiveAuxiliary]) })
    else { return nil }
    return start..<(inner.upperBound + 1)
  }

  /// `The bridge "has never been safe"`: the subject of the quoted verb stands in front of it.
  private func beginsWithVerb(_ inner: Range<Int>) -> Bool {
    guard let first = inner.first, !reading.isCapitalized(first) else { return false }
    return reading.has(first, [.predicate, .passiveAuxiliary, .modal])
      && !reading.has(first, .preposition)
  }

  /// `With many boats, "there is no point of failure"`: words that lead in to a quoted clause, and
  /// do not tell where it was said.
  private func isLedIn(_ lead: Range<Int>, by inner: Range<Int>) -> Bool {
    guard let first = lead.first, let last = lead.last, let quoted = inner.first,
      reading.isMark(last, ","), reading.isWord(quoted), !reading.isCapitalized(quoted),
      reading.has(first, [.preposition, .subordinator])
    else { return false }
    return !lead.dropLast().contains {
      reading.isMark($0, ",") || reading.has($0, .occasion) || clauses.isDate[$0]
    }
  }

  /// Whether a verb behind a quotation reports that quotation and not what follows the verb.
  func isReport(
    _ index: Int, of content: [Range<Int>], behind start: Int, in sentence: Sentence
  ) -> Bool {
    if reading.has(start, [.contrast, .subordinator, .relative]),
      !clauses.isDate[start], clauses.chunkOfToken[start] < 0
    {
      return false
    }
    // `When he called it "safe", Rina said that it was not.`
    if reading.has(index, .strictComplementizer), sentence.tokens.lowerBound < start,
      !reading.text.isQuoted(sentence.tokens.lowerBound)
    {
      return false
    }
    // `On "The Morning Hour," Rina said the road was safe.`
    let before = (content.first?.lowerBound ?? 0) - 2
    let first = sentence.tokens.lowerBound
    guard before > first,
      reading.has(before, .preposition)
        || reading.has(first, .preposition) && reading.isWord(before)
    else {
      return true
    }
    let end = sentence.tokens.upperBound
    let next = clauses.circumstancesEnd(after: index, before: end)
    return next >= end || !reading.isWord(next) || reading.text.isQuoted(next)
  }

  /// Whoever stands right behind a verb like "told".
  func noun(at index: Int) -> Range<Int>? {
    clauses.listener(at: index, before: reading.count)
  }

  /// The preposition that leads to whoever is credited: "menurut", "according to".
  func prepositionalCue(at index: Int) -> Range<Int>? {
    if reading.has(index, .prepositionalCue) { return index..<(index + 1) }
    guard let found = reading.cue(at: index), found.cue.form == .preposition else { return nil }
    return index..<(index + found.length)
  }

  func prepositional(at index: Int, before end: Int) -> SourcePhrase? {
    guard let cue = prepositionalCue(at: index) else { return nil }
    return clauses.source(after: cue.upperBound, before: end)
  }

  func toWhom(from index: Int, before end: Int) -> Range<Int>? {
    var cursor = index
    let reach = min(end, index + 10)
    while cursor < reach, !reading.text.isQuoted(cursor) {
      if let told = clauses.addressee(at: cursor, before: end), reading.has(cursor, .preposition),
        !reading.has(cursor, .locative), reading.has(cursor, .agentPreposition) == false,
        isSpokenTo(cursor)
      {
        return told
      }
      cursor += 1
    }
    return nil
  }

  /// "pada" and "ke" lead to places and days more often than to people.
  func isSpokenTo(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.end - token.start > 4 || reading.modifiersPrecede
  }
}
