/// Parts bytes into lines, holding no more than one of them.
struct LineSplitter {
  /// A line that is not blank.
  struct Line {
    /// Which it is, from 1.
    var number: Int
    /// What stands in it; `nil` when it is over the limit.
    var bytes: [UInt8]?
  }

  let source: ByteSource
  let limit: Int
  private var piece: ArraySlice<UInt8> = []
  private var number = 0

  init(_ source: ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// The next line that is not blank; `nil` after the last.
  mutating func next() throws(ReaderProblem) -> Line? {
    while let line = try line() {
      number += 1
      if line?.allSatisfy(\.isBlank) != true { return Line(number: number, bytes: line) }
    }
    return nil
  }

  /// The next line: nothing at the end, nothing within something when it is too long.
  private mutating func line() throws(ReaderProblem) -> [UInt8]?? {
    var line: [UInt8] = []
    var (isTooLong, isBegun) = (false, false)
    while try source.fill(&piece) {
      isBegun = true
      let end = piece.firstIndex(of: 0x0A)
      let part = piece[..<(end ?? piece.endIndex)]
      if line.count + part.count > limit { isTooLong = true }
      if isTooLong { line = [] } else { line += part }
      piece = piece[(end.map { $0 + 1 } ?? piece.endIndex)...]
      if end != nil { break }
    }
    guard isBegun else { return nil }
    return .some(isTooLong ? nil : line)
  }
}
