import Foundation
import Synchronization
import UjarExport
import UjarGraph

extension RowGroup {
  /// The whole program as a filter.
  static let stream = RowGroup(
    name: "speed.stream", abstract: "ujar extract on JSON Lines from a pipe, on one core and on all"
  ) { site, report in
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let one = try Stream(site, jobs: 1).run()
    for row in one.rows("1") { report(row) }
    let all = try Stream(site, jobs: max(2, cores)).run()
    for row in all.rows("all") { report(row) }
    report(
      Row(
        name: "stream.id.same", value: one.digest == all.digest ? 1 : 0, unit: "1 = yes",
        note: "the same bytes out with --jobs 1 and --jobs \(max(2, cores))"))
  }
}

/// A run of `ujar extract` that gets its articles while it works.
private struct Stream {
  /// What came of a run.
  struct Result {
    let jobs: Int
    let size: Int
    let outputSize: Int
    let digest: UInt64
    let seconds: Double
    let wallSeconds: Double
    let peak: Double?

    func rows(_ name: String) -> [Row] {
      let megabytes = Double(size) / 1_000_000
      let note =
        "ujar extract --jobs \(jobs) from standard input, \(Int(megabytes)) MB of text; "
        + Newsstand.note
      return [
        Row(
          name: "stream.id.jobs-\(name).speed", value: megabytes / seconds, unit: "MB/s/core",
          note: note),
        Row(
          name: "stream.id.jobs-\(name).rate", value: megabytes / wallSeconds, unit: "MB/s",
          note: "the same by the clock on the wall, while this program makes the articles"),
        Row(
          name: "stream.id.jobs-\(name).memory", value: peak, unit: "MB",
          note: "peak of ujar meanwhile"),
      ]
    }
  }

  let site: Site
  let jobs: Int
  private let ujar: Program

  init(_ site: Site, jobs: Int) throws {
    self.site = site
    self.jobs = jobs
    ujar = try Program.ujar()
  }

  func run() throws -> Result {
    let (input, output) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = ujar.url
    process.arguments = ["extract", "--jobs", String(jobs), "-"]
    process.standardInput = input
    process.standardOutput = output
    let (before, began) = (Processor.children, Date())
    try process.run()
    let reading = Reading(output.fileHandleForReading)
    let size = try feed(input.fileHandleForWriting)
    let peak = Memory.peak(of: String(process.processIdentifier))
    try input.fileHandleForWriting.close()
    let (outputSize, digest) = reading.end()
    process.waitUntilExit()
    return Result(
      jobs: jobs, size: size, outputSize: outputSize, digest: digest,
      seconds: Processor.children - before, wallSeconds: Date().timeIntervalSince(began),
      peak: peak)
  }

  /// Writes articles until there were enough.
  private func feed(_ handle: FileHandle) throws -> Int {
    var size = 0
    for article in Newsstand("id", site) {
      try handle.write(contentsOf: Data(line(of: article)))
      size += article.text.utf8.count
      if size >= site.textSize { break }
    }
    return size
  }

  private func line(of article: Article) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("lang")
    json.string(article.language)
    json.key("date")
    json.string(article.date)
    json.key("text")
    json.string(article.text)
    json.endObject()
    return json.bytes + [0x0A]
  }
}

/// Reads what a program prints, on a thread of its own, and keeps its size and a hash (FNV-1a).
private final class Reading: Sendable {
  private let state = Mutex((size: 0, digest: UInt64(0xcbf2_9ce4_8422_2325)))
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    let thread = Thread { [self] in
      while let data = try? handle.read(upToCount: 1 << 16), !data.isEmpty {
        state.withLock { state in
          state.size += data.count
          for byte in data { state.digest = (state.digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
      }
      done.signal()
    }
    thread.start()
  }

  /// Waits for the last byte.
  func end() -> (size: Int, digest: UInt64) {
    done.wait()
    return state.withLock { $0 }
  }
}
