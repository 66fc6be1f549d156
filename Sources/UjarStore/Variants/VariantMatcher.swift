/// Decides whether two statements are the words of one, as two outlets carry them.
///
/// The words are aligned (Smith and Waterman, 1981): the stretch that both have, save for words that
/// were changed, added or left out. What one has before or behind it was cut by the other; what both
/// have there is another end of another statement.
struct VariantMatcher {
  /// What two statements have in common and what not, in weights of words.
  struct Comparison {
    /// The words that both have, in order.
    var shared = 0
    /// Words that stand in the place of others.
    var changed = 0
    /// Words that one has within the stretch and the other has not.
    var added = 0
    /// Words of negation that only one has within the stretch.
    var turned = 0
    /// Numbers and names among the changed words.
    var facts = 0
    /// All words of the shorter and of the longer statement.
    var shorter = 0
    var longer = 0
    /// The words that both have, in whatever order.
    var common = 0
  }

  /// How many words a negation reaches: "not the least bit" turns what follows, a clause with a
  /// negation of its own that was left out does not.
  private static let near = 4

  /// Whether the statements are variants of one.
  func isVariant(_ a: [VariantWord], _ b: [VariantWord]) -> Bool {
    mayBeVariant(a, b) && decide(compare(a, b))
  }

  /// Whether the words that are in both are enough for ``decide(_:)``, if all of them were aligned.
  /// Most statements that have a run in common have little else, and to align takes a hundred times
  /// longer.
  private func mayBeVariant(_ a: [VariantWord], _ b: [VariantWord]) -> Bool {
    var present = SIMD8<UInt64>()
    for word in b { present[Int(word.key >> 6 & 7)] |= 1 << UInt64(word.key & 63) }
    var (all, both) = (0, 0)
    for word in a {
      all += Int(word.weight)
      // One of 512 bits stands for several words: never too few are counted.
      if present[Int(word.key >> 6 & 7)] >> UInt64(word.key & 63) & 1 == 1 {
        both += Int(word.weight)
      }
    }
    let other = weight(b[...])
    return both >= Self.leastShared
      && (both * 100 >= min(all, other) * Self.leastShare
        || both >= Self.leastCommon && both * 100 >= max(all, other) * Self.leastCommonShare)
  }

  /// What the words in common must weigh, and which part of the shorter statement they must be, in
  /// per cent.
  private static let (leastShared, leastShare) = (22, 45)
  /// The same where they are in another order, and of the longer statement.
  private static let (leastCommon, leastCommonShare) = (40, 86)

  func decide(_ it: Comparison) -> Bool {
    if it.turned > 0 { return false }
    // The longer the stretch of the same words, the less it is chance, whatever is changed within.
    let tolerance = it.shared < 70 ? 14 : it.shared < 90 ? 20 : 24
    let lost = it.changed + it.facts + (it.changed == 0 ? 0 : it.added / 3)
    let isAlike = it.shared >= Self.leastShared && lost * 100 <= tolerance * it.shared
    // Either one is within the other, or both are cut from a longer one.
    let isLong = it.shared * 100 >= it.shorter * 70 || it.shared >= 50
    // A clause may be left out in the middle; with other words in its place it must be short.
    let isWhole = it.added * 2 <= it.shared || it.changed == 0 && it.shared >= 50
    if isAlike, isLong, isWhole, it.shared * 100 >= it.shorter * Self.leastShare { return true }
    // Clauses that changed places, active and passive voice.
    return it.common >= max(Self.leastCommon, it.shared + 15)
      && it.common * 100 >= it.longer * Self.leastCommonShare && it.facts == 0
  }

  /// Aligns the words of two statements.
  func compare(_ a: [VariantWord], _ b: [VariantWord]) -> Comparison {
    var it = Comparison()
    let (all, others) = (weight(a[...]), weight(b[...]))
    (it.shorter, it.longer) = (min(all, others), max(all, others))
    guard !a.isEmpty, !b.isEmpty else { return it }
    let steps = align(a, b)
    guard let first = steps.first, let last = steps.last else { return it }
    var (i, j) = (first.0, first.1)
    for step in steps {
      take(a[i..<step.0], b[j..<step.1], into: &it)
      it.shared += Int(a[step.0].weight)
      (i, j) = (step.0 + 1, step.1 + 1)
    }
    let heads = (a[..<first.0], b[..<first.1])
    ends(heads.0, heads.1, into: &it)
    // "It is not true that" belongs to what follows, unless a sentence ends between.
    if heads.1.isEmpty, !a[first.0].traits.contains(.first) {
      it.turned += count(heads.0.suffix(Self.near), .negation)
    }
    if heads.0.isEmpty, !b[first.1].traits.contains(.first) {
      it.turned += count(heads.1.suffix(Self.near), .negation)
    }
    ends(a[(last.0 + 1)...], b[(last.1 + 1)...], into: &it)
    it.common = common(a, b)
    return it
  }

