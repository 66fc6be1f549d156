internal import GRDB

extension Store {
  /// Shows a person, country, organisation, group or place.
  ///
  /// - Parameter name: Its name.
  /// - Returns: One card, or one for each group of that name.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func show(_ name: String) throws -> [Card] {
    try read { db in
      let names = NameFinder(db: db, kinds: kinds, options: options)
      return try names.nodes(name, kinds: kinds.named).map { candidate in
        try CardMaker(db: db, kinds: kinds).card(candidate.id, names.node(candidate))
      }
    }
  }
}

/// Puts together what is known of one node.
struct CardMaker {
  /// How many statements, meetings and contacts a card shows.
  static let shown = 10
  /// In how many of the newest meetings and statements contacts are looked for, of each kind.
  static let recent = 1000

  let db: Database
  let kinds: KindIds

  func card(_ id: Int64, _ node: Node) throws -> Card {
    let aliases = try String.fetchAll(
      db,
      sql: """
        SELECT alias.name FROM alias WHERE nodeId = ?1 AND NOT isCanonical OR nodeId IN
          (SELECT nodeId FROM redirect WHERE personId = ?1) AND folded <> ?2
        GROUP BY folded ORDER BY min(id)
        """, arguments: [id, fold(node.name)])
    let roles = try RoleLoader(db: db, kinds: kinds)
      .roles(node.kind == "person" ? .person : .owner, of: [id])
    return Card(
      node: node, aliases: aliases, names: node.kind == "person" ? try names(id) : [], roles: roles,
      quotationCount: try count(Self.said, id, kinds.said), quotations: try newest(id),
      mentionCount: try count(Self.mentions, id, kinds.mentions),
      meetings: try meetings(id, node), contacts: try contacts(id),
      articles: try count(Self.articles, id, 0))
  }

  private static let names = """
    SELECT own.id, (SELECT alias.name FROM alias WHERE alias.nodeId = own.id ORDER BY alias.id
      LIMIT 1), coalesce(sameAs.qualifier, (SELECT 'decision d' || decisionId FROM placement
        WHERE placement.nodeId = own.id AND placement.articleId = 0
        ORDER BY decisionId DESC LIMIT 1)),
      CASE WHEN sameAs.qualifier NOT LIKE 'decision d%' THEN evidence.confidence END,
      sameAs.evidenceId,
      coalesce((SELECT tally.names FROM tally WHERE tally.nodeId = own.id), 0)
      - (SELECT count(*) FROM article CROSS JOIN sighting ON sighting.articleId = article.id
        AND sighting.ownId = own.id AND sighting.personId = own.rule
        WHERE article.supersededById IS NOT NULL)
    FROM (
      SELECT ?1 AS id, ?1 AS rule
      UNION SELECT nodeId, coalesce((SELECT otherName.personId FROM otherName
        WHERE otherName.nodeId = redirect.nodeId), nodeId) FROM redirect WHERE personId = ?1
    ) AS own
    LEFT JOIN edge AS sameAs ON sameAs.fromId = own.id AND sameAs.kindId = ?2
    LEFT JOIN evidence ON evidence.id = sameAs.evidenceId
    GROUP BY own.id ORDER BY own.id
    """

  private func names(_ id: Int64) throws -> [NameRow] {
    try Row.fetchAll(db, sql: Self.names, arguments: [id, kinds.sameAs]).map { row in
      NameRow(
        id: "p\(row[0] as Int64)", name: row[1] ?? "", reason: row[2], confidence: row[3] ?? 1,
        evidence: (row[4] as Int64?).map { "e\($0)" }, articles: row[5])
    }
  }

  /// Counts the edges at one end: all, less those of statements of superseded articles, which are few
  /// and are looked up from there. To look at the article of everything takes a hundred times longer.
  private static func edges(_ end: String, statement: String, _ count: String) -> String {
    """
    SELECT coalesce((SELECT \(count) FROM tally WHERE nodeId = ?1), 0)
      - (SELECT count(*) FROM article
        CROSS JOIN quotation ON quotation.articleId = article.id
        CROSS JOIN edge ON edge.\(statement) = quotation.id AND edge.kindId = ?2
          AND edge.\(end) = ?1
        WHERE article.supersededById IS NOT NULL)
    """
  }
  private static let said = edges("fromId", statement: "toId", "said")
  private static let mentions = edges("toId", statement: "fromId", "mentions")
  /// The articles that name somebody, as decisions have it.
  static let named = """
    SELECT articleId FROM mention WHERE nodeId = ?1 AND articleId NOT IN
      (SELECT articleId FROM moved WHERE ruleId = ?1)
    UNION ALL SELECT DISTINCT articleId FROM moved WHERE personId = ?1 AND NOT EXISTS
      (SELECT 1 FROM mention WHERE nodeId = ?1 AND articleId = moved.articleId
        AND articleId NOT IN (SELECT articleId FROM moved WHERE ruleId = ?1))
    """
  private static let articles = """
    SELECT CASE WHEN EXISTS (SELECT 1 FROM moved WHERE ruleId = ?1 OR personId = ?1) THEN
      (SELECT count(*) FROM (\(named)) AS named
        WHERE named.articleId NOT IN (\(supersededArticles)))
    ELSE
      coalesce((SELECT articles FROM tally WHERE nodeId = ?1), 0)
      - (SELECT count(*) FROM article CROSS JOIN mention ON mention.articleId = article.id
        AND mention.nodeId = ?1 WHERE article.supersededById IS NOT NULL)
    END WHERE ?2 = 0
    """

