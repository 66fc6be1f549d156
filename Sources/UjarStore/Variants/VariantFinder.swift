internal import Dispatch
internal import Synchronization

/// Finds the clusters of a whole collection, in memory: statement by statement, in the order of
/// their ids, each compared with the first few that share a run of words with it.
///
/// Which clusters come out depends on the statements alone, not on when they came.
struct VariantFinder {
  /// A statement as it is read.
  struct Statement: Sendable {
    var text: String
    var stem: String?
  }

  /// How many runs two statements must share to be compared, unless one of them is short.
  static let sharedRuns = 2
  /// How many runs a short statement has at most.
  static let fewRuns = 6

  private let negations: Set<String>
  private let matcher = VariantMatcher()
  private var words: [VariantWord] = []
  private var starts: [Int] = [0]
  private var runCounts: [UInt16] = []
  private var index = RunIndex()
  private var clusters: VariantClusters

  /// - Parameters:
  ///   - count: How many statements there will be.
  ///   - negations: Words that turn a statement round.
  init(count: Int, negations: Set<String>) {
    self.negations = negations
    clusters = VariantClusters(count: count)
  }

  /// Takes the next statements, on all cores as far as they can be looked at one by one.
  mutating func add(_ statements: [Statement]) {
    for text in texts(statements) { add(text) }
  }

  /// The clusters of two or more, by the places of statements in the order in which they were added.
  mutating func sets() -> [[Int]] { clusters.sets() }

  private func texts(_ statements: [Statement]) -> [VariantText] {
    let part = 512
    let count = (statements.count + part - 1) / part
    let negations = negations
    let made = Mutex([[VariantText]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let range = (number * part)..<min((number + 1) * part, statements.count)
      let texts = statements[range].map {
        VariantText($0.text, stem: $0.stem, negations: negations)
      }
      made.withLock { $0[number] = texts }
    }
    return made.withLock { Array($0.joined()) }
  }

  private mutating func add(_ text: VariantText) {
    let statement = runCounts.count
    var earlier: [UInt32] = []
    for run in text.runs { index.visit(run, statement: statement, earlier: &earlier) }
    earlier.sort()
    var at = 0
    while at < earlier.count {
      let other = Int(earlier[at])
      let first = at
      while at < earlier.count, earlier[at] == earlier[first] { at += 1 }
      let fewest = min(text.runs.count, Int(runCounts[other]))
      guard Self.isWorthComparing(shared: at - first, fewest: fewest),
        clusters.root(of: other) != clusters.root(of: statement)
      else { continue }
      let words = Array(words[starts[other]..<starts[other + 1]])
      if matcher.isVariant(text.words, words) { clusters.join(other, statement) }
    }
    words.append(contentsOf: text.words)
    starts.append(words.count)
    runCounts.append(UInt16(clamping: text.runs.count))
  }

  /// Whether so many shared runs are more than chance.
  static func isWorthComparing(shared: Int, fewest: Int) -> Bool {
    shared >= sharedRuns || fewest <= fewRuns
  }
}
