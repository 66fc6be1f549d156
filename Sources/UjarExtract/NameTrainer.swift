import UjarGraph
public import UjarLanguage
import UjarText

/// Learns a ``NameModel`` from sentences whose names are marked.
///
/// Logistic regression by stochastic gradient with a step of its own for every weight (Duchi et
/// al., "Adaptive Subgradient Methods", JMLR 2011). The same examples and seed give the same bytes.
public struct NameTrainer: Sendable {
  /// A sentence with the names in it.
  public struct Sentence: Sendable {
    /// The words, joined by blanks.
    public var text: String
    /// The names: UTF-8 byte ranges of `text`, with what they name.
    public var names: [(span: Range<Int>, label: NameModel.Label)]

    /// Creates a sentence.
    public init(text: String, names: [(span: Range<Int>, label: NameModel.Label)]) {
      self.text = text
      self.names = names
    }
  }

  private struct Example {
    var slots: [Int]
    var label: Int
  }

  /// What a model is to tell.
  public enum Task: String, Sendable, CaseIterable {
    /// What a run of capitals names.
    case names
    /// Where in a run of capitals a person's name begins.
    case starts
  }

  private let language: Language
  private let task: Task
  private var examples: [Example] = []

  /// Creates a trainer for a language.
  public init(_ task: Task, language: Language) {
    self.task = task
    self.language = language
  }

  /// How many runs of capitals the sentences had.
  public var count: Int { examples.count }

  /// Takes in a sentence: every run of capitals that the rules leave open is an example.
  public mutating func add(_ sentence: Sentence) {
    for (features, label) in Self.examples(of: sentence, task, language) {
      examples.append(Example(slots: features.map(NameModel.slot), label: label.rawValue))
    }
  }

  private static func examples(
    of sentence: Sentence, _ task: Task, _ language: Language
  ) -> [(features: [UInt64], label: NameModel.Label)] {
    task == .names ? runs(of: sentence, language) : starts(of: sentence, language)
  }

  /// Every place in the runs of capitals of a sentence, and whether a person's name begins there.
  private static func starts(
    of sentence: Sentence, _ language: Language
  ) -> [(features: [UInt64], label: NameModel.Label)] {
    let reading = Reading(bytes: Array(sentence.text.utf8), language: language)
    var examples: [(features: [UInt64], label: NameModel.Label)] = []
    var index = 0
    while index < reading.count {
      let run = NameStart.run(at: index, before: reading.count, reading)
      if run.count > 1 {
        for place in run where reading.isWord(place) {
          let start = Int(reading.tokens[place].start)
          let begins = sentence.names.contains {
            $0.label == .person && $0.span.lowerBound == start
          }
          examples.append(
            (NameStart.features(of: place, in: run, reading), begins ? .person : .other))
        }
      }
      index = max(index + 1, run.upperBound)
    }
    return examples
  }

  /// The runs of a sentence, as features and what they name.
  private static func runs(
    of sentence: Sentence, _ language: Language
  ) -> [(features: [UInt64], label: NameModel.Label)] {
    let reading = Reading(bytes: Array(sentence.text.utf8), language: language)
    let evidence = NameEvidence(reading)
    let finder = ChunkFinder(
      reading: reading, evidence: evidence,
      isDate: [Bool](repeating: false, count: reading.count))
    return finder.chunks().compactMap { chunk in
      guard let run = chunk.name, let bounds = chunk.openIn else { return nil }
      let features = NameFeatures.features(of: run, in: bounds, reading, evidence)
      let span = reading.text.span(run)
      let name = sentence.names.first { $0.span.overlaps(span.start..<span.end) }
      return (features, name?.label ?? .other)
    }
  }

  /// The model's file.
  ///
  /// - Parameters:
  ///   - rounds: How often every example is looked at.
  ///   - seed: Decides the order of the examples.
  ///   - progress: Told how many rounds are done.
  /// - Returns: The bytes, as ``NameModel`` reads them.
  public func model(
    rounds: Int, seed: UInt64, progress: (Int) -> Void = { _ in }
  ) -> [UInt8] {
    let labels = NameModel.Label.allCases.count
    var weights = [Float](repeating: 0, count: labels << NameModel.bits)
    var squares = [Float](repeating: 1e-6, count: weights.count)
    var random = Shuffler(state: seed)
    var order = Array(examples.indices)
    for round in 0..<rounds {
      random.shuffle(&order)
      for index in order { step(examples[index], &weights, &squares) }
      progress(round + 1)
    }
    return NameModel.bytes(of: weights)
  }

  private func step(_ example: Example, _ weights: inout [Float], _ squares: inout [Float]) {
    var sums = SIMD4<Float>.zero
    for slot in example.slots { for label in 0..<4 { sums[label] += weights[slot + label] } }
    var errors = Softmax.probabilities(of: sums)
    errors[example.label] -= 1
    for slot in example.slots {
      for label in 0..<4 {
        let gradient = errors[label] + 2e-4 * weights[slot + label]
        squares[slot + label] += gradient * gradient
        weights[slot + label] -= 0.15 * gradient / squares[slot + label].squareRoot()
      }
    }
  }

  /// How often a model names the runs of sentences right, label by label: right, given, wanted.
  public static func score(
    _ sentences: [Sentence], _ model: NameModel, _ task: Task, _ language: Language
  ) -> [NameModel.Label: (right: Int, given: Int, wanted: Int)] {
    var counts: [NameModel.Label: (right: Int, given: Int, wanted: Int)] = [:]
    for sentence in sentences {
      for (features, wanted) in examples(of: sentence, task, language) {
        let shares = model.probabilities(of: features)
        let given = NameModel.Label.allCases.max { shares[$0.rawValue] < shares[$1.rawValue] }
        counts[wanted, default: (0, 0, 0)].wanted += 1
        if let given { counts[given, default: (0, 0, 0)].given += 1 }
        if given == wanted { counts[wanted, default: (0, 0, 0)].right += 1 }
      }
    }
    return counts
  }
}
