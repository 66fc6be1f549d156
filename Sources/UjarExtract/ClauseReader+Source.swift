import UjarLanguage
import UjarText

/// The noun phrase behind a cue: its source, or whoever is spoken to.
extension ClauseReader {
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
        return phrase(chunk)
      }
      if chunk.kind == .place { return nil }
      let close = phraseEnd(after: chunk.tokens.upperBound, before: end)
      let isDescription = chunk.kind == .role && !reading.isCapitalized(first)
      return SourcePhrase(
        tokens: first..<(isDescription ? descriptionEnd(close, before: end) : close), form: .phrase)
    }
    // "kata mantan birokrat itu": a post that no list knows, which the report goes back to.
    if !reading.modifiersPrecede, !reading.isCapitalized(first),
      let modifier = reading.phrase(.modifier, at: first)
    {
      let close = descriptionEnd(first + modifier.length, before: end)
      if close > first + modifier.length, reading.has(close - 1, .determiner) {
        return SourcePhrase(tokens: first..<close, form: .phrase)
      }
    }
    let begins =
      reading.has(
        first,
        [
          .quantifier, .groupNoun, .determiner, .document, .government, .selfReference, .bodyNoun,
          .personNoun,
        ])
      || reading.has(first, .sayNoun)
        && (chunk(startingAt: first + 1)?.person != nil || reading.has(first + 1, .groupNoun))
    guard begins || reading.tokens[first].kind == .number else { return nil }
    // "ucap pria yang bekerja sebagai tukang becak itu".
    if let close = relativeEnd(behind: first, before: end) {
      return SourcePhrase(tokens: first..<close, form: .phrase)
    }
    var last = first + 1
    while last < end, !reading.isMark(last, ","),
      // "a senior U.S. official"
      !reading.isMark(last, ".") || reading.modifiersPrecede && last + 1 < end,
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
      // "jawab pria 58 tahun itu pelan"
      if !reading.modifiersPrecede, last > first + 1, reading.has(last - 1, .determiner),
        !reading.has(last, .relative)
      {
        break
      }
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
    if let close = relativeEnd(behind: start - 1, before: end) { return close }
    while last < end, last - start < 8,
      reading.isWord(last) || reading.tokens[last].kind == .number,
      !isDate[last], !reading.text.isQuoted(last), chunk(at: last)?.kind != .person,
      // "orang nomor satu di kota itu", "senator dari Banten itu"
      !reading.modifiersPrecede
        && reading.has(last, last > start ? [.locative, .origin] : .origin)
        || reading.classes[last].isDisjoint(
          with: [
            .preposition, .addresseePreposition, .strictComplementizer, .subordinator, .cue,
            .adverb, .conjunction, .contrast, .relative,
          ])
    {
      last += 1
      if reading.has(last - 1, .determiner) { break }
    }
    if reading.isMark(last, ","), isNamed(last + 1) { return phraseEnd(after: last, before: end) }
    return reading.has(last - 1, .determiner) ? last : start
  }

  /// "tulis pelantun "Senja" itu", "kata lulusan teknik ini": a noun that no list knows, with what
  /// describes it up to a determiner, behind a verb that can only stand before its source.
  func description(after index: Int, before end: Int) -> SourcePhrase? {
    guard !reading.modifiersPrecede, index < end, reading.isWord(index),
      !reading.isCapitalized(index), chunkOfToken[index] < 0, !reading.text.isQuoted(index),
      reading.classes[index].isDisjoint(with: Self.noNoun), !reading.isVerbal(index)
    else { return nil }
    var last = index + 1
    while last < min(end, index + 10), !isDate[last],
      reading.isWord(last) || reading.tokens[last].kind == .number
        || isNameQuoted(last, before: end)
    {
      if reading.has(last, .determiner) {
        return SourcePhrase(tokens: index..<(last + 1), form: .phrase)
      }
      if reading.text.isQuoted(last) {
        last = reading.region(at: last).outer.upperBound
        continue
      }
      guard chunkOfToken[last] >= 0 || reading.classes[last].isDisjoint(with: Self.noNoun) else {
        return nil
      }
      last += 1
    }
    return nil
  }

  /// What a word does that is no noun of a description.
  private static let noNoun: WordClasses = [
    .preposition, .addresseePreposition, .strictComplementizer, .subordinator, .cue, .adverb,
    .conjunction, .contrast, .relative, .pronounFirst, .pronounSingular, .pronounPlural, .negation,
    .future,
  ]

  /// "perempuan pertama yang memimpin kementerian itu, …": the end of a relative clause that goes back
  /// to somebody, behind its noun.
  private func relativeEnd(behind noun: Int, before end: Int) -> Int? {
    guard !reading.modifiersPrecede,
      let relative = Range.ahead(noun + 1, 3, before: end).first(where: {
        reading.has($0, .relative)
      }), (noun..<relative).allSatisfy({ reading.isWord($0) })
    else { return nil }
    for index in Range.ahead(relative + 1, 13, before: end) {
      if reading.isMark(index, ",") || reading.isMark(index, ".") { return nil }
      if reading.has(index, .determiner),
        !reading.isWord(index + 1) || reading.has(index + 1, [.oblique, .adverb])
      {
        return index + 1
      }
    }
    return nil
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
      // "Rina (Kabar Selat, 3/3/2026)" tells where it was said.
      if bracket > last, !(last..<bracket).contains(where: { isDate[$0] }) {
        last = bracket
        continue
      }
      let isHeadFirst = !reading.modifiersPrecede
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
        reading.modifiersPrecede
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
        isHeadFirst || next.kind == .role || chunk(at: last - 1)?.name == nil,
        !isSubject(next, behind: chunk(at: last - 1))
      {
        last = next.tokens.upperBound
        continue
      }
      if let name = nameBehindPlaces(at: last, before: end) { last = name; continue }
      break
    }
    return last
  }

  /// "Menurut Rina, | nelayan sudah pulang", "Menurut Rina, | Budi sudah pulang": a trade in small
  /// letters or somebody else by name, with a verb, where a head stands first. It begins what is said
  /// and does not describe the source.
  private func isSubject(_ chunk: Chunk, behind source: Chunk?) -> Bool {
    let next = chunk.tokens.upperBound
    guard !reading.modifiersPrecede, next < reading.count,
      chunk.person == nil
        ? !reading.isCapitalized(chunk.tokens.lowerBound) : source?.person != nil
    else { return false }
    return reading.has(next, [.adverb, .future, .negation, .predicate, .cue])
      || reading.isVerbal(next)
  }

  /// "'s bodyguards": what belongs to the one named before it.
  private func ownedEnd(at index: Int, before end: Int) -> Int? {
    var next = index
    while next < min(end, index + 4), reading.isWord(next) {
      if let chunk = chunk(startingAt: next), chunk.kind != .pronoun {
        return chunk.tokens.upperBound
      }
      if reading.has(next, [.groupNoun, .bodyNoun, .organizationHead]) { return next + 1 }
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
      if let body = plainBody(behind: index, before: end) { return index..<body }
      return reading.has(index + 1, .groupNoun) || reading.isCapitalized(index + 1)
        ? index..<(index + 2) : nil
    }
    return reading.has(index, .groupNoun) ? index..<(index + 1) : nil
  }

  /// "told the | high court": the end of a body in small letters.
  private func plainBody(behind determiner: Int, before end: Int) -> Int? {
    var next = determiner + 1
    while next < min(end, determiner + 4), reading.isWord(next), !reading.isCapitalized(next),
      reading.classes[next].isDisjoint(with: [.preposition, .cue, .relative, .complementizer])
    {
      if reading.has(next, .organizationHead) { return next + 1 }
      next += 1
    }
    return nil
  }

  /// "Kepala Dusun Karang, Kecamatan Sukasari, Rina Wibowo": the end of the name behind the places
  /// that complete a post.
  private func nameBehindPlaces(at index: Int, before end: Int) -> Int? {
    guard let post = chunk(at: index - 1), post.kind == .role else { return nil }
    var next = index
    while next < end, reading.isMark(next, ",") {
      let first = reading.has(next + 1, .placeHead) && chunk(at: next + 1) == nil ? 2 : 1
      guard let part = chunk(startingAt: next + first) else { return nil }
      if part.kind == .person { return part.tokens.upperBound }
      guard part.kind == .place || part.kind == .organization else { return nil }
      next = part.tokens.upperBound
    }
    return nil
  }

  /// The noun phrase behind a preposition that says to whom: "kepada wartawan", "to reporters".
  func addressee(at index: Int, before end: Int) -> Range<Int>? {
    guard reading.has(index, .addresseePreposition), index + 1 < end,
      !reading.isTagged(index + 1, .base)
    else { return nil }
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
