import Foundation
import Testing
import UjarTesting

@Suite("ujar ingest, killed")
struct KillTests {
  let folder: Folder
  let articles: String

  /// How many transactions the articles make at least: many small ones, so that many are hit.
  private static let batch = "3"
  private static let articleCount = 48

  init() throws {
    folder = try Folder()
    articles = try Collection.file(of: Self.articleCount, in: folder)
  }

  private func arguments(_ database: String) -> [String] {
    ["ingest", articles, "--db", database, "--batch", Self.batch, "--quiet"]
  }

  /// Kills a run after some time, unless it ends before.
  ///
  /// - Returns: Whether it was killed.
  private func kill(_ database: String, after seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = Program.binary
    process.arguments = arguments(database)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    guard process.isRunning else { return false }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  /// What must hold of a database at any time: it is sound, and has whole articles only.
  private func expectSound(_ database: String, _ whole: Set<Substring>) throws {
    guard FileManager.default.fileExists(atPath: database) else { return }
    let result = try Program.run(["check", "--db", database])
    if result.stderr.contains("not one of Ujar's") || result.stderr.contains("is older than") {
      // Killed before the first transaction: there is no table yet.
      #expect(try Collection.sqlite(database, "SELECT count(*) FROM sqlite_schema") == "0\n")
      return
    }
    #expect(result.stdout == "sound\n", "\(result.stdout) \(result.stderr)")
    #expect(try Collection.sqlite(database, "PRAGMA integrity_check") == "ok\n")
    let articles = try Collection.sqlite(database, Self.contents).split(separator: "\n")
    #expect(whole.isSuperset(of: articles), "half an article")
  }

  /// Every article with all that was found in it; variants (11) are looked for afterwards.
  private static let contents = """
    SELECT origin, length(text), (SELECT count(*) FROM mention WHERE articleId = article.id),
      (SELECT group_concat(words.text || '|' || words.speaker || '|' || (
          SELECT count(*) FROM edge WHERE evidenceId = quotation.evidenceId AND kindId <> 11), '|')
        FROM quotation JOIN quotationWords AS words ON words.id = quotation.id
        WHERE articleId = article.id),
      (SELECT count(*) FROM edge JOIN evidence ON evidence.id = edge.evidenceId
        WHERE evidence.articleId = article.id AND edge.kindId <> 11)
    FROM article
    """

  @Test("at any moment, it leaves whole articles, and the next runs end as one would have")
  func killed() throws {
    let reference = folder.path("whole.db")
    let began = Date()
    #expect(try Program.run(arguments(reference)).status == 0)
    let duration = Date().timeIntervalSince(began)
    let whole = Set(try Collection.sqlite(reference, Self.contents).split(separator: "\n"))
    #expect(whole.count == Self.articleCount)
    let rows = try Collection.rows(of: reference)
    let wanted = Collection.isSoaking ? 200 : 20
    var (kills, victims) = (0, 0)
    while kills < wanted {
      victims += 1
      let database = folder.path("victim\(victims).db")
      var (isKilled, round) = (true, 0)
      // A run that goes on has less to do, so the later kills of a database come early.
      while isKilled, kills < wanted, round < 12 {
        isKilled = try kill(database, after: .random(in: 0...(round == 0 ? 1 : 0.8) * duration))
        if isKilled { kills += 1 }
        round += 1
        try expectSound(database, whole)
      }
      #expect(try Program.run(arguments(database)).status == 0)
      #expect(try Collection.rows(of: database) == rows)
      #expect(try Program.run(["check", "--db", database]).stdout == "sound\n")
    }
    #expect(victims >= 2)
  }
}
