import Foundation
import Testing

@Suite("UjarStore as a library")
struct LibraryTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/UjarStore")

  private static func files() throws -> [(name: String, lines: [Substring])] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (name, text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test("everything public is documented")
  func documented() throws {
    var count = 0
    for (name, lines) in try Self.files() {
      for (index, line) in lines.enumerated() {
        let words = line.drop { $0 == " " }
        guard words.hasPrefix("public "), !words.hasPrefix("public import") else { continue }
        count += 1
        let before = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") } ?? ""
        #expect(before.drop { $0 == " " }.hasPrefix("///"), "\(name):\(index + 1): \(words)")
      }
    }
    #expect(count > 100)
  }

  @Test("it prints nothing and has no state of its own")
  func silent() throws {
    let files = try Self.files()
    #expect(files.count > 40)
    for (name, lines) in files {
      for (index, line) in lines.enumerated() {
        let words = line.drop { $0 == " " }
        guard !words.hasPrefix("//") else { continue }
        let place: Comment = "\(name):\(index + 1): \(words)"
        #expect(words.firstMatch(of: /\b(print|debugPrint|dump|NSLog|fputs)\(/) == nil, place)
        #expect(!words.contains("FileHandle.standard"), place)
        // Computed ones have a body, stored ones a value.
        #expect(words.firstMatch(of: /\bstatic var [^{]*=/) == nil, place)
        #expect(!["var ", "private var ", "public var "].contains(where: line.hasPrefix), place)
      }
    }
  }
}
