internal import GRDB

/// A row that is written: one struct per table, with the table's columns.
protocol Record {
  /// The statement that inserts a row.
  static var insertion: String { get }
  /// Adds the values of the row, in the order of `insertion`.
  func bind(to row: RowInserter)
  /// As what it is counted; `nil` when it is not.
  var counted: Counted? { get }
  /// Of whom it is something that is counted for each, and what; `nil` when it is not.
  var tallied: (node: Int64, what: Tally)? { get }
}

/// How much there is of one node.
struct Tally: Equatable {
  static let statement = Tally(said: 1)
  static let mention = Tally(mentions: 1)
  static let article = Tally(articles: 1)
  static let name = Tally(names: 1)

  var said = 0
  var mentions = 0
  var articles = 0
  var names = 0

  /// Adds another so many times.
  mutating func add(_ other: Tally, _ times: Int) {
    said += other.said * times
    mentions += other.mentions * times
    articles += other.articles * times
    names += other.names * times
  }
}

/// What is counted as it is written, since to count millions of rows takes seconds.
enum Counted: Hashable {
  case article, evidence
  case node(Int)
  case edge(Int)

  /// The table, and the kind where it has kinds.
  var key: (table: String, kind: Int) {
    switch self {
    case .article: ("article", 0)
    case .evidence: ("evidence", 0)
    case .node(let kind): ("node", kind)
    case .edge(let kind): ("edge", kind)
    }
  }
}

extension Record {
  var counted: Counted? { nil }
  var tallied: (node: Int64, what: Tally)? { nil }
}

/// The inserters of one transaction, one for each table, and what they count.
final class RowInserters {
  private let db: Database
  private var counts: [Counted: Int] = [:]
  private var tallies: [Int64: Tally] = [:]
  private var inserters: [ObjectIdentifier: RowInserter] = [:]

  init(_ db: Database) { self.db = db }

  /// Inserts a row.
  ///
  /// - Returns: Whether it is new.
  @discardableResult
  func insert<Row: Record>(_ record: Row) throws -> Bool {
    let row = try inserter(of: Row.self)
    record.bind(to: row)
    guard try row.insert() else { return false }
    count(record, 1)
    return true
  }

  /// Counts a row that was added or, with -1, taken out.
  func count(_ record: some Record, _ change: Int) {
    if let counted = record.counted { count(counted, change) }
    if let (node, what) = record.tallied { tallies[node, default: Tally()].add(what, change) }
  }

  /// Counts rows that were added or, below zero, taken out.
  func count(_ counted: Counted, _ change: Int) { counts[counted, default: 0] += change }

  /// Leaves out a node that is no more.
  func forget(_ node: Int64) { tallies[node] = nil }

  /// Writes what was counted.
  func finish() throws {
    for (counted, change) in counts where change != 0 {
      let (table, kind) = counted.key
      try insert(CounterRecord(table: table, kind: kind, count: change))
    }
    counts = [:]
    for (node, tally) in tallies.sorted(by: { $0.key < $1.key }) where tally != Tally() {
      try insert(TallyRecord(nodeId: node, tally: tally))
    }
    tallies = [:]
  }

  /// Inserts a row whose number SQLite gives.
  ///
  /// - Returns: The number; `nil` when the row is there.
  func id<Row: Record>(ofNew record: Row) throws -> Int64? {
    try insert(record) ? try inserter(of: Row.self).lastId : nil
  }

  private func inserter<Row: Record>(of table: Row.Type) throws -> RowInserter {
    let key = ObjectIdentifier(table)
    if let row = inserters[key] { return row }
    let row = try RowInserter(db, Row.insertion)
    inserters[key] = row
    return row
  }
}
