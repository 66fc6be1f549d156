internal import Foundation

/// The program that keeps others from writing, as Linux tells it.
///
/// The list of the system is read rather than the file asked: to open and close a file of the
/// database would give up the locks that this program holds on it.
struct LockHolder {
  /// The byte of the shared memory by which SQLite keeps a single writer, and the bytes of the
  /// database that it locks to keep everybody out.
  private static let writing = (memory: UInt64(120), database: UInt64(0x4000_0000))

  /// The number of the process.
  let process: Int

  /// Finds who holds the lock; `nil` when nobody else does any more, or nobody can tell.
  init?(of path: String) {
    guard let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8) else {
      return nil
    }
    let memory = Self.inode(path + "-shm")
    let database = Self.inode(path)
    let holders = locks.split(separator: "\n").compactMap(Lock.init).filter { lock in
      lock.node == memory && lock.contains(Self.writing.memory)
        || lock.node == database && lock.contains(Self.writing.database)
    }
    let own = Int(ProcessInfo.processInfo.processIdentifier)
    guard let process = holders.map(\.process).first(where: { $0 != own }) else { return nil }
    self.process = process
  }

  /// For a message: "sqlite3 (process 4711, running since 2026-03-04T12:30:00Z)".
  var description: String {
    let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
    let known = name.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) } ?? "a program"
    let began = start.map { ", running since \($0.formatted(.iso8601))" } ?? ""
    return "\(known) (process \(process)\(began))"
  }

  /// When the process began.
  private var start: Date? {
    guard let uptime = Self.words("/proc/uptime")?.first.flatMap({ Double($0) }),
      let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      // The name in brackets may have blanks; the field is the twentieth behind it.
      let rest = stat.split(separator: ")").last?.split(separator: " "), rest.count > 19,
      let ticks = Double(rest[19])
    else { return nil }
    let ago = uptime - ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    return Date(timeIntervalSinceNow: -ago)
  }

  private static func words(_ path: String) -> [Substring]? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(whereSeparator: \.isWhitespace)
  }

  private static func inode(_ path: String) -> UInt64? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value
  }
}

/// A line of `/proc/locks`: "1: POSIX  ADVISORY  WRITE 4711 fe:00:162 120 120".
private struct Lock {
  let process: Int
  let node: UInt64
  private let bytes: ClosedRange<UInt64>

  init?(_ line: Substring) {
    let words = line.split(separator: " ")
    // One that waits has an arrow in its place.
    guard words.count == 8, words[3] == "WRITE", let process = Int(words[4]),
      let node = words[5].split(separator: ":").last.flatMap({ UInt64($0) }),
      let first = UInt64(words[6])
    else { return nil }
    self.process = process
    self.node = node
    bytes = first...max(first, UInt64(words[7]) ?? .max)
  }

  func contains(_ byte: UInt64) -> Bool { bytes.contains(byte) }
}
