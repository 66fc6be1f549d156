import Foundation
import UjarStore

extension Scale {
  /// The questions of an analyst, in process: about the most frequent, frequent and rare ones.
  func ask(_ report: (Row) -> Void) throws {
    let store = try store(.readOnly)
    var dice = Dice(seed: 5)
    let people = Zipf(count: 20_000)
    func ask(_ name: String, _ note: String, _ question: (_ turn: Int) throws -> Void) rethrows {
      // The first askings read pages into the cache and compile statements.
      for turn in 0..<20 { try question(turn) }
      var latencies = Latencies()
      for turn in 0..<400 { try latencies.measure { try question(turn) } }
      for row in latencies.rows("scale.\(name)", note) { report(row) }
    }
    // Known before the clock runs.
    let speakers = (0..<401).map {
      Self.reference(to: Newswire.person($0 % 5 == 0 ? 0 : people.roll(&dice)), in: store)
    }
    let others = (0..<401).map { _ in
      Self.reference(to: Newswire.person(dice.roll(20_000)), in: store)
    }
    func speaker(_ turn: Int) -> String { speakers[turn] }
    // Whoever never spoke is unknown, and that is an answer too.
    func quietly<Answer>(_ body: () throws -> Answer) throws {
      do { _ = try body() } catch StoreError.unknownName {}
    }
    try ask("newest", "the newest 20 statements of a speaker, one in five of the most frequent") {
      var filter = SaidFilter()
      (filter.by, filter.limit) = (speaker($0), 20)
      try quietly { try store.said(filter) }
    }
    try ask("phrase", "20 statements of a speaker with two words") {
      var filter = SaidFilter()
      (filter.by, filter.limit) = (speaker($0), 20)
      filter.words = Newswire.word(200 + dice.roll(3000)) + " " + Newswire.word(dice.roll(300))
      try quietly { try store.said(filter) }
    }
    try ask("met", "whom somebody met, one in five times the most frequent; the newest 20") {
      var filter = MetFilter()
      (filter.a, filter.limit) = (speaker($0), 20)
      try quietly { try store.met(filter) }
    }
    try ask("met.pair", "when two met") {
      var filter = MetFilter()
      (filter.a, filter.b, filter.limit) = (speaker($0), speaker($0 + 1), 20)
      try quietly { try store.met(filter) }
    }
    try ask("path", "how two are connected in up to 4 steps") { turn in
      try quietly { try store.path(from: speaker(turn), to: others[turn]) }
    }
    try ask("topic", "20 statements about two words, the newest first") { _ in
      var filter = SaidFilter()
      filter.about = Newswire.word(100 + dice.roll(5000)) + " " + Newswire.word(50 + dice.roll(500))
      filter.limit = 20
      try quietly { try store.said(filter) }
    }
    try ask("who", "whose words these are, five words of a statement") { turn in
      _ = try store.who(
        words: (0..<5).map { _ in Newswire.word(dice.roll(2000)) }.joined(separator: " "))
    }
    try ask("trace", "a statement with its outlets") { _ in
      do { _ = try store.trace("q\(10_000 + dice.roll(100_000))") } catch StoreError.unknownId {}
    }
    try ask("show", "the card of somebody, one in five times the most frequent") { turn in
      try quietly { try store.show(speaker(turn)) }
    }
  }

  /// A name as it is asked for: where several have it, the id of the first.
  private static func reference(to name: String, in store: Store) -> String {
    do {
      _ = try store.resolve(name)
    } catch StoreError.ambiguousName(_, let candidates) {
      return candidates.first?.id ?? name
    } catch {}
    return name
  }

