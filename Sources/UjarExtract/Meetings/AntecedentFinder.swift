import UjarGraph
import UjarLanguage
import UjarText

/// Says whom the report goes back to by "ia", "keduanya" or "menteri itu" when it tells of a
/// meeting: the subject or the voice of the sentence before, rather than the name before.
struct AntecedentFinder {
  let reading: Reading
  let clauses: ClauseReader
  let resolver: SpeakerResolver
  /// Who speaks in a sentence, by the sentence's number.
  let speakers: [Int: [Agent]]
  /// How many sentences back somebody is still in mind.
  private static let memory = 4

  /// Whoever a pronoun stands for.
  func agents(ofPronoun tokens: Range<Int>, _ form: SourcePhrase.Form) -> [Agent] {
    let index = tokens.lowerBound
    let isSingular =
      form != .dual
      && reading.has(index, [.pronounSingular, .female, .male])
    if isSingular, let person = person(before: index) { return [person] }
    return resolver.participants(of: SourcePhrase(tokens: tokens, form: form))
  }

  /// Whoever a post without a name stands for: its holder, else whoever is in mind.
  func agents(ofPost range: Range<Int>) -> [Agent] { resolver.agents(of: range) }

  /// "their meeting": the two named last. "Her meeting" is left to the subject of the sentence.
  func agents(ofPossessor index: Int) -> [Agent] {
    guard reading.classes[index].isDisjoint(with: [.female, .male, .pronounFirst]) else {
      return []
    }
    return PartyReader.named(
      resolver.participants(of: SourcePhrase(tokens: index..<(index + 1), form: .dual)))
  }

  /// The one person who is in mind before a token: the subject of the sentence so far, else the
  /// voice or subject of those before.
  func person(before index: Int) -> Agent? {
    guard let number = reading.sentence(at: index) else { return nil }
    let gender = reading.classes[index].intersection([.female, .male])
    for earlier in stride(from: number, through: max(0, number - Self.memory), by: -1) {
      let sentence = reading.text.sentences[earlier].tokens
      guard !reading.isHeadline[sentence.lowerBound] else { return nil }
      if let topic = topic(of: sentence), topic.tokens.upperBound <= index,
        let agent = agent(of: topic), resolver.fits(agent, gender)
      {
        return agent
      }
      if earlier < number, let voices = speakers[earlier], voices.count == 1,
        voices[0].kind == .person, resolver.fits(voices[0], gender)
      {
        return voices[0]
      }
    }
    return nil
  }

  private func topic(of sentence: Range<Int>) -> Chunk? {
    TopicFinder(reading: reading, clauses: clauses).topic(of: sentence).map { clauses.chunks[$0] }
  }

  private func agent(of chunk: Chunk) -> Agent? {
    resolver.agents(of: chunk.tokens).first { $0.kind == .person }
  }
}
