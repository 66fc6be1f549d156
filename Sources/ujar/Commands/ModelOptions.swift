import ArgumentParser
import Foundation
import UjarExtract
import UjarLanguage

/// With which models articles are read.
struct ModelOptions: ParsableArguments {
  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A model of `ujar train` in place of the one compiled in: en/tags=my.model; repeatable.",
      valueName: "part=file"))
  var models: [String] = []

  @Option(
    help: ArgumentHelp(
      "Read without what was learned: names, starts, tags; repeatable, to measure the rest.",
      valueName: "part"))
  var without: [LearnedPart] = []

  /// An extractor that reads so.
  func extractor() throws -> Extractor {
    guard !models.isEmpty || !without.isEmpty else { return Extractor() }
    var languages = ["id": Language.indonesian, "en": .english].mapValues { $0.without(without) }
    for model in models {
      let (code, part, file) = try Self.parts(of: model)
      guard let language = languages[code]?.with(part, from: try Self.bytes(of: file)) else {
        throw Failure(message: "\(file): no model of \(part.rawValue); make one with `ujar train`")
      }
      languages[code] = language
    }
    return Extractor(languages: Array(languages.values))
  }

  private static func parts(of model: String) throws -> (String, LearnedPart, String) {
    let sides = model.split(separator: "=", maxSplits: 1)
    let names = sides.first?.split(separator: "/") ?? []
    guard sides.count == 2, names.count == 2, ["id", "en"].contains(names[0]),
      let part = LearnedPart(rawValue: String(names[1]))
    else {
      throw Failure(message: "'\(model)' names no model; write en/tags=FILE or id/names=FILE")
    }
    return (String(names[0]), part, String(sides[1]))
  }

  /// The bytes of a model's file.
  static func bytes(of file: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Failure(message: "\(file): cannot be read; check the path")
    }
    return [UInt8](data)
  }
}
