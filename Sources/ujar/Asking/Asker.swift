import UjarLanguage
import UjarStore

/// Answers questions from a database.
struct Asker {
  let store: Store
  let question: Question
  let wording: AnswerWording
  let topics: TopicReader

  init(store: Store, question: Question) {
    self.store = store
    self.question = question
    wording = AnswerWording(language: question.language)
    topics = TopicReader(language: question.language)
  }

  /// The answer.
  func answer() throws -> Answer {
    switch question.asked {
    case .whoSaid: try whoSaid()
    case .whatSaid: try whatSaid()
    case .addressee: try addressee()
    case .saidWhen, .saidWhere: try saidWhenOrWhere()
    case .met, .metWhen, .metWhere: try met()
    case .represents: try represents()
    case .country, .role, .who, .organization: try posts()
    }
  }

  /// A name as the language of the question has it.
  func name(_ node: Node) -> String {
    guard node.kind == "country" else { return node.name }
    return CountryNames.shared.name(of: node.name, in: question.language)
  }

  /// What to look for in place of some words.
  func terms(of words: String) -> [SearchTerm] {
    topics.terms(of: words).map {
      SearchTerm(
        forms: $0.forms, exact: $0.exact, languages: $0.languages,
        weight: ($0.isQuoted ? 1.5 : 1) * ($0.isName ? 1.2 : 1))
    }
  }

  /// The same words once, in order.
  func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
