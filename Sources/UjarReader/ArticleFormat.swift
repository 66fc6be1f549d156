/// How articles stand in a file.
enum ArticleFormat: Equatable {
  /// The file is one article.
  case text
  /// One JSON object a line.
  case jsonLines
  /// JSON objects over as many lines as they like, one after the other.
  case jsonObjects
  /// One array of JSON objects.
  case jsonArray

  /// What a folder is searched for, by extension.
  static let extensions = ["txt", "md", "json", "jsonl", "ndjson"]
  /// The same, for messages.
  static var list: String {
    extensions.dropLast().map { "." + $0 }.joined(separator: ", ") + " and .ndjson"
  }

  /// The extension of a path, in small letters.
  static func ending(of path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The format of a file by its ending, and by its first bytes where the ending leaves it open.
  ///
  /// - Parameters:
  ///   - ending: The extension, or nothing.
  ///   - start: The first line at least, or so much as says what it is.
  init(ending: String, start: [UInt8]) {
    switch ending {
    case "txt", "md": self = .text
    case "jsonl", "ndjson": self = Self.isArray(start) ? .jsonArray : .jsonLines
    default:
      if Self.isArray(start) {
        self = .jsonArray
      } else if start.first(where: { !$0.isBlank }) == UInt8(ascii: "{") {
        let isOneObject = ending == "json" && !Self.hasSecondLine(start)
        self = isOneObject || Self.isSpread(start) ? .jsonObjects : .jsonLines
      } else {
        self = ending == "json" ? .jsonLines : .text
      }
    }
  }

  /// Whether a bracket stands first and an object, or the end, second: text in brackets is common.
  private static func isArray(_ start: [UInt8]) -> Bool {
    let signs = start.lazy.filter { !$0.isBlank }.prefix(2)
    return signs.elementsEqual("[{".utf8) || signs.elementsEqual("[]".utf8)
  }

  /// Whether anything stands behind the first line.
  private static func hasSecondLine(_ start: [UInt8]) -> Bool {
    guard let first = start.firstIndex(where: { !$0.isBlank }),
      let end = start[first...].firstIndex(of: 0x0A)
    else { return false }
    return start[end...].contains { !$0.isBlank }
  }

  /// Whether the first line breaks off where a printer breaks objects into lines.
  private static func isSpread(_ start: [UInt8]) -> Bool {
    guard let first = start.firstIndex(where: { !$0.isBlank }),
      let end = start[first...].firstIndex(of: 0x0A)
    else { return false }
    let line = start[first..<end]
    guard let last = line.last(where: { !$0.isBlank }) else { return false }
    return "{[,".utf8.contains(last)
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or a line end.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
