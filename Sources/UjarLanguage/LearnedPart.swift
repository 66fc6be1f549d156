/// What a language learns from texts, each from a model of its own; without it only rules decide.
public enum LearnedPart: String, Sendable, CaseIterable {
  /// What a run of capitalised words names.
  case names
  /// Where in a run of capitalised words a person's name begins.
  case starts
  /// The parts of speech of words.
  case tags

  /// The file of its model in the folder of a language.
  var fileName: String { self == .starts ? "name-starts.model" : "\(rawValue).model" }
}

extension Language {
  /// The same language without some of what it learned, so that the rest can be measured alone.
  public func without(_ parts: some Sequence<LearnedPart>) -> Language {
    var language = self
    for part in parts { language.learn(part, from: nil) }
    return language
  }

  /// The same language with a model of one's own for a part.
  ///
  /// - Parameters:
  ///   - part: What the model is for.
  ///   - bytes: The model's file, as `ujar train` writes it.
  /// - Returns: `nil` when the file is no model of that kind.
  public func with(_ part: LearnedPart, from bytes: [UInt8]) -> Language? {
    var language = self
    language.learn(part, from: bytes)
    let isLearned =
      switch part {
      case .names: language.names != nil
      case .starts: language.nameStarts != nil
      case .tags: language.tags != nil
      }
    return isLearned ? language : nil
  }
}
