import UjarData

/// Weights that tell the part of speech of words, by hashed features of a word and its neighbours.
///
/// An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models",
/// EMNLP 2002) with one byte a feature and tag, and a list of the words that it was trained on with
/// the tags that they had. Trained by `ujar train`; what ships is compiled in as
/// `Data/<code>/tags.model`.
public struct TagModel: Sendable {
  /// How many features are told apart: two to this power.
  public static let bits = 15
  /// How many words the list has room for: two to this power.
  public static let wordBits = 14
  /// The first bytes of a model's file.
  static let magic: [UInt8] = Array("UJTM1\0\0\0".utf8)

  /// Of every word its hash above and its tags below; 0 where there is none.
  private let words: [UInt64]
  private let rows: ByteRows

  /// Reads a model; `nil` for anything but what ``bytes(of:words:)`` made.
  public init?(bytes: [UInt8]) {
    let start = Self.magic.count
    let wordCount = 1 << Self.wordBits
    let weights = start + wordCount * 8
    guard bytes.count == weights + ByteRows.width << Self.bits, bytes.starts(with: Self.magic),
      let entries = ByteRows(bytes, from: start, count: wordCount / 4),
      let rows = ByteRows(bytes, from: weights, count: 1 << Self.bits)
    else { return nil }
    words = (0..<wordCount).map { entries[$0 / 4][$0 % 4] }
    self.rows = rows
  }

  /// The file of a model.
  ///
  /// - Parameters:
  ///   - weights: What was learned, 32 for every feature, in the order of the tags.
  ///   - words: The hashes of known words with their tags; the later ones are left out where there
  ///     is no room for all.
  /// - Returns: The bytes, as ``init(bytes:)`` reads them.
  public static func bytes(of weights: [Float], words: [(hash: UInt64, tags: WordTags)]) -> [UInt8]
  {
    var table = [UInt64](repeating: 0, count: 1 << wordBits)
    for word in words.prefix(table.count * 7 / 8) {
      var slot = Self.slot(ofWord: word.hash)
      while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = word.hash & 0xFFFF_FFFF_0000_0000 | UInt64(word.tags.rawValue)
    }
    var bytes = magic
    for entry in table {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: entry >> shift))
      }
    }
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? largest / 127 : 1
    for weight in weights {
      // Above 0, so that sums of bytes need no sign.
      bytes.append(UInt8(max(-127, min(127, (weight / scale).rounded())) + 128))
    }
    return bytes
  }

  /// The number of the weights of a feature.
  @inline(__always)
  public static func slot(of feature: UInt64) -> Int {
    Int(truncatingIfNeeded: ((feature ^ (feature >> 29)) &* 0xBF58_476D_1CE4_E5B9) >> (64 - bits))
  }

  @inline(__always)
  private static func slot(ofWord hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (1 << wordBits - 1)
  }

  /// What a word was in the training texts; nothing for a word that they did not have.
  @inline(__always)
  public func tags(of hash: UInt64) -> WordTags {
    var slot = Self.slot(ofWord: hash)
    while words[slot] != 0 {
      if (words[slot] ^ hash) >> 32 == 0 {
        return WordTags(rawValue: UInt32(truncatingIfNeeded: words[slot]))
      }
      slot = (slot + 1) & (words.count - 1)
    }
    return WordTags(rawValue: 0)
  }

  /// The sums of the weights of a word's features, tag by tag.
  public struct Sums {
    // Lanes of two bytes: those of even tags, those of odd ones.
    private var even = ByteRows.Row.zero
    private var odd = ByteRows.Row.zero
    private static let mask = ByteRows.Row(repeating: 0x00FF_00FF_00FF_00FF)

    @inline(__always)
    mutating func add(_ row: ByteRows.Row) {
      even &+= row & Self.mask
      odd &+= (row &>> 8) & Self.mask
    }

    @inline(__always)
    private func sum(_ lane: Int) -> Int {
      let words = lane & 1 == 0 ? even : odd
      return Int(words[lane >> 3] >> UInt64((lane & 6) << 3) & 0xFFFF)
    }

    /// The tag of some with the highest sum, the first one where several have it.
    @inline(__always)
    public func best(of tags: TagSet) -> Tag {
      var rest = tags.rawValue
      var (best, highest) = (0, -1)
      while rest != 0 {
        let lane = rest.trailingZeroBitCount
        rest &= rest - 1
        let sum = sum(lane)
        if sum > highest { (best, highest) = (lane, sum) }
      }
      return Tag(rawValue: UInt8(best)) ?? .other
    }

    /// The tags of some whose sums are near that of the best one.
    public func near(_ best: Tag, of tags: TagSet, margin: Int) -> TagSet {
      let least = UInt64(max(0, sum(Int(best.rawValue)) - margin))
      let near = Self.lanes(of: even, from: least) | Self.lanes(of: odd, from: least) << 1
      return TagSet(rawValue: near).intersection(tags).union(TagSet(best))
    }

    /// The lanes that hold `least` or more, of four words with four each, as every second bit.
    ///
    /// All lanes of a word are compared at once: the highest bit of a lane, which no sum of fewer
    /// than 128 features reaches, is set first and stays set where nothing is borrowed from it.
    private static func lanes(of words: ByteRows.Row, from least: UInt64) -> UInt32 {
      let high: UInt64 = 0x8000_8000_8000_8000
      let found = ((words | high) &- least &* 0x0001_0001_0001_0001) & high
      var lanes: UInt32 = 0
      for word in 0..<4 {
        // The product brings the four bits together above bit 48.
        let bits = (found[word] >> 15) &* (1 << 48 | 1 << 34 | 1 << 20 | 1 << 6)
        lanes |= UInt32(truncatingIfNeeded: bits >> 48 & 0x55) << UInt32(word * 8)
      }
      return lanes
    }
  }

  /// The sums of the weights of some features.
  public func sums(of features: [UInt64]) -> Sums {
    var sums = Sums()
    for feature in features { sums.add(rows[Self.slot(of: feature)]) }
    return sums
  }
}

/// What a word of the training texts was there.
public struct WordTags: Sendable, Hashable {
  /// The tags, one bit each, and above them whether it can be nothing else.
  public let rawValue: UInt32

  /// Creates a value from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let closed: UInt32 = 1 << 31

  /// - Parameters:
  ///   - tags: The tags that the word had.
  ///   - isClosed: Whether it was seen so often that it has no others.
  public init(_ tags: TagSet, isClosed: Bool) {
    rawValue = tags.rawValue | (isClosed ? Self.closed : 0)
  }

  /// The tags that the word had.
  public var tags: TagSet { TagSet(rawValue: rawValue & ~Self.closed) }
  /// Whether it has no others.
  public var isClosed: Bool { rawValue & Self.closed != 0 }
}
