import UjarLanguage
import UjarText

/// Finds persons, roles, organisations, countries, places and pronouns.
///
/// Capitals lead: a capitalised run is cut into what the lists know (countries, titles with what
/// completes them, institutions, places); what is left over, and no everyday word, is a name.
struct ChunkFinder {
  let reading: Reading
  let evidence: NameEvidence
  /// For every token whether it belongs to a date.
  let isDate: [Bool]

  /// All chunks, in order, none overlapping.
  func chunks() -> [Chunk] {
    var chunks: [Chunk] = []
    for sentence in reading.text.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let named = apposedName(
          at: index, behind: chunks, before: sentence.tokens.upperBound)
        {
          chunks.append(named)
          index = named.tokens.upperBound
        } else if let chunk = chunk(at: index, in: sentence.tokens) {
          chunks.append(chunk)
          index = chunk.tokens.upperBound
        } else {
          index += 1
        }
      }
    }
    return chunks
  }

  /// "his counterpart, Low Kai Ming, …", "Rina Wibowo of Indonesia and Aoi Shimabara of Japan": a
  /// run of capitals that nothing but a name can be.
  private func apposedName(at index: Int, behind chunks: [Chunk], before end: Int) -> Chunk? {
    guard reading.modifiersPrecede, index > 0, reading.isCapitalized(index), !isDate[index],
      let last = chunks.last,
      last.role?.isPlural != true || last.kind == .country
    else { return nil }
    var next = index
    while next < end, reading.isCapitalized(next), reading.isWord(next), !isDate[next],
      !reading.has(
        next, [.weekday, .month, .organizationHead, .foreignOrganization, .pronounFirst]),
      reading.phrase(.title, at: next) == nil
    {
      next += 1
    }
    guard (2...4).contains(next - index) else { return nil }
    let isClosed = reading.isMark(next, ",") || reading.has(next, .cue) || reading.isMark(next, ".")
    let isPost =
      last.kind == .role && last.tokens.upperBound == index - 1 && reading.isMark(index - 1, ",")
      && isClosed
      || reading.isMark(next, ",") && isApposition(endingAt: index, chunks)
      || last.kind == .country && last.tokens.upperBound == index - 1
        && reading.isPossessive(index - 1) && (next - index) < 4 && isClosed
        && !(index..<next).contains {
          reading.has($0, [.common, .organizationInside, .organizationTail, .knownName])
        }
    let isListed =
      (last.kind == .country || last.kind == .person)
      && (reading.isMark(index - 1, ",") || reading.has(index - 1, .conjunction))
      && reading.has(next, .origin) && isCountry(next + 1, before: end)
    guard isPost || isListed, known(at: index, before: end) == nil || isListed else { return nil }
    return Chunk(kind: .person, tokens: index..<next, name: index..<next)
  }

  /// "Its secretary, the former seamer | Ollie Thwait,", "the head of the forum, | Noa Sikah,": what
  /// closes with a comma behind a post, a comma and what describes its holder.
  private func isApposition(endingAt index: Int, _ chunks: [Chunk]) -> Bool {
    var comma = index - 1
    while comma > index - 5, reading.isWord(comma),
      !reading.isCapitalized(comma) || known(at: comma, before: index)?.kind == .country,
      !reading.has(comma, [.preposition, .conjunction, .relative, .predicate])
    {
      comma -= 1
    }
    guard reading.isMark(comma, ","),
      let post = chunks.last(where: { $0.tokens.upperBound <= comma }), post.kind == .role,
      post.role?.isPlural == false
    else { return false }
    let gap = post.tokens.upperBound..<comma
    guard gap.count <= 5, gap.allSatisfy({ reading.isWord($0) && !reading.isCapitalized($0) })
    else {
      return false
    }
    return gap.count < 2 || reading.has(gap.lowerBound, [.preposition, .affiliationLink, .adverb])
  }

  private func isCountry(_ index: Int, before end: Int) -> Bool {
    let name = reading.has(index, .determiner) ? index + 1 : index
    return name < end && known(at: name, before: end)?.kind == .country
  }

  private func chunk(at index: Int, in sentence: Range<Int>) -> Chunk? {
    let token = reading.tokens[index]
    guard token.isWord, !isDate[index], !reading.isBoilerplate[index] else { return nil }
    let end = sentence.upperBound
    if reading.has(index, [.pronounSingular, .pronounPlural, .pronounDual, .pronounNeuter]) {
      return Chunk(kind: .pronoun, tokens: index..<(index + 1))
    }
    if reading.modifiersPrecede {
      if let role = PremodifiedRole(finder: self).role(at: index, before: end) {
        return withHolder(role, before: end)
      }
      if token.isCapitalized,
        let body = PremodifiedRole(finder: self).body(at: index, before: end)
          ?? seatedBody(at: index, before: end)
      {
        return body
      }
    } else if let role = RoleFinder(finder: self).role(at: index, before: end) {
      return withHolder(role, before: end)
    }
    guard token.isCapitalized else {
      // "dr. Rina".
      return skipHonorifics(index, before: end) > index ? person(at: index, in: sentence) : nil
    }
    if let tokens = foreignRun(at: index, before: end),
      tokens.count > known(at: index, before: end)?.tokens.count ?? 0
    {
      return Chunk(kind: .organization, tokens: tokens, label: reading.text.text(tokens))
    }
    if var known = known(at: index, before: end) {
      // "PT Garam Nusantara Sejati": what is known may be only the beginning.
      if known.kind == .organization, reading.has(index, .bareHead),
        let whole = organizationRun(at: index, before: end, mayEndInPerson: false),
        whole.count > known.tokens.count
      {
        return Chunk(kind: .organization, tokens: whole, label: reading.text.text(whole))
      }
      // "Kementerian Luar Negeri | Kenya": whose it is.
      if known.kind == .organization, known.tokens.count > 1, !reading.modifiersPrecede,
        reading.has(index, .organizationHead), known.tokens.upperBound < end,
        let state = self.known(at: known.tokens.upperBound, before: end), state.kind == .country
      {
        let whole = index..<state.tokens.upperBound
        return Chunk(
          kind: .organization, tokens: whole, code: state.code, label: reading.text.text(whole))
      }
      // "Universitas Laut Utara (ULU)": the acronym belongs to the name.
      if known.kind == .organization,
        let close = bracketedAcronym(at: known.tokens.upperBound, before: end)
      {
        known.tokens = index..<close
      }
      return known
    }
    if let organization = organization(at: index, before: end) { return organization }
    return person(at: index, in: sentence)
  }
}
