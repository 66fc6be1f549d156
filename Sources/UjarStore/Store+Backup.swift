internal import Foundation
internal import GRDB

extension Store {
  /// How many pages are copied between two reports of progress: 8 MB.
  private static let pagesPerStep: CInt = 2048

  /// Copies the database, as it is at this moment, into a new file; others may read and write
  /// meanwhile.
  ///
  /// The file appears under its name only when it is complete and on the disk.
  ///
  /// - Parameters:
  ///   - path: The new file.
  ///   - progress: Told now and then which part is done, from 0 to 1.
  /// - Throws: ``StoreError`` when the file is there already or cannot be written.
  public func backup(to path: String, progress: (Double) -> Void = { _ in }) throws {
    let manager = FileManager.default
    if manager.fileExists(atPath: path) { throw StoreError.exists(path: path) }
    let part = "\(path).part-\(ProcessInfo.processInfo.processIdentifier)"
    defer {
      for file in [part, part + "-journal", part + "-wal", part + "-shm"] {
        try? manager.removeItem(atPath: file)
      }
    }
    try Self.translating(path) {
      let target = try DatabaseQueue(path: part)
      try database.read { source in
        // The copy is of the state that the first reading sees.
        _ = try Int.fetchOne(source, sql: "PRAGMA user_version")
        try target.writeWithoutTransaction { copy in
          try withoutActuallyEscaping(progress) { progress in
            try source.backup(to: copy, pagesPerStep: Self.pagesPerStep) { step in
              let total = Double(max(1, step.totalPageCount))
              progress(Double(step.completedPageCount) / total)
            }
          }
        }
      }
      try target.close()
    }
    try manager.moveItem(atPath: part, toPath: path)
    let folder = URL(filePath: path).deletingLastPathComponent()
    // So that the name is on the disk too, where the system can do that for a folder.
    try? FileHandle(forReadingFrom: folder).synchronize()
  }
}
