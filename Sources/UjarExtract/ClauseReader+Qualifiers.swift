import UjarLanguage
import UjarText

/// What describes whoever speaks where it stands behind the verb: "said Rina Wibowo | of the
/// University of Leeds, who heads the board".
extension ClauseReader {
  /// How far what describes a source may reach, in tokens.
  private static let reach = 60

  /// A source with its age, appositions and relative clauses, but not when, where or how it was
  /// said; a clause that holds a cue is another report.
  func qualified(_ source: SourcePhrase, before end: Int) -> SourcePhrase {
    guard source.form == .phrase else { return source }
    let end = min(end, source.tokens.upperBound + Self.reach)
    guard reading.mayTrail else { return described(source, before: end) }
    var last = memberEnd(after: source.tokens.upperBound, before: end)
    while last + 1 < end, reading.isMark(last, ","), let close = qualifierEnd(last + 1, before: end)
    {
      last = close
    }
    return SourcePhrase(tokens: source.tokens.lowerBound..<last, form: .phrase)
  }

  /// "ujar Rina Wibowo, | pedagang beras di Pasar Baru", "kata Rina, | salah satu korban yang selamat":
  /// what a trade in small letters, or a noun for somebody, says of a name before it, up to the next
  /// comma or the end.
  private func described(_ source: SourcePhrase, before end: Int) -> SourcePhrase {
    var noun = source.tokens.upperBound + 1
    if let trade = chunk(at: noun - 2), trade.kind == .role, trade.person == nil {
      noun = trade.tokens.lowerBound
    }
    guard reading.isMark(noun - 1, ","), chunk(at: noun - 2)?.person != nil, noun < end,
      !reading.isCapitalized(noun), !isDate[noun],
      chunk(startingAt: noun)?.kind == .role
        || reading.has(noun, [.quantifier, .groupNoun, .personNoun])
    else { return source }
    let first = noun + 1
    var last = first
    var isRelative = false
    while last < end, !reading.isMark(last, ",") {
      if reading.has(last, .relative) { isRelative = true }
      // "pedagang | beras": what somebody sells may look like a verb.
      let isSaid =
        chunkOfToken[last] < 0 && !isRelative && !reading.has(last, .preposition)
        && (reading.has(last, [.predicate, .future, .negation])
          || last > first && reading.isVerbal(last))
      guard reading.isWord(last) || reading.tokens[last].kind == .number, !isDate[last],
        !reading.text.isQuoted(last), !isSaid,
        reading.cue(at: last) == nil,
        !reading.has(last, [.strictComplementizer, .subordinator, .contrast]),
        !reading.has(last, .addresseePreposition) || reading.has(last, [.locative, .origin])
      else { break }
      last += 1
    }
    while last > first, reading.has(last - 1, .preposition) { last -= 1 }
    let isClosed = reading.isMark(last, ",") || last >= end || !reading.isWord(last) || isDate[last]
    return isClosed && last > source.tokens.upperBound
      ? SourcePhrase(tokens: source.tokens.lowerBound..<last, form: .phrase) : source
  }

  /// The whole noun phrase behind "according to": "the event organizer Clean Rivers", "data published
  /// by the regional power pool".
  func wholePhrase(_ source: SourcePhrase, before end: Int) -> SourcePhrase {
    // "According to Rina Wibowo | the road is safe"
    guard reading.mayTrail, source.form == .phrase,
      chunk(at: source.tokens.upperBound - 1)?.person == nil
        || !reading.has(source.tokens.upperBound, .determiner)
    else { return source }
    var last = source.tokens.upperBound
    let reach = min(end, last + Self.reach)
    // A point within a sentence is that of an abbreviation: "a senior U.S. official".
    while last < reach,
      reading.isWord(last) || reading.tokens[last].kind == .number
        || reading.isMark(last, ".") && last + 1 < reach
    {
      if isDate[last] || reading.has(last, [.subordinator, .contrast, .strictComplementizer])
        || chunk(at: last)?.kind == .pronoun || isOccasion(last, before: end)
        || chunkOfToken[last] < 0 && reading.has(last, [.predicate, .passiveAuxiliary, .modal])
          && !reading.has(last, .preposition)
        || reading.has(last, .conjunction) && !reading.isCapitalized(last + 1)
          && !(source.tokens.upperBound..<last).contains(where: { reading.has($0, .relative) })
      {
        break
      }
      last += 1
    }
    // "on Monday": the preposition in front of what ended it.
    if last > source.tokens.upperBound, reading.has(last - 1, [.preposition, .determiner]) {
      last = source.tokens.upperBound
    }
    return SourcePhrase(tokens: source.tokens.lowerBound..<last, form: .phrase)
  }

