import UjarLanguage
import UjarText

/// How posts and names stand beside each other: commas, lists, brackets and small words between them.
extension PersonTable {
  /// "dua wakil kepala badan itu, yakni Rina dan Budi", "anggota KPU Rina, Budi, dan Joko", "Rina dan
  /// Budi, masing-masing selaku saksi": the post of everyone in a list.
  func sharedPost(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    var (first, last) = (number, number)
    var isClosed = false
    while first > max(0, number - Self.list), chunks[first].role == nil,
      chunks[first - 1].kind == .person,
      let closes = closesList(between: chunks[first - 1], chunks[first])
    {
      isClosed = isClosed || closes
      first -= 1
    }
    while last + 1 < min(chunks.count, number + Self.list), chunks[last + 1].kind == .person,
      chunks[last + 1].role == nil,
      let closes = closesList(between: chunks[last], chunks[last + 1])
    {
      isClosed = isClosed || closes
      last += 1
    }
    if let post = chunks[first].role {
      let isShared = post.isPlural || Self.shared.contains(post.titleClass)
      return isClosed && isShared ? post : nil
    }
    if first > 0, chunks[first - 1].kind == .role,
      isLinked(chunks[first - 1], chunks[first])
        // "their counterparts, Rina Wibowo and Budi Santoso", "Dua petugas, Rina dan Budi", "adalah
        // anggota KPU, Rina dan Budi".
        || isClosed && isBeside(chunks[first - 1], chunks[first])
          && (isOfSeveral(chunks[first - 1]) || isSaidOf(chunks[first - 1]))
    {
      return chunks[first - 1].role
    }
    guard last > number, isClosed, last + 1 < chunks.count, let post = chunks[last + 1].role,
      chunks[last + 1].kind == .role, isLinked(chunks[last], chunks[last + 1]),
      Self.shared.contains(post.titleClass)
        || reading.has(chunks[last + 1].tokens.lowerBound - 2, .each)
    else { return nil }
    return post
  }

  /// "adalah anggota KPU, Rina dan Budi": whether a post that many bear is what a sentence says of
  /// those who are named behind it.
  private func isSaidOf(_ post: Chunk) -> Bool {
    reading.has(post.tokens.lowerBound - 1, .roleLink)
      && post.role.map { Self.shared.contains($0.titleClass) } ?? false
  }

  /// Whether a post is that of more than one: "counterparts", "dua petugas".
  private func isOfSeveral(_ post: Chunk) -> Bool {
    post.isPluralRole
      || !reading.modifiersPrecede
        && reading.has(post.tokens.lowerBound - 1, [.quantifier, .several])
  }

  /// Whether two names follow each other in a list, and the second one closes it; `nil` where they
  /// do not.
  func closesList(between left: Chunk, _ right: Chunk) -> Bool? {
    let comma = reading.isMark(left.tokens.upperBound, ",")
    let index = left.tokens.upperBound + (comma ? 1 : 0)
    let closes = reading.has(index, .conjunction)
    return (comma || closes) && index + (closes ? 1 : 0) == right.tokens.lowerBound ? closes : nil
  }

  /// How many names of a list are looked at on each side of one.
  static let list = 40

  /// Classes of titles that a list of names shares, since many bear them at once.
  static let shared: Set<String> = [
    "accused", "citizen", "commissioner", "judge", "member", "mp", "player", "victim", "witness",
  ]

