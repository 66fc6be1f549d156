internal import UjarGraph

extension ReadArticle {
  /// Takes a value of the input over.
  ///
  /// - Parameters:
  ///   - value: What the input says.
  ///   - field: What it says it of.
  ///   - place: Where, for messages.
  /// - Returns: Whether the article now says all that the value did.
  mutating func take(_ value: String, as field: ArticleField?, at place: String) -> Bool {
    guard !value.isEmpty else { return true }
    switch field {
    case .id: article?.id = value
    case .title: article?.title = value
    case .url: article?.url = value
    case .source: article?.source = value
    case .lang: article?.language = value
    case .author: article?.authors += Self.authors(value)
    case .date: return take(date: value, at: place)
    case .text, nil: return false
    }
    return true
  }

  private mutating func take(date: String, at place: String) -> Bool {
    guard let day = PublicationDay.iso(date) else {
      problems.append(ReaderProblem(place, .unknownDate(String(date.prefix(60)))))
      return false
    }
    article?.date = day
    return day == date
  }

  /// Several authors are parted by semicolons; commas belong to degrees.
  private static func authors(_ value: String) -> [String] {
    value.split(separator: ";").map { name in
      String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
