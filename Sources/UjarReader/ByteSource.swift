internal import Foundation

/// The bytes of a file or of standard input as UTF-8 without a byte-order mark, in large pieces.
///
/// A class, because it is one open file, which is closed when nobody reads it any more.
final class ByteSource {
  /// How much is asked of the system at once.
  private static let pieceSize = 128 << 10

  /// What messages call it.
  let name: String
  /// How many bytes of the file were read, whatever their encoding.
  private(set) var bytesRead = 0

  private let file: Int32
  private let isOwned: Bool
  private var isEnded = false
  private var utf16: UTF16Decoder?
  /// What was looked at before it is read.
  private var ahead: [UInt8] = []

  /// Opens a file, or standard input when the path is `-`.
  ///
  /// - Throws: ``ReaderProblem`` when the system refuses.
  init(path: String) throws(ReaderProblem) {
    name = path
    isOwned = path != "-"
    file = isOwned ? unsafe open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw ReaderProblem(
        path, isMissing ? .missing : .unreadable(reason: FileStatus.lastError))
    }
    try openEncoding()
  }

  deinit {
    if isOwned, file >= 0 { close(file) }
  }

  /// The next piece; `nil` when there is no more.
  func next() throws(ReaderProblem) -> [UInt8]? {
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    return try piece()
  }

  /// Puts the next bytes into an empty piece; false when there are no more.
  func fill(_ piece: inout ArraySlice<UInt8>) throws(ReaderProblem) -> Bool {
    while piece.isEmpty {
      guard let next = try next() else { return false }
      piece = next[...]
    }
    return true
  }

  /// All that is left, but no more than a little over a limit.
  func rest(limit: Int) throws(ReaderProblem) -> [UInt8] {
    var rest: [UInt8] = []
    while rest.count <= limit, let piece = try next() { rest += piece }
    return rest
  }

  /// Looks at the start: a line with something in it, or so much as says what it is.
  func peek() throws(ReaderProblem) -> [UInt8] {
    while ahead.count < Self.pieceSize, !Self.hasLine(ahead), let piece = try piece() {
      ahead += piece
    }
    return ahead
  }

  private static func hasLine(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isBlank }) else { return false }
    return bytes[start...].contains(0x0A)
  }

  private func openEncoding() throws(ReaderProblem) {
    var start: [UInt8] = []
    while start.count < 3, let piece = try read() { start += piece }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      start.removeFirst(3)
    } else if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0xFF, 0xFE]) {
      utf16 = UTF16Decoder(isBigEndian: start[0] == 0xFE)
      start.removeFirst(2)
      start = utf16?.decode(start) ?? start
    }
    ahead = start
  }

  private func piece() throws(ReaderProblem) -> [UInt8]? {
    while let bytes = try read() {
      guard let decoded = utf16?.decode(bytes) else { return bytes }
      if !decoded.isEmpty { return decoded }
    }
    let rest = utf16?.end() ?? []
    return rest.isEmpty ? nil : rest
  }

  private func read() throws(ReaderProblem) -> [UInt8]? {
    if isEnded { return nil }
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, initialized in
      repeat {
        count = unsafe Foundation.read(file, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      initialized = max(0, count)
    }
    if count < 0 {
      isEnded = true
      throw ReaderProblem(name, .unreadable(reason: FileStatus.lastError))
    }
    isEnded = count == 0
    bytesRead += count
    return isEnded ? nil : piece
  }
}
