import UjarLanguage
import UjarText

/// What pronouns tell of persons whose names leave it open.
extension PersonTable {
  /// How far behind a name its pronoun is looked for, in tokens.
  private static let pronounReach = 24

  /// "Rina and her counterpart", "Rina said she": whether a person is a man or a woman, where a
  /// sentence begins with the name, nobody else is named before a pronoun, and all pronouns agree.
  mutating func addGenders(of chunks: [Chunk]) {
    guard reading.modifiersPrecede else { return }
    var found: [Int: WordClasses] = [:]
    for (number, chunk) in chunks.enumerated() {
      guard let person = chunk.person, persons[person].gender.isEmpty, begins(chunk),
        let gender = pronoun(behind: number, chunks)
      else { continue }
      found[person, default: []].formUnion(gender)
    }
    for (person, gender) in found where gender == .female || gender == .male {
      persons[person].gender = gender
    }
  }

  /// Whether a name is the subject with which a sentence begins.
  private func begins(_ chunk: Chunk) -> Bool {
    guard let sentence = reading.sentence(at: chunk.tokens.lowerBound) else { return false }
    let start = reading.text.sentences[sentence].tokens.lowerBound
    return !reading.isHeadline[start]
      && (start..<chunk.tokens.lowerBound).allSatisfy {
        reading.isBoilerplate[$0] || reading.has($0, [.determiner, .contrast, .conjunction])
      }
  }

  /// The gender of the first pronoun behind a name, before somebody else and outside quotation marks.
  private func pronoun(behind number: Int, _ chunks: [Chunk]) -> WordClasses? {
    let start = chunks[number].tokens.upperBound
    guard let sentence = reading.sentence(at: start) else { return nil }
    let end = min(reading.text.sentences[sentence].tokens.upperBound, start + Self.pronounReach)
    let other = chunks.dropFirst(number + 1).first { $0.kind == .person || $0.kind == .role }
    for index in start..<max(start, min(end, other?.tokens.lowerBound ?? end)) {
      if reading.text.isQuoted(index) { return nil }
      guard !reading.isCapitalized(index) else { continue }
      let gender = reading.classes[index].intersection([.female, .male])
      if gender == .female || gender == .male { return gender }
    }
    return nil
  }
}
