import Foundation
import Testing
import UjarStore
import UjarTesting

@Suite("Damage")
struct DamageTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  private static let tables = [
    "article", "node", "country", "place", "role", "quotation", "meeting", "evidence",
    "edge", "mention", "stage", "digest", "counter", "postSpan", "personSpan", "tally",
  ]

  /// A closed file of one article, and its bytes.
  private func original() throws -> [UInt8] {
    do { _ = try shelf.store().ingest([ministers().graph]) }
    return [UInt8](try Data(contentsOf: URL(filePath: shelf.path)))
  }

  private func dump(_ store: Store) throws -> [Table] {
    try Self.tables.map { try store.sql("SELECT * FROM \($0) ORDER BY 1, 2") }
      // Other names than the canonical one are only known folded.
      + [store.sql("SELECT id, nodeId, folded, isCanonical FROM alias")]
  }

  private enum Outcome: Hashable {
    case told, unharmed
    /// Damage that nobody is told of, in a table.
    case missed(String)
  }

  /// What becomes of a file with other bytes.
  private func outcome(of bytes: [UInt8], against sound: [Table]) throws -> Outcome {
    let path = shelf.folder.path("flipped.db")
    for file in [path, path + "-wal", path + "-shm"] {
      try? FileManager.default.removeItem(atPath: file)
    }
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let store = try Store(path: path, mode: .readOnly)
      if try !store.check().isEmpty { return .told }
      let changed = try zip(Self.tables + ["alias"], zip(dump(store), sound)).first { $1.0 != $1.1 }
      return changed.map { .missed($0.0) } ?? .unharmed
    } catch is StoreError {
      return .told
    }
  }

  /// The speaker of a statement and what identity derives are not part of an article's digest, so that
  /// one flip in some two hundred goes unseen.
  @Test("a flipped bit is told in nearly every place where it changes what is stored")
  func flippedBits() throws {
    let bytes = try original()
    let sound = try dump(shelf.store(.readOnly))
    var dice = SystemRandomNumberGenerator()
    var counts: [Outcome: Int] = [:]
    var missed: [String] = []
    for _ in 0..<240 {
      // Most of a small file is empty; a byte that is not zero is more often one that counts.
      var at = Int.random(in: 0..<bytes.count, using: &dice)
      while bytes[at] == 0 { at = Int.random(in: 0..<bytes.count, using: &dice) }
      let bit = Int.random(in: 0..<8, using: &dice)
      var flipped = bytes
      flipped[at] ^= 1 << bit
      let outcome = try outcome(of: flipped, against: sound)
      counts[outcome, default: 0] += 1
      if case .missed(let table) = outcome {
        missed.append("bit \(bit) of byte \(at) changes \(table)")
      }
    }
    #expect(counts[.told, default: 0] > 120)
    #expect(missed.count <= 5, "\(missed)")
  }

  @Test("every damaged part is told, and the others are looked at too")
  func parts() throws {
    var bytes = try original()
    // The words of the statement stand in the table of statements and in the article.
    for range in bytes.indices where bytes[range...].starts(with: Array("rudal Korea".utf8)) {
      bytes[range] = UInt8(ascii: "R")
    }
    try Data(bytes).write(to: URL(filePath: shelf.path))
    let findings = try shelf.store(.readOnly).check()
    #expect(Set(findings.map(\.check)) == ["content hash", "digest"])
    #expect(findings.allSatisfy { $0.message.contains("a1 (satu)") })
  }

  @Test("an article and what was stored of it are checked apart")
  func digests() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    for change in [
      "UPDATE quotation SET text = 'Kami mendukung uji coba.' WHERE act = 'say'",
      "UPDATE evidence SET start = start + 1 WHERE id = 3",
      "DELETE FROM mention WHERE nodeId = (SELECT min(nodeId) FROM mention)",
      "UPDATE article SET outlet = 'Kabar Lain'",
      "UPDATE quotation SET speaker = 's1' WHERE act = 'urge'",
      "UPDATE node SET name = 'Hiro Tanabu' WHERE name = 'Hiro Tanabe'",
      "UPDATE postSpan SET articles = 2", "DELETE FROM postSpan", "UPDATE personSpan SET until = 1",
      "UPDATE tally SET said = said + 1", "DELETE FROM tally",
    ] {
      let copy = shelf.folder.path("copy.db")
      try store.backup(to: copy)
      #expect(try sqlite(copy, change) == "")
      #expect(try !Store(path: copy, mode: .readOnly).check().isEmpty, "\(change)")
      try FileManager.default.removeItem(atPath: copy)
    }
    #expect(try store.check().isEmpty)
  }
}
