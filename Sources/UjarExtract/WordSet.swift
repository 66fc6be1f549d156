/// A set of words of an article, by the hashes of their folded forms.
///
/// The hashes are spread already, so they are not hashed again as `Set` does; only which slot they
/// go to is drawn anew for every run, since a text could be made of words that share one.
struct WordSet {
  private static let multiplier = UInt64.random(in: .min ... .max) | 1

  /// 0 where there is none; a word of hash 0 is kept apart.
  private var slots: [UInt64] = []
  private var hasZero = false
  private var count = 0

  func contains(_ word: UInt64) -> Bool {
    guard word != 0 else { return hasZero }
    return count > 0 && slots[slot(of: word)] == word
  }

  mutating func insert(_ word: UInt64) {
    guard word != 0 else { return hasZero = true }
    if slots.count <= count * 2 { grow() }
    let slot = slot(of: word)
    if slots[slot] == 0 { (slots[slot], count) = (word, count + 1) }
  }

  private mutating func grow() {
    let words = slots
    slots = [UInt64](repeating: 0, count: max(64, words.count * 2))
    for word in words where word != 0 { slots[slot(of: word)] = word }
  }

  /// Where a word is, or the free slot that it may take; there is always one.
  private func slot(of word: UInt64) -> Int {
    let spread = (word &* Self.multiplier).multipliedFullWidth(by: UInt64(slots.count)).high
    var slot = Int(truncatingIfNeeded: spread)
    while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
