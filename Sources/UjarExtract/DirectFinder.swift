import UjarLanguage
import UjarText

/// Finds quotations in quotation marks and who they are credited to by grammar.
struct DirectFinder {
  let clauses: ClauseReader
  var reading: Reading { clauses.reading }
  var attributions: [Attribution] = []
  /// Tokens that belong to a cue, a source or a content already.
  var isClaimed: [Bool]

  init(_ clauses: ClauseReader) {
    self.clauses = clauses
    isClaimed = [Bool](repeating: false, count: clauses.reading.count)
    for number in clauses.reading.text.sentences.indices { read(number) }
    pointBack()
  }

  /// `"Tarif tetap." Kepastian itu disampaikan Wali Kota Rina.`: the sentence behind says who spoke.
  mutating func pointBack() {
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

  mutating func claim(_ range: Range<Int>) {
    for index in range { isClaimed[index] = true }
  }

  mutating func read(_ number: Int) {
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

  func regions(of sentence: Sentence) -> [QuotedRegion] {
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
  mutating func add(_ found: Attribution, _ region: QuotedRegion, in sentence: Sentence) {
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

  func nextRegion(after region: QuotedRegion) -> QuotedRegion? {
    let next = region.closing + 1
    guard next < reading.count, reading.text.regionOfToken[next] >= 0 else { return nil }
    return reading.region(at: next)
  }

  /// The earlier paragraphs of a quotation that re-opens in each.
  func reopened(before region: QuotedRegion) -> [QuotedRegion] {
    var earlier: [QuotedRegion] = []
    var first = region
    while first.opening > 0, reading.text.regionOfToken[first.opening - 1] >= 0 {
      let previous = reading.region(at: first.opening - 1)
      guard previous.continues else { break }
      earlier.insert(previous, at: 0)
      first = previous
    }
    return earlier
  }

  /// The rest of an interrupted quotation: `"…," kata Rina, "…"`.
  func interrupted(after found: Attribution, in sentence: Sentence) -> QuotedRegion? {
    guard let cue = found.cueTokens else { return nil }
    var index = max(cue.upperBound, found.source?.tokens.upperBound ?? 0)
    let reach = min(sentence.tokens.upperBound, index + 14)
    while index < reach {
      if reading.text.isQuoted(index) {
        let region = reading.region(at: index)
        guard reading.isMark(index - 1, ","),
          !region.isSingle || reading.mayTrail && found.isSingle(reading)
        else { return nil }
        return after(region, in: sentence, found.sentence) == nil ? region : nil
      }
      if reading.has(index, .cue), !reading.has(index, .common) { return nil }
      if reading.mayTrail, let next = reading.cue(at: index)?.cue, next.form == .participle,
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
}
