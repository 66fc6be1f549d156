import UjarLanguage
import UjarText

/// What a cue takes as its object instead of a clause: whoever is asked, what is denied, what
/// something is called.
extension IndirectFinder {
  /// Whoever is asked, or what is denied, as the content of a cue.
  func ofObject(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, _ told: Range<Int>?,
    _ content: Range<Int>, hasComplementizer: Bool, _ number: Int
  ) -> Attribution? {
    let (start, end) = (content.lowerBound, content.upperBound)
    var told = told
    switch cue.frame {
    case .object
    where !hasComplementizer && reading.has(start, .forPurpose) && isAmount(start):
      // "had asked for 62%"
      return Attribution(
        content: [(start + 1)..<end], cueTokens: cueTokens, cue: cue, source: source,
        isDirect: false, sentence: number, rule: .reported)
    case .object where !hasComplementizer && !reading.has(start, .complementizer):
      guard let last = objectEnd(start, before: end) else {
        // "ordered the cave sealed"
        guard cue.act == "urge", isDone(start, before: end) else { return nil }
        break
      }
      told = told ?? start..<last
      // "asked the board that the road be closed": what is asked, not who is.
      if reading.has(last, .strictComplementizer), end - last > 3 {
        return Attribution(
          content: [(last + 1)..<end], cueTokens: cueTokens, cue: cue, source: source,
          addressee: told, isDirect: false, sentence: number, rule: .reported)
      }
    case .claim where !hasComplementizer:
      guard namesSpeech(start, before: end) else { return nil }
    case .noun where !hasComplementizer && cue.act != "warn" && cue.act != "promise":
      guard
        !reading.has(start, [.adverb, .subordinator])
          && (!reading.has(start, .preposition) || isInfinitive(start) || isAmount(start))
      else { return nil }
      // "questioned the suspect" does something else.
      guard cue.act != "ask" || reading.has(start, .complementizer) || isThing(start, before: end)
      else { return nil }
      guard cue.act == "deny" else { break }
      guard
        isGerund(start) || namesSpeech(start, before: end) || isFullClause(start, before: end)
          || reading.has(start, .fault) || reading.tokens[start].kind == .number
          || reading.has(start, .quantifier) && reading.has(start + 1, [.fault, .common])
            && !reading.has(start, .determiner)
      else { return nil }
    default: break
    }
    let isThing =
      cue.frame == .noun && !hasComplementizer && !isInfinitive(start)
      && (cue.takesStance || cue.takesFact && !isFullClause(start, before: end))
    // "denied wrongdoing | in court filings"
    let fault =
      cue.act == "deny" && reading.has(start, .fault) && reading.has(start + 1, .locative)
      && Range.ahead(start + 2, 3, before: end).contains {
        reading.has($0, [.occasion, .writing, .document])
      }
    let content =
      fault ? start..<(start + 1) : isThing ? start..<phraseEnd(of: start, before: end) : content
    return Attribution(
      content: [content], cueTokens: cueTokens, cue: cue, source: source, addressee: told,
      isDirect: false, sentence: number, rule: .reported)
  }

  /// `called the bill "a gift"`, `described the road as "a disgrace"`.
  func described(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, _ report: Range<Int>,
    upTo whole: Int, _ number: Int
  ) -> Attribution? {
    let content = report.lowerBound..<max(report.upperBound, whole)
    let end =
      content.prefix(16).contains { reading.text.isQuoted($0) && reading.has($0 - 2, .contentLink) }
      ? whole : report.upperBound
    return named(cue, cueTokens, source, report.lowerBound..<end).map {
      Attribution(
        content: [$0], cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
        sentence: number, rule: .reported)
    }
  }

  /// The words by which something is called, with what that is.
  private func named(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, _ content: Range<Int>
  ) -> Range<Int>? {
    if cue.act == "say" { return nil }
    // "described how the road had sunk"
    if cue.act == "describe", reading.has(content.lowerBound, .complementizer), content.count > 3 {
      return content
    }
    // "dismissed claims that …": what somebody said.
    if cue.act == "deny", namesSpeech(content.lowerBound, before: content.upperBound),
      !content.contains(where: { reading.text.isQuoted($0) })
    {
      return content
    }
    guard let quoted = content.prefix(16).first(where: { reading.text.isQuoted($0) }) else {
      return labelled(cue, source, content)
    }
    guard !isClaimed[quoted] else { return nil }
    // "a book called …", "by a user labelled …": a name, and nobody calls it so.
    if cue.act != "criticise", quoted == cueTokens.upperBound, let source, source.form == .phrase,
      !reading.isWord(source.tokens.lowerBound - 1)
        || reading.has(source.tokens.lowerBound - 1, [.preposition, .predicate, .conjunction])
        || reading.isVerbal(source.tokens.lowerBound - 1)
    {
      return nil
    }
    let region = reading.region(at: quoted)
    // "as offensive": the object stands in front, in the clause that this one belongs to.
    let start =
      reading.has(content.lowerBound, .contentLink) && quoted <= content.lowerBound + 3
      ? quoted : content.lowerBound
    return start..<max(start, nameEnd(region.outer.upperBound, before: content.upperBound))
  }

