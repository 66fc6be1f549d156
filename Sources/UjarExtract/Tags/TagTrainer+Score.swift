public import UjarLanguage
import UjarText

extension TagTrainer {
  /// How many tokens a model tags right.
  public struct Score: Sendable {
    /// Some tokens: how many there are, and how many of them are right.
    public typealias Share = (right: Int, count: Int)

    /// Every token that the treebank has a tag for, marks of punctuation among them.
    public private(set) var all: Share = (0, 0)
    /// Those that are no marks.
    public private(set) var words: Share = (0, 0)
    /// Those of them that the model was not trained on.
    public private(set) var unknown: Share = (0, 0)

    /// A score of nothing.
    public init() {}

    /// Takes in a text.
    public mutating func add(_ document: Document, _ model: TagModel, _ language: Language) {
      let example = TagExample(document, language)
      let given = Tagger(model: model, language: language).words(of: example.text)
      for (index, token) in example.text.tokens.enumerated() {
        guard let wanted = example.tags[index] else { continue }
        let isRight = given[index].tag == wanted
        Self.count(isRight, in: &all)
        guard wanted != .mark else { continue }
        Self.count(isRight, in: &words)
        if model.tags(of: token.hash).tags.isEmpty { Self.count(isRight, in: &unknown) }
      }
    }

    private static func count(_ isRight: Bool, in share: inout Share) {
      share.count += 1
      if isRight { share.right += 1 }
    }
  }
}
