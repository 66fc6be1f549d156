import UjarLanguage
import UjarText

/// What a reported clause is, and where it begins and ends.
extension IndirectFinder {
  /// ", Selasa (3/3)" and ", di Jakarta, Selasa (3/3)" behind what was said: when and where it was.
  func withoutDay(_ start: Int, _ end: Int) -> Int {
    guard end - start > 5, reading.isMark(end - 1, ")"), clauses.isDate[end - 1] else { return end }
    var first = end - 1
    while first > start, clauses.isDate[first - 1] { first -= 1 }
    guard reading.isMark(first - 1, ","), reading.has(first, .weekday) else { return end }
    let place = first - 1
    let near = (max(start, place - 7)..<place).last { reading.isMark($0, ",") }
    if let near, reading.has(near + 1, .locative) || reading.has(near + 1, .oblique) { return near }
    return place - start > 2 ? place : end
  }

  /// "…, tetapi menolak disebut gagal", "… dan memohon maaf": where the source does something else.
  ///
  /// Whoever is urged to complain does what the content tells.
  func nextJudgement(behind start: Int, before end: Int, of cue: Cue) -> Int? {
    var depth = 0
    // A cue of several words may go on behind the end of its sentence.
    for index in start..<max(start, end) {
      if reading.isMark(index, "(") { depth += 1 }
      if reading.isMark(index, ")") { depth -= 1 }
      guard depth <= 0, index > start, !reading.text.isQuoted(index),
        clauses.chunkOfToken[index] < 0
      else { continue }
      if reading.isMark(index, ";"), index > start + 1 { return index }
      let hasComma = reading.isMark(index - 1, ",")
      // ", usul yang pernah ia ajukan": what the reporter says of what was said.
      if hasComma, index - start > 3, reading.has(index, .sayNoun),
        reading.has(index + 1, .relative)
      {
        return index - 1
      }
      guard reading.has(index, .contrast) && hasComma || reading.has(index, .conjunction) else {
        continue
      }
      var next = index + 1
      while next < end, reading.has(next, .adverb), clauses.chunkOfToken[next] < 0 { next += 1 }
      // "…, sedangkan Rina yakin", "…, sementara polisi menunggu": somebody else, something else.
      if hasComma, reading.has(index, .contrast), reading.has(index, .subordinator),
        index - start > 3,
        // "A memperoleh 51 persen, sedangkan pesaingnya 49 persen": two sides of what is said.
        !(start..<index).contains(where: { reading.tokens[$0].kind == .number })
          || !(next..<end).contains(where: { reading.tokens[$0].kind == .number })
      {
        return index - 1
      }
      // ", tapi ia menolak memastikan siapa".
      if hasComma, reading.has(index, .contrast), next + 1 < end,
        clauses.chunk(startingAt: next)?.kind == .pronoun, reading.has(next + 1, .refusal)
      {
        return index - 1
      }
      guard next < end, !reading.isCapitalized(next) else { continue }
      // ", tetapi tidak ingin menyalahkan siapa pun"
      let isUnwilling =
        hasComma && reading.has(next, .negation) && reading.has(next + 1, .wish)
      let isRefusal =
        reading.has(index, .contrast) && (reading.has(next, .refusal) || isUnwilling)
      let found = reading.cue(at: next)?.cue
      let isApology = reading.has(next, .apology) && cue.act != "urge"
      let isCue =
        found?.form == .active
        && (cue.isOpinion || found?.act == "deny" || found?.act == "thank" || isApology
          || found?.act == "criticise" && cue.act != "urge"
          || found?.act == "accuse" && cue.act == "deny")
      if isRefusal || isCue || isApology { return hasComma ? index - 1 : index }
    }
    return nil
  }

  /// "Kepada Gubernur Lestari, Made mengatakan …".
  func fronted(in sentence: Range<Int>, before cue: Int) -> Range<Int>? {
    let first = sentence.lowerBound
    guard reading.has(first, .addresseePreposition), !reading.has(first, .locative),
      let told = clauses.chunk(startingAt: first + 1)?.tokens
        ?? clauses.addressee(at: first, before: cue), reading.isMark(told.upperBound, ",")
    else { return nil }
    return told
  }