  /// Whole processes on the large database.
  func programs(_ report: (Row) -> Void) throws {
    let ujar = try Program.ujar()
    let store = try store(.readOnly)
    let name = Self.reference(to: Newswire.person(0), in: store)
    let other = Self.reference(to: Newswire.person(9000), in: store)
    let commands: [(String, [String])] = [
      ("said", ["said", "--by", name, "--limit", "20"]),
      ("met", ["met", name, "--limit", "20"]), ("show", ["show", name]),
      ("path", ["path", name, other]),
      ("who", ["who", "\(Newswire.word(700)) \(Newswire.word(900))"]),
      ("stats", ["stats"]),
    ]
    for (command, arguments) in commands {
      var latencies = Latencies()
      for _ in 0..<11 {
        try latencies.measure { _ = try ujar.output(arguments + ["--db", path], in: site.scratch) }
      }
      for row in latencies.rows("scale.program.\(command)", "the whole program, ujar \(command)") {
        report(row)
      }
    }
  }

  /// The same rows and questions in SQLite's own program, one after the other in this session.
  func compare(_ report: (Row) -> Void) throws {
    guard let sqlite = Program.named("sqlite3") else { return }
    let copy = site.scratch.path("plain.db")
    let schema = try sqlite.output([path, ".schema --nosys"], in: site.scratch).output
    let tables = [
      "article", "stage", "evidence", "nodeKind", "edgeKind", "node", "alias", "role", "quotation",
      "meeting", "mention", "edge",
    ]
    let script = site.scratch.path("load.sql")
    var sql = "PRAGMA journal_mode = WAL; PRAGMA cache_size = -65536;\n"
    sql += String(decoding: schema, as: UTF8.self).split(separator: "\n").filter {
      !$0.contains("_data'(") && !$0.contains("_idx'(") && !$0.contains("_docsize'(")
        && !$0.contains("_config'(")
    }.joined(separator: "\n")
    sql += "\nATTACH '\(path)' AS old; BEGIN;\n"
    for table in tables {
      let columns = try sqlite.output(
        [path, "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('\(table)')"],
        in: site.scratch
      ).output
      let names = String(decoding: columns, as: UTF8.self).split(separator: "\n").joined()
      sql += "INSERT INTO main.\(table) (\(names)) SELECT \(names) FROM old.\(table);\n"
    }
    sql += """
      INSERT INTO quotationText (rowid, text, stem, speaker)
        SELECT id, text, stem, speaker FROM quotationWords;
      COMMIT;
      """
    try Data(sql.utf8).write(to: URL(filePath: script))
    let seconds = try sqlite.output([copy, ".read \(script)"], in: site.scratch).seconds
    report(
      Row(
        name: "scale.sqlite3.load", value: Double(site.quotationCount) / seconds,
        unit: "quotations/s/core",
        note: "the same rows and full text by sqlite3 from one file into another, one transaction"))
    try FileManager.default.removeItem(atPath: copy)
    try questions(of: sqlite, report)
  }

  private func questions(of sqlite: Program, _ report: (Row) -> Void) throws {
    let speaker = "(SELECT nodeId FROM alias WHERE folded = '\(Newswire.person(0).lowercased())')"
    let questions = [
      (
        "newest",
        "SELECT text FROM edge JOIN quotation ON id = toId WHERE kindId = 1 AND fromId = \(speaker) "
          + "ORDER BY edge.day DESC, toId LIMIT 20"
      ),
      (
        "topic",
        "SELECT rowid FROM quotationText WHERE quotationText MATCH "
          + "'\(Newswire.word(700)) AND \(Newswire.word(120))' LIMIT 20"
      ),
    ]
    for (name, sql) in questions {
      let script = site.scratch.path("ask.sql")
      for count in [1, 201] {
        let text = [String](repeating: sql + ";", count: count).joined(separator: "\n")
        try Data(text.utf8).write(to: URL(filePath: script + "\(count)"))
      }
      func seconds(_ count: Int) throws -> Double {
        try sqlite.output([path, ".read \(script)\(count)"], in: site.scratch).seconds
      }
      report(
        Row(
          name: "scale.sqlite3.\(name)", value: try (seconds(201) - seconds(1)) / 200 * 1000,
          unit: "ms", note: "\(sql.prefix(60))…; mean of 200 in sqlite3, of the most frequent"))
    }
  }
}
