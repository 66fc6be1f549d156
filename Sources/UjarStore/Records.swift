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
  var counted: Counted? { .article }
  func bind(to row: RowInserter) {
    row.add(id, origin, url, hash, language, outlet, title, published, day, authors, meta, text)
  }
}

struct StageRecord: Record {
  static let insertion = "INSERT INTO stage (id, name, version) VALUES (?, ?, ?)"
  var id: Int64
  var name: String
  var version: String
  func bind(to row: RowInserter) {
    row.add(id, name, version)
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
  var counted: Counted? { .evidence }
  func bind(to row: RowInserter) {
    row.add(id, articleId, start, end, stageId, confidence)
  }
}

struct NodeRecord: Record {
  static let insertion = "INSERT INTO node (id, kindId, name) VALUES (?, ?, ?)"
  var id: Int64
  var kindId: Int
  var name: String?
  var counted: Counted? { .node(kindId) }
  func bind(to row: RowInserter) {
    row.add(id, kindId, name)
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
    row.add(nodeId, name, folded, isCanonical)
  }
}

struct AliasTextRecord: Record {
  static let insertion = "INSERT INTO aliasText (rowid, name) VALUES (?, ?)"
  var id: Int64
  var name: String
  func bind(to row: RowInserter) {
    row.add(id, name)
  }
}

struct CountryRecord: Record {
  static let insertion = "INSERT INTO country (id, iso) VALUES (?, ?)"
  var id: Int64
  var iso: String
  func bind(to row: RowInserter) {
    row.add(id, iso)
  }
}

struct PlaceRecord: Record {
  static let insertion = "INSERT INTO place (id, countryId) VALUES (?, ?)"
  var id: Int64
  var countryId: Int64?
  func bind(to row: RowInserter) {
    row.add(id, countryId)
  }
}

struct RoleRecord: Record {
  static let insertion = "INSERT INTO role (id, title, titleClass, key) VALUES (?, ?, ?, ?)"
  var id: Int64
  var title: String
  var titleClass: String?
  var key: String
  func bind(to row: RowInserter) {
    row.add(id, title, titleClass, key)
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
    row.add(
      id, articleId, evidenceId, kind, act, isNegated, day, date, placeId, span.lowerBound,
      span.upperBound, spans, cue?.lowerBound, cue?.upperBound, source?.lowerBound,
      source?.upperBound, speaker, isWhole ? "" : text, stem)
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
    row.add(id, text, stem, speaker)
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
    row.add(id, kind, state, day, date, key)
  }
}

struct MentionRecord: BufferedRecord {
  static let columnCount = 4
  static let insertion = """
    INSERT OR IGNORE INTO mention (nodeId, articleId, start, "end") VALUES (?, ?, ?, ?)
    """
  var nodeId: Int64
  var articleId: Int64
  var start: Int
  var end: Int
  func bind(to row: RowInserter) {
    row.add(nodeId, articleId, start, end)
  }
  var tallied: (node: Int64, what: Tally)? { (nodeId, .article) }
  func precedes(_ other: MentionRecord) -> Bool {
    (nodeId, articleId) < (other.nodeId, other.articleId)
  }
}

struct EdgeRecord: BufferedRecord {
  static let columnCount = 6
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
  var counted: Counted? { .edge(kindId) }
  var tallied: (node: Int64, what: Tally)? {
    switch kindId {
    case Self.kinds.said: (fromId, .statement)
    case Self.kinds.mentions: (toId, .mention)
    default: nil
    }
  }
  private static let kinds = KindIds()
  func bind(to row: RowInserter) {
    row.add(fromId, kindId, day, toId, evidenceId, qualifier)
  }
  /// By the end that is older than the other and so lies anywhere in its index: statements and
  /// meetings are new, and come in their order.
  func precedes(_ other: EdgeRecord) -> Bool {
    guard kindId == other.kindId else { return kindId < other.kindId }
    let isBack = kindId == Self.kinds.mentions || kindId == Self.kinds.addressed
    let (own, others) = (isBack ? toId : fromId, isBack ? other.toId : other.fromId)
    guard own == others else { return own < others }
    guard day == other.day else { return day > other.day }
    return (fromId, toId, evidenceId) < (other.fromId, other.toId, other.evidenceId)
  }
}

struct SightingRecord: BufferedRecord {
  static let columnCount = 5
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
    row.add(ownId, articleId, personId, confidence, reasonId)
  }
  var tallied: (node: Int64, what: Tally)? { (ownId, .name) }
  func precedes(_ other: SightingRecord) -> Bool {
    (personId, articleId, ownId) < (other.personId, other.articleId, other.ownId)
  }
}

