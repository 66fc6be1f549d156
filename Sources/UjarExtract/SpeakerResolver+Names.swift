import UjarGraph
import UjarLanguage
import UjarText

/// The names within the words that tell of a source: in it, beside it and joined to each other.
extension SpeakerResolver {
  /// "A driver who gave his name as Sule": the name that a relative clause ends with.
  func nameGiven(in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede,
      let relative = range.first(where: {
        reading.has($0, .relative)
          || reading.isMark($0, ",") && reading.isTagged($0 + 1, .participle)
      }),
      let last = range.last(where: { clauses.chunk(at: $0)?.person != nil }),
      let chunk = clauses.chunk(at: last), let number = chunk.person,
      chunk.tokens.upperBound == range.upperBound, chunk.tokens.lowerBound > relative,
      reading.has(chunk.tokens.lowerBound - 1, .roleLink),
      !reading.isCapitalized(relative + 1)
    else { return nil }
    return [person(number)]
  }

  /// Whether a word in front of a name is none of its own: a small one, the first of its sentence, or
  /// an abbreviation as "Col.".
  func isDescription(_ index: Int, _ name: Int) -> Bool {
    guard reading.isCapitalized(index) else { return true }
    if reading.has(index, [.abbreviation, .honorific, .title]) { return true }
    return index + 1 < name && reading.isWord(index + 1) && !reading.isCapitalized(index + 1)
  }

  /// "landlady Rina Wibowo", "third-year engineer Rina Wibowo": small words in front of a name.
  func describedName(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede,
      let named = head.first(where: { $0.person != nil }), let number = named.person,
      range.lowerBound <= named.tokens.lowerBound,
      (range.lowerBound..<named.tokens.lowerBound).allSatisfy({
        reading.isWord($0) && !reading.isPossessive($0)
          && isDescription($0, named.tokens.lowerBound)
          && reading.classes[$0].isDisjoint(with: [
            .preposition, .conjunction, .relative, .quantifier, .predicate,
          ]) || reading.tokens[$0].kind == .number || reading.isMark($0, "(")
          || reading.isMark($0, ")") || reading.isMark($0, ".") || reading.isMark($0, "-")
      })
    else { return nil }
    return [person(number)]
  }

  /// "One of them, the winch operator Rina Wibowo", "its distributor, Northern Pictures": the name
  /// that ends the part behind a comma.
  func nameInApposition(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede,
      let comma = range.first(where: { reading.isMark($0, ",") })
    else { return nil }
    let end =
      range.first { $0 > comma && (reading.isMark($0, ",") || reading.has($0, .relative)) }
      ?? range.upperBound
    guard
      let last = head.last(where: { $0.tokens.lowerBound > comma && $0.tokens.upperBound <= end })
    else {
      // A name that nothing else speaks for: ", Northern Pictures,".
      let name = (comma + 1)..<max(comma + 1, end)
      return !name.isEmpty && name.count <= 4
        && name.allSatisfy { reading.isCapitalized($0) && clauses.chunkOfToken[$0] < 0 }
        ? [Agent(kind: .organization, name: reading.text.text(name))] : nil
    }
    if let number = last.person { return [person(number)] }
    // ", Utah-based Clean Rivers": where the body sits is part of it.
    let isWhole =
      (comma + 1..<last.tokens.lowerBound).allSatisfy { reading.isCapitalized($0) }
      && last.tokens.upperBound == end
    return isWhole && last.kind == .organization ? [agent(of: last)] : nil
  }

  func isApposed(_ chunk: Chunk, in range: Range<Int>) -> Bool {
    let before = chunk.tokens.lowerBound - 1
    return before > range.lowerBound && reading.isMark(before, ",")
  }

