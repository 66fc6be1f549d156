import Foundation
import Testing
import UjarGraph
import UjarReader
import UjarTesting

@Suite("Files and folders")
struct ArticleReaderTests {
  let desk: Folder

  init() throws { desk = try Folder() }

  @Test("a folder is read with all below it, in the order of the paths")
  func folder() throws {
    for name in ["b.txt", "a/z.md", "a/y.txt", "a.txt", "a-b/x.ndjson", "C.json"] {
      try desk.put(name, #"{"text": "Siap."}"#)
    }
    let ids = read(desk.url.path).articles.map { $0.id.dropFirst(desk.url.path.count + 1) }
    #expect(ids == ["C.json", "a-b/x.ndjson:1", "a.txt", "a/y.txt", "a/z.md", "b.txt"])
  }

  @Test("hidden files, other files and links that lead back are passed over")
  func passedOver() throws {
    try desk.put("satu.txt", "Siap.")
    try desk.put(".dua.txt", "Siap.")
    try desk.put(".git/tiga.txt", "Siap.")
    try desk.put("foto.jpg", "Siap.")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: desk.path("putaran"), withDestinationPath: desk.url.path)
    try manager.createSymbolicLink(
      atPath: desk.path("tautan.txt"), withDestinationPath: desk.path("satu.txt"))
    #expect(read(desk.url.path).articles.count == 2)
    #expect(read(desk.url.path).messages.isEmpty)
  }

  @Test("a path is called as the user calls it")
  func names() throws {
    try desk.put("isi/satu.txt", "Siap.")
    #expect(read(desk.path("isi") + "/").articles.map(\.id) == [desk.path("isi/satu.txt")])
    #expect(read(desk.path("isi/satu.txt")).articles.map(\.id) == [desk.path("isi/satu.txt")])
  }

  @Test("a file that the user names is read whatever it is called")
  func anyName() throws {
    #expect(read(try desk.put("catatan", "Siap.")).articles.map(\.text) == ["Siap."])
    #expect(read(try desk.put("umpan", #"{"text": "Siap."}"#)).articles.map(\.text) == ["Siap."])
    #expect(
      read(try desk.put("larik", #" [ {"text": "Siap."} ]"#)).articles.map(\.text) == ["Siap."])
    #expect(
      read(try desk.put("siaran", "[Foto: Rina]\nSiap.")).articles.map(\.text)
        == ["[Foto: Rina]\nSiap."])
  }

  @Test("what cannot be read is named in its place, and the rest is read")
  func problems() throws {
    try desk.put("satu.txt", "Siap.")
    try desk.put("kosong.txt", "")
    try desk.put("blanko.txt", " \r\n\t\n")
    try desk.put("blanko.jsonl", "\n\n")
    try FileManager.default.createDirectory(
      atPath: desk.path("sunyi/.tersembunyi"), withIntermediateDirectories: true)
    let found = read(
      desk.path("tiada.txt"), desk.path("kosong.txt"), desk.path("blanko.txt"),
      desk.path("blanko.jsonl"), desk.path("sunyi"), desk.path("satu.txt"))
    #expect(
      found.messages == [
        "tiada.txt: no such file or folder; check the path", "kosong.txt: empty; nothing to read",
        "blanko.txt: empty; nothing to read", "blanko.jsonl: empty; nothing to read",
        "sunyi: no articles in this folder; they are looked for in "
          + ".txt, .md, .json, .jsonl and .ndjson files",
      ])
    #expect(found.articles.map(\.text) == ["Siap."])
    #expect(found.flatMap(\.problems).allSatisfy { $0.isLoss })
  }

  @Test("a file that the system refuses is named with its reason")
  func refused() throws {
    // A folder under a file can be made by nobody, not even by the superuser.
    let path = try desk.put("satu.txt", "Siap.") + "/dua.txt"
    #expect(read(path).messages == ["dua.txt: no such file or folder; check the path"])
    let locked = try desk.put("kunci.txt", "Siap.")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
    guard !FileManager.default.isReadableFile(atPath: locked) else { return }
    #expect(
      read(locked).messages
        == ["kunci.txt: cannot be read (Permission denied); check its permissions"])
  }

  @Test(
    "a file that is no text is refused, and known ones with the way to make text of them",
    arguments: [
      ("%PDF-1.7\n1 0 obj", "a PDF file, not text; make text of it first, with pdftotext"),
      ("\u{1}\u{0}\u{2}", "binary, not text; give plain text or JSON Lines"),
      ("Kata orang\u{0}", "binary, not text; give plain text or JSON Lines"),
      (
        "PK\u{3}\u{4}abc",
        "a zip archive or office document, not text; unpack it or save it as plain text first"
      ),
    ])
  func binary(content: String, message: String) throws {
    for name in ["isi.txt", "isi.jsonl", "isi"] {
      #expect(read(try desk.put(name, content)).messages == ["\(name): \(message)"])
    }
  }

  @Test("compressed files are told with the command that unpacks them")
  func compressed() throws {
    let path = try desk.put("umpan.jsonl", [0x1F, 0x8B, 0x08, 0x41, 0x42])
    #expect(
      read(path).messages == [
        "umpan.jsonl: compressed with gzip, not text; unpack it first: gzip -dc FILE | ujar … -"
      ])
  }

  @Test("an article over the limit is refused, and those beside it are read")
  func tooLarge() throws {
    let long = String(repeating: "kata ", count: 1000)
    let options = ReaderOptions(limit: 2048)
    let lines = ["Satu.", long, "Dua."].map { "{\"text\": \"\($0)\"}" }
    let message = "more than 0 MB in one article; split it, or leave out what is not its text"
    let found = read(
      try desk.put("panjang.txt", long),
      try desk.put("a.jsonl", lines.joined(separator: "\n")),
      try desk.put("a.json", "[" + lines.joined(separator: ", ") + "]"), options: options)
    #expect(
      found.messages
        == ["panjang.txt: \(message)", "a.jsonl:2: \(message)", "a.json#2: \(message)"])
    #expect(found.articles.map(\.text) == ["Satu.", "Dua.", "Satu.", "Dua."])
  }

  @Test("how much was read is known, and how much there is")
  func position() throws {
    try desk.put("a.txt", "Satu.")
    try desk.put("b.txt", "Dua dua.")
    var reader = ArticleReader(paths: [desk.url.path])
    #expect(reader.next()?.position == 5)
    #expect(reader.next()?.position == 13)
    #expect(reader.next() == nil)
    #expect(ArticleReader.size(of: [desk.url.path]) == 13)
    #expect(ArticleReader.size(of: ["/dev/null"]) == nil)
    #expect(ArticleReader.size(of: [desk.path("tiada")]) == 0)
  }

  @Test("what the user says of the articles goes before what they say")
  func given() throws {
    let path = try desk.put("a.txt", "Judul: Lama\nTanggal: 2024-01-01\nBahasa: en\n\nSiap.")
    let given = ReaderOptions.Given(title: "Baru", date: "2024-11-01", language: "id", url: "u:1")
    let article = read(path, options: ReaderOptions(given: given)).articles.first
    #expect(article?.title == "Baru")
    #expect(article?.date == "2024-11-01")
    #expect(article?.language == "id")
    #expect(article?.url == "u:1")
  }
}
