import UjarData

/// Guesses how a loanword of English is spelt in Indonesian, and the other way round: "federation"
/// and "federasi". The rules are `cognates.tsv`; a wrong guess is a word that no text has.
struct Cognates: Sendable {
  private struct Rule {
    let isEnding: Bool
    let english: [UInt8]
    let indonesian: [UInt8]
  }

  private var rules: [Rule] = []

  init() {
    guard let file = EmbeddedFile.named("cognates.tsv") else { return }
    TSV(file.bytes).forEachRow { fields in
      guard fields.count > 2 else { return }
      rules.append(
        Rule(
          isEnding: fields[0].string == "ending", english: Array(fields[1]),
          indonesian: Array(fields[2])))
    }
  }

  /// The spellings that a word of a language may have in the other one.
  func spellings(of word: String, in language: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count > 4, letters.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    let isEnglish = language == "en"
    func side(_ rule: Rule) -> (from: [UInt8], to: [UInt8]) {
      isEnglish ? (rule.english, rule.indonesian) : (rule.indonesian, rule.english)
    }
    let endings = rules.filter { rule in
      let from = side(rule).from
      return rule.isEnding && letters.count > from.count + 1
        && letters.suffix(from.count) == from[...]
    }
    let longest = endings.map { side($0).from.count }.max()
    var stems = endings.filter { side($0).from.count == longest }.map {
      (Array(letters.dropLast(side($0).from.count)), side($0).to)
    }
    if stems.isEmpty { stems = [(letters, [])] }
    let sounds = rules.filter { !$0.isEnding }.map(side)
    var spellings: [String] = []
    for (stem, ending) in stems {
      for body in [stem, Self.respelt(stem, sounds)] {
        let spelling = String(decoding: body + ending, as: UTF8.self)
        if spelling != word, !spellings.contains(spelling) { spellings.append(spelling) }
      }
    }
    return spellings
  }

  /// Every sound by the first rule that fits it.
  private static func respelt(
    _ letters: [UInt8], _ sounds: [(from: [UInt8], to: [UInt8])]
  ) -> [UInt8] {
    var respelt: [UInt8] = []
    var place = 0
    while place < letters.count {
      if let sound = sounds.first(where: { letters[place...].starts(with: $0.from) }) {
        respelt += sound.to
        place += sound.from.count
      } else {
        respelt.append(letters[place])
        place += 1
      }
    }
    return respelt
  }
}
