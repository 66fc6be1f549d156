/// What one wording has in the place of some words of another.
public struct WordChange: Sendable, Equatable {
  /// The words that were there; empty where words were added.
  public var old: [String]
  /// The words that stand there now; empty where words were left out.
  public var new: [String]

  /// The words changed from one wording to another, in order; capitals and marks do not count.
  ///
  /// The most words that can stay in order stay (longest common subsequence): the time grows with
  /// the product of both lengths, so of very long texts only the first thousand words are looked at.
  public static func changes(from old: String, to new: String) -> [WordChange] {
    let (a, b) = (words(of: old), words(of: new))
    var changes: [WordChange] = []
    var (i, j) = (0, 0)
    for (x, y) in kept(a.map(fold), b.map(fold)) + [(a.count, b.count)] {
      if x > i || y > j {
        changes.append(WordChange(old: Array(a[i..<x]), new: Array(b[j..<y])))
      }
      (i, j) = (x + 1, y + 1)
    }
    return changes
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).prefix(1000).map(String.init)
      .filter { !fold($0).isEmpty }
  }

  /// The places of words that stay, in both.
  private static func kept(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        let at = i * width + j
        lengths[at] =
          a[i] == b[j]
          ? lengths[at + width + 1] + 1 : max(lengths[at + width], lengths[at + 1])
      }
    }
    var kept: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        kept.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return kept
  }
}