struct TallyRecord: Record {
  static let insertion = """
    INSERT INTO tally (nodeId, said, mentions, articles, names) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (nodeId) DO UPDATE SET said = said + excluded.said,
      mentions = mentions + excluded.mentions, articles = articles + excluded.articles,
      names = names + excluded.names
    """
  var nodeId: Int64
  var tally: Tally
  func bind(to row: RowInserter) {
    row.add(nodeId, tally.said, tally.mentions, tally.articles, tally.names)
  }
}

struct PersonSpanRecord: Record {
  static let insertion = """
    INSERT OR REPLACE INTO personSpan (personId, since, until) VALUES (?, ?, ?)
    """
  var personId: Int64
  var days: (since: Int, until: Int)
  func bind(to row: RowInserter) {
    row.add(personId, days.since, days.until)
  }
}

struct PostSpanRecord: Record {
  /// Adds an article to those that say so already.
  static let insertion = """
    INSERT INTO postSpan (personId, kindId, postId, tenure, language, since, until, articles,
      evidenceId)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 1, ?7)
    ON CONFLICT (personId, kindId, postId, tenure, language) DO UPDATE SET
      since = coalesce(min(nullif(since, 0), nullif(excluded.since, 0)),
        nullif(since, 0), excluded.since),
      until = max(until, excluded.until), articles = articles + 1,
      evidenceId = min(evidenceId, excluded.evidenceId)
    """
  var personId: Int64
  var kindId: Int
  var postId: Int64
  var tenure: String
  var language: String
  var day: Int
  var evidenceId: Int64
  func bind(to row: RowInserter) {
    row.add(personId, kindId, postId, tenure, language, day, evidenceId)
  }
}

struct NameKeyRecord: Record {
  static let insertion = "INSERT OR IGNORE INTO nameKey (key, personId) VALUES (?, ?)"
  var key: Int64
  var personId: Int64
  func bind(to row: RowInserter) {
    row.add(key, personId)
  }
}

struct DigestRecord: Record {
  static let insertion = "INSERT INTO digest (articleId, value) VALUES (?, ?)"
  var articleId: Int64
  var value: UInt64
  func bind(to row: RowInserter) {
    row.add(articleId, Int64(bitPattern: value))
  }
}

struct VariantRunRecord: Record {
  static let insertion = "INSERT OR REPLACE INTO variantRun (run, statements) VALUES (?, ?)"
  var run: UInt32
  var statements: [UInt8]
  func bind(to row: RowInserter) {
    row.add(Int64(run), statements)
  }

  /// The statements of a run, in order.
  init(run: UInt32, statements: [Int64]) {
    self.run = run
    self.statements = []
    var last: Int64 = 0
    for statement in statements {
      var rest = statement - last
      while rest > 0x7F {
        self.statements.append(UInt8(rest & 0x7F) | 0x80)
        rest >>= 7
      }
      self.statements.append(UInt8(rest))
      last = statement
    }
  }

  /// The numbers of the statements, as the column has them.
  static func statements(in column: some Sequence<UInt8>) -> [Int64] {
    var statements: [Int64] = []
    var (number, shift, last): (Int64, Int64, Int64) = (0, 0, 0)
    for byte in column {
      number |= Int64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      last += number
      statements.append(last)
      (number, shift) = (0, 0)
    }
    return statements
  }
}

struct CounterRecord: Record {
  static let insertion = """
    INSERT INTO counter (name, kindId, count) VALUES (?, ?, ?)
    ON CONFLICT (name, kindId) DO UPDATE SET count = count + excluded.count
    """
  var table: String
  var kind: Int
  var count: Int
  func bind(to row: RowInserter) {
    row.add(table, kind, count)
  }
}
