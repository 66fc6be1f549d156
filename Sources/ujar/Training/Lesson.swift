import UjarExtract
import UjarLanguage

/// Marked texts to learn from, for one task.
enum Lesson {
  case names(NameTrainer)
  case tags(TagTrainer)

  /// Reads the texts of some files.
  init(_ task: LearnedPart, _ language: Language, _ files: [String]) throws {
    if task == .tags {
      var trainer = TagTrainer(language: language)
      for file in files { for text in try MarkedTags.documents(in: file) { trainer.add(text) } }
      self = .tags(trainer)
    } else {
      var trainer = NameTrainer(task == .starts ? .starts : .names, language: language)
      for file in files { for text in try MarkedNames.sentences(in: file) { trainer.add(text) } }
      self = .names(trainer)
    }
  }

  /// How much there is to learn from, in units.
  var count: Int {
    switch self {
    case .names(let trainer): trainer.count
    case .tags(let trainer): trainer.count
    }
  }

  /// What is counted.
  var unit: String {
    switch self {
    case .names: "names"
    case .tags: "words"
    }
  }

  /// The model's file; told which share of the rounds is done.
  func model(rounds: Int?, seed: UInt64, progress: (Double) -> Void) -> [UInt8] {
    switch self {
    case .names(let trainer):
      let rounds = rounds ?? 12
      return trainer.model(rounds: rounds, seed: seed) { progress(Double($0) / Double(rounds)) }
    case .tags(let trainer):
      let rounds = rounds ?? 10
      return trainer.model(rounds: rounds, seed: seed) { progress(Double($0) / Double(rounds)) }
    }
  }
}
