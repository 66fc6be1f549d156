import UjarLanguage
import UjarText

/// Reports whose cue stands behind what it reports, or within it: "Jalan itu aman, kata Rina, dan …".
extension IndirectFinder {
  /// "Jalan itu aman, kata Rina, dan …": content before the comma, and behind the source.
  func postposed(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let comma = beforeThus(cueTokens.lowerBound)
    let isNoun = reading.has(cueTokens.lowerBound, .sayNoun)
    if isInitial(cueTokens.lowerBound, in: sentence) {
      return isNoun ? nil : initial(cue, cueTokens, in: sentence, number)
    }
    guard reading.isMark(comma, ","), !reading.text.isQuoted(comma - 1),
      let near = clauses.source(after: cueTokens.upperBound, before: sentence.upperBound)
    else { return nil }
    let source = reading.mayTrail ? near : clauses.qualified(near, before: contentEnd(in: sentence))
    // ", usul Rina didukung rapat": a noun and whose it is.
    if isNoun, !reading.isMark(source.tokens.upperBound, ","),
      source.tokens.upperBound < contentEnd(in: sentence)
    {
      return nil
    }
    return around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
  }

  /// The token in front of a cue and of the word for how: ", | begitu kata Rina".
  private func beforeThus(_ cue: Int) -> Int {
    reading.has(cue - 1, .thus) && reading.isMark(cue - 2, ",") ? cue - 2 : cue - 1
  }

  /// "Jalan itu aman, dia mewanti-wanti", "Jalan itu, Rina melanjutkan, aman": source and verb behind
  /// a comma.
  func trailingActive(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let next = cueTokens.upperBound
    guard next >= contentEnd(in: sentence) || reading.isMark(next, ","),
      let teller = teller(before: cueTokens.lowerBound)
    else { return nil }
    let comma = teller.tokens.lowerBound - 1
    guard comma > max(sentence.lowerBound, covered), reading.isMark(comma, ","),
      !reading.text.isQuoted(comma - 1)
    else { return nil }
    let source = SourcePhrase(tokens: teller.tokens.lowerBound..<next, form: teller.form)
    guard
      var found = around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
    else { return nil }
    found.source = teller
    return found
  }

  /// Who stands right in front of a verb: somebody named, a pronoun, or "diplomat karier itu".
  private func teller(before verb: Int) -> SourcePhrase? {
    if let chunk = clauses.chunk(at: verb - 1), chunk.tokens.upperBound == verb,
      chunk.person != nil || chunk.kind == .pronoun
    {
      return clauses.phrase(chunk)
    }
    guard reading.has(verb - 1, .determiner), clauses.chunkOfToken[verb - 1] < 0,
      let comma = reading.comma(upTo: verb - 2, within: 8), verb - comma > 2,
      !((comma + 1)..<verb).contains(where: {
        reading.text.isQuoted($0) || clauses.chunkOfToken[$0] < 0 && isVerbal($0)
      }), isPerson(comma + 1)
    else { return nil }
    return SourcePhrase(tokens: (comma + 1)..<verb, form: .phrase)
  }

  /// Whether a noun phrase begins with what somebody is: "diplomat", "mantan duta besar".
  func isPerson(_ index: Int) -> Bool {
    reading.titleClass(at: index) != nil || clauses.chunk(at: index)?.kind == .role
      || reading.has(index, .personNoun)
  }

  /// "Warga, Rina mengingatkan, akan kembali": source and verb between a subject and what it does, and
  /// no clause of their own.
  func insertedActive(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let rest = cueTokens.upperBound + 1
    let first = contentStart(before: cueTokens.lowerBound, in: sentence)
    guard reading.isMark(rest - 1, ","), rest < contentEnd(in: sentence),
      let comma = (first..<max(first, cueTokens.lowerBound)).first(where: {
        reading.isMark($0, ",")
      }), clauses.chunkOfToken[rest] < 0,
      isVerbal(rest) || reading.has(rest, [.predicate, .future, .negation, .adverb]),
      !reading.has(rest, [.contrast, .conjunction, .subordinator]),
      !reading.has(
        first, [.preposition, .oblique, .subordinator, .adverb, .locative, .contrast, .thus]),
      !clauses.isDate[first], !isVerbal(first),
      !(first..<comma).contains(where: {
        clauses.chunkOfToken[$0] < 0
          && (reading.has($0, [.predicate, .future, .cue]) || isVerbal($0))
      })
    else { return nil }
    return trailingActive(cue, cueTokens, in: sentence, number, behind: covered)
  }

  /// "Kata dia, jalan itu aman".
  func initial(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard
      let source = clauses.source(after: cueTokens.upperBound, before: contentEnd(in: sentence))
    else { return nil }
    return initial(cue, cueTokens, source, in: sentence, number)
  }

