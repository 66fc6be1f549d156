internal import GRDB

/// A row that is written: one struct per table, with the table's columns.
protocol Record {
  /// The statement that inserts a row.
  static var insertion: String { get }
  /// The values of the row, in the order of `insertion`.
  var arguments: StatementArguments { get }
}

extension Record {
  /// Inserts the row through a statement that is compiled once per connection.
  func insert(_ db: Database) throws {
    try db.cachedStatement(sql: Self.insertion).execute(arguments: arguments)
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
  var arguments: StatementArguments {
    [id, origin, url, hash, language, outlet, title, published, day, authors, meta, text]
  }
}

struct StageRecord: Record {
  static let insertion = "INSERT INTO stage (id, name, version) VALUES (?, ?, ?)"
  var id: Int64
  var name: String
  var version: String
  var arguments: StatementArguments { [id, name, version] }
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
  var arguments: StatementArguments { [id, articleId, start, end, stageId, confidence] }
}

struct NodeRecord: Record {
  static let insertion = "INSERT INTO node (id, kindId, name) VALUES (?, ?, ?)"
  var id: Int64
  var kindId: Int
  var name: String?
  var arguments: StatementArguments { [id, kindId, name] }
}

struct AliasRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO alias (nodeId, name, folded, isCanonical) VALUES (?, ?, ?, ?)
    """
  var nodeId: Int64
  var name: String
  var folded: String
  var isCanonical: Bool
  var arguments: StatementArguments { [nodeId, name, folded, isCanonical] }
}

struct CountryRecord: Record {
  static let insertion = "INSERT INTO country (id, iso) VALUES (?, ?)"
  var id: Int64
  var iso: String
  var arguments: StatementArguments { [id, iso] }
}

struct PlaceRecord: Record {
  static let insertion = "INSERT INTO place (id, countryId) VALUES (?, ?)"
  var id: Int64
  var countryId: Int64?
  var arguments: StatementArguments { [id, countryId] }
}

struct RoleRecord: Record {
  static let insertion = "INSERT INTO role (id, title, titleClass, key) VALUES (?, ?, ?, ?)"
  var id: Int64
  var title: String
  var titleClass: String?
  var key: String
  var arguments: StatementArguments { [id, title, titleClass, key] }
}

struct QuotationRecord: Record {
  static let insertion = """
    INSERT INTO quotation (id, articleId, evidenceId, kind, act, negated, day, date, placeId, start,
      "end", spans, cueStart, cueEnd, sourceStart, sourceEnd, speaker, text, stem)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
  /// The row of the full-text index that goes with it.
  static let search =
    "INSERT INTO quotationText (rowid, text, stem, speaker) VALUES (?, ?, ?, ?)"
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
  var text: String
  var stem: String?
  var arguments: StatementArguments {
    [
      id, articleId, evidenceId, kind, act, isNegated, day, date, placeId, span.lowerBound,
      span.upperBound, spans, cue?.lowerBound, cue?.upperBound, source?.lowerBound,
      source?.upperBound, speaker, text, stem,
    ]
  }

  /// Inserts the words of the row into the full-text index.
  func insertText(_ db: Database) throws {
    try db.cachedStatement(sql: Self.search).execute(arguments: [id, text, stem, speaker])
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
  var arguments: StatementArguments { [id, kind, state, day, date, key] }
}

struct MentionRecord: Record {
  static let insertion = """
    INSERT OR IGNORE INTO mention (nodeId, articleId, start, "end") VALUES (?, ?, ?, ?)
    """
  var nodeId: Int64
  var articleId: Int64
  var start: Int
  var end: Int
  var arguments: StatementArguments { [nodeId, articleId, start, end] }
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
  var arguments: StatementArguments { [fromId, kindId, day, toId, evidenceId, qualifier] }
}
