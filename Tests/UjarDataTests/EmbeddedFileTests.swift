import Foundation
import Testing
import UjarData

@Suite("The files compiled in")
struct EmbeddedFileTests {
  private static let top = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files of the folders, by the path under which they are compiled in.
  private static var onDisk: [String: URL] {
    var files: [String: URL] = [:]
    for folder in ["schema", "queries", "Sources/UjarLanguage/Data"] {
      let prefix = top.appending(path: folder)
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: prefix.path)) ?? []
      for name in names where (name as NSString).pathExtension != "" && !name.hasPrefix(".") {
        let path = folder.hasPrefix("Sources") ? name : folder + "/" + name
        files[path] = prefix.appending(path: name)
      }
    }
    return files
  }

  @Test("every file of schema, queries and language data is compiled in, and no other")
  func sameFiles() {
    #expect(Set(EmbeddedFile.paths) == Set(Self.onDisk.keys))
    #expect(EmbeddedFile.paths.count == Self.onDisk.count)
  }

  @Test("the bytes are those of the folders")
  func sameBytes() throws {
    for (path, url) in Self.onDisk {
      let embedded = try #require(EmbeddedFile.named(path), "\(path) is missing in files.c")
      #expect(embedded.bytes == [UInt8](try Data(contentsOf: url)), "\(path) differs")
    }
  }

  @Test("a path that was not compiled in has no file")
  func missing() { #expect(EmbeddedFile.named("id/none.tsv") == nil) }
}
