import ArgumentParser
import Foundation
import UjarExport
import UjarExtract
import UjarGraph

extension RowGroup {
  /// Texts that nobody would write, unless to do harm; time must stay linear.
  static let hostile = RowGroup(
    name: "hostile", abstract: "10 MB of quotation marks, of one word, of brackets and so on"
  ) { site, report in
    for input in HostileInput.allCases { report(try input.measured(in: site)) }
  }
}

/// A text as bad as can be.
enum HostileInput: String, CaseIterable, ExpressibleByArgument {
  case quotationMarks = "quotation-marks"
  case openingMarks = "opening-marks"
  case quotedSentences = "quoted-sentences"
  case quotations
  case cues
  case clitics
  case word
  case brackets
  case capitals
  case names
  case strangers
  case meetings
  case posts
  case dates
  case commas
  case bytes

  private static let size = 10_000_000
  /// When it is stopped, in seconds.
  private static let bound = 60.0

  /// What is repeated; a `#` stands for letters that are others each time.
  private var unit: String {
    switch self {
    case .quotationMarks: "\""
    case .openingMarks: "“"
    case .quotedSentences: "\"Kami siap.\" "
    case .quotations: "\"Kami siap,\" kata Rina Wibowo. "
    case .cues: "kata "
    case .clitics: "katanya "
    case .word: "a"
    case .brackets: "(["
    case .capitals: "A "
    case .names: "Rina Wibowo dan "
    case .strangers: "menurut Rina# Wi#, "
    case .meetings: "Rina Wibowo bertemu Jan# Ruslan di Bandung "
    case .posts: "\"Fine,\" said Anna Wi#. The officer and the senators agreed that it was. "
    case .dates: "Senin (3/3/2026) "
    case .commas: ", "
    case .bytes: "\u{FFFD}\u{301}\n"
    }
  }

  private var text: String {
    let parts = unit.split(separator: "#", omittingEmptySubsequences: false)
    let count = Self.size / (unit.utf8.count + 4 * (parts.count - 1))
    guard parts.count > 1 else { return String(repeating: unit, count: count) }
    return (0..<count).map { parts.joined(separator: Self.letters($0)) }.joined()
  }

  private static func letters(_ number: Int) -> String {
    String(decoding: (0..<4).map { UInt8(97 + (number >> ($0 * 4)) % 16) }, as: UTF8.self)
  }

  /// Measures it in a process of its own, which can be stopped.
  func measured(in site: Site) throws -> Row {
    let result = try Program.bench.run(
      ["--hostile", rawValue], in: site.scratch, bound: Self.bound)
    if !result.isStopped, let row = try? JSONDecoder().decode(Line.self, from: result.output) {
      return Row(name: row.name, value: row.value, unit: row.unit, note: row.note)
    }
    let cause = result.isStopped ? "stopped" : "crashed with status \(result.status)"
    return Row(
      name: "hostile.\(rawValue)", value: nil, unit: "s",
      note: "\(cause) after \(Int(result.seconds)) s: \(result.errors.prefix(200))")
  }

  /// Measures it here.
  func row() -> Row {
    let article = Article(id: rawValue, text: text)
    var size = 0
    let seconds = Processor.seconds {
      size = ArticleLine.bytes(of: Extractor().graph(of: article)).count
    }
    let peak = Memory.peak().map { ", peak memory \(Int($0)) MB" } ?? ""
    return Row(
      name: "hostile.\(rawValue)", value: seconds, unit: "s",
      note: "10 MB of \(unit.debugDescription) as one article, \(size) bytes out\(peak)")
  }

  /// A row as a process of its own prints it.
  private struct Line: Decodable {
    var name: String
    var value: Double?
    var unit: String
    var note: String
  }
}
