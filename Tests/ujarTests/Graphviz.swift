import Foundation
import UjarTesting

/// The programs of Graphviz, where they are installed.
enum Graphviz {
  static let dot = ["/usr/bin/dot", "/usr/local/bin/dot", "/opt/homebrew/bin/dot"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What to say where a test is left out.
  static let missing = "dot is not installed; apt-get install graphviz"

  /// The graph as dot reads it, and what it has to complain of.
  static func canonical(_ text: String) throws -> (output: String, complaints: String) {
    let folder = try Folder()
    let files = ["graph.dot", "output", "errors"].map { folder.url.appending(path: $0) }
    try Data(text.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: dot ?? "/usr/bin/dot")
    process.arguments = ["-Tcanon", files[0].path]
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return (
      String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }
}
