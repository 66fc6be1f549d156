import Foundation
import UjarExtract
import UjarGraph
import UjarLanguage
import UjarStore

extension RowGroup {
  /// Graphs into a database.
  static let ingest = RowGroup(
    name: "speed.ingest", abstract: "what articles say into a new database"
  ) { site, report in
    for row in try Storing(site).rows() { report(row) }
  }
}

private struct Storing {
  private let site: Site
  private let articleCount: Int
  private let path: String

  init(_ site: Site) {
    self.site = site
    // A fifth of the text that extraction reads: enough for the tables to grow out of the cache.
    articleCount = site.textSize / 12_500
    path = site.scratch.path("ingest.db")
  }

  func rows() throws -> [Row] {
    let measured = try store()
    let quotations = Double(measured.counts.quotations)
    let note =
      "\(measured.counts.inserted) articles with \(measured.counts.quotations) quotations; "
      + Newsstand.note
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return [
      Row(
        name: "ingest.speed", value: quotations / measured.seconds, unit: "quotations/s/core",
        note: "graphs to rows in transactions of \(Store.batchCount) articles, \(note)"),
      Row(
        name: "ingest.rate", value: quotations / measured.wallSeconds, unit: "quotations/s",
        note: "the same by the clock on the wall, each transaction safe on the disk"),
      Row(
        name: "ingest.articles", value: Double(measured.counts.inserted) / measured.seconds,
        unit: "articles/s/core", note: "the same in articles"),
      Row(
        name: "ingest.last-batch", value: Double(Store.batchCount) / measured.lastSeconds,
        unit: "articles/s/core", note: "the last batch alone: how much slower a fuller database is"),
      Row(
        name: "ingest.size",
        value: (attributes[.size] as? NSNumber).map { $0.doubleValue / 1_000_000 }, unit: "MB",
        note: "the database, full text and search index in it"),
    ]
  }

  private struct Measured {
    var counts = IngestCounts()
    var seconds = 0.0
    var wallSeconds = 0.0
    var lastSeconds = 0.0
  }

  private func store() throws -> Measured {
    let store = try Store(
      path: path, mode: .readWrite,
      options: StoreOptions(countryNames: CountryNames.shared.all))
    var stand = Newsstand("id", site)
    var measured = Measured()
    while measured.counts.inserted < articleCount {
      let graphs = (0..<Store.batchCount).compactMap { _ in stand.next() }.map(Extractor().graph)
      let began = Date()
      measured.lastSeconds = try Processor.seconds {
        measured.counts = measured.counts + (try store.ingest(graphs))
      }
      measured.seconds += measured.lastSeconds
      measured.wallSeconds += Date().timeIntervalSince(began)
    }
    return measured
  }
}
