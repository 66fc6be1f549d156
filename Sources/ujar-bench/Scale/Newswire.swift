import UjarGraph
import UjarText

/// What a collection of news looks like, without its words: stories that five outlets carry, each in
/// its own wording, with few who speak often and many who speak once.
///
/// The words are made up, so that extraction would find nothing in them: the graphs come ready.
struct Newswire {
  /// What the notes of rows say of it.
  static let note =
    "made-up stories in five outlets each, speakers and words by Zipf, 160 characters a quotation"

  static let outlets = ["Kabar Nusa", "Harian Pagi", "Suara Selat", "Northern Wire", "Pos Timur"]
  private static let statementsPerStory = 5

  private let words = Zipf(count: 40_000, exponent: 1)
  private let people: Zipf
  private let personCount: Int
  private var dice = Dice(seed: 11)
  private var story: [Statement] = []
  private var number = 0
  /// Which story statement each quotation carries, in the order of ingest.
  private(set) var origins: [UInt32] = []
  private var statementCount: UInt32 = 0

  private struct Statement {
    var number: UInt32
    var speaker: Int
    var words: [String]
    var named: [Int]
  }

  init(personCount: Int = 20_000) {
    self.personCount = personCount
    people = Zipf(count: personCount)
  }

  /// The name of a person, the most frequent first.
  static func person(_ number: Int) -> String {
    let given = [
      "Adra", "Beno", "Ciska", "Dewa", "Elmo", "Fitra", "Galuh", "Hesti", "Indra", "Joko",
    ]
    return given[number % 10] + " " + syllables(number / 10 + 17, capital: true)
  }

  /// A made-up word; the more frequent it is, the shorter.
  static func word(_ number: Int) -> String { syllables(number + 3, capital: false) }

  private static func syllables(_ number: Int, capital: Bool) -> String {
    let all = [
      "ba", "da", "fi", "ga", "hu", "ja", "ka", "lo", "ma", "ni", "pe", "ra", "sa", "ti", "wa",
      "yu",
      "kel", "mur",
    ]
    var rest = number
    var word = ""
    repeat {
      word += all[rest % all.count]
      rest /= all.count
    } while rest > 0
    return capital ? word.prefix(1).uppercased() + word.dropFirst() + "to" : word
  }

  /// The next article.
  mutating func next() -> ArticleGraph {
    let outlet = number % Self.outlets.count
    if outlet == 0 { beginStory() }
    defer { number += 1 }
    let day = String(20 + number / 5 % 6) + "-0" + String(1 + number / 7 % 9)
    var writer = ArticleText()
    var graph = ArticleGraph(
      article: Article(
        id: "wire-\(number)", text: "", title: "Berita \(number / 5)",
        date: "20\(day)-\(10 + number / 11 % 18)", language: "id",
        url: "https://wire.example/\(outlet)/\(number / 5)", source: Self.outlets[outlet]),
      language: "id")
    for statement in story { write(statement, outlet, &writer, &graph) }
    if number / 5 % 3 == 0, let first = story.first, first.speaker != story[1].speaker {
      let span = writer.add("Keduanya bertemu.")
      let (one, other) = (Self.person(first.speaker), Self.person(story[1].speaker))
      graph.meetings.append(
        Meeting(
          kind: .talks, participants: [agent(one), agent(other)], place: nil,
          date: graph.article.date, state: .held, span: span))
    }
    graph.article.text = writer.text
    return graph
  }

  private func agent(_ name: String) -> Agent { Agent(kind: .person, name: name) }

  private mutating func beginStory() {
    story = (0..<Self.statementsPerStory).map { _ in
      statementCount += 1
      var words: [String] = []
      var length = 0
      while length < 145 {
        let word = Self.word(self.words.roll(&dice))
        words.append(word)
        length += word.utf8.count + 1
      }
      var named: [Int] = []
      for _ in 0..<(1 + dice.roll(2)) {
        let person = people.roll(&dice)
        named.append(person)
        words.insert(Self.person(person), at: dice.roll(words.count))
      }
      return Statement(
        number: statementCount, speaker: people.roll(&dice), words: words, named: named)
    }
  }

  private mutating func write(
    _ statement: Statement, _ outlet: Int, _ writer: inout ArticleText, _ graph: inout ArticleGraph
  ) {
    let wording = outlet == 0 ? statement.words : reworded(statement.words)
    let name = Self.person(statement.speaker)
    let source = writer.add(name)
    graph.mentions.append(Mention(span: source, kind: .person, entity: name))
    if outlet == 0 {
      graph.roles.append(
        RoleHolding(
          person: name, role: "Kepala Dinas \(statement.speaker % 300)", titleClass: nil,
          country: nil, organization: nil, tenure: .current, span: source))
    }
    let cue = writer.add("berkata")
    var start: Int?
    var end = 0
    for word in wording {
      let span = writer.add(word)
      start = start ?? span.start
      end = span.end
      if word.utf8.first.map({ $0 < 0x60 }) ?? false {
        graph.mentions.append(Mention(span: span, kind: .person, entity: word))
      }
    }
    graph.quotations.append(
      Quotation(
        kind: .direct, content: [TextSpan(start: start ?? 0, end: end)], cue: cue, source: source,
        speakers: [agent(name)], act: SpeechAct.allCases[Int(statement.number) % 8],
        isNegated: false, addressees: outlet == 1 ? [agent(Self.person(statement.named[0]))] : [],
        date: nil, place: nil, confidence: 0.9))
    origins.append(statement.number)
    writer.endParagraph()
  }

  /// What an outlet makes of a statement: nothing, a cut, other words, words put in.
  private mutating func reworded(_ words: [String]) -> [String] {
    var words = words
    switch dice.roll(10) {
    case 0...3: break
    case 4: words = Array(words.prefix(words.count * 2 / 3))
    case 5: words = Array(words.suffix(words.count * 2 / 3))
    case 6: words = Array(words[(words.count / 4)..<(words.count * 3 / 4)])
    case 7: words[dice.roll(words.count)] = Self.word(self.words.roll(&dice))
    case 8: words.insert(Self.word(self.words.roll(&dice)), at: dice.roll(words.count))
    default: words.remove(at: dice.roll(words.count))
    }
    return words
  }
}

/// A text that grows word by word.
private struct ArticleText {
  private(set) var text = ""

  mutating func add(_ word: String) -> TextSpan {
    if !text.isEmpty, text.utf8.last != 0x0A { text += " " }
    let start = text.utf8.count
    text += word
    return TextSpan(start: start, end: text.utf8.count)
  }

  mutating func endParagraph() { text += ".\n" }
}
