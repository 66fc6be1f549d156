import UjarStore

extension Sheet where Element == SaidRow {
  /// Statements: who said what, to whom, in which capacity, as reported where.
  ///
  /// - Parameters:
  ///   - rows: The statements.
  ///   - isMatched: Whether to tell how well each fits the words that were asked for.
  /// - Returns: The sheet.
  static func statements(_ rows: [SaidRow], isMatched: Bool = false) -> Sheet {
    let match = Field<SaidRow>("match") { Cell($0.match?.rawValue) }
    return Sheet(
      elements: rows, full: (isMatched ? [match] : []) + SaidRow.full,
      brief: (isMatched ? [match] : []) + SaidRow.brief, noun: ("statement", "statements"))
  }
}

extension SaidRow {
  /// The day it was said, else the day of the article.
  var day: String? { date ?? source.published.map { String($0.prefix(10)) } }

  /// Those who spoke, each with the post that the article gives.
  var speakersWithRoles: String {
    guard !speakers.isEmpty else { return sourceText.map { "unknown (“\($0)”)" } ?? "unknown" }
    return zip(speakers, roles).map { speaker, role in
      role.map { "\(speaker.name), \($0)" } ?? speaker.name
    }.joined(separator: "; ")
  }

  /// The words, in quotation marks where all of them were.
  var quotedText: String { kind == "direct" ? "“\(text)”" : text }

  /// The speech act; nothing for plain saying.
  var notableAct: String? {
    if isNegated { return "not \(act)" }
    return act == "say" ? nil : act
  }

  fileprivate static let full: [Field<SaidRow>] = [
    Field("id") { .text($0.id) },
    Field("date") { Cell($0.date) },
    Field("speaker", weight: 2) { Cell(joined($0.speakers.map(\.name))) },
    Field("role", weight: 1) { row in
      Cell(row.roles.contains { $0 != nil } ? joined(row.roles.map { $0 ?? "" }) : nil)
    },
    Field("act") { .text($0.act) },
    Field("text", weight: 4) { .text($0.text) },
    Field("addressees", weight: 1) { .list($0.addressees.map(\.name)) },
    Field("place", weight: 1) { Cell($0.place) },
    Field("outlet", weight: 1) { Cell($0.source.outlet) },
    Field("title", weight: 2) { Cell($0.source.title) },
    Field("url", weight: 2) { Cell($0.source.url) },
    Field("language") { .text($0.source.language) },
    Field("start") { .integer($0.source.start) },
    Field("end") { .integer($0.source.end) },
    Field("confidence") { .real(hundredths($0.confidence)) },
    Field("kind") { .text($0.kind) },
    Field("negated") { .bool($0.isNegated) },
    Field("cue") { Cell($0.cue) },
    Field("source", weight: 1) { Cell($0.sourceText) },
    Field("speakerId") { Cell(joined($0.speakers.map(\.id))) },
    Field("published") { Cell($0.source.published) },
    Field("article") { .text($0.source.article) },
  ]

  fileprivate static let brief: [Field<SaidRow>] = [
    Field("id", face: .dim) { .text($0.id) },
    Field("date") { Cell($0.day) },
    Field("outlet", weight: 1, face: .dim) { Cell($0.source.outlet) },
    Field("speaker", weight: 2, face: .bold) { .text($0.speakersWithRoles) },
    Field("act", face: .cyan) { Cell($0.notableAct) },
    Field("text", weight: 4) { .text($0.quotedText) },
  ]
}

/// Names that belong together in one cell; `nil` when there is none.
private func joined(_ names: [String]) -> String? {
  names.isEmpty ? nil : names.joined(separator: "; ")
}

/// A confidence without digits that mean nothing.
func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }
