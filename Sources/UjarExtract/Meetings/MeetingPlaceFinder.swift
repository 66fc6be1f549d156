import UjarLanguage
import UjarText

/// Finds where people met.
struct MeetingPlaceFinder {
  let reading: Reading
  let clauses: ClauseReader
  let voices: VoiceFinder

  /// "di Bandung", "in Jakarta": the first place behind the encounter, else the first before it, else
  /// where somebody went: "terbang ke Kairo dan bertemu Rina".
  func place(of mention: EncounterMention) -> String? {
    let content = voices.content(at: mention.start)
    let before = mention.sentence.lowerBound..<mention.start
    return destination(of: mention)
      ?? place(in: mention.end..<max(mention.end, mention.clauseEnd), content, behind: .locative)
      ?? place(in: before, content, behind: .locative)
      ?? (isSight(mention) ? sight(at: mention.end, in: mention) : nil)
      ?? place(in: before, content, behind: .addresseePreposition, isGoal: true)
  }

  private func isSight(_ mention: EncounterMention) -> Bool {
    mention.encounter.pattern == .together && mention.encounter.kind == "visit"
  }

  /// "bersilaturahmi ke Pesantren Darul Ilmi": where a visit leads.
  private func destination(of mention: EncounterMention) -> String? {
    let next = reading.has(mention.end, .determiner) ? mention.end + 1 : mention.end
    guard mention.encounter.pattern == .reciprocal, reading.has(next, .addresseePreposition),
      let chunk = clauses.chunk(startingAt: next + 1),
      chunk.kind == .place || chunk.kind == .organization
    else { return nil }
    return reading.text.text(chunk.tokens)
  }

  /// "meninjau pos lintas batas Motaain": what people go to see is where they are.
  private func sight(at index: Int, in mention: EncounterMention) -> String? {
    var end = index
    while end < mention.sentence.upperBound, end - index < 6, reading.isWord(end),
      !clauses.isDate[end], !reading.has(end, [.preposition, .conjunction, .relative, .time])
    {
      // "visited Trade Minister Rina Wibowo": somebody, not a sight.
      if clauses.chunk(at: end)?.person != nil { return nil }
      end = clauses.chunk(at: end)?.tokens.upperBound ?? end + 1
    }
    guard (index..<end).contains(where: { reading.isCapitalized($0) }) else { return nil }
    return reading.text.text(index..<end)
  }

  private func place(
    in range: Range<Int>, _ content: Int?, behind word: WordClasses, isGoal: Bool = false
  ) -> String? {
    var country: String?
    for index in range where reading.has(index, word) && voices.content(at: index) == content {
      if isGoal {
        guard let chunk = clauses.chunk(startingAt: index + 1), chunk.kind == .place else {
          continue
        }
        return reading.text.text(chunk.tokens)
      }
      guard let place = place(behind: index, in: range) else { continue }
      // A country only where nothing nearer is named.
      if clauses.chunk(startingAt: index + 1)?.kind != .country { return place }
      country = country ?? place
    }
    return country
  }

  private func place(behind index: Int, in sentence: Range<Int>) -> String? {
    if let venue = venue(at: index + 1, in: sentence) {
      return town(behind: venue, in: sentence) ?? reading.text.text(venue)
    }
    if reading.modifiersPrecede,
      let unknown = unknownPlace(at: index + 1, in: sentence)
    {
      return unknown
    }
    let chunk =
      clauses.chunk(startingAt: index + 1)
      ?? (reading.has(index + 1, .determiner) ? clauses.chunk(startingAt: index + 2) : nil)
    guard let chunk else { return unknownPlace(at: index + 1, in: sentence) }
    guard
      chunk.kind == .place || chunk.kind == .country || chunk.isPlace
        || chunk.kind == .organization
    else { return nil }
    var end = chunk.tokens.upperBound
    // "Pendopo Kabupaten Kudus": a town's name that is a word for a building.
    if chunk.tokens.count == 1, reading.has(chunk.tokens.lowerBound, [.venue, .placeHead]),
      !reading.modifiersPrecede
    {
      end = capitals(from: end, before: sentence.upperBound)
    }
    if reading.isMark(end, ","), reading.isCapitalized(end + 1),
      reading.tokens[end + 1].isUpperCase, clauses.chunk(at: end + 1)?.kind != .person
    {
      end += 2
    }
    return reading.text.text(chunk.tokens.lowerBound..<end)
  }

