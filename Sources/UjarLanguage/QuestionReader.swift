/// Reads questions in every language there is.
public struct QuestionReader: Sendable {
  /// How many words of a question are read.
  static let longest = 300

  /// Today, as ISO 8601, against which "yesterday" is resolved.
  public let today: String?

  /// Creates a reader.
  public init(today: String? = nil) { self.today = today }

  /// What a question asks, or `nil` when it is not understood.
  public func question(_ text: String) -> Question? {
    let words = QuestionText(text)
    guard !words.words.isEmpty, words.words.count <= Self.longest else { return nil }
    let languages = [Language.indonesian, Language.english].map {
      LanguageReader(frames: QuestionFrames($0), today: today)
    }
    // A question in one language may name people in words of the other.
    let ranked = languages.sorted { $0.familiarity(words) > $1.familiarity(words) }
    for language in ranked {
      if let question = language.question(words) { return question }
    }
    return nil
  }
}

/// Reads questions in one language.
struct LanguageReader {
  let frames: QuestionFrames
  let today: String?

  /// How many words of a question the language asks with.
  func familiarity(_ text: QuestionText) -> Int {
    let known = ["asking", "polite", "about", "to", "aux", "that"].map(frames.forms)
    return text.words.count { word in !word.isQuoted && known.contains { $0[word.folded] != nil } }
  }

  func question(_ text: QuestionText) -> Question? {
    let text = plain(text)
    let dates = QuestionDateFinder(frames: frames, today: today, text: text)
    let found = dates.find()
    if let found, let question = read(text.removing(found.places), date: found.date),
      question.words == nil || question.quoted != nil
    {
      return question
    }
    // A date within the words that somebody is said to have said is a part of them.
    return read(text, date: found?.date)
  }

  /// Without words of politeness and those that say nothing.
  private func plain(_ text: QuestionText) -> QuestionText {
    var text = text
    let polite = frames.forms("polite")
    while true {
      let matcher = FrameMatcher(frames: frames, words: text.words)
      guard let form = matcher.forms(polite, at: 0).first, form.words.count < text.words.count
      else { break }
      text = text.removing(Set(0..<form.words.count))
    }
    let fillers = frames.forms("filler")
    return text.removing(
      Set(
        text.words.indices.filter {
          !text.words[$0].isQuoted && !text.words[$0].isCapitalized
            && fillers[text.words[$0].folded] != nil
        }))
  }

  private func read(_ text: QuestionText, date: QuestionDate?) -> Question? {
    let matcher = FrameMatcher(frames: frames, words: text.words)
    guard let match = matcher.match() else { return nil }
    var writer = QuestionWriter(frames: frames, matcher: matcher, text: text, match: match)
    writer.question.date = date
    return writer.write()
  }
}
