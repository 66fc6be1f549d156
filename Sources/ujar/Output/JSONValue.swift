import UjarExport

/// A value of JSON, made of cells.
indirect enum JSONValue {
  case cell(Cell)
  case array([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// A row as an object.
  init(_ row: [Cell], _ columns: [Column]) {
    self = .object(zip(columns, row).map { ($0.name, .cell($1)) })
  }

  /// Rows as an array of objects.
  init(_ grid: Grid) {
    self = .array(grid.rows.map { JSONValue($0, grid.columns) })
  }

  /// The value in bytes, on one line.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .cell(let cell): cell.write(to: &writer)
    case .array(let values):
      writer.beginArray()
      for value in values { value.write(to: &writer) }
      writer.endArray()
    case .object(let members):
      writer.beginObject()
      for member in members {
        writer.key(named: member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    }
  }
}

extension Cell {
  fileprivate func write(to writer: inout JSONWriter) {
    switch self {
    case .none: writer.string(nil)
    case .text(let text): writer.string(text)
    case .integer(let number): writer.number(number)
    case .real(let number): writer.number(number)
    case .bool(let isTrue): writer.bool(isTrue)
    case .list(let items):
      writer.beginArray()
      for item in items { writer.string(item) }
      writer.endArray()
    }
  }
}
