import UjarStore

extension Sheet where Element == RoleRow {
  /// Posts: who holds or held which, of whom, from when to when.
  static func posts(_ rows: [RoleRow]) -> Sheet {
    Sheet(elements: rows, full: RoleRow.full, brief: RoleRow.brief, noun: ("post", "posts"))
  }
}

extension RoleRow {
  /// From the first to the last day of an article that says so.
  var days: String? {
    guard let since, let until, since != until else { return since ?? until }
    return "\(since) to \(until)"
  }

  fileprivate static let full: [Field<RoleRow>] = [
    Field("id") { .text($0.id) },
    Field("person", weight: 2) { .text($0.person.name) },
    Field("role", weight: 3) { Cell($0.role) },
    Field("class") { Cell($0.titleClass) },
    Field("organization", weight: 2) { Cell($0.organization?.name) },
    Field("country", weight: 1) { Cell($0.country?.name) },
    Field("tenure") { .text($0.tenure) },
    Field("since") { Cell($0.since) },
    Field("until") { Cell($0.until) },
    Field("articles") { .integer($0.articles) },
    Field("personId") { .text($0.person.id) },
  ]

  fileprivate static let brief: [Field<RoleRow>] = [
    Field("id", face: .dim) { .text($0.id) },
    Field("person", weight: 2, face: .bold) { .text($0.person.name) },
    Field("role", weight: 3) { Cell($0.role) },
    Field("organization", weight: 2) { Cell($0.organization?.name) },
    Field("country", weight: 1) { Cell($0.country?.name) },
    Field("tenure", face: .yellow) { Cell($0.tenure == "current" ? nil : $0.tenure) },
    Field("seen") { Cell($0.days) },
    Field("articles") { .integer($0.articles) },
  ]
}
