internal import GRDB

/// The digests of all articles, counted from the rows that are in the database.
struct ArticleDigests {
  /// By the number of the article.
  private(set) var values: [Int64: UInt64] = [:]

  /// Reads every row of every article: linear in the size of the database.
  init(_ db: Database) throws {
    try addArticles(db)
    try addEvidence(db)
    try addQuotations(db)
    try addMentions(db)
  }

  /// Writes the digests that are not there yet, as those of a database of an older schema are.
  func write(_ db: Database) throws {
    let put = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO digest (articleId, value) VALUES (?, ?)")
    for (article, value) in values.sorted(by: { $0.key < $1.key }) {
      try put.execute(arguments: [article, Int64(bitPattern: value)])
    }
  }

  private mutating func addArticles(_ db: Database) throws {
    let sql = """
      SELECT id, day, origin, url, hash, language, outlet, title, published, authors, meta
      FROM article
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      var digest = RowDigest("article")
      digest.add(row.number(0))
      digest.add(row.number(1))
      for column in 2..<11 { digest.add(row.text(column)) }
      values[row.number(0) ?? 0, default: 0] &+= digest.value
    }
  }

  private mutating func addEvidence(_ db: Database) throws {
    let sql = "SELECT articleId, id, start, \"end\", stageId, confidence FROM evidence"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      var digest = RowDigest("evidence")
      for column in 1..<5 { digest.add(row.number(column)) }
      digest.add(row.real(5) ?? .nan)
      values[row.number(0) ?? 0, default: 0] &+= digest.value
    }
  }

  private mutating func addQuotations(_ db: Database) throws {
    let sql = """
      SELECT articleId, quotation.id, evidenceId, negated, quotation.day, start, "end", placeId,
        cueStart, cueEnd, sourceStart, sourceEnd, kind, act, date, spans, \(QuotationRecord.words),
        stem
      FROM quotation JOIN article ON article.id = quotation.articleId
      """
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      var digest = RowDigest("quotation")
      for column in 1..<7 { digest.add(row.number(column)) }
      for column in 7..<12 { digest.add(row.number(column)) }
      for column in 12..<18 { digest.add(row.text(column)) }
      values[row.number(0) ?? 0, default: 0] &+= digest.value
    }
  }

  private mutating func addMentions(_ db: Database) throws {
    let sql = "SELECT articleId, nodeId, start, \"end\" FROM mention"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      var digest = RowDigest("mention")
      for column in 1..<4 { digest.add(row.number(column)) }
      values[row.number(0) ?? 0, default: 0] &+= digest.value
    }
  }
}
