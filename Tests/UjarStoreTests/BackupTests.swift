import Foundation
import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("A copy of the database")
struct BackupTests {
  let shelf: Shelf
  private var copy: String { shelf.folder.path("copy.db") }

  init() throws { shelf = try Shelf() }

  @Test("a copy is sound and has all rows, and a file that is there is left alone")
  func copies() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    var shares: [Double] = []
    try store.backup(to: copy) { shares.append($0) }
    #expect(shares.last == 1)
    let copied = try Store(path: copy, mode: .readOnly)
    #expect(try copied.check().isEmpty)
    #expect(try copied.said(SaidFilter()) == store.said(SaidFilter()))
    #expect(throws: StoreError.exists(path: copy)) { try store.backup(to: copy) }
    let none = shelf.folder.path("none/copy.db")
    #expect(throws: StoreError.self) { try store.backup(to: none) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shelf.folder.url.path)
        .filter { $0.contains("part") }.isEmpty)
  }

  @Test("a copy made while another writes has whole batches of it")
  func live() throws {
    let reading = try shelf.store()
    let writing = try shelf.store()
    let began = shelf.folder.path("began.db")
    _ = try writing.ingest([ministers().graph])
    // The copy begins, the other goes on writing at each step.
    var number = 0
    try reading.backup(to: began) { _ in
      number += 1
      var draft = Draft("Rina Wibowo hadir.", id: "\(number)")
      try? draft.mention("Rina Wibowo", .person, "Rina Wibowo")
      _ = try? writing.ingest([draft.graph])
    }
    let copied = try Store(path: began, mode: .readOnly)
    #expect(try copied.check().isEmpty)
    #expect(try copied.sql("SELECT count(*) FROM article").rows == [[.integer(1)]])
    #expect(number > 0)
    #expect(
      try reading.sql("SELECT count(*) FROM article").rows == [[.integer(Int64(1 + number))]])
  }

  @Test("a reader sees whole batches while another writes")
  func readers() async throws {
    let writer = try shelf.store()
    _ = try writer.ingest([ministers().graph])
    let reader = try shelf.store(.readOnly)
    let batches = 30
    async let written: Void = Task.detached {
      for batch in 0..<batches {
        let graphs = try (0..<4).map { number in
          var draft = try ministers()
          draft.graph.article.id = "\(batch)-\(number)"
          return draft.graph
        }
        _ = try writer.ingest(graphs)
      }
    }.value
    var seen = 0
    while seen < 1 + batches * 4 {
      let row = try #require(
        try reader.sql(
          """
          SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM quotation),
            (SELECT count(*) FROM edge WHERE kindId = 1), (SELECT count(*) FROM quotationText_docsize)
          """
        ).rows.first)
      let numbers = row.compactMap {
        if case .integer(let number) = $0 { Int(number) } else { nil }
      }
      try #require(numbers.count == 4)
      #expect(numbers[0] % 4 == 1, "a part of a batch")
      #expect(numbers[1...].allSatisfy { $0 == 3 * numbers[0] })
      #expect(numbers[0] >= seen)
      seen = numbers[0]
      await Task.yield()
    }
    try await written
  }
}
