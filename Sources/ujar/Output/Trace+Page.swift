import UjarStore

extension UjarStore.Trace {
  /// The trace for reading.
  var page: Page {
    var page = Page(title: title, facts: facts)
    page.sections = evidence.map(\.section)
    if !variants.isEmpty, let statement {
      page.sections.append(
        Page.Section(
          heading: Carrier.heading(of: [statement] + variants),
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
      (
        "changes",
        .array(
          variants.map { variant in
            .object([
              ("id", .cell(.text(variant.id))),
              ("words", .array(changes(to: variant).map(\.json))),
            ])
          })
      ),
    ])
  }
}

extension UjarStore.Trace {
  private func changes(to variant: SaidRow) -> [WordChange] {
    WordChange.changes(from: statement?.text ?? "", to: variant.text)
  }
}

extension WordChange {
  fileprivate var json: JSONValue {
    .object([
      ("old", .cell(.text(old.joined(separator: " ")))),
      ("new", .cell(.text(new.joined(separator: " ")))),
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
