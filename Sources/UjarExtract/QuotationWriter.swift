import UjarGraph
import UjarLanguage
import UjarText

/// Turns attributions into quotations of the graph.
struct QuotationWriter {
  let reading: Reading
  let clauses: ClauseReader
  let dates: [DateMention]

  /// The quotation, or `nil` when nothing says whose words they are.
  func quotation(
    _ attribution: Attribution, _ speakers: [Agent], _ resolver: SpeakerResolver
  ) -> Quotation? {
    let isPronoun = attribution.source.map { $0.form != .phrase } ?? false
    if speakers.isEmpty, !attribution.isDirect, !isPronoun { return nil }
    let content = attribution.content.map(reading.text.span).filter { !$0.isEmpty }
    guard !content.isEmpty else { return nil }
    let kind = kind(of: attribution)
    return Quotation(
      kind: kind, content: content, cue: attribution.cueTokens.map(reading.text.span),
      source: attribution.source.map(span(of:)), speakers: speakers, act: act(of: attribution),
      isNegated: attribution.isNegated, addressees: addressees(attribution, resolver),
      date: date(of: attribution),
      place: place(of: attribution), confidence: confidence(attribution, speakers),
      stage: attribution.rule.rawValue)
  }

  private func kind(of attribution: Attribution) -> Quotation.Kind {
    if attribution.isDirect { return .direct }
    let hasQuoted = attribution.content.contains { $0.contains { reading.text.isQuoted($0) } }
    return hasQuoted ? .mixed : .indirect
  }

  /// A clitic's span is the clitic alone; a phrase's leaves out what only trails.
  private func span(of source: SourcePhrase) -> TextSpan {
    if source.form == .clitic, let found = reading.cue(at: source.tokens.lowerBound)?.cue {
      let span = reading.text.span(source.tokens)
      return TextSpan(start: span.start + found.stemLength, end: span.end)
    }
    // "Rina's | claim": the mark of the possessive belongs to the phrase.
    let end = source.tokens.upperBound
    return reading.text.span(
      source.tokens.lowerBound..<(reading.isPossessive(end) ? end + 1 : end))
  }

  private func act(of attribution: Attribution) -> SpeechAct {
    SpeechAct(rawValue: attribution.cue?.act ?? "say") ?? .say
  }

  private func addressees(_ attribution: Attribution, _ resolver: SpeakerResolver) -> [Agent] {
    guard let tokens = attribution.addressee else { return [] }
    // "mengingatkan pendaki agar …": people of a kind, and not the one who was named among them.
    if !reading.modifiersPrecede, tokens.count == 1, !reading.isCapitalized(tokens.lowerBound),
      reading.has(tokens.lowerBound, .groupNoun),
      resolver.clauses.chunk(startingAt: tokens.lowerBound)?.kind == .role
    {
      return [Agent(kind: .group, name: reading.text.text(tokens))]
    }
    return resolver.agents(of: tokens)
  }

  /// The sentence around a cue, outside quotation marks.
  private func surroundings(of attribution: Attribution) -> [Int] {
    guard let cue = attribution.cueTokens else { return [] }
    let sentence = reading.text.sentences[attribution.sentence].tokens
    guard sentence.contains(cue.lowerBound) else { return [] }
    let inside = { (index: Int) in attribution.content.contains { $0.contains(index) } }
    let near =
      max(sentence.lowerBound, cue.lowerBound - 30)..<min(sentence.upperBound, cue.upperBound + 30)
    return near.filter { !reading.text.isQuoted($0) && !inside($0) }
  }

  private func date(of attribution: Attribution) -> String? {
    let around = surroundings(of: attribution)
    guard let first = around.first, let last = around.last else { return nil }
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < first { low = middle + 1 } else { high = middle }
    }
    guard low < dates.count, dates[low].tokens.lowerBound <= last else { return nil }
    let allowed = Set(around)
    return dates[low...].prefix { $0.tokens.lowerBound <= last }
      .first { $0.isDay && allowed.contains($0.tokens.lowerBound) }?.iso
  }

  private func place(of attribution: Attribution) -> String? {
    for index in surroundings(of: attribution) where reading.has(index, .locative) {
      if let chunk = clauses.chunk(startingAt: index + 1), chunk.kind == .place || chunk.isPlace {
        return reading.text.text(chunk.tokens)
      }
    }
    return nil
  }

  /// How sure it is: what each rule is worth, less where the speaker comes from the discourse, and
  /// in the reporter's words less for other acts than saying and for a few words alone. The order
  /// is measured: `scripts/bench --only accuracy.parts`.
  private func confidence(_ attribution: Attribution, _ speakers: [Agent]) -> Double {
    if speakers.isEmpty { return 0.4 }
    let byRule =
      switch attribution.rule {
      case .quoteThenCue: 97
      case .cueThenQuote: 96
      case .according, .reported: 88
      case .postposed, .colon: 85
      case .passive, .nounCue: 75
      case .floating, .interview: 65
      }
    let isNamed = attribution.source?.form == .phrase
    let isSaid = [.say, .add, .warn].contains(act(of: attribution))
    let isShort = attribution.content.reduce(0) { $0 + $1.count } < 4
    let doubts =
      (isNamed ? 0 : 6) + (attribution.isDirect ? 0 : (isSaid ? 0 : 12) + (isShort ? 20 : 0))
    // Whole per cents, so that no sum shows the error of binary fractions.
    return Double(byRule - doubts) / 100
  }
}
