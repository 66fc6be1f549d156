internal import GRDB
internal import UjarGraph
internal import UjarText

/// Who said what, to whom and about whom.
extension ArticleWriter {
  mutating func write(_ quotation: Quotation, _ writer: inout GraphWriter) throws {
    guard let first = quotation.content.first else { return }
    let kinds = writer.kinds
    let speakers = try nodes(quotation.speakers, &writer)
    let addressees = try nodes(quotation.addressees, &writer)
    var place: Int64?
    if let name = quotation.place, !fold(name).isEmpty {
      place = try self.place(name, code: nil, &writer)
    }
    let evidence = try writer.addEvidence(
      article: id, span: points.span(extent(of: quotation, from: first)), stage: quotation.stage,
      confidence: quotation.confidence)
    let node = try writer.addNode(kind: kinds.quotation, name: nil)
    let record = record(
      quotation, id: node, evidence: evidence, speakers: speakers, place: place, &writer)
    try writer.add(record)
    for speaker in speakers {
      writer.add(
        EdgeRecord(
          fromId: speaker, kindId: kinds.said, day: record.day, toId: node, evidenceId: evidence))
    }
    for addressee in addressees {
      writer.add(
        EdgeRecord(
          fromId: node, kindId: kinds.addressed, day: record.day, toId: addressee,
          evidenceId: evidence))
    }
    try writeMentions(in: quotation, of: node, day: record.day, &writer)
    writer.counts.quotations += 1
  }

  /// From the first to the last byte of content, cue and source.
  private func extent(of quotation: Quotation, from first: TextSpan) -> TextSpan {
    var extent = first
    for span in quotation.content + [quotation.cue, quotation.source].compactMap({ $0 }) {
      extent.start = min(extent.start, span.start)
      extent.end = max(extent.end, span.end)
    }
    return extent
  }

  private func record(
    _ quotation: Quotation, id node: Int64, evidence: Int64, speakers: [Int64], place: Int64?,
    _ writer: inout GraphWriter
  ) -> QuotationRecord {
    let spans = quotation.content.map(points.span)
    let words = quotation.content.map(text).joined(separator: " … ")
    return QuotationRecord(
      id: node, articleId: id, evidenceId: evidence, kind: quotation.kind.rawValue,
      act: quotation.act.rawValue, isNegated: quotation.isNegated,
      day: quotation.date.flatMap(Day.first) ?? day, date: quotation.date, placeId: place,
      span: (spans.first?.lowerBound ?? 0)..<(spans.last?.upperBound ?? 0),
      spans: spans.count > 1 ? pairs(spans) : nil, cue: quotation.cue.map(points.span),
      source: quotation.source.map(points.span),
      speaker: speakers.map { "s\($0)" }.joined(separator: " "), text: words,
      isWhole: spans.count == 1 && !hasNull,
      stem: writer.options.stem.map {
        writer.cache.stems.column(of: words, language: graph.language, stem: $0)
      })
  }

  private func pairs(_ spans: [Range<Int>]) -> String {
    "[" + spans.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]"
  }

  /// Whom and what the words name: once per node, at its first place.
  private mutating func writeMentions(
    in quotation: Quotation, of node: Int64, day: Int, _ writer: inout GraphWriter
  ) throws {
    var seen: Set<Int64> = []
    for span in quotation.content {
      for mention in mentions(in: span) {
        guard let named = try self.node(mention, &writer), seen.insert(named).inserted else {
          continue
        }
        let evidence = try writer.addEvidence(
          article: id, span: points.span(mention.span), stage: "mention", confidence: 1)
        writer.add(
          EdgeRecord(
            fromId: node, kindId: writer.kinds.mentions, day: day, toId: named,
            evidenceId: evidence))
      }
    }
  }

  /// The mentions within a span, found by halving, since they are in the order of the text.
  private func mentions(in span: TextSpan) -> ArraySlice<Mention> {
    var low = 0
    var high = graph.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if graph.mentions[middle].span.start < span.start { low = middle + 1 } else { high = middle }
    }
    let rest = graph.mentions[low...]
    return rest.prefix { $0.span.end <= span.end }
  }
}
