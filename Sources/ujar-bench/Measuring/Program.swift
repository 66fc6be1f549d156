import Foundation

/// A program that is run and measured.
struct Program {
  /// What a run left behind.
  struct Result {
    var output: Data
    var errors: String
    var status: Int32
    /// Processor time, user and system, in seconds.
    var seconds: Double
    /// Whether it had to be stopped.
    var isStopped: Bool
  }

  let url: URL

  /// The program `ujar` that was built beside this one.
  static func ujar() throws -> Program {
    let url = bench.url.deletingLastPathComponent().appending(path: "ujar")
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw BenchError.noProgram(url.path)
    }
    return Program(url: url)
  }

  /// This program.
  static var bench: Program {
    Program(url: Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
  }

  /// A program on the path.
  static func named(_ name: String) -> Program? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }.map(Program.init)
  }

  /// Runs it to its end, or until a number of seconds is over.
  func run(_ arguments: [String], in scratch: Scratch, bound: Double = 600) throws -> Result {
    let files = ["stdout", "stderr"].map { scratch.url.appending(path: $0) }
    for file in files { try Data().write(to: file) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    let before = Processor.children
    try process.run()
    let isStopped = Self.stop(process, after: bound)
    process.waitUntilExit()
    return Result(
      output: try Data(contentsOf: files[0]),
      errors: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      status: process.terminationStatus, seconds: Processor.children - before,
      isStopped: isStopped)
  }

  /// Runs it and throws unless it ends well; 1 is a good end, too: nothing was found.
  @discardableResult
  func output(_ arguments: [String], in scratch: Scratch) throws -> Result {
    let result = try run(arguments, in: scratch)
    guard result.status == 0 || result.status == 1 else {
      let command = ([url.lastPathComponent] + arguments).joined(separator: " ")
      throw BenchError.failed(command: command, status: result.status, errors: result.errors)
    }
    return result
  }

  private static func stop(_ process: Process, after bound: Double) -> Bool {
    let deadline = Date(timeIntervalSinceNow: bound)
    while process.isRunning {
      if Date() > deadline {
        process.terminate()
        return true
      }
      usleep(500)
    }
    return false
  }
}
