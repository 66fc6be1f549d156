/// A column of rows: its name, and how a table shows it.
struct Column: Sendable {
  /// The name, the same in every format.
  var name: String
  /// How much of a narrow terminal it may claim; 0 for what is never cut, such as ids and days.
  var weight = 0
  /// How it looks on a terminal.
  var face = Style.Face.plain
}

/// Columns and rows of cells: what every format writes.
struct Grid: Sendable {
  /// The columns.
  var columns: [Column]
  /// The rows, each with a cell per column.
  var rows: [[Cell]]

  /// The same without the columns in which nothing stands.
  var compact: Grid {
    let kept = columns.indices.filter { column in rows.contains { $0[column].text != "" } }
    return Grid(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }
}

/// A column together with where its cells come from.
struct Field<Element>: Sendable {
  /// The column.
  var column: Column
  /// The cell of an element.
  var cell: @Sendable (Element) -> Cell

  /// Creates a column from what it shows of an element.
  init(
    _ name: String, weight: Int = 0, face: Style.Face = .plain,
    cell: @escaping @Sendable (Element) -> Cell
  ) {
    column = Column(name: name, weight: weight, face: face)
    self.cell = cell
  }
}

/// An answer of rows: everything that is known of them, and what is good to read.
struct Sheet<Element> {
  /// What was found.
  var elements: [Element]
  /// All columns, as CSV and JSON have them.
  var full: [Field<Element>]
  /// The columns of a table, which leaves out what goes without saying.
  var brief: [Field<Element>]
  /// What a row is called: one and several.
  var noun: (one: String, many: String)
  /// Whether a table leaves out the columns in which nothing stands.
  var isCompact = true

  /// Every column with its cells.
  var fullGrid: Grid { grid(full) }
  /// The columns for reading.
  var briefGrid: Grid { isCompact ? grid(brief).compact : grid(brief) }

  private func grid(_ fields: [Field<Element>]) -> Grid {
    Grid(
      columns: fields.map(\.column),
      rows: elements.map { element in fields.map { $0.cell(element) } })
  }

  /// The columns of these names, in their order.
  ///
  /// - Throws: ``Failure`` for a name that no column has.
  func grid(fields names: [String]) throws -> Grid {
    // Where both have a column, the one for reading says how wide it may be, the other what it has.
    let looks = Dictionary(
      brief.map { ($0.column.name, $0.column) }, uniquingKeysWith: { first, _ in first })
    let chosen = try names.map { name in
      guard var field = (full + brief).first(where: { $0.column.name == name }) else {
        let known = full.map(\.column.name).joined(separator: ", ")
        throw Failure(message: "there is no field '\(name)'; there are \(known)")
      }
      field.column = looks[name] ?? field.column
      return field
    }
    return grid(chosen)
  }
}
