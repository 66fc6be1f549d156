import Foundation
import Testing
import UjarExtract
import UjarGraph
import UjarStore
import UjarTesting

@Suite("The README")
struct ReadmeTests {
  /// A command, and the lines that are shown of what it prints.
  private struct Step {
    var command: String
    var shown: [String] = []
  }

  private static let readme = Program.root.appending(path: "README.md")

  /// The lines of the fenced blocks of a language.
  private static func blocks(_ language: String) throws -> [[String]] {
    var blocks: [[String]] = []
    var isInside = false
    for line in try String(contentsOf: readme, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line == "```" + language {
        isInside = true
        blocks.append([])
      } else if line.hasPrefix("```") {
        isInside = false
      } else if isInside {
        blocks[blocks.count - 1].append(String(line))
      }
    }
    return blocks
  }

  private static func steps() throws -> [Step] {
    var steps: [Step] = []
    for line in try blocks("console").joined() {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if !steps.isEmpty {
        steps[steps.count - 1].shown.append(line)
      }
    }
    return steps
  }

  /// All commands work on one database, in the order in which a reader would try them.
  @Test("what is shown is what is printed", .timeLimit(.minutes(2)))
  func console() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "Samples"),
      withDestinationURL: Program.root.appending(path: "Samples"))
    let steps = try Self.steps()
    #expect(steps.count > 15)
    var ids: [String: String] = [:]
    for step in steps {
      // An id that an answer gave is used in the commands after it, whatever it is today.
      let command = step.command.split(separator: " ", omittingEmptySubsequences: false)
        .map { ids[String($0)] ?? String($0) }.joined(separator: " ")
      let output = try Self.output(of: command, in: folder)
      #expect(
        Self.fits(output, step.shown, &ids), "$ \(command)\n\(output.joined(separator: "\n"))")
    }
  }

  @Test("every command has an example")
  func everyCommand() throws {
    let help = try Program.run(["--help"]).stdout
    let names = help.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst().prefix { !$0.isEmpty }
      .filter { !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first }
    #expect(names.count > 10)
    let commands = try Self.steps().map(\.command)
    for name in names where name != "train" && name != "eval" {
      #expect(commands.contains { $0.contains("ujar \(name)") }, "\(name)")
    }
  }

  @Test("the example in Swift does what it says")
  func library() throws {
    let folder = try Folder()
    let path = folder.path("library.db")
    var lines: [String] = []
    // From here on as in the README.
    let article = Article(
      id: "1", text: #""Kami siap," kata Rina Wibowo, Jumat."#, date: "2026-03-07")
    let graph = Extractor().graph(of: article)

    let store = try Store(path: path, mode: .readWrite)
    _ = try store.ingest([graph])

    var filter = SaidFilter()
    filter.by = "Rina Wibowo"
    for statement in try store.said(filter) {
      lines.append("\(statement.date ?? "-"): \(statement.text)")
    }

    _ = try store.alias("Rina Wibowo", "Mbak Rina")
    for card in try store.show("Mbak Rina") {
      lines.append("\(card.node.name), in \(card.articles) article")
    }
    // Up to here.
    #expect(lines == ["2026-03-06: Kami siap", "Rina Wibowo, in 1 article"])
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let own = source.components(separatedBy: "as in the README.\n").dropFirst().first?
      .components(separatedBy: "// Up to here.").first
    let shown = try #require(try Self.blocks("swift").first).joined(separator: " ")
    #expect(Self.words(shown).joined() == Self.words(own ?? "").joined())
  }

  /// What a command prints on standard output and standard error, in the order it came.
  private static func output(of command: String, in folder: Folder) throws -> [String] {
    let file = folder.url.appending(path: "output.txt")
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder.url
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": Program.binary.deletingLastPathComponent().path + ":" + path
    ]
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    #expect(process.terminationStatus == 0, "$ \(command)")
    return try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .dropLast(while: \.isEmpty)
  }

  /// Whether lines are those that are shown: "…" alone stands for lines, in a line for anything.
  ///
  /// Numbers in ids and the widths of columns change with every article; they count the same.
  private static func fits(
    _ lines: [String], _ shown: [String], _ ids: inout [String: String]
  ) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    let rest = Array(shown.dropFirst())
    if first == "…" {
      for skipped in 0...lines.count where fits(Array(lines.dropFirst(skipped)), rest, &ids) {
        return true
      }
      return false
    }
    guard let line = lines.first, fits(line: plain(line), plain(first)) else { return false }
    guard fits(Array(lines.dropFirst()), rest, &ids) else { return false }
    for (word, shown) in zip(words(line), words(first)) {
      if let id = id(in: word), let shown = self.id(in: shown) { ids[shown] = id }
    }
    return true
  }

  private static func fits(line: String, _ shown: String) -> Bool {
    // Texts themselves have "…" where words are left out, so the plain comparison comes first.
    if line == shown { return true }
    let parts = shown.components(separatedBy: "…")
    guard parts.count > 1, line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else {
      return false
    }
    var rest = line[...]
    for part in parts where !part.isEmpty {
      guard let found = rest.range(of: part) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  private static func plain(_ line: String) -> String {
    words(line).map { id(in: $0) == nil ? $0 : "#" }.joined(separator: " ")
  }

  /// The id that a word is, without the marks around it: `[q31,`.
  private static func id(in word: String) -> String? {
    let bare = word.trimmingCharacters(in: .punctuationCharacters)
    return bare.wholeMatch(of: /[a-z][0-9]+/) == nil ? nil : bare
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Array {
  /// All but the elements at the end that fulfil a condition.
  fileprivate func dropLast(while condition: (Element) -> Bool) -> [Element] {
    Array(prefix(lastIndex { !condition($0) }.map { $0 + 1 } ?? 0))
  }
}
