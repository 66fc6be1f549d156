/// A kind of file that people take for text, known by its first bytes.
public struct BinaryFormat: Sendable, Equatable {
  /// What it is: "a PDF file".
  public var name: String
  /// How to make text of it.
  public var wayOut: String
  private var magic: [UInt8]

  /// The format of a file that begins with these bytes; `nil` for an unknown one.
  static func of(_ bytes: [UInt8]) -> BinaryFormat? {
    known.first { bytes.starts(with: $0.magic) }
  }

  private static let known = [
    BinaryFormat(
      name: "a PDF file", wayOut: "make text of it first, with pdftotext",
      magic: Array("%PDF-".utf8)),
    BinaryFormat(
      name: "compressed with gzip", wayOut: "unpack it first: gzip -dc FILE | ujar … -",
      magic: [0x1F, 0x8B]),
    BinaryFormat(
      name: "compressed with zstd", wayOut: "unpack it first: zstd -dc FILE | ujar … -",
      magic: [0x28, 0xB5, 0x2F, 0xFD]),
    BinaryFormat(
      name: "compressed with xz", wayOut: "unpack it first: xz -dc FILE | ujar … -",
      magic: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    BinaryFormat(
      name: "a zip archive or office document",
      wayOut: "unpack it or save it as plain text first", magic: Array("PK\u{3}\u{4}".utf8)),
    BinaryFormat(
      name: "an SQLite database", wayOut: "name it with --db, and the articles as PATH",
      magic: Array("SQLite format 3\0".utf8)),
  ]
}
