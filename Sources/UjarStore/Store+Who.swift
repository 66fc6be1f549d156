internal import GRDB

extension Store {
  /// Finds whose words these are: exact ones first, then near ones, then those on the topic.
  ///
  /// - Parameters:
  ///   - words: The words, as somebody remembers them.
  ///   - limit: How many at most; all of them without a limit.
  /// - Returns: Statements with ``SaidRow/match`` set.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func who(words: String, limit: Int? = 20) throws -> [SaidRow] {
    try read { db in
      var matches: [(id: Int64, match: SaidRow.Match)] = []
      var seen: Set<Int64> = []
      for (search, match) in searches(words) where matches.count < limit ?? .max {
        let found = try ids(db, search, match, limit: limit)
        matches += found.filter { seen.insert($0).inserted }.map { ($0, match) }
      }
      let kept = matches.prefix(limit ?? .max)
      var rows = try StatementLoader(db: db, kinds: kinds).statements(kept.map(\.id))
      for (index, match) in kept.map(\.match).enumerated() { rows[index].match = match }
      return rows
    }
  }

  private func searches(_ words: String) -> [(String, SaidRow.Match)] {
    guard let phrase = SearchText.phrase(words), let all = SearchText.words(words) else {
      return []
    }
    var searches: [(String, SaidRow.Match)] = [
      ("text : \(phrase)", .exact), ("{text stem} : (\(all))", .near),
    ]
    let stemmed = options.stem.map { stem in ["id", "en"].map { stem(words, $0) } } ?? []
    for stems in stemmed {
      guard let search = SearchText.words(stems).map({ "{text stem} : (\($0))" }),
        !searches.contains(where: { $0.0 == search })
      else { continue }
      searches.append((search, .near))
    }
    // Short words carry no topic.
    let long = SearchText.parts(words).filter { $0.count > 3 }.joined(separator: " ")
    if let any = SearchText.words(long, joinedBy: "OR") {
      searches.append(("{text stem} : (\(any))", .topic))
    }
    return searches
  }

  /// Topics by their rank, since some of the words say little; the rest by day.
  private func ids(_ db: Database, _ search: String, _ match: SaidRow.Match, limit: Int?) throws
    -> [Int64]
  {
    let (join, order) =
      match == .topic
      ? ("", "bm25(quotationText)")
      : ("JOIN quotation ON quotation.id = quotationText.rowid", "quotation.day DESC")
    let sql = """
      SELECT quotationText.rowid FROM quotationText \(join)
      WHERE quotationText MATCH ? AND quotationText.rowid NOT IN (\(supersededStatements))
      ORDER BY \(order), quotationText.rowid LIMIT ?
      """
    return try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [search, limit ?? -1])
  }
}
