internal import GRDB
internal import UjarGraph

extension Store {
  /// Decides that two persons are one.
  ///
  /// Their statements, meetings and posts become those of the first, in articles that are read
  /// later too. The id of the second stays valid and means the first.
  ///
  /// - Parameters:
  ///   - name: The one under whose name they go on: a name or an id.
  ///   - other: The other one.
  /// - Returns: The decision, for ``undo(_:)``.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func merge(_ name: String, _ other: String) throws -> Decision {
    try deciding { decider, writer, finder, names in
      let person = try one(name, names)
      let second = try one(other, names)
      guard person.id != second.id else {
        throw StoreError.undecidable(
          "'\(name)' and '\(other)' are one already: \(person.name) (p\(person.id)); nothing to do")
      }
      let record = DecisionRecord(
        .merge, try finder.reference(to: person.id, name: person.name),
        other: try finder.reference(to: second.id, name: second.name))
      return try decider.add(record, (person.id, second.id), &writer).id
    }
  }

  /// Decides that a name, or some articles, mean somebody else than a person.
  ///
  /// - Parameters:
  ///   - name: The person: a name or an id. Without articles, another name of a person by its id
  ///     or as it is written.
  ///   - articles: Articles that mean somebody else, by id, address or outlet's id: `a12`.
  /// - Returns: The decision, for ``undo(_:)``.
  /// - Throws: ``StoreError`` for a name or an article that it cannot use.
  public func split(_ name: String, articles: [String] = []) throws -> Decision {
    try deciding { decider, writer, finder, names in
      if articles.isEmpty { return try splitName(name, decider, &writer, finder, names) }
      let person = try one(name, names)
      let addresses = try articles.map { try address(of: $0, writer.db) }
      let named = try Set(
        String.fetchAll(
          writer.db,
          sql: """
            SELECT article.address FROM (\(CardMaker.named)) AS named
            JOIN article ON article.id = named.articleId
            """, arguments: [person.id]))
      for (article, address) in zip(articles, addresses) where !named.contains(address) {
        throw StoreError.undecidable(
          "\(person.name) (p\(person.id)) is not named in \(article); "
            + "`ujar said --by p\(person.id) --format csv` lists the articles")
      }
      guard addresses.count < named.count else {
        throw StoreError.undecidable(
          "these are all articles that name \(person.name) (p\(person.id)); leave some with them")
      }
      var reference = try finder.reference(to: person.id, name: person.name)
      reference.articles = nil
      let record = DecisionRecord(.split, reference, articles: addresses.sorted())
      return try decider.add(record, (person.id, nil), &writer).id
    }
  }

  private func splitName(
    _ name: String, _ decider: Decider, _ writer: inout GraphWriter, _ finder: PersonFinder,
    _ names: NameFinder
  ) throws -> Int64 {
    let db = writer.db
    let sql = """
      SELECT otherName.nodeId, otherName.personId, own.name, person.name FROM otherName
      JOIN node AS own ON own.id = otherName.nodeId
      JOIN node AS person ON person.id = otherName.personId
      JOIN redirect ON redirect.nodeId = otherName.nodeId
      WHERE own.id = ?1 OR EXISTS (SELECT 1 FROM alias
        WHERE alias.nodeId = own.id AND alias.folded = ?2)
      """
    let id = kinds.parse(name).flatMap { $0.letter == "p" ? $0.number : nil } ?? 0
    let rows = try Row.fetchAll(db, sql: sql, arguments: [id, fold(name)])
    if let row = rows.first, rows.count == 1 {
      let record = DecisionRecord(
        .split, try finder.reference(to: row[1], name: row[3]), name: row[2])
      return try decider.add(record, (row[1], row[0]), &writer).id
    }
    let merge = """
      SELECT decisionId FROM placement JOIN decision ON decision.id = decisionId
      WHERE nodeId = ? AND articleId = 0 AND kind IN ('merge', 'alias')
      """
    if let merged = try Int64.fetchOne(db, sql: merge, arguments: [id]) {
      throw StoreError.undecidable(
        "\(name) was made one by d\(merged); `ujar decisions --undo d\(merged)` takes that back")
    }
    let person = try one(name, names)
    let others = try String.fetchAll(
      db, sql: "SELECT 'p' || nodeId FROM redirect WHERE personId = ?", arguments: [person.id])
    throw StoreError.undecidable(
      "\(person.name) (p\(person.id)) is told apart by articles: name those that mean somebody "
        + "else, --article a12"
        + (others.isEmpty
          ? "" : "; or split off one of its names, \(others.joined(separator: ", "))"))
  }

  /// Decides that a person goes by another name too, and is whoever is called so and nothing else.
  ///
  /// - Parameters:
  ///   - name: The person: a name or an id.
  ///   - alias: The other name.
  /// - Returns: The decision, for ``undo(_:)``.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func alias(_ name: String, _ alias: String) throws -> Decision {
    try deciding { decider, writer, finder, names in
      guard !fold(alias).isEmpty else {
        throw StoreError.undecidable("'\(alias)' is no name; write one with letters")
      }
      let person = try one(name, names)
      let record = DecisionRecord(
        .alias, try finder.reference(to: person.id, name: person.name), name: alias)
      return try decider.add(record, (person.id, nil), &writer).id
    }
  }

  /// Decides that what was taken for a person is none, or does not matter: what it said is nobody's.
  ///
  /// - Parameter name: A name or an id.
  /// - Returns: The decision, for ``undo(_:)``.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func ignore(_ name: String) throws -> Decision {
    try deciding { decider, writer, finder, names in
      let person = try one(name, names)
      let record = DecisionRecord(
        .ignore, try finder.reference(to: person.id, name: person.name))
      return try decider.add(record, (person.id, nil), &writer).id
    }
  }

  /// Lists all decisions, the first one first.
  ///
  /// - Returns: The decisions.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func decisions() throws -> [Decision] {
    try read { db in try decisions(db, nil) }
  }

  /// Takes a decision back: everything is as if it had not been.
  ///
  /// - Parameter id: The decision: `d3`.
  /// - Returns: What was taken back.
  /// - Throws: ``StoreError`` when there is none, or when a later one builds on it.
  public func undo(_ id: String) throws -> Decision {
    try changing { writer in
      guard let (letter, number) = kinds.parse(id), letter == "d",
        let decision = try decisions(writer.db, number).first
      else {
        throw StoreError.undecidable(
          "there is no decision '\(id)'; `ujar decisions` lists them by ids such as d3")
      }
      try Decider(writer).remove(number)
      writer.cache = IngestCache()
      return decision
    }
  }

  /// The decisions as JSON Lines, for ``apply(decisions:)`` on another database.
  ///
  /// - Returns: A JSON object a line, in the order in which they were made.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func exportedDecisions() throws -> String {
    try read { db in
      try String.fetchAll(db, sql: "SELECT record FROM decision ORDER BY id")
        .map { $0 + "\n" }.joined()
    }
  }

  /// Makes the decisions of a file here too. Those that are here already change nothing; those about
  /// persons whom no article names yet wait for one.
  ///
  /// - Parameter text: JSON Lines, as ``exportedDecisions()`` writes them.
  /// - Returns: The decisions that are new here.
  /// - Throws: ``StoreError/invalidDecision(line:_:)``; nothing is changed then.
  public func apply(decisions text: String) throws -> [Decision] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var records: [DecisionRecord] = []
    for (index, line) in lines.enumerated() where line.contains(where: { !$0.isWhitespace }) {
      guard let record = DecisionRecord(json: String(line)) else {
        throw StoreError.invalidDecision(line: index + 1, String(line))
      }
      records.append(record)
    }
    return try changing { writer in
      var made: [Decision] = []
      for record in records {
        let added = try Decider(writer).add(record, nil, &writer)
        if added.isNew { made += try decisions(writer.db, added.id) }
      }
      return made
    }
  }

  // MARK: Means

  private func deciding(
    _ body: (Decider, inout GraphWriter, PersonFinder, NameFinder) throws -> Int64
  ) throws -> Decision {
    try changing { writer in
      let decider = Decider(writer)
      let finder = PersonFinder(db: writer.db, kinds: kinds, knowledge: writer.knowledge)
      let names = NameFinder(db: writer.db, kinds: kinds, options: options)
      let id = try body(decider, &writer, finder, names)
      guard let decision = try decisions(writer.db, id).first else {
        throw StoreError.unknownId("d\(id)")
      }
      return decision
    }
  }

  private func one(_ name: String, _ names: NameFinder) throws -> NameFinder.Candidate {
    let found = try names.nodes(name, kinds: [kinds.person])
    guard let person = found.first, found.count == 1 else {
      throw StoreError.unknownName(name, suggestions: [])
    }
    return person
  }

  private func address(of article: String, _ db: Database) throws -> String {
    let number = kinds.parse(article).flatMap { $0.letter == "a" ? $0.number : nil } ?? 0
    let sql = "SELECT address FROM article WHERE id = ? OR address = ? OR origin = ? LIMIT 1"
    let found = try String.fetchOne(db, sql: sql, arguments: [number, article, article])
    guard let found else {
      throw StoreError.undecidable(
        "no article '\(article)'; write its id, a12, or its address, as `ujar said` shows them")
    }
    return found
  }

  private func decisions(_ db: Database, _ id: Int64?) throws -> [Decision] {
    let sql = """
      SELECT decision.id, record, isPending, (SELECT coalesce(personId, nodeId) FROM placement
        WHERE decisionId = decision.id ORDER BY nodeId LIMIT 1)
      FROM decision WHERE ?1 IS NULL OR decision.id = ?1 ORDER BY decision.id
      """
    let rows = try Row.fetchAll(db, sql: sql, arguments: [id])
    let nodes = try StatementLoader(db: db, kinds: kinds).nodes(Set(rows.compactMap { $0[3] }))
    return rows.compactMap { row in
      DecisionRecord(json: row[1]).map {
        Decision(
          id: "d\(row[0] as Int64)", record: $0, isPending: row[2],
          person: (row[3] as Int64?).flatMap { nodes[$0] })
      }
    }
  }
}
