import UjarStore

/// What a question was answered with.
struct Answer {
  /// The rows behind it.
  enum Rows {
    case statements([SaidRow])
    case meetings([MetRow])
    case posts([RoleRow])
  }

  /// The answer as it is read, a line each; none when nothing was found.
  var lines: [String]
  /// The same as rows.
  var rows: Rows
  /// What to say when nothing was found.
  var nothing: String

  /// An answer that nothing was found.
  static func nothing(_ sentence: String, _ rows: Rows = .statements([])) -> Answer {
    Answer(lines: [], rows: rows, nothing: sentence)
  }
}
