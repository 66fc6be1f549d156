import ArgumentParser

/// How a command prints its answer.
struct OutputOptions: ParsableArguments {
  @Option(help: "How rows are written.")
  var format = RowFormat.table

  @Option(
    help: ArgumentHelp("Only these columns, in this order: id,text.", valueName: "names"))
  var fields: String?

  @Option(help: ArgumentHelp("How many rows at most.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Begin CSV with a byte-order mark, for spreadsheets that need it.")
  var bom = false

  @Option(help: "Whether text stands out by colour.")
  var color = Style.Choice.auto

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit is \(limit); write 1 or more") }
    if bom, format != .csv { throw ValidationError("--bom is for --format csv") }
  }

  /// The names that `--fields` gives.
  private var names: [String]? {
    fields?.split(separator: ",").map { String($0.filter { $0 != " " }) }
  }

  private var style: Style { Style(color) }

  /// Prints rows.
  ///
  /// - Parameters:
  ///   - sheet: The rows.
  ///   - standard: How many at most, when the user gives no limit.
  ///   - nothing: What to say when there are none, and what to try.
  /// - Throws: ``Failure`` for a field that there is not, or when there are no rows.
  func print<Element>(
    _ sheet: Sheet<Element>, limit standard: Int? = nil, orElse nothing: String
  ) throws {
    var sheet = sheet
    let limit = self.limit ?? standard
    let isCut = limit.map { sheet.elements.count > $0 } ?? false
    if let limit, isCut { sheet.elements.removeLast(sheet.elements.count - limit) }
    try printRows(sheet)
    if sheet.elements.isEmpty { throw Failure.nothing(nothing) }
    // A limit that nobody asked for is never silent.
    if Console.isErrorTerminal || isCut && self.limit == nil {
      let count = sheet.elements.count
      let noun = count == 1 ? sheet.noun.one : sheet.noun.many
      let first = count == 1 ? "the first \(noun)" : "the first \(count) \(noun)"
      Console.say(isCut ? "\(first); a higher --limit shows more" : "\(count) \(noun)")
    }
  }

  /// Prints rows as they are, however many.
  func printRows<Element>(_ sheet: Sheet<Element>) throws {
    let standard = format.isForReading ? sheet.briefGrid : sheet.fullGrid
    write(try names.map(sheet.grid(fields:)) ?? standard)
  }

  private func write(_ grid: Grid) {
    switch format {
    case .table where grid.rows.isEmpty, .markdown where grid.rows.isEmpty: break
    case .table:
      TableText(grid: grid, width: Console.width, style: style).lines().forEach(Console.line)
    case .markdown: MarkdownText.table(grid).forEach(Console.line)
    case .csv:
      if bom { Console.write("\u{FEFF}".utf8) }
      Console.write(CSVText.line(grid.columns.map(\.name)).utf8)
      for row in grid.rows { Console.write(CSVText.line(row.map(\.text)).utf8) }
    case .json: writeArray(grid.rows.lazy.map { JSONValue($0, grid.columns) })
    case .jsonl: writeLines(grid.rows.lazy.map { JSONValue($0, grid.columns) })
    }
  }

  /// Prints pages, and for programs the same as objects.
  ///
  /// - Parameters:
  ///   - pages: What to read.
  ///   - objects: The same as JSON.
  /// - Throws: ``Failure`` for a format that has only rows.
  func print(_ pages: [Page], objects: [JSONValue]) throws {
    guard format != .csv, fields == nil else {
      throw Failure(
        message: "this answer is a page, which has no rows for --format csv or --fields; "
          + "use --format json")
    }
    switch format {
    case .json: writeArray(objects)
    case .jsonl: writeLines(objects)
    default:
      for (index, page) in pages.enumerated() {
        if index > 0 { Console.line("") }
        let lines =
          format == .markdown ? page.markdown : page.lines(width: Console.width, style: style)
        lines.forEach(Console.line)
      }
    }
  }

  /// An array with an object a line, so that it can be read and compared.
  private func writeArray(_ values: some Collection<JSONValue>) {
    Console.write("[".utf8)
    for (index, value) in values.enumerated() {
      if index > 0 { Console.write(",\n".utf8) }
      Console.write(value.bytes)
    }
    Console.line("]")
  }

  private func writeLines(_ values: some Collection<JSONValue>) {
    for value in values { Console.write(value.bytes + [0x0A]) }
  }
}
