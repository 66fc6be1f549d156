import UjarReader

/// What became of the input so far, and what was told of it.
struct Tally {
  /// Articles that were read.
  private(set) var read = 0
  /// Articles, files and folders that were lost.
  private(set) var failed = 0
  /// Articles that were read with something mended.
  private(set) var mended = 0

  /// Counts an article and tells what was wrong with it.
  mutating func count(_ problems: [ReaderProblem], wasRead: Bool) {
    if wasRead { read += 1 }
    if !problems.isEmpty { if wasRead { mended += 1 } else { failed += 1 } }
    for problem in problems { Console.say(problem.description) }
  }

  /// What to end with: an error when anything was lost.
  ///
  /// - Parameter done: What was done with articles, for the message: "extracted".
  /// - Returns: The error, or `nil` when all is well.
  func failure(_ done: String) -> Failure? {
    guard failed > 0 else { return nil }
    if read == 0 { return Failure(message: "nothing could be read, so nothing was \(done)") }
    let articles = read == 1 ? "1 article was" : "\(read) articles were"
    return Failure(message: "\(articles) \(done), \(failed) could not be read")
  }
}
