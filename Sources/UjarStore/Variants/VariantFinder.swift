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

  private let negations: Set<String>
  private let matcher = VariantMatcher()
  private var words: [VariantWord] = []
  private var starts: [Int] = [0]
  /// The runs by which statements are found.
  private(set) var index = RunIndex()
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
    let statement = starts.count - 1
    var earlier: [UInt32] = []
    for run in text.runs { index.visit(run, statement: statement, earlier: &earlier) }
    earlier.sort()
    var last: UInt32?
    for number in earlier where number != last {
      last = number
      let other = Int(number)
      if clusters.root(of: other) == clusters.root(of: statement) { continue }
      let words = Array(words[starts[other]..<starts[other + 1]])
      if matcher.isVariant(text.words, words) { clusters.join(other, statement) }
    }
    words.append(contentsOf: text.words)
    starts.append(words.count)
  }
}
