internal import GRDB

/// A row that is written: one struct per table, with the table's columns.
protocol Record {
  /// The statement that inserts a row.
  static var insertion: String { get }
  /// Adds the values of the row, in the order of `insertion`.
  func bind(to row: RowInserter)
}

extension Record {
  /// Inserts the row through a statement that is compiled once per connection.
  ///
  /// - Returns: Whether it is new.
  @discardableResult
  func insert(_ db: Database) throws -> Bool {
    let row = try RowInserter(db, Self.insertion)
    bind(to: row)
    return try row.insert()
  }
}

/// The inserters of one transaction, one for each table.
final class RowInserters {
  private let db: Database
  private var inserters: [ObjectIdentifier: RowInserter] = [:]

  init(_ db: Database) { self.db = db }

  /// Inserts a row.
  ///
  /// - Returns: Whether it is new.
  @discardableResult
  func insert<Row: Record>(_ record: Row) throws -> Bool {
    let table = ObjectIdentifier(Row.self)
    let row = try inserters[table] ?? RowInserter(db, Row.insertion)
    if inserters[table] == nil { inserters[table] = row }
    record.bind(to: row)
    return try row.insert()
  }
}

struct ArticleRecord: Record {
  static let insertion = """
    INSERT INTO article (id, origin, url, hash, language, outlet, title, published, day, authors,
      meta, text)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  var id: Int64
  var origin: String
  var url: String?
  var hash: String
  var language: String
  var outlet: String?
  var title: String?
  var published: String?
  var day: Int
  var authors: String?
  var meta: String?
  var text: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(origin)
    row.add(url)
    row.add(hash)
    row.add(language)
    row.add(outlet)
    row.add(title)
    row.add(published)
    row.add(day)
    row.add(authors)
    row.add(meta)
    row.add(text)
  }
}

struct StageRecord: Record {
  static let insertion = "INSERT INTO stage (id, name, version) VALUES (?, ?, ?)"
  var id: Int64
  var name: String
  var version: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(name)
    row.add(version)
  }
}

struct EvidenceRecord: Record {
  static let insertion = """
    INSERT INTO evidence (id, articleId, start, "end", stageId, confidence)
    VALUES (?, ?, ?, ?, ?, ?)
    """
  var id: Int64
  var articleId: Int64
  var start: Int
  var end: Int
  var stageId: Int64
  var confidence: Double
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(articleId)
    row.add(start)
    row.add(end)
    row.add(stageId)
    row.add(confidence)
  }
}

struct NodeRecord: Record {
  static let insertion = "INSERT INTO node (id, kindId, name) VALUES (?, ?, ?)"
  var id: Int64
  var kindId: Int
  var name: String?
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(kindId)
    row.add(name)
  }
}

struct AliasRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO alias (nodeId, name, folded, isCanonical) VALUES (?, ?, ?, ?)
    """
  var nodeId: Int64
  var name: String
  var folded: String
  var isCanonical: Bool
  func bind(to row: RowInserter) {
    row.add(nodeId)
    row.add(name)
    row.add(folded)
    row.add(isCanonical)
  }
}

struct CountryRecord: Record {
  static let insertion = "INSERT INTO country (id, iso) VALUES (?, ?)"
  var id: Int64
  var iso: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(iso)
  }
}

struct PlaceRecord: Record {
  static let insertion = "INSERT INTO place (id, countryId) VALUES (?, ?)"
  var id: Int64
  var countryId: Int64?
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(countryId)
  }
}

struct RoleRecord: Record {
  static let insertion = "INSERT INTO role (id, title, titleClass, key) VALUES (?, ?, ?, ?)"
  var id: Int64
  var title: String
  var titleClass: String?
  var key: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(title)
    row.add(titleClass)
    row.add(key)
  }
}

struct QuotationRecord: Record {
  static let insertion = """
    INSERT INTO quotation (id, articleId, evidenceId, kind, act, negated, day, date, placeId, start,
      "end", spans, cueStart, cueEnd, sourceStart, sourceEnd, speaker, text, stem)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  var id: Int64
  var articleId: Int64
  var evidenceId: Int64
  var kind: String
  var act: String
  var isNegated: Bool
  var day: Int
  var date: String?
  var placeId: Int64?
  var span: Range<Int>
  var spans: String?
  var cue: Range<Int>?
  var source: Range<Int>?
  var speaker: String
  /// The words of the statement.
  var text: String
  /// Whether they are those of the article from `span.lowerBound` to `span.upperBound`, so that they
  /// need not be kept twice.
  var isWhole: Bool
  var stem: String?
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(articleId)
    row.add(evidenceId)
    row.add(kind)
    row.add(act)
    row.add(isNegated)
    row.add(day)
    row.add(date)
    row.add(placeId)
    row.add(span.lowerBound)
    row.add(span.upperBound)
    row.add(spans)
    row.add(cue?.lowerBound)
    row.add(cue?.upperBound)
    row.add(source?.lowerBound)
    row.add(source?.upperBound)
    row.add(speaker)
    row.add(isWhole ? "" : text)
    row.add(stem)
  }

  /// The words of the tables `quotation` and `article`.
  static let words = """
    CASE quotation.text
      WHEN '' THEN substr(article.text, quotation.start + 1, quotation."end" - quotation.start)
      ELSE quotation.text
    END
    """

  /// The row of the full-text index that goes with it.
  var search: QuotationTextRecord {
    QuotationTextRecord(id: id, text: text, stem: stem, speaker: speaker)
  }
}

struct QuotationTextRecord: Record {
  static let insertion =
    "INSERT INTO quotationText (rowid, text, stem, speaker) VALUES (?, ?, ?, ?)"
  var id: Int64
  var text: String
  var stem: String?
  var speaker: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(text)
    row.add(stem)
    row.add(speaker)
  }
}

struct MeetingRecord: Record {
  static let insertion =
    "INSERT INTO meeting (id, kind, state, day, date, key) VALUES (?, ?, ?, ?, ?, ?)"
  var id: Int64
  var kind: String
  var state: String
  var day: Int
  var date: String?
  var key: String
  func bind(to row: RowInserter) {
    row.add(id)
    row.add(kind)
    row.add(state)
    row.add(day)
    row.add(date)
    row.add(key)
  }
}

struct MentionRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO mention (nodeId, articleId, start, "end") VALUES (?, ?, ?, ?)
    """
  var nodeId: Int64
  var articleId: Int64
  var start: Int
  var end: Int
  func bind(to row: RowInserter) {
    row.add(nodeId)
    row.add(articleId)
    row.add(start)
    row.add(end)
  }
}

struct EdgeRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO edge (fromId, kindId, day, toId, evidenceId, qualifier)
    VALUES (?, ?, ?, ?, ?, ?)
    """
  var fromId: Int64
  var kindId: Int
  var day: Int
  var toId: Int64
  var evidenceId: Int64
  var qualifier: String?
  func bind(to row: RowInserter) {
    row.add(fromId)
    row.add(kindId)
    row.add(day)
    row.add(toId)
    row.add(evidenceId)
    row.add(qualifier)
  }
}

struct SightingRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO sighting (ownId, articleId, personId, confidence, reasonId)
    VALUES (?, ?, ?, ?, ?)
    """
  var ownId: Int64
  var articleId: Int64
  var personId: Int64
  /// Per cent.
  var confidence: Int
  var reasonId: Int64?
  func bind(to row: RowInserter) {
    row.add(ownId)
    row.add(articleId)
    row.add(personId)
    row.add(confidence)
    row.add(reasonId)
  }
}
