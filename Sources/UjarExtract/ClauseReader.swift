import UjarLanguage
import UjarText

/// Reads the clauses around a cue: where its subject stands, what follows it.
struct ClauseReader {
  let reading: Reading
  let chunks: [Chunk]
  /// For every token the chunk around it, or -1.
  let chunkOfToken: [Int32]
  let isDate: [Bool]

  init(reading: Reading, chunks: [Chunk], isDate: [Bool]) {
    self.reading = reading
    self.chunks = chunks
    self.isDate = isDate
    var chunkOfToken = [Int32](repeating: -1, count: reading.count)
    for (number, chunk) in chunks.enumerated() {
      for index in chunk.tokens { chunkOfToken[index] = Int32(truncatingIfNeeded: number) }
    }
    self.chunkOfToken = chunkOfToken
  }

  /// The chunk around a token.
  func chunk(at index: Int) -> Chunk? {
    guard index >= 0, index < chunkOfToken.count, chunkOfToken[index] >= 0 else { return nil }
    return chunks[Int(chunkOfToken[index])]
  }

  /// The chunk that begins at a token.
  func chunk(startingAt index: Int) -> Chunk? {
    guard let chunk = chunk(at: index), chunk.tokens.lowerBound == index else { return nil }
    return chunk
  }

  // MARK: - The subject before a cue

  /// What stands between the beginning of a clause and a cue.
  struct Subject {
    var source: SourcePhrase?
    var isNegated = false
    var isHypothetical = false
    /// Whether the cue stands in a relative clause: "Rina, yang mengatakan …".
    var isRelative = false
    /// Where the clause begins.
    var clauseStart: Int
  }

  /// The subject of a cue at `cue`, within `lower..<cue`.
  func subject(before cue: Int, from lower: Int) -> Subject {
    var start = clauseStart(before: cue, from: lower)
    // A dateline is no part of the clause.
    if reading.language.traits.contains(.reportMayTrail) {
      while start < cue, reading.isBoilerplate[start] { start += 1 }
    }
    var subject = Subject(clauseStart: start)
    var end = cue
    trim: while end > start {
      let last = end - 1
      if reading.has(last, .litotes), reading.has(last - 1, .negation), last - 1 > start {
        // "tak lupa mengingatkan": what is told is said.
        end = last - 1
      } else if reading.has(last, .predicate), reading.has(last - 1, .negation), last - 1 > start,
        chunkOfToken[last] < 0
      {
        // "belum dapat memastikan".
        subject.isNegated = true
        end = last - 1
      } else if reading.has(last, .negation) {
        subject.isNegated = true
        end = last
      } else if isDate[last] || reading.has(last, .adverb) && chunkOfToken[last] < 0
        || reading.isMark(last, ",") || isDashComma(last)
      {
        end = last
      } else if reading.has(last, .future) && chunkOfToken[last] < 0 {
        end = last
      } else if reading.isMark(last, ")"), let open = openBracket(before: last, from: start) {
        end = open
      } else if last > start, reading.has(last, .determiner), chunkOfToken[last] < 0,
        reading.has(last - 1, .subordinator), last - 1 > start
      {
        // "DPR ketika itu meminta …".
        end = last - 1
      } else if isDatePreposition(last, before: end) {
        end = last
      } else {
        break trim
      }
    }
    subject.isRelative = reading.has(end - 1, .relative) && end > start
    subject.isHypothetical =
      (start > lower ? start - 1 : start) < end
      && reading.has(start > lower ? start - 1 : start, .hypothetical)
      || reading.has(start, .hypothetical)
    if subject.isHypothetical, reading.language.traits.contains(.reportMayTrail),
      reading.has(start, .hypothetical),
      (start..<end).contains(where: { reading.isMark($0, ",") })
    {
      subject.isHypothetical = false
    }
    subject.source = source(in: start..<end, closesWithComma: end < cue && reading.isMark(end, ","))
    return subject
  }

