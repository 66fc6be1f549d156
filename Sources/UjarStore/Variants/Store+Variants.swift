internal import GRDB

extension Store {
  private static let step = "variants"
  /// How many statements are read at a time.
  private static let chunk = 8192
  /// Up to which part of all, one in so many, new statements are looked up one by one.
  private static let share = 100

  /// Joins the statements that were stored since the last time to clusters of variants: the words
  /// of one statement as several outlets carry them, cut, with other marks, spellings or forms.
  ///
  /// Every statement of a cluster has an edge `variantOf` to the earliest. The clusters depend on
  /// the statements alone, not on how many of them came at a time. Many new ones are compared in
  /// memory, some 600 bytes each for all that are stored; the time is linear in them. Others may
  /// write meanwhile.
  ///
  /// - Parameter progress: Told now and then which part is done, from 0 to 1.
  /// - Returns: How many statements have become part of a cluster, or of another one.
  /// - Throws: ``StoreError`` when the database cannot be written; the next time goes on.
  @discardableResult
  public func linkVariants(progress: (Double) -> Void = { _ in }) throws -> Int {
    try linkVariants(inMemory: nil, progress: progress)
  }

  /// The same in the way that is given, in memory or through the runs that are stored.
  @discardableResult
  func linkVariants(inMemory: Bool?, progress: (Double) -> Void = { _ in }) throws -> Int {
    let found = try read { db -> (done: Int64, last: Int64, variants: Variants, isAll: Bool)? in
      let done = try Self.done(db)
      let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM quotation") ?? 0
      guard last > done else { return nil }
      let counts = "SELECT count(*) FROM quotation WHERE id > ?"
      let fresh = try Int.fetchOne(db, sql: counts, arguments: [done]) ?? 0
      let isAll = inMemory ?? (Int64(fresh * Self.share) > last)
      let variants =
        isAll ? try all(db, done, progress) : try since(done, db, count: fresh, progress)
      return (done, last, variants, isAll)
    }
    guard let found else { return 0 }
    return try writing { db in
      // Another program may have done it meanwhile.
      guard try Self.done(db) == found.done else { return 0 }
      let rows = RowInserters(db)
      let writer = VariantWriter(db: db, kinds: kinds, rows: rows)
      let count = try writer.write(found.variants.clusters, replacingAll: found.isAll)
      try found.variants.forEachRun { try rows.insert($0) }
      try rows.finish()
      try db.execute(
        sql: "INSERT OR REPLACE INTO progress (name, lastId) VALUES (?, ?)",
        arguments: [Self.step, found.last])
      return count
    }
  }

  /// Whether a statement came after variants were last looked for.
  static func isUnlinked(_ id: Int64, _ db: Database) throws -> Bool { try id > done(db) }

  private static func done(_ db: Database) throws -> Int64 {
    let sql = "SELECT lastId FROM progress WHERE name = ?"
    return try Int64.fetchOne(db, sql: sql, arguments: [step]) ?? 0
  }

  /// What was found: clusters, and the runs that new statements have.
  private struct Variants {
    var clusters: [[Int64]]
    var forEachRun: ((VariantRunRecord) throws -> Void) throws -> Void
  }

  private func all(_ db: Database, _ done: Int64, _ progress: (Double) -> Void) throws -> Variants {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM quotation") ?? 0
    var finder = VariantFinder(count: count, negations: options.negations())
    var ids: [Int64] = []
    ids.reserveCapacity(count)
    var chunk: [VariantFinder.Statement] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT id, text, stem FROM quotationWords ORDER BY id")
    while let row = try rows.next() {
      ids.append(row[0])
      chunk.append(.init(text: row[1], stem: row[2]))
      if chunk.count == Self.chunk || ids.count == count {
        finder.add(chunk)
        chunk.removeAll(keepingCapacity: true)
        progress(Double(ids.count) / Double(count))
      }
    }
    let clusters = finder.sets().map { $0.map { ids[$0] } }
    let fresh = ids.firstIndex { $0 > done } ?? ids.count
    return Variants(clusters: clusters) { [index = finder.index, ids] body in
      try index.forEach(from: fresh) { run, statements in
        try body(VariantRunRecord(run: run, statements: statements.map { ids[Int($0)] }))
      }
    }
  }

  private func since(
    _ done: Int64, _ db: Database, count: Int, _ progress: (Double) -> Void
  ) throws -> Variants {
    var linker = VariantLinker(db: db, kinds: kinds, negations: options.negations())
    let sql = "SELECT id, text, stem FROM quotationWords WHERE id > ? ORDER BY id"
    for (number, row) in try Row.fetchAll(db, sql: sql, arguments: [done]).enumerated() {
      try linker.link(row[0], .init(text: row[1], stem: row[2]))
      progress(Double(number + 1) / Double(count))
    }
    return Variants(clusters: linker.changed) { [runs = linker.runs] in try runs.forEach($0) }
  }
}

/// Writes clusters as edges to their earliest statements.
private struct VariantWriter {
  let db: Database
  let kinds: KindIds
  let rows: RowInserters

  /// Writes clusters, in place of those of the same statements or of all.
  func write(_ clusters: [[Int64]], replacingAll: Bool) throws -> Int {
    let removal = try db.cachedStatement(sql: "DELETE FROM edge WHERE fromId = ? AND kindId = ?")
    func remove(_ statement: Int64) throws {
      try removal.execute(arguments: [statement, kinds.variantOf])
      rows.count(.edge(kinds.variantOf), -db.changesCount)
    }
    if replacingAll, try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM progress)") ?? false {
      let old = try Int64.fetchAll(
        db, sql: "SELECT fromId FROM quotation JOIN edge ON fromId = quotation.id AND kindId = ?",
        arguments: [kinds.variantOf])
      for id in old { try remove(id) }
    }
    let find = try db.cachedStatement(sql: "SELECT day, evidenceId FROM quotation WHERE id = ?")
    var count = 0
    for cluster in clusters where cluster.count > 1 {
      var statements: [(id: Int64, day: Int, evidence: Int64)] = []
      for id in cluster {
        guard let row = try Row.fetchOne(find, arguments: [id]) else { continue }
        statements.append((id, row[0], row[1]))
      }
      // Without a day nobody knows whether it was the first.
      func order(_ day: Int) -> Int { day == 0 ? .max : day }
      let earliest = statements.min { (order($0.day), $0.id) < (order($1.day), $1.id) }
      guard let earliest else { continue }
      for statement in statements {
        if !replacingAll { try remove(statement.id) }
        guard statement.id != earliest.id else { continue }
        try rows.insert(
          EdgeRecord(
            fromId: statement.id, kindId: kinds.variantOf, day: statement.day, toId: earliest.id,
            evidenceId: statement.evidence))
        count += 1
      }
    }
    return count
  }
}
