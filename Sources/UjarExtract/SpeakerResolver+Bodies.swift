import UjarGraph
import UjarLanguage
import UjarText

/// Bodies and nationalities that speak, by name or by a noun that goes back to them.
extension SpeakerResolver {
  /// How far back the body that spoke last is meant by a noun for bodies, in tokens.
  private static let voiceReach = 60

  /// "the space agency SARA", "the mining firm Clean Rivers": a body by what it is and its name.
  func namedBody(_ head: [Chunk], in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede,
      let body = head.first(where: {
        $0.kind == .organization && reading.has($0.tokens.lowerBound - 1, .bodyNoun)
      }), (0...6).contains(body.tokens.lowerBound - range.lowerBound),
      !reading.isCapitalized(body.tokens.lowerBound - 1),
      (range.lowerBound..<body.tokens.lowerBound).allSatisfy({
        reading.isWord($0) && !reading.has($0, [.preposition, .conjunction, .relative])
      })
    else { return nil }
    return [agent(of: body)]
  }

  /// "The Czech said": a word for where somebody is from stands for whoever spoke.
  func byNationality(in range: Range<Int>, _ head: [Chunk]) -> [Agent]? {
    guard reading.modifiersPrecede, isDefinite(range.lowerBound),
      range.count == 2, let chunk = head.first, chunk.kind == .country,
      isNoun(forOneOf: chunk), lastSpeakers.count == 1, lastSpeakers[0].kind == .person
    else { return nil }
    return lastSpeakers
  }

  /// Whether a form of a country's name means somebody from there and not the country: "Czech".
  func isNoun(forOneOf chunk: Chunk) -> Bool {
    reading.phrase(.country, at: chunk.tokens.lowerBound).map {
      reading.language.countries[$0.index].form == .demonym
    } ?? false
  }

  /// "The Scottish FA": what a nationality and capitals name.
  func isNational(_ body: Chunk, in range: Range<Int>) -> Bool {
    let next = body.tokens.upperBound
    guard reading.modifiersPrecede, next < range.upperBound, clauses.chunkOfToken[next] < 0 else {
      return false
    }
    // "The U.S. Embassy"
    if reading.isCapitalized(next), reading.has(next, .organizationHead),
      next + 1 == range.upperBound
    {
      return true
    }
    return reading.tokens[next].isUpperCase
      && reading.tokens[next].end - reading.tokens[next].start > 1
  }

  /// "the statement", "its letter", "the union": whoever wrote it, the body that was named.
  func definite(_ first: Int, _ noun: Int, in range: Range<Int>) -> [Agent]? {
    guard reading.modifiersPrecede, noun == first + 1,
      range.count == 2, reading.has(first, .determiner), !reading.has(first, .quantifier)
    else { return nil }
    if reading.has(noun, .writing) {
      if reading.has(first, .possessor), !reading.has(first, [.male, .female]) {
        let body = lastSpeakers.filter(isBody)
        return body.isEmpty ? lastBody(before: first) : body
      }
      return lastSpeakers.isEmpty ? nil : lastSpeakers
    }
    guard !reading.has(first, .possessor) else { return nil }
    // "The department said": the body that has just spoken, where none is called so.
    if reading.has(noun, .organizationHead), !reading.has(noun, [.groupNoun, .bodyNoun, .venue]),
      !reading.isCapitalized(noun)
    {
      if let named = body(named: reading.tokens[noun].hash, isAny: false, before: noun) {
        return [named]
      }
      let isNamed =
        lastVoices.count == 1
        && (lastVoices[0].kind == .organization
          || lastVoices[0].kind == .group
            && lastVoices[0].name.split(separator: " ").allSatisfy {
              $0.first?.isUppercase == true
            })
      return isNamed && noun - lastPosition < Self.voiceReach ? lastVoices : nil
    }
    guard reading.has(noun, [.groupNoun, .bodyNoun]) else { return nil }
    return body(
      named: reading.tokens[noun].hash, isAny: reading.has(noun, .bodyNoun), before: noun
    ).map { [$0] }
  }
}
