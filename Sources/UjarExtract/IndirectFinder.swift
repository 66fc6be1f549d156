import UjarLanguage
import UjarText

/// Finds reported speech outside quotation marks, or with only a part of it inside.
struct IndirectFinder {
  let clauses: ClauseReader
  let isClaimed: [Bool]
  var reading: Reading { clauses.reading }
  var attributions: [Attribution] = []

  /// What stands in quotation marks, in order.
  let direct: [Attribution]

  init(_ clauses: ClauseReader, _ direct: DirectFinder) {
    self.clauses = clauses
    self.direct = direct.attributions
    isClaimed = direct.isClaimed
    for number in clauses.reading.text.sentences.indices { read(number) }
  }

  mutating func read(_ number: Int) {
    let sentence = reading.text.sentences[number].tokens
    guard !reading.isHeadline[sentence.lowerBound] else { return }
    var covered = sentence.lowerBound
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      defer { index += 1 }
      guard !isClaimed[index], !reading.text.isQuoted(index), !reading.isBoilerplate[index] else {
        continue
      }
      if index < covered, cutsOffOutlet(at: index, in: sentence) {
        guard reading.cue(at: index)?.cue.act != "report" else { continue }
        covered = attributions.last?.content.last?.upperBound ?? covered
      }
      if index < covered, cutsOffTeller(at: index, in: sentence, number) {
        covered = sentence.lowerBound
      }
      guard
        let found = attribution(at: index, in: sentence, number, behind: covered)
      else { continue }
      covered = max(covered, close(found, at: index))
      index = max(index, found.cueTokens.map { $0.upperBound - 1 } ?? index)
    }
  }

  /// Takes an attribution in. One that begins within the content of the one before ends that.
  mutating func close(_ found: Attribution, at index: Int) -> Int {
    if let previous = attributions.last, isRelayedWhole(by: previous, found) {
      attributions.append(found)
      return index
    }
    if var previous = attributions.last, previous.sentence == found.sentence, !isTold(found),
      let last = previous.content.last, found.start < last.upperBound,
      let start = beginning(of: found, behind: last.lowerBound)
    {
      var end = max(start, last.lowerBound)
      while end > last.lowerBound, isJoint(end - 1) { end -= 1 }
      previous.content[previous.content.count - 1] = last.lowerBound..<end
      if end - last.lowerBound >= 2 {
        attributions[attributions.count - 1] = previous
      } else {
        attributions.removeLast()
      }
    }
    attributions.append(found)
    return found.content.last?.upperBound ?? index
  }

  /// "According to the office, Rina said that …": a report that is the whole of another.
  private func isRelayedWhole(by previous: Attribution, _ found: Attribution) -> Bool {
    guard reading.mayTrail, previous.rule == .according, previous.sentence == found.sentence,
      let content = previous.content.last, content.contains(found.start),
      let source = found.source
    else { return false }
    return source.tokens.lowerBound == content.lowerBound
      && found.content.last?.upperBound == content.upperBound
  }

  /// "said she had met Rina, who promised …": a report that the content of the one before tells.
  private func isTold(_ found: Attribution) -> Bool {
    guard reading.mayTrail, let cue = found.cueTokens?.lowerBound else { return false }
    return reading.has(cue - 1, .relative) && !reading.has(cue - 1, [.thingRelative, .determiner])
      && reading.isMark(cue - 2, ",")
  }

  /// Where an attribution begins, with its own source when that stands behind `index`.
  func beginning(of found: Attribution, behind index: Int) -> Int? {
    guard let source = found.source, source.tokens.lowerBound > index else {
      return found.cueTokens?.lowerBound
    }
    // A report of a report holds the other one whole, up to its own source.
    if reading.mayTrail, found.rule == .postposed {
      return min(source.tokens.lowerBound, found.cueTokens?.lowerBound ?? Int.max)
    }
    return min(source.tokens.lowerBound, found.start)
  }

  /// Words that only tie two clauses: ", di mana", ", sementara", "dan", "in what", "after".
  func isJoint(_ index: Int) -> Bool {
    if reading.isMark(index, ",") { return true }
    guard clauses.chunk(at: index) == nil else { return false }
    if reading.mayTrail, reading.has(index, [.oblique, .relative]) { return true }
    return reading.has(index, [.contrast, .conjunction, .subordinator, .locative])
  }

  func attribution(
    at index: Int, in sentence: Range<Int>, _ number: Int, behind covered: Int
  ) -> Attribution? {
    if reading.has(index, .prepositionalCue) {
      return according(index..<(index + 1), in: sentence, number, behind: covered)
    }
    if reading.mayTrail, index >= covered,
      isInitial(index, in: sentence) || reading.isMark(index - 1, ","),
      let found = inView(at: index, in: sentence, number)
    {
      return found
    }
    if reading.has(index, .sayNoun), index >= covered {
      if let found = nounCue(at: index, in: sentence, number) { return found }
    }
    // A cue of several words ends with its sentence.
    guard let (cue, length) = reading.cue(at: index), index + length <= sentence.upperBound else {
      return nil
    }
    let cueTokens = index..<(index + length)
    switch cue.form {
    case .active, .plain:
      guard clauses.chunkOfToken[index] < 0 || !reading.isCapitalized(index) else { return nil }
      if reading.mayTrail {
        return finite(cue, cueTokens, in: sentence, number, behind: covered)
      }
      return insertedActive(cue, cueTokens, in: sentence, number, behind: covered)
        ?? reported(cue, cueTokens, in: sentence, number, behind: covered)
        ?? trailingActive(cue, cueTokens, in: sentence, number, behind: covered)
    case .bare:
      return postposed(cue, cueTokens, in: sentence, number, behind: covered)
        ?? named(cue, cueTokens, in: sentence, number, behind: covered)
    case .clitic: return clitic(cue, cueTokens, in: sentence, number, behind: covered)
    case .passive: return passive(cue, cueTokens, in: sentence, number, behind: covered)
    case .preposition:
      return according(cueTokens, in: sentence, number, behind: covered)
    case .participle:
      return participle(cue, cueTokens, in: sentence, number, behind: covered)
    case .adjective:
      return stance(cue, cueTokens, in: sentence, number, behind: covered)
        ?? worrying(cue, cueTokens, in: sentence, number, behind: covered)
    case .noun: return nil
    }
  }

  func reported(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let lower = clauseLower(cueTokens.lowerBound, in: sentence, behind: covered)
    // "is demanding": the auxiliary is no part of the subject.
    let doubt = reading.mayTrail ? disbeliefStart(cue, cueTokens) : nil
    let verb =
      reading.mayTrail
      ? doubt ?? verbGroup(before: cueTokens.lowerBound, from: lower).start
      : cueTokens.lowerBound
    let subject = clauses.subject(before: verb, from: lower)
    let isDoubted =
      doubt != nil || !reading.mayTrail && subject.isNegated && cue.act == "believe"
    guard !subject.isHypothetical, !subject.isNegated || cue.act == "deny" || isDoubted else {
      return nil
    }
    // "Ketika giliran Rina bertanya, Budi menjawab …": when something else was said.
    if !reading.mayTrail, reading.has(sentence.lowerBound, .subordinator),
      !reading.has(sentence.lowerBound, .contrast), reading.isMark(cueTokens.upperBound, ","),
      !(sentence.lowerBound..<cueTokens.lowerBound).contains(where: { reading.isMark($0, ",") })
    {
      return nil
    }
    // "tak menampik": who does not deny admits.
    let cue = subject.isNegated && !isDoubted ? cue.acting("admit") : cue
    var source = subject.source
    if subject.isRelative {
      // "… Rina Wibowo, yang menyatakan …", "Rina Wibowo, who said …".
      guard
        let named = reading.mayTrail
          ? antecedent(ofRelativeBefore: cueTokens.lowerBound, from: sentence.lowerBound)
          : clauses.head(ofRelativeBefore: cueTokens.lowerBound)
      else { return nil }
      source = named
    }
    let isNested = cueTokens.lowerBound < covered
    if isNested {
      // Within reported words only a clause of its own begins a new attribution.
      guard subject.clauseStart > (attributions.last?.content.last?.lowerBound ?? 0),
        subject.clauseStart > sentence.lowerBound, source != nil,
        !reading.has(subject.clauseStart - 1, .strictComplementizer),
        !reading.mayTrail || !reading.has(subject.clauseStart - 1, .subordinator)
          || reading.has(subject.clauseStart - 1, .contrast)
      else { return coordinated(cue, cueTokens, in: sentence, number) }
    }
    if reading.mayTrail, cue.frame == .describe, cueTokens.upperBound < sentence.upperBound,
      let near = nearSubject(before: cueTokens.lowerBound, from: lower),
      reading.text.isQuoted(cueTokens.upperBound) || isWhat(near.tokens.lowerBound - 1)
    {
      source = near
    }
    // "Rina, whose board agreed to leave, said …": the verb of the relative clause.
    if reading.mayTrail, isWhose(verb, from: lower) { return nil }
    // "a letter in which he defended the report": the pronoun right in front of the verb.
    if reading.mayTrail, source?.form == .phrase, let pronoun = clauses.chunk(at: verb - 1),
      pronoun.kind == .pronoun, !reading.has(verb - 2, .conjunction)
    {
      source = clauses.phrase(pronoun)
    }
    if source == nil, lower > sentence.lowerBound, isCoordinated(cueTokens.lowerBound),
      !(lower..<cueTokens.lowerBound).contains(where: {
        reading.mayTrail && reading.isMark($0, ";")
      })
    {
      source = attributions.last?.source
    }
    // "said it was late, | asked for patience and left": within a list of verbs.
    if reading.mayTrail, let last = attributions.last, last.sentence == number,
      last.rule == .reported, last.cue?.form == .active, reading.isMark(verb - 1, ","),
      last.content.last?.upperBound == verb - 1
    {
      source = last.source
    }
    // "Para menteri mengecam serangan itu serta mendesak …": the source of the verb before.
    if source == nil, !reading.mayTrail, isCoordinated(cueTokens.lowerBound),
      let last = attributions.last, last.sentence == number, last.cue?.form == .active,
      last.rule == .reported, last.content.last?.upperBound ?? 0 <= cueTokens.lowerBound
    {
      source = last.source
    }
    if source == nil, isCoordinated(cueTokens.lowerBound) {
      source = clauses.leadingSubject(of: sentence, before: cueTokens.lowerBound)
    }
    // "Rina, yang juga dosen, membantah tuduhan itu dan meminta …": the source of the verb before.
    if !reading.mayTrail, let last = attributions.last, last.sentence == number,
      let earlier = last.cueTokens?.lowerBound, source?.tokens.contains(earlier) == true
    {
      source = last.source
    }
    if source == nil || isStray(source) { return nil }
    if reading.mayTrail, cue.tellsStance, !mayTakeStance(source) { return nil }
    if reading.mayTrail, let first = source?.tokens.first,
      reading.has(first, [.negation, .hypothetical, .pronounFirst])
        || reading.has(first, .predicate)
          && clauses.chunkOfToken[first] < 0
    {
      return nil
    }
    if !subject.isRelative || !reading.mayTrail, let tokens = source?.tokens,
      tokens.contains(where: { isClaimed[$0] })
    {
      guard isCoordinated(cueTokens.lowerBound) else { return nil }
      source = attributions.last?.source
    }
    guard var found = complete(cue, cueTokens, source, in: sentence, number) else { return nil }
    found.isNegated = isDoubted
    // "bercerita bahwa ia merasa "digelitik"": a word of what is told.
    if isNested, !reading.mayTrail, cue.act == "believe", found.content[0].count <= 3 { return nil }
    // "Jika tidak, ia mengancam akan menarik dana": the supposition belongs to what is said.
    if !reading.mayTrail, reading.has(sentence.lowerBound, .hypothetical),
      let comma = (sentence.lowerBound..<cueTokens.lowerBound).first(where: {
        reading.isMark($0, ",")
      }), source?.tokens.lowerBound == comma + 1
    {
      found.content.insert(sentence.lowerBound..<comma, at: 0)
    }
    if let close = mainClause(behind: found, from: subject.clauseStart, in: sentence) {
      let last = found.content.count - 1
      found.content[last] = found.content[last].lowerBound..<close
    }
    return found
  }

  /// "… dan menegaskan bahwa …": a further cue of the same source.
  func coordinated(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard isCoordinated(cueTokens.lowerBound), cue.frame != .quote,
      let previous = attributions.last, previous.sentence == number,
      previous.cue?.form == .active, let frame = previous.cue?.frame, frame != .quote,
      reading.has(cueTokens.upperBound, .strictComplementizer)
        || cue.frame != .that && cue.act != "believe"
          && !(cueTokens.count > 1 && cue.tellsStance)
    else { return nil }
    return complete(cue, cueTokens, previous.source, in: sentence, number)
  }

  func isCoordinated(_ index: Int) -> Bool {
    var before = index - 1
    while reading.has(before, .adverb) { before -= 1 }
    // "and, in his column, mocked"
    if reading.mayTrail, reading.isMark(before, ","),
      let comma = reading.comma(upTo: before - 2, within: 8), reading.has(comma + 1, .preposition),
      reading.has(comma - 1, .conjunction)
    {
      return true
    }
    // ", seraya menambahkan", "setelah menuduh".
    if reading.has(before, .subordinator), !reading.mayTrail, !reading.has(before, .hypothetical) {
      return true
    }
    return reading.has(before, [.conjunction, .contrast])
      || before < index - 1 && reading.isMark(before, ",")
  }

  /// Where the clause of a cue may begin: behind what another cue of the sentence reports.
  func clauseLower(_ cue: Int, in sentence: Range<Int>, behind covered: Int) -> Int {
    guard reading.mayTrail, covered > sentence.lowerBound, cue >= covered else {
      return sentence.lowerBound
    }
    // "Rina, who had wanted to stay, accused …": the subject stands in front of the clause.
    if let previous = attributions.last, let tokens = previous.cueTokens,
      reading.isMark(covered, ","),
      relative(
        before: verbGroup(before: tokens.lowerBound, from: sentence.lowerBound).start,
        from: sentence.lowerBound) != nil
    {
      return sentence.lowerBound
    }
    return covered
  }
}