  /// "The head of the forum, Rina Wibowo,", "its secretary, the former seamer Rina Wibowo,", "an
  /// engineer hired by the port of Kelso, Rina Wibowo of Laut Biru, said": a post, what says more of
  /// it, and the name that a comma closes.
  func postApart(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    let name = chunks[number].tokens
    guard reading.modifiersPrecede, number > 0, isClosed(name) else { return nil }
    let comma = (max(0, name.lowerBound - 6)..<name.lowerBound).last { reading.isMark($0, ",") }
    guard let comma else { return nil }
    var earlier = number - 1
    while earlier > 0, chunks[earlier].kind != .role, chunks[earlier].kind != .person,
      name.lowerBound - chunks[earlier].tokens.lowerBound < Self.apart
    {
      earlier -= 1
    }
    let post = chunks[earlier]
    guard post.kind == .role, let role = post.role, !role.isPlural,
      post.tokens.upperBound <= comma, post.tokens.upperBound < name.lowerBound - 1,
      name.lowerBound - post.tokens.upperBound <= Self.apart
    else { return nil }
    let (behind, before) = (post.tokens.upperBound..<comma, (comma + 1)..<name.lowerBound)
    let barred: WordClasses = [.conjunction, .relative, .predicate, .cue]
    let leads: WordClasses = [.preposition, .affiliationLink, .adverb]
    guard
      behind.count < 2 || reading.has(behind.lowerBound, leads)
        || reading.isTagged(behind.lowerBound, .participle),
      // "in", with which a cue of several words begins, leads to a place here.
      behind.allSatisfy({
        (reading.isWord($0) || reading.isMark($0, "&") || reading.isDash($0)
          || reading.isMark($0, "(") || reading.isMark($0, ")"))
          && reading.classes[$0].isDisjoint(
            with: barred.subtracting(
              reading.isTagged($0, .participle) || reading.has($0, .preposition) ? .cue : []))
      }),
      before.allSatisfy({
        reading.isWord($0) && reading.classes[$0].isDisjoint(with: barred.union(.preposition))
          && (!reading.isCapitalized($0) || chunks[number - 1].kind == .country)
      })
    else { return nil }
    return role
  }

  /// "Rina Wibowo, 49, who chairs the board": the post of whom the relative clause tells.
  func relatedPost(behind chunk: Chunk) -> RolePhrase? {
    var index = chunk.tokens.upperBound
    guard reading.modifiersPrecede, reading.isMark(index, ",") else { return nil }
    if index + 2 < reading.count, reading.tokens[index + 1].kind == .number,
      reading.isMark(index + 2, ",")
    {
      index += 2
    }
    guard reading.has(index + 1, .relative), !reading.has(index + 1, .thingRelative) else {
      return nil
    }
    index += 2
    while reading.has(index, .adverb) { index += 1 }
    guard index + 1 < reading.count,
      let verb = reading.language.postVerbs[reading.tokens[index].hash]
    else { return nil }
    var last = index + 1
    while last < reading.count, last - index < Self.apart,
      reading.isWord(last) || reading.isPluralPossessive(last),
      !reading.has(last, [.relative, .cue, .predicate, .conjunction]) || reading.isCapitalized(last)
    {
      last += 1
    }
    let first = reading.has(index + 1, .determiner) ? index + 2 : index + 1
    // "chairs the board | and testified on Monday"
    let goesOn =
      reading.has(last, .conjunction)
      && (reading.isVerbal(last + 1) || reading.cue(at: last + 1) != nil)
    guard last > first, goesOn || reading.isMark(last, ",") || reading.isMark(last, ".") else {
      return nil
    }
    var role = RolePhrase(tokens: index..<last, titleClass: verb.titleClass, titleEnd: index + 1)
    (role.noun, role.organization) = (verb.noun, first..<last)
    return role
  }

  /// How far a post may stand before its holder, in tokens.
  private static let apart = 14

  /// Whether a comma ends an apposition behind a name and the body that it belongs to.
  private func isClosed(_ name: Range<Int>) -> Bool {
    var next = name.upperBound
    if reading.has(next, .affiliationLink) {
      next += 1
      while reading.isWord(next), next - name.upperBound < 7,
        reading.isCapitalized(next) || reading.has(next, [.determiner, .foreignJoiner])
      {
        next += 1
      }
    }
    return reading.isMark(next, ",")
  }

  /// "Kepala Dusun Karang, Kecamatan Sukasari, Rina Wibowo": a post, then places, then the name.
  func postBehindPlaces(before number: Int, _ chunks: [Chunk]) -> RolePhrase? {
    var first = number - 1
    while first >= 0, chunks[first].kind == .place || chunks[first].kind == .organization,
      isBeside(chunks[first], chunks[first + 1])
    {
      first -= 1
    }
    guard first >= 0, first < number - 1, chunks[first].kind == .role,
      isBeside(chunks[first], chunks[first + 1]) || isFrom(chunks[first], chunks[first + 1])
    else { return nil }
    return chunks[first].role
  }

