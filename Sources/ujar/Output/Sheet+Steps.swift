import UjarStore

extension Sheet where Element == (number: Int, step: PathStep) {
  /// The steps from one to another.
  static func steps(_ steps: [PathStep]) -> Sheet {
    Sheet(
      elements: steps.enumerated().map { ($0.offset + 1, $0.element) },
      full: [
        Field("step") { .integer($0.number) },
        Field("from", weight: 1) { .text($0.step.from.name) },
        Field("relation") { .text($0.step.relation) },
        Field("to", weight: 1) { .text($0.step.to.name) },
        Field("reversed") { .bool($0.step.isReversed) },
        Field("evidence") { .text($0.step.evidence) },
        Field("text", weight: 3) { Cell($0.step.text) },
        Field("date") { Cell($0.step.date) },
        Field("fromId") { .text($0.step.from.id) },
        Field("toId") { .text($0.step.to.id) },
      ],
      brief: [
        Field("step") { .integer($0.number) },
        Field("evidence", face: .dim) { .text($0.step.evidence) },
        Field("date") { Cell($0.step.date.map { String($0.prefix(10)) }) },
        Field("connection", weight: 1) { .text($0.step.sentence) },
      ], noun: ("step", "steps"))
  }
}

extension PathStep {
  private static let verbs = [
    "said about": "spoke about", "said to": "spoke to", "of": "is a post of",
    "from": "belongs to", "same as": "is the same as",
  ]

  /// The step in words, whichever way it is walked: "Rina Wibowo met Seo Min-jae: talks".
  fileprivate var sentence: String {
    let (subject, object) = isReversed ? (to, from) : (from, to)
    let connection = "\(subject.name) \(Self.verbs[relation] ?? relation) \(object.name)"
    guard let text else { return connection }
    return evidence.hasPrefix("q") ? "\(connection): “\(text)”" : "\(connection): \(text)"
  }
}
