import UjarGraph
import UjarLanguage
import UjarText

/// Those whom a text counts among who met and does not name: "met the families of the victims".
extension ParticipantFinder {
  /// How far their noun phrase is read, in tokens.
  private static let reach = 12
  /// How far from the verb its day is looked for, in tokens.
  private static let near = 60

  /// The people behind the verb of an encounter, where somebody by name met them on a day that is told:
  /// "met residents" alone is what politicians do.
  func crowd(met mention: EncounterMention, by subject: [Agent]) -> [Agent] {
    let end = mention.sentence.upperBound
    var first = mention.end
    guard mention.encounter.kind == "talks", subject.contains(where: { $0.kind == .person }),
      (max(mention.sentence.lowerBound, first - Self.near)..<min(end, first + Self.near))
        .contains(where: { clauses.isDate[$0] })
    else { return [] }
    while first < end, clauses.chunk(at: first) == nil,
      reading.has(first, [.companion, .determiner, .possessor]), !reading.has(first, .quantifier)
    {
      first += 1
    }
    guard let noun = Range.ahead(first, 5, before: end).first(where: { isMany($0, from: first) }),
      (first..<noun).allSatisfy(isPart), !isPress(noun)
    else { return [] }
    var last = max(noun + 1, clauses.chunk(at: noun)?.tokens.upperBound ?? 0)
    while last < min(end, first + Self.reach), isPart(last) || isOf(last) { last += 1 }
    while last > noun + 1, isOf(last - 1) || reading.has(last - 1, .determiner) { last -= 1 }
    return [Agent(kind: .group, name: reading.text.text(first..<last))]
  }

  /// "mayors", "relatives"; "para pedagang", "warga": a noun for people of whom there are several.
  private func isMany(_ index: Int, from first: Int) -> Bool {
    guard !reading.isCapitalized(index), !clauses.isDate[index] else { return false }
    let isPerson =
      reading.has(index, [.groupNoun, .personNoun]) || clauses.chunk(at: index)?.kind == .role
    guard reading.modifiersPrecede else {
      return isPerson
        && (reading.has(index, .groupNoun) && index == first
          || index > first && reading.has(index - 1, .several))
    }
    return isPerson && reading.isTagged(index, .plural) && !reading.has(index + 1, .possessor)
      && !reading.isPossessive(index + 1)
  }

  /// "reporters", "wartawan": those who write of it.
  private func isPress(_ index: Int) -> Bool {
    reading.titleClass(at: index) == "journalist"
  }

  /// Whether a word is within the phrase.
  private func isPart(_ index: Int) -> Bool {
    if reading.has(index, .quantifier), reading.isWord(index) { return true }
    return (reading.isWord(index) || reading.tokens[index].kind == .number)
      && !clauses.isDate[index]
      && !reading.text.isQuoted(index) && reading.cue(at: index) == nil
      && !reading.isVerbal(index) && !reading.isAdverb(index)
      && !reading.has(
        index,
        [
          .preposition, .conjunction, .contrast, .relative, .subordinator, .predicate, .modal,
          .oblique, .negation, .future, .pronounSingular, .pronounPlural, .time,
        ])
  }

  /// "of the victims", "from nine unions".
  private func isOf(_ index: Int) -> Bool {
    reading.has(index, .affiliationLink) && !reading.has(index, .locative)
  }
}
