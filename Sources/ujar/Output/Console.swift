import Foundation

/// Standard output and standard error: the one place that prints.
///
/// Data goes to standard output through a buffer, everything else to standard error at once. Text
/// from articles passes ``safe(_:)``, so that a control character never reaches a terminal raw.
enum Console {
  private static let buffer = OutputBuffer()

  /// Whether standard output is a terminal.
  static let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Whether standard error is a terminal.
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1

  /// The width of the terminal in columns; `nil` in a pipe, where nothing is cut.
  static var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    if unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 80
  }

  /// Writes bytes of data to standard output.
  static func write(_ bytes: some Collection<UInt8>) { buffer.write(bytes) }

  /// Writes a line of data to standard output.
  static func line(_ text: String) {
    buffer.write(text.utf8)
    buffer.write(CollectionOfOne(0x0A))
  }

  /// Hands everything written so far to the system.
  static func flush() { buffer.flush() }

  /// Tells the user something on standard error: `ujar: …`.
  static func say(_ message: String) {
    flush()
    FileHandle.standardError.write(Data("ujar: \(safe(message))\n".utf8))
  }

  /// Writes a line beside the answer on standard error, without the name of the program.
  static func note(_ message: String) {
    flush()
    FileHandle.standardError.write(Data("\(safe(message))\n".utf8))
  }

  /// Prints what went wrong and ends the program with its status.
  static func end(with failure: Failure) -> Never {
    say(failure.message)
    exit(failure.status)
  }

  /// A text without control characters: blanks instead of line breaks and tabs, U+FFFD for the
  /// rest.
  static func safe(_ text: String) -> String { safe(text, keepsLines: false) }

  /// The same, with line breaks and tabs kept where they do no harm.
  static func safe(_ text: String, keepsLines: Bool) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t", "\r": safe.append(keepsLines ? scalar : " ")
      case _ where isControl(scalar): safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// C0 and C1 controls, and the marks that turn the direction of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Gathers output and writes it in large pieces; ends the program quietly when nobody reads it.
private final class OutputBuffer: @unchecked Sendable {
  private static let limit = 1 << 16
  private let lock = NSLock()
  private var bytes: [UInt8] = []

  init() { signal(SIGPIPE, SIG_IGN) }

  func write(_ more: some Collection<UInt8>) {
    lock.withLock {
      bytes.append(contentsOf: more)
      if bytes.count >= Self.limit { drain() }
    }
  }

  func flush() { lock.withLock { drain() } }

  private func drain() {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { rest in
        unsafe Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
      }
      if written < 0, errno == EINTR { continue }
      // A closed pipe ends the program quietly; it has read all that it wanted.
      if written < 0, errno == EPIPE { exit(0) }
      if written < 0 { fail(unsafe String(cString: strerror(errno))) }
      start += written
    }
    bytes.removeAll(keepingCapacity: true)
  }

  private func fail(_ cause: String) -> Never {
    let message = "ujar: standard output: \(cause); the answer is not complete\n"
    FileHandle.standardError.write(Data(message.utf8))
    exit(2)
  }
}
