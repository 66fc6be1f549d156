import Foundation
import UjarExport
import UjarGraph
import UjarStore

/// Stores articles in batches, each in one transaction, and keeps count.
struct Ingestion {
  /// How many articles are made ready while a batch is written: the next one.
  static let reach = 512
  /// How many bytes of text a batch has at most, or a little more.
  private static let batchSize = 2 << 20
  /// How long an article waits for its batch to fill, in seconds.
  private static let patience = 1.0
  /// How often the keyboard is asked whether to stop, in seconds.
  private static let pulse = 0.1

  private let store: Store
  /// How many articles a batch has at most.
  private let batchCount: Int
  private let began = Date()
  private var progress: Progress
  private var batch: [ArticleGraph] = []
  private var size = 0
  /// How many quotations were found, stored or not yet.
  private var found = 0
  private var deadline = Date.distantFuture
  /// What was read.
  private(set) var tally = Tally()
  /// What was stored.
  private(set) var counts = IngestCounts()

  init(store: Store, batchCount: Int, progress: Progress) {
    self.store = store
    self.batchCount = batchCount
    self.progress = progress
  }

  /// Stores all that comes; stops after the batch at hand when the user interrupts.
  ///
  /// - Parameters:
  ///   - flow: Where articles come from.
  ///   - check: Whether so many articles may come.
  /// - Throws: What `check` throws, and ``StoreError`` when the database cannot be written.
  mutating func take(_ flow: ArticleFlow<ArticleGraph>, check: (Int) throws -> Void) throws {
    defer { progress.clear() }
    while !Interrupt.isAsked {
      switch flow.next(until: min(deadline, Date(timeIntervalSinceNow: Self.pulse))) {
      case .output(let arrival):
        if !arrival.problems.isEmpty { progress.clear() }
        tally.count(arrival.problems, wasRead: arrival.output != nil)
        try check(tally.read)
        if let graph = arrival.output { try add(graph) }
        progress.show(
          position: arrival.position, articles: tally.read, quotations: found)
      case .pause: break
      case .end: return try commit()
      }
      if Date() >= deadline { try commit() }
    }
    try commit()
  }

  /// Finds the variants of what is new, unless the user interrupts: the next run does it then.
  mutating func link() throws {
    guard !Interrupt.isAsked else { return }
    defer { progress.clear() }
    try store.linkVariants { progress.show(share: $0, of: "compared with other outlets") }
  }

  private mutating func add(_ graph: ArticleGraph) throws {
    if batch.isEmpty { deadline = Date(timeIntervalSinceNow: Self.patience) }
    batch.append(graph)
    size += graph.article.text.utf8.count
    found += graph.quotations.count
    if batch.count >= batchCount || size >= Self.batchSize { try commit() }
  }

  private mutating func commit() throws {
    guard !batch.isEmpty else { return }
    let articles = batch
    (batch, size, deadline) = ([], 0, .distantFuture)
    counts = counts + (try store.ingest(articles))
  }

  /// The counts in one line.
  func summary(of file: String) -> String {
    let seconds = String(format: "%.1f", Date().timeIntervalSince(began))
    let fresh = counts.inserted - counts.updated
    return """
      \(file): \(fresh) new, \(counts.updated) updated, \(counts.skipped) already there, \
      \(tally.failed) failed; \(counts.quotations) quotations, \(counts.meetings) meetings \
      in \(seconds) s\(Interrupt.isAsked ? "; interrupted, run it again to go on" : "")
      """
  }

  /// The counts as a JSON object.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    let values: [(StaticString, Int)] = [
      ("inserted", counts.inserted), ("updated", counts.updated), ("skipped", counts.skipped),
      ("failed", tally.failed), ("mended", tally.mended), ("quotations", counts.quotations),
      ("meetings", counts.meetings),
    ]
    for (key, value) in values {
      json.key(key)
      json.number(value)
    }
    json.endObject()
    return json.bytes
  }
}
