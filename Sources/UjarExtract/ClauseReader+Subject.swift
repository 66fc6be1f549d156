import UjarLanguage
import UjarText

/// Subjects that hold more than a name: "A trader who asked not to be named", "The board, which met
/// on Monday,", "An adviser brought in by the bank".
extension ClauseReader {
  /// Whether a range is the subject of the verb behind it: a noun phrase with what describes it, but
  /// no verb of its own.
  func isSubject(_ range: Range<Int>, closesWithComma: Bool) -> Bool {
    guard reading.mayTrail, range.count <= 60,
      let first = range.first, mayBegin(first)
    else { return false }
    var hasComma = false
    var index = chunk(startingAt: first)?.tokens.upperBound ?? first + 1
    while index < range.upperBound {
      if let chunk = chunk(startingAt: index) {
        if chunk.kind == .pronoun, !reading.has(index, .possessor) { return false }
        index = chunk.tokens.upperBound
        continue
      }
      if reading.isMark(index, ",") {
        hasComma = true
      } else if reading.isMark(index, ";") || reading.text.isQuoted(index) {
        return false
      } else if reading.has(index, .relative) || isReduced(index, before: range.upperBound) {
        // What a relative clause holds is its own; only a comma closes one that a comma opened.
        return !hasComma || closesWithComma
      } else if isFinite(index) || reading.has(index, .strictComplementizer) {
        return false
      } else if reading.has(index, .subordinator), !reading.isMark(index - 1, ",") {
        return false
      }
      index += 1
    }
    return !hasComma || closesWithComma
  }

  /// "Rina, who took over in January|, said", "The fund, set up in May|, said": a day within what
  /// describes somebody, which a comma closes.
  func closesRelative(_ end: Int, from start: Int) -> Bool {
    guard reading.isMark(end, ","),
      let comma = (start..<end).last(where: { reading.isMark($0, ",") })
    else { return false }
    return reading.has(comma + 1, .relative) && !reading.has(comma + 1, .determiner)
      || (comma + 1..<end).contains { isReduced($0, before: end) }
  }

  /// "Rina, however, said": a word of contrast between commas, which opens no clause.
  func isPutIn(_ index: Int, from lower: Int) -> Bool {
    reading.mayTrail && index > lower + 1 && reading.has(index, .contrast)
      && !reading.has(index, .subordinator) && reading.isMark(index - 1, ",")
      && (reading.isMark(index + 1, ",") || isFormerPost(behind: index))
  }

  /// "Rina, then | an adviser to the bank, said": what somebody was.
  private func isFormerPost(behind index: Int) -> Bool {
    reading.has(index + 1, .determiner) && reading.has(index + 1, .quantifier)
      && chunk(startingAt: index + 2)?.kind == .role
  }

  /// "A few minutes later": the index behind it.
  func laterEnd(_ index: Int, before end: Int) -> Int? {
    guard reading.mayTrail,
      reading.has(index, .quantifier) || reading.tokens[index].kind == .number,
      let unit = Range.ahead(index + 1, 3, before: end).first(where: {
        reading.has($0, .timeSpan)
      }), reading.has(unit + 1, .adverb), !reading.has(unit + 1, .predicate)
    else { return nil }
    return unit + 2
  }

  /// "About four in ten", "Around 40 percent of voters".
  func amount(_ segment: Range<Int>) -> SourcePhrase? {
    let rest = segment.dropFirst()
    guard reading.mayTrail, let first = rest.first, !isDate[first],
      reading.has(first, .quantifier) || reading.tokens[first].kind == .number,
      !reading.has(first - 1, [.locative, .oblique, .companion]), isNounPhrase(rest)
    else { return nil }
    return SourcePhrase(tokens: segment, form: .phrase)
  }

  /// "the body | that | oversees the dams": the pronoun, which is the subject of the verb behind it.
  func isRelativeSubject(_ index: Int) -> Bool {
    reading.mayTrail && reading.isTagged(index, .relative)
      && index + 1 < reading.count && reading.tags[index + 1].isSurely(.finite)
  }

  /// Whether what stands between commas in front of a subject is none: "At a rally in Leeds, | Ohio, |
  /// Rina said", "Opening the case, Rina said", "Stopped in the hall, Rina said".
  func isPassedOver(_ segment: Range<Int>, in range: Range<Int>) -> Bool {
    guard reading.mayTrail, let first = segment.first else { return false }
    if chunkOfToken[first] < 0,
      // "Skating coach Rina Wibowo, who …" begins with what she does.
      reading.isTagged(first, .gerund) && chunk(startingAt: first + 1)?.kind != .role
        && reading.titleClass(at: first + 1) == nil
        || reading.isTagged(first, .participle) && reading.has(first + 1, .preposition)
    {
      return true
    }
    guard let chunk = chunk(startingAt: first), chunk.tokens == segment else { return false }
    return segment.lowerBound > range.lowerBound && (chunk.kind == .place || chunk.kind == .country)
  }

