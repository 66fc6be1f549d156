internal import Foundation
internal import GRDB
internal import Synchronization
public import UjarGraph

/// The graph of all articles read, in one SQLite file.
///
/// Everything comes back as values; the store prints nothing and has no global state. Names given
/// to it are matched without regard to case and diacritics.
public final class Store: Sendable {
  /// How a database is opened.
  public enum Mode: Sendable {
    /// For questions; the file must exist and is not changed.
    case readOnly
    /// For reading articles into it; the file is made where there is none.
    case readWrite
  }

  /// How many articles are best stored in one transaction.
  public static let batchCount = 1024

  /// Where the database is.
  public let path: String
  /// What the store was told.
  public let options: StoreOptions

  let database: DatabaseQueue
  let kinds = KindIds()
  private let cache = Mutex(IngestCache())

  /// Opens a database, makes it, or brings its schema up to date.
  ///
  /// - Parameters:
  ///   - path: Where the database is, or is to be.
  ///   - mode: Whether it is made or changed.
  ///   - options: What the store needs to know of the world.
  /// - Throws: ``StoreError`` when the file is missing, not ours, newer, read-only or locked.
  public init(path: String, mode: Mode, options: StoreOptions = StoreOptions()) throws {
    self.path = path
    self.options = options
    if mode == .readOnly, !FileManager.default.fileExists(atPath: path) {
      throw StoreError.missing(path: path)
    }
    let migration = Migration(path: path, kinds: kinds.kinds)
    database = try Self.translating(path) {
      let queue = try Self.open(path, mode, options)
      let isOld = try queue.read { try migration.check($0, canMigrate: mode == .readWrite) }
      if isOld { try Self.migrate(queue, by: migration) }
      return queue
    }
  }

  private static func open(_ path: String, _ mode: Mode, _ options: StoreOptions) throws
    -> DatabaseQueue
  {
    guard mode == .readOnly else { return try queue(path, mode, options) }
    do {
      let queue = try queue(path, mode, options)
      _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
      return queue
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      guard let still = unchanging(path) else { throw error }
      return try queue(still, mode, options)
    }
  }

  /// The file as a URI that says that nobody changes it; `nil` when a log beside it has more. To
  /// read with a writer about, SQLite needs to make a file beside the database, which in a folder
  /// that cannot be written it cannot.
  private static func unchanging(_ path: String) -> String? {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    guard log ?? 0 == 0, FileManager.default.isReadableFile(atPath: path) else { return nil }
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
    return path.addingPercentEncoding(withAllowedCharacters: allowed).map {
      "file:\($0)?immutable=1"
    }
  }

  private static func queue(_ path: String, _ mode: Mode, _ options: StoreOptions) throws
    -> DatabaseQueue
  {
    var configuration = Configuration()
    configuration.readonly = mode == .readOnly
    configuration.busyMode = .timeout(options.patience)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
      if mode == .readWrite {
        // Keys come in no order: what a batch changes lies all over the indexes.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -262144")
        // Nothing is deleted to be hidden, and to blank what the full text merges takes time.
        try db.execute(sql: "PRAGMA secure_delete = OFF")
      } else {
        try db.execute(sql: "PRAGMA cache_size = -65536")
        // A question looks at hundreds of pages far apart: without a call of the system for each.
        try db.execute(sql: "PRAGMA mmap_size = \(Self.mapped)")
      }
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// How much of the file is read through memory, in bytes: the most that SQLite takes unless built
  /// otherwise.
  private static let mapped = 0x7fff_0000

  private static func migrate(_ queue: DatabaseQueue, by migration: Migration) throws {
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.inTransaction(.immediate) {
        // Another program may have done it while this one waited.
        if try migration.check(db, canMigrate: true) { try migration.migrate(db) }
        return .commit
      }
    }
  }

  /// Adds what articles say, in one transaction. Articles that are there already change nothing.
  ///
  /// - Parameter graphs: The articles, in the order in which ids are given.
  /// - Returns: What became of them.
  /// - Throws: ``StoreError`` when the database cannot be written; nothing is stored then.
  public func ingest(_ graphs: [ArticleGraph]) throws -> IngestCounts {
    try changing { writer in
      for graph in graphs { try writer.write(graph) }
      try writer.settle()
      return writer.counts
    }
  }

  /// Changes the database in one transaction.
  func changing<Answer: Sendable>(_ body: (inout GraphWriter) throws -> Answer) throws -> Answer {
    try cache.withLock { cache in
      let changed = try writing { db in
        // Dropped unless the transaction is committed: ids of a failed one are not in the
        // database. And there must be no second one, or the first change would copy it all.
        let known = exchange(&cache, with: IngestCache())
        var writer = try GraphWriter(db, kinds: kinds, options: options, cache: known)
        let answer = try body(&writer)
        try writer.finish()
        return (cache: writer.cache, answer: answer)
      }
      cache = changed.cache
      return changed.answer
    }
  }

  /// Writes in one transaction.
  ///
  /// - Throws: ``StoreError`` when the database cannot be written; nothing is stored then.
  func writing<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try translating {
      try database.write { db in
        let answer = try body(db)
        try Self.sizeLog(db)
        return answer
      }
    }
  }

  /// Sets after how many pages the log is copied back: the larger the file, the farther apart lies
  /// what batches change, and a page that several of them changed is to be copied once.
  private static func sizeLog(_ db: Database) throws {
    let pages = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA page_count")) ?? 0
    try db.execute(sql: "PRAGMA wal_autocheckpoint = \(min(max(8000, pages / 4), 32_000))")
  }

  /// Reads from one state of the database.
  func read<Answer>(_ body: (Database) throws -> Answer) throws -> Answer {
    try translating { try database.read(body) }
  }

  func translating<Answer>(_ body: () throws -> Answer) throws -> Answer {
    try Self.translating(path, body)
  }

  /// Turns the errors of SQLite into ours, which name the way out.
  static func translating<Answer>(_ path: String, _ body: () throws -> Answer) throws
    -> Answer
  {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

extension StoreError {
  /// What an error of SQLite means to a user.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    let writing: [ResultCode] = [
      .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE,
    ]
    switch error.resultCode {
    case .SQLITE_IOERR where writing.contains(error.extendedResultCode):
      self = .notWritten(path: path, detail: detail)
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .locked(path: path, by: LockHolder(of: path)?.description)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
    case .SQLITE_CANTOPEN, .SQLITE_IOERR: self = .cannotOpen(path: path, detail: detail)
    default: self = .refused(path: path, detail: detail)
    }
  }
}
