import Foundation
import UjarGraph
import UjarReader

/// A folder to read from, which goes away with the value that holds it.
final class Desk {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "ujar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Lays down a file, and the folders it stands in.
  @discardableResult
  func put(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  @discardableResult
  func put(_ name: String, _ text: String) throws -> String { try put(name, text.utf8) }
}

/// Everything that paths hold.
func read(_ paths: String..., options: ReaderOptions = ReaderOptions()) -> [ReadArticle] {
  var reader = ArticleReader(paths: paths, options: options)
  var articles: [ReadArticle] = []
  while let raw = reader.next() { articles.append(raw.read()) }
  return articles
}

/// The articles that JSON in a file of that name makes.
func read(
  json: String, named name: String = "berita.jsonl", options: ReaderOptions = ReaderOptions()
) throws -> [ReadArticle] {
  let desk = try Desk()
  return read(try desk.put(name, json), options: options)
}

extension [ReadArticle] {
  /// What came through.
  var articles: [Article] { compactMap(\.article) }
  /// What was wrong, in the words that users see, without the folder.
  var messages: [String] {
    flatMap(\.problems).map { problem in
      let text = problem.description
      let start = text.firstIndex(of: ":").flatMap { text[..<$0].lastIndex(of: "/") }
      return start.map { String(text[text.index(after: $0)...]) } ?? text
    }
  }
}
