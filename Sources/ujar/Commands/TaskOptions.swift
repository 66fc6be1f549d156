public import ArgumentParser
public import UjarLanguage

/// What is learned, for which language.
struct TaskOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language: id or en.")
  var language = "id"
  @Option(
    help: "What is learned: names, starts (where a person's name begins) or tags (parts of speech)."
  )
  var task = LearnedPart.names

  /// The language that is meant.
  func learningLanguage() throws -> Language {
    guard let language = Language.named(language) else {
      throw Failure(message: "'\(language)' is no language that is known here; write id or en")
    }
    return language
  }
}

extension LearnedPart: ExpressibleByArgument {}
