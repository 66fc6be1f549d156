import UjarLanguage
import UjarText

/// Finds quotations inside quotations: `"The officer said, 'Come tomorrow,'" said Rina.`
struct NestedFinder {
  let clauses: ClauseReader
  private var reading: Reading { clauses.reading }

  /// The inner quotations that a cue leads to, in order.
  func attributions(sentenceOf: (Int) -> Int?) -> [Attribution] {
    reading.text.regions.indices.compactMap { number in
      let region = reading.text.regions[number]
      let outer = Int(reading.text.regionOfToken[region.opening])
      guard outer >= 0, outer != number, !region.inner.isEmpty,
        let sentence = sentenceOf(region.opening)
      else { return nil }
      return attribution(region, in: reading.text.regions[outer].inner, sentence)
    }
  }

  private func attribution(
    _ region: QuotedRegion, in outer: Range<Int>, _ sentence: Int
  ) -> Attribution? {
    var index = region.opening - 1
    while index > outer.lowerBound, reading.isMark(index, ",") || reading.isMark(index, ":") {
      index -= 1
    }
    for cursor in stride(from: index, through: max(outer.lowerBound + 1, index - 1), by: -1) {
      guard let (cue, length) = reading.cue(at: cursor),
        cue.form == .active || cue.form == .bare, cursor + length <= index + 1,
        cue.frame == .addressee || cursor + length == index + 1, cue.frame != .describe,
        cue.frame != .amount,
        let source = source(before: cursor, from: outer.lowerBound)
      else { continue }
      var content = region.inner
      while let last = content.last, reading.isMark(last, ",") { content.removeLast() }
      return Attribution(
        content: [content], cueTokens: cursor..<(cursor + length), cue: cue, source: source,
        isNested: true, isDirect: true, sentence: sentence, rule: .cueThenQuote)
    }
    return nil
  }

  /// The words between the beginning of the clause and its cue.
  private func source(before cue: Int, from lower: Int) -> SourcePhrase? {
    var start = cue
    while start > lower, cue - start < 8, reading.isWord(start - 1) { start -= 1 }
    while start < cue, clauses.chunkOfToken[start] < 0,
      reading.has(start, [.adverb, .contrast, .conjunction, .subordinator, .time])
        || reading.has(start, .determiner) && reading.has(start - 1, .time)
    {
      start += 1
    }
    let isClause = (start..<cue).contains {
      reading.has($0, .relative) || reading.has($0, .predicate) && !reading.has($0, .adverb)
    }
    if isClause { return nil }
    var end = cue
    while end > start, clauses.chunkOfToken[end - 1] < 0, reading.has(end - 1, .adverb) { end -= 1 }
    guard start < end else { return nil }
    if let chunk = clauses.chunk(startingAt: start), chunk.kind == .pronoun {
      return clauses.phrase(chunk)
    }
    return SourcePhrase(tokens: start..<end, form: .phrase)
  }
}
