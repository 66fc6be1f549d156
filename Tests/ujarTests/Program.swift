import Foundation

/// The program that was built beside the tests.
enum Program {
  /// What a run left behind.
  struct Result {
    var stdout: String
    var stderr: String
    var status: Int32
  }

  /// The folder that has Package.swift, Samples and so on.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The binary, which stands in the folder of the test bundle.
  static let binary: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let folder = bundle.map { URL(filePath: $0).deletingLastPathComponent() }
    return (folder ?? root.appending(path: ".build/debug")).appending(path: "ujar")
  }()

  /// Runs the program with nothing in its environment but what is given.
  static func run(
    _ arguments: [String], stdin: Data = Data(), environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = environment
    // Files rather than pipes: neither side ever waits for the other.
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ujar-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["stdin", "stdout", "stderr"].map { folder.appending(path: $0) }
    try stdin.write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      stdout: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      stderr: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      status: process.terminationStatus)
  }

  /// Runs the program with text as standard input.
  static func run(
    _ arguments: [String], stdin: String, environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, stdin: Data(stdin.utf8), environment: environment)
  }
}
