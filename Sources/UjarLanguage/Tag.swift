/// The part of speech of a word, where it stands.
///
/// The tags of the Penn Treebank (Santorini, 1990) without those differences that nothing here asks
/// for, and with prepositions and subordinators told apart as Universal Dependencies do.
public enum Tag: UInt8, Sendable, CaseIterable {
  /// NN, NNS, NNP and NNPS.
  case noun, plural, name
  /// JJ, RB and their grades.
  case adjective, adverb
  /// VB, VBP, VBZ, VBD.
  case base, present, presentThird, past
  /// VBN and VBG.
  case participle, gerund
  /// MD.
  case modal
  /// DT and PDT; PRP and EX; PRP$.
  case determiner, pronoun, possessive
  /// WDT, WP and WP$: "that" as a relative is one. WRB.
  case relative, whAdverb
  /// IN, where it joins a noun phrase; where it joins a clause: "that" before one.
  case preposition, subordinator
  /// TO, CC, CD, RP, POS, UH.
  case to, conjunction, number, particle, genitive, interjection
  /// Any mark.
  case mark
  /// Foreign words, symbols, list marks, addresses.
  case other
  /// A pronoun with a verb tied to it: "we're", "I'll".
  case pronounVerb

  /// The tag of a word of a treebank.
  ///
  /// - Parameters:
  ///   - penn: The Penn Treebank tag.
  ///   - universal: The universal part of speech, which tells subordinators.
  public init(penn: some StringProtocol, universal: some StringProtocol) {
    switch penn {
    case "NN": self = .noun
    case "NNS": self = .plural
    case "NNP", "NNPS": self = .name
    case "JJ", "JJR", "JJS": self = .adjective
    case "RB", "RBR", "RBS": self = .adverb
    case "VB": self = .base
    case "VBP": self = .present
    case "VBZ": self = .presentThird
    case "VBD": self = .past
    case "VBN": self = .participle
    case "VBG": self = .gerund
    case "MD": self = .modal
    case "DT", "PDT": self = .determiner
    case "PRP", "EX": self = .pronoun
    case "PRP$": self = .possessive
    case "WDT", "WP", "WP$": self = .relative
    case "WRB": self = .whAdverb
    case "IN": self = universal == "SCONJ" ? .subordinator : .preposition
    case "TO": self = .to
    case "CC": self = .conjunction
    case "CD": self = .number
    case "RP": self = .particle
    case "POS": self = .genitive
    case "UH": self = .interjection
    default: self = universal == "PUNCT" ? .mark : .other
    }
  }
}

/// Some tags: what a word may be.
public struct TagSet: OptionSet, Sendable, Hashable {
  /// One bit a tag, in the order of the tags.
  public var rawValue: UInt32

  /// Creates a set from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  /// A set of one.
  public init(_ tag: Tag) { rawValue = 1 << UInt32(tag.rawValue) }

  /// Whether a tag is one of them.
  @inline(__always)
  public func has(_ tag: Tag) -> Bool { rawValue >> UInt32(tag.rawValue) & 1 != 0 }

  /// Whether there is exactly one.
  @inline(__always)
  public var isSingle: Bool { rawValue.nonzeroBitCount == 1 }
  /// The first one; ``Tag/other`` of none.
  @inline(__always)
  public var first: Tag {
    Tag(rawValue: UInt8(truncatingIfNeeded: rawValue.trailingZeroBitCount)) ?? .other
  }

  /// Every tag.
  public static let all = TagSet(rawValue: (1 << UInt32(Tag.allCases.count)) - 1)
  /// What a finite verb may be: "says", "said", "say", "will".
  public static let finite: TagSet = [
    TagSet(.present), TagSet(.presentThird), TagSet(.past), TagSet(.modal),
  ]
  /// What is finite or a participle of the past: "closed", "says".
  public static let verbForms: TagSet = [
    TagSet(.present), TagSet(.presentThird), TagSet(.past), TagSet(.participle),
  ]
  /// What any verb may be.
  public static let verbs: TagSet = finite.union([
    TagSet(.base), TagSet(.participle), TagSet(.gerund),
  ])
  /// Nouns and names.
  public static let nouns: TagSet = [TagSet(.noun), TagSet(.plural), TagSet(.name)]
}
