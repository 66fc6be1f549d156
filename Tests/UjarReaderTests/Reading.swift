import UjarGraph
import UjarReader
import UjarTesting

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
  let desk = try Folder()
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