  func initial(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    // "Kata juru bicara kepresidenan, …": whatever qualifies the source runs to the comma.
    var comma = source.tokens.upperBound
    while comma < end, comma - source.tokens.upperBound < 5, reading.isWord(comma),
      !reading.isCapitalized(comma), reading.cue(at: comma) == nil
    {
      comma += 1
    }
    guard reading.isMark(comma, ","), end - comma > 3 else { return nil }
    return Attribution(
      content: [(comma + 1)..<end], cueTokens: cueTokens, cue: cue,
      source: source, isDirect: false, sentence: number, rule: .according)
  }

  func around(
    _ cue: Cue?, _ cueTokens: Range<Int>, _ source: SourcePhrase, _ comma: Int,
    in sentence: Range<Int>, _ number: Int, _ rule: Attribution.Rule
  ) -> Attribution? {
    var start = contentStart(before: comma, in: sentence)
    // ", which, according to Rina, …": the relative clause alone.
    if reading.mayTrail, comma - 1 > start, reading.has(comma - 1, .thingRelative),
      reading.isMark(comma - 2, ",")
    {
      start = comma - 1
    }
    guard start < comma else { return nil }
    var content = [start..<comma]
    let end = contentEnd(in: sentence)
    var rest = source.form == .clitic ? cueTokens.upperBound : source.tokens.upperBound
    // "…, kata Rina, Rabu (4/3), …".
    var next = rest + 1
    while next < end, clauses.isDate[next] { next += 1 }
    if reading.isMark(rest, ","), next > rest + 1, reading.isMark(next, ",") { rest = next }
    if !reading.isMark(rest, ","), reading.has(rest, [.oblique, .locative, .addresseePreposition]),
      let close = reading.comma(from: rest, within: 10, before: end),
      !(rest..<close).contains(where: { reading.text.isQuoted($0) }), end - close > 3
    {
      rest = close
    }
    // ", which opened in Bandung, West Java, in 2019": the rest of what describes the source.
    if reading.mayTrail, rest < end, reading.isMark(rest, ","),
      source.tokens.contains(where: { reading.has($0, .thingRelative) })
    {
      rest = end
    }
    let isBegun = comma - start >= 4
    let goesOn = reading.isMark(rest, ",") || !reading.mayTrail && reading.isMark(rest, ":")
    if goesOn, end - rest > 2,
      !isBegun && !clauses.isDate[rest + 1] || isContent(rest + 1, before: end)
    {
      content.append((rest + 1)..<end)
    }
    let words = content.reduce(0) { $0 + $1.count { reading.isWord($0) } }
    guard words >= 3 else { return nil }
    return Attribution(
      content: content, cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
      sentence: number, rule: rule)
  }

  /// Whether what stands behind a parenthetical cue goes on with the content, rather than telling
  /// when or where it was said, or who the speaker is.
  func isContent(_ start: Int, before end: Int) -> Bool {
    if reading.has(start, .contrast), reading.has(start, .subordinator) { return false }
    // ", who fear arrests": of the source.
    if reading.mayTrail, reading.has(start, .relative), !reading.has(start, .determiner) {
      return false
    }
    if clauses.isDate[start]
      || reading.has(start, [.locative, .weekday, .oblique, .addresseePreposition])
        && !reading.has(start, [.contrast, .conjunction])
    {
      return false
    }
    if let chunk = clauses.chunk(startingAt: start), chunk.kind == .role || chunk.kind == .person {
      return chunk.tokens.upperBound < end && !reading.isMark(chunk.tokens.upperBound, ",")
    }
    return true
  }

  /// Where the content before a parenthetical cue begins: behind a joining word.
  func contentStart(before comma: Int, in sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    while start < comma, reading.isBoilerplate[start] { start += 1 }
    for index in stride(from: comma - 1, through: start, by: -1)
    where reading.text.isQuoted(index) && !mayHoldQuotes(index) {
      start = index + 1
      break
    }
    if let joint = (start..<comma).last(where: {
      reading.isMark($0, ";")
        // "Rina punya versi lain: suratnya, ujar dia, sampai"
        || !reading.mayTrail && reading.isMark($0, ":")
          && !($0 + 1..<comma).contains(where: isPredicative)
    }) {
      start = joint + 1
    }
    // "…, dan itu, kata Rina, mustahil": the clause that the report interrupts.
    if !reading.mayTrail,
      let joint = (start..<comma).last(where: {
        reading.isMark($0, ",") && reading.has($0 + 1, .conjunction)
      }), joint + 2 < comma, comma - joint < 8,
      !(joint + 2..<comma).contains(where: isPredicative),
      (start..<joint).contains(where: isPredicative)
    {
      start = joint + 2
    }
    while start < comma,
      reading.has(start, .contrast) && !(reading.mayTrail && reading.has(start, .subordinator))
        || reading.isMark(start, ",")
    {
      start += 1
    }
    return start
  }

  /// Whether a word makes a clause of those around it.
  private func isPredicative(_ index: Int) -> Bool {
    clauses.chunkOfToken[index] < 0
      && (isVerbal(index) || reading.has(index, [.predicate, .future, .cue]))
  }

