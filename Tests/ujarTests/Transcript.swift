import Foundation

/// Commands and all that they print: a file of `Expected/`.
///
/// A line `$ ujar …` is a command and `$ 80 ujar …` one on a terminal of 80 columns; behind it
/// come the lines of standard output, those of standard error as `! …`, and the exit status as
/// `= 1` unless it is 0. What cannot be seen is written as a picture of it: ␛ ␍.
struct Transcript {
  /// A command with what it is to print.
  struct Step {
    var command: String
    var output: String
  }

  let file: URL
  var steps: [Step]

  /// Reads a file.
  init(_ file: URL) throws {
    self.file = file
    steps = []
    var text: [Substring] = []
    for line in try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("$ ") {
        finish(text)
        text = []
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else {
        text.append(line)
      }
    }
    finish(text)
  }

  private mutating func finish(_ text: [Substring]) {
    guard !steps.isEmpty else { return }
    let end = text.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    steps[steps.count - 1].output = text[..<end].joined(separator: "\n")
  }

  /// The file with what is printed now.
  var text: String {
    steps.map { "$ \($0.command)\n\($0.output)\n" }.joined(separator: "\n")
  }

  /// Every file of `Expected/`.
  static func all() throws -> [URL] {
    let folder = Program.root.appending(path: "Tests/ujarTests/Expected")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }.map { folder.appending(path: $0) }
  }
}

extension Transcript.Step {
  /// What the command prints on a database.
  func run(on database: String) throws -> String {
    var words = commandWords(command)
    let columns = words.first.flatMap(Int.init)
    words.removeFirst(columns == nil ? 1 : 2)
    var environment = ["UJAR_DB": database]
    var options: [String] = []
    for word in words {
      if word.hasPrefix("NO_COLOR="), let value = word.split(separator: "=").last {
        environment["NO_COLOR"] = String(value)
      } else {
        options.append(word)
      }
    }
    let output: String
    if let columns {
      output = try Program.run(options, onTerminalOf: columns, environment: environment)
    } else {
      let result = try Program.run(options, environment: environment)
      output =
        ([result.stdout, marked(result.stderr)]
        + (result.status == 0 ? [] : ["= \(result.status)"])).joined()
    }
    return visible(output, database)
  }

  private func marked(_ errors: String) -> String {
    errors.split(separator: "\n").map { "! \($0)\n" }.joined()
  }

  private func visible(_ output: String, _ database: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in output.unicodeScalars {
      switch scalar.value {
      case 0x1B: text.append("␛")
      case 0x0D: text.append("␍")
      case 0xFEFF: text.append("␂")
      default: text.append(scalar)
      }
    }
    let shown = String(text).split(separator: database, omittingEmptySubsequences: false)
      .joined(separator: "graph.db")
    return String(shown.reversed().drop { $0 == "\n" }.reversed())
  }
}

/// The words of a command line; quotation marks of either kind keep blanks.
func commandWords(_ line: String) -> [String] {
  var words: [String] = []
  var word: String?
  var quote: Character?
  for character in line {
    if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
      word = word ?? ""
    } else if quote == nil, character == " " {
      if let word { words.append(word) }
      word = nil
    } else {
      word = (word ?? "") + String(character)
    }
  }
  return words + [word].compactMap { $0 }
}
