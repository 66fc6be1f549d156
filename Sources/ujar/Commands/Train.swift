import ArgumentParser
import Foundation
import UjarExtract
import UjarLanguage

/// `ujar train`: learns what names are and which part of speech a word is, from marked texts.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn names or parts of speech, from marked texts.",
    discussion: """
      For names and starts the files have a token a line, its label behind the last tab (B-PER,
      I-PER, O; PERSON, ORG, ORGANISATION, LOC, PLACE count alike), and an empty line between
      sentences. For tags they are CoNLL-U with Penn Treebank tags. The same files and seed give the
      same bytes; `ujar extract --model` reads with them.

      Example: ujar train --lang en --task tags --out tags.model train.conllu --test held-out.conllu
      """)

  @OptionGroup var task: TaskOptions
  @Option(help: ArgumentHelp("Where the model is written.", valueName: "file"))
  var out: String
  @Option(help: ArgumentHelp("Texts to score the model on.", valueName: "file"))
  var test: [String] = []
  @Option(help: "How often every text is read; 12 times for names, 10 for tags.")
  var rounds: Int?
  @Option(help: "Decides the order in which texts are read.")
  var seed: UInt64 = 1
  @Flag(help: "No progress.")
  var quiet = false
  @Argument(help: ArgumentHelp("Marked texts.", valueName: "file"))
  var files: [String]

  func run() async throws {
    let language = try task.learningLanguage()
    var progress = Progress(isOn: !quiet && Console.isErrorTerminal, total: nil)
    let lesson = try Lesson(task.task, language, files)
    guard lesson.count > 0 else {
      throw Failure(
        message: "\(files[0]): nothing to learn in it; `ujar train --help` tells how it must look")
    }
    let bytes = lesson.model(rounds: rounds, seed: seed) {
      progress.show(share: $0, of: "of the rounds")
    }
    progress.clear()
    try Data(bytes).write(to: URL(filePath: out))
    Console.say("\(out): learned from \(lesson.count) \(lesson.unit)")
    for file in test { try Exam(task.task, language, bytes).report(file) }
  }
}
