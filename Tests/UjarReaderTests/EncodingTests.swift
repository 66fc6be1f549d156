import Testing
import UjarGraph
import UjarReader
import UjarTesting

@Suite("Encodings")
struct EncodingTests {
  private static let text = "Judul: Élan\n\n“Siap,” kata Rina 𝄞."
  let desk: Folder

  init() throws { desk = try Folder() }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  @Test("UTF-8 with a byte-order mark is read without it")
  func byteOrderMark() throws {
    let article = read(try desk.put("a.txt", "\u{FEFF}" + Self.text)).articles.first
    #expect(article?.title == "Élan")
    #expect(article?.text == "“Siap,” kata Rina 𝄞.")
    #expect(
      read(try desk.put("a.jsonl", "\u{FEFF}{\"text\": \"Siap.\"}")).articles.map(\.text)
        == ["Siap."])
  }

  @Test("UTF-16 with a byte-order mark is read", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let found = read(try desk.put("a.txt", utf16(Self.text, isBigEndian: isBigEndian)))
    #expect(found.messages.isEmpty)
    #expect(found.articles.first?.title == "Élan")
    #expect(found.articles.first?.text == "“Siap,” kata Rina 𝄞.")
    let lines = "{\"text\": \"Satu 𝄞.\"}\r\n{\"text\": \"Dua.\"}\r\n"
    #expect(
      read(try desk.put("a.jsonl", utf16(lines, isBigEndian: isBigEndian))).articles.map(\.text)
        == ["Satu 𝄞.", "Dua."])
  }

  @Test("a long text in UTF-16 is read over the seams of its pieces")
  func longUTF16() throws {
    let text = String(repeating: "𝄞a", count: 100_000)
    let found = read(try desk.put("a.txt", utf16("a" + text, isBigEndian: false)))
    #expect(found.articles.first?.text == "a" + text)
    #expect(found.messages.isEmpty)
  }

  @Test("what is no UTF-8 becomes U+FFFD, and the place of the first is told")
  func invalid() throws {
    let bytes = Array("Satu.\nKata \u{41}".utf8) + [0xE9, 0x20] + Array("dua.\n".utf8) + [0xC3]
    let found = read(try desk.put("a.txt", bytes))
    #expect(found.articles.map(\.text) == ["Satu.\nKata A\u{FFFD} dua.\n\u{FFFD}"])
    #expect(
      found.messages
        == ["a.txt:2: invalid characters were replaced by U+FFFD; save it as UTF-8 to keep them"])
    let line = Array("\n{\"text\": \"Kata ".utf8) + [0xFF] + Array("\"}".utf8)
    let lines = read(try desk.put("a.jsonl", line))
    #expect(lines.articles.map(\.text) == ["Kata \u{FFFD}"])
    #expect(lines.messages.first?.hasPrefix("a.jsonl:2: invalid characters") == true)
  }

  @Test("half a character of UTF-16 becomes U+FFFD")
  func halves() throws {
    let bytes: [UInt8] = [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x34, 0x00, 0x42, 0xDD, 0x1E, 0x00]
    let found = read(try desk.put("a.txt", bytes))
    #expect(found.articles.map(\.text) == ["A\u{FFFD}B\u{FFFD}\u{FFFD}"])
    #expect(found.messages.count == 1)
  }
}
