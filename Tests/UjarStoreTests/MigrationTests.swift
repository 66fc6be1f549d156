import Foundation
import GRDB
import Testing
import UjarGraph
import UjarTesting

@testable import UjarStore

@Suite("Older databases")
struct MigrationTests {
  let shelf: Shelf

  init() throws { shelf = try Shelf() }

  private var version: Int {
    get throws { Int(try sqlite(shelf.path, "PRAGMA user_version").dropLast()) ?? -1 }
  }

  /// Makes a database of an older schema, with rows.
  private func makeOld(_ number: Int = 4) throws {
    let new = shelf.folder.path("new.db")
    do { _ = try Store(path: new, mode: .readWrite).ingest([ministers().graph]) }
    var migration = Migration(path: shelf.path, kinds: .standard)
    migration.steps.removeAll { $0.version > number }
    let queue = try DatabaseQueue(path: shelf.path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
      try db.inTransaction {
        try migration.migrate(db)
        return .commit
      }
      try db.execute(sql: "ATTACH ? AS new", arguments: [new])
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'
            AND name NOT LIKE '%Kind'
          """)
      for table in tables {
        let columns = try Row.fetchAll(db, sql: "PRAGMA table_info(\(table))")
          .map { "\"\($0["name"] as String)\"" }.joined(separator: ", ")
        try db.execute(
          sql: "INSERT OR REPLACE INTO \(table) (\(columns)) SELECT \(columns) FROM new.\(table)")
      }
      // Which had the words of every statement.
      try db.execute(
        sql: """
          UPDATE quotation SET text =
            (SELECT text FROM new.quotationWords AS words WHERE words.id = quotation.id)
          """)
      for search in ["quotationText", "aliasText"] {
        try db.execute(sql: "INSERT INTO \(search) (\(search)) VALUES ('rebuild')")
      }
    }
    try queue.close()
    #expect(try version == number)
  }

  @Test(
    "an older database is brought up to date with all its rows", arguments: [4, 5, 6, 7, 9, 10])
  func migrates(from number: Int) throws {
    try makeOld(number)
    #expect(throws: StoreError.older(path: shelf.path, version: number, known: Migration.known)) {
      try shelf.store(.readOnly)
    }
    let store = try shelf.store()
    #expect(try version == Migration.known)
    #expect(try store.check().isEmpty)
    let said = try store.said(SaidFilter())
    #expect(said.count == 3)
    #expect(said.contains { $0.text == "Jepang membuka kembali pelabuhan" })
    #expect(try store.who(words: "membuka kembali").count == 1)
    #expect(try store.ingest([ministers().graph]).skipped == 1)
    try refuses("UPDATE quotation SET kind = 'spoken'")
    try refuses("INSERT INTO meeting VALUES (1, 'talks', 'rumoured', 0, NULL, 'key')")
  }

  /// Expects that the checks of the schema let a statement change nothing.
  private func refuses(_ statement: String) throws {
    let queue = try DatabaseQueue(path: shelf.path)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: statement) } }
    try queue.close()
  }

  @Test("an older database knows its persons again, and takes decisions about them")
  func persons() throws {
    try makeOld()
    let store = try shelf.store()
    var draft = Draft("Tanabe Hiro, Menteri Pertahanan Jepang, tiba.", id: "dua")
    try draft.mention("Tanabe Hiro", .person, "Tanabe Hiro")
    try draft.role(
      "Tanabe Hiro", "Menteri Pertahanan Jepang", words: "Menteri Pertahanan Jepang",
      titleClass: "defence-minister", country: .japan)
    _ = try store.ingest([draft.graph])
    #expect(try store.sql("SELECT count(*) FROM person").rows == [[.integer(2)]])
    #expect(try store.show("Hiro Tanabe").first?.articles == 2)
    #expect(try store.merge("Hiro Tanabe", "Seo Min-jae").id == "d1")
    #expect(try store.check().isEmpty)
  }

  @Test("a migration that fails half way leaves the database as it was")
  func failing() throws {
    try makeOld()
    let before = try sqlite(shelf.path, ".dump")
    var migration = Migration(path: shelf.path, kinds: .standard)
    migration.steps.append((version: 99, sql: "CREATE TABLE half (a); CREATE TABLE edge (a);"))
    let queue = try DatabaseQueue(path: shelf.path)
    #expect(throws: DatabaseError.self) {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try migration.migrate(db)
          return .commit
        }
      }
    }
    try queue.close()
    #expect(try sqlite(shelf.path, ".dump") == before)
    #expect(try version == 4)
    #expect(try shelf.store().check().isEmpty)
  }

  @Test("a migration that is killed leaves the database as it was")
  func killed() throws {
    try makeOld()
    let before = try sqlite(shelf.path, ".dump")
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/env")
    other.arguments = ["sqlite3", shelf.path]
    let (input, output) = (Pipe(), Pipe())
    (other.standardInput, other.standardOutput) = (input, output)
    try other.run()
    let steps = Migration.steps.filter { $0.version > 4 }.map(\.sql).joined()
    // The cache is so small that pages go to the disk before the end.
    let sql = """
      PRAGMA cache_size = 1; BEGIN IMMEDIATE; \(steps); UPDATE article SET text = text || ' ';
      SELECT 'half';\n
      """
    try input.fileHandleForWriting.write(contentsOf: Data(sql.utf8))
    var told = ""
    while !told.contains("half") {
      told += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    kill(other.processIdentifier, SIGKILL)
    other.waitUntilExit()
    #expect(try sqlite(shelf.path, ".dump") == before)
    #expect(try version == 4)
    #expect(try shelf.store().check().isEmpty)
  }
}
