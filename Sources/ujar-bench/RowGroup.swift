/// Rows that belong together and are measured together; each has a file in `Rows/`.
struct RowGroup: Sendable {
  /// What `--only` calls it; a group is meant by its first part too, `speed` by `speed.start`.
  let name: String
  /// Whether it takes so long that it is measured only when it is named.
  var isOnRequest = false
  let abstract: String
  let measure: @Sendable (_ site: Site, _ report: (Row) -> Void) throws -> Void

  /// All groups, in the order in which they are measured.
  static let all: [RowGroup] = [
    .extraction, .start, .stream, .ingest, .hostile, .gold, .identity, .questions, .benchmarks,
    .parts, .ablation, .scale,
  ]

  func isMeant(by name: String) -> Bool { self.name == name || self.name.hasPrefix(name + ".") }
}