  /// "memperingatkan para pejabat bahwa …": a noun phrase between the cue and its "bahwa".
  func listener(at index: Int, beforeThat end: Int) -> Range<Int>? {
    guard
      clauses.chunk(startingAt: index) != nil
        || reading.has(index, [.groupNoun, .quantifier, .government])
    else { return nil }
    var last = index + 1
    while last < min(end, index + 10) {
      if reading.has(last, .strictComplementizer) { return index..<last }
      guard reading.isWord(last),
        clauses.chunk(at: last) != nil
          || (reading.mayTrail || !isVerbal(last))
            && !reading.has(
              last, [.cue, .subordinator, .relative, .preposition, .negation, .future])
            && !(reading.mayTrail && reading.has(last, [.predicate, .passiveAuxiliary]))
      else { return nil }
      last += 1
    }
    return nil
  }

  /// Whether words can be a reported clause: long enough, and no bare noun phrase of a look-alike
  /// ("menyampaikan bantuan", "menolak RUU").
  func isClause(_ start: Int, before end: Int) -> Bool {
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
      // "lembaganya yang menulis laporan itu": the one who does it, and nothing else.
      if index == start, reading.isPossessed(index), reading.has(index + 1, .relative) {
        return true
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
        reading.isWord(index + 1) || reading.tokens[min(index + 1, end - 1)].kind == .number,
        index + 1 < end,
        !reading.has(
          index + 1, [.preposition, .relative, .conjunction, .subordinator, .determiner])
          // "pompa itu dalam keadaan mati".
          || reading.has(index, .determiner) && reading.has(index + 1, .during)
            && !reading.has(index + 1, .locative)
      {
        return true
      }
      if isVerbal(index) { return true }
      // "nilainya naik baru 61 juta", "jumlah itu baru 12": a number that an adverb ties to a noun.
      if index > start, reading.has(index, .adverb), index + 1 < end,
        reading.tokens[index + 1].kind == .number
      {
        return true
      }
    }
    return false
  }

  /// "menyampaikan Tokyo mendukung upaya itu": a clause about somebody who is named.
  func isNamedClause(_ start: Int, before end: Int) -> Bool {
    guard !reading.mayTrail, let chunk = clauses.chunk(startingAt: start), chunk.kind != .place
    else {
      return false
    }
    return isClause(chunk.tokens.upperBound, before: min(end, chunk.tokens.upperBound + 4))
  }

  /// "menyoroti lemahnya pengawasan", "memprotes pengerahan kapal": what is judged, as a noun for
  /// what is done or how it is.
  func isNominal(_ start: Int, before end: Int) -> Bool {
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
  func isDescribed(_ start: Int, before end: Int) -> Bool {
    guard
      let link = Range.ahead(start, 8, before: end).first(where: {
        reading.has($0, .contentLink)
      })
    else { return false }
    return link + 1 < end && reading.text.isQuoted(link + 1)
  }

  /// "melihat kongres itu sebagai tontonan": what somebody sees in something.
  func isLikened(_ start: Int, before end: Int) -> Bool {
    let link = Range.ahead(start + 1, 10, before: end).first {
      reading.has($0, .contentLink) || !reading.isWord($0)
    }
    return link.map { reading.has($0, .contentLink) && $0 + 1 < end } ?? false
  }

  /// Whether a small word is built like a verb: "membuka", "ditunda", "berhenti".
  func isVerbal(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.isWord, !token.isCapitalized, token.end - token.start > 4,
      !reading.has(
        index, [.preposition, .groupNoun, .adverb, .conjunction, .subordinator, .nonverbal])
    else { return false }
    let bytes = reading.bytes(of: token)
    return reading.language.verbPrefixes.contains { bytes.starts(with: $0) }
  }

  /// Whoever is urged or accused: what the content begins with, up to what they are to do.
  func object(at index: Int, before end: Int) -> Range<Int>? {
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
  func nounsBeforePurpose(at index: Int, before end: Int) -> Range<Int>? {
    for last in Range.ahead(index, 6, before: end) {
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
}
