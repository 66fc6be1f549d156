import Foundation
import Testing
import UjarTesting

@Suite("ujar extract")
struct ExtractTests {
  private static let words = "“Kami siap,” kata Rina Wibowo, Jumat."
  let folder: Folder

  init() throws { folder = try Folder() }

  private func put(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
    return folder.path(name)
  }

  /// The values of a key at the top of each line.
  private func values(of key: String, in lines: String) throws -> [String?] {
    try lines.split(whereSeparator: \.isNewline).map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?[key] as? String
    }
  }

  @Test("a text on standard input becomes a line of JSON")
  func standardInput() throws {
    let result = try Program.run(
      ["extract", "-", "--date", "1/11/2024", "--lang", "id", "--title", "Siap"], stdin: Self.words)
    #expect(result.stderr == "")
    #expect(result.status == 0)
    #expect(
      result.stdout.hasPrefix(
        #"{"id":"-","lang":"id","title":"Siap","date":"2024-11-01","quotes":[{"kind":"direct","#
          + #""content":[{"start":1,"end":10,"text":"Kami siap"}],"#))
    #expect(result.stdout.contains(#""date":"2024-11-01","place":null"#))
    #expect(result.stdout.split(whereSeparator: \.isNewline).count == 1)
  }

  @Test("JSON Lines on standard input keep id, language, title and date")
  func jsonLines() throws {
    let result = try Program.run(
      ["extract", "-"],
      stdin: """
        {"id": "b", "lang": "id", "title": "Dua", "date": "2024-11-02", "text": "Siap."}
        {"body": "Siap."}
        """)
    #expect(try values(of: "id", in: result.stdout) == ["b", "-:2"])
    #expect(try values(of: "title", in: result.stdout) == ["Dua", nil])
    #expect(try values(of: "date", in: result.stdout) == ["2024-11-02", nil])
  }

  @Test("the bundled articles come out in the order of their paths, with any number of threads")
  func order() throws {
    let one = try Program.run(["extract", "Samples", "--jobs", "1"])
    let ids = try values(of: "id", in: one.stdout).compactMap(\.self)
    #expect(ids.count >= 12 && ids == ids.sorted())
    #expect(ids.first?.hasPrefix("Samples/en/01-") == true)
    for jobs in ["2", "7"] {
      #expect(try Program.run(["extract", "Samples", "--jobs", jobs]).stdout == one.stdout)
    }
    #expect(try Program.run(["extract", "Samples"]).stdout == one.stdout)
  }

  @Test("many articles come out in their order, each once")
  func many() throws {
    let texts = (0..<3000).map { "{\"id\": \"\($0)\", \"text\": \"Rina \($0).\"}" }
    let result = try Program.run(
      ["extract", try put("a.jsonl", texts.joined(separator: "\n")), "--jobs", "5"])
    #expect(try values(of: "id", in: result.stdout) == (0..<3000).map(String.init))
  }

  @Test("pretty marks what was found and says beneath who said it")
  func pretty() throws {
    let arguments = ["extract", "-", "--format", "pretty"]
    let plain = try Program.run(
      arguments, stdin: "Judul: Siap\nTanggal: 2024-11-01\n\n\(Self.words)\r\n\nEsc \u{1B}[2J\n")
    #expect(
      plain.stdout == """
        ── - · id · 2024-11-01
        Siap

        \(Self.words)

        Esc \u{FFFD}[2J


        1. Rina Wibowo say (direct, 2024-11-01)
           Kami siap


        """)
    let colourful = try Program.run(arguments + ["--color", "always"], stdin: Self.words)
    #expect(colourful.stdout.contains("\u{1B}[32mKami siap\u{1B}[0m"))
    #expect(colourful.stdout.contains("\u{1B}[33mkata\u{1B}[0m"))
    let seen = try Program.run(
      ["extract", "--format", "pretty", put("a.txt", Self.words)], onTerminalOf: 80)
    #expect(seen.contains("\u{1B}[33mkata\u{1B}[0m"))
    let dumb = try Program.run(
      ["extract", "--format", "pretty", put("a.txt", Self.words)], onTerminalOf: 80,
      environment: ["NO_COLOR": "1"])
    #expect(!dumb.contains("\u{1B}"))
  }

  @Test("what cannot be read is named, the rest comes out, and the status is 2")
  func partly() throws {
    let bad = try put(
      "a.jsonl", "{\"text\": \"Satu.\"}\n{\"text\": \"Du\n{}\n{\"text\": \"Tiga.\"}\n")
    let result = try Program.run(["extract", bad, "tiada.txt"])
    #expect(try values(of: "id", in: result.stdout) == ["\(bad):1", "\(bad):4"])
    #expect(
      result.stderr == """
        ujar: \(bad):2: broken JSON at byte 13: it ends within a string
        ujar: \(bad):3: no text; name its field with --map text=NAME, if there is one
        ujar: tiada.txt: no such file or folder; check the path
        ujar: 2 articles were extracted, 3 could not be read

        """)
    #expect(result.status == 2)
  }

  @Test("nothing to read is an error")
  func nothing() throws {
    for (arguments, message) in [
      (["-"], "-: empty; nothing to read"),
      (["tiada.txt"], "tiada.txt: no such file or folder; check the path"),
    ] {
      let result = try Program.run(["extract"] + arguments)
      #expect(
        result.stderr
          == "ujar: \(message)\nujar: nothing could be read, so nothing was extracted\n")
      #expect(result.stdout == "")
      #expect(result.status == 2)
    }
  }

  @Test("an article with something mended is no failure")
  func mended() throws {
    let result = try Program.run(["extract", "-"], stdin: Data(Array("Rina".utf8) + [0xFF]))
    #expect(result.stderr.hasPrefix("ujar: -:1: invalid characters were replaced by U+FFFD"))
    #expect(result.status == 0)
  }

  @Test("a line of 50 MB is refused without being held, and its neighbours are read")
  func longLine() throws {
    let path = folder.path("a.jsonl")
    _ = try put("a.jsonl", "{\"text\": \"Satu.\"}\n{\"text\": \"")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.seekToEnd()
    let megabyte = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    for _ in 0..<50 { try file.write(contentsOf: megabyte) }
    try file.write(contentsOf: Data("\"}\n{\"text\": \"Tiga.\"}\n".utf8))
    try file.close()
    let result = try Program.run(["extract", path])
    #expect(try values(of: "id", in: result.stdout) == ["\(path):1", "\(path):3"])
    #expect(
      result.stderr == """
        ujar: \(path):2: more than 8 MB in one article; split it, or leave out what is not its text
        ujar: 2 articles were extracted, 1 could not be read

        """)
    #expect(result.status == 2)
  }

  @Test("options that cannot be are told before anything is read")
  func badOptions() throws {
    for (arguments, message) in [
      (["--map", "teks=isi"], "--map teks=…: an article has no field 'teks'"),
      (["--date", "kemarin"], "--date is 'kemarin'; write a day such as 2024-11-01"),
      (["--lang", "fr"], "--lang is 'fr'; write id or en"),
      (["--jobs", "0"], "--jobs is 0; write 1 or more"),
      (["-"], "- stands twice; standard input can be read once"),
    ] {
      let result = try Program.run(["extract", "-"] + arguments)
      #expect(result.stderr.hasPrefix("Error: \(message)"))
      #expect(result.status == 64)
    }
  }

  @Test("an address is that of one article")
  func oneAddress() throws {
    let result = try Program.run(
      ["extract", "-", "--url", "u:1"], stdin: "{\"text\": \"A\"}\n{\"text\": \"B\"}\n")
    #expect(
      result.stderr
        == "ujar: --url is that of one article, and there are more; leave it out\n")
    #expect(result.status == 2)
  }

  @Test("a reader that has enough ends it quietly")
  func closedPipe() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let texts = (0..<5000).map { "{\"text\": \"Rina Wibowo berkata, siap \($0).\"}" }
    let path = try put("a.jsonl", texts.joined(separator: "\n"))
    process.arguments = [
      "-c", "{ '\(Program.binary.path)' extract '\(path)'; echo $? >&2; } | head -1",
    ]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    process.waitUntilExit()
    try errors.fileHandleForWriting.close()
    let told = try errors.fileHandleForReading.readToEnd() ?? Data()
    #expect(String(decoding: told, as: UTF8.self) == "0\n")
  }
}