  /// "pada" in front of a date that was trimmed.
  private func isDatePreposition(_ index: Int, before end: Int) -> Bool {
    end < reading.count && isDate[end] && reading.has(index, .preposition)
      && chunkOfToken[index] < 0
  }

  func openBracket(before index: Int, from start: Int) -> Int? {
    var open = index - 1
    while open >= start, index - open < 40 {
      if reading.isMark(open, "(") { return open }
      open -= 1
    }
    return nil
  }

  /// Where the clause of a cue begins: behind a quotation, a semicolon, or a word that joins
  /// clauses.
  private func clauseStart(before cue: Int, from lower: Int) -> Int {
    var index = cue - 1
    while index >= lower {
      if reading.text.isQuoted(index) || reading.isMark(index, ";") { return index + 1 }
      if index < cue - 1, chunkOfToken[index] < 0 {
        let followsComma = index == lower || reading.isMark(index - 1, ",")
        if reading.has(index, .contrast), followsComma { return index + 1 }
        if reading.has(index, .subordinator), followsComma, index > lower,
          !isParenthesis(index, before: cue)
        {
          return index + 1
        }
        // ", di mana warga mengeluhkan": a relative adverb of two words.
        if reading.has(index, .subordinator), index > lower, reading.has(index - 1, .locative),
          index - 1 > lower, reading.isMark(index - 2, ",")
        {
          return index + 1
        }
        // "… a day after the union proposed", "when Rina said": a clause of its own without a comma.
        if index > lower, isClauseOpener(index), isSubject(index + 1..<cue, closesWithComma: false)
        {
          return index + 1
        }
        if reading.has(index, .strictComplementizer) {
          // "An official who asked that his name be withheld said": the clause is that of "who".
          guard let outer = relative(around: index, from: lower, before: cue) else {
            return index + 1
          }
          index = outer
        }
      }
      index -= 1
    }
    return lower
  }

  /// The relative pronoun whose clause holds a "that": near in front of it, and with a comma behind
  /// its clause where one opens it.
  private func relative(around index: Int, from lower: Int, before cue: Int) -> Int? {
    guard reading.language.traits.contains(.reportMayTrail) else { return nil }
    var before = index - 1
    while before > lower, index - before < 7, !reading.isMark(before, ",") {
      if reading.has(before, .relative), !reading.has(before, .determiner) {
        let opens = reading.isMark(before - 1, ",")
        let closes = (index..<cue).contains { reading.isMark($0, ",") }
        return opens == closes ? before : nil
      }
      before -= 1
    }
    return nil
  }

  /// "Rina, ketika dihubungi, mengatakan": a circumstance that a comma closes before the cue.
  private func isParenthesis(_ index: Int, before cue: Int) -> Bool {
    var last = cue - 1
    while last > index, reading.has(last, .adverb) { last -= 1 }
    return reading.isMark(last, ",") && chunk(startingAt: index + 1)?.person == nil
      && !reading.has(index + 1, [.pronounSingular, .pronounPlural])
  }

  /// Whoever a sentence begins with, as the subject of a later verb: "Rina tidak menyebut jumlahnya,
  /// tetapi mengakui …".
  func leadingSubject(of sentence: Range<Int>, before cue: Int) -> SourcePhrase? {
    var lower = sentence.lowerBound
    while lower < cue, reading.isBoilerplate[lower] { lower += 1 }
    guard lower <= cue else { return nil }
    let leading =
      reading.language.traits.contains(.reportMayTrail)
      ? segments(of: lower..<cue).lazy.compactMap { firstOfPhrase(in: $0) }.first
      : firstOfPhrase(in: lower..<cue)
    guard let first = leading, !reading.text.isQuoted(first)
    else { return nil }
    if let subject = firstSubject(from: first, before: cue) { return subject }
    guard let chunk = chunk(startingAt: first) else {
      return reading.has(first, .groupNoun)
        ? SourcePhrase(tokens: first..<(first + 1), form: .phrase) : nil
    }
    if chunk.kind == .place { return nil }
    return SourcePhrase(
      tokens: chunk.kind == .pronoun
        ? chunk.tokens : first..<phraseEnd(after: chunk.tokens.upperBound, before: cue),
      form: chunk.kind == .pronoun ? pronounForm(chunk) : .phrase)
  }