  /// "Luhut bilang …" and "hal itu ia sebut …": a bare stem behind its subject.
  func named(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let before = cueTokens.lowerBound - 1
    guard cue.frame.takesClause || cue.frame == .object, cueTokens.lowerBound >= covered,
      before >= sentence.lowerBound
    else { return nil }
    // "Rina tidak yakin naskahnya selamat".
    if reading.has(before, .negation), cue.act == "believe" {
      return reported(cue, cueTokens, in: sentence, number, behind: covered)
    }
    var last = before
    while cue.frame == .object, last > sentence.lowerBound, reading.has(last, .adverb),
      clauses.chunkOfToken[last] < 0
    {
      last -= 1
    }
    guard let chunk = clauses.chunk(at: last), chunk.tokens.upperBound == last + 1
    else {
      // "Pegawai lain bilang …".
      let subject = clauses.subject(before: cueTokens.lowerBound, from: sentence.lowerBound)
      guard cue.frame == .speech, let source = subject.source, source.form == .phrase,
        source.tokens.count <= 4, !reading.has(before, [.conjunction, .preposition]),
        reading.has(source.tokens.lowerBound, [.groupNoun, .quantifier]),
        source.tokens.upperBound == cueTokens.lowerBound, !subject.isNegated
      else { return nil }
      return complete(cue, cueTokens, source, in: sentence, number)
    }
    if chunk.kind == .pronoun, cue.frame != .object {
      return pronounThenStem(cue, cueTokens, chunk, in: sentence, number)
    }
    guard chunk.kind == .person || chunk.kind == .pronoun else { return nil }
    let subject = clauses.subject(before: cueTokens.lowerBound, from: sentence.lowerBound)
    guard let source = subject.source, !subject.isNegated, !subject.isRelative else { return nil }
    return complete(cue, cueTokens, source, in: sentence, number)
  }

  func pronounThenStem(
    _ cue: Cue, _ cueTokens: Range<Int>, _ pronoun: Chunk, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var start = cueTokens.upperBound
    var content: [Range<Int>] = []
    let first = pronoun.tokens.lowerBound
    if reading.has(first - 1, .relative) {
      guard reading.has(start, .contentLink) else { return nil }
    } else if first > sentence.lowerBound {
      let lead = contentStart(before: first, in: sentence)..<first
      if lead.count <= 12, !lead.isEmpty { content.append(lead) }
    }
    if reading.has(start, [.contentLink, .strictComplementizer]) || reading.isMark(start, ",") {
      start += 1
    }
    guard end - start >= 2 else { return nil }
    content.append(start..<end)
    // "ia sebut tamu" names something, "dia bilang tamu datang" tells.
    let isNaming = cue.act == "say" && cue.frame != .speech
    return Attribution(
      content: content, cueTokens: cueTokens, cue: isNaming ? cue.acting("describe") : cue,
      source: clauses.phrase(pronoun),
      isDirect: false, sentence: number, rule: .passive)
  }

  /// "Katanya, jalan itu aman" and "Jalan itu, menurutnya, aman".
  func clitic(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let source = SourcePhrase(tokens: cueTokens, form: .clitic)
    let before = beforeThus(cueTokens.lowerBound)
    let end = contentEnd(in: sentence)
    let isFirst =
      cueTokens.lowerBound == sentence.lowerBound
      || reading.has(before, .contrast) && before == sentence.lowerBound
      || reading.isMark(before, ",") && before - sentence.lowerBound <= 3
        && reading.has(sentence.lowerBound, [.contrast, .adverb])
    if isFirst {
      var start = cueTokens.upperBound
      guard
        reading.isMark(start, ",") || reading.isMark(start, ":")
          || reading.has(start, .strictComplementizer)
      else { return nil }
      start += 1
      guard end - start >= 3 else { return nil }
      return Attribution(
        content: [start..<end], cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
        sentence: number, rule: .according)
    }
    // "…, walaupun menurutnya tidak adil": a clause of its own.
    if reading.has(before, [.contrast, .subordinator]), reading.isMark(before - 1, ","),
      end - cueTokens.upperBound >= 2, !reading.isMark(cueTokens.upperBound, ",")
    {
      return Attribution(
        content: [cueTokens.upperBound..<end], cueTokens: cueTokens, cue: cue, source: source,
        isDirect: false, sentence: number, rule: .according)
    }
    guard reading.isMark(before, ","), !reading.text.isQuoted(before - 1),
      cueTokens.lowerBound >= covered,
      reading.isMark(cueTokens.upperBound, ",") || cueTokens.upperBound >= end
        || clauses.isDate[cueTokens.upperBound]
        || reading.has(cueTokens.upperBound, [.preposition, .oblique, .locative])
    else { return nil }
    return around(cue, cueTokens, source, before, in: sentence, number, .postposed)
  }
}
