import UjarLanguage
import UjarText

/// Quotations beside which nobody is told to speak.
extension DirectFinder {
  /// A sentence that is only a quotation goes on with the one before it in the same paragraph, or
  /// floats: its speaker is whoever the discourse gives.
  mutating func float(
    _ region: QuotedRegion, in sentence: Sentence, _ number: Int, wordCount: Int
  ) {
    let own = region.outer.clamped(to: sentence.tokens).count(where: reading.isWord)
    // `Q: "…"`: a letter says no more than that somebody speaks.
    let first = sentence.tokens.lowerBound
    let isTurn =
      wordCount - own == 1 && reading.isMark(first + 1, ":") && reading.isCapitalized(first)
      && reading.tokens[first].end - reading.tokens[first].start == 1
    let isSingle =
      region.isSingle && !(reading.mayTrail && attributions.last?.isSingle(reading) == true)
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
  func signature(behind region: QuotedRegion) -> SourcePhrase? {
    let dash = region.outer.upperBound
    guard dash < reading.count, reading.tokens[dash].startsLine,
      reading.isDash(dash),
      let chunk = clauses.chunk(startingAt: dash + 1), chunk.person != nil
    else { return nil }
    return SourcePhrase(tokens: chunk.tokens, form: .phrase)
  }

  func isAdjacent(_ attribution: Attribution, to region: QuotedRegion) -> Bool {
    attribution.content.last.map { region.opening - $0.upperBound < 3 } ?? false
  }
}
