import Foundation
import UjarTesting

/// Many short articles, the same ones every time, for tests that interrupt their reading.
enum Collection {
  /// Whether `scripts/soak` runs the tests: more of everything.
  static let isSoaking = ProcessInfo.processInfo.environment["UJAR_SOAK"] == "1"

  /// The tables whose rows must not depend on interruptions; the search has segments of its own.
  static let tables = [
    "article", "node", "alias", "country", "place", "role", "quotation", "meeting", "evidence",
    "edge", "mention", "stage", "digest", "progress", "sighting", "reason", "otherName", "nameKey",
    "redirect", "postSpan", "personSpan", "tally",
  ]

  /// A file of JSON Lines with so many articles.
  static func file(of count: Int, in folder: Folder) throws -> String {
    let outlets = ["Kabar Nusa", "Harian Pagi", "Suara Selat"]
    let names = ["Rina Wibowo", "Bayu Anggoro", "Citra Lestari", "Seno Pratomo", "Tuti Maharani"]
    let lines = (0..<count).map { number in
      let (one, two) = (names[number % 5], names[(number + 1 + number / 5) % 5])
      let text = """
        Kepala Dinas Pelabuhan \(one) bertemu Bupati \(two) di Demak, Senin. "Dermaga \(number) \
        dibuka lagi pekan depan, dan kapal barang boleh sandar sampai pukul lima sore," kata \(one). \
        \(two) mendesak Kementerian Perhubungan menambah \(number + 2) kapal keruk.
        """.replacing("\"", with: "\\\"")
      return """
        {"id":"k\(number)","date":"2026-03-\(10 + number % 20)","source":"\(outlets[number % 3])",\
        "lang":"id","text":"\(text)"}
        """
    }
    return try folder.put("articles.jsonl", lines.joined(separator: "\n") + "\n")
  }

  /// All rows of a database, as SQLite's own program prints them.
  static func rows(of database: String) throws -> String {
    try sqlite(
      database, tables.map { "SELECT '\($0)'; SELECT * FROM \($0);" }.joined())
  }

  /// Runs SQL with SQLite's own program.
  static func sqlite(_ database: String, _ sql: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-bail", database, sql]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
