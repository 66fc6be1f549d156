internal import GRDB
internal import GRDBSQLite

/// Inserts rows through one statement, which is compiled once.
///
/// The values of a row go to SQLite as they are: to box them and to put them into a list first, as
/// the arguments of GRDB's statements are, took longer than to insert the row. So this is the place
/// outside of `UjarData` that calls C.
final class RowInserter {
  private let db: Database
  private let statement: Statement
  private var column: CInt = 0

  /// - Throws: `DatabaseError` when the statement is not one that SQLite knows.
  init(_ db: Database, _ insertion: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: insertion)
  }

  /// Gives the next column of the row its value.
  func add(_ number: Int64) {
    column += 1
    unsafe _ = sqlite3_bind_int64(statement.sqliteStatement, column, number)
  }

  func add(_ number: Int) { add(Int64(number)) }

  func add(_ flag: Bool) { add(flag ? 1 as Int64 : 0) }

  func add(_ number: Double) {
    column += 1
    unsafe _ = sqlite3_bind_double(statement.sqliteStatement, column, number)
  }

  func add(_ text: String) {
    column += 1
    var text = text
    text.withUTF8 { bytes in
      let start = unsafe UnsafeRawPointer(bytes.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      unsafe _ = sqlite3_bind_text(
        statement.sqliteStatement, column, start, CInt(bytes.count), Self.copied)
    }
  }

  /// Tells SQLite to copy a text, which is only borrowed: SQLITE_TRANSIENT, which Swift cannot read.
  private static var copied: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  func add(_ number: Int64?) {
    if let number { add(number) } else { addNull() }
  }

  func add(_ number: Int?) {
    if let number { add(Int64(number)) } else { addNull() }
  }

  func add(_ text: String?) {
    if let text { add(text) } else { addNull() }
  }

  private func addNull() {
    column += 1
    unsafe _ = sqlite3_bind_null(statement.sqliteStatement, column)
  }

  /// Inserts the row whose columns were added, and begins the next.
  ///
  /// - Returns: Whether it is new; a row that is there is left alone where the statement says so.
  /// - Throws: `DatabaseError` as SQLite tells it.
  @discardableResult
  func insert() throws -> Bool {
    column = 0
    let code = unsafe sqlite3_step(statement.sqliteStatement)
    // What the step had to tell comes back from here.
    let failure = unsafe sqlite3_reset(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      throw unsafe DatabaseError(
        resultCode: ResultCode(rawValue: failure),
        message: String(cString: sqlite3_errmsg(db.sqliteConnection)), sql: statement.sql)
    }
    return db.changesCount > 0
  }
}
