import Foundation
import UjarExtract
import UjarLanguage

/// A model on trial.
enum Exam {
  case names(NameModel, NameTrainer.Task, Language)
  case tags(TagModel, Language)

  /// - Parameters:
  ///   - task: What the model is for.
  ///   - language: Whose model is meant where there is no file.
  ///   - bytes: The model's file; the one compiled in without it.
  /// - Throws: `Failure` where the language has none, or the file is none.
  init(_ task: LearnedPart, _ language: Language, _ bytes: [UInt8]?) throws {
    guard let language = bytes.map({ language.with(task, from: $0) }) ?? language else {
      throw Failure(message: "this is no model of \(task.rawValue); make one with `ujar train`")
    }
    if task == .tags, let model = language.tags {
      self = .tags(model, language)
    } else if task == .names, let model = language.names {
      self = .names(model, .names, language)
    } else if task == .starts, let model = language.nameStarts {
      self = .names(model, .starts, language)
    } else {
      throw Failure(
        message: "\(language.code) has no model of \(task.rawValue) compiled in; give --model")
    }
  }

  /// Prints the scores on a file.
  func report(_ file: String) throws {
    switch self {
    case .names(let model, let task, let language):
      let sentences = try MarkedNames.sentences(in: file)
      for (label, count) in NameTrainer.score(sentences, model, task, language)
        .sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        Console.line(
          "\(file)\t\(label)\tP \(percent(count.right, of: count.given))"
            + "\tR \(percent(count.right, of: count.wanted))"
            + "\t\(count.right)/\(count.given)/\(count.wanted)")
      }
    case .tags(let model, let language):
      var score = TagTrainer.Score()
      for document in try MarkedTags.documents(in: file) {
        score.add(document, model, language)
      }
      Console.line(
        "\(file)\ttokens \(percent(score.all.right, of: score.all.count))"
          + "\twords \(percent(score.words.right, of: score.words.count))"
          + "\tunknown \(percent(score.unknown.right, of: score.unknown.count))"
          + "\t\(score.all.right)/\(score.all.count)")
    }
  }

  private func percent(_ part: Int, of whole: Int) -> String {
    String(format: "%.1f", 100 * Double(part) / Double(max(1, whole)))
  }
}
