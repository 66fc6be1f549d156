import UjarLanguage
import UjarText

/// Finds whom a sentence of the report is about, by its grammar: who "-nya" goes back to when
/// nobody has spoken since.
struct TopicFinder {
  let reading: Reading
  let clauses: ClauseReader

  /// The number of the chunk of a person or post; `nil` when the sentence is about something else.
  func topic(of sentence: Range<Int>) -> Int? {
    var first = sentence.lowerBound
    while first < sentence.upperBound,
      reading.isBoilerplate[first] || reading.isMark(first, ",")
        || reading.has(first, [.contrast, .adverb, .conjunction])
    {
      first += 1
    }
    guard first < sentence.upperBound, !reading.text.isQuoted(first) else { return nil }
    if let client = clauses.chunk(startingAt: first), client.person != nil {
      // "Kuasa hukum Rina, Budi, keberatan": whoever serves.
      let next = client.tokens.upperBound + 1
      if client.role?.namesClient == true, reading.isMark(next - 1, ","),
        clauses.chunk(startingAt: next)?.person != nil
      {
        return number(next)
      }
      return number(first)
    }
    if let subject = clauses.firstSubject(from: first, before: sentence.upperBound),
      let named = described(in: subject.tokens)
    {
      return named
    }
    if let named = apposed(in: first..<sentence.upperBound) { return named }
    if let named = named(behind: first, before: sentence.upperBound) { return named }
    if isSomebody(first) { return number(first) }
    return introduced(in: first..<sentence.upperBound)
      ?? behindCircumstance(in: first..<sentence.upperBound)
      ?? presented(in: first..<sentence.upperBound)
  }

  /// How many tokens a sentence has that does no more than name somebody.
  private static let short = 7

