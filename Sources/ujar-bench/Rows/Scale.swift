import Foundation
import UjarGraph
import UjarLanguage
import UjarStore

extension RowGroup {
  /// A collection of a million statements.
  static let scale = RowGroup(
    name: "scale", isOnRequest: true,
    abstract: "load, size, variants and questions at a million quotations; only when it is named"
  ) { site, report in
    let scale = Scale(site)
    if scale.isThere {
      try scale.ask(report)
      return try scale.programs(report)
    }
    try scale.load(report)
    try scale.link(report)
    try scale.ask(report)
    try scale.append(report)
    try scale.programs(report)
    try scale.compare(report)
  }
}

/// A database of made-up news that is too large for the cache.
final class Scale {
  let site: Site
  let path: String
  /// Whether the database was made by another run.
  let isThere: Bool
  private var wire = Newswire()
  private var note: String { "\(site.quotationCount) quotations; \(Newswire.note)" }

  init(_ site: Site) {
    self.site = site
    path = site.database ?? site.scratch.path("scale.db")
    isThere = FileManager.default.fileExists(atPath: path)
  }

  func store(_ mode: Store.Mode) throws -> Store {
    let options = StoreOptions(
      countryNames: CountryNames.shared.all, stem: Stemmer.stems, negations: { NegationWords.all })
    return try Store(path: path, mode: mode, options: options)
  }

  // MARK: Writing

  func load(_ report: (Row) -> Void) throws {
    let store = try store(.readWrite)
    var counts = IngestCounts()
    var (seconds, wall) = (0.0, 0.0)
    while counts.quotations < site.quotationCount {
      let graphs = (0..<Store.batchCount).map { _ in wire.next() }
      let began = Date()
      seconds += try Processor.seconds { counts = counts + (try store.ingest(graphs)) }
      wall += Date().timeIntervalSince(began)
    }
    let quotations = Double(counts.quotations)
    report(
      Row(
        name: "scale.load", value: quotations / seconds, unit: "quotations/s/core",
        note: "graphs to rows with full text, stems and evidence, safe on the disk every "
          + "\(Store.batchCount) articles; \(note)"))
    report(
      Row(
        name: "scale.load.rate", value: quotations / wall, unit: "quotations/s",
        note: "the same by the clock on the wall"))
    let edges = try number(store, "SELECT count(*) FROM edge")
    report(Row(name: "scale.edges", value: edges, unit: "edges", note: "before variants"))
    let size = try number(
      store, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    report(
      Row(
        name: "scale.size", value: size / quotations, unit: "bytes/quotation",
        note: "the whole file, articles with their texts in it"))
    let texts = try number(store, "SELECT sum(length(text)) FROM article")
    report(
      Row(
        name: "scale.size.articles", value: texts / quotations, unit: "bytes/quotation",
        note: "the texts of the articles among it"))
  }

  func number(_ store: Store, _ sql: String) throws -> Double {
    guard case .integer(let number)? = try store.sql(sql).rows.first?.first else { return .nan }
    return Double(number)
  }

  func link(_ report: (Row) -> Void) throws {
    let store = try store(.readWrite)
    Memory.forgetPeak()
    let (began, before) = (Date(), Processor.own)
    try store.linkVariants()
    report(
      Row(
        name: "scale.variants", value: Date().timeIntervalSince(began), unit: "s",
        note: "all quotations to clusters by the clock on the wall, "
          + "\(String(format: "%.0f", Processor.own - before)) s of processor time; \(note)"))
    report(
      Row(
        name: "scale.variants.memory", value: Memory.peak(), unit: "MB",
        note: "peak of this process meanwhile"))
    try score(store, report)
  }

  /// Pairs of quotations that carry one statement, found against made.
  private func score(_ store: Store, _ report: (Row) -> Void) throws {
    let ids = try store.sql("SELECT id FROM quotation ORDER BY id").rows
    var origins: [Int64: UInt32] = [:]
    for (row, origin) in zip(ids, wire.origins) {
      if case .integer(let id)? = row.first { origins[id] = origin }
    }
    var clusters: [Int64: [UInt32]] = [:]
    for row in try store.sql("SELECT fromId, toId FROM edge WHERE kindId = 11").rows {
      guard case .integer(let from) = row[0], case .integer(let to) = row[1] else { continue }
      if clusters[to] == nil { clusters[to] = [origins[to] ?? 0] }
      clusters[to]?.append(origins[from] ?? 0)
    }
    func pairs(_ count: Int) -> Double { Double(count * (count - 1) / 2) }
    var (found, right) = (0.0, 0.0)
    for members in clusters.values {
      found += pairs(members.count)
      right += Dictionary(grouping: members) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
    }
    let made = Dictionary(grouping: origins.values) { $0 }.values.reduce(0) { $0 + pairs($1.count) }
    report(
      Row(
        name: "scale.variants.f1", value: 200 * right / (found + made), unit: "F1 %",
        note: "pairs of generated variants: P \(String(format: "%.2f", 100 * right / found)), "
          + "R \(String(format: "%.2f", 100 * right / made)), \(Int(made)) made"))
  }

  /// Articles one by one, each safe on the disk before the next.
  func append(_ report: (Row) -> Void) throws {
    let store = try store(.readWrite)
    let graphs = (0..<300).map { _ in wire.next() }
    var latencies = Latencies()
    let began = Date()
    for graph in graphs { try latencies.measure { _ = try store.ingest([graph]) } }
    report(
      Row(
        name: "scale.append", value: 300 / Date().timeIntervalSince(began), unit: "articles/s",
        note: "one article of 5 quotations a transaction, by the clock on the wall; \(note)"))
    for row in latencies.rows("scale.append", "an article of 5 quotations") { report(row) }
    let probe = try syncs()
    report(
      Row(
        name: "scale.disk", value: probe, unit: "syncs/s",
        note:
          "16 kB written to the end of a file and synchronised, on the same disk: what an append "
          + "cannot be faster than"))
    let link = Date()
    try store.linkVariants()
    report(
      Row(
        name: "scale.append.variants", value: Date().timeIntervalSince(link) * 1000 / 300,
        unit: "ms",
        note: "to look for the variants of an appended article"))
  }

  private func syncs() throws -> Double {
    let file = site.scratch.url.appending(path: "sync")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    let began = Date()
    for _ in 0..<100 {
      try handle.write(contentsOf: Data(count: 16384))
      try handle.synchronize()
    }
    return 100 / Date().timeIntervalSince(began)
  }
}
