import UjarStore

extension UjarStore.Trace {
  /// The trace for reading.
  var page: Page {
    var page = Page(title: title, facts: facts)
    page.sections = evidence.map(\.section)
    if !variants.isEmpty, let statement {
      page.sections.append(
        Page.Section(
          heading: "Carried by, earliest first",
          grid: Carrier.sheet(of: statement, and: variants).briefGrid))
    }
    return page
  }

  private var title: String {
    if let statement { return "\(id)  \(statement.speakersWithRoles)" }
    if let meeting {
      return "\(id)  " + meeting.participants.map(\.name).joined(separator: ", ")
    }
    return "\(id)  \(summary)"
  }

  private var facts: [String] {
    if let statement {
      let addressees = statement.addressees.map(\.name).joined(separator: ", ")
      return [
        [
          statement.notableAct ?? "say", statement.kind, statement.day,
          statement.place.map { "in \($0)" }, addressees.isEmpty ? nil : "to \(addressees)",
        ].compactMap { $0 }.joined(separator: ", ")
      ]
    }
    if let meeting {
      let places = meeting.places.joined(separator: ", ")
      return [
        [meeting.kind, meeting.state, meeting.day, places.isEmpty ? nil : "in \(places)"]
          .compactMap { $0 }.joined(separator: ", ")
      ]
    }
    return []
  }

  /// The trace for programs.
  var json: JSONValue {
    let statements = Sheet.statements([statement].compactMap { $0 }).fullGrid
    let meetings = Sheet.meetings([meeting].compactMap { $0 }).fullGrid
    return .object([
      ("id", .cell(.text(id))), ("kind", .cell(.text(kind))), ("summary", .cell(.text(summary))),
      (
        "statement", statements.rows.first.map { JSONValue($0, statements.columns) } ?? .cell(.none)
      ),
      ("meeting", meetings.rows.first.map { JSONValue($0, meetings.columns) } ?? .cell(.none)),
      ("evidence", .array(evidence.map(\.json))),
      ("variants", JSONValue(Sheet.statements(variants).fullGrid)),
    ])
  }
}

extension TraceRow {
  /// The piece of evidence for reading: where it stands, and the words.
  fileprivate var section: Page.Section {
    let heading = [source.outlet ?? source.origin, source.published, source.title]
    let place = "characters \(source.start) to \(source.end) of \(source.article)"
    let found = "found by \(stage), confidence \(hundredths(confidence))"
    return Page.Section(
      heading: heading.compactMap { $0 }.joined(separator: ", "),
      facts: [
        source.url, "\(place), \(found)",
        isSuperseded ? "a newer version of the article has taken its place" : nil,
      ].compactMap { $0 },
      paragraphs: MarkedText.paragraphs(
        of: (isCutBefore ? "… " : "") + context + (isCutAfter ? " …" : ""),
        marks: isCutBefore ? marks.map { $0.lowerBound + 2..<$0.upperBound + 2 } : marks))
  }

  fileprivate var json: JSONValue {
    .object([
      ("article", .cell(.text(source.article))), ("origin", .cell(.text(source.origin))),
      ("outlet", .cell(Cell(source.outlet))), ("title", .cell(Cell(source.title))),
      ("url", .cell(Cell(source.url))), ("published", .cell(Cell(source.published))),
      ("language", .cell(.text(source.language))), ("start", .cell(.integer(source.start))),
      ("end", .cell(.integer(source.end))), ("context", .cell(.text(context))),
      (
        "marks",
        .array(
          marks.map {
            .array([.cell(.integer($0.lowerBound)), .cell(.integer($0.upperBound))])
          })
      ),
      ("stage", .cell(.text(stage))), ("confidence", .cell(.real(hundredths(confidence)))),
      ("superseded", .cell(.bool(isSuperseded))),
    ])
  }
}

/// An outlet that carried a statement, and what it changed.
private struct Carrier {
  let statement: SaidRow
  let change: String

  /// The statement among its variants, the earliest article first.
  static func sheet(of statement: SaidRow, and variants: [SaidRow]) -> Sheet<Carrier> {
    let all = ([statement] + variants).enumerated().sorted {
      ($0.element.source.published ?? "", $0.offset)
        < ($1.element.source.published ?? "", $1.offset)
    }.map(\.element)
    let fields = [
      Field<Carrier>("id", face: .dim) { .text($0.statement.id) },
      Field<Carrier>("published") { Cell($0.statement.source.published) },
      Field<Carrier>("outlet", weight: 1, face: .bold) { Cell($0.statement.source.outlet) },
      Field<Carrier>("change", face: .yellow) { .text($0.change) },
      Field<Carrier>("text", weight: 3) { .text($0.statement.quotedText) },
    ]
    return Sheet(
      elements: all.map { Carrier(statement: $0, change: change(from: statement, to: $0)) },
      full: fields, brief: fields, noun: ("outlet", "outlets"))
  }

  private static func change(from statement: SaidRow, to other: SaidRow) -> String {
    if other.id == statement.id { return "this one" }
    let (own, theirs) = (letters(statement.text), letters(other.text))
    if own == theirs { return "same words" }
    if own.hasPrefix(theirs) { return "cut short" }
    return theirs.hasPrefix(own) ? "goes on" : "other words"
  }

  /// What is left when marks and capitals do not count.
  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
