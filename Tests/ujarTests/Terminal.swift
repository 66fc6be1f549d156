import Foundation

extension Program {
  /// Runs the program with a terminal as its standard output and standard error.
  static func run(
    _ arguments: [String], onTerminalOf columns: Int, environment: [String: String] = [:]
  ) throws -> String {
    let terminal = try Terminal(columns: columns)
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ["TERM": "xterm"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = terminal.inner
    process.standardError = terminal.inner
    try process.run()
    try terminal.inner.close()
    let output = terminal.read()
    process.waitUntilExit()
    return output.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
  }
}

/// A terminal of which the program has one end and the test the other.
private struct Terminal {
  let outer: FileHandle
  let inner: FileHandle

  struct Failure: Error {}

  /// TIOCSPTLCK and TIOCGPTN of Linux, which C has as macros.
  private static let setLock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init(columns: Int) throws {
    let descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var lock: CInt = 0
    var number: CUnsignedInt = 0
    guard descriptor >= 0, unsafe ioctl(descriptor, Self.setLock, &lock) == 0,
      unsafe ioctl(descriptor, Self.number, &number) == 0
    else { throw Failure() }
    outer = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let end = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard end >= 0 else { throw Failure() }
    inner = FileHandle(fileDescriptor: end, closeOnDealloc: true)
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = 50
    guard unsafe ioctl(descriptor, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure() }
  }

  /// Everything up to the end, which Linux tells as an error.
  func read() -> String {
    var output = Data()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Foundation.read(outer.fileDescriptor, bytes.baseAddress, bytes.count)
      }
      guard count > 0 else { break }
      output.append(contentsOf: buffer[..<count])
    }
    return String(decoding: output, as: UTF8.self)
  }
}
