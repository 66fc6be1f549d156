/// A matter that a question names, in every way in which a text may put it.
public struct TopicTerm: Sendable, Equatable {
  /// The words of the question.
  public var word: String
  /// Words and stems of any language, any of which will do.
  public var forms: [String]
  /// Those among the forms that are the word itself, or the same name.
  public var exact: [String]
  /// The languages in which one of the forms is to be expected.
  public var languages: Set<String>
  /// Whether it is a name or a number rather than a word of the language.
  public var isName: Bool
  /// Whether it stands within quotation marks.
  public var isQuoted: Bool
}

/// Takes a topic apart into what to look for, in the language of the question and in the others.
public struct TopicReader: Sendable {
  private let language: Language
  private let glossary = Glossary()
  private let cognates = Cognates()
  private let countries: [String: String]
  private let ignored: QuestionFrames.Forms

  /// Creates a reader for questions in one language.
  public init(language code: String) {
    language = Language.named(code) ?? .indonesian
    var countries: [String: String] = [:]
    for (code, names) in CountryNames.shared.all.sorted(by: { $0.key < $1.key }) {
      for name in names where countries[name.lowercased()] == nil {
        countries[name.lowercased()] = code
      }
    }
    self.countries = countries
    ignored = QuestionFrames.sets(["ignored", "filler"], of: language.code)
  }

  /// What to look for, in the order of the words.
  public func terms(of topic: String) -> [TopicTerm] {
    let text = QuestionText(topic)
    var terms: [TopicTerm] = []
    var place = 0
    while place < text.words.count {
      let (term, length) = self.term(at: place, in: text)
      if var term, !terms.contains(where: { $0.forms == term.forms }) {
        term.isQuoted = text.words[place].isQuoted
        terms.append(term)
      }
      place += length
    }
    return terms
  }

  private func term(at place: Int, in text: QuestionText) -> (TopicTerm?, length: Int) {
    let stemmer = Stemmer.named(language.code)
    for length in stride(from: min(4, text.words.count - place), through: 1, by: -1) {
      let words = text.words[place..<(place + length)].map(\.folded)
      let phrase = words.joined(separator: " ")
      if let code = country(phrase, isName: text.words[place].isCapitalized) {
        let names = CountryNames.shared.all[code] ?? []
        return (term(phrase, names + [phrase], isKnown: true, isName: true), length)
      }
      if length == 1 { break }
      let forms = glossary.forms(of: stemmer.stems(of: phrase), in: language.code)
      if !forms.isEmpty { return (term(phrase, forms + [phrase], isKnown: true), length) }
    }
    let word = text.words[place]
    guard !isIgnored(word) else { return (nil, 1) }
    let forms = glossary.forms(of: stemmer.stem(word.folded), in: language.code)
    let isName = word.isCapitalized && forms.isEmpty
    // A guess does not make the word one that another language must have.
    let guesses = isName ? [] : cognates.spellings(of: word.folded, in: language.code)
    return (
      term(
        word.folded, forms + [word.folded] + guesses, isKnown: !forms.isEmpty || isName,
        isName: isName), 1
    )
  }

  private func term(
    _ words: String, _ forms: [String], isKnown: Bool, isName: Bool = false
  ) -> TopicTerm {
    var all: [String] = []
    for form in forms {
      let stems = isName ? [] : Glossary.languages.map { Stemmer.named($0).stems(of: form) }
      for form in [form] + stems where !all.contains(form) { all.append(form) }
    }
    let stem = Stemmer.named(language.code).stems(of: words)
    return TopicTerm(
      word: words, forms: all, exact: isName ? all : [words, stem],
      languages: isKnown ? Set(Glossary.languages) : [language.code],
      isName: isName, isQuoted: false)
  }

  /// A code of two letters is a word far more often, unless it is written in capitals.
  private func country(_ phrase: String, isName: Bool) -> String? {
    guard phrase.count > 3 || isName else { return nil }
    return countries[phrase]
  }

  /// Words of grammar, and others that say nothing about what they stand in.
  private func isIgnored(_ word: QuestionText.Word) -> Bool {
    if word.folded == "'s" || ignored[word.folded] != nil { return true }
    if word.isCapitalized, !word.isQuoted { return false }
    if word.folded.count == 1, word.folded.first?.isNumber != true { return true }
    return !language.classes(of: word.folded).isDisjoint(with: Self.grammar)
  }

  private static let grammar: WordClasses = [
    .preposition, .complementizer, .relative, .conjunction, .contrast, .subordinator,
    .pronounSingular, .pronounPlural, .pronounDual, .pronounFirst, .determiner, .future,
  ]
}