  /// The person before ", yang", when the cue follows it at once.
  func head(ofRelativeBefore cue: Int) -> SourcePhrase? {
    var last = cue - 1
    while reading.has(last, .adverb) { last -= 1 }
    guard reading.has(last, .relative), reading.isMark(last - 1, ","),
      let chunk = chunk(at: last - 2), chunk.tokens.upperBound == last - 1, chunk.person != nil
    else { return nil }
    return SourcePhrase(tokens: chunk.tokens, form: .phrase)
  }

  /// The noun phrase that is the subject of a clause's first part.
  ///
  /// Segments between commas are tried in order; those that begin with a preposition or another
  /// word of circumstance are passed over. What follows the first that names somebody is
  /// apposition.
  private func source(in range: Range<Int>, closesWithComma: Bool) -> SourcePhrase? {
    guard !range.isEmpty else { return nil }
    for segment in segments(of: range) {
      // "If the judges want an end, lawyers doubt …": the clause in front has a subject of its own.
      if reading.language.traits.contains(.reportMayTrail), segment.upperBound < range.upperBound,
        let opener = segment.first, reading.has(opener, .subordinator), chunkOfToken[opener] < 0
      {
        continue
      }
      guard let first = firstOfPhrase(in: segment) else { continue }
      let candidate = first..<range.upperBound
      if reading.has(first, .pronounDual) || isDual(first) {
        return SourcePhrase(tokens: candidate, form: .dual)
      }
      if let chunk = chunk(startingAt: first), chunk.kind == .pronoun {
        // "ia dan Budi" stays a phrase; a pronoun alone is a pronoun.
        return candidate.count <= 2
          ? SourcePhrase(tokens: first..<(first + 1), form: .pronoun)
          : pronounOrAdjacent(first, in: candidate)
      }
      if isNounPhrase(candidate) || isSubject(candidate, closesWithComma: closesWithComma) {
        return SourcePhrase(tokens: candidate, form: .phrase)
      }
      return adjacent(in: candidate)
    }
    return adjacent(in: range)
  }

  private func pronounOrAdjacent(_ first: Int, in range: Range<Int>) -> SourcePhrase {
    adjacent(in: range) ?? SourcePhrase(tokens: first..<(first + 1), form: .pronoun)
  }

  /// A dash that stands for a comma: "Rina - the chair of the board - said".
  private func isDashComma(_ index: Int) -> Bool {
    reading.language.traits.contains(.reportMayTrail) && reading.isDash(index)
  }

