import CUjarData

/// A file of language data, schema or queries that is compiled into the program.
///
/// The list stands in `CUjarData/files.c`; a test holds it against the folders.
public struct EmbeddedFile: Sendable {
  /// The path from the top of the repository, without `Sources/UjarLanguage/Data/` for language
  /// data: `id/cues.tsv`, `schema/nodes.tsv`, `queries/who-met-whom.sql`.
  public let path: String
  /// The content as it stood when the program was built.
  public let bytes: [UInt8]

  /// The content as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The file of that path, or `nil` when nothing of that name was compiled in.
  public static func named(_ path: String) -> EmbeddedFile? {
    let file = unsafe ujarFileNamed(path)
    guard unsafe file.path != nil else { return nil }
    return unsafe EmbeddedFile(
      path: path, bytes: [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// Every path compiled in, in the order of the list.
  public static var paths: [String] {
    (0..<ujarFileCount()).map { unsafe String(cString: ujarFileAt($0).path) }
  }
}