  private func count(_ sql: String, _ id: Int64, _ kind: Int) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [id, kind]) ?? 0
  }

  private func newest(_ id: Int64) throws -> [SaidRow] {
    let sql = """
      SELECT edge.toId FROM edge JOIN quotation ON quotation.id = edge.toId
      JOIN article ON article.id = quotation.articleId
      WHERE edge.fromId = ? AND edge.kindId = ? AND article.supersededById IS NULL
      ORDER BY edge.day DESC, edge.toId LIMIT ?
      """
    let ids = try Int64.fetchAll(db, sql: sql, arguments: [id, kinds.said, Self.shown])
    return try StatementLoader(db: db, kinds: kinds).statements(ids)
  }

  private func meetings(_ id: Int64, _ node: Node) throws -> [MetRow] {
    var conditions = Conditions()
    let loader = MeetingLoader(db: db, kinds: kinds)
    guard ["place", "country"].contains(node.kind) else {
      return try loader.meetings(conditions, of: [id], limit: Self.shown)
    }
    conditions.add(
      "meeting.id IN (SELECT toId FROM edge WHERE fromId = ? AND kindId = ? "
        + "UNION SELECT fromId FROM edge WHERE toId = ? AND kindId = ?)",
      [id, kinds.attended, id, kinds.heldAt])
    return try loader.meetings(conditions, limit: Self.shown)
  }

  /// Those met, spoken about and spoken to, and those who did so, of late: who is often quoted has
  /// a hundred thousand statements.
  private func contacts(_ id: Int64) throws -> [ContactRow] {
    let rows = try Row.fetchAll(
      db, sql: Self.contacts,
      arguments: [
        id, kinds.attended, kinds.said, kinds.mentions, kinds.addressed, Self.shown, Self.recent,
      ])
    return rows.map {
      ContactRow(
        node: kinds.node($0[0], kind: $0[1], name: $0[2]), meetings: $0[3], statements: $0[4])
    }
  }

  private static let contacts = """
    WITH met AS (
      SELECT DISTINCT other.fromId AS id, own.toId AS via
      FROM (\(newest("toId", of: "fromId", "?2"))) AS own
      JOIN meeting ON meeting.id = own.toId AND meeting.state = 'held'
      JOIN edge AS other ON other.toId = own.toId AND other.kindId = ?2
    ), spoken AS (
      SELECT other.toId AS id, own.toId AS via FROM (\(newest("toId", of: "fromId", "?3"))) AS own
      JOIN edge AS other ON other.fromId = own.toId AND other.kindId IN (?4, ?5)
      UNION
      SELECT other.fromId, own.fromId FROM (\(newest("fromId", of: "toId", "?4"))) AS own
      JOIN edge AS other ON other.toId = own.fromId AND other.kindId = ?3
      UNION
      SELECT other.fromId, own.fromId FROM (\(newest("fromId", of: "toId", "?5"))) AS own
      JOIN edge AS other ON other.toId = own.fromId AND other.kindId = ?3
    )
    SELECT node.id, node.kindId, node.name, contact.meetings, contact.statements FROM (
      SELECT id, sum(met) AS meetings, sum(said) AS statements FROM (
        SELECT id, 1 AS met, 0 AS said FROM met UNION ALL SELECT id, 0, 1 FROM spoken
      ) WHERE id <> ?1 GROUP BY id ORDER BY 3 * sum(met) + sum(said) DESC, id LIMIT ?6
    ) AS contact
    JOIN node ON node.id = contact.id
    ORDER BY 3 * contact.meetings + contact.statements DESC, node.id
    """

  /// The other ends of the newest edges of a kind, as the index has them.
  private static func newest(_ end: String, of start: String, _ kind: String) -> String {
    "SELECT \(end) FROM edge WHERE \(start) = ?1 AND kindId = \(kind) ORDER BY day DESC LIMIT ?7"
  }
}