  /// "jaksa penuntut umum dari KPK", "dosen tata kota di Universitas Khairun".
  func isFrom(_ left: Chunk, _ right: Chunk) -> Bool {
    left.tokens.upperBound + 1 == right.tokens.lowerBound
      && reading.has(left.tokens.upperBound, [.affiliationLink, .origin, .locative])
  }

  /// Whether a comma, and an age in brackets, is all that stands between two chunks.
  func isBeside(_ left: Chunk, _ right: Chunk) -> Bool {
    var index = reading.skipBracket(left.tokens.upperBound, before: right.tokens.lowerBound)
    // "Juru bicara kementerian itu, Rina", "Komandan Kodim setempat, Rina".
    if left.kind == .role, reading.has(index, [.determiner, .local]) { index += 1 }
    guard reading.isMark(index, ",") else { return false }
    index += 1
    // "Rina Wibowo, 51, an author", "Rina Wibowo, 51 tahun, ketua".
    let age = reading.has(index + 1, .ageWord) ? index + 2 : index + 1
    if age < right.tokens.lowerBound, reading.tokens[index].kind == .number,
      reading.isMark(age, ",")
    {
      index = age + 1
    }
    // ", a former director": the article in front of a post.
    while index < right.tokens.lowerBound,
      reading.has(index, .determiner) || reading.modifiersPrecede && isAge(index)
    {
      index += 1
    }
    // "Camat Sukasari, Kabupaten Demak".
    if right.kind == .place, reading.has(index, .placeHead) { index += 1 }
    return index == right.tokens.lowerBound
  }

  /// A part of "58-year-old".
  func isAge(_ index: Int) -> Bool {
    reading.tokens[index].kind == .number || reading.isDash(index) || reading.has(index, .ageWord)
  }

  /// "Rina Wibowo (Ketua Koperasi Laut)": a post alone in brackets behind a name.
  func isBracketed(_ post: Chunk, behind name: Chunk) -> Bool {
    name.kind == .person && reading.isMark(name.tokens.upperBound, "(")
      && post.tokens.lowerBound == name.tokens.upperBound + 1
      && (reading.isMark(post.tokens.upperBound, ")")
        || reading.isMark(post.tokens.upperBound, ","))
  }

  /// "pedagang ikan asin dan mantan ketua koperasi": one more post of the same person.
  func isJoined(_ left: Chunk, _ right: Chunk) -> Bool {
    var gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    // "a geochemist and a co-author of the paper"
    if gap.count > 1, reading.has(gap.upperBound - 1, .determiner),
      reading.has(gap.upperBound - 1, .quantifier)
    {
      gap.removeLast()
    }
    guard (1...5).contains(gap.count), let last = gap.last, reading.has(last, .conjunction) else {
      return false
    }
    return gap.dropLast().allSatisfy { reading.isWord($0) && !reading.isCapitalized($0) }
  }

  /// "Rina Wibowo selaku ketua komisi", "ketua komisi, yakni Rina Wibowo".
  func isLinked(_ left: Chunk, _ right: Chunk) -> Bool {
    var between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    if reading.isMark(between.lowerBound, ","), between.count > 1 { between.removeFirst() }
    if reading.has(between.lowerBound, .each), between.count > 1 { between.removeFirst() }
    return between.count == 1
      && (reading.has(between.lowerBound, .roleLink) || isEntry(left, colon: between.lowerBound))
  }

  /// "1. Menteri Perdagangan: Rina Wibowo": a post at the head of a line, and a colon.
  private func isEntry(_ post: Chunk, colon: Int) -> Bool {
    guard post.kind == .role, reading.isMark(colon, ":") else { return false }
    let first = post.tokens.lowerBound
    return reading.tokens[first].startsLine
      || reading.isMark(first - 1, ".") && first > 1 && reading.tokens[first - 2].startsLine
        && reading.tokens[first - 2].kind == .number
  }

  /// Whether the person is the last of a list: ", A, dan B".
  func isListed(_ chunk: Chunk) -> Bool {
    reading.has(chunk.tokens.upperBound, .conjunction) && chunk.role != nil
  }
}