  /// The end of a quoted name with what completes it: `a "nasty guy", an "anchor baby" and "sick"`,
  /// `a "champion" for its members`.
  private func nameEnd(_ quoted: Int, before end: Int) -> Int {
    var close = min(quoted, end)
    while close < end {
      var next = close
      while next < end, next - close < 4,
        reading.isMark(next, ",") || reading.has(next, [.conjunction, .determiner])
      {
        next += 1
      }
      guard next > close, next < end, reading.text.isQuoted(next), !isClaimed[next] else { break }
      close = min(
        end, reading.region(at: next).outer.upperBound)
    }
    let completes =
      reading.has(close, .forPurpose)
      || reading.has(close, .addresseePreposition) && !isInfinitive(close)
      // `"a decisive step" towards a landing`
      || reading.has(close, .preposition) && !reading.has(close, [.locative, .oblique])
        && !isInfinitive(close) && !clauses.isDate[min(close + 1, reading.count - 1)]
    guard close < end, completes else { return close }
    return (close..<end).first {
      reading.isMark($0, ",") || reading.text.isQuoted($0) || clauses.isDate[$0]
    } ?? end
  }

  /// "described the save as the best", "called it a mistake": a name for something, unquoted.
  private func labelled(
    _ cue: Cue, _ source: SourcePhrase?, _ content: Range<Int>
  ) -> Range<Int>? {
    let content = content.lowerBound..<withoutDate(content)
    let start = content.lowerBound
    // "in what Rina billed as | a last attempt"
    if reading.has(start, .contentLink), let source,
      isWhat(source.tokens.lowerBound - 1), content.count > 2
    {
      return (start + 1)..<phraseEnd(of: start + 1, before: content.upperBound)
    }
    guard content.count > 2, !clauses.isDate[start],
      !reading.has(start, [.preposition, .adverb, .strictComplementizer])
    else { return nil }
    // "called the sell-off overdone"
    if cue.act == "describe", content.count <= 7, reading.has(start, .determiner),
      reading.isTagged(content.upperBound - 1, [.adjective, .participle]),
      reading.isTagged(content.upperBound - 2, [.noun, .plural, .name]),
      content.allSatisfy({
        reading.isWord($0) && !reading.has($0, [.preposition, .conjunction, .relative])
      })
    {
      return content
    }
    let reach = (start + 1)..<min(content.upperBound, start + 14)
    for index in reach where clauses.chunkOfToken[index] < 0 {
      if reading.isMark(index, ",") || reading.has(index, [.modal, .passiveAuxiliary]) { break }
      if reading.has(index, .contentLink) {
        return content
      }
      // "attacked them for their vote"
      if cue.act == "criticise", reading.has(index, .forPurpose) {
        return content
      }
      guard cue.act == "describe" || cue.act == "assess" else { continue }
      let isName =
        reading.has(index, .determiner) && reading.has(index, .quantifier)
        && !reading.has(index - 1, [.preposition, .conjunction, .cue])
      if isName
        || reading.has(index, .judgement) && !reading.has(index - 1, .determiner)
          && !reading.isCapitalized(index)
        || index == start + 1 && isObjectPronoun(start)
          && (isLabel(index) || reading.has(index, .adverb) && isLabel(index + 1))
      {
        return content
      }
    }
    return nil
  }

  func isWhat(_ index: Int) -> Bool {
    index >= 0 && reading.bytes(of: reading.tokens[index]).elementsEqual("what".utf8)
  }

  /// "the cave sealed": a thing and what is to be done to it.
  private func isDone(_ start: Int, before end: Int) -> Bool {
    let last = end - 1
    guard last - start >= 2, last - start < 12, clauses.chunkOfToken[last] < 0,
      reading.has(start, .determiner), reading.isTagged(last, [.participle, .past])
    else { return false }
    return !(start..<last).contains {
      reading.isMark($0, ",") || reading.has($0, [.relative, .preposition]) || isFinite($0)
    }
  }

