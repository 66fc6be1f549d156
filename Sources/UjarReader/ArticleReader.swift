/// Finds articles in files, folders and standard input, one after the other.
///
/// It never holds more than one file or one line. What it finds is read apart from it, by
/// ``RawArticle/read()``, so that many threads can read while one finds. Problems come as values
/// in their place among the articles.
public struct ArticleReader: IteratorProtocol {
  private var files: FileFinder
  private var file: FileReader?
  private var bytesBefore = 0
  private let options: ReaderOptions

  /// Prepares to read; nothing is opened yet.
  ///
  /// - Parameters:
  ///   - paths: Files, folders, and `-` for standard input.
  ///   - options: How to read them.
  public init(paths: [String], options: ReaderOptions = ReaderOptions()) {
    files = FileFinder(paths: paths)
    self.options = options
  }

  /// The next article or problem; `nil` after the last.
  public mutating func next() -> RawArticle? {
    while true {
      if var article = file?.next() {
        article.position = bytesBefore + (file?.bytesRead ?? 0)
        return article
      }
      bytesBefore += file?.bytesRead ?? 0
      file = nil
      switch files.next() {
      case .file(let path):
        do throws(ReaderProblem) {
          file = try FileReader(path: path, options: options)
        } catch {
          return problem(error)
        }
      case .problem(let problem): return self.problem(problem)
      case nil: return nil
      }
    }
  }

  private func problem(_ problem: ReaderProblem) -> RawArticle {
    RawArticle(
      place: problem.place, content: .problem(problem.cause), options: options,
      position: bytesBefore)
  }

  /// How many bytes there are to read; `nil` when a part of it has no size, as a pipe has none.
  public static func size(of paths: [String]) -> Int? {
    var files = FileFinder(paths: paths)
    var size = 0
    while let found = files.next() {
      guard case .file(let path) = found else { continue }
      guard let status = FileStatus(path), status.isRegular else { return nil }
      size += status.size
    }
    return size
  }
}
