import Foundation
import UjarExtract
import UjarGraph
import UjarReader

/// Articles without end, the same ones every time, made of the bundled ones.
///
/// Runs of paragraphs of different articles stand together, and each article has its own cast: the
/// words of persons' names are others, so that nothing can be learned from one article for the
/// next. Articles are made when they are asked for; none is kept.
struct Newsstand: IteratorProtocol, Sequence {
  /// What the notes of rows say of it.
  static let note = "runs of paragraphs of Samples in ever new order, with other names of persons"

  /// How many different casts there are; real news has people who come again, too.
  private static let castCount = 1009
  private static let runLength = 3

  private let language: String
  private let paragraphs: [[Piece]]
  private let nameCount: Int
  private var dice = Dice(seed: 7)
  private var count = 0

  /// A part of a paragraph.
  private enum Piece {
    case text(String)
    /// A word of a person's name, by its number.
    case name(Int)
  }

  init(_ language: String, _ site: Site) {
    let folder = site.package.appending(path: "Samples/\(language)")
    var reader = ArticleReader(paths: [folder.path])
    var articles: [Article] = []
    while let raw = reader.next() { articles += [raw.read().article].compactMap { $0 } }
    let names = Self.names(in: articles)
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.language = language
    nameCount = names.count
    paragraphs = articles.flatMap { $0.text.split(separator: "\n") }
      .map { Self.pieces(of: $0, numbers) }
  }

  /// The next article; there always is one.
  mutating func next() -> Article? {
    let cast = Cast(number: count % Self.castCount)
    var text = ""
    for _ in 0..<(2 + dice.roll(4)) {
      let first = dice.roll(paragraphs.count)
      for index in first..<Swift.min(first + Self.runLength, paragraphs.count) {
        for piece in paragraphs[index] {
          switch piece {
          case .text(let words): text += words
          case .name(let number): text += cast.name(number)
          }
        }
        text += "\n\n"
      }
    }
    count += 1
    return Article(
      id: "\(language)-\(count)", text: text, date: "2026-03-\(10 + count % 20)",
      language: language)
  }

  /// The capitalised words of persons' names, each once.
  private static func names(in articles: [Article]) -> [String] {
    let persons = articles.flatMap { Extractor().graph(of: $0).mentions }
      .filter { $0.kind == .person }.map(\.entity)
    let words = persons.flatMap { $0.split(separator: " ").map(String.init) }
    return Set(words.filter { $0.count > 3 && $0.first?.isUppercase == true }).sorted()
  }

  private static func pieces(of paragraph: Substring, _ numbers: [String: Int]) -> [Piece] {
    var pieces: [Piece] = []
    var rest = paragraph[...]
    var text = ""
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter || $0 == "-" }
      if let number = numbers[String(word)] {
        pieces += [.text(text), .name(number)]
        text = ""
      } else {
        text += word.isEmpty ? String(first) : String(word)
      }
      rest = rest.dropFirst(Swift.max(1, word.count))
    }
    return pieces + [.text(text)]
  }
}

/// The names of one article.
private struct Cast {
  let number: Int
  private static let syllables = [
    "ba", "da", "fi", "ga", "hu", "ja", "ka", "lo", "ma", "ni", "pe", "ra", "sa", "ti", "wa", "yu",
  ]

  /// A made-up name for the name of a number.
  func name(_ index: Int) -> String {
    var dice = Dice(seed: UInt64(number * 4099 + index))
    let length = 2 + dice.roll(2)
    return (0..<length).map { _ in Self.syllables[dice.roll(Self.syllables.count)] }.joined()
      .capitalized
  }
}
