internal import Foundation
internal import GRDB

/// Finds the variants of statements that are new by the runs that are stored of the others, and joins
/// them to the clusters that are there. The result is that of ``VariantFinder`` over all statements.
struct VariantLinker {
  let db: Database
  let kinds: KindIds
  let negations: Set<String>
  private let matcher = VariantMatcher()
  /// What each statement that was touched belongs to, by the first of its cluster.
  private var roots: [Int64: Int64] = [:]
  private var members: [Int64: Set<Int64>] = [:]
  /// The runs that new statements were added to, with all that have them.
  private var changedRuns: [UInt32: [Int64]] = [:]

  init(db: Database, kinds: KindIds, negations: Set<String>) {
    self.db = db
    self.kinds = kinds
    self.negations = negations
  }

  /// Joins a statement to those before it.
  mutating func link(_ id: Int64, _ statement: VariantFinder.Statement) throws {
    let text = VariantText(statement.text, stem: statement.stem, negations: negations)
    var others: Set<Int64> = []
    for run in text.runs {
      let earlier = try earlier(run)
      others.formUnion(earlier)
      guard earlier.count < RunIndex.kept else { continue }
      changedRuns[run] = earlier + [id]
    }
    for other in others.sorted() {
      if try root(of: other) == root(of: id) { continue }
      guard let found = try self.text(of: other) else { continue }
      if matcher.isVariant(text.words, found.words) { try join(id, other) }
    }
  }

  /// The clusters that changed.
  var changed: [[Int64]] { members.sorted { $0.key < $1.key }.map { $0.value.sorted() } }

  /// The runs that are to be stored.
  var runs: [VariantRunRecord] {
    changedRuns.sorted { $0.key < $1.key }.map { run, statements in
      VariantRunRecord(run: run, statements: statements)
    }
  }

  /// The first statements with a run.
  private func earlier(_ run: UInt32) throws -> [Int64] {
    if let known = changedRuns[run] { return known }
    let sql = "SELECT statements FROM variantRun WHERE run = ?"
    let stored = try Data.fetchOne(db.cachedStatement(sql: sql), arguments: [Int64(run)])
    return VariantRunRecord.statements(in: stored ?? Data())
  }

  private func text(of id: Int64) throws -> VariantText? {
    let sql = "SELECT text, stem FROM quotationWords WHERE id = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]).map {
      VariantText($0[0], stem: $0[1], negations: negations)
    }
  }

  private mutating func join(_ a: Int64, _ b: Int64) throws {
    let (first, second) = (try root(of: a), try root(of: b))
    guard first != second else { return }
    let (kept, given) = (min(first, second), max(first, second))
    for member in members.removeValue(forKey: given) ?? [] {
      roots[member] = kept
      members[kept, default: []].insert(member)
    }
  }

  /// The name of a statement's cluster; its members are known then.
  private mutating func root(of id: Int64) throws -> Int64 {
    if let root = roots[id] { return root }
    let sql = "SELECT toId FROM edge WHERE fromId = ? AND kindId = ?"
    let statement = try db.cachedStatement(sql: sql)
    let head = try Int64.fetchOne(statement, arguments: [id, kinds.variantOf]) ?? id
    let others = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT fromId FROM edge WHERE toId = ? AND kindId = ?"),
      arguments: [head, kinds.variantOf])
    let all = Set(others + [head])
    for member in all { roots[member] = head }
    members[head] = all
    return head
  }
}