  /// "a hotel in Leeds": the town, where the house is any.
  private func town(behind venue: Range<Int>, in sentence: Range<Int>) -> String? {
    let isAny = venue.allSatisfy { reading.has($0, [.venue, .determiner, .quantifier]) }
    guard isAny, venue.upperBound < sentence.upperBound, reading.has(venue.upperBound, .locative),
      let chunk = clauses.chunk(startingAt: venue.upperBound + 1), chunk.kind == .place
    else { return nil }
    return reading.text.text(chunk.tokens)
  }

  /// "balai kota", "rumah dinas gubernur": a building in small letters, up to what follows it.
  private func venue(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
    if reading.modifiersPrecede {
      return venueBehindModifiers(at: index, in: sentence)
    }
    guard reading.has(index, .venue), clauses.chunk(startingAt: index) == nil else { return nil }
    var end = index + 1
    if reading.isCapitalized(index) {
      while end < sentence.upperBound, reading.isCapitalized(end), !clauses.isDate[end] {
        end = clauses.chunk(at: end)?.tokens.upperBound ?? end + 1
      }
      return end > index + 1 ? index..<end : nil
    }
    while end < sentence.upperBound, end - index < 5, reading.isWord(end), !clauses.isDate[end],
      !reading.has(
        end,
        [
          .preposition, .locative, .conjunction, .relative, .determiner, .subordinator, .cue,
          .complementizer, .future, .adverb,
        ]), !reading.isVerbal(end)
    {
      end = clauses.chunk(at: end)?.tokens.upperBound ?? end + 1
    }
    return index..<end
  }

  /// "in Kota Baru": capitals behind a word for places that no list knows.
  private func unknownPlace(at index: Int, in sentence: Range<Int>) -> String? {
    var next = index
    while next < sentence.upperBound, reading.isCapitalized(next), reading.isWord(next),
      !clauses.isDate[next], clauses.chunkOfToken[next] < 0,
      reading.has(next, .weekday) == false, !reading.has(next, .month)
    {
      next += 1
    }
    guard next > index else { return nil }
    // "Distrik Waropko", "Aula Kantor Bupati Rokan Hulu": heads of what is known behind them.
    if !reading.modifiersPrecede,
      reading.has(next - 1, [.placeHead, .unit]) || reading.has(index, .venue)
    {
      next = capitals(from: next, before: sentence.upperBound)
    }
    return reading.text.text(index..<next)
  }

  /// Where the capitals end that begin at a token, with the names among them that are no person's.
  private func capitals(from index: Int, before end: Int) -> Int {
    var next = index
    while next < end, reading.isCapitalized(next), reading.isWord(next), !clauses.isDate[next] {
      let chunk = clauses.chunk(at: next)
      guard chunk?.kind != .person else { break }
      next = chunk?.tokens.upperBound ?? next + 1
    }
    return next
  }

  /// "city hall", "the governor's office": the building last.
  private func venueBehindModifiers(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
    let first = reading.has(start, .determiner) ? start + 1 : start
    guard !reading.has(start, .possessor) else { return nil }
    for index in Range.ahead(first, 4, before: sentence.upperBound) {
      guard reading.isWord(index), !reading.isCapitalized(index),
        reading.classes[index].isDisjoint(with: [.preposition, .conjunction, .relative, .cue])
      else { return nil }
      if reading.has(index, .venue), !reading.has(index + 1, .venue) {
        return first..<(index + 1)
      }
    }
    return nil
  }
}
