internal import GRDB

/// Makes rows of posts and affiliations, added up over articles.
struct RoleLoader {
  let db: Database
  let kinds: KindIds

  /// Which end of a post is asked for.
  enum End {
    case person, owner, role
  }

  /// Posts of persons, of owners (countries, organisations), or the posts themselves; the latest
  /// first, then those that most articles tell.
  func roles(_ end: End, of ids: [Int64]) throws -> [RoleRow] {
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: Self.sql(end)),
      arguments: [list(ids), kinds.holds, kinds.of, kinds.represents, kinds.affiliated])
    let owners = try owners(of: Set(rows.compactMap { $0[1] as Int64? }))
    let wanted = Set(rows.flatMap { [$0[0] as Int64, $0[2] as Int64? ?? 0] })
    let nodes = try StatementLoader(db: db, kinds: kinds).nodes(
      wanted.union(owners.values.joined()))
    return rows.compactMap { row -> RoleRow? in
      guard let person = nodes[row[0]] else { return nil }
      let role: Int64? = row[1]
      let stated: Int64? = row[2]
      let posts = (role.flatMap { owners[$0] } ?? [stated].compactMap { $0 }).compactMap {
        nodes[$0]
      }
      let evidence: Int64 = row[6]
      return RoleRow(
        id: "e\(evidence)", person: person, role: row[3], titleClass: row[4],
        organization: posts.first { $0.kind == "organization" },
        country: posts.first { $0.kind == "country" }, tenure: row[5],
        since: Day.iso(row[7]), until: Day.iso(row[8]), articles: row[9])
    }
  }

  private static func sql(_ end: End) -> String {
    let wanted = "(SELECT value FROM json_each(?1))"
    let condition =
      switch end {
      case .person: "span.personId IN \(wanted)"
      case .role: "span.postId IN \(wanted) AND span.kindId = ?2"
      case .owner:
        """
        (span.postId IN \(wanted) AND span.kindId IN (?4, ?5) OR span.kindId = ?2 AND span.postId IN
          (SELECT fromId FROM edge WHERE toId IN \(wanted) AND kindId = ?3))
        """
      }
    return """
      SELECT span.personId, role.id, CASE WHEN role.id IS NULL THEN span.postId END,
        CASE WHEN role.id IS NOT NULL THEN node.name END, role.titleClass, span.tenure,
        min(span.evidenceId), coalesce(min(nullif(span.since, 0)), 0), max(span.until),
        sum(span.articles)
      FROM postSpan AS span
      JOIN node ON node.id = span.postId
      LEFT JOIN role ON role.id = span.postId AND span.kindId = ?2
      WHERE \(condition) AND ?3 + ?4 + ?5 > 0
      GROUP BY span.personId, span.postId, span.kindId, span.tenure
      ORDER BY max(span.until) DESC, sum(span.articles) DESC, min(span.evidenceId)
      """
  }

  private func owners(of roles: Set<Int64>) throws -> [Int64: [Int64]] {
    let sql = """
      SELECT DISTINCT edge.fromId, edge.toId FROM json_each(?) AS wanted
      JOIN edge ON edge.fromId = wanted.value AND edge.kindId = ?
      """
    var owners: [Int64: [Int64]] = [:]
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(roles.sorted()), kinds.of])
    for row in rows { owners[row[0], default: []].append(row[1]) }
    return owners
  }
}

extension Store {
  /// Lists who represents a country or an organisation, now or as the newest article has it.
  ///
  /// - Parameter name: Its name.
  /// - Returns: Everyone in a post of it, or stated to represent it; nobody in a former post.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func represents(_ name: String) throws -> [RoleRow] {
    try read { db in
      let names = NameFinder(db: db, kinds: kinds, options: options)
      let owners = try names.nodes(name, kinds: [kinds.country, kinds.organization]).map(\.id)
      return try RoleLoader(db: db, kinds: kinds).roles(.owner, of: owners)
        .filter { $0.tenure != "former" }
    }
  }

  /// Lists the posts of a person, the latest first, affiliations without a post among them.
  ///
  /// - Parameter person: The person's name.
  /// - Returns: The posts.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func roles(person: String) throws -> [RoleRow] {
    try read { db in
      let names = NameFinder(db: db, kinds: kinds, options: options)
      let persons = try names.nodes(person, kinds: [kinds.person]).map(\.id)
      return try RoleLoader(db: db, kinds: kinds).roles(.person, of: persons)
    }
  }

  /// Lists the organisations of a person, through a post or without one, the latest first.
  ///
  /// - Parameter person: The person's name.
  /// - Returns: Every organisation once.
  /// - Throws: ``StoreError`` for a name that it cannot use.
  public func organizations(person: String) throws -> [Node] {
    var seen: Set<Node> = []
    return try roles(person: person).compactMap(\.organization).filter { seen.insert($0).inserted }
  }
}