  /// Parts between commas outside brackets.
  private func segments(of range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      if reading.isMark(index, "(") { depth += 1 }
      if reading.isMark(index, ")") { depth = max(0, depth - 1) }
      if depth == 0, reading.isMark(index, ",") || isDashComma(index) {
        if index > start { segments.append(start..<index) }
        start = index + 1
      }
    }
    if start < range.upperBound { segments.append(start..<range.upperBound) }
    return segments
  }

  /// The token with which a noun phrase begins in a segment, or `nil` when the segment is one of
  /// circumstance: "Dalam konferensi pers, …", "Saat ditemui, …".
  private func firstOfPhrase(in segment: Range<Int>) -> Int? {
    var index = segment.lowerBound
    while index < segment.upperBound {
      if chunk(startingAt: index) != nil { return index }
      if isDate[index] {
        index += 1
        continue
      }
      // ", which both governments say": the subject stands behind the object.
      if index == segment.lowerBound, index + 1 < segment.upperBound,
        reading.language.traits.contains(.reportMayTrail), reading.has(index, .relative),
        !reading.has(index, .determiner)
      {
        index += 1
        continue
      }
      if reading.has(index, [.preposition, .oblique, .prepositionalCue, .reached]),
        !reading.has(index, [.groupNoun])
      {
        return nil
      }
      if reading.has(index, [.adverb, .contrast, .conjunction, .subordinator, .future])
        || reading.has(index, .determiner)
          && (index > segment.lowerBound
            || reading.has(index - 1, [.contrast, .preposition]) && reading.isMark(index + 1, ","))
      {
        index += 1
        continue
      }
      return index
    }
    return nil
  }

  /// "kedua negara", "both ministers".
  func isDual(_ index: Int) -> Bool {
    // "both ministers", "the two ministers", not "two ministers".
    let isAmount = reading.has(index, .quantifier)
    if reading.has(index, .determiner), reading.has(index + 1, .dualDeterminer),
      !reading.has(index, .quantifier)
    {
      return reading.has(index + 2, .dualNoun) || reading.has(index + 3, .dualNoun)
    }
    return !isAmount && reading.has(index, .dualDeterminer)
      && (reading.has(index + 1, .dualNoun) || reading.has(index + 2, .dualNoun))
  }

  /// Whether a range reads as one noun phrase: it begins with a name, a title, a noun for people
  /// or an amount of them, and holds no other verb.
  func isNounPhrase(_ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    let first = range.lowerBound
    let begins =
      chunk(startingAt: first) != nil
      || reading.has(
        first, [.quantifier, .groupNoun, .document, .government, .selfReference, .bodyNoun])
      || reading.has(first, .determiner) || reading.tokens[first].kind == .number
      || reading.has(first, .organizationHead) && reading.has(first + 1, .determiner)
    guard begins || isBareNoun(range) else { return false }
    let isHeadFirst = !reading.language.traits.contains(.modifiersPrecede)
    var index = chunk(startingAt: first)?.tokens.upperBound ?? first + 1
    while index < range.upperBound {
      // A circumstance between commas ends the phrase: "Rina, ketika dihubungi, mengatakan".
      if reading.has(index, .relative)
        || reading.isMark(index - 1, ",") && reading.has(index, .subordinator)
          && reading.has(index + 1, .reached)
      {
        return true
      }
      if let chunk = chunk(startingAt: index) {
        // "a phrase | she": the object of what she said, then the subject.
        if !isHeadFirst, chunk.kind == .pronoun,
          !reading.has(index - 1, [.conjunction, .preposition]), !reading.has(index, .possessor)
        {
          return false
        }
        index = chunk.tokens.upperBound
        continue
      }
      if reading.language.traits.contains(.reportMayTrail), !reading.isMark(index - 1, ","),
        reading.has(index, [.passiveAuxiliary, .predicate])
      {
        return false
      }
      if reading.has(index, .cue), let cue = reading.cue(at: index)?.cue,
        cue.form == .active || cue.form == .passive && isHeadFirst, !reading.text.isQuoted(index)
      {
        return false
      }
      if reading.has(index, [.subordinator, .strictComplementizer]),
        !reading.has(index, .groupNoun),
        !reading.has(index, .preposition)
      {
        return false
      }
      index += 1
    }
    return true
  }

  /// "Company officials", "Northern Wire": a noun phrase without an article.
  private func isBareNoun(_ range: Range<Int>) -> Bool {
    guard reading.language.traits.contains(.modifiersPrecede), range.count <= 8,
      let last = range.last
    else { return false }
    let isName = range.allSatisfy { reading.isCapitalized($0) && reading.isWord($0) }
    let first = range.lowerBound
    let isBarred = !reading.classes[first].isDisjoint(with: [
      .preposition, .conjunction, .pronounFirst, .passiveAuxiliary, .modal, .weekday, .month,
      .negation, .predicate,
    ])
    if isBarred { return false }
    if isName { return true }
    return reading.has(last, .groupNoun) || chunk(at: last)?.role != nil
      || reading.has(first, .possessor)
  }

  /// "whether", "not to": where a noun phrase has ended in favour of what is reported.
  private func isMessage(_ index: Int) -> Bool {
    reading.language.traits.contains(.reportMayTrail)
      && reading.has(index, [.complementizer, .negation]) && chunkOfToken[index] < 0
  }

  /// The phrase that ends right before the cue, when the clause does not begin with one.
  private func adjacent(in range: Range<Int>) -> SourcePhrase? {
    guard let last = range.last, let chunk = chunk(at: last),
      chunk.tokens.upperBound == range.upperBound
    else { return nil }
    let before = chunk.tokens.lowerBound - 1
    if before >= range.lowerBound, reading.has(before, .preposition),
      !reading.has(before, [.subordinator])
    {
      return nil
    }
    if chunk.kind == .place { return nil }
    return SourcePhrase(
      tokens: chunk.tokens, form: chunk.kind == .pronoun ? pronounForm(chunk) : .phrase)
  }

  func pronounForm(_ chunk: Chunk) -> SourcePhrase.Form {
    reading.has(chunk.tokens.lowerBound, .pronounDual) ? .dual : .pronoun
  }

  // MARK: - The source behind a cue

  /// The noun phrase that begins behind a cue ("kata Rina, ketua komisi, Selasa"), up to the
  /// comma, date or place that ends it.
  func source(after index: Int, before end: Int) -> SourcePhrase? {
    var first = index
    while first < end, reading.has(first, .adverb), chunk(startingAt: first) == nil { first += 1 }
    guard first < end, !reading.text.isQuoted(first) else { return nil }
    if reading.has(first, .pronounDual) || isDual(first) {
      return SourcePhrase(tokens: first..<dualEnd(first, before: end), form: .dual)
    }
    if let chunk = chunk(startingAt: first) {
      if chunk.kind == .pronoun {
        return SourcePhrase(tokens: chunk.tokens, form: pronounForm(chunk))
      }
      if chunk.kind == .place { return nil }
      let close = phraseEnd(after: chunk.tokens.upperBound, before: end)
      let isDescription = chunk.kind == .role && !reading.isCapitalized(first)
      return SourcePhrase(
        tokens: first..<(isDescription ? descriptionEnd(close, before: end) : close), form: .phrase)
    }
    let begins =
      reading.has(
        first,
        [
          .quantifier, .groupNoun, .determiner, .document, .government, .selfReference, .bodyNoun,
          .personNoun,
        ]) || reading.has(first, .sayNoun) && chunk(startingAt: first + 1)?.person != nil
    guard begins || reading.tokens[first].kind == .number else { return nil }
    var last = first + 1
    while last < end, !reading.isMark(last, ","), !reading.isMark(last, "."),
      !reading.text.isQuoted(last) || isNameQuoted(last, before: end), !reading.isMark(last, ":"),
      !isDate[last],
      !isMessage(last),
      !reading.has(
        last,
        [.addresseePreposition, .locative, .strictComplementizer, .subordinator, .preposition])
        || reading.has(last, [.quantifier, .origin, .affiliationLink])
          && !reading.has(last, .locative)
    {
      last += 1
    }
    if reading.isMark(last, ","), isNamed(last + 1) { last = phraseEnd(after: last, before: end) }
    return last > first ? SourcePhrase(tokens: first..<last, form: .phrase) : nil
  }

  /// `pria berjuluk "Si Obor" itu`: a few quoted words within a noun phrase.
  private func isNameQuoted(_ index: Int, before end: Int) -> Bool {
    let number = reading.text.regionOfToken[index]
    guard number >= 0 else { return false }
    let region = reading.text.regions[Int(number)].outer
    return region.count <= 7 && region.upperBound < end
      && reading.has(region.upperBound, .determiner)
  }

  /// "perempuan berusia 54 tahun itu", "pelatih lawan, Seto": the end of what describes somebody.
  private func descriptionEnd(_ start: Int, before end: Int) -> Int {
    var last = start
    // "perempuan pertama yang memimpin kementerian itu, …".
    let relative = (start..<min(end, start + 3)).first { reading.has($0, .relative) }
    if let relative,
      let close = (relative..<min(end, relative + 14)).first(where: {
        reading.has($0, .determiner)
          && (!reading.isWord($0 + 1) || reading.has($0 + 1, [.oblique, .adverb]))
      })
    {
      return close + 1
    }
    while last < end, last - start < 6,
      reading.isWord(last) || reading.tokens[last].kind == .number,
      !isDate[last], !reading.text.isQuoted(last), chunk(at: last)?.kind != .person,
      reading.classes[last].isDisjoint(
        with: [
          .preposition, .addresseePreposition, .strictComplementizer, .subordinator, .cue, .adverb,
          .conjunction, .contrast, .relative,
        ])
    {
      last += 1
      if reading.has(last - 1, .determiner) { break }
    }
    if reading.isMark(last, ","), isNamed(last + 1) { return phraseEnd(after: last, before: end) }
    return reading.has(last - 1, .determiner) ? last : start
  }

  /// Whether a person is named here: who the group before it is.
  private func isNamed(_ index: Int) -> Bool { chunk(startingAt: index)?.person != nil }

  func dualEnd(_ index: Int, before end: Int) -> Int {
    if reading.has(index, .pronounDual), !isDual(index) { return index + 1 }
    var last = index + 1
    while last < end, !reading.has(last, .dualNoun) { last += 1 }
    last = min(last + 1, end)
    if last < end, reading.has(last, .determiner) { last += 1 }
    return last
  }

  /// The end of a noun phrase with its age in brackets, its "dari …" and its appositions.
  func phraseEnd(after index: Int, before end: Int) -> Int {
    var last = index
    while last < end {
      let bracket = reading.skipBracket(last, before: end)
      if bracket > last, !isDate[last + 1] { last = bracket; continue }
      let isHeadFirst = !reading.language.traits.contains(.modifiersPrecede)
      if reading.has(last, .determiner), isHeadFirst {
        // "diplomat itu | di Markas Besar": but for a name in apposition the phrase ends here.
        guard reading.isMark(last + 1, ","), isNamed(last + 2) else { return last + 1 }
        last += 1
        continue
      }
      if reading.isPossessive(last), let owned = ownedEnd(at: last + 1, before: end) {
        last = owned
        continue
      }
      if reading.isMark(last, ","), !isHeadFirst, let post = apposition(at: last + 1, before: end) {
        last = post
        continue
      }
      if reading.has(last, .conjunction), let next = chunk(startingAt: last + 1),
        [.person, .role, .organization, .country].contains(next.kind)
      {
        last = next.tokens.upperBound
        continue
      }
      if reading.has(last, .affiliationLink),
        reading.language.traits.contains(.modifiersPrecede)
          || !reading.has(last, .locative) || chunk(at: last - 1)?.kind != .person,
        let next = chunk(startingAt: last + 1),
        next.kind == .organization || next.kind == .country && reading.has(last, .origin)
      {
        last = next.tokens.upperBound
        continue
      }
      if reading.has(last, .roleLink), let next = chunk(startingAt: last + 1), next.kind == .role {
        last = next.tokens.upperBound
        continue
      }
      if reading.isMark(last, ","), let next = chunk(startingAt: last + 1),
        next.kind == .role || next.kind == .person,
        isHeadFirst || next.kind == .role || chunk(at: last - 1)?.name == nil
      {
        last = next.tokens.upperBound
        continue
      }
      if let name = nameBehindPlaces(at: last, before: end) { last = name; continue }
      break
    }
    return last
  }

  /// "'s bodyguards": what belongs to the one named before it.
  private func ownedEnd(at index: Int, before end: Int) -> Int? {
    var next = index
    while next < min(end, index + 4), reading.isWord(next) {
      if let chunk = chunk(startingAt: next), chunk.kind != .pronoun {
        return chunk.tokens.upperBound
      }
      if reading.has(next, .groupNoun) { return next + 1 }
      guard
        reading.classes[next].isDisjoint(with: [
          .cue, .preposition, .conjunction, .passiveAuxiliary, .modal,
        ])
      else { return nil }
      next += 1
    }
    return nil
  }

  /// ", a lawyer for Budi": a post in apposition with what follows it.
  private func apposition(at index: Int, before end: Int) -> Int? {
    guard reading.has(index, .determiner), index + 1 < end,
      let post = chunk(startingAt: index + 1), post.kind == .role
    else { return nil }
    var last = post.tokens.upperBound
    while last < end, reading.has(last, [.affiliationLink, .forPurpose, .companion]) {
      let next = reading.has(last + 1, .determiner) ? last + 2 : last + 1
      guard let object = chunk(startingAt: next), object.kind != .pronoun else { break }
      last = object.tokens.upperBound
    }
    return last
  }

  /// Whoever stands behind a verb of telling: a name that no list knows, too.
  func listener(at index: Int, before end: Int) -> Range<Int>? {
    if reading.isCapitalized(index), index < end, !isDate[index], !reading.text.isQuoted(index) {
      var last = chunk(startingAt: index)?.tokens.upperBound ?? index + 1
      guard chunk(startingAt: index)?.kind != .pronoun else { return nil }
      while last < end, reading.isCapitalized(last) || chunk(startingAt: last)?.kind == .person,
        !isDate[last], reading.isWord(last)
      {
        last = chunk(at: last)?.tokens.upperBound ?? last + 1
      }
      return index..<last
    }
    if let chunk = chunk(startingAt: index), chunk.kind != .pronoun { return chunk.tokens }
    if reading.has(index, .determiner) {
      if let chunk = chunk(startingAt: index + 1), chunk.kind != .pronoun {
        return index..<chunk.tokens.upperBound
      }
      return reading.has(index + 1, .groupNoun) || reading.isCapitalized(index + 1)
        ? index..<(index + 2) : nil
    }
    return reading.has(index, .groupNoun) ? index..<(index + 1) : nil
  }

  /// "Kepala Dusun Karang, Kecamatan Sukasari, Rina Wibowo": the end of the name behind the places
  /// that complete a post.
  private func nameBehindPlaces(at index: Int, before end: Int) -> Int? {
    guard let post = chunk(at: index - 1), post.kind == .role else { return nil }
    var next = index
    while next < end, reading.isMark(next, ","), let part = chunk(startingAt: next + 1) {
      if part.kind == .person { return part.tokens.upperBound }
      guard part.kind == .place || part.kind == .organization else { return nil }
      next = part.tokens.upperBound
    }
    return nil
  }

  /// The noun phrase behind a preposition that says to whom: "kepada wartawan", "to reporters".
  func addressee(at index: Int, before end: Int) -> Range<Int>? {
    guard reading.has(index, .addresseePreposition), index + 1 < end else { return nil }
    let first = index + 1
    if let chunk = chunk(startingAt: first) {
      guard chunk.kind != .place else { return nil }
      return first..<phraseEnd(after: chunk.tokens.upperBound, before: end)
    }
    if reading.isCapitalized(first), !isDate[first], !reading.text.isQuoted(first) {
      // A name of nothing that is known: "kepada Kabar Selat".
      var last = first + 1
      while last < end, reading.isCapitalized(last), chunk(at: last) == nil { last += 1 }
      return first..<last
    }
    guard reading.has(first, [.groupNoun, .quantifier, .government, .determiner, .relation]) else {
      return nil
    }
    var last = first + 1
    while last < end, last - first < 6, reading.isWord(last), !isDate[last],
      !reading.text.isQuoted(last),
      !reading.has(
        last,
        [
          .strictComplementizer, .complementizer, .locative, .relative, .adverb,
          .subordinator, .preposition, .contrast,
        ])
    {
      last += 1
    }
    return first..<last
  }
}
