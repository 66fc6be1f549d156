import UjarLanguage
import UjarText

/// What a post is about, and the small words between the parts of a post.
extension RoleFinder {
  /// "Politik, Hukum, dan Keamanan": what a post is about, as a list of everyday words.
  func listed(at index: Int, before end: Int) -> Int? {
    guard reading.isMark(index, ","), reading.isCapitalized(index - 1) else { return nil }
    var next = index + 1
    while next < min(end, index + 14) {
      if reading.has(next, .conjunction) {
        return next + 1 < end && isTopic(next + 1) ? next + 1 : nil
      }
      guard isTopic(next) || reading.isMark(next, ",") else { return nil }
      next += 1
    }
    return nil
  }

  func isTopic(_ index: Int) -> Bool {
    reading.isCapitalized(index) && !reading.has(index, [.givenName, .honorific])
      && (reading.phrase(.portfolio, at: index) != nil || reading.isAbstractNoun(index)
        || reading.has(index, [.common, .organizationInside])
          && (!reading.has(index, .title) || reading.has(index, .anybody))
          && finder.known(at: index, before: reading.count) == nil)
  }

  /// Small words inside a role, before another part: "dan", "untuk urusan", "of the".
  func joined(at index: Int, before end: Int) -> Int? {
    guard reading.isWord(index), !reading.isCapitalized(index) else {
      return reading.isMark(index, "&") ? index + 1 : nil
    }
    let next = index + 1
    guard next < end else { return nil }
    if reading.has(index, .conjunction) {
      let isPart =
        reading.phrase(.portfolio, at: next) != nil
        || reading.has(next, .organizationInside) && !reading.has(next, .title)
          && !reading.has(next, .organizationHead)
      if isPart, reading.isCapitalized(next) == reading.isCapitalized(index - 1) { return next }
      // "Direktur Jenderal Asia Pasifik dan Afrika | Kementerian Luar Negeri".
      if let known = finder.known(at: next, before: end), [.place, .country].contains(known.kind),
        known.tokens.upperBound < end, reading.isCapitalized(known.tokens.upperBound),
        reading.has(known.tokens.upperBound, .organizationHead)
      {
        return known.tokens.upperBound
      }
      return finder.isField(next, before: end) ? next + 1 : nil
    }
    // "anggota DPR dari Fraksi Melati Rina": the body behind which the name stands.
    if reading.has(index, .affiliationLink), reading.has(index, .origin),
      reading.has(next, .organizationHead),
      let run = finder.organizationRun(at: next, before: end, mayEndInPerson: true),
      run.upperBound < end,
      reading.isCapitalized(run.upperBound)
        || reading.isMark(run.upperBound, ",")
          && finder.isNamed(behind: run.upperBound, before: end)
    {
      return run.upperBound
    }
    // "Duta Besar Jepang untuk Indonesia".
    if reading.has(index, .forPurpose), let known = finder.known(at: next, before: end),
      known.kind == .country || known.kind == .organization
    {
      return known.tokens.upperBound
    }
    return nil
  }

  /// Small nouns between a title and a name: "kepala petugas keuangan Rina", "juru bicara menteri
  /// untuk urusan militer Rina", "ketua tim investigasi, Dr. Rina". They count only when a capital
  /// follows within a few words, or a comma and a name.
  func nouns(at start: Int, before end: Int) -> Int? {
    var index = start
    while index < end, index - start < 5 {
      let token = reading.tokens[index]
      if token.isCapitalized || finder.skipHonorifics(index, before: end) > index { break }
      if index > start, reading.isMark(index, ",") || reading.has(index, .determiner) { break }
      if index > start, leadsOn(index) { return index }
      let isBarred =
        !reading.classes[index].isDisjoint(
          with: [
            .cue, .pronounSingular, .pronounPlural, .pronounDual, .relative, .negation, .future,
            .complementizer, .subordinator, .contrast, .conjunction, .determiner, .adverb,
            .roleLink, .origin,
          ]) || reading.has(index, .meeting) && !isEvent(index)
      let isPreposition =
        reading.has(index, [.preposition, .locative]) && !reading.has(index, .forPurpose)
      let isPart = token.isWord || token.kind == .number && index > start
      guard isPart, !isBarred, !isPreposition, !reading.isVerbal(index) else { return nil }
      index += 1
    }
    guard index > start, index < end, !finder.isDate[index], !reading.has(index, .title) else {
      return nil
    }
    if reading.isCapitalized(index) || reading.isWord(index) && !reading.has(index, .determiner) {
      return index
    }
    let comma = reading.has(index, .determiner) ? index + 1 : index
    return reading.isMark(comma, ",") && finder.isNamed(behind: comma, before: end) ? index : nil
  }

  /// "pengamat penerbangan | dari Universitas Ambarawa", "| sekaligus anggota", "| yang juga dosen".
  private func leadsOn(_ index: Int) -> Bool {
    if reading.has(index, .origin) { return reading.isCapitalized(index + 1) }
    let link = reading.has(index, .relative) && reading.has(index + 1, .adverb) ? index + 1 : index
    return (link > index || reading.has(index, .roleLink)) && reading.has(link + 1, .title)
  }

  /// "ketua rapat": an encounter as a noun.
  private func isEvent(_ index: Int) -> Bool {
    guard let found = reading.phrase(.meeting, at: index) else { return false }
    return !reading.language.encounters[found.index].isVerb
  }

  /// "ke-7", "III".
  func ordinal(at index: Int) -> Int? {
    let token = reading.tokens[index]
    guard token.isWord, token.end - token.start <= 6 else { return nil }
    let bytes = reading.bytes(of: token)
    return bytes.starts(with: "ke-".utf8) && bytes.last.map { $0 >= 0x30 && $0 <= 0x39 } == true
      ? index + 1 : nil
  }
}
