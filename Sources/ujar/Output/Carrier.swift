import UjarStore

/// An outlet that carried a statement, and what it changed, word by word.
struct Carrier {
  /// How many words of a change are shown.
  private static let shownWords = 6

  let statement: SaidRow
  let change: String

  /// How far a statement spread, and when.
  static func heading(of statements: [SaidRow]) -> String {
    let outlets = Set(statements.map { $0.source.outlet ?? $0.source.origin }).count
    let days = statements.compactMap(\.source.published).map { String($0.prefix(10)) }
    var heading = "Carried by \(outlets == 1 ? "1 outlet" : "\(outlets) outlets")"
    if let first = days.min(), let last = days.max() {
      heading += first == last ? " on \(first)" : " from \(first) to \(last)"
    }
    return heading + ", earliest first"
  }

  /// The statement among its variants, the earliest article first.
  static func sheet(of statement: SaidRow, and variants: [SaidRow]) -> Sheet<Carrier> {
    let all = ([statement] + variants).enumerated().sorted {
      ($0.element.source.published ?? "~", $0.offset)
        < ($1.element.source.published ?? "~", $1.offset)
    }.map(\.element)
    let fields = [
      Field<Carrier>("id", face: .dim) { .text($0.statement.id) },
      Field<Carrier>("published") { Cell($0.statement.source.published) },
      Field<Carrier>("outlet", weight: 1, face: .bold) { Cell($0.statement.source.outlet) },
      Field<Carrier>("change", weight: 2, face: .yellow) { .text($0.change) },
      Field<Carrier>("text", weight: 3) { .text($0.statement.quotedText) },
    ]
    return Sheet(
      elements: all.map { Carrier(statement: $0, change: change(from: statement, to: $0)) },
      full: fields, brief: fields, noun: ("outlet", "outlets"))
  }

  private static func change(from statement: SaidRow, to other: SaidRow) -> String {
    if other.id == statement.id { return "this one" }
    let changes = WordChange.changes(from: statement.text, to: other.text)
    return changes.isEmpty ? "same words" : changes.map(phrase).joined(separator: "; ")
  }

  private static func phrase(_ change: WordChange) -> String {
    let (old, new) = (shortened(change.old), shortened(change.new))
    if change.old.isEmpty { return "+ \(new)" }
    return change.new.isEmpty ? "- \(old)" : "\(old) → \(new)"
  }

  /// Words without the marks around them.
  private static func shortened(_ marked: [String]) -> String {
    let words = marked.map { word in
      String(
        word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop {
          !$0.isLetter && !$0.isNumber
        }.reversed())
    }
    guard words.count > shownWords else { return words.joined(separator: " ") }
    let half = shownWords / 2
    return (words.prefix(half) + ["…"] + words.suffix(half)).joined(separator: " ")
      + " (\(words.count) words)"
  }
}
