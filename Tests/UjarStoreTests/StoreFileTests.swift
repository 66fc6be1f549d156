import Foundation
import Testing
import UjarGraph
import UjarTesting

@testable import UjarStore

@Suite("The database file")
struct StoreFileTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  @Test("a missing file is told, and not made")
  func missing() {
    #expect(throws: StoreError.missing(path: shelf.path)) { try shelf.store(.readOnly) }
    #expect(!FileManager.default.fileExists(atPath: shelf.path))
  }

  @Test("a file that is no database is refused and left alone", arguments: [true, false])
  func noDatabase(canWrite: Bool) throws {
    let text = String(repeating: "Bukan basis data. ", count: 100)
    try text.write(toFile: shelf.path, atomically: true, encoding: .utf8)
    #expect(throws: StoreError.notADatabase(path: shelf.path)) {
      try shelf.store(canWrite ? .readWrite : .readOnly)
    }
    #expect(try String(contentsOfFile: shelf.path, encoding: .utf8) == text)
  }

  @Test("a folder is refused")
  func folder() throws {
    #expect(throws: StoreError.self) { try Store(path: shelf.folder.url.path, mode: .readWrite) }
  }

  @Test("a database of another program is refused and left alone")
  func foreign() throws {
    _ = try sqlite(shelf.path, "CREATE TABLE other (a); INSERT INTO other VALUES (1)")
    #expect(throws: StoreError.foreign(path: shelf.path)) { try shelf.store() }
    #expect(throws: StoreError.foreign(path: shelf.path)) { try shelf.store(.readOnly) }
    #expect(try sqlite(shelf.path, "SELECT count(*) FROM sqlite_schema") == "1\n")
  }

  @Test("a newer database is refused")
  func newer() throws {
    _ = try shelf.store()
    _ = try sqlite(shelf.path, "PRAGMA user_version = 99")
    #expect(throws: StoreError.newer(path: shelf.path, version: 99, known: Migration.known)) {
      try shelf.store()
    }
  }

  @Test("a writer that waits in vain is told")
  func locked() throws {
    let store = try shelf.store()
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/env")
    other.arguments = ["sqlite3", shelf.path]
    let input = Pipe()
    let output = Pipe()
    other.standardInput = input
    other.standardOutput = output
    try other.run()
    input.fileHandleForWriting.write(Data("BEGIN IMMEDIATE; SELECT 'locked';\n".utf8))
    _ = output.fileHandleForReading.availableData
    let hasty = try Store(
      path: shelf.path, mode: .readWrite, options: StoreOptions(patience: 0.05))
    let error = #expect(throws: StoreError.self) { try hasty.ingest([ministers().graph]) }
    let told = try #require(error).description
    #expect(
      told.hasPrefix(
        "\(shelf.path): locked by sqlite3 (process \(other.processIdentifier), running"),
      "\(told)")
    #expect(
      told.contains(" since \(Date().formatted(.iso8601.year().month().day()))T"), "\(told)")
    #expect(told.hasSuffix("that is writing; wait for it to finish and try again"))
    #expect(try store.said(SaidFilter()).isEmpty)
    input.fileHandleForWriting.closeFile()
    other.waitUntilExit()
    #expect(try hasty.ingest([ministers().graph]).inserted == 1)
  }

  @Test("plain sqlite3 opens it and reads the views")
  func plain() throws {
    _ = try shelf.store().ingest([ministers().graph])
    let rows = try sqlite(
      shelf.path, "SELECT speaker, role, addressees FROM said WHERE act = 'urge'")
    #expect(rows == "Seo Min-jae|Menteri Pertahanan Korea Selatan|Japan\n")
    #expect(
      try sqlite(shelf.path, "SELECT a, b, place FROM met LIMIT 1")
        == "Hiro Tanabe|Seo Min-jae|Osaka\n")
    #expect(
      try sqlite(shelf.path, "SELECT person FROM represents WHERE \"of\" = 'Japan'")
        == "Hiro Tanabe\n")
    #expect(try sqlite(shelf.path, "PRAGMA integrity_check") == "ok\n")
    #expect(
      try sqlite(
        shelf.path, "INSERT INTO quotationText (quotationText) VALUES ('integrity-check'); SELECT 1"
      )
        == "1\n")
  }

  @Test("a sound database has no findings, and damage is told")
  func check() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    #expect(try store.check().isEmpty)
    _ = try sqlite(shelf.path, "UPDATE article SET text = replace(text, 'Osaka', 'Kyoto')")
    #expect(try store.check().map(\.check) == ["content hash"])
    _ = try sqlite(shelf.path, "UPDATE evidence SET \"end\" = 99999 WHERE id = 1")
    #expect(try store.check().map(\.check) == ["content hash", "digest", "evidence"])
    _ = try sqlite(
      shelf.path, "DELETE FROM quotationText WHERE rowid = (SELECT max(id) FROM quotation)")
    _ = try sqlite(shelf.path, "PRAGMA foreign_keys = OFF; DELETE FROM evidence WHERE id = 2")
    #expect(
      Set(try store.check().map(\.check)) == [
        "content hash", "counts", "digest", "evidence", "foreign keys", "search", "spans",
      ])
  }

  @Test("counts add up")
  func statistics() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    let counts = Dictionary(
      uniqueKeysWithValues: try store.statistics().map { ($0.name, $0.count) })
    #expect(counts["article"] == 1 && counts["quotation"] == 3 && counts["person"] == 2)
    #expect(counts["said"] == 3 && counts["attended"] == 2 && counts["country"] == 3)
    #expect(try store.check().isEmpty)
    _ = try sqlite(shelf.path, "UPDATE counter SET count = 4 WHERE name = 'edge' AND kindId = 1")
    #expect(try store.check().map(\.check) == ["counts"])
  }

  @Test("every saved question runs, says what it answers, and takes its parameters")
  func savedQueries() throws {
    let store = try shelf.store()
    _ = try store.ingest([ministers().graph])
    #expect(Store.savedQueries.count >= 10)
    for query in Store.savedQueries {
      #expect(query.summary.hasSuffix("."), "\(query.name)")
      let values = query.parameters.map { ($0.name, $0.name == "limit" ? "5" : "a") }
      _ = try store.query(query.name)
      _ = try store.query(query.name, parameters: Dictionary(uniqueKeysWithValues: values))
    }
    #expect(try store.query("who-met-whom").rows.count == 1)
    #expect(try store.query("who-represents", parameters: ["name": "korsel"]).rows.count == 1)
    #expect(try store.query("roles-of", parameters: ["name": "Min-jae"]).rows.count == 1)
    #expect(try store.query("said-about", parameters: ["name": "Korea Utara"]).rows.count == 1)
    #expect(throws: StoreError.self) { try store.query("none") }
    #expect(throws: StoreError.self) { try store.query("most-quoted", parameters: ["x": "1"]) }
  }

  @Test(
    "SQL that would write is refused, and broken SQL is told",
    arguments: [
      "DELETE FROM edge", "PRAGMA user_version = 3", "ATTACH 'x.db' AS x",
      "CREATE TABLE t (a)", "DROP VIEW said", "VACUUM",
    ])
  func readOnlySQL(statement: String) throws {
    _ = try shelf.store()
    for mode in [Store.Mode.readOnly, .readWrite] {
      #expect(throws: StoreError.wouldWrite) { try shelf.store(mode).sql(statement) }
    }
  }

  @Test(
    "broken SQL is told", arguments: ["SELEC 1", "SELECT * FROM nowhere", "", "SELECT 1; SELECT 2"])
  func brokenSQL(statement: String) throws {
    let error = #expect(throws: StoreError.self) { try shelf.store().sql(statement) }
    guard case .invalidSQL = error else {
      Issue.record("not told: \(String(describing: error))")
      return
    }
  }
}
