import UjarLanguage
import UjarText

/// What completes a post behind its title: "of the House", "for Western Hemisphere Affairs".
extension PremodifiedRole {
  /// "of the House of Representatives", "to Indonesia", "for Western Hemisphere Affairs".
  func complete(_ role: inout RolePhrase, before end: Int) -> Int {
    var next = role.tokens.upperBound
    if let subject = subjectEnd(of: role, at: next, before: end) { next = subject }
    while next < end, next - role.tokens.lowerBound < 2 * Self.reach,
      let object = object(at: next, before: end)
    {
      guard !isOtherPost(at: object, before: end) else { break }
      var last = objectEnd(at: object, &role, before: end)
      if last == object { last = smallObject(at: object, before: end) ?? object }
      guard last > object else { break }
      // "a fellow at the Institute of Strategic | Enquiry": no name follows without a comma.
      if reading.has(next, .locative), reading.isCapitalized(last - 1),
        role.organization?.upperBound == last
      {
        while last < end, reading.isCapitalized(last), reading.isWord(last), !finder.isDate[last],
          !reading.has(last, .givenName)
        {
          last += 1
        }
        role.extend(object..<last)
      }
      // "envoy for Sudan | and South Sudan": both states, before a mark that ends the apposition.
      if reading.has(last, .conjunction), isCountry(object..<last),
        let other = finder.known(at: last + 1, before: end), other.kind == .country,
        other.tokens.upperBound >= end || reading.isMark(other.tokens.upperBound, ",")
      {
        last = other.tokens.upperBound
      }
      next = last
    }
    return next
  }

  private func isCountry(_ tokens: Range<Int>) -> Bool {
    finder.known(at: tokens.lowerBound, before: tokens.upperBound).map {
      $0.kind == .country && $0.tokens == tokens
    } ?? false
  }

  /// "an ally of U.S. President Rina Wibowo": another post, which somebody else has.
  private func isOtherPost(at index: Int, before end: Int) -> Bool {
    var role = RolePhrase(tokens: index..<index)
    var next = index
    while next < min(end, index + 8), let part = part(at: next, &role, before: end) { next = part }
    return next < end && reading.isCapitalized(next) && reading.has(next, .title)
      && reading.phrase(.title, at: next) != nil
  }

  /// The index behind an object in small letters that ends the phrase: "head of | drama at the BBC",
  /// "chair of | trustees,".
  private func smallObject(at index: Int, before end: Int) -> Int? {
    var next = index
    while next < min(end, index + Self.smallWords), !finder.isDate[next],
      reading.isTagged(next, [.noun, .plural, .adjective]), !reading.isCapitalized(next),
      isNoun(next)
    {
      next += 1
    }
    guard next > index, reading.isTagged(next - 1, [.noun, .plural]) else { return nil }
    let isEnd =
      next >= end || !reading.isWord(next)
      || reading.has(next, [.affiliationLink, .relative, .cue])
    return isEnd ? next : nil
  }

  /// The index behind the preposition that ties an object to a title.
  private func object(at index: Int, before end: Int) -> Int? {
    guard reading.has(index, [.affiliationLink, .forPurpose, .addresseePreposition]),
      !reading.has(index, .companion), !reading.isCapitalized(index)
    else { return nil }
    let next = reading.has(index + 1, .determiner) ? index + 2 : index + 1
    return next < end && !finder.isDate[next] ? next : nil
  }

  /// "a specialist in rock art |", "an expert on trade law |": behind what somebody knows about.
  private func subjectEnd(of role: RolePhrase, at index: Int, before end: Int) -> Int? {
    guard Self.scholars.contains(role.titleClass), reading.has(index, .preposition),
      !reading.has(index, [.companion, .addresseePreposition, .forPurpose, .affiliationLink]),
      index + 1 < end, !reading.isCapitalized(index + 1), !finder.isDate[index + 1]
    else { return nil }
    return smallObject(at: index + 1, before: end)
  }

  /// Those who know about something.
  private static let scholars: Set<String> = ["expert", "professor", "researcher", "teacher"]