  /// "up to 90 women", "over 40 boats": a number behind a preposition.
  private func isAmount(_ index: Int) -> Bool {
    (index + 1...index + 2).contains {
      $0 < reading.count && reading.tokens[$0].kind == .number && !clauses.isDate[$0]
    }
  }

  /// "the cost at $5 million", "the number at several times that": something, "at" and a figure.
  func isPutAt(_ start: Int, before end: Int) -> Bool {
    let reach = Range.ahead(start, 16, before: end)
    guard start < end, !reading.has(start, .preposition),
      !reading.has(start, .pronounObject) || reading.has(start, .pronounNeuter),
      let at = reach.first(where: {
        reading.bytes(of: reading.tokens[$0]).elementsEqual("at".utf8)
      }), at > start
    else { return false }
    return !(start..<at).contains { reading.isMark($0, ",") || isFinite($0) }
      && (at + 1 < end && reading.text.isQuoted(at + 1)
        || Range.ahead(at + 1, 3, before: end).contains(where: isFigure))
  }

  /// Where a figure ends with what it counts: before what the reporter compares it with.
  func amountEnd(_ start: Int, before end: Int) -> Int {
    (start..<end).first { index in
      reading.isMark(index, ",") && index > start + 1 && index + 1 < end
        && (reading.isTagged(index + 1, [.adverb, .particle])
          || reading.has(index + 1, [.adverb, .comparison]))
        && (start..<index).contains { isFigure($0) }
    } ?? end
  }

  /// "four", "several", "40": how much or many.
  func isFigure(_ index: Int) -> Bool {
    reading.tokens[index].kind == .number && !clauses.isDate[index]
      // "a 25% increase"
      || reading.has(index, .quantifier) && reading.has(index, .determiner)
        && reading.tokens[min(index + 1, reading.count - 1)].kind == .number
      || reading.has(index, .quantifier) && !reading.has(index, .determiner)
  }

  /// Where a content ends without the date behind it.
  private func withoutDate(_ content: Range<Int>) -> Int {
    var end = content.upperBound
    while end > content.lowerBound + 2, clauses.isDate[end - 1] { end -= 1 }
    return end < content.upperBound && reading.has(end - 1, .preposition) ? end - 1 : end
  }

  /// Whether a word behind an object can name it: "called it unfair".
  private func isLabel(_ index: Int) -> Bool {
    reading.isWord(index)
      && reading.classes[index].isDisjoint(with: [
        .preposition, .adverb, .conjunction, .subordinator, .contrast, .relative, .negation,
      ])
  }

  /// Whether a verb may stand in front of whoever is spoken to.
  func tells(_ cue: Cue) -> Bool {
    cue.frame == .addressee || cue.frame == .noun && ["warn", "promise"].contains(cue.act)
      || cue.act == "remind"
  }

  /// Whether a noun for what was said stands at the beginning of a phrase.
  func namesSpeech(_ start: Int, before end: Int) -> Bool {
    Range.ahead(start, 4, before: end).contains {
      reading.has($0, .sayNoun) && !reading.has($0 - 1, .preposition)
    }
  }

  /// "taking gifts": what somebody did, as a noun.
  func isGerund(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isWord, !token.isCapitalized, token.end - token.start > 4 else { return false }
    return reading.bytes(of: token).suffix(3) == ArraySlice("ing".utf8)
  }

  /// The index of what leads to the thing asked or blamed: "residents | not to burn rubbish".
  func objectEnd(_ start: Int, before end: Int) -> Int? {
    // `urged "those who talk most" to pay`
    let first =
      reading.text.isQuoted(start) ? reading.region(at: start).outer.upperBound : start + 1
    for index in Range.ahead(first, 11, before: end) {
      if reading.has(index, .addresseePreposition) || reading.has(index, .complementizer)
        || reading.has(index, [.forPurpose, .affiliationLink]) && !reading.has(index, .locative)
          && clauses.chunkOfToken[index] < 0
      {
        return reading.has(index - 1, .negation) ? index - 1 : index
      }
      // "called on the regulator, the Civil Authority, | to look"
      if reading.isMark(index, ","),
        reading.has(index + 1, .determiner) || reading.isCapitalized(index + 1),
        let close = reading.comma(from: index + 2, within: 10, before: end),
        close + 1 < end, isInfinitive(close + 1),
        !(index..<close).contains(where: isFinite)
      {
        return close + 1
      }
      if reading.isMark(index, ",") || reading.text.isQuoted(index) { return nil }
    }
    return nil
  }
}