  /// "Yang menjawab justru Kepala Dinas Rina Wibowo", "Kesaksian lain datang dari Rina": the only
  /// person of a sentence that begins a paragraph and tells of somebody for the first time, or by a
  /// post.
  private func presented(in sentence: Range<Int>) -> Int? {
    guard !reading.modifiersPrecede, reading.tokens[sentence.lowerBound].startsLine else {
      return nil
    }
    var found: Int?
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if reading.text.isQuoted(index) { return nil }
      guard let chunk = clauses.chunk(startingAt: index) else { index += 1; continue }
      if chunk.kind == .pronoun || found != nil && chunk.person != nil { return nil }
      if let person = chunk.person {
        let isNew =
          chunk.role != nil || !clauses.chunks[..<number(index)].contains { $0.person == person }
        guard isNew else { return nil }
        found = number(index)
      }
      index = chunk.tokens.upperBound
    }
    return found
  }

  /// "Club boss Rina Wibowo", "Its director, Rina Wibowo,": the name that ends a part of a subject.
  private func described(in subject: Range<Int>) -> Int? {
    for index in subject {
      if reading.has(index, .relative) || reading.has(index, .conjunction) { return nil }
      if let chunk = clauses.chunk(startingAt: index), chunk.person != nil {
        let isOwner = reading.isPossessive(chunk.tokens.upperBound)
        let isObject = index > subject.lowerBound && reading.has(index - 1, .preposition)
        return isOwner || isObject ? nil : number(index)
      }
    }
    return nil
  }

  private func number(_ index: Int) -> Int { Int(clauses.chunkOfToken[index]) }

  private func isSomebody(_ index: Int) -> Bool {
    guard let chunk = clauses.chunk(startingAt: index) else { return false }
    return chunk.person != nil || chunk.kind == .role
  }

  /// "Salah satu pemohon, Karsim, sujud …", "Pengamat dari Universitas Laut, Rina, mengikuti …".
  private func apposed(in sentence: Range<Int>) -> Int? {
    for index in sentence.prefix(16) {
      if reading.isMark(index, ",") {
        guard sentence.contains(index + 1), let chunk = clauses.chunk(startingAt: index + 1),
          chunk.person != nil
        else { return nil }
        let next = reading.skipBracket(chunk.tokens.upperBound, before: sentence.upperBound)
        return reading.isMark(next, ",") ? number(index + 1) : nil
      }
      if reading.text.isQuoted(index)
        || clauses.chunkOfToken[index] < 0
          && (reading.has(index, [.cue, .future, .negation]) && !reading.has(index, .groupNoun))
      {
        return nil
      }
    }
    return nil
  }

  /// "Hal senada disampaikan Rina", "Acara itu dihadiri Rina", "Salah satunya adalah Rina".
  private func introduced(in sentence: Range<Int>) -> Int? {
    for index in sentence.prefix(12) {
      if reading.text.isQuoted(index) { return nil }
      let isPassive =
        reading.cue(at: index).map(isSaid) ?? false
        || reading.has(sentence.lowerBound, .sayNoun) && isPassiveVerb(index)
      guard isPassive || reading.has(index, [.attended, .roleLink]) else { continue }
      let next = reading.has(index + 1, .agentPreposition) ? index + 2 : index + 1
      if let named = named(behind: next, before: sentence.upperBound) { return named }
      if sentence.contains(next), let chunk = clauses.chunk(startingAt: next), chunk.person != nil {
        // Of several who came nobody is the topic.
        let joint = chunk.tokens.upperBound
        let isOne =
          !reading.has(joint, .conjunction)
          && !(reading.isMark(joint, ",") && clauses.chunk(startingAt: joint + 1)?.person != nil)
        return isOne ? number(next) : nil
      }
    }
    return nil
  }

  /// "anggota komisi dari Fraksi Laut, Rina Wibowo", "pelatih asal Brasil Rina Wibowo": whose name ends
  /// what a post begins.
  private func named(behind index: Int, before end: Int) -> Int? {
    guard !reading.modifiersPrecede, index < end, let post = clauses.chunk(startingAt: index),
      post.kind == .role, post.person == nil
    else { return nil }
    var next = clauses.phraseEnd(after: post.tokens.upperBound, before: end)
    if let chunk = clauses.chunk(at: next - 1), chunk.person != nil { return number(next - 1) }
    let reach = min(end, next + 8)
    while next < reach, reading.isWord(next) || reading.isMark(next, ","),
      !clauses.isDate[next], !reading.isVerbal(next),
      clauses.chunkOfToken[next] >= 0
        || reading.classes[next].isDisjoint(with: [
          .cue, .adverb, .negation, .future, .conjunction, .subordinator, .relative, .predicate,
          .contrast,
        ])
    {
      guard let chunk = clauses.chunk(startingAt: next) else { next += 1; continue }
      if chunk.person != nil { return number(next) }
      guard chunk.kind != .pronoun else { return nil }
      next = chunk.tokens.upperBound
    }
    return nil
  }

  /// "disampaikan", "dikatakan": a passive of saying, not of what was proposed or ordered.
  private func isSaid(_ found: (cue: Cue, length: Int)) -> Bool {
    found.cue.form == .passive
      && ["say", "add", "explain", "stress", "deny", "admit"].contains(found.cue.act)
  }

  /// "Permintaan itu disanggupi Rina".
  private func isPassiveVerb(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.isWord && !token.isCapitalized && token.end - token.start > 5
      && reading.isPassiveForm(token)
  }

  /// "Hal itu disampaikan oleh Rina": the passive and its agent, of a sentence that points back.
  func reported(by sentence: Range<Int>) -> (cue: Range<Int>, source: SourcePhrase)? {
    // "Begitu cerita Rina", "Demikian pernyataan Rina".
    let first = sentence.lowerBound
    if reading.has(first, .thus), first + 2 < sentence.upperBound,
      reading.has(first + 1, .sayNoun) || reading.cue(at: first + 1)?.cue.form == .bare,
      let source = clauses.source(after: first + 2, before: sentence.upperBound)
    {
      return ((first + 1)..<(first + 2), source)
    }
    for index in sentence.prefix(8) {
      if reading.text.isQuoted(index) { return nil }
      guard let found = reading.cue(at: index), isSaid(found),
        (sentence.lowerBound..<index).contains(where: { reading.has($0, [.determiner, .thus]) })
      else { continue }
      let cue = index..<(index + found.length)
      let next =
        reading.has(cue.upperBound, .agentPreposition) ? cue.upperBound + 1 : cue.upperBound
      guard let source = clauses.source(after: next, before: sentence.upperBound) else {
        return nil
      }
      return (cue, source)
    }
    return nil
  }

  /// "Terkait hal itu, Rina memaklumi …": the subject behind the comma of a circumstance.
  private func behindCircumstance(in sentence: Range<Int>) -> Int? {
    let first = sentence.lowerBound
    // "Bagi Rina, Budi hanya …": whose view it is.
    if reading.has(first, .prepositionalCue) || reading.cue(at: first)?.cue.form == .preposition,
      clauses.chunk(startingAt: first + 1)?.person != nil
    {
      return number(first + 1)
    }
    let isCircumstance =
      reading.has(
        first, [.preposition, .oblique, .subordinator, .reached, .prepositionalCue, .adverb])
      || reading.has(first + 1, [.companion, .comparison])
    guard clauses.chunk(at: first) == nil else { return nil }
    for index in sentence where reading.isMark(index, ",") {
      if reading.text.isQuoted(index) { return nil }
      guard sentence.contains(index + 1), isSomebody(index + 1) else {
        if isCircumstance { continue } else { return nil }
      }
      if isCircumstance, let named = named(behind: index + 1, before: sentence.upperBound) {
        return named
      }
      let next = clauses.chunk(startingAt: index + 1)?.tokens.upperBound ?? 0
      let isListed = reading.isMark(next, ",") || reading.has(next, .conjunction)
      return isCircumstance || !isListed ? number(index + 1) : nil
    }
    return nil
  }
}
