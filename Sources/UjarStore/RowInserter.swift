internal import GRDB
internal import GRDBSQLite

/// Inserts rows through one statement, which is compiled once.
///
/// The values of a row go to SQLite as they are: to box them and to put them into a list first, as
/// the arguments of GRDB's statements are, took longer than to insert the row. So this is the place
/// outside of `UjarData` that calls C.
final class RowInserter {
  private let connection: SQLiteConnection
  /// Keeps alive what `compiled` points to.
  private let statement: Statement
  private let compiled: SQLiteStatement
  private var column: CInt = 0

  /// - Throws: `DatabaseError` when the statement is not one that SQLite knows.
  init(_ db: Database, _ insertion: String) throws {
    statement = try db.cachedStatement(sql: insertion)
    unsafe compiled = statement.sqliteStatement
    guard let connection = unsafe db.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    unsafe self.connection = connection
  }

  /// Gives the next columns of the row their values.
  @inline(__always)
  func add<each Value: RowValue>(_ values: repeat each Value) {
    repeat addOne(each values)
  }

  @inline(__always)
  private func addOne(_ value: some RowValue) {
    column += 1
    unsafe value.hand(to: compiled, at: column)
  }

  /// Inserts the row whose columns were added, and begins the next.
  ///
  /// - Returns: Whether it is new; a row that is there is left alone where the statement says so.
  /// - Throws: `DatabaseError` as SQLite tells it.
  @discardableResult
  func insert() throws -> Bool {
    column = 0
    let code = unsafe sqlite3_step(compiled)
    // What the step had to tell comes back from here.
    let failure = unsafe sqlite3_reset(compiled)
    guard code == SQLITE_DONE else {
      throw unsafe DatabaseError(
        resultCode: ResultCode(rawValue: failure),
        message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
    }
    return unsafe sqlite3_changes(connection) > 0
  }

  /// The number of the row that was inserted last.
  var lastId: Int64 { unsafe sqlite3_last_insert_rowid(connection) }
}

/// What a column may be given.
protocol RowValue {
  /// Hands the value to a compiled statement.
  func hand(to statement: SQLiteStatement, at column: CInt)
}

extension Int64: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    unsafe _ = sqlite3_bind_int64(statement, column, self)
  }
}

extension Int: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    unsafe Int64(self).hand(to: statement, at: column)
  }
}

extension Bool: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    unsafe (self ? 1 as Int64 : 0).hand(to: statement, at: column)
  }
}

extension Double: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    unsafe _ = sqlite3_bind_double(statement, column, self)
  }
}

extension String: RowValue {
  /// Tells SQLite to copy a text, which is only borrowed: SQLITE_TRANSIENT, which Swift cannot read.
  fileprivate static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  func hand(to statement: SQLiteStatement, at column: CInt) {
    var text = self
    text.withUTF8 { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      unsafe _ = sqlite3_bind_text(statement, column, start, CInt(bytes.count), Self.copied)
    }
  }
}

extension [UInt8]: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    unsafe withUnsafeBytes { bytes in
      unsafe _ = sqlite3_bind_blob(
        statement, column, bytes.baseAddress, CInt(bytes.count), String.copied)
    }
  }
}

extension Optional: RowValue where Wrapped: RowValue {
  func hand(to statement: SQLiteStatement, at column: CInt) {
    if let self {
      unsafe self.hand(to: statement, at: column)
    } else {
      unsafe _ = sqlite3_bind_null(statement, column)
    }
  }
}
