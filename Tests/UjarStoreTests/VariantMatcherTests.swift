import Foundation
import Testing
import UjarLanguage

@testable import UjarStore

@Suite("Variants of a statement")
struct VariantMatcherTests {
  struct Pair: Sendable, CustomStringConvertible {
    var isSame: Bool
    var language: String
    var description: String
    var texts: [String]
  }

  /// The pairs of a file of `Variants/`.
  static func pairs(_ name: String) throws -> [Pair] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Variants/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let fields = line.split(separator: "\t").map(String.init)
        return Pair(
          isSame: fields[0] == "same", language: fields[1], description: fields[2],
          texts: Array(fields[3...]))
      }
  }

  /// The words of a statement with their stems.
  private func text(_ words: String, _ language: String) -> VariantText {
    var memo = StemMemo()
    let stem = memo.column(of: words, language: language, stem: Stemmer.stems)
    return VariantText(words, stem: stem, negations: NegationWords.all)
  }

  /// The held-out pairs score 94.1, none of them joined wrongly; a change must not lose more.
  @Test(
    "pairs written by hand are told apart",
    arguments: [("development", 96.5, 1), ("held-out", 94.0, 0)])
  func byHand(name: String, atLeast: Double, wrongAtMost: Int) throws {
    var (right, wrong, missed) = (0, 0, 0)
    for pair in try Self.pairs(name) {
      let (a, b) = (text(pair.texts[0], pair.language), text(pair.texts[1], pair.language))
      let isFound = !Set(a.runs).isDisjoint(with: b.runs)
      let isVariant = isFound && VariantMatcher().isVariant(a.words, b.words)
      switch (isVariant, pair.isSame) {
      case (true, true): right += 1
      case (true, false): wrong += 1
      case (false, true): missed += 1
      case (false, false): break
      }
    }
    let score = 200.0 * Double(right) / Double(2 * right + wrong + missed)
    #expect(score >= atLeast, "\(right) right, \(wrong) wrong, \(missed) missed")
    #expect(wrong <= wrongAtMost)
  }

  @Test("the quick look passes over nothing that an alignment would find")
  func quickLook() throws {
    let pairs = try Self.pairs("development") + Self.pairs("held-out")
    let texts = pairs.flatMap { pair in pair.texts.prefix(2).map { text($0, pair.language).words } }
    let matcher = VariantMatcher()
    for a in texts {
      for b in texts {
        #expect(matcher.isVariant(a, b) == matcher.decide(matcher.compare(a, b)))
      }
    }
  }
}
