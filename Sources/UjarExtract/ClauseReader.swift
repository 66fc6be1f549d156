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
    if reading.mayTrail {
      while start < cue, reading.isBoilerplate[start] { start += 1 }
    }
    var subject = Subject(clauseStart: start)
    var end = cue
    trim: while end > start {
      let last = end - 1
      if reading.mayTrail, isDate[last], closesRelative(end, from: start) { break trim }
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
      } else if isDate[last] || reading.isAdverb(last) && chunkOfToken[last] < 0
        || reading.isMark(last, ",") || isDashComma(last) || isPutIn(last, from: start)
      {
        end = last
      } else if reading.isTimePhrase(last - 1), last - 1 > start {
        // "Rina | this month".
        end = last - 1
      } else if reading.has(last, .future), chunkOfToken[last] < 0,
        !reading.isTagged(last, .plural), !reading.isTagged(last, .noun)
      {
        end = last
      } else if reading.isMark(last, ")"), let open = openBracket(before: last, from: start),
        !reading.mayTrail || (open..<last).contains(where: { isDate[$0] })
      {
        // "Rina (3/3) said"; "Rina (D-Ohio) said" keeps what she belongs to.
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
      && reading.has(start > lower ? start - 1 : start, [.hypothetical, .whether])
      || reading.has(start, .hypothetical)
    // "Jika terpilih, ia berjanji …": the supposition ends before the subject.
    if subject.isHypothetical, reading.has(start, .hypothetical),
      reading.mayTrail || !reading.has(end, .future),
      (start..<end).contains(where: { reading.isMark($0, ",") })
    {
      subject.isHypothetical = false
    }
    subject.source = source(
      in: start..<end, closesWithComma: end < cue && (reading.isMark(end, ",") || isDashComma(end)))
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
        if reading.has(index, .contrast), followsComma,
          index > lower || !reading.has(index, .subordinator),
          !isPutIn(index, from: lower)
        {
          return index + 1
        }
        if reading.has(index, .subordinator), followsComma, index > lower,
          !isParenthesis(index, before: cue)
        {
          return index + 1
        }
        // "sempat riuh sehingga | Rina memperingatkan": whoever stands right in front of the verb.
        if !reading.mayTrail, reading.has(index, .subordinator), index > lower,
          chunk(startingAt: index + 1).map({ $0.person != nil && $0.tokens.upperBound == cue })
            ?? (index + 2 == cue && reading.isPossessed(index + 1))
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
        if isOpening(index, from: lower), isSubject(index + 1..<cue, closesWithComma: false) {
          return index + 1
        }
        // "asked whether aides had warned her": a question, not what somebody said.
        if reading.mayTrail, reading.has(index, .whether), index > lower,
          !(index..<cue).contains(where: { reading.isMark($0, ",") })
        {
          return index + 1
        }
        // "His deal runs out in May, and the 48-year-old hinted": the second of two clauses.
        if reading.mayTrail, reading.has(index, .conjunction), followsComma, index > lower,
          isSecondClause(index, from: lower, before: cue)
        {
          return index + 1
        }
        if reading.has(index, .strictComplementizer), !isRelativeSubject(index) {
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

  /// Whether a conjunction joins a clause that has its verb to the subject of another.
  private func isSecondClause(_ conjunction: Int, from lower: Int, before cue: Int) -> Bool {
    let (first, second) = (lower..<(conjunction - 1), (conjunction + 1)..<cue)
    guard !second.isEmpty, !second.contains(where: { reading.isMark($0, ",") }),
      reading.has(second.lowerBound, [.determiner, .possessor, .pronounSingular, .pronounPlural])
        || chunk(startingAt: second.lowerBound) != nil,
      !first.contains(where: {
        reading.isMark($0, ",") || reading.has($0, .relative) && !reading.has($0, .determiner)
      })
    else { return false }
    return first.contains {
      chunkOfToken[$0] < 0 && reading.isTagged($0, [.past, .presentThird, .modal])
    }
  }

  /// Whether a word opens a clause, within a sentence or at its head: "After aides said …".
  private func isOpening(_ index: Int, from lower: Int) -> Bool {
    index > lower ? isClauseOpener(index) : isAfterOrBefore(index)
  }

  /// The relative pronoun whose clause holds a "that": near in front of it, and with a comma behind
  /// its clause where one opens it.
  private func relative(around index: Int, from lower: Int, before cue: Int) -> Int? {
    guard reading.mayTrail else { return nil }
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
    // "Rina agreed; her aide denied it and said …"
    if reading.mayTrail, let stop = (lower..<cue).last(where: { reading.isMark($0, ";") }) {
      lower = stop + 1
    }
    let leading =
      reading.mayTrail
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
    if chunk.kind == .pronoun { return phrase(chunk) }
    return SourcePhrase(
      tokens: first..<phraseEnd(after: chunk.tokens.upperBound, before: cue), form: .phrase)
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
    if let told = subject(behindListener: range) { return told }
    for segment in segments(of: range) {
      // "If the judges want an end, lawyers doubt …": the clause in front has a subject of its own.
      if reading.mayTrail, segment.upperBound < range.upperBound,
        let opener = segment.first, reading.has(opener, .subordinator), chunkOfToken[opener] < 0
      {
        continue
      }
      // "Salah satunya, warga meminta …": one of what was told.
      if segment.count == 2, segment.upperBound < range.upperBound,
        reading.has(segment.lowerBound, .quantifier), reading.isPossessed(segment.upperBound - 1),
        !reading.has(segment.upperBound + 1, .relative)
      {
        continue
      }
      // "Tak tinggal diam, Rina, yang mengajar di sana, membantah".
      if !reading.mayTrail, segment.upperBound < range.upperBound,
        let first = segment.first, reading.has(first, .negation)
      {
        continue
      }
      guard let first = firstOfPhrase(in: segment) else {
        if segment.upperBound == range.upperBound, let about = amount(segment) { return about }
        continue
      }
      if segment.upperBound < range.upperBound, isPassedOver(segment, in: range) { continue }
      let close =
        closesWithComma
        ? asideStart(behind: first, before: range.upperBound) : range.upperBound
      let candidate = first..<close
      if reading.has(first, .pronounDual) || isDual(first) {
        return SourcePhrase(tokens: candidate, form: .dual)
      }
      if let chunk = chunk(startingAt: first), chunk.kind == .pronoun {
        // "ia dan Budi" stays a phrase; a pronoun alone is a pronoun; "its sponsor" is somebody.
        let isOwned =
          reading.mayTrail && reading.has(first, .possessor) && candidate.count == 2
          && chunkOfToken[first + 1] < 0 && !reading.isAdverb(first + 1)
        if isOwned { return SourcePhrase(tokens: candidate, form: .phrase) }
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

  /// "Kepada mitranya, Budi Santoso, | Rina | meminta …": who speaks to somebody whose name a comma closes.
  private func subject(behindListener range: Range<Int>) -> SourcePhrase? {
    guard !reading.mayTrail, reading.has(range.lowerBound, .addresseePreposition),
      !reading.has(range.lowerBound, .locative)
    else { return nil }
    let parts = segments(of: range)
    guard parts.count == 3, let subject = chunk(startingAt: parts[2].lowerBound),
      subject.tokens == parts[2], subject.person != nil || subject.kind == .pronoun,
      chunk(startingAt: parts[1].lowerBound).map({ $0.tokens == parts[1] && $0.person != nil })
        ?? false
    else { return nil }
    return phrase(subject)
  }

  private func pronounOrAdjacent(_ first: Int, in range: Range<Int>) -> SourcePhrase {
    adjacent(in: range) ?? laterSubject(in: range)
      ?? SourcePhrase(tokens: first..<(first + 1), form: .pronoun)
  }

  /// "She left, and when pressed, | the mother of three | replied": the noun phrase behind the last
  /// comma, when the pronoun in front has a verb of its own.
  private func laterSubject(in range: Range<Int>) -> SourcePhrase? {
    guard reading.mayTrail, let comma = range.last(where: { reading.isMark($0, ",") }),
      comma + 1 < range.upperBound, reading.has(comma + 1, .determiner),
      (range.lowerBound..<comma).contains(where: {
        reading.has($0, [.predicate, .passiveAuxiliary])
          || reading.cue(at: $0)?.cue.form == .active
      })
    else { return nil }
    let phrase = (comma + 1)..<range.upperBound
    return isNounPhrase(phrase) ? SourcePhrase(tokens: phrase, form: .phrase) : nil
  }

  /// A dash that stands for a comma: "Rina - the chair of the board - said".
  private func isDashComma(_ index: Int) -> Bool {
    reading.mayTrail && reading.isDash(index)
      && (!reading.isMark(index, "-") || reading.tokens[index].followsBlank)
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
      if reading.mayTrail, reading.isTimePhrase(index), chunkOfToken[index] < 0 {
        index += 2
        continue
      }
      if index == segment.lowerBound, let later = laterEnd(index, before: segment.upperBound) {
        index = later
        continue
      }
      // ", which both governments say": the subject stands behind the object.
      if index == segment.lowerBound, index + 1 < segment.upperBound,
        reading.mayTrail, reading.has(index, .relative),
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
}
