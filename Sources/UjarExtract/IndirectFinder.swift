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

  /// Whether source and verb may stand behind what they report.
  var mayTrail: Bool { reading.language.traits.contains(.reportMayTrail) }

  private mutating func read(_ number: Int) {
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
      guard
        let found = attribution(at: index, in: sentence, number, behind: covered)
      else { continue }
      covered = max(covered, close(found, at: index))
      index = max(index, found.cueTokens.map { $0.upperBound - 1 } ?? index)
    }
  }

  /// Takes an attribution in. One that begins within the content of the one before ends that.
  private mutating func close(_ found: Attribution, at index: Int) -> Int {
    if var previous = attributions.last, previous.sentence == found.sentence,
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

  /// Where an attribution begins, with its own source when that stands behind `index`.
  private func beginning(of found: Attribution, behind index: Int) -> Int? {
    guard let source = found.source, source.tokens.lowerBound > index else {
      return found.cueTokens?.lowerBound
    }
    // A report of a report holds the other one whole, up to its own source.
    if mayTrail, found.rule == .postposed { return source.tokens.lowerBound }
    return min(source.tokens.lowerBound, found.start)
  }

  /// Words that only tie two clauses: ", di mana", ", sementara", "dan".
  private func isJoint(_ index: Int) -> Bool {
    reading.isMark(index, ",")
      || reading.has(index, [.contrast, .conjunction, .subordinator, .locative])
        && clauses.chunk(at: index) == nil
  }

  private func attribution(
    at index: Int, in sentence: Range<Int>, _ number: Int, behind covered: Int
  ) -> Attribution? {
    if reading.has(index, .prepositionalCue) {
      return according(index..<(index + 1), in: sentence, number, behind: covered)
    }
    if reading.has(index, .sayNoun), index >= covered {
      if let found = nounCue(at: index, in: sentence, number) { return found }
    }
    guard let (cue, length) = reading.cue(at: index) else { return nil }
    let cueTokens = index..<(index + length)
    switch cue.form {
    case .active, .plain:
      guard clauses.chunkOfToken[index] < 0 || !reading.isCapitalized(index) else { return nil }
      if reading.language.traits.contains(.reportMayTrail) {
        return finite(cue, cueTokens, in: sentence, number, behind: covered)
      }
      return reported(cue, cueTokens, in: sentence, number, behind: covered)
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
    case .adjective: return stance(cue, cueTokens, in: sentence, number, behind: covered)
    case .noun: return nil
    }
  }

  // MARK: - Source, cue, content

  func reported(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let lower = clauseLower(cueTokens.lowerBound, in: sentence, behind: covered)
    // "is demanding": the auxiliary is no part of the subject.
    let verb =
      mayTrail ? verbGroup(before: cueTokens.lowerBound, from: lower).start : cueTokens.lowerBound
    let subject = clauses.subject(before: verb, from: lower)
    guard !subject.isHypothetical, !subject.isNegated || cue.act == "deny" else { return nil }
    // "Ketika giliran Rina bertanya, Budi menjawab …": when something else was said.
    if !mayTrail, reading.has(sentence.lowerBound, .subordinator),
      reading.isMark(cueTokens.upperBound, ","),
      !(sentence.lowerBound..<cueTokens.lowerBound).contains(where: { reading.isMark($0, ",") })
    {
      return nil
    }
    // "tak menampik": who does not deny admits.
    let cue = subject.isNegated ? cue.acting("admit") : cue
    var source = subject.source
    if subject.isRelative {
      // "… Rina Wibowo, yang menyatakan …", "Rina Wibowo, who said …".
      guard
        let named = mayTrail
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
        !mayTrail || !reading.has(subject.clauseStart - 1, .subordinator)
          || reading.has(subject.clauseStart - 1, .contrast)
      else { return coordinated(cue, cueTokens, in: sentence, number) }
    }
    if mayTrail, cue.frame == .describe, cueTokens.upperBound < sentence.upperBound,
      reading.text.isQuoted(cueTokens.upperBound),
      let near = nearSubject(before: cueTokens.lowerBound, from: lower)
    {
      source = near
    }
    if source == nil, lower > sentence.lowerBound, isCoordinated(cueTokens.lowerBound) {
      source = attributions.last?.source
    }
    if source == nil, isCoordinated(cueTokens.lowerBound) {
      source = clauses.leadingSubject(of: sentence, before: cueTokens.lowerBound)
    }
    if source == nil { return nil }
    if mayTrail, let first = source?.tokens.first,
      reading.has(first, [.negation, .hypothetical, .pronounFirst])
        || reading.has(first, .predicate)
          && clauses.chunkOfToken[first] < 0
    {
      return nil
    }
    if let tokens = source?.tokens, tokens.contains(where: { isClaimed[$0] }) {
      guard isCoordinated(cueTokens.lowerBound) else { return nil }
      source = attributions.last?.source
    }
    return complete(cue, cueTokens, source, in: sentence, number)
  }

  /// "… dan menegaskan bahwa …": a further cue of the same source.
  private func coordinated(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard isCoordinated(cueTokens.lowerBound), cue.frame != .quote,
      let previous = attributions.last, previous.sentence == number,
      previous.cue?.form == .active, let frame = previous.cue?.frame, frame != .quote,
      reading.has(cueTokens.upperBound, .strictComplementizer)
        || cue.frame != .that && cue.act != "believe"
    else { return nil }
    return complete(cue, cueTokens, previous.source, in: sentence, number)
  }

  private func isCoordinated(_ index: Int) -> Bool {
    var before = index - 1
    while reading.has(before, .adverb) { before -= 1 }
    // ", seraya menambahkan", "setelah menuduh".
    if reading.has(before, .subordinator), !mayTrail, !reading.has(before, .hypothetical) {
      return true
    }
    return reading.has(before, [.conjunction, .contrast])
      || before < index - 1 && reading.isMark(before, ",")
  }

  /// What follows an active cue, by the frame of the cue.
  func complete(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase?, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    var end = contentEnd(in: sentence)
    if mayTrail, isInRelative(cueTokens.lowerBound, from: sentence.lowerBound),
      let close = (cueTokens.upperBound..<max(cueTokens.upperBound, end)).first(where: {
        reading.isMark($0, ",")
      })
    {
      end = close
    }
    var start = cueTokens.upperBound
    var told: Range<Int>?
    var hasComplementizer = false
    var hasComma = false
    while start < end {
      if mayTrail, cue.frame != .quote, cue.frame != .describe,
        let that = complementizer(after: start, before: end)
          ?? clauseBehindCircumstance(start, before: end)
      {
        told = told ?? clauses.addressee(at: start, before: end)
        start = that
      }
      if mayTrail, told == nil, tells(cue), isObjectPronoun(start),
        !reading.has(start + 1, [.strictComplementizer, .negation]), !isInfinitive(start + 1)
      {
        told = start..<(start + 1)
        start += 1
        continue
      }
      if mayTrail, told == nil, tells(cue), let message = toldEnd(start, before: end),
        cue.act != "remind" || !reading.has(message, [.modal, .negation])
      {
        told = start..<message
        start = message
        continue
      }
      if reading.has(start, .strictComplementizer) {
        hasComplementizer = true
        // "said that had been a joke": the pronoun.
        if !mayTrail || !reading.has(start + 1, [.passiveAuxiliary, .modal, .copula]),
          !mayTrail || !reading.has(start + 1, .predicate) || clauses.chunk(at: start + 1) != nil
        {
          start += 1
        }
        break
      }
      if told == nil, !mayTrail || !isInfinitive(start),
        let found = clauses.addressee(at: start, before: end),
        cue.frame != .object, !reading.has(start, .locative)
      {
        told = found
        start = found.upperBound
      } else if reading.isMark(start, ",") || reading.isMark(start, ":") {
        hasComma = true
        start += 1
      } else if mayTrail, reading.has(start, .preposition), start + 1 < end,
        clauses.isDate[start + 1]
      {
        start += 1
      } else if clauses.isDate[start]
        || reading.has(start, .adverb)
          && clauses.chunk(at: start) == nil && reading.has(start + 1, [.strictComplementizer])
      {
        start += 1
      } else if reading.skipBracket(start, before: end) > start {
        start = reading.skipBracket(start, before: end)
      } else if !mayTrail, reading.has(start, .oblique), !reading.has(start, .addresseePreposition),
        let that = (start + 1..<max(start + 1, min(end, start + 9))).first(where: {
          reading.has($0, .strictComplementizer)
        }),
        !(start..<that).contains(where: { reading.isMark($0, ",") || reading.text.isQuoted($0) })
      {
        // "menyampaikan lewat pesan singkat bahwa …".
        start = that
      } else if told == nil, !mayTrail, reading.has(start, .addresseePreposition),
        !reading.has(start, .locative),
        let that = (start + 2..<max(start + 2, min(end, start + 9))).first(where: {
          reading.has($0, .strictComplementizer)
        }),
        !(start..<that).contains(where: { reading.isMark($0, ",") || reading.text.isQuoted($0) })
      {
        // "mengatakan kepada stasiun televisi setempat bahwa …".
        told = (start + 1)..<that
        start = that
      } else if told == nil, let listener = listener(at: start, beforeThat: end) {
        told = listener
        start = listener.upperBound
      } else if cue.frame == .addressee, told == nil,
        let noun = clauses.listener(at: start, before: end)
      {
        told = noun
        start = noun.upperBound
      } else {
        break
      }
    }
    let whole = end
    if mayTrail {
      let needsVerb =
        [.speech, .clause, .that, .addressee].contains(cue.frame) && cueTokens.count == 1
      end = max(start, reportEnd(start, before: end, needsVerb: needsVerb))
    }
    // "mengaku menyesal": one word is enough of oneself.
    if !mayTrail {
      end = withoutDay(start, end)
      if let close = nextJudgement(behind: start, before: end) { end = close }
    }
    guard start < end, end - start >= 2 || cue.frame == .speech && cue.act == "admit" else {
      return nil
    }
    // "who asked not to be named"
    if mayTrail, reading.has(start, .negation), isInfinitive(start + 1), cue.act == "ask" {
      return nil
    }
    // "mempertanyakan klaim Rina bahwa …": the noun leads to what was said.
    if cue.act == "ask", reading.has(start, .sayNoun),
      nounCue(at: start, in: sentence, number) != nil
    {
      return nil
    }
    if mayTrail, cue.frame == .noun || cue.frame == .claim || cue.frame == .object {
      guard
        let found = ofObject(
          cue, cueTokens, source, told, start..<end, hasComplementizer: hasComplementizer, number)
      else { return nil }
      return found
    }
    switch cue.frame {
    case .infinitive:
      guard
        hasComplementizer || reading.has(start, .addresseePreposition)
          || isClause(start, before: end)
      else { return nil }
    case .describe:
      return described(
        cue, cueTokens, source, cueTokens.upperBound..<max(cueTokens.upperBound, end),
        upTo: whole, number)
    case .speech:
      // "menyatakan cinta kepada istrinya".
      if !mayTrail, !hasComplementizer, !hasComma, reading.has(start + 1, .addresseePreposition),
        !reading.has(start + 1, .locative), !isClause(start, before: end)
      {
        return nil
      }
    case .noun: break
    case .claim: guard reading.has(start, .sayNoun) else { return nil }
    case .clause:
      guard
        hasComplementizer || hasComma || isClause(start, before: end)
          || mayTrail && isGerund(start) && ["admit", "describe", "say"].contains(cue.act)
          || cue.act == "promise" && end - start > 2
          || cue.act == "ask" && cueTokens.count == 1 && end - start > 2
          || cue.judges && isNominal(start, before: end)
      else { return nil }
    case .that:
      guard
        hasComplementizer || hasComma && end - start > 4
          || isNamedClause(start, before: end) || cue.judges && isNominal(start, before: end)
      else { return nil }
    case .quote:
      guard
        hasComplementizer || isDescribed(start, before: end)
          || cue.judges && isNominal(start, before: end)
      else { return nil }
    case .addressee: guard hasComplementizer || told != nil else { return nil }
    case .object:
      told = told ?? object(at: start, before: end)
      let isAsked = told.map { $0.upperBound < end && $0.lowerBound == start } ?? false
      let isCalledFor =
        cue.act == "urge" && reading.isAbstractNoun(start) && !reading.has(start, .sayNoun)
      guard hasComplementizer || isAsked || isClause(start, before: end) || isCalledFor else {
        return nil
      }
    }
    return Attribution(
      content: [start..<end], cueTokens: cueTokens, cue: cue, source: source,
      addressee: told ?? fronted(in: sentence, before: cueTokens.lowerBound), isDirect: false,
      sentence: number, rule: .reported)
  }

  /// ", Selasa (3/3)" and ", di Jakarta, Selasa (3/3)" behind what was said: when and where it was.
  private func withoutDay(_ start: Int, _ end: Int) -> Int {
    guard end - start > 5, reading.isMark(end - 1, ")"), clauses.isDate[end - 1] else { return end }
    var first = end - 1
    while first > start, clauses.isDate[first - 1] { first -= 1 }
    guard reading.isMark(first - 1, ","), reading.has(first, .weekday) else { return end }
    let place = first - 1
    let near = (max(start, place - 7)..<place).last { reading.isMark($0, ",") }
    if let near, reading.has(near + 1, .locative) || reading.has(near + 1, .oblique) { return near }
    return place - start > 2 ? place : end
  }

  /// Where the clause of a cue may begin: behind what another cue of the sentence reports.
  private func clauseLower(_ cue: Int, in sentence: Range<Int>, behind covered: Int) -> Int {
    guard mayTrail, covered > sentence.lowerBound, cue >= covered else {
      return sentence.lowerBound
    }
    // "Rina, who had wanted to stay, accused …": the subject stands in front of the clause.
    if let previous = attributions.last, let tokens = previous.cueTokens,
      reading.isMark(covered, ","),
      isInRelative(
        verbGroup(before: tokens.lowerBound, from: sentence.lowerBound).start,
        from: sentence.lowerBound)
    {
      return sentence.lowerBound
    }
    return covered
  }

  /// "…, tetapi menolak disebut gagal", "… dan memohon maaf": where the source does something else.
  private func nextJudgement(behind start: Int, before end: Int) -> Int? {
    var depth = 0
    for index in start..<end {
      if reading.isMark(index, "(") { depth += 1 }
      if reading.isMark(index, ")") { depth -= 1 }
      guard depth <= 0, index > start + 1, !reading.text.isQuoted(index),
        clauses.chunkOfToken[index] < 0
      else { continue }
      let hasComma = reading.isMark(index - 1, ",")
      guard reading.has(index, .contrast) && hasComma || reading.has(index, .conjunction) else {
        continue
      }
      var next = index + 1
      while next < end, reading.has(next, .adverb), clauses.chunkOfToken[next] < 0 { next += 1 }
      // "…, sedangkan Rina yakin", "…, sementara polisi menunggu": somebody else, something else.
      if hasComma, reading.has(index, .contrast), reading.has(index, .subordinator),
        index - start > 3
      {
        return index - 1
      }
      guard next < end, !reading.isCapitalized(next) else { continue }
      let isRefusal = reading.has(index, .contrast) && reading.has(next, .refusal)
      let found = reading.cue(at: next)?.cue
      let isCue =
        found?.form == .active
        && (found?.act == "deny" || found?.act == "thank" || reading.has(next, .apology)
          || found?.act == "criticise")
      if isRefusal || isCue || reading.has(next, .apology) { return hasComma ? index - 1 : index }
    }
    return nil
  }

  /// "Kepada Gubernur Lestari, Made mengatakan …".
  private func fronted(in sentence: Range<Int>, before cue: Int) -> Range<Int>? {
    let first = sentence.lowerBound
    guard reading.has(first, .addresseePreposition), !reading.has(first, .locative),
      let told = clauses.chunk(startingAt: first + 1)?.tokens
        ?? clauses.addressee(at: first, before: cue), reading.isMark(told.upperBound, ",")
    else { return nil }
    return told
  }

  /// "memperingatkan para pejabat bahwa …": a noun phrase between the cue and its "bahwa".
  private func listener(at index: Int, beforeThat end: Int) -> Range<Int>? {
    guard
      clauses.chunk(startingAt: index) != nil
        || reading.has(index, [.groupNoun, .quantifier, .government])
    else { return nil }
    var last = index + 1
    while last < min(end, index + 10) {
      if reading.has(last, .strictComplementizer) { return index..<last }
      guard reading.isWord(last),
        clauses.chunk(at: last) != nil
          || !reading.has(last, [.cue, .subordinator, .relative, .preposition, .negation, .future])
      else { return nil }
      last += 1
    }
    return nil
  }

  /// Whether words can be a reported clause: long enough, and no bare noun phrase of a look-alike
  /// ("menyampaikan bantuan", "menolak RUU").
  private func isClause(_ start: Int, before end: Int) -> Bool {
    guard reading.language.traits.contains(.prefixedVerbs) else {
      return isFullClause(start, before: end)
    }
    var isRelative = false
    for index in start..<end where clauses.chunkOfToken[index] < 0 {
      // "menjawab telepon sambil berlari": a verb of another clause.
      if index > start, reading.has(index, .subordinator),
        !reading.has(index, [.hypothetical, .preposition]), !reading.has(index + 1, .determiner)
      {
        return false
      }
      // "bantuan bagi warga yang terdampak": the verb of a relative clause makes none.
      if reading.has(index, .relative) {
        isRelative = true
        continue
      }
      if isRelative, isVerbal(index) || reading.has(index, .predicate) {
        isRelative = false
        continue
      }
      if reading.has(index, .predicate) || reading.text.isQuoted(index) { return true }
      // "rumah itu roboh", "air sumurnya keruh".
      if reading.has(index, .determiner) && index > start || reading.isPossessed(index),
        reading.isWord(index + 1), index + 1 < end,
        !reading.has(
          index + 1, [.preposition, .relative, .conjunction, .subordinator, .determiner])
      {
        return true
      }
      if isVerbal(index) { return true }
    }
    return false
  }

  /// "menyampaikan Tokyo mendukung upaya itu": a clause about somebody who is named.
  private func isNamedClause(_ start: Int, before end: Int) -> Bool {
    guard !mayTrail, let chunk = clauses.chunk(startingAt: start), chunk.kind != .place else {
      return false
    }
    return isClause(chunk.tokens.upperBound, before: min(end, chunk.tokens.upperBound + 4))
  }

  /// "menyoroti lemahnya pengawasan", "memprotes pengerahan kapal": what is judged, as a noun for
  /// what is done or how it is.
  private func isNominal(_ start: Int, before end: Int) -> Bool {
    guard end - start >= 2, clauses.chunkOfToken[start] < 0, !reading.isCapitalized(start) else {
      return false
    }
    return reading.isAbstractNoun(start)
      || reading.has(start, .sayNoun) && clauses.chunk(startingAt: start + 1) == nil
      || reading.isPossessed(start) && reading.isWord(start + 1)
        && !reading.has(start + 1, [.adverb, .preposition])
        && !reading.has(start, [.groupNoun, .personNoun, .relation])
  }

  /// `memuji Rina sebagai "pemain keras kepala"`: somebody or something, and what it is called.
  private func isDescribed(_ start: Int, before end: Int) -> Bool {
    guard let link = (start..<min(end, start + 8)).first(where: { reading.has($0, .contentLink) })
    else { return false }
    return link + 1 < end && reading.text.isQuoted(link + 1)
  }

  /// Whether a small word is built like a verb: "membuka", "ditunda", "berhenti".
  private func isVerbal(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isWord, !token.isCapitalized, token.end - token.start > 4,
      !reading.has(
        index, [.preposition, .groupNoun, .adverb, .conjunction, .subordinator, .nonverbal])
    else { return false }
    let bytes = reading.text.bytes[Int(token.start)..<Int(token.end)]
    return reading.language.verbPrefixes.contains { bytes.starts(with: $0) }
  }

  /// Whoever is urged or accused: what the content begins with, up to what they are to do.
  private func object(at index: Int, before end: Int) -> Range<Int>? {
    if let chunk = clauses.chunk(startingAt: index), chunk.kind != .pronoun {
      return chunk.kind == .place ? nil : chunk.tokens
    }
    guard reading.has(index, [.groupNoun, .quantifier, .government, .determiner]) else {
      return nounsBeforePurpose(at: index, before: end)
    }
    var last = index + 1
    while last < end, last - index < 7, reading.isWord(last),
      !reading.has(
        last,
        [
          .complementizer, .subordinator, .negation, .future, .relative,
          .preposition, .addresseePreposition, .adverb,
        ])
    {
      let isNoun =
        reading.has(last, [.groupNoun, .government]) || clauses.chunk(at: last) != nil
        || reading.isCapitalized(last)
      let isQualifier =
        last == index + 1 && reading.language.traits.contains(.prefixedVerbs)
        && !isVerbal(last)
        && !reading.has(last, [.predicate, .determiner, .conjunction])
      if !isNoun, !isQualifier, !reading.has(index, .quantifier) || last > index + 1 { break }
      last += 1
    }
    return index..<last
  }

  /// "rumah sakit agar …": nouns of any kind before what they are to do.
  private func nounsBeforePurpose(at index: Int, before end: Int) -> Range<Int>? {
    for last in index..<min(end, index + 6) {
      if reading.has(last, .complementizer), last > index { return index..<last }
      guard reading.isWord(last), !isVerbal(last),
        reading.classes[last].isDisjoint(
          with: [.preposition, .cue, .negation, .future, .relative, .conjunction, .subordinator])
      else { return nil }
    }
    return nil
  }

  /// The end of a sentence without its last marks and trailing credits.
  func contentEnd(in sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound {
      let last = end - 1
      let isEnd =
        reading.isMark(last, ".") || reading.isMark(last, "!") || reading.isMark(last, "?")
        || reading.isMark(last, ",") || reading.isMark(last, ";") || reading.isMark(last, ":")
      guard isEnd || reading.isBoilerplate[last] else { break }
      end = last
    }
    return end
  }

  // MARK: - Content, cue, source

  /// "Jalan itu aman, kata Rina, dan …": content before the comma, and behind the source.
  private func postposed(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let comma = cueTokens.lowerBound - 1
    if isInitial(cueTokens.lowerBound, in: sentence) {
      return initial(cue, cueTokens, in: sentence, number)
    }
    guard reading.isMark(comma, ","), !reading.text.isQuoted(comma - 1),
      let source = clauses.source(after: cueTokens.upperBound, before: sentence.upperBound)
    else { return nil }
    return around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
  }

  /// "Jalan itu aman, dia mewanti-wanti", "Jalan itu, Rina melanjutkan, aman": source and verb behind
  /// a comma.
  private func trailingActive(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let next = cueTokens.upperBound
    guard next >= contentEnd(in: sentence) || reading.isMark(next, ","),
      let chunk = clauses.chunk(at: cueTokens.lowerBound - 1),
      chunk.tokens.upperBound == cueTokens.lowerBound, chunk.person != nil || chunk.kind == .pronoun
    else { return nil }
    let comma = chunk.tokens.lowerBound - 1
    guard comma > max(sentence.lowerBound, covered), reading.isMark(comma, ","),
      !reading.text.isQuoted(comma - 1)
    else { return nil }
    let form = chunk.kind == .pronoun ? clauses.pronounForm(chunk) : .phrase
    let source = SourcePhrase(tokens: chunk.tokens.lowerBound..<next, form: form)
    guard
      var found = around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
    else { return nil }
    found.source = SourcePhrase(tokens: chunk.tokens, form: form)
    return found
  }

  /// "Kata dia, jalan itu aman".
  private func initial(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    guard
      let source = clauses.source(after: cueTokens.upperBound, before: contentEnd(in: sentence))
    else { return nil }
    return initial(cue, cueTokens, source, in: sentence, number)
  }

  private func initial(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    // "Kata juru bicara kepresidenan, …": whatever qualifies the source runs to the comma.
    var comma = source.tokens.upperBound
    while comma < end, comma - source.tokens.upperBound < 5, reading.isWord(comma),
      !reading.isCapitalized(comma), reading.cue(at: comma) == nil
    {
      comma += 1
    }
    guard reading.isMark(comma, ","), end - comma > 3 else { return nil }
    return Attribution(
      content: [(comma + 1)..<end], cueTokens: cueTokens, cue: cue,
      source: source, isDirect: false, sentence: number, rule: .according)
  }

  private func around(
    _ cue: Cue?, _ cueTokens: Range<Int>, _ source: SourcePhrase, _ comma: Int,
    in sentence: Range<Int>, _ number: Int, _ rule: Attribution.Rule
  ) -> Attribution? {
    let start = contentStart(before: comma, in: sentence)
    guard start < comma else { return nil }
    var content = [start..<comma]
    let end = contentEnd(in: sentence)
    var rest = source.form == .clitic ? cueTokens.upperBound : source.tokens.upperBound
    // "…, kata Rina, Rabu (4/3), …".
    var next = rest + 1
    while next < end, clauses.isDate[next] { next += 1 }
    if reading.isMark(rest, ","), next > rest + 1, reading.isMark(next, ",") { rest = next }
    if !reading.isMark(rest, ","), reading.has(rest, [.oblique, .locative, .addresseePreposition]),
      let close = (rest..<min(end, rest + 10)).first(where: { reading.isMark($0, ",") }),
      !(rest..<close).contains(where: { reading.text.isQuoted($0) }), end - close > 3
    {
      rest = close
    }
    let isBegun = comma - start >= 4
    if reading.isMark(rest, ","), end - rest > 2,
      !isBegun && !clauses.isDate[rest + 1] || isContent(rest + 1, before: end)
    {
      content.append((rest + 1)..<end)
    }
    let words = content.reduce(0) { $0 + $1.count { reading.isWord($0) } }
    guard words >= 3 else { return nil }
    return Attribution(
      content: content, cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
      sentence: number, rule: rule)
  }

  /// Whether what stands behind a parenthetical cue goes on with the content, rather than telling
  /// when or where it was said, or who the speaker is.
  private func isContent(_ start: Int, before end: Int) -> Bool {
    if reading.has(start, .contrast), reading.has(start, .subordinator) { return false }
    if clauses.isDate[start]
      || reading.has(start, [.locative, .weekday, .oblique, .addresseePreposition])
        && !reading.has(start, [.contrast, .conjunction])
    {
      return false
    }
    if let chunk = clauses.chunk(startingAt: start), chunk.kind == .role || chunk.kind == .person {
      return chunk.tokens.upperBound < end && !reading.isMark(chunk.tokens.upperBound, ",")
    }
    return true
  }

  /// Where the content before a parenthetical cue begins: behind a joining word.
  func contentStart(before comma: Int, in sentence: Range<Int>) -> Int {
    var start = sentence.lowerBound
    while start < comma, reading.isBoilerplate[start] { start += 1 }
    for index in stride(from: comma - 1, through: start, by: -1)
    where reading.text.isQuoted(index) && !mayHoldQuotes(index) {
      start = index + 1
      break
    }
    if mayTrail, let joint = (start..<comma).last(where: { reading.isMark($0, ";") }) {
      start = joint + 1
    }
    while start < comma, reading.has(start, .contrast) || reading.isMark(start, ",") { start += 1 }
    return start
  }

  /// "Luhut bilang …" and "hal itu ia sebut …": a bare stem behind its subject.
  private func named(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let before = cueTokens.lowerBound - 1
    guard cue.frame.takesClause || cue.frame == .object, cueTokens.lowerBound >= covered,
      before >= sentence.lowerBound
    else { return nil }
    var last = before
    while cue.frame == .object, last > sentence.lowerBound, reading.has(last, .adverb),
      clauses.chunkOfToken[last] < 0
    {
      last -= 1
    }
    guard let chunk = clauses.chunk(at: last), chunk.tokens.upperBound == last + 1
    else {
      // "Pegawai lain bilang …".
      let subject = clauses.subject(before: cueTokens.lowerBound, from: sentence.lowerBound)
      guard cue.frame == .speech, let source = subject.source, source.form == .phrase,
        source.tokens.count <= 4, !reading.has(before, [.conjunction, .preposition]),
        reading.has(source.tokens.lowerBound, [.groupNoun, .quantifier]),
        source.tokens.upperBound == cueTokens.lowerBound, !subject.isNegated
      else { return nil }
      return complete(cue, cueTokens, source, in: sentence, number)
    }
    if chunk.kind == .pronoun, cue.frame != .object {
      return pronounThenStem(cue, cueTokens, chunk, in: sentence, number)
    }
    guard chunk.kind == .person || chunk.kind == .pronoun else { return nil }
    let subject = clauses.subject(before: cueTokens.lowerBound, from: sentence.lowerBound)
    guard let source = subject.source, !subject.isNegated, !subject.isRelative else { return nil }
    return complete(cue, cueTokens, source, in: sentence, number)
  }

  private func pronounThenStem(
    _ cue: Cue, _ cueTokens: Range<Int>, _ pronoun: Chunk, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var start = cueTokens.upperBound
    var content: [Range<Int>] = []
    let first = pronoun.tokens.lowerBound
    if reading.has(first - 1, .relative) {
      guard reading.has(start, .contentLink) else { return nil }
    } else if first > sentence.lowerBound {
      let lead = contentStart(before: first, in: sentence)..<first
      if lead.count <= 12, !lead.isEmpty { content.append(lead) }
    }
    if reading.has(start, [.contentLink, .strictComplementizer]) { start += 1 }
    guard end - start >= 2 else { return nil }
    content.append(start..<end)
    let described = cue.acting("describe")
    return Attribution(
      content: content, cueTokens: cueTokens, cue: cue.act == "say" ? described : cue,
      source: SourcePhrase(tokens: pronoun.tokens, form: clauses.pronounForm(pronoun)),
      isDirect: false, sentence: number, rule: .passive)
  }

  /// "Katanya, jalan itu aman" and "Jalan itu, menurutnya, aman".
  private func clitic(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let source = SourcePhrase(tokens: cueTokens, form: .clitic)
    let before = cueTokens.lowerBound - 1
    let end = contentEnd(in: sentence)
    let isFirst =
      cueTokens.lowerBound == sentence.lowerBound
      || reading.has(before, .contrast) && before == sentence.lowerBound
      || reading.isMark(before, ",") && before - sentence.lowerBound <= 3
        && reading.has(sentence.lowerBound, [.contrast, .adverb])
    if isFirst {
      var start = cueTokens.upperBound
      guard
        reading.isMark(start, ",") || reading.isMark(start, ":")
          || reading.has(start, .strictComplementizer)
      else { return nil }
      start += 1
      guard end - start >= 3 else { return nil }
      return Attribution(
        content: [start..<end], cueTokens: cueTokens, cue: cue, source: source, isDirect: false,
        sentence: number, rule: .according)
    }
    guard reading.isMark(before, ","), !reading.text.isQuoted(before - 1),
      cueTokens.lowerBound >= covered,
      reading.isMark(cueTokens.upperBound, ",") || cueTokens.upperBound >= end
        || clauses.isDate[cueTokens.upperBound]
        || reading.has(cueTokens.upperBound, [.preposition, .oblique, .locative])
    else { return nil }
    return around(cue, cueTokens, source, before, in: sentence, number, .postposed)
  }

  // MARK: - Prepositions, nouns, passives

  /// "Menurut Rina, …", "…, menurut Rina", "according to Rina".
  private func according(
    _ cue: Range<Int>, in sentence: Range<Int>, _ number: Int, behind covered: Int
  ) -> Attribution? {
    let index = cue.lowerBound
    let first = cue.upperBound
    // "Menurut pengakuannya, …".
    let owner =
      reading.isPossessed(first) && reading.has(first, .sayNoun)
        || reading.cue(at: first)?.cue.form == .clitic
      ? SourcePhrase(tokens: first..<(first + 1), form: .clitic) : nil
    guard var source = owner ?? clauses.source(after: first, before: sentence.upperBound) else {
      return nil
    }
    source.tokens = withLocation(source.tokens, before: sentence.upperBound)
    let cueTokens = index..<first
    let end = contentEnd(in: sentence)
    // "Bagi Rina, …", not "bagi warga".
    if reading.cue(at: index)?.cue.frame == .quote {
      guard isInitial(index, in: sentence),
        source.form != .phrase
          || clauses.chunk(startingAt: first)?.person != nil
      else { return nil }
    }
    if isInitial(index, in: sentence) {
      var start = source.tokens.upperBound
      while start < end, clauses.isDate[start] || reading.skipBracket(start, before: end) > start {
        start = max(start + 1, reading.skipBracket(start, before: end))
      }
      // Whatever qualifies the source runs to the comma.
      while start < end, !reading.isMark(start, ","), start - source.tokens.upperBound < 14 {
        start += 1
      }
      start = qualifierEnd(at: start, before: end)
      // "According to Rina the road is safe".
      let behind = source.tokens.upperBound
      if mayTrail, !reading.isMark(behind, ","), source.form == .pronoun || isJustName(source),
        reading.has(behind, [.determiner, .pronounSingular, .pronounPlural, .pronounNeuter])
      {
        return Attribution(
          content: [behind..<reportEnd(behind, before: end)], cueTokens: cueTokens, cue: nil,
          source: source, isDirect: false, sentence: number, rule: .according)
      }
      guard reading.isMark(start, ",") else { return nil }
      var next = start + 1
      while next < end, clauses.isDate[next] { next += 1 }
      if next > start + 1, reading.isMark(next, ",") { start = next }
      guard end - start > 3 else { return nil }
      return Attribution(
        content: [(start + 1)..<end], cueTokens: cueTokens, cue: nil, source: source,
        isDirect: false, sentence: number, rule: .according)
    }
    guard index >= covered else { return nil }
    let comma = reading.isMark(index - 1, ",") ? index - 1 : index
    return around(nil, cueTokens, source, comma, in: sentence, number, .according)
  }

  private func isJustName(_ source: SourcePhrase) -> Bool {
    clauses.chunk(startingAt: source.tokens.lowerBound).map {
      $0.tokens == source.tokens && ($0.kind == .person || $0.kind == .organization)
    } ?? false
  }

  /// "sumber di kepolisian,": a group with where it is, up to the comma.
  private func withLocation(_ source: Range<Int>, before end: Int) -> Range<Int> {
    guard clauses.chunk(startingAt: source.lowerBound)?.person == nil,
      !reading.isCapitalized(source.lowerBound), reading.has(source.upperBound, .locative)
    else { return source }
    let close = (source.upperBound..<min(end, source.upperBound + 5)).first {
      reading.isMark($0, ",")
    }
    return close.map { source.lowerBound..<$0 } ?? source
  }

  private func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    for before in sentence.lowerBound..<index
    where !reading.isBoilerplate[before]
      && !reading.has(before, [.contrast, .adverb, .conjunction, .subordinator])
      && !reading.isMark(before, ",")
    {
      return false
    }
    return true
  }

  /// "pernyataan Rina bahwa …", "her warning that …".
  private func nounCue(
    at index: Int, in sentence: Range<Int>, _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    if reading.language.traits.contains(.modifiersPrecede) {
      return ownedNoun(at: index, in: sentence, number)
    }
    if reading.has(index + 1, .complementizer), !reading.has(index + 1, .hypothetical),
      end - index > 4, reading.has(index - 1, .utterance)
    {
      // "melontarkan usul agar …", "menaruh harapan agar …".
      let subject = clauses.subject(before: index - 1, from: sentence.lowerBound)
      guard let source = subject.source, !subject.isNegated, !subject.isRelative else { return nil }
      return Attribution(
        content: [(index + 2)..<end], cueTokens: (index - 1)..<(index + 1),
        cue: reading.cue(at: index)?.cue, source: source, isDirect: false, sentence: number,
        rule: .nounCue)
    }
    let source = clauses.source(after: index + 1, before: end)
    guard let source,
      clauses.chunk(startingAt: source.tokens.lowerBound) != nil
        || reading.has(source.tokens.lowerBound, [.government, .groupNoun, .quantifier])
    else { return nil }
    let start = max(source.tokens.upperBound, index + 1)
    guard reading.has(start, .complementizer), !reading.has(start, .hypothetical), end - start > 3
    else { return nil }
    let close = mainVerb(behind: start + 1, before: end, isSubject: isInitial(index, in: sentence))
    return Attribution(
      content: [(start + 1)..<close], cueTokens: index..<(index + 1),
      cue: reading.cue(at: index)?.cue,
      source: source, isDirect: false, sentence: number, rule: .nounCue)
  }

  /// Where the clause of a noun that is a subject ends: before the last verb, which is that of the
  /// sentence: "Pernyataan Rina bahwa vaksin akan tiba | melegakan warga".
  private func mainVerb(behind start: Int, before end: Int, isSubject: Bool) -> Int {
    guard isSubject, reading.language.traits.contains(.prefixedVerbs) else { return end }
    let verbs = (start..<end).filter(isVerbal)
    for index in verbs where index - start >= 2 {
      var first = index
      while first > start + 1, reading.has(first - 1, [.future, .negation, .adverb]) {
        first -= 1
      }
      let hasPredicate = (start..<first).contains { isVerbal($0) || reading.has($0, .predicate) }
      if hasPredicate || verbs.count == 1 && first - start >= 2 { return first }
    }
    return end
  }

  /// "Dikatakan Rina, …", "apa yang disebut kedua negara sebagai …".
  private func passive(
    _ cue: Cue, _ cueTokens: Range<Int>, in sentence: Range<Int>, _ number: Int,
    behind covered: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    var next = cueTokens.upperBound
    if reading.has(next, .agentPreposition) { next += 1 }
    let source = clauses.source(after: next, before: end)
    if let source, reading.has(source.tokens.upperBound, .contentLink) {
      let start = source.tokens.upperBound + 1
      guard end - start >= 2 else { return nil }
      let described = cue.acting("describe")
      return Attribution(
        content: [start..<end], cueTokens: cueTokens, cue: described, source: source,
        isDirect: false, sentence: number, rule: .passive)
    }
    // "Satu hal yang ditekankan Rina: bantuan tidak boleh dipotong".
    if let source, reading.isMark(source.tokens.upperBound, ":"),
      end - source.tokens.upperBound > 3,
      reading.has(cueTokens.lowerBound - 1, .relative)
    {
      return Attribution(
        content: [(source.tokens.upperBound + 1)..<end], cueTokens: cueTokens, cue: cue,
        source: source, isDirect: false, sentence: number, rule: .passive)
    }
    if reading.has(cueTokens.lowerBound - 1, .comparison), let source,
      let found = compared(cue, cueTokens, source, in: sentence, number)
    {
      return found
    }
    if let source, let found = judged(cue, cueTokens, source, in: sentence, number) { return found }
    guard cueTokens.lowerBound == sentence.lowerBound, cue.frame.takesClause else { return nil }
    let start = source?.tokens.upperBound ?? cueTokens.upperBound
    guard reading.isMark(start, ",") || reading.has(start, .strictComplementizer),
      end - start > 3
    else { return nil }
    return Attribution(
      content: [(start + 1)..<end], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .passive)
  }

  /// "Pupuk itu palsu, seperti diungkapkan Rina", "Sebagaimana dinyatakan Rina, …".
  private func compared(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let comma = cueTokens.lowerBound - 2
    if comma < sentence.lowerBound {
      return initial(cue, cueTokens, source, in: sentence, number)
    }
    guard reading.isMark(comma, ",") else { return nil }
    return around(cue, cueTokens, source, comma, in: sentence, number, .postposed)
  }

  /// "Rencana itu dinilai Rina merugikan petani": what is judged, who judges, and how.
  private func judged(
    _ cue: Cue, _ cueTokens: Range<Int>, _ source: SourcePhrase, in sentence: Range<Int>,
    _ number: Int
  ) -> Attribution? {
    let end = contentEnd(in: sentence)
    let rest = source.tokens.upperBound
    guard cue.act == "assess" || cue.act == "accuse", rest < end,
      clauses.chunk(startingAt: source.tokens.lowerBound)?.kind != .place,
      isVerbal(rest) || reading.has(rest, .predicate) && clauses.chunkOfToken[rest] < 0,
      let patient = clauses.subject(before: cueTokens.lowerBound, from: sentence.lowerBound).source
    else { return nil }
    return Attribution(
      content: [patient.tokens, rest..<end], cueTokens: cueTokens, cue: cue, source: source,
      isDirect: false, sentence: number, rule: .passive)
  }
}
