import UjarGraph
import UjarLanguage
import UjarText

/// Says whose words stand at a token.
struct VoiceFinder {
  let reading: Reading
  /// The spans of what was said, in order, with the number of the quotation.
  private let spans: [(span: TextSpan, quotation: Int)]
  /// Who said it, by the quotation's number, where it is one.
  private let speakers: [Agent?]

  init(reading: Reading, quotations: [Quotation]) {
    self.reading = reading
    spans = quotations.enumerated().flatMap { number, quotation in
      quotation.content.map { ($0, number) }
    }.sorted { $0.0.start < $1.0.start }
    speakers = quotations.map { $0.speakers.count == 1 ? $0.speakers[0] : nil }
  }

  /// The number of the quotation whose words a token belongs to, in the order of the text.
  func content(at index: Int) -> Int? {
    let position = Int(reading.tokens[index].start)
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.start <= position { low = middle + 1 } else { high = middle }
    }
    // The innermost of a few that may hold it.
    return spans[..<low].suffix(4).last { $0.span.end > position }?.quotation
  }

  /// The one speaker whose words a token belongs to.
  func voice(at index: Int) -> Agent? { content(at: index).flatMap { speakers[$0] } }

  /// "saya [sudah] bertemu": whether the subject right before a verb is who speaks.
  func isFirstPerson(before verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index < 5, reading.has(index, [.adverb, .future, .negation]),
      !reading.has(index, .pronounFirst)
    {
      index -= 1
    }
    return reading.has(index, .pronounFirst)
  }
}
