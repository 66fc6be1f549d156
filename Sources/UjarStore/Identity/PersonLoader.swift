internal import GRDB

/// Reads what the articles of the database say of a person, as the rules have it.
struct PersonLoader {
  let db: Database
  let kinds: KindIds
  let knowledge: NameKnowledge

  func person(_ id: Int64) throws -> KnownPerson {
    let days = try Row.fetchOne(db.cachedStatement(sql: Self.days), arguments: [id])
    var person = KnownPerson(
      id: id, names: [], posts: try posts(id), days: (days?[0] ?? 0, days?[1] ?? 0))
    for row in try Row.fetchAll(db.cachedStatement(sql: Self.names), arguments: [id]) {
      let name: String = row[1] ?? ""
      person.names.append(name)
      person.parsed.append(PersonName(name, knowledge))
      person.owns.append(row[0])
    }
    return person
  }

  private static let days = "SELECT since, until FROM personSpan WHERE personId = ?"

  /// The first alias of a node is the name that it was made for.
  private static let names = """
    SELECT own.id, (SELECT alias.name FROM alias WHERE alias.nodeId = own.id
      ORDER BY alias.id LIMIT 1)
    FROM (SELECT ?1 AS id UNION ALL
      SELECT * FROM (SELECT nodeId FROM otherName WHERE personId = ?1 ORDER BY nodeId)) AS own
    """

  private static let holdings = """
    SELECT postId, kindId, tenure = 'former', language, since, until FROM postSpan
    WHERE personId = ? ORDER BY evidenceId
    """

  private static let owners = """
    SELECT role.titleClass, owner.id, owner.kindId, owner.name FROM role
    LEFT JOIN edge AS "of" ON "of".fromId = role.id AND "of".kindId = ?2
    LEFT JOIN node AS owner ON owner.id = "of".toId WHERE role.id = ?1
    """

  private func posts(_ id: Int64) throws -> [PersonPost] {
    let rows = try Row.fetchAll(db.cachedStatement(sql: Self.holdings), arguments: [id])
    var person = KnownPerson(id: id, names: [], posts: [], days: (0, 0))
    for row in rows {
      var post = PersonPost(
        language: row[3], isFormer: row[2], since: row[4], until: row[5])
      if row[1] == kinds.holds {
        for owner in try Row.fetchAll(
          db.cachedStatement(sql: Self.owners), arguments: [row[0] as Int64, kinds.of])
        {
          post.titleClass = owner[0]
          let kind: Int? = owner[2]
          if kind == kinds.country { post.country = owner[1] }
          if kind == kinds.organization {
            post.organization = OrganizationName(owner[3], knowledge)
          }
        }
      } else if let name = try String.fetchOne(
        db, sql: "SELECT name FROM node WHERE id = ?", arguments: [row[0] as Int64])
      {
        if row[1] == kinds.represents { post.country = row[0] }
        if row[1] == kinds.affiliated { post.organization = OrganizationName(name, knowledge) }
      }
      guard post.titleClass != nil || post.country != nil || post.organization != nil else {
        continue
      }
      person.take(PersonSighting(name: "", posts: [post]))
    }
    return person.posts
  }
}
