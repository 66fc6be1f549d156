// The order of the values is that of ``ArticleDigests``, which reads them back.

extension ArticleRecord: CheckedRecord {
  /// Without the text, which has a hash of its own, and without what a newer version changes.
  var digest: UInt64 {
    var row = RowDigest("article")
    row.add(id)
    row.add(Int64(day))
    for text in [origin, url, hash, language, outlet, title, published, authors, meta] {
      row.add(text)
    }
    return row.value
  }
}

extension EvidenceRecord: CheckedRecord {
  var digest: UInt64 {
    var row = RowDigest("evidence")
    for number in [id, Int64(start), Int64(end), stageId] { row.add(number) }
    row.add(confidence)
    return row.value
  }
}

extension QuotationRecord: CheckedRecord {
  /// Without the speakers, which stand in edges too and are compared with them.
  var digest: UInt64 {
    var row = RowDigest("quotation")
    for number in [id, evidenceId, isNegated ? 1 : 0, Int64(day), Int64(span.lowerBound)] {
      row.add(number)
    }
    row.add(Int64(span.upperBound))
    row.add(placeId)
    for bound in [cue?.lowerBound, cue?.upperBound, source?.lowerBound, source?.upperBound] {
      row.add(bound.map(Int64.init))
    }
    for text in [kind, act, date, spans, text, stem] { row.add(text) }
    return row.value
  }
}

extension MentionRecord: CheckedRecord {
  var digest: UInt64 {
    var row = RowDigest("mention")
    for number in [nodeId, Int64(start), Int64(end)] { row.add(number) }
    return row.value
  }
}
