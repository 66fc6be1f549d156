import UjarLanguage
import UjarText

/// How often the words of some texts had which tag.
struct TagCounts {
  private var counts: [UInt64: [Tag: Int]] = [:]

  /// From how often on a word is taken to have shown all its tags.
  private static let enough = 30

  init(_ examples: some Sequence<TagExample>) {
    for example in examples {
      for (token, tag) in zip(example.text.tokens, example.tags) where token.isWord {
        if let tag { counts[token.hash, default: [:]][tag, default: 0] += 1 }
      }
    }
  }

  /// Every word with what it can be, the most frequent first.
  var words: [(hash: UInt64, tags: WordTags)] {
    counts.sorted { ($0.value.total, $0.key) > ($1.value.total, $1.key) }
      .map { ($0.key, Self.known($0.value)) }
  }

  /// What the other texts tell of the words of one: in use no word is known from where it stands.
  func known(to example: TagExample) -> [UInt64: WordTags] {
    TagCounts([example]).counts.reduce(into: counts.mapValues(Self.known)) { table, word in
      let rest = counts[word.key, default: [:]].merging(word.value, uniquingKeysWith: -)
        .filter { $0.value > 0 }
      table[word.key] = rest.isEmpty ? nil : Self.known(rest)
    }
  }

  private static func known(_ counts: [Tag: Int]) -> WordTags {
    let total = counts.total
    var tags: TagSet = []
    // One in fifty may be a slip.
    for (tag, count) in counts where count * 50 > total { tags.insert(TagSet(tag)) }
    return WordTags(tags, isClosed: total >= enough)
  }
}

extension [Tag: Int] {
  /// All of them together.
  fileprivate var total: Int { values.reduce(0, +) }
}
