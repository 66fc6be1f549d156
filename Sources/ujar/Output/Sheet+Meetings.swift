import UjarStore

extension Sheet where Element == MetRow {
  /// Meetings: who met whom, where and when.
  static func meetings(_ rows: [MetRow]) -> Sheet {
    Sheet(
      elements: rows, full: MetRow.full, brief: MetRow.brief, noun: ("meeting", "meetings"))
  }
}

extension MetRow {
  /// The day, else the day of the earliest article.
  var day: String? { date ?? sources.first?.published.map { String($0.prefix(10)) } }

  /// Every outlet once, the earliest first.
  var outlets: [String] {
    sources.compactMap(\.outlet).reduce(into: []) { outlets, outlet in
      if !outlets.contains(outlet) { outlets.append(outlet) }
    }
  }

  fileprivate static let full: [Field<MetRow>] = [
    Field("id") { .text($0.id) },
    Field("date") { Cell($0.date) },
    Field("kind") { .text($0.kind) },
    Field("state") { .text($0.state) },
    Field("participants", weight: 3) { .list($0.participants.map(\.name)) },
    Field("places", weight: 1) { .list($0.places) },
    Field("outlets", weight: 1) { .list($0.outlets) },
    Field("sources") { .integer($0.sources.count) },
    Field("title", weight: 2) { Cell($0.sources.first?.title) },
    Field("url", weight: 2) { Cell($0.sources.first?.url) },
    Field("urls", weight: 2) { .list($0.sources.compactMap(\.url)) },
    Field("language") { Cell($0.sources.first?.language) },
    Field("start") { $0.sources.first.map { .integer($0.start) } ?? .none },
    Field("end") { $0.sources.first.map { .integer($0.end) } ?? .none },
    Field("participantIds", weight: 1) { .list($0.participants.map(\.id)) },
    Field("published") { Cell($0.sources.first?.published) },
    Field("article") { Cell($0.sources.first?.article) },
  ]

  fileprivate static let brief: [Field<MetRow>] = [
    Field("id", face: .dim) { .text($0.id) },
    Field("date") { Cell($0.day) },
    Field("kind") { .text($0.kind) },
    Field("state", face: .yellow) { Cell($0.state == "held" ? nil : $0.state) },
    Field("participants", weight: 3, face: .bold) { .list($0.participants.map(\.name)) },
    Field("places", weight: 1) { .list($0.places) },
    Field("outlets", weight: 1, face: .dim) { .list($0.outlets) },
  ]
}
