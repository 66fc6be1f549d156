import UjarStore

extension Sheet where Element == Decision {
  /// Decisions: what was decided about whom.
  static func decisions(_ rows: [Decision]) -> Sheet {
    Sheet(
      elements: rows, full: Decision.full, brief: Decision.brief, noun: ("decision", "decisions"))
  }
}

extension Decision {
  /// Whether it has been carried out.
  fileprivate var state: String { isPending ? "waiting" : "done" }

  fileprivate static let full: [Field<Decision>] = [
    Field("id") { .text($0.id) },
    Field("decision") { .text($0.record.decision.rawValue) },
    Field("person", weight: 1) { .text($0.record.person.name) },
    Field("other", weight: 1) { Cell($0.record.other?.name ?? $0.record.name) },
    Field("articles", weight: 1) { .list($0.record.articles ?? []) },
    Field("state") { .text($0.state) },
    Field("personId") { Cell($0.person?.id) },
    Field("summary", weight: 2) { .text($0.record.summary) },
  ]

  fileprivate static let brief: [Field<Decision>] = [
    Field("id", face: .dim) { .text($0.id) },
    Field("decision", face: .cyan) { .text($0.record.decision.rawValue) },
    Field("summary", weight: 2) { .text($0.record.summary) },
    Field("state", face: .yellow) { $0.isPending ? .text($0.state) : Cell(nil) },
  ]

  /// What a command that decides something says.
  func tell() {
    Console.line("\(id): \(record.summary); `ujar decisions --undo \(id)` takes it back")
  }
}
