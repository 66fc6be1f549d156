import UjarLanguage
import UjarText

/// Finds what somebody does where no title says it: "nelayan asal Papela, Yorim Mbado", "Rina,
/// penjual ikan di Pasar Omele".
struct Occupations {
  let reading: Reading
  let chunks: [Chunk]

  /// How long such a phrase can be, in tokens.
  private static let reach = 9

  /// The phrase in front of a name, with a comma or without.
  func before(_ number: Int) -> RolePhrase? {
    let chunk = chunks[number]
    guard chunk.kind == .person, chunk.role == nil else { return nil }
    let hasComma = reading.isMark(chunk.tokens.lowerBound - 1, ",")
    let end = hasComma ? chunk.tokens.lowerBound - 1 : chunk.tokens.lowerBound
    // "Kuasa hukum pemohon, Rina": the post is known, and is more than its last word. "Menteri Rina
    // Wibowo, Budi": somebody else's.
    if number > 0, chunks[number - 1].kind == .role || (chunks[number - 1].name?.count ?? 0) > 1,
      chunks[number - 1].tokens.upperBound == end
    {
      return nil
    }
    var first = end - 1
    var found: Int?
    while first >= 0, end - first <= Self.reach, isPart(first, isFirst: first == end - 1) {
      if isHead(first) { found = first }
      if reading.tokens[first].startsLine { break }
      first -= 1
    }
    guard let found, found < end,
      !(hasComma && PersonTable.isCircumstance(found, before: chunk, in: reading))
    else { return nil }
    return phrase(found..<end)
  }

  /// The phrase behind a name and a comma, up to the next mark or verb.
  func behind(_ number: Int) -> RolePhrase? {
    let chunk = chunks[number]
    var first = reading.skipBracket(chunk.tokens.upperBound, before: reading.count)
    guard chunk.kind == .person, reading.isMark(first, ",") else { return nil }
    first += 1
    // "Rina, 20 tahun, juara …".
    if reading.tokens[min(first, reading.count - 1)].kind == .number {
      let age = reading.has(first + 1, .ageWord) ? first + 2 : first + 1
      if reading.isMark(age, ",") { first = age + 1 }
    }
    while reading.has(first, .quantifier), !isHead(first) { first += 1 }
    guard isHead(first) else { return nil }
    var last = first + 1
    while last < reading.count, last - first < Self.reach,
      isPart(last, isFirst: false)
        || reading.has(last, .locative) && reading.isCapitalized(last + 1)
    {
      last += 1
    }
    while last > first + 1, reading.has(last - 1, [.preposition, .locative]) { last -= 1 }
    guard !isSubject(first..<last, behind: chunk) else { return nil }
    return phrase(first..<last)
  }

  /// "kata Rina, petani mulai panen", "kepada Rina, petani mengeluh": what stands behind a name that a
  /// verb of speech or a preposition leads to, and goes on with a verb, begins another clause.
  func isSubject(_ post: Range<Int>, behind name: Chunk) -> Bool {
    let next = post.upperBound
    guard !reading.modifiersPrecede, reading.isWord(next),
      !reading.isCapitalized(next), !reading.has(next, .roleLink),
      reading.has(name.tokens.lowerBound - 1, [.cue, .prepositionalCue, .preposition])
    else { return false }
    return reading.isVerbal(next)
      || reading.has(next, [.adverb, .predicate, .future, .negation, .cue])
  }

  /// A post in small letters with the small nouns that follow it up to a mark: "pedagang ikan asin".
  func whole(_ role: RolePhrase) -> RolePhrase {
    guard !reading.isCapitalized(role.tokens.lowerBound) else { return role }
    var last = role.tokens.upperBound
    while last - role.tokens.upperBound < 4, last < reading.count, !reading.isCapitalized(last),
      isPart(last, isFirst: false)
    {
      last += 1
    }
    guard last < reading.count, !reading.isWord(last) || reading.has(last, .conjunction) else {
      return role
    }
    var whole = role
    whole.tokens = role.tokens.lowerBound..<last
    return whole
  }

  private func isHead(_ index: Int) -> Bool {
    reading.has(index, .personNoun) && !reading.has(index, .relation)
      && !(reading.isPossessed(index) && !reading.isMark(index + 1, ","))
      && !reading.text.isQuoted(index)
      && (!reading.isCapitalized(index) || isSentenceStart(index))
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    index == 0 || reading.tokens[index].startsLine || reading.isMark(index - 1, ".")
  }

  /// Whether a word may stand within such a phrase.
  func isPart(_ index: Int, isFirst: Bool) -> Bool {
    guard index < reading.count, reading.isWord(index), !reading.isBoilerplate[index],
      !reading.text.isQuoted(index), !reading.isVerbal(index) || reading.has(index, .personNoun)
    else { return false }
    if reading.has(index, .personNoun) { return true }
    if reading.has(index, .origin), !isFirst { return true }
    let barred: WordClasses = [
      .cue, .preposition, .locative, .conjunction, .contrast, .subordinator, .relative,
      .pronounSingular, .pronounPlural, .adverb, .future, .negation, .meeting, .quantifier,
      .complementizer, .determiner, .relation, .predicate, .title, .month, .weekday, .time,
    ]
    return reading.classes[index].isDisjoint(with: barred)
  }

  private func phrase(_ tokens: Range<Int>) -> RolePhrase? {
    let words = tokens.count { reading.isWord($0) }
    guard words > 0, words <= 8 else { return nil }
    return RolePhrase(tokens: tokens)
  }
}
