import UjarLanguage

/// The part of speech of a word, and what else it may be.
struct TaggedWord: Sendable {
  /// The likeliest tag.
  let tag: Tag
  /// The tags that are not ruled out, with that one.
  let possible: TagSet

  init(_ tag: Tag, _ possible: TagSet) { (self.tag, self.possible) = (tag, possible) }

  /// A word that can be nothing else.
  init(_ tag: Tag) { self.init(tag, TagSet(tag)) }

  /// Whether it is none of some.
  func isNo(_ tags: TagSet) -> Bool { possible.isDisjoint(with: tags) }

  /// Whether it is one of some, whichever it is.
  func isSurely(_ tags: TagSet) -> Bool { possible.isSubset(of: tags) }
}

extension Reading {
  /// Whether a token is tagged so; never where the language has no tags.
  func isTagged(_ index: Int, _ tag: Tag) -> Bool {
    tags.indices.contains(index) && tags[index].tag == tag
  }

  /// Whether a token was read as any of some tags.
  func isTagged(_ index: Int, _ any: [Tag]) -> Bool { any.contains { isTagged(index, $0) } }
}
