import Testing

@testable import UjarLanguage

@Suite("Classes of words")
struct WordClassesTests {
  @Test("each class of the word lists has a bit of its own")
  func distinct() {
    let classes = WordClasses.byName.values.map(\.rawValue)
    #expect(Set(classes).count == classes.count)
    #expect(classes.allSatisfy { $0.nonzeroBitCount == 1 })
  }
}