  /// The chunks of a phrase outside relative clauses and brackets.
  func topLevel(_ range: Range<Int>) -> [Chunk] {
    var found: [Chunk] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isRelative(index) { break }
      let bracket = reading.skipBracket(index, before: range.upperBound)
      if bracket > index { index = bracket; continue }
      if let chunk = clauses.chunk(at: index) {
        let before = index - 1
        // "Rina's lawyer": whose it is stands before the one who is meant.
        if reading.isPossessive(chunk.tokens.upperBound),
          chunk.tokens.upperBound < range.upperBound - 1
        {
          index = chunk.tokens.upperBound + 1
          continue
        }
        let isModifier =
          (!found.isEmpty || before >= range.lowerBound) && clauses.chunk(at: before) == nil
          && reading.has(before, [.preposition, .origin])
        if chunk.kind != .place, !isModifier { found.append(chunk) }
        index = max(index + 1, chunk.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The persons of a phrase: one, or all that a list joins.
  func named(_ head: [Chunk]) -> [Agent] {
    var people = head.filter { $0.person != nil }
    guard let first = head.first, !people.isEmpty else { return [] }
    if first.kind == .organization || first.kind == .country, people[0].tokens != first.tokens,
      !reading.isMark(people[0].tokens.lowerBound - 1, ","), !holdsPost(people[0], behind: first)
    {
      return []
    }
    if people.count > 1, first.person != nil,
      first.role?.namesClient
        ?? (!reading.modifiersPrecede
          // "Kakak Siti, Rina Wibowo": a form of address that tells whose kin it is.
          && reading.has(first.tokens.lowerBound, .relation)),
      reading.isMark(first.tokens.upperBound, ",")
    {
      people.removeFirst()
    }
    let joint = people.count > 1 && joins(people)
    return (joint ? people : [people[0]]).compactMap { $0.person.map(person) }
  }

  /// "Clean Rivers founder Rina Wibowo": a post right behind the body, with the name of its holder.
  private func holdsPost(_ holder: Chunk, behind body: Chunk) -> Bool {
    guard reading.modifiersPrecede, body.tokens.upperBound <= holder.tokens.lowerBound else {
      return false
    }
    // "Harapan Rakyat (HR) spokesman Rina Wibowo"
    let close = reading.skipBracket(body.tokens.upperBound, before: holder.tokens.lowerBound)
    let gap = max(close, body.tokens.upperBound)..<holder.tokens.lowerBound
    return (holder.role != nil || gap.contains { clauses.chunk(at: $0)?.kind == .role })
      && gap.allSatisfy {
        reading.isCapitalized($0) || reading.has($0, [.conjunction, .foreignJoiner])
          || clauses.chunk(at: $0)?.kind == .role
      }
  }

  /// "Speaking through her aide, Budi, Rina said": the subject behind a phrase that a comma closes.
  func behindCircumstance(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede, let last = head.last, let number = last.person,
      head.count > 1, last.tokens.upperBound == range.upperBound,
      reading.isMark(last.tokens.lowerBound - 1, ","), clauses.chunk(at: range.lowerBound) == nil,
      reading.has(range.lowerBound, [.preposition, .oblique])
    else { return nil }
    return [person(number)]
  }

  /// Whether a conjunction stands right before one of the later parts of a list.
  func joins(_ parts: [Chunk]) -> Bool {
    parts.dropFirst().contains {
      reading.has($0.tokens.lowerBound - 1, .conjunction) || isJoinedByPost($0)
    }
      || parts.count > 1
        && zip(parts, parts.dropFirst()).allSatisfy {
          $0.kind == .country && $1.kind == .country
            && $0.tokens.upperBound + 1 == $1.tokens.lowerBound
        }
  }

  /// "Rina and her Uzbek counterpart, | Budi": a name behind the post that a list ends with.
  private func isJoinedByPost(_ name: Chunk) -> Bool {
    guard reading.isMark(name.tokens.lowerBound - 1, ","),
      let post = clauses.chunk(at: name.tokens.lowerBound - 2), post.kind == .role
    else { return false }
    let owner = post.tokens.lowerBound - 1
    return reading.has(owner, .possessor) && reading.has(owner - 1, .conjunction)
  }
}
