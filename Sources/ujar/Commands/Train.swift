public import ArgumentParser
import Foundation
public import UjarExtract
import UjarLanguage

/// `ujar train`: learns what names are, from sentences whose names are marked.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn to tell persons, organisations and places, from marked sentences.",
    discussion: """
      The files have a token a line, its label behind the last tab (B-PER, I-PER, O; PERSON, ORG,
      ORGANISATION, LOC, PLACE count alike), and an empty line between sentences.

      Example: ujar train --lang id --out names.model names.bio --test held-out.bio
      """)

  @Option(name: .customLong("lang"), help: "The language: id or en.")
  var language = "id"
  @Option(help: "What the model is to tell: names, or starts (where a person's name begins).")
  var task = NameTrainer.Task.names
  @Option(help: ArgumentHelp("Where the model is written.", valueName: "file"))
  var out: String
  @Option(help: ArgumentHelp("Sentences to score the model on.", valueName: "file"))
  var test: [String] = []
  @Option(help: "How often every example is looked at.")
  var rounds = 12
  @Option(help: "Decides the order of the examples.")
  var seed: UInt64 = 1
  @Argument(help: ArgumentHelp("Marked sentences.", valueName: "file"))
  var files: [String]

  func run() async throws {
    guard let language = Language.named(language) else {
      throw Failure(message: "'\(language)' is no language that is known here; write id or en")
    }
    var trainer = NameTrainer(task, language: language)
    for file in files {
      for sentence in try MarkedNames.sentences(in: file) { trainer.add(sentence) }
    }
    guard trainer.count > 0 else {
      throw Failure(message: "\(files[0]): no open names in it; is it a token and a label a line?")
    }
    let bytes = trainer.model(rounds: rounds, seed: seed)
    try Data(bytes).write(to: URL(filePath: out))
    Console.say("\(out): learned from \(trainer.count) names")
    guard let model = NameModel(bytes: bytes) else { return }
    for file in test {
      let sentences = try MarkedNames.sentences(in: file)
      for (label, count) in NameTrainer.score(sentences, model, task, language)
        .sorted(by: { $0.key.rawValue < $1.key.rawValue })
      {
        let precision = Double(count.right) / Double(max(1, count.given))
        let recall = Double(count.right) / Double(max(1, count.wanted))
        Console.line(
          "\(file)\t\(label)\tP \(Self.percent(precision))\tR \(Self.percent(recall))\t"
            + "\(count.right)/\(count.given)/\(count.wanted)")
      }
    }
  }

  private static func percent(_ share: Double) -> String {
    String(format: "%.1f", share * 100)
  }
}

extension NameTrainer.Task: ExpressibleByArgument {}

/// Reads sentences with a token and its label a line.
enum MarkedNames {
  static func sentences(in file: String) throws -> [NameTrainer.Sentence] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Failure(message: "\(file): cannot be read; check the path")
    }
    var sentences: [NameTrainer.Sentence] = []
    var sentence = NameTrainer.Sentence(text: "", names: [])
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let fields = line.split(separator: "\t")
      if fields.count < 2 {
        if !sentence.text.isEmpty { sentences.append(sentence) }
        sentence = NameTrainer.Sentence(text: "", names: [])
        continue
      }
      add(String(fields[0]), String(fields[fields.count - 1]), to: &sentence)
    }
    if !sentence.text.isEmpty { sentences.append(sentence) }
    return sentences
  }

  private static func add(_ word: String, _ mark: String, to sentence: inout NameTrainer.Sentence) {
    let sticks = [",", ".", ";", ":", "!", "?", ")", "%"].contains(word)
    if !sentence.text.isEmpty, !sticks, sentence.text.last != "(" { sentence.text += " " }
    let start = sentence.text.utf8.count
    sentence.text += word
    guard let label = label(mark) else { return }
    let span = start..<sentence.text.utf8.count
    if mark.hasPrefix("I-"), let last = sentence.names.indices.last,
      sentence.names[last].label == label, sentence.names[last].span.upperBound + 1 >= start
    {
      sentence.names[last].span = sentence.names[last].span.lowerBound..<span.upperBound
    } else {
      sentence.names.append((span, label))
    }
  }

  private static func label(_ mark: String) -> NameModel.Label? {
    switch mark.dropFirst(2) {
    case "PER", "PERSON", "PPL": .person
    case "ORG", "ORGANISATION", "ORGANIZATION", "IND": .organization
    case "LOC", "PLACE", "PLC": .place
    default: nil
    }
  }
}
