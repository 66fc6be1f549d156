import Foundation
import Testing

/// How many cases each hard case has, over what is read rightly and what is still open.
@Suite("Coverage of the hard cases")
struct GoldCoverageTests {
  /// Cases of a phenomenon that must be found, and look-alikes that must not.
  struct Count {
    var positive = 0
    var negative = 0
  }

  /// Counts the cases of a language by the number of their phenomenon.
  static func counts(language: String) throws -> [Int: Count] {
    var counts: [Int: Count] = [:]
    let files = GoldCase.files(in: "Gold") + GoldCase.files(in: "Gold-open")
    for file in files where file.lastPathComponent.hasSuffix(".\(language).txt") {
      let cases = try GoldCase.cases(in: file)
      let negative = cases.count { $0.isNegative }
      for number in try GoldCase.phenomena(in: file) {
        counts[number, default: Count()].negative += negative
        counts[number, default: Count()].positive += cases.count - negative
      }
    }
    return counts
  }

  /// What a language does not have, beside H36: the same words elsewhere take two articles, and
  /// the store's tests hold them.
  static let absent: [String: Set<Int>] = ["id": [], "en": [9]]

  @Test(
    "a hard case has six cases to find and three look-alikes", arguments: absent.keys.sorted())
  func sixAndThree(language: String) throws {
    let counts = try Self.counts(language: language)
    let absent = Self.absent[language, default: []]
    for number in 1...45 where number != 36 && !absent.contains(number) {
      let count = counts[number] ?? Count()
      #expect(count.positive >= 6, "H\(number) in \(language): \(count.positive) to find")
      #expect(count.negative >= 3, "H\(number) in \(language): \(count.negative) look-alikes")
    }
  }
}
