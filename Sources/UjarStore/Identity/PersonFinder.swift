internal import GRDB

/// Finds the person that a decision of another database, or of another day, means.
struct PersonFinder {
  let db: Database
  let kinds: KindIds
  let knowledge: NameKnowledge

  /// The person; `nil` while there is none, or while it cannot be told which.
  func person(_ reference: PersonReference) throws -> Int64? {
    let called = try persons(called: reference.name)
    guard !called.isEmpty else { return nil }
    if let articles = reference.articles {
      let sql = """
        SELECT DISTINCT sighting.personId FROM json_each(?) AS wanted
        JOIN article ON article.address = wanted.value
        JOIN sighting ON sighting.articleId = article.id
          AND sighting.personId IN (SELECT value FROM json_each(?))
        """
      let there = try Int64.fetchAll(
        db, sql: sql, arguments: [json(articles), list(called)])
      if let only = there.first, there.count == 1 { return only }
    }
    let loader = PersonLoader(db: db, kinds: kinds, knowledge: knowledge)
    let sighting = PersonSighting(name: reference.name, posts: try posts(reference))
    let known = try called.map(loader.person)
    guard
      case .known(let link) = ScoredIdentity(knowledge).match(sighting, among: known)
    else { return nil }
    return link.person
  }

  /// The persons of the rules who were first met under a name, or are shown under it.
  func persons(called name: String) throws -> [Int64] {
    let sql = """
      SELECT DISTINCT node.id FROM alias JOIN node ON node.id = alias.nodeId
      WHERE alias.folded = ? AND node.kindId = ? AND (alias.isCanonical OR alias.id =
        (SELECT min(first.id) FROM alias AS first WHERE first.nodeId = node.id))
        AND EXISTS (SELECT 1 FROM sighting WHERE sighting.personId = node.id)
      ORDER BY node.id
      """
    return try Int64.fetchAll(db, sql: sql, arguments: [fold(name), kinds.person])
  }

  /// The node of another name of a person.
  func otherName(_ name: String, of person: Int64) throws -> Int64? {
    let sql = """
      SELECT otherName.nodeId FROM otherName JOIN alias ON alias.nodeId = otherName.nodeId
      WHERE otherName.personId = ? AND alias.folded = ?
      """
    return try Int64.fetchOne(db, sql: sql, arguments: [person, fold(name)])
  }

  /// Whether somebody who goes by a given name may be a person: nothing speaks against it.
  func isLikely(_ other: Int64, to person: Int64) throws -> Bool {
    let loader = PersonLoader(db: db, kinds: kinds, knowledge: knowledge)
    var known = try loader.person(person)
    let own = try loader.person(other)
    // Under the given name; only the rest is weighed.
    let name = "Nama Sama"
    known.names = [name]
    known.parsed = [PersonName(name, knowledge)]
    let sighting = PersonSighting(name: name, posts: own.posts, day: own.days.since)
    let score = ScoredIdentity(knowledge).score(sighting, known.parsed[0], known)
    return score?.points ?? 0 >= ScoredIdentity.enough
  }

  /// How a decision means a person of this database.
  func reference(to node: Int64, name: String) throws -> PersonReference {
    let person = try PersonLoader(db: db, kinds: kinds, knowledge: knowledge).person(node)
    var posts: [PersonReference.Post] = []
    for post in person.posts.prefix(3) {
      let iso = try post.country.flatMap {
        try String.fetchOne(db, sql: "SELECT iso FROM country WHERE id = ?", arguments: [$0])
      }
      posts.append(
        PersonReference.Post(
          titleClass: post.titleClass, country: iso, organization: post.organization?.name))
    }
    let sql = """
      SELECT article.address FROM sighting JOIN article ON article.id = sighting.articleId
      WHERE sighting.personId = ? ORDER BY article.id LIMIT 3
      """
    let articles = try String.fetchAll(db, sql: sql, arguments: [node])
    return PersonReference(
      name: name, posts: posts.isEmpty ? nil : posts, articles: articles.isEmpty ? nil : articles)
  }

  private func posts(_ reference: PersonReference) throws -> [PersonPost] {
    try (reference.posts ?? []).map { post in
      PersonPost(
        titleClass: post.titleClass,
        country: try post.country.flatMap {
          try Int64.fetchOne(db, sql: "SELECT id FROM country WHERE iso = ?", arguments: [$0])
        }, organization: post.organization.map { OrganizationName($0, knowledge) }, language: "")
    }
  }
}
