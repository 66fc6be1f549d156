import UjarLanguage
import UjarText

/// Names that the lists know: countries, institutions, organisations, places.
extension ChunkFinder {
  /// A country, institution, organisation or place of the lists, the longest first.
  func known(at index: Int, before end: Int) -> Chunk? {
    guard reading.has(index, .knownName), reading.isCapitalized(index) else { return nil }
    // "H. Oman Rahman": a first name, whatever else is called so.
    if !reading.modifiersPrecede, reading.isMark(index - 1, "."), index + 1 < end,
      reading.isCapitalized(index + 1),
      let form = reading.phrase(.honorific, at: index - 2),
      reading.language.honorifics[form.index] == "religious"
    {
      return nil
    }
    var best: (length: Int, chunk: Chunk)?
    var isAcronym = false
    func offer(_ found: (index: Int, length: Int)?, _ make: (Int, Range<Int>) -> Chunk) {
      guard let found, index + found.length <= end, found.length > best?.length ?? 0 else { return }
      let tokens = index..<(index + found.length)
      guard isNameCased(tokens) else { return }
      best = (found.length, make(found.index, tokens))
    }
    let language = reading.language
    offer(reading.phrase(.country, at: index)) {
      Chunk(kind: .country, tokens: $1, code: language.countries[$0].code)
    }
    offer(reading.phrase(.institution, at: index)) {
      let known = language.institutions[$0]
      return Chunk(
        kind: .organization, tokens: $1, code: known.code, label: known.name,
        isPlace: known.isPlace)
    }
    offer(reading.phrase(.organization, at: index)) {
      let known = language.organizations[$0]
      isAcronym = known.isAcronym
      return Chunk(kind: .organization, tokens: $1, code: known.code, label: known.name)
    }
    offer(reading.phrase(.place, at: index)) {
      let known = language.places[$0]
      return Chunk(kind: .place, tokens: $1, code: known.code, label: known.name)
    }
    guard var found = best?.chunk else { return nil }
    found.tokens = index..<skipPoint(found.tokens.upperBound)
    // "Pan" is not "PAN".
    if found.kind == .organization, isAcronym, found.tokens.count == 1,
      !reading.tokens[index].isUpperCase
    {
      return nil
    }
    if found.kind == .place || isShortName(found), startsFullName(found.tokens, before: end) {
      return nil
    }
    if found.kind == .country, isCapital(found.tokens), !isMetonym(found.tokens) {
      found.kind = .place
      found.label = reading.text.text(found.tokens)
    }
    return found
  }

  /// Short forms in capitals count only in capitals ("AS", "US"), names only with one.
  func isNameCased(_ tokens: Range<Int>) -> Bool {
    let first = reading.tokens[tokens.lowerBound]
    let length = first.end - first.start
    if tokens.count == 1, length <= 2 { return first.isUpperCase }
    if tokens.count == 1, length == 3, reading.has(tokens.lowerBound, .common) {
      return first.isUpperCase
    }
    return reading.isCapitalized(tokens.upperBound - 1)
      || reading.tokens[tokens.upperBound - 1].kind == .number
  }

  /// The index behind the point of an abbreviation that ends before `index`: "U.S.", "Sen.".
  func skipPoint(_ index: Int) -> Int {
    guard index > 0, reading.isMark(index, "."), !reading.tokens[index].followsBlank,
      reading.has(index - 1, .abbreviation)
    else { return index }
    return index + 1
  }

  func isShortName(_ chunk: Chunk) -> Bool {
    chunk.tokens.count == 1 && reading.has(chunk.tokens.lowerBound, .givenName)
  }

  /// Whether a known place is really the beginning of a person's name: "Sidney Powell".
  func startsFullName(_ tokens: Range<Int>, before end: Int) -> Bool {
    guard tokens.count == 1 else { return false }
    if evidence.isName(reading.tokens[tokens.lowerBound]) {
      return !reading.has(tokens.lowerBound - 1, .locative)
    }
    guard reading.has(tokens.lowerBound, .givenName) else { return false }
    let next = tokens.upperBound
    guard next < end, reading.isCapitalized(next),
      !reading.has(tokens.lowerBound - 1, .locative)
    else { return false }
    // "Bima Sudarta": before a word that no list knows, and that ends the name.
    return reading.has(next, .givenName)
      || !reading.modifiersPrecede && reading.classes[next].isEmpty
        && !reading.tokens[next].isUpperCase && !reading.isCapitalized(next + 1)
        && !reading.has(tokens.lowerBound - 1, [.placeHead, .organizationHead, .bareHead])
  }

  func isCapital(_ tokens: Range<Int>) -> Bool {
    guard let found = reading.phrase(.country, at: tokens.lowerBound) else { return false }
    return reading.language.countries[found.index].form == .capital
  }

  /// Whether a capital city stands for its state: as a subject or object, not behind "di" or "in",
  /// not before a comma and another place.
  func isMetonym(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    if reading.has(before, [.preposition]) && !reading.has(before, [.companion, .agentPreposition])
    {
      return false
    }
    let next = tokens.upperBound
    if reading.isMark(next, ",") && reading.isCapitalized(next + 1) { return false }
    if reading.isMark(before, ",") && reading.isCapitalized(before - 1) { return false }
    if reading.has(before, .organizationHead) || reading.has(before, .groupNoun) { return true }
    if before < 0 || !reading.isWord(before) || reading.has(before, .cue) { return true }
    return reading.has(next, .cue) || reading.has(before, [.cue, .conjunction])
      || reading.has(next + 1, .cue)
  }
}
