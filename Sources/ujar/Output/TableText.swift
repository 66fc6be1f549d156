/// Rows as aligned columns under their names.
///
/// Without a width nothing is cut. Within one, the columns that may be cut share what is left by
/// their weights and go on over a few lines; where even that is too narrow, every row becomes a
/// block of lines.
struct TableText {
  /// How many lines a cell may take on a terminal.
  private static let maxLines = 6
  private static let gap = 2
  /// How narrow a column may get, the more the weightier it is.
  private static func floor(_ column: Column) -> Int { max(12, column.weight * 5) }

  /// What is shown.
  let grid: Grid
  /// How many columns the terminal has; `nil` in a pipe.
  let width: Int?
  /// How it stands out.
  let style: Style
  /// How far everything is moved in.
  var indent = 0

  /// The lines, the names first.
  func lines() -> [String] {
    let texts = grid.rows.map { row in row.map { Console.safe($0.text) } }
    guard let widths = widths(of: texts) else { return blocks(texts) }
    let names = grid.columns.map(\.name)
    let heading = compose(names.map { [$0] }, widths) { _, text in style.dim(text) }
    return heading
      + zip(texts, grid.rows).flatMap { texts, row in
        let cells = zip(texts, widths).map { text, width in
          self.width == nil ? [text] : wrap(text, width: width, maxLines: Self.maxLines)
        }
        return compose(cells, widths, row) { style.apply(grid.columns[$0].face, to: $1) }
      }
  }

  /// The width of each column; `nil` when they cannot be made narrow enough.
  private func widths(of texts: [[String]]) -> [Int]? {
    var widths = grid.columns.map(\.name.displayWidth)
    let least = widths
    for row in texts {
      for (column, text) in row.enumerated() {
        widths[column] = max(widths[column], text.displayWidth)
      }
    }
    guard let width else { return widths }
    for column in widths.indices where grid.columns[column].weight > 0 {
      widths[column] = min(widths[column], width)
    }
    var excess = widths.reduce(indent - Self.gap) { $0 + $1 + Self.gap } - width
    while excess > 0 {
      let shrinkable = widths.indices.filter {
        grid.columns[$0].weight > 0
          && widths[$0] > max(least[$0], Self.floor(grid.columns[$0]))
      }
      // The column that is widest for its weight gives way.
      let widest = shrinkable.max {
        widths[$0] * grid.columns[$1].weight < widths[$1] * grid.columns[$0].weight
      }
      guard let widest else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Cells of several lines side by side.
  private func compose(
    _ cells: [[String]], _ widths: [Int], _ row: [Cell]? = nil, face: (Int, String) -> String
  ) -> [String] {
    let height = cells.map(\.count).max() ?? 1
    let margin = String(repeating: " ", count: indent)
    return (0..<height).map { line in
      var text = margin
      // Blanks are held back until something follows, so that no line ends in them.
      var pending = 0
      for (column, lines) in cells.enumerated() {
        let part = line < lines.count ? lines[line] : ""
        let padding = max(0, widths[column] - part.displayWidth)
        let isRight = row?[column].isNumber ?? numbers[column]
        if isRight { pending += padding }
        if !part.isEmpty {
          text += String(repeating: " ", count: pending) + face(column, part)
          pending = 0
        }
        pending += (isRight ? 0 : padding) + Self.gap
      }
      return text
    }
  }

  /// Which columns hold numbers; their names stand at the right too.
  private var numbers: [Bool] {
    grid.columns.indices.map { column in grid.rows.first?[column].isNumber ?? false }
  }

  /// A block of lines for each row: the name of a column and its text.
  private func blocks(_ texts: [[String]]) -> [String] {
    let names = grid.columns.map(\.name)
    let margin = (names.map(\.displayWidth).max() ?? 0) + Self.gap
    let room = max(12, (width ?? .max) - margin - indent)
    return texts.enumerated().flatMap { index, row -> [String] in
      let lines = row.enumerated().flatMap { column, text -> [String] in
        guard !text.isEmpty else { return [] }
        return wrap(text, width: room, maxLines: .max).enumerated().map { line, part in
          let name = line == 0 ? names[column] : ""
          let blanks = String(repeating: " ", count: margin - name.displayWidth)
          return String(repeating: " ", count: indent) + style.dim(name) + blanks
            + style.apply(grid.columns[column].face, to: part)
        }
      }
      return index == 0 ? lines : [""] + lines
    }
  }
}
