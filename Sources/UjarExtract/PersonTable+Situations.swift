import UjarLanguage
import UjarText

/// What somebody is in a trial, where a verb tells it.
extension PersonTable {
  /// "Rina dan Budi didakwa menyuap", "Joko bersaksi": the accused and the witness, by the verbs of
  /// `titles.tsv`.
  mutating func addSituations(of chunks: [Chunk], _ clauses: ClauseReader) {
    guard !reading.modifiersPrecede, !reading.language.postVerbs.isEmpty else { return }
    for index in 1..<max(1, reading.count)
    where reading.has(index, .cue) && clauses.chunkOfToken[index] < 0 {
      guard !reading.text.isQuoted(index),
        let verb = reading.language.postVerbs[reading.tokens[index].hash]
      else { continue }
      var role = RolePhrase(
        tokens: index..<(index + 1), titleClass: verb.titleClass, titleEnd: index + 1)
      role.noun = verb.noun
      for person in subjects(of: index, clauses) { add(role, to: person) }
    }
  }

  /// Those in front of a verb whom "dan" and commas join.
  private func subjects(of verb: Int, _ clauses: ClauseReader) -> [Int] {
    var last = verb - 1
    while last > 0, reading.has(last, .adverb), clauses.chunkOfToken[last] < 0 { last -= 1 }
    if reading.isMark(last, ",") { last -= 1 }
    var found: [Int] = []
    while last >= 0, let chunk = clauses.chunk(at: last), let person = chunk.person {
      found.append(person)
      last = chunk.tokens.lowerBound - 1
      // "Rina dan | bendaharanya, | Budi, didakwa"
      if reading.isMark(last, ","), let post = clauses.chunk(at: last - 1), post.kind == .role {
        last = post.tokens.lowerBound - 1
      }
      guard last > 0, reading.has(last, .conjunction) || reading.isMark(last, ",") else { break }
      last -= 1
    }
    return found
  }
}
