import Foundation
import Testing
import UjarTesting

@Suite("ujar ingest on a disk that fills up")
struct FullDiskTests {
  let folder: Folder
  let articles: String
  private var database: String { folder.path("a.db") }

  init() throws {
    folder = try Folder()
    articles = try Collection.file(of: 120, in: folder)
  }

  private func run(_ command: String) throws -> Program.Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    let errors = Pipe()
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Program.Result(
      stdout: "", stderr: String(decoding: told, as: UTF8.self), status: process.terminationStatus)
  }

  /// After the disaster the file is sound, and with more room the rest comes in.
  private func expectSoundAndResumed(_ database: String) throws {
    #expect(try Program.run(["check", "--db", database]).stdout == "sound\n")
    let stored = try Collection.sqlite(database, "SELECT count(*) FROM article").dropLast()
    #expect((1..<120).contains(Int(stored) ?? 0), "\(stored)")
    let reference = folder.path("whole.db")
    for path in [reference, database] {
      #expect(try Program.run(["ingest", articles, "--db", path, "--quiet"]).status == 0)
    }
    #expect(try Collection.rows(of: database) == Collection.rows(of: reference))
  }

  @Test("a file that may not grow is told, and stays sound")
  func limit() throws {
    // In blocks of 512 bytes. Without the trap the system ends the program, as a kill would.
    let result = try run(
      "trap '' XFSZ; ulimit -f 1800; exec '\(Program.binary.path)' ingest '\(articles)' "
        + "--db '\(database)' --batch 5 --quiet")
    #expect(
      result.stderr == "ujar: \(database): could not be written (disk I/O error); nothing of this "
        + "batch was stored; look at the disk and at the limits for files, and try again\n")
    #expect(result.status == 2)
    try expectSoundAndResumed(database)
  }

  /// Only `scripts/soak` mounts: it takes the rights of the administrator.
  @Test("a full disk is told, and the file stays sound", .enabled(if: Collection.isSoaking))
  func full() throws {
    let disk = folder.path("disk")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard try run("mount -t tmpfs -o size=1200k ujar-soak '\(disk)'").status == 0 else {
      print("soak: this system mounts nothing, so no disk was filled")
      return
    }
    defer { _ = try? run("umount '\(disk)'") }
    let database = disk + "/a.db"
    let result = try Program.run(["ingest", articles, "--db", database, "--batch", "5", "--quiet"])
    #expect(
      result.stderr == "ujar: \(database): the disk is full; nothing of this batch was stored; "
        + "free space and try again\n")
    #expect(result.status == 2)
    #expect(try Program.run(["stats", "--db", database]).status == 0)
    let copy = folder.path("copy.db")
    #expect(try Program.run(["backup", "--db", database, copy]).status == 0)
    try expectSoundAndResumed(copy)
  }
}