  /// What stands between two words that both have.
  private func take(
    _ a: ArraySlice<VariantWord>, _ b: ArraySlice<VariantWord>, into it: inout Comparison
  ) {
    let (own, other) = (weight(a), weight(b))
    it.changed += min(content(a), content(b))
    it.added += abs(own - other)
    if max(a.count, b.count) <= Self.near {
      it.turned += abs(count(a, .negation) - count(b, .negation))
    }
    if own > 0, other > 0 { it.facts += facts(a, b) }
  }

  /// What stands before or behind the stretch: of one alone it was cut, of both it is changed.
  private func ends(
    _ a: ArraySlice<VariantWord>, _ b: ArraySlice<VariantWord>, into it: inout Comparison
  ) {
    let (own, other) = (weight(a), weight(b))
    guard own > 0, other > 0 else { return }
    it.changed += min(content(a), content(b))
    it.facts += facts(a, b)
    if min(a.count, b.count) <= 3 { it.turned += abs(count(a, .negation) - count(b, .negation)) }
  }

  private func facts(_ a: ArraySlice<VariantWord>, _ b: ArraySlice<VariantWord>) -> Int {
    let isFact: VariantWord.Traits = [.number, .name]
    return a.contains { !$0.traits.isDisjoint(with: isFact) }
      && b.contains { !$0.traits.isDisjoint(with: isFact) } ? 8 : 0
  }

  private func count(_ words: ArraySlice<VariantWord>, _ trait: VariantWord.Traits) -> Int {
    words.reduce(0) { $0 + ($1.traits.contains(trait) ? 1 : 0) }
  }

  private func weight(_ words: ArraySlice<VariantWord>) -> Int {
    words.reduce(0) { $0 + Int($1.weight) }
  }

  /// The weight without half of that of small words: "I am" may become "he was".
  private func content(_ words: ArraySlice<VariantWord>) -> Int {
    words.reduce(0) { $0 + Int($1.weight < 7 ? $1.weight / 2 : $1.weight) }
  }

  private func common(_ a: [VariantWord], _ b: [VariantWord]) -> Int {
    let (left, right) = (a.sorted { $0.key < $1.key }, b.sorted { $0.key < $1.key })
    var (i, j, common) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i].key == right[j].key {
        common += Int(left[i].weight)
        (i, j) = (i + 1, j + 1)
      } else if left[i].key < right[j].key {
        i += 1
      } else {
        j += 1
      }
    }
    return common
  }

  /// The pairs of words of the best stretch, in order.
  private func align(_ a: [VariantWord], _ b: [VariantWord]) -> [(Int, Int)] {
    let width = b.count + 1
    var scores = [Int32](repeating: 0, count: (a.count + 1) * width)
    var best = (score: Int32(0), at: 0)
    for i in 1...a.count {
      let word = a[i - 1]
      let weight = Int32(word.weight)
      for j in 1...b.count {
        let at = i * width + j
        let isSame = word.key == b[j - 1].key
        let pair =
          scores[at - width - 1] + (isSame ? weight : -max(weight, Int32(b[j - 1].weight)) / 2)
        let left = scores[at - 1] - Int32(b[j - 1].weight) / 4
        let up = scores[at - width] - weight / 4
        let score = max(0, pair, left, up)
        scores[at] = score
        if score > best.score { best = (score, at) }
      }
    }
    var steps: [(Int, Int)] = []
    var at = best.at
    while scores[at] > 0 {
      let (i, j) = (at / width, at % width)
      let weight = Int32(a[i - 1].weight)
      let isSame = a[i - 1].key == b[j - 1].key
      let cost = isSame ? weight : -max(weight, Int32(b[j - 1].weight)) / 2
      if scores[at] == scores[at - width - 1] + cost {
        if isSame { steps.append((i - 1, j - 1)) }
        at -= width + 1
      } else if scores[at] == scores[at - width] - weight / 4 {
        at -= width
      } else {
        at -= 1
      }
    }
    return steps.reversed()
  }
}