  private func objectEnd(at index: Int, _ role: inout RolePhrase, before end: Int) -> Int {
    var next = index
    while next < min(end, index + Self.reach), !finder.isDate[next] {
      if let body = plainBody(at: next, isFirst: next == index, before: end) {
        role.extend(next..<body)
        for index in next..<body { notePortfolio(at: index, &role) }
        return body
      }
      if reading.tokens[next].hash == Tokenizer.possessive {
        // "for Kenya's treasury".
        guard next > index, finder.known(at: next - 1, before: next)?.kind == .country,
          isSmallField(next + 1)
        else { break }
        next += 2
        continue
      }
      if let portfolio = reading.phrase(.portfolio, at: next),
        !reading.has(next, .givenName) || portfolio.length > 1
      {
        notePortfolio(at: next, &role)
        next += portfolio.length
      } else if let name = name(at: next, &role, before: end) {
        next = name
      } else if next > index, isJoiner(next, before: end) {
        next += 1
      } else if next == index, let run = unknownBody(at: next, role, before: end) {
        role.extend(run)
        next = run.upperBound
      } else {
        break
      }
    }
    if next == index || reading.isCapitalized(next - 1),
      let run = restOfBody(from: index, at: next, before: end)
    {
      role.extend(run)
      next = run.upperBound
    }
    while next > index, !reading.isCapitalized(next - 1), !reading.isMark(next - 1, ".") {
      if isSmallField(next - 1) || reading.tokens[next - 1].kind == .number {
        break
      }
      next -= 1
    }
    return next
  }

  /// The name of a body that goes on where what is known of it ends: behind an article all capitals
  /// belong to it, elsewhere those up to a word that says what it is. "a lobbyist for the Great |
  /// Lakes Coalition", "president of Lakes | & Northern".
  private func restOfBody(from start: Int, at index: Int, before end: Int) -> Range<Int>? {
    var next = index
    var head: Int?
    while next < min(end, start + Self.reach), !finder.isDate[next] {
      if reading.isCapitalized(next), reading.isWord(next) {
        if reading.has(next, [.organizationHead, .organizationTail, .foreignOrganization]) {
          head = next + 1
        }
        next += 1
      } else if next > start,
        reading.isMark(next, "&") || reading.isPossessive(next)
          || reading.has(next, .foreignJoiner),
        reading.isCapitalized(next + 1)
      {
        next += 1
      } else {
        break
      }
    }
    let isAll = reading.has(start - 1, .determiner) || index > start && reading.isMark(index, "&")
    guard let last = isAll ? next : head, last > index else { return nil }
    return start..<last
  }

  /// Takes in the field that a word names, for a post that has none.
  private func notePortfolio(at index: Int, _ role: inout RolePhrase) {
    guard let portfolio = reading.phrase(.portfolio, at: index), role.portfolio.isEmpty,
      !role.titleClass.contains("-"), !language.portfolios[portfolio.index].isEmpty
    else { return }
    role.titleClass = language.portfolios[portfolio.index] + "-" + role.titleClass
  }

  /// The index behind a body told in small letters: "the Indonesian | defence ministry", "the
  /// | anti-corruption court", "the Croatian parliament's | defence committee".
  private func plainBody(at start: Int, isFirst: Bool, before end: Int) -> Int? {
    let first = skipPossessive(start)
    var next = first
    var body: Int?
    while next < min(end, first + 4), !reading.isCapitalized(next), isNoun(next),
      reading.phrase(.title, at: next) == nil
    {
      if reading.has(next, .organizationHead), !isFirst || next > first { body = next + 1 }
      next += 1
    }
    return body
  }

  /// A field in small letters: "treasury".
  private func isSmallField(_ index: Int) -> Bool {
    index < reading.count && !reading.isCapitalized(index)
      && reading.phrase(.portfolio, at: index) != nil
  }

  /// A small word inside the name of a body, before another part of it.
  private func isJoiner(_ index: Int, before end: Int) -> Bool {
    guard reading.has(index, .foreignJoiner), index + 1 < end else { return false }
    let next = reading.has(index + 1, .determiner) ? index + 2 : index + 1
    guard next < end, reading.isCapitalized(next) else { return false }
    return isPartWord(next) || finder.known(at: next, before: end) != nil
  }

  /// A run of capitals that no list knows, behind a post that only a body can have.
  private func unknownBody(at index: Int, _ role: RolePhrase, before end: Int) -> Range<Int>? {
    guard reading.isCapitalized(index),
      !["relative", "lawyer", "spokesperson", "staff", "witness"].contains(role.titleClass),
      !reading.has(index, .givenName), !finder.evidence.isName(reading.tokens[index])
    else { return nil }
    return finder.foreignRun(at: index, before: end) ?? finder.nameRun(at: index, before: end)
  }
}
