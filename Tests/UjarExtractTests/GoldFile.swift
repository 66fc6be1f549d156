import Foundation
import UjarGraph
import UjarText

/// One case of a gold file: a text with its marked spans and what is expected of it.
struct GoldCase: CustomStringConvertible {
  var file: String
  var number: Int
  var language: String
  var date = "2026-03-05"
  var text = ""
  /// Spans by label ("content", "cue2"), in UTF-8 bytes of `text`.
  var spans: [String: [TextSpan]] = [:]
  /// Expectations as written: key, then value.
  var expectations: [(key: String, value: String)] = []

  var description: String { "\(file) case \(number): \(text.prefix(60))" }

  /// The article that the case is read as.
  var article: Article { Article(id: file, text: text, date: date, language: language) }

  /// The numbers behind the labels: "" for a case with one quotation.
  var numbers: [String] {
    let contents = spans.keys.filter { $0.hasPrefix("content") }
    return contents.map { String($0.dropFirst("content".count)) }.sorted()
  }

  /// Whether a look-alike: nothing to find, or not what it looks like. `> negative: why`.
  var isNegative: Bool { expectations.contains { $0.key == "negative" } }

  /// The numbers of the hard cases that a file is about, off its first line: "# H38 H44 …".
  static func phenomena(in url: URL) throws -> [Int] {
    let first = try String(contentsOf: url, encoding: .utf8).prefix { $0 != "\n" }
    guard first.hasPrefix("# ") else { return [] }
    return first.split(separator: " ").dropFirst().prefix { $0.hasPrefix("H") }
      .compactMap { Int($0.dropFirst()) }
  }

  /// The gold files of a folder beside this one, in order.
  static func files(in folder: String) -> [URL] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder)
    let files = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Reads every case of a file.
  static func cases(in url: URL) throws -> [GoldCase] {
    let name = url.deletingPathExtension().lastPathComponent
    let language = name.split(separator: ".").last.map(String.init) ?? "id"
    let source = try String(contentsOf: url, encoding: .utf8)
    return source.components(separatedBy: "\n---\n").enumerated().map {
      GoldCase(parsing: $1, file: name, number: $0 + 1, language: language)
    }
  }

  private init(parsing source: String, file: String, number: Int, language: String) {
    self.file = file
    self.number = number
    self.language = language
    var lines: [String] = []
    for line in source.components(separatedBy: "\n") {
      if line.hasPrefix("# ") { continue }
      if line.hasPrefix("@ ") {
        date = String(line.dropFirst(2)).trimmingCharacters(in: .whitespaces)
      } else if line.hasPrefix("> ") {
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
        let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
        expectations.append((parts[0].trimmingCharacters(in: .whitespaces), value))
      } else {
        lines.append(line)
      }
    }
    parse(lines.joined(separator: "\n").trimmingCharacters(in: .newlines))
  }

  /// Takes the marks out of a text and keeps where they stood.
  private mutating func parse(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [(label: String, start: Int)] = []
    let source = Array(marked.utf8)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\\"), index + 1 < source.count {
        bytes.append(source[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "["), let label = Self.label(source, at: index) {
        open.append((label.name, bytes.count))
        index = label.end
      } else if byte == UInt8(ascii: "]"), let last = open.popLast() {
        spans[last.label, default: []].append(TextSpan(start: last.start, end: bytes.count))
        index += 1
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func label(_ source: [UInt8], at index: Int) -> (name: String, end: Int)? {
    guard let colon = source[index...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(decoding: source[(index + 1)..<colon], as: UTF8.self)
    guard ["content", "cue", "source"].contains(where: { name.hasPrefix($0) }),
      name.allSatisfy({ $0.isLetter || $0.isNumber })
    else { return nil }
    let end = colon + 1
    return (name, end < source.count && source[end] == UInt8(ascii: " ") ? end + 1 : end)
  }
}
