/// Finds the articles of one file, one after the other.
struct FileReader {
  private enum Pieces {
    case text
    case lines(LineSplitter)
    case values(ValueSplitter)
    case ended
  }

  private let source: ByteSource
  private let options: ReaderOptions
  private var pieces: Pieces
  private var count = 0

  private var name: String { source.name }
  /// How many bytes were read so far.
  var bytesRead: Int { source.bytesRead }

  /// Opens a file and looks at its start.
  ///
  /// - Throws: ``ReaderProblem`` when it cannot be opened, is empty, or is no text.
  init(path: String, options: ReaderOptions) throws(ReaderProblem) {
    source = try ByteSource(path: path)
    self.options = options
    let start = try source.peek()
    guard !start.isEmpty else { throw ReaderProblem(path, .empty) }
    if start.contains(0) || BinaryFormat.of(start) != nil {
      throw ReaderProblem(path, .binary(format: BinaryFormat.of(start)))
    }
    let format = ArticleFormat(ending: ArticleFormat.ending(of: path), start: start)
    pieces =
      switch format {
      case .text: .text
      case .jsonLines: .lines(LineSplitter(source, limit: options.limit))
      case .jsonObjects, .jsonArray:
        .values(ValueSplitter(source, limit: options.limit, isArray: format == .jsonArray))
      }
  }

  /// The next article; `nil` after the last.
  mutating func next() -> RawArticle? {
    do throws(ReaderProblem) {
      let next = try nextPiece()
      if next == nil {
        pieces = .ended
        if count == 0 { return article(at: name, .problem(.empty)) }
      }
      return next
    } catch {
      pieces = .ended
      return article(at: error.place, .problem(error.cause))
    }
  }

  private mutating func nextPiece() throws(ReaderProblem) -> RawArticle? {
    switch pieces {
    case .text:
      pieces = .ended
      let bytes = try source.rest(limit: options.limit)
      if bytes.allSatisfy(\.isBlank) { return nil }
      return article(at: name, bytes.count > options.limit ? tooLarge : .text(bytes))
    case .lines(var lines):
      pieces = .ended
      let line = try lines.next()
      pieces = .lines(lines)
      return line.map {
        article(at: "\(name):\($0.number)", $0.bytes.map { .json($0) } ?? tooLarge)
      }
    case .values(var values):
      pieces = .ended
      let value = try values.next()
      pieces = .values(values)
      if let value {
        return article(at: place(of: value, values), value.bytes.map { .json($0) } ?? tooLarge)
      }
      pieces = .ended
      return values.isArray && !values.isClosed ? article(at: name, .problem(.unclosedArray)) : nil
    case .ended: return nil
    }
  }

  /// The first object of a file is the file; what stands beside it is told apart by its number.
  private func place(of value: ValueSplitter.Value, _ values: ValueSplitter) -> String {
    values.isArray || value.number > 1 ? "\(name)#\(value.number)" : name
  }

  private var tooLarge: RawArticle.Content { .problem(.tooLarge(limit: options.limit)) }

  private mutating func article(at place: String, _ content: RawArticle.Content) -> RawArticle {
    count += 1
    return RawArticle(place: place, content: content, options: options)
  }
}
