/// The features of a learned model: each a kind and a value, hashed into one number.
struct HashedFeatures {
  private(set) var values: [UInt64] = []

  init(capacity: Int) { values.reserveCapacity(capacity) }

  /// Begins anew, in the room that there is.
  mutating func removeAll() { values.removeAll(keepingCapacity: true) }

  mutating func add(_ kind: UInt64, _ value: UInt64 = 0) {
    values.append(
      (value &+ kind) &* 0x9E37_79B9_7F4A_7C15 ^ kind &* 0xC2B2_AE3D_27D4_EB4F)
  }

  /// Adds the last two, three and four bytes of a word, folded, as the kinds after `kind`, and the
  /// first three as `prefixKind`.
  mutating func addAffixes(of word: ArraySlice<UInt8>, _ kind: UInt64, prefixKind: UInt64) {
    for length in 2...4 where word.count > length {
      add(kind + UInt64(length), Self.folded(word, (word.endIndex - length)..<word.endIndex))
    }
    let end = min(word.endIndex, word.startIndex + 3)
    add(prefixKind, Self.folded(word, word.startIndex..<end))
  }

  // By index, since a slice of a slice is counted as one more owner of the text.
  private static func folded(_ word: ArraySlice<UInt8>, _ part: Range<Int>) -> UInt64 {
    var folded: UInt64 = 7
    for index in part {
      folded = folded &* 257 &+ UInt64(word[index] < 0x80 ? word[index] | 0x20 : word[index])
    }
    return folded
  }
}
