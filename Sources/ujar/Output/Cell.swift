/// A value in a row of an answer.
enum Cell: Sendable, Equatable {
  /// Nothing is known.
  case none
  case text(String)
  case integer(Int)
  case real(Double)
  case bool(Bool)
  case list([String])

  /// A text, or nothing.
  init(_ text: String?) { self = text.map(Cell.text) ?? .none }

  /// The value as a table or CSV has it; what a list holds is joined by "; ".
  var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .list(let items): items.joined(separator: "; ")
    }
  }

  /// Whether it stands at the right of its column.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }
}
