import UjarGraph
import UjarLanguage
import UjarText

/// Finds who sat in a session of bodies: "Komisi IV rapat dengan Kementerian Pertanian", of which the
/// sentences behind it tell that the minister and the chair of the commission spoke.
struct MeetingStaffer {
  let reading: Reading
  let persons: PersonTable
  /// Who speaks in a sentence, by the sentence's number.
  let speakers: [Int: [Agent]]
  /// The bodies for which a person stands, by the person's name.
  let represented: [String: Set<String>]

  /// The meetings, with people in the places of the bodies for which they spoke there.
  func staffed(_ meetings: [Meeting]) -> [Meeting] {
    guard !reading.modifiersPrecede else { return meetings }
    let posts = posts()
    return meetings.enumerated().map { number, meeting in
      guard meeting.kind == .talks, meeting.state == .held,
        meeting.participants.count > 1,
        meeting.participants.allSatisfy({ $0.kind == .organization })
      else { return meeting }
      var meeting = meeting
      let next = meetings[(number + 1)...].first { $0.span.start > meeting.span.start }
      let voices = voices(from: meeting.span.start, to: next?.span.start ?? .max)
      var (people, absent): ([Agent], [Agent]) = ([], [])
      for body in meeting.participants {
        let words = words(of: body.name)
        let sent = voices.filter { stands($0, for: body, words, posts) }
        if sent.isEmpty { absent.append(body) } else { people.add(sent) }
      }
      // Of one side alone it may be its press officer.
      if meeting.participants.count - absent.count > 1 { meeting.participants = people + absent }
      return meeting
    }
  }

  /// The people who speak between two places of the text.
  private func voices(from start: Int, to end: Int) -> [Agent] {
    var found: [Agent] = []
    for (number, sentence) in reading.text.sentences.enumerated() {
      guard let first = sentence.tokens.first else { continue }
      let place = Int(reading.tokens[first].start)
      guard place > start, place < end else { continue }
      found.add((speakers[number] ?? []).filter { $0.kind == .person })
    }
    return found
  }

  /// The words of everybody's posts, by name.
  private func posts() -> [String: Set<UInt64>] {
    Dictionary(
      persons.persons.map { person in
        (person.name, Set(person.roles.flatMap { $0.tokens.map { reading.tokens[$0].hash } }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  private func words(of name: String) -> [Token] {
    Tokenizer.tokens(of: Array(name.utf8)).filter { $0.isWord && $0.isCapitalized }
  }

  /// The first letters of the capitalised words of a name, as a word: "BSSN".
  private func letters(of name: String) -> UInt64 {
    FoldedHash.of(
      name.split(separator: " ").compactMap { $0.first }.filter(\.isUppercase)
        .flatMap { $0.lowercased().utf8 })
  }

  /// Whether somebody has a post of a body, by its name, its first letters or the words behind its
  /// first: "Kepala BSSN", the "Menteri Pertanian" of the "Kementerian Pertanian". Letters may be left
  /// out of a post: "Ketua Komisi IV", of the "Komisi IV DPR".
  private func stands(
    _ voice: Agent, for body: Agent, _ words: [Token], _ posts: [String: Set<UInt64>]
  ) -> Bool {
    if represented[voice.name]?.contains(body.name) == true { return true }
    guard let own = posts[voice.name], words.count > 1 else { return false }
    if own.contains(letters(of: body.name)) { return true }
    let named = words.dropFirst().filter { own.contains($0.hash) }
    return !named.isEmpty
      && words.dropFirst().allSatisfy { own.contains($0.hash) || $0.isUpperCase }
  }
}
