internal import UjarGraph

/// A text that is one article, with lines at its head that tell of it, if there are any.
///
/// A head begins with a known key, has a `Key: value` in each line, and ends with an empty line;
/// what follows that line is the text.
struct TextArticle {
  private let bytes: [UInt8]

  /// - Parameter bytes: Valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The keys of a head, in the languages of the news that is read.
  private static let keys: [String: ArticleField] = [
    "judul": .title, "title": .title, "tanggal": .date, "date": .date, "url": .url,
    "sumber": .source, "source": .source, "bahasa": .lang, "language": .lang, "lang": .lang,
    "penulis": .author, "author": .author, "authors": .author, "id": .id,
  ]
  /// A key longer than this, in bytes, is prose.
  private static let longestKey = 24

  func read(id: String) -> ReadArticle {
    var read = ReadArticle(article: Article(id: id, text: ""))
    var (start, others) = (0, [(key: String, value: String)]())
    if let head = head() {
      start = head.end
      for line in head.lines where !read.take(line.value, as: Self.field(line.key), at: id) {
        others.append(line)
      }
    }
    read.article?.text = String(decoding: bytes[start...], as: UTF8.self)
    if !others.isEmpty {
      let pairs = others.map { JSONString.encoded($0.key) + ":" + JSONString.encoded($0.value) }
      read.article?.meta = "{" + pairs.joined(separator: ",") + "}"
    }
    return read
  }

  private static func field(_ key: String) -> ArticleField? { keys[key.lowercased()] }

  /// The lines of the head, and where the text begins.
  private func head() -> (lines: [(key: String, value: String)], end: Int)? {
    var lines: [(key: String, value: String)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      start = min(end + 1, bytes.count)
      if line.allSatisfy(\.isBlank) { return lines.isEmpty ? nil : (lines, start) }
      guard let pair = Self.pair(line) else { return nil }
      if lines.isEmpty, Self.field(pair.key) == nil { return nil }
      lines.append(pair)
    }
    return nil
  }

  private static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    guard let colon = line.prefix(longestKey + 1).firstIndex(of: UInt8(ascii: ":")) else {
      return nil
    }
    let key = String(decoding: line[..<colon], as: UTF8.self)
    let isKey = key.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "_" }
    guard isKey, key.first?.isLetter == true else { return nil }
    let value = line[(colon + 1)...].drop(while: \.isBlank)
    let end = value.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? value.startIndex
    return (key, String(decoding: value[..<end], as: UTF8.self))
  }
}
