import Foundation

/// Where the bench works: the package, what stands beside it, and a folder to write into.
struct Site {
  /// The folder that has Package.swift and Samples.
  let package: URL
  /// The folder of the scorers and gold texts, where there is one.
  let shared: URL?
  /// A folder that goes away at the end.
  let scratch: Scratch
  /// How much text is read to measure speed, in bytes.
  let textSize: Int
  /// How many quotations a large database has.
  let quotationCount: Int
  /// Where a large database is, or is to be.
  let database: String?

  /// Looks for the package in the current folder and those around it.
  init(textSize: Int, quotationCount: Int, database: String?, shared: String?) throws {
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    guard let package = Self.package(around: here) else { throw BenchError.noPackage(here.path) }
    let shared =
      shared.map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    self.package = package
    self.shared = Self.exists(shared.appending(path: "bench/score.py")) ? shared : nil
    scratch = try Scratch()
    self.textSize = textSize
    self.quotationCount = quotationCount
    self.database = database
  }

  private static func package(around folder: URL) -> URL? {
    var folder = folder
    while !exists(folder.appending(path: "Samples/id")) {
      guard folder.path != "/" else { return nil }
      folder.deleteLastPathComponent()
    }
    return folder
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path)
  }
}

/// A folder that goes away with the value that holds it.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "ujar-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appending(path: name).path }
}

/// Why nothing could be measured.
enum BenchError: Error, CustomStringConvertible {
  case noPackage(String)
  case noProgram(String)
  case failed(command: String, status: Int32, errors: String)

  /// Place, cause and way out.
  var description: String {
    switch self {
    case .noPackage(let folder):
      "\(folder): no package with Samples/ here or around; go to the folder of the package"
    case .noProgram(let path): "\(path): no such program; build it too: scripts/bench does"
    case .failed(let command, let status, let errors):
      "\(command): ended with \(status): \(errors.prefix(400))"
    }
  }
}
