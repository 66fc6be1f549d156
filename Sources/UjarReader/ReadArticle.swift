public import UjarGraph

/// What became of a piece of input.
public struct ReadArticle: Sendable, Equatable {
  /// The article; `nil` when it could not be read.
  public var article: Article?
  /// What was wrong with it; one of them is a loss exactly when there is no article.
  public var problems: [ReaderProblem] = []
}

extension ReadArticle {
  /// An article that was lost.
  static func lost(_ problem: ReaderProblem) -> ReadArticle {
    ReadArticle(article: nil, problems: [problem])
  }

  /// Adds what the user says of the article, and refuses one that says nothing for a cause.
  func completed(
    by options: ReaderOptions, at place: String, orElse cause: ReaderProblem.Cause
  ) -> ReadArticle {
    guard var article else { return self }
    guard article.text.utf8.contains(where: { $0 > 0x20 }) else {
      return .lost(ReaderProblem(place, cause))
    }
    let given = options.given
    article.title = given.title ?? article.title
    article.date = given.date ?? article.date
    article.language = given.language ?? article.language
    article.url = given.url ?? article.url
    return ReadArticle(article: article, problems: problems)
  }
}