  /// Where what is put in behind a subject begins: "Rina, | in a letter to the board, said", "Rina, |
  /// speaking in Leeds, said"; `end` where nothing is.
  func asideStart(behind first: Int, before end: Int) -> Int {
    guard reading.mayTrail else { return end }
    for comma in (first + 1)..<max(first + 1, end) where reading.isMark(comma, ",") {
      let next = comma + 1
      guard next < end, chunkOfToken[next] < 0, !reading.isCapitalized(next) else { continue }
      if reading.has(next, [.oblique, .reached]) && !reading.has(next, [.groupNoun, .contentLink])
        || reading.isTagged(next, .gerund) && next + 1 < end && !reading.has(next, .preposition)
      {
        return comma
      }
    }
    return end
  }

  /// "after", "before", "as" and the words that open a clause beside them.
  func isClauseOpener(_ index: Int) -> Bool {
    guard reading.mayTrail, !reading.isCapitalized(index) else {
      return false
    }
    return reading.has(index, .subordinator) || isAfterOrBefore(index)
  }

  /// "after" or "before", at the head of a sentence too.
  func isAfterOrBefore(_ index: Int) -> Bool {
    guard reading.has(index, .oblique), reading.has(index, .preposition) else { return false }
    let rest = reading.bytes(of: reading.tokens[index]).dropFirst()
    return rest.elementsEqual("fter".utf8) || rest.elementsEqual("efore".utf8)
  }

  private func mayBegin(_ index: Int) -> Bool {
    if let chunk = chunk(startingAt: index) { return chunk.kind != .pronoun }
    guard reading.isWord(index) || reading.tokens[index].kind == .number else { return false }
    return reading.classes[index].isDisjoint(with: [
      .preposition, .subordinator, .conjunction, .strictComplementizer, .modal, .passiveAuxiliary,
      .pronounNeuter, .pronounSingular, .pronounPlural, .contrast, .negation, .weekday, .month,
      .cue,
    ]) && !(reading.has(index, .predicate) && !reading.isCapitalized(index))
      && !reading.has(index, .relative)
  }

  /// "led by", "brought in", "familiar with": a participle that describes the noun before it.
  private func isReduced(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, !reading.isCapitalized(index), chunkOfToken[index] < 0 else {
      return false
    }
    return
      (reading.isVerbal(index) && !reading.isTagged(index, .past)
      || reading.has(index, .participle))
      && reading.has(index + 1, .preposition)
  }

  private func isFinite(_ index: Int) -> Bool {
    guard !reading.isCapitalized(index), reading.isWord(index) else { return false }
    if reading.has(index, [.passiveAuxiliary, .predicate]) { return !reading.has(index, .adverb) }
    if reading.has(index, .modal), !reading.has(index, .preposition) { return true }
    if let cue = reading.cue(at: index)?.cue, cue.form == .active, !isNounUse(index) {
      return !reading.has(index, .groupNoun)
    }
    // "has revealed": what stands behind an adverb of time that is an auxiliary, too.
    return reading.isVerbal(index) && !reading.isMark(index - 1, ",")
      && (reading.has(index + 1, .determiner) || chunk(startingAt: index + 1) != nil)
  }

  /// The subject of the first verb behind `first`.
  func firstSubject(from first: Int, before end: Int) -> SourcePhrase? {
    guard reading.mayTrail,
      chunk(startingAt: first)?.kind != .pronoun || reading.has(first, .possessor)
    else { return nil }
    for verb in Range.ahead(first + 1, 39, before: end)
    where chunkOfToken[verb] < 0 && isFinite(verb) {
      var last = verb
      while last > first + 1, reading.has(last - 1, .adverb), chunkOfToken[last - 1] < 0 {
        last -= 1
      }
      let closes = reading.isMark(last - 1, ",")
      if closes { last -= 1 }
      let range = first..<last
      if isSubject(range, closesWithComma: closes) || isNounPhrase(range) {
        return SourcePhrase(tokens: range, form: .phrase)
      }
      if !range.contains(where: { reading.has($0, .relative) }) { return nil }
    }
    return nil
  }
}
