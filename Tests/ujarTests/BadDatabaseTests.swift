import Foundation
import Testing
import UjarTesting

@Suite("Databases that cannot be asked")
struct BadDatabaseTests {
  let folder: Folder
  var path: String { folder.path("bad.db") }

  init() throws { folder = try Folder() }

  /// Runs SQL on a file, which is made where there is none.
  private func sqlite(_ sql: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sqlite3", path, sql]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func copyNewsroom() throws {
    try FileManager.default.copyItem(atPath: Newsroom.path(), toPath: path)
  }

  /// Every command says the same of the database, on standard error alone, with status 2.
  private func expectRefusal(_ message: String) throws {
    let commands = [
      ["said"], ["who", "kata"], ["met"], ["show", "x"], ["trace", "q1"], ["path", "x", "y"],
      ["query", "most-quoted"], ["sql", "SELECT 1"], ["stats"], ["check"],
    ]
    for command in commands {
      let result = try Program.run(command + ["--db", path])
      #expect(result.stderr == "ujar: \(path): \(message)\n", "\(command)")
      #expect(result.stdout == "", "\(command)")
      #expect(result.status == 2, "\(command)")
    }
  }

  @Test("a missing file is told, and not made")
  func missing() throws {
    try expectRefusal("no such database; read articles into it with `ujar ingest`")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a file that is no database is told")
  func noDatabase() throws {
    let text = String(repeating: "Bukan basis data. ", count: 100)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try expectRefusal("not an SQLite database; name another file with --db")
  }

  @Test("an empty file and one of another program are told")
  func foreign() throws {
    try Data().write(to: URL(filePath: path))
    let message = "an SQLite database, but not one of Ujar's; name another file with --db"
    try expectRefusal(message)
    try sqlite("CREATE TABLE other (a)")
    try expectRefusal(message)
  }

  @Test("a newer and an older schema are told")
  func otherVersions() throws {
    try copyNewsroom()
    try sqlite("PRAGMA user_version = 99")
    try expectRefusal(
      "schema version 99 is newer than the 11 that this program knows; use a newer ujar")
    try sqlite("PRAGMA user_version = 1")
    try expectRefusal(
      "schema version 1 is older than 11; `ujar ingest` with write permission brings it up to date")
  }

  @Test("a folder is told")
  func isFolder() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let result = try Program.run(["stats", "--db", path])
    #expect(result.stderr.hasPrefix("ujar: \(path): cannot be opened"))
    #expect(result.status == 2)
  }

  @Test("a file and a folder that cannot be written can be asked")
  func readOnly() throws {
    try copyNewsroom()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    let result = try Program.run(["said", "--by", "Tanabe", "--db", path])
    #expect(result.stdout.contains("Kami menolak uji coba rudal itu"))
    #expect(result.status == 0)
  }

  @Test("a database that another program holds for itself is told")
  func locked() throws {
    try copyNewsroom()
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/env")
    other.arguments = ["sqlite3", path]
    let input = Pipe()
    let output = Pipe()
    other.standardInput = input
    other.standardOutput = output
    try other.run()
    input.fileHandleForWriting.write(
      Data(
        "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE t (a); SELECT 'held';\n"
          .utf8))
    var told = ""
    while !told.contains("held") {
      told += String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }
    let result = try Program.run(["stats", "--db", path])
    try input.fileHandleForWriting.close()
    other.waitUntilExit()
    #expect(
      result.stderr.hasPrefix(
        "ujar: \(path): locked by sqlite3 (process \(other.processIdentifier), running since 2")
        && result.stderr.hasSuffix(
          "Z) that is writing; wait for it to finish and try again\n"),
      "\(result.stderr)")
    #expect(result.status == 2)
  }

  @Test("a damaged database is an error, and check tells what is wrong")
  func damaged() throws {
    try copyNewsroom()
    try sqlite("UPDATE article SET text = 'Lain.' WHERE id = 2")
    let result = try Program.run(["check", "--db", path])
    #expect(result.stdout.contains("content hash"))
    #expect(result.stdout.contains("the text of article a2 (gema) has changed since it was read"))
    #expect(result.stderr.hasPrefix("ujar: \(path): not sound"))
    #expect(result.status == 2)
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.seek(toOffset: 4096)
    try handle.write(contentsOf: [UInt8](repeating: 0xAA, count: 40_000))
    try handle.close()
    for command in [["said"], ["check"], ["met"]] {
      let result = try Program.run(command + ["--db", path])
      #expect(result.status == 2, "\(command)")
      #expect(result.stderr.hasPrefix("ujar: \(path): "), "\(command): \(result.stderr)")
    }
  }
}
