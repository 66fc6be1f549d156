/// Rows and words as Markdown.
enum MarkdownText {
  /// A table, as GitHub Flavored Markdown has it.
  static func table(_ grid: Grid) -> [String] {
    let isNumber = grid.columns.indices.map { grid.rows.first?[$0].isNumber ?? false }
    return [
      line(grid.columns.map(\.name)), line(isNumber.map { $0 ? "---:" : "---" }),
    ] + grid.rows.map { line($0.map { escape($0.text) }) }
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// A text in which nothing is markup: neither pipes nor emphasis, links or tags.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in Console.safe(text) {
      if "\\|*`<[]".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