  /// "of the Sierra Club", "at the University of Leeds": what somebody belongs to.
  private func memberEnd(after index: Int, before end: Int) -> Int {
    guard index + 1 < end, !isDate[index + 1] else { return index }
    // "a strategist | on the campaign", "one official | on the panel".
    if reading.has(index, .preposition), !reading.has(index, .addresseePreposition),
      isDescription(before: index), let close = qualifierEnd(index, before: end)
    {
      return close
    }
    guard reading.has(index, .affiliationLink) else { return index }
    let first = reading.has(index + 1, .determiner) ? index + 2 : index + 1
    guard reading.isCapitalized(first), first < end else { return index }
    var last = first
    while last < end, !isDate[last],
      reading.isCapitalized(last)
        || last + 1 < end && reading.isCapitalized(last + 1)
          && (reading.has(last, .foreignJoiner) || reading.isMark(last, "&"))
    {
      if reading.has(last, .occasion) { return index }
      last += 1
    }
    return last
  }

  /// Where a description ends that begins behind a comma: with the sentence, or at the comma before
  /// what tells when, where and how.
  private func qualifierEnd(_ first: Int, before end: Int) -> Int? {
    if reading.tokens[first].kind == .number, !isDate[first] {
      return reading.isMark(first + 1, ",") || !reading.isWord(first + 1) ? first + 1 : nil
    }
    let isRelative = reading.has(first, .relative) && !reading.has(first, .determiner)
    let isGoingOn =
      reading.has(first, .preposition) && !reading.isMark(first - 1, ",")
      && (reading.has(first + 1, .determiner) || reading.isCapitalized(first + 1))
    guard isRelative || isGoingOn || describes(first) else { return nil }
    var last = first
    while last < end {
      let bracket = reading.skipBracket(last, before: end)
      if bracket > last { last = bracket; continue }
      if reading.text.regionOfToken[last] >= 0 || reading.isMark(last, ";")
        || reading.isMark(last, ":") || reading.isDash(last) && reading.tokens[last].followsBlank
      {
        break
      }
      if reading.isMark(last, ",") || isSentenceMark(last, before: end) { break }
      if chunkOfToken[last] < 0, !isNounUse(last), !reading.isCapitalized(last),
        let cue = reading.cue(at: last)?.cue, cue.form != .noun, cue.form != .adjective
      {
        return nil
      }
      if !isRelative, isDate[last] || isOccasion(last, before: end) { break }
      last += 1
    }
    return last > first ? last : nil
  }

  /// Whether what ends before an index is "a strategist" or "one official", and no name.
  private func isDescription(before index: Int) -> Bool {
    guard !reading.isCapitalized(index - 1), chunk(at: index - 1)?.person == nil else {
      return false
    }
    return (max(0, index - 5)..<index).contains { reading.has($0, .quantifier) }
  }

  private func isSentenceMark(_ index: Int, before end: Int) -> Bool {
    index + 1 >= end && reading.tokens[index].kind == .punctuation
  }

  /// "a lawyer", "one of the members", "head of operations", "the mayor".
  private func describes(_ index: Int) -> Bool {
    guard !isDate[index], !reading.text.isQuoted(index) else { return false }
    if let chunk = chunk(startingAt: index) { return chunk.kind == .role }
    // "Utah-based Clean Rivers"
    if reading.isCapitalized(index), chunk(startingAt: index + 1)?.kind == .organization {
      return true
    }
    if reading.has(index, .possessor) { return chunk(startingAt: index + 1)?.kind == .role }
    return reading.has(index, [.determiner, .groupNoun])
      || reading.has(index, .quantifier) && reading.has(index + 1, .affiliationLink)
  }

  /// "in a statement", "at a briefing", "on Monday".
  private func isOccasion(_ index: Int, before end: Int) -> Bool {
    guard reading.has(index, .preposition), index + 1 < end else { return false }
    return isDate[index + 1]
      || reading.has(index, .locative)
        && (index + 1..<min(end, index + 5)).contains { reading.has($0, .occasion) }
  }
}
