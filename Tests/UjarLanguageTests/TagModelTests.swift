import Testing

@testable import UjarLanguage

@Suite("Parts of speech")
struct TagModelTests {
  // Testing has a `Tag` of its own.
  private typealias WordTag = UjarLanguage.Tag

  private static let weights = WordTag.allCases.map { tag -> Int in
    switch tag {
    case .noun: 129
    case .plural: 135  // as much as the last tag
    default: Int(tag.rawValue) * 5
    }
  }

  @Test("the best tag is the first with the highest sum, near it are those within a margin")
  func sums() {
    var row = SIMD4<UInt64>.zero
    for (lane, weight) in Self.weights.enumerated() {
      row[lane / 8] |= UInt64(weight) << UInt64(lane % 8 * 8)
    }
    var sums = TagModel.Sums()
    for _ in 0..<40 { sums.add(row) }
    #expect(sums.best(of: .all) == .plural)
    for margin in [0, 199, 200, 240, 1000, 9000] {
      var near: TagSet = []
      for tag in WordTag.allCases where (135 - Self.weights[Int(tag.rawValue)]) * 40 <= margin {
        near.formUnion(TagSet(tag))
      }
      #expect(sums.near(.plural, of: .all, margin: margin) == near)
    }
    #expect(sums.near(.base, of: TagSet(.noun), margin: 0) == [TagSet(.noun), TagSet(.base)])
  }
}
