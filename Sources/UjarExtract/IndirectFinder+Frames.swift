import UjarLanguage
import UjarText

/// What follows an active cue, by the frame that the lists give it.
extension IndirectFinder {
  /// What follows an active cue, by the frame of the cue.
  func complete(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    var end = contentEnd(in: sentence)
    if reading.mayTrail, relative(before: cueTokens.lowerBound, from: sentence.lowerBound) != nil,
      let close = (cueTokens.upperBound..<max(cueTokens.upperBound, end)).first(where: {
        reading.isMark($0, ",")
      })
    {
      end = close
    }
    var start = cueTokens.upperBound
    var told: Range<Int>?
    var hasComplementizer = false
    var hasComma = false
    while start < end {
      if reading.mayTrail, ![.quote, .describe, .amount].contains(cue.frame),
        cueTokens.count == 1 || !cue.tellsStance,
        let that = complementizer(after: start, before: end)
          ?? clauseBehindCircumstance(start, before: end)
      {
        told = told ?? clauses.addressee(at: start, before: end)
        start = that
      }
      if reading.mayTrail, told == nil, tells(cue), isObjectPronoun(start),
        !reading.has(start + 1, [.strictComplementizer, .negation]), !isInfinitive(start + 1),
        !beginsClause(start, before: end)
      {
        told = start..<(start + 1)
        start += 1
        continue
      }
      if reading.mayTrail, told == nil, tells(cue),
        let message = toldEnd(start, before: end, warns: cue.act == "warn"),
        cue.act != "remind" || !reading.has(message, [.modal, .negation])
      {
        told = start..<(reading.has(message - 1, .affiliationLink) ? message - 1 : message)
        start = message
        continue
      }
      if reading.has(start, .strictComplementizer) {
        hasComplementizer = true
        // "said that had been a joke": the pronoun.
        if !reading.mayTrail || !reading.has(start + 1, [.passiveAuxiliary, .modal, .copula]),
          !reading.mayTrail || !reading.has(start + 1, .predicate)
            || clauses.chunk(at: start + 1) != nil
            // "said that there was no choice", "said that it's over"
            || reading.isTagged(start + 1, [.pronoun, .pronounVerb])
        {
          start += 1
        }
        // `said that, "of course", it would rain`
        if reading.mayTrail, reading.isMark(start, ","), start + 1 < end,
          reading.text.isQuoted(start + 1)
        {
          start += 1
        }
        break
      }
      if told == nil, !reading.mayTrail || !isInfinitive(start),
        let found = clauses.addressee(at: start, before: end),
        cue.frame != .object, !reading.has(start, .locative)
      {
        told = found
        start = found.upperBound
      } else if reading.mayTrail, isThatAhead(start) {
        start += 3
      } else if reading.isMark(start, ",") || reading.isMark(start, ":") {
        hasComma = true
        start += 1
      } else if reading.mayTrail, reading.has(start, .preposition), start + 1 < end,
        clauses.isDate[start + 1]
      {
        start += 1
      } else if clauses.isDate[start]
        || reading.has(start, .adverb)
          && clauses.chunk(at: start) == nil && reading.has(start + 1, [.strictComplementizer])
      {
        start += 1
      } else if reading.has(start, .adverb), reading.isMark(start + 1, ","),
        reading.has(start + 2, .strictComplementizer), start + 2 < end
      {
        // "tidak percaya, misalnya, bahwa …".
        start += 2
      } else if reading.skipBracket(start, before: end) > start {
        start = reading.skipBracket(start, before: end)
      } else if !reading.mayTrail, reading.has(start, .oblique),
        !reading.has(start, .addresseePreposition) || reading.has(start, .locative),
        let that = plainThat(behind: start, in: Range.ahead(start + 1, 8, before: end))
      {
        // "menyampaikan lewat pesan singkat bahwa …".
        start = that
      } else if !reading.mayTrail, reading.has(start, .oblique),
        let that = datedThat(behind: start, before: end)
      {
        // "mengumumkan lewat televisi pemerintah, Selasa (6/10) dini hari, bahwa …".
        start = that
      } else if told == nil, !reading.mayTrail, reading.has(start, .addresseePreposition),
        !reading.has(start, .locative),
        let that = plainThat(behind: start, in: Range.ahead(start + 2, 7, before: end))
      {
        // "mengatakan kepada stasiun televisi setempat bahwa …".
        told = (start + 1)..<that
        start = that
      } else if told == nil, reading.mayTrail || cue.act != "deny",
        let listener = listener(at: start, beforeThat: end)
      {
        told = listener
        start = listener.upperBound
      } else if cue.frame == .addressee, told == nil,
        let noun = clauses.listener(at: start, before: end)
      {
        told = noun
        start = noun.upperBound
      } else {
        break
      }
    }
    // `writing in a blog post "The road is safe."`: the quotation is one already.
    if reading.mayTrail, reading.has(start, .preposition),
      let quote = Range.ahead(start + 1, 8, before: end).first(where: { reading.text.isQuoted($0) }
      ),
      reading.has(quote - 1, [.occasion, .writing]),
      direct.contains(where: { $0.content.contains { $0.contains(quote + 1) } })
    {
      return nil
    }
    // "menepis tudingan bahwa …": what is denied, not the noun for it.
    if !reading.mayTrail, cue.act == "deny", reading.has(start, .sayNoun),
      let that = Range.ahead(start + 1, 6, before: end).first(where: {
        reading.has($0, .strictComplementizer)
      }), !(start..<that).contains(where: { reading.isMark($0, ",") })
    {
      start = that + 1
      hasComplementizer = true
    }
    // "warned | countries not to join", "advised residents to leave": whoever is urged is a part of what is
    // urged.
    if reading.mayTrail, let asked = told, !hasComplementizer, !hasComma,
      ["warn", "urge", "remind"].contains(cue.act), asked.upperBound == start,
      isInfinitive(reading.has(start, .negation) ? start + 1 : start)
    {
      start = asked.lowerBound
    }
    let whole = end
    if reading.mayTrail {
      let needsVerb =
        [.speech, .clause, .that, .addressee].contains(cue.frame) && cueTokens.count == 1
        // "admitted soldering the readers and is being tried"
        && !(start < end && isGerund(start))
      end = max(
        start,
        reportEnd(
          start, before: end, needsVerb: needsVerb,
          isThing: !needsVerb && !hasComplementizer && !reading.has(start, .complementizer)))
    }
    // "mengaku menyesal": one word is enough of oneself.
    if !reading.mayTrail {
      end = withoutDay(start, end)
      // "Ketika hakim menanyakan apakah ia paham, Rina berdiri": the main clause.
      if cue.act == "ask", reading.has(sentence.lowerBound, .subordinator),
        let comma = (start..<max(start, end)).first(where: {
          reading.isMark($0, ",") && clauses.chunk(startingAt: $0 + 1)?.kind == .person
        })
      {
        end = comma
      }
      if let close = nextJudgement(behind: start, before: end, of: cue) { end = close }
    }
    let isNamed =
      reading.mayTrail && cue.frame == .noun && clauses.chunk(startingAt: start) != nil
    guard start < end,
      isNamed || end - start >= 2 || cue.frame == .speech && cue.act == "admit"
        || reading.has(start, .fault)
    else { return nil }
    // "disagreed, according to Rina": what is told stands in front.
    if reading.mayTrail, reading.cue(at: start)?.cue.form == .preposition { return nil }
    // "disclosed this at the end of the meeting", "…, the ministry said in a readout"
    if reading.mayTrail, !hasComplementizer,
      reading.has(start, .determiner) && !reading.has(start, .possessor)
        && reading.has(start + 1, .locative)
        || reading.has(start, .locative) && !hasVerb(start, before: end)
          && Range.ahead(start + 1, 4, before: end).contains(where: { reading.has($0, .occasion) })
    {
      return nil
    }
    // "said as much in an interview"
    if reading.mayTrail, reading.has(start, .contentLink), !hasVerb(start, before: end) {
      return nil
    }
    // "who testified on Monday, | said the road was safe": the verb of another clause.
    if reading.mayTrail, hasComma, !hasComplementizer, clauses.chunkOfToken[start] < 0,
      !reading.text.isQuoted(start), reading.cue(at: start)?.cue.form == .active
    {
      return nil
    }
    // "agreed and left": nothing is told.
    if reading.mayTrail, reading.has(start, .conjunction), !reading.text.isQuoted(start) {
      return nil
    }
    // "Yang membuat warga cemas adalah letaknya"
    if !reading.mayTrail, !hasComplementizer, reading.has(start, .copula) { return nil }
    // "who asked not to be named"
    if reading.mayTrail, reading.has(start, .negation), isInfinitive(start + 1), cue.act == "ask" {
      return nil
    }
    // "mempertanyakan klaim Rina bahwa …": the noun leads to what was said.
    if cue.act == "ask", reading.has(start, .sayNoun),
      nounCue(at: start, in: sentence, number) != nil
    {
      return nil
    }
    if reading.mayTrail, cue.frame == .noun || cue.frame == .claim || cue.frame == .object {
      guard
        let found = ofObject(
          cue, cueTokens, source, told, start..<end, hasComplementizer: hasComplementizer, number)
      else { return nil }
      return found
    }
    switch cue.frame {
    case .infinitive:
      // "the flights that they agreed to at a summit"
      if reading.mayTrail, reading.has(start, .addresseePreposition), !isInfinitive(start),
        reading.has(start + 1, .preposition)
      {
        return nil
      }
      guard
        hasComplementizer || reading.has(start, .addresseePreposition)
          || isClause(start, before: end)
          || reading.mayTrail
            && object(at: start, before: end).map({ isInfinitive($0.upperBound) }) ?? false
      else { return nil }
    case .amount:
      // "sought four more weeks"
      guard cue.act == "urge" ? isFigure(start) : isPutAt(start, before: end) else { return nil }
      // "put growth at 2.9%, | down from 3.5%"
      end = amountEnd(start, before: end)
    case .describe:
      return described(
        cue, cueTokens, source, cueTokens.upperBound..<max(cueTokens.upperBound, end),
        upTo: whole, number)
    case .speech:
      // "agreed with the plan when …": the thing alone.
      if reading.mayTrail, cueTokens.count > 1, cue.tellsStance {
        end = phraseEnd(of: start, before: end)
      }
      // "menyatakan cinta kepada istrinya".
      if !reading.mayTrail, !hasComplementizer, !hasComma,
        reading.has(start + 1, .addresseePreposition),
        !reading.has(start + 1, .locative), !isClause(start, before: end)
      {
        return nil
      }
    case .noun:
      // "menuntut pemerintah membatalkan aturan", "menuntut hak asuh": whoever is urged, or a thing.
      if !reading.mayTrail, cue.act == "urge", let asked = object(at: start, before: end),
        asked.upperBound < end,
        isVerbal(asked.upperBound) || reading.has(asked.upperBound, .complementizer)
      {
        told = told ?? asked
      }
    case .claim: guard hasComplementizer || reading.has(start, .sayNoun) else { return nil }
    case .clause:
      guard
        hasComplementizer || hasComma || isClause(start, before: end)
          || reading.mayTrail && isGerund(start) && ["admit", "describe", "say"].contains(cue.act)
          || cue.act == "promise" && end - start > 2
          || cue.act == "ask" && cueTokens.count == 1 && end - start > 2
          || cue.judges && isNominal(start, before: end)
          || reading.mayTrail && cue.act == "assess" && isDocument(source)
      else { return nil }
    case .that:
      guard
        hasComplementizer || hasComma && end - start > 4
          || isNamedClause(start, before: end) || cue.judges && isNominal(start, before: end)
          || cue.act == "assess" && isLikened(start, before: end)
          // "merinci 2.140 orang tiba lewat laut"
          || cue.act == "explain" && reading.tokens[start].kind == .number && end - start > 4
      else { return nil }
    case .quote:
      guard
        hasComplementizer || isDescribed(start, before: end)
          || cue.judges && isNominal(start, before: end)
      else { return nil }
    case .addressee: guard hasComplementizer || told != nil else { return nil }
    case .object:
      told = told ?? object(at: start, before: end)
      let isAsked = told.map { $0.upperBound < end && $0.lowerBound == start } ?? false
      let isCalledFor =
        cue.act == "urge" && reading.isAbstractNoun(start) && !reading.has(start, .sayNoun)
      // "ingin pulang": what somebody wants to do, not to be told of others.
      if cue.act == "hope", !isAsked, !reading.isPossessed(start) { return nil }
      guard hasComplementizer || isAsked || isClause(start, before: end) || isCalledFor else {
        return nil
      }
    }
    return Attribution(
      content: [start..<end], cueTokens: cueTokens, cue: cue, source: source,
      addressee: told ?? fronted(in: sentence, before: cueTokens.lowerBound), isDirect: false,
      sentence: number, rule: .reported)
  }

  /// The "bahwa" behind how and on which day something is said, all of it between commas.
  private func datedThat(behind start: Int, before end: Int) -> Int? {
    guard
      let that = Range.ahead(start + 1, 20, before: end).first(where: {
        reading.has($0, .strictComplementizer)
      }), reading.isMark(that - 1, ","), (start..<that).contains(where: { clauses.isDate[$0] }),
      !(start..<that).contains(where: {
        reading.text.isQuoted($0) || clauses.chunkOfToken[$0] < 0 && isVerbal($0)
      })
    else { return nil }
    return that
  }

  /// The "bahwa" of a range, with neither a comma nor quoted words since a token.
  private func plainThat(behind start: Int, in range: Range<Int>) -> Int? {
    guard let that = range.first(where: { reading.has($0, .strictComplementizer) }),
      !(start..<that).contains(where: { reading.isMark($0, ",") || reading.text.isQuoted($0) })
    else { return nil }
    return that
  }
}
