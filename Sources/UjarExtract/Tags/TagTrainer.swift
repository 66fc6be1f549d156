public import UjarLanguage
import UjarText

/// Learns a ``TagModel`` from texts whose words have their part of speech.
///
/// A perceptron that tags each sentence with its own guesses for what stands before, and whose
/// weights are averaged over the run (Collins 2002). The same texts and seed give the same bytes.
public struct TagTrainer: Sendable {
  /// A text with the tags of its words.
  public struct Document: Sendable {
    /// The text.
    public var text: String
    /// Every word of the treebank: its UTF-8 byte range of `text`, and its tag.
    public var words: [(span: Range<Int>, tag: Tag)]

    /// Creates a text.
    public init(text: String, words: [(span: Range<Int>, tag: Tag)]) {
      self.text = text
      self.words = words
    }
  }

  private let language: Language
  private var examples: [TagExample] = []

  /// Creates a trainer for a language.
  public init(language: Language) { self.language = language }

  /// How many words there are to learn from.
  public var count: Int { examples.reduce(0) { $0 + $1.tags.count { $0 != nil } } }

  /// Takes in a text.
  public mutating func add(_ document: Document) {
    examples.append(TagExample(document, language))
  }

  /// The model's file.
  ///
  /// - Parameters:
  ///   - rounds: How often every text is read.
  ///   - seed: Decides the order of the texts.
  ///   - progress: Told how many rounds are done.
  /// - Returns: The bytes, as ``TagModel`` reads them.
  public func model(rounds: Int, seed: UInt64, progress: (Int) -> Void = { _ in }) -> [UInt8] {
    let counts = TagCounts(examples)
    let tables = examples.map(counts.known)
    var weights = AveragedWeights()
    var random = Shuffler(state: seed)
    var order = Array(examples.indices)
    for round in 0..<rounds {
      random.shuffle(&order)
      for number in order { learn(examples[number], tables[number], &weights) }
      progress(round + 1)
    }
    return TagModel.bytes(of: weights.averages, words: counts.words)
  }

  private func learn(
    _ example: TagExample, _ table: [UInt64: WordTags], _ weights: inout AveragedWeights
  ) {
    var features = TagFeatures(example.text, language) { table[$0] ?? WordTags(rawValue: 0) }
    for sentence in example.text.sentences {
      var history = TagHistory()
      for index in sentence.tokens {
        let token = example.text.tokens[index]
        let allowed = Tagger.allowed(token, table[token.hash] ?? WordTags(rawValue: 0))
        var guess = allowed.first
        if !allowed.isSingle {
          let slots = features.values(at: index, in: sentence.tokens, behind: history)
            .map(TagModel.slot)
          guess = weights.best(of: allowed, slots)
          if let wanted = example.tags[index], allowed.has(wanted) {
            weights.update(slots, wanted: wanted, guess: guess)
          }
        }
        history.add(guess, token)
      }
    }
  }
}
