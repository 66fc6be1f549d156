import Foundation
import UjarExtract
import UjarLanguage

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
