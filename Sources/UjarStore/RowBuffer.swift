internal import GRDB

/// A row that may wait for the others of its transaction, so that they are written in the order of
/// their keys.
protocol BufferedRecord: Record {
  /// How many values its statement has.
  static var columnCount: Int { get }
  /// Whether it comes before another.
  func precedes(_ other: Self) -> Bool
}

/// Rows of one table that wait.
///
/// In the order of keys, rows that belong on one page of an index come one after another, and a
/// statement of many rows finds its way there once: that is several times faster than one by one.
/// Such a statement may fail half way, for which SQLite writes out the full text of the transaction,
/// as far as it is, before it begins; so the rows of the full text come last. And it looks for rows
/// that refer to each new one, which is as slow as the table is large: only tables to which no other
/// refers are written so.
struct RowBuffer<Row: BufferedRecord> {
  /// How many rows a statement inserts: 6 values each, well below the number that SQLite can bind.
  private static var size: Int { 32 }

  private var rows: [Row] = []

  mutating func append(_ row: Row) { rows.append(row) }

  /// Writes the rows, each once, and forgets them.
  mutating func write(_ db: Database, _ inserters: RowInserters) throws {
    guard !rows.isEmpty else { return }
    rows.sort { $0.precedes($1) }
    var unique: [Row] = []
    unique.reserveCapacity(rows.count)
    for row in rows where unique.last.map({ $0.precedes(row) }) ?? true { unique.append(row) }
    rows = []
    var next = 0
    if unique.count >= Self.size {
      let many = try RowInserter(db, Self.insertion)
      while next + Self.size <= unique.count {
        for row in unique[next..<(next + Self.size)] {
          row.bind(to: many)
          inserters.count(row, 1)
        }
        try many.insert()
        next += Self.size
      }
    }
    for row in unique[next...] { try inserters.insert(row) }
  }

  /// The statement for many rows: that for one, which ends with its values, and more of them.
  private static var insertion: String {
    let values = [String](repeating: "?", count: Row.columnCount).joined(separator: ", ")
    return Row.insertion + String(repeating: ", (\(values))", count: size - 1)
  }
}
