import UjarLanguage
import UjarText

/// What the words before one are, as far as it matters to that one.
struct TagHistory {
  /// The tag of the word before it and of the one before that; 63 before the first.
  private(set) var last: UInt64 = 63
  private(set) var second: UInt64 = 63
  /// The tag of the last verb of the clause, 0 where it has none yet.
  private(set) var verb: UInt64 = 0
  /// The hash of the last verb of the sentence that was no auxiliary's complement.
  private(set) var verbHash: UInt64 = 0

  mutating func add(_ tag: Tag, _ token: Token) {
    (last, second) = (UInt64(tag.rawValue), last)
    switch tag {
    case .subordinator, .relative, .whAdverb, .conjunction, .mark: verb = 0
    case .past, .present, .presentThird, .modal, .pronounVerb, .participle, .base, .gerund, .to:
      verb = UInt64(tag.rawValue) + 1
      if tag != .modal && tag != .to { verbHash = token.hash }
    default: break
    }
  }
}
