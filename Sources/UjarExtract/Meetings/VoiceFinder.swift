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
  /// Whether it is an answer in an interview, by the quotation's number.
  private let isAnswer: [Bool]
  /// What saying it does, by the quotation's number.
  private let acts: [SpeechAct]

  init(reading: Reading, quotations: [Quotation]) {
    self.reading = reading
    spans = quotations.enumerated().flatMap { number, quotation in
      quotation.content.map { ($0, number) }
    }.sorted { $0.0.start < $1.0.start }
    isAnswer = quotations.map { $0.stage == Attribution.Rule.interview.rawValue }
    acts = quotations.map(\.act)
    speakers = quotations.map { $0.speakers.count == 1 ? $0.speakers[0] : nil }
  }

  /// The number of the quotation whose words a token belongs to, in the order of the text.
  func content(at index: Int) -> Int? {
    let position = Int(reading.tokens[index].start)
    return nearest(position).last { $0.span.end > position }?.quotation
  }

  /// What saying the words does that a token belongs to: "urge".
  func act(at index: Int) -> String? { content(at: index).map { acts[$0].rawValue } }

  /// The last few spans that begin at a position or before.
  private func nearest(_ position: Int) -> ArraySlice<(span: TextSpan, quotation: Int)> {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].span.start <= position { low = middle + 1 } else { high = middle }
    }
    return spans[..<low].suffix(6)
  }

  /// The one speaker whose words a token belongs to; for unquoted words in an interview whoever
  /// answered last.
  func voice(at index: Int) -> Agent? {
    if let content = content(at: index) { return speakers[content] }
    guard !reading.text.isQuoted(index) else { return nil }
    return nearest(Int(reading.tokens[index].start)).last { isAnswer[$0.quotation] }
      .flatMap { speakers[$0.quotation] }
  }

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
