import UjarLanguage
import UjarText

/// Finds quotations in quotation marks and who they are credited to by grammar.
struct DirectFinder {
  let clauses: ClauseReader
  private var reading: Reading { clauses.reading }
  private(set) var attributions: [Attribution] = []
  /// Tokens that belong to a cue, a source or a content already.
  private(set) var isClaimed: [Bool]

  init(_ clauses: ClauseReader) {
    self.clauses = clauses
    isClaimed = [Bool](repeating: false, count: clauses.reading.count)
    for number in clauses.reading.text.sentences.indices { read(number) }
    pointBack()
  }

  /// `"Tarif tetap." Kepastian itu disampaikan Wali Kota Rina.`: the sentence behind says who spoke.
  private mutating func pointBack() {
    let topics = TopicFinder(reading: reading, clauses: clauses)
    for number in attributions.indices
    where attributions[number].rule == .floating && attributions[number].source == nil {
      let next = attributions[number].sentence + 1
      guard next < reading.text.sentences.count,
        let (cue, source) = topics.reported(by: reading.text.sentences[next].tokens)
      else { continue }
      attributions[number].cueTokens = cue
      attributions[number].cue = reading.cue(at: cue.lowerBound)?.cue
      attributions[number].source = source
      attributions[number].rule = .passive
    }
  }

  private mutating func claim(_ range: Range<Int>) {
    for index in range { isClaimed[index] = true }
  }

  private mutating func read(_ number: Int) {
    let sentence = reading.text.sentences[number]
    guard !reading.isHeadline[sentence.tokens.lowerBound] else { return }
    let regions = regions(of: sentence)
    // Counted once, since a sentence can have as many regions as words.
    let wordCount = regions.isEmpty ? 0 : sentence.tokens.count(where: reading.isWord)
    for region in regions where !isClaimed[region.opening] {
      if reading.isBoilerplate[region.opening] { continue }
      if let found = after(region, in: sentence, number) ?? before(region, in: sentence, number) {
        add(found, region, in: sentence)
      } else {
        float(region, in: sentence, number, wordCount: wordCount)
      }
    }
  }

