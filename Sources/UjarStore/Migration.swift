internal import GRDB
internal import UjarData
internal import UjarGraph

/// Brings the schema of a database up to the files `schema/0001-….sql`, `0002-….sql` and so on.
struct Migration {
  /// Marks the file as ours: "Ujar" in ASCII.
  static let applicationId: Int32 = 0x556A_6172

  /// The numbered files in order.
  static let steps: [(version: Int, sql: String)] = EmbeddedFile.paths.sorted().compactMap { path in
    guard path.hasPrefix("schema/"), path.hasSuffix(".sql"),
      let version = Int(path.dropFirst(7).prefix(4)), let file = EmbeddedFile.named(path)
    else { return nil }
    return (version, file.text)
  }

  /// The schema version that this program writes.
  static var known: Int { steps.last?.version ?? 0 }

  let path: String
  let kinds: Kinds
  /// What there is to apply.
  var steps = Migration.steps

  /// Refuses a file that is not ours or newer, and an older one unless it may be migrated.
  ///
  /// - Returns: Whether ``migrate(_:)`` has something to do.
  func check(_ db: Database, canMigrate: Bool) throws -> Bool {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if id != Self.applicationId {
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
      guard isEmpty, id == 0, canMigrate else { throw StoreError.foreign(path: path) }
    }
    if version > Self.known {
      throw StoreError.newer(path: path, version: version, known: Self.known)
    }
    if version < Self.known, !canMigrate {
      throw StoreError.older(path: path, version: version, known: Self.known)
    }
    return version < Self.known
  }

  /// Applies the missing files, in the transaction that the caller holds.
  func migrate(_ db: Database) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for step in steps where step.version > version { try db.execute(sql: step.sql) }
    let target = steps.last?.version ?? version
    if version > 0, version < 5, target >= 5 { try indexNames(db) }
    if version < 6, target >= 6 { try ArticleDigests(db).write(db) }
    for kind in kinds.nodes {
      try db.execute(
        sql: "INSERT OR REPLACE INTO nodeKind (id, name, label, definition) VALUES (?, ?, ?, ?)",
        arguments: [kind.id, kind.name, kind.label, kind.definition])
    }
    for kind in kinds.edges {
      try db.execute(
        sql: "INSERT OR REPLACE INTO edgeKind (id, name, label, definition) VALUES (?, ?, ?, ?)",
        arguments: [kind.id, kind.name, kind.label, kind.definition])
    }
    try db.execute(sql: "PRAGMA application_id = \(Self.applicationId)")
    try db.execute(sql: "PRAGMA user_version = \(target)")
  }

  /// Makes the persons of an older database findable by their names and posts.
  private func indexNames(_ db: Database) throws {
    let loader = PersonLoader(db: db, kinds: KindIds(kinds), knowledge: .standard)
    let rows = RowInserters(db)
    let sql = "SELECT DISTINCT personId FROM sighting ORDER BY personId"
    for id in try Int64.fetchAll(db, sql: sql) {
      let person = try loader.person(id)
      for name in person.parsed {
        for key in name.keys + person.posts.flatMap(name.keys) {
          try rows.insert(NameKeyRecord(key: key, personId: id))
        }
      }
    }
  }
}
