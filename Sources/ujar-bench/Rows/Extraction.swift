import UjarExport
import UjarExtract
import UjarGraph
import UjarText

extension RowGroup {
  /// The stages on one thread of this process.
  static let extraction = RowGroup(
    name: "speed.extract", abstract: "text to graph and to JSON, the tokenizer alone, memory"
  ) { site, report in
    for language in ["id", "en"] {
      for row in Extraction(language, site).rows() { report(row) }
    }
  }
}

/// What it takes to read many articles of one language.
private struct Extraction {
  /// How much text is made before it is read, in bytes.
  private static let batchSize = 1_000_000

  let language: String
  let site: Site
  private var size = 0
  private var tokens = 0
  private var quotations = 0
  private var seconds = (tokens: 0.0, graphs: 0.0, lines: 0.0)

  init(_ language: String, _ site: Site) {
    self.language = language
    self.site = site
  }

  func rows() -> [Row] {
    var measured = self
    Memory.forgetPeak()
    measured.measure()
    return measured.rows(peak: Memory.peak())
  }

  private mutating func measure() {
    var stand = Newsstand(language, site)
    while size < site.textSize {
      var batch: [Article] = []
      var batchSize = 0
      while batchSize < Self.batchSize, let article = stand.next() {
        batch.append(article)
        batchSize += article.text.utf8.count
      }
      size += batchSize
      measure(batch)
    }
  }

  private mutating func measure(_ batch: [Article]) {
    let texts = batch.map { Array($0.text.utf8) }
    seconds.tokens += Processor.seconds {
      for text in texts { tokens += Tokenizer.tokens(of: text).count }
    }
    for article in batch {
      var graph: ArticleGraph?
      seconds.graphs += Processor.seconds { graph = Extractor().graph(of: article) }
      guard let graph else { continue }
      quotations += graph.quotations.count
      seconds.lines += Processor.seconds { _ = ArticleLine.bytes(of: graph) }
    }
  }

  private func rows(peak: Double?) -> [Row] {
    let megabytes = Double(size) / 1_000_000
    let text = "\(Int(megabytes)) MB of \(language): \(Newsstand.note)"
    return [
      Row(
        name: "extract.\(language).speed", value: megabytes / seconds.graphs, unit: "MB/s/core",
        note: "text to graph, \(quotations) quotations, \(text)"),
      Row(
        name: "extract.\(language).json", value: megabytes / seconds.lines, unit: "MB/s/core",
        note: "graph to a line of JSON, the same text"),
      Row(
        name: "extract.\(language).tokens", value: megabytes / seconds.tokens, unit: "MB/s/core",
        note: "the tokenizer alone, \(tokens) tokens, the same text"),
      Row(
        name: "extract.\(language).memory", value: peak, unit: "MB",
        note: "peak of this process meanwhile, with a batch of 1 MB of articles"),
    ]
  }
}
