import ArgumentParser
import Foundation
import UjarExtract
import UjarLanguage

/// `ujar eval`: scores what was learned on marked texts.
struct Eval: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Score names or parts of speech on marked texts.",
    discussion: """
      The files look as `ujar train` wants them. Prints a line for each: of tags how many were right
      in per cent, of all tokens, of words, and of words that the training texts did not have; of
      names precision and recall, and how many were right, found and wanted.

      Example: ujar eval --lang en --task tags held-out.conllu
      """)

  @OptionGroup var task: TaskOptions
  @Option(help: ArgumentHelp("The model; the one compiled in without it.", valueName: "file"))
  var model: String?
  @Argument(help: ArgumentHelp("Marked texts.", valueName: "file"))
  var files: [String]

  func run() async throws {
    let language = try task.learningLanguage()
    let exam = try Exam(task.task, language, model.map(ModelOptions.bytes))
    for file in files { try exam.report(file) }
  }
}