  private func regions(of sentence: Sentence) -> [QuotedRegion] {
    var regions: [QuotedRegion] = []
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      let number = reading.text.regionOfToken[index]
      if number >= 0 {
        let region = reading.text.regions[Int(number)]
        regions.append(region)
        index = max(index + 1, region.outer.upperBound)
      } else {
        index += 1
      }
    }
    return regions
  }

  /// Takes an attribution in, with the stretch that an interruption or a re-opened paragraph adds.
  private mutating func add(_ found: Attribution, _ region: QuotedRegion, in sentence: Sentence) {
    var found = found
    if let cue = found.cueTokens { claim(cue) }
    if let source = found.source { claim(source.tokens) }
    claim(region.outer)
    if found.rule == .quoteThenCue {
      reopened(before: region).reversed().forEach { earlier in
        if let index = attributions.lastIndex(where: { $0.content.first == trimmed(earlier) }),
          attributions[index].rule == .floating
        {
          attributions.remove(at: index)
        }
        found.content.insert(trimmed(earlier), at: 0)
        claim(earlier.outer)
      }
      found.content.sort { $0.lowerBound < $1.lowerBound }
      if let next = interrupted(after: found, in: sentence) {
        found.content.append(trimmed(next))
        claim(next.outer)
      }
    } else {
      var last = region
      while last.continues, let next = nextRegion(after: last) {
        found.content.append(trimmed(next))
        claim(next.outer)
        last = next
      }
    }
    attributions.append(found)
  }

  private func nextRegion(after region: QuotedRegion) -> QuotedRegion? {
    let next = region.closing + 1
    guard next < reading.count, reading.text.regionOfToken[next] >= 0 else { return nil }
    return reading.text.regions[Int(reading.text.regionOfToken[next])]
  }

  /// The earlier paragraphs of a quotation that re-opens in each.
  private func reopened(before region: QuotedRegion) -> [QuotedRegion] {
    var earlier: [QuotedRegion] = []
    var first = region
    while first.opening > 0, reading.text.regionOfToken[first.opening - 1] >= 0 {
      let previous = reading.text.regions[Int(reading.text.regionOfToken[first.opening - 1])]
      guard previous.continues else { break }
      earlier.insert(previous, at: 0)
      first = previous
    }
    return earlier
  }

  /// The rest of an interrupted quotation: `"…," kata Rina, "…"`.
  private func interrupted(after found: Attribution, in sentence: Sentence) -> QuotedRegion? {
    guard let cue = found.cueTokens else { return nil }
    var index = max(cue.upperBound, found.source?.tokens.upperBound ?? 0)
    let reach = min(sentence.tokens.upperBound, index + 14)
    while index < reach {
      if reading.text.isQuoted(index) {
        let region = reading.text.regions[Int(reading.text.regionOfToken[index])]
        guard reading.isMark(index - 1, ","),
          !region.isSingle || mayTrail && found.isSingle(reading)
        else { return nil }
        return after(region, in: sentence, found.sentence) == nil ? region : nil
      }
      if reading.has(index, .cue), !reading.has(index, .common) { return nil }
      if mayTrail, let next = reading.cue(at: index)?.cue, next.form == .participle,
        next.frame == .speech || next.frame == .clause
      {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The words of a region without the comma or point before its closing mark.
  func trimmed(_ region: QuotedRegion) -> Range<Int> {
    var inner = region.inner
    while let last = inner.last, reading.isMark(last, ",") {
      inner = inner.lowerBound..<(inner.upperBound - 1)
    }
    return inner
  }

  // MARK: - Quote, cue, source

  private func after(
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
    while index < end, reading.has(index, .adverb), reading.cue(at: index) == nil { index += 1 }
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
        if let source = clauses.source(after: first, before: end)
          ?? parenthetical(at: agent, before: end)
        {
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
    {
      return found
    }
    if let source = prepositional(at: index, before: end) {
      return Attribution(
        content: content, cueTokens: index..<source.tokens.lowerBound, cue: nil, source: source,
        isDirect: true, sentence: number, rule: .quoteThenCue)
    }
    // `Dalam diskusi bertajuk "Siapa Takut Banjir?", Rina mengatakan`: a title.
    let isTitle =
      !mayTrail
      && (sentence.tokens.lowerBound..<region.opening).contains {
        reading.isWord($0) && !reading.has($0, [.contrast, .adverb, .conjunction])
          && !reading.isBoilerplate[$0]
      }
    return hasComma && !isTitle ? sourceThenCue(from: index, content, in: sentence, number) : nil
  }

  private func isDash(_ index: Int) -> Bool {
    guard index < reading.count else { return false }
    let token = reading.tokens[index]
    return token.kind == .punctuation && token.followsBlank
      && (token.isMark("-") || token.byte == 0xE2)
  }

  /// `"…," as stated by Rina`, `"…," a paper quoted Rina as saying`.
  private func relayed(
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
    let reach = index..<max(index, min(end, index + 16))
    guard let quoting = reach.first(where: { reading.has($0, .relayed) }) else { return nil }
    for link in reach where link > quoting && reading.has(link, .contentLink) {
      guard let (cue, length) = reading.cue(at: link + 1), cue.form == .participle,
        let source = clauses.source(after: quoting + 1, before: link)
          ?? clauses.subject(before: quoting, from: index).source
      else { continue }
      return Attribution(
        content: content, cueTokens: (link + 1)..<(link + 1 + length), cue: cue, source: source,
        isDirect: true, sentence: number, rule: .quoteThenCue)
    }
    return nil
  }

  /// `"…" — Rina Wibowo, teacher`: a name behind a dash ends the sentence.
  private func signed(
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
  private func parenthetical(at index: Int, before end: Int) -> SourcePhrase? {
    guard reading.isMark(index, ",") else { return nil }
    for next in (index + 1)..<max(index + 1, min(end, index + 30))
    where reading.isMark(next, ",") && !reading.text.isQuoted(next) {
      if let chunk = clauses.chunk(startingAt: next + 1), chunk.person != nil {
        return clauses.source(after: next + 1, before: end)
      }
    }
    return nil
  }

  /// `"…," Rina Wibowo said`: the source stands between the quotation and its cue.
  private func sourceThenCue(
    from index: Int, _ content: [Range<Int>], in sentence: Sentence, _ number: Int
  ) -> Attribution? {
    var cursor = index
    let reach = min(sentence.tokens.upperBound, index + (mayTrail ? 44 : 30))
    while cursor < reach, !reading.text.isQuoted(cursor) {
      if cursor > index, let (cue, length) = reading.cue(at: cursor), cue.form == .active {
        let subject = clauses.subject(before: cursor, from: index)
        guard let source = subject.source, !subject.isNegated, !subject.isRelative else {
          return nil
        }
        if mayTrail, !isReport(cursor + length, of: content, behind: index, in: sentence) {
          return nil
        }
        if mayTrail, let whole = wholeClause(content, in: sentence) {
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

  /// `The backer is "fully behind her", an aide said`: the clause of which the end is quoted.
  private func wholeClause(_ content: [Range<Int>], in sentence: Sentence) -> Range<Int>? {
    guard let inner = content.first, content.count == 1 else { return nil }
    var start = sentence.tokens.lowerBound
    let opening = inner.lowerBound - 1
    while start < opening,
      reading.isBoilerplate[start] || reading.has(start, .contrast) || reading.isMark(start, ",")
    {
      start += 1
    }
    guard opening - start >= 2, reading.isWord(opening - 1),
      !(start..<opening).contains(where: {
        reading.text.isQuoted($0) || isClaimed[$0] || reading.isMark($0, ":")
          || reading.isMark($0, ";")
          || reading.cue(at: $0).map { $0.cue.form == .active } ?? false
      }),
      clauses.chunk(startingAt: start) != nil
        || (start..<opening).contains(where: { reading.has($0, [.predicate, .passiveAuxiliary]) })
    else { return nil }
    return start..<(inner.upperBound + 1)
  }

  /// Whether a verb behind a quotation reports that quotation and not what follows the verb.
  private func isReport(
    _ index: Int, of content: [Range<Int>], behind start: Int, in sentence: Sentence
  ) -> Bool {
    if reading.has(start, [.contrast, .subordinator, .relative]),
      !clauses.isDate[start], clauses.chunkOfToken[start] < 0
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
  private func noun(at index: Int) -> Range<Int>? {
    clauses.listener(at: index, before: reading.count)
  }

  /// The preposition that leads to whoever is credited: "menurut", "according to".
  private func prepositionalCue(at index: Int) -> Range<Int>? {
    if reading.has(index, .prepositionalCue) { return index..<(index + 1) }
    guard let found = reading.cue(at: index), found.cue.form == .preposition else { return nil }
    return index..<(index + found.length)
  }

  func prepositional(at index: Int, before end: Int) -> SourcePhrase? {
    guard let cue = prepositionalCue(at: index) else { return nil }
    return clauses.source(after: cue.upperBound, before: end)
  }

  private func toWhom(from index: Int, before end: Int) -> Range<Int>? {
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
  private func isSpokenTo(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.end - token.start > 4 || reading.language.traits.contains(.modifiersPrecede)
  }

  // MARK: - Source, cue, quote

  private func before(
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
    if let (cue, cueTokens) = cueBefore(index, from: lower, isLead: isLead) {
      if isFragment(region, in: sentence) { return nil }
      if mayTrail, !isLead, [.noun, .object].contains(cue.frame), cue.form != .noun { return nil }
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
    if hasColon, mayTrail, let source = sentenceSubject(from: lower, before: index),
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
      guard !mayTrail, region.opening > lower,
        let source = clauses.leadingSubject(of: sentence.tokens, before: index + 1),
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

  /// `Rina Wibowo was more careful: "…"`: whoever a sentence that ends in a quotation is about.
  private func sentenceSubject(from lower: Int, before end: Int) -> SourcePhrase? {
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
    return SourcePhrase(
      tokens: source.tokens,
      form: source.kind == .pronoun ? clauses.pronounForm(source) : .phrase)
  }

  private var mayTrail: Bool { reading.language.traits.contains(.reportMayTrail) }

  /// `said the road was "a disgrace" and would close`: a part of a clause that goes on behind it.
  private func isFragment(_ region: QuotedRegion, in sentence: Sentence) -> Bool {
    let next = region.outer.upperBound
    guard mayTrail, next < sentence.tokens.upperBound, reading.isWord(next),
      !reading.isCapitalized(next), let first = region.inner.first, !reading.isCapitalized(first)
    else { return false }
    if clauses.isDate[next] { return false }
    // Behind a whole quotation only when and where it was said may follow.
    let end = sentence.tokens.upperBound
    let rest = clauses.circumstancesEnd(after: next, before: end)
    let isJoined = reading.has(next, [.conjunction, .contrast, .subordinator, .relative])
    return rest < end && reading.isWord(rest) && (!isJoined || isSubjectOfMore(region, before: end))
  }

  /// `said "reforms" and the new tax would pay for it`: a quoted noun that shares a verb behind it.
  private func isSubjectOfMore(_ region: QuotedRegion, before end: Int) -> Bool {
    region.inner.count <= 4
      && !region.inner.contains { reading.has($0, [.predicate, .passiveAuxiliary, .modal]) }
      && reading.has(region.outer.upperBound, .conjunction)
      && !(reading.cue(at: region.outer.upperBound + 1)?.cue.form == .active)
  }

  /// The cue that leads to a quotation: right before it, or before whoever is told.
  private func cueBefore(
    _ index: Int, from lower: Int, isLead: Bool
  ) -> (Cue, Range<Int>)? {
    var cursor = index
    let reach = isLead ? max(lower, index - 14) : max(lower, index - 3)
    while cursor >= reach, !reading.text.isQuoted(cursor) {
      if !isClaimed[cursor], let (cue, length) = reading.cue(at: cursor),
        cursor + length <= index + 1
      {
        if mayTrail, reading.isCapitalized(cursor), cursor > lower { cursor -= 1; continue }
        if cue.form == .preposition || cue.frame == .describe || cue.form == .adjective {
          return nil
        }
        if mayTrail, clauses.isNounUse(cursor) || cue.form == .noun && !isLead {
          cursor -= 1
          continue
        }
        if mayTrail, !clauses.isClear((cursor + length)..<max(cursor + length, index + 1)) {
          return nil
        }
        if cue.form == .participle, !mayTrail { return nil }
        // `meminta warga menyiapkan bambu dan, "kalau ada", kopi`: the verb has its content already.
        if !mayTrail, cue.form == .active, reading.isMark(index + 1, ","),
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
  private func interposed(
    _ cue: Cue, _ cueTokens: Range<Int>, _ region: QuotedRegion, in sentence: Sentence,
    _ number: Int
  ) -> Attribution? {
    if mayTrail, cue.form == .active {
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
  private func putIn(
    _ cue: Cue, _ cueTokens: Range<Int>, _ region: QuotedRegion, in sentence: Sentence,
    _ number: Int
  ) -> Attribution? {
    let lower = sentence.tokens.lowerBound
    // The cue may stand in the paragraph before.
    guard cueTokens.lowerBound > lower else { return nil }
    let near = max(lower, cueTokens.lowerBound - 10)..<cueTokens.lowerBound
    guard reading.isMark(region.opening - 1, ","),
      clauses.circumstancesEnd(after: cueTokens.upperBound, before: region.opening - 1)
        >= region.opening - 1,
      let comma = near.last(where: { reading.isMark($0, ",") }), comma > lower
    else { return nil }
    let start = (lower..<comma).first { !reading.has($0, .contrast) && !reading.isBoilerplate[$0] }
    guard let start, !reading.has(start, [.preposition, .subordinator, .oblique, .adverb]),
      !(start..<comma).contains(where: { reading.text.isQuoted($0) || isClaimed[$0] }),
      !(start..<comma).contains(where: { reading.has($0, .cue) && reading.cue(at: $0) != nil })
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

  private func leading(
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
    case .active where cueTokens.lowerBound == lower && mayTrail:
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
      source = subject.source
      if mayTrail, reading.has(cueTokens.lowerBound - 1, .passiveAuxiliary) { return nil }
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
  private func participleSubject(
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
    return SourcePhrase(
      tokens: chunk.tokens, form: chunk.kind == .pronoun ? clauses.pronounForm(chunk) : .phrase)
  }

  /// `Menurut Rina, "…"`.
  private func according(
    _ content: [Range<Int>], in sentence: Sentence, _ number: Int, upTo end: Int
  ) -> Attribution? {
    let first = sentence.tokens.lowerBound
    guard let source = prepositional(at: first, before: end) else { return nil }
    return Attribution(
      content: content, cueTokens: first..<source.tokens.lowerBound, cue: nil, source: source,
      isDirect: true, sentence: number, rule: .according)
  }

  // MARK: - No cue

  /// A sentence that is only a quotation goes on with the one before it in the same paragraph, or
  /// floats: its speaker is whoever the discourse gives.
  private mutating func float(
    _ region: QuotedRegion, in sentence: Sentence, _ number: Int, wordCount: Int
  ) {
    let own = region.outer.clamped(to: sentence.tokens).count(where: reading.isWord)
    // `Q: "…"`: a letter says no more than that somebody speaks.
    let first = sentence.tokens.lowerBound
    let isTurn =
      wordCount - own == 1 && reading.isMark(first + 1, ":") && reading.isCapitalized(first)
      && reading.tokens[first].end - reading.tokens[first].start == 1
    let isSingle = region.isSingle && !(mayTrail && attributions.last?.isSingle(reading) == true)
    guard own == wordCount || isTurn, !isSingle, region.inner.count >= 2 else { return }
    let words = region.inner.filter { reading.isWord($0) }
    guard let last = region.inner.last(where: { reading.tokens[$0].kind != .quotationMark }),
      let first = words.first
    else { return }
    let isSentence =
      reading.isMark(last, ".") || reading.isMark(last, "?") || reading.isMark(last, "!")
      || reading.isMark(region.closing + 1, ".") && words.count >= 6 || region.continues
    guard isSentence, reading.isCapitalized(first) || words.count >= 4 else { return }
    if let signature = signature(behind: region) {
      claim(region.outer)
      attributions.append(
        Attribution(
          content: [trimmed(region)], source: signature, isDirect: true, sentence: number,
          rule: .colon))
      return
    }
    let isReply = attributions.last.map { $0.isDirect && $0.sentence == number - 1 } ?? false
    if region.inner.count < 3, sentence.startsParagraph, !isReply { return }
    claim(region.outer)
    if !sentence.startsParagraph, number > 0, let previous = attributions.last,
      previous.isDirect, previous.sentence == number - 1 || isAdjacent(previous, to: region),
      previous.rule == .quoteThenCue || previous.rule == .cueThenQuote
        || previous.rule == .floating
    {
      attributions[attributions.count - 1].content.append(trimmed(region))
      attributions[attributions.count - 1].sentence = number
      // It may go on in the next paragraphs.
      var last = region
      while last.continues, let next = nextRegion(after: last) {
        attributions[attributions.count - 1].content.append(trimmed(next))
        claim(next.outer)
        last = next
      }
      return
    }
    var floating = Attribution(
      content: [trimmed(region)], isDirect: true, sentence: number, rule: .floating)
    if let previous = attributions.last, previous.isDirect, previous.sentence == number - 1,
      let mark = previous.content.last?.last
    {
      floating.answers = reading.isMark(mark, "?")
    }
    floating.asks = reading.isMark(last, "?")
    attributions.append(floating)
  }

  /// A line that begins with a dash and a name: whose words stand above it.
  private func signature(behind region: QuotedRegion) -> SourcePhrase? {
    let dash = region.outer.upperBound
    guard mayTrail, dash < reading.count, reading.tokens[dash].startsLine, reading.isDash(dash),
      let chunk = clauses.chunk(startingAt: dash + 1), chunk.person != nil
    else { return nil }
    return SourcePhrase(tokens: chunk.tokens, form: .phrase)
  }

  private func isAdjacent(_ attribution: Attribution, to region: QuotedRegion) -> Bool {
    attribution.content.last.map { region.opening - $0.upperBound < 3 } ?? false
  }
}
