internal import GRDB

/// Who of the database a person of an article is.
extension GraphWriter {
  /// How many persons of a block are looked at, the earliest first.
  private static let blockSize = 48

  /// The node of a person, as the identity resolver decides: none of those that the article tells
  /// apart from them.
  mutating func person(
    _ sighting: PersonSighting, in article: ArticleWriter, but others: Set<Int64>
  ) throws -> Int64 {
    let name = parsed(sighting.name)
    var sighting = sighting
    sighting.parsed = name
    let keys = name.keys + sighting.posts.flatMap(name.keys)
    var ids: [Int64] = []
    for key in keys {
      for id in try block(key) where !ids.contains(id) && !others.contains(id) { ids.append(id) }
    }
    let known = try ids.sorted().map { try knownPerson($0) }
    let answer = known.isEmpty ? .new : options.identity.match(sighting, among: known)
    let id: Int64
    var own: Int64
    switch answer {
    case .known(let link):
      id = link.person
      own = try self.own(sighting, name, link, article)
      try addSighting(own, of: id, article.id, link)
    case .new, .undecided:
      id = try addNode(kind: kinds.person, name: sighting.name)
      own = id
      var person = KnownPerson(id: id, names: [sighting.name])
      (person.parsed, person.owns) = ([name], [id])
      cache.people.known[id] = person
      cache.people.new.append((id, sighting.name))
      try addSighting(own, of: id, article.id, nil)
    }
    try learn(sighting, of: id, keys: answer == .undecided ? [] : keys)
    return id
  }

  /// Applies decisions to what the batch has added.
  mutating func settle() throws {
    if cache.people.hasDecisions == nil {
      cache.people.hasDecisions = try Decider.hasDecisions(db)
    }
    if cache.people.hasDecisions == true {
      try flush()
      try Decider(self).settle(&self)
    }
    cache.people.new = []
    cache.people.articles = []
  }

  /// Takes in what an article says of a person, and makes them findable by it.
  private mutating func learn(_ sighting: PersonSighting, of id: Int64, keys: [Int64]) throws {
    let before = try knownPerson(id).days
    cache.people.known[id]?.take(sighting)
    if let days = cache.people.known[id]?.days, days != before || days.until == 0 {
      spans[id] = days
    }
    for key in keys where cache.people.blocks[key]?.contains(id) != true {
      try rows.insert(NameKeyRecord(key: key, personId: id))
      if let count = cache.people.blocks[key]?.count, count < Self.blockSize {
        cache.people.blocks[key]?.append(id)
      }
    }
  }

  private mutating func block(_ key: Int64) throws -> [Int64] {
    if let block = cache.people.blocks[key] { return block }
    let sql = "SELECT personId FROM nameKey WHERE key = ? ORDER BY personId LIMIT ?"
    let block = try Int64.fetchAll(
      db.cachedStatement(sql: sql), arguments: [key, Self.blockSize])
    cache.people.blocks[key] = block
    return block
  }

  private mutating func knownPerson(_ id: Int64) throws -> KnownPerson {
    if let person = cache.people.known[id] { return person }
    let loader = PersonLoader(db: db, kinds: kinds, knowledge: knowledge)
    let person = try loader.person(id)
    cache.people.known[id] = person
    return person
  }

  /// The node of the name under which an article knows a person: theirs, or one that has a sameAs
  /// edge to it.
  private mutating func own(
    _ sighting: PersonSighting, _ name: PersonName, _ link: IdentityLink, _ article: ArticleWriter
  ) throws -> Int64 {
    guard var person = cache.people.known[link.person] else { return link.person }
    if let index = person.parsed.firstIndex(where: { $0.folded == name.folded }) {
      return person.owns[index]
    }
    let own = try addNode(kind: kinds.person, name: sighting.name)
    let evidence = try addEvidence(
      article: article.id, span: article.place(of: sighting.name), stage: "identity",
      confidence: link.confidence)
    add(
      EdgeRecord(
        fromId: own, kindId: kinds.sameAs, day: article.day, toId: link.person,
        evidenceId: evidence, qualifier: link.reasons.text))
    for table in ["otherName", "redirect"] {
      let sql = "INSERT INTO \(table) (nodeId, personId) VALUES (?, ?)"
      try db.cachedStatement(sql: sql).execute(arguments: [own, link.person])
    }
    if person.isBetter(name) { try rename(person.id, to: sighting.name) }
    person.names.append(sighting.name)
    person.parsed.append(name)
    person.owns.append(own)
    cache.people.known[link.person] = person
    return own
  }

  /// Shows a person under the full name once it is known.
  private mutating func rename(_ id: Int64, to name: String) throws {
    try addAlias(name, of: id)
    // As the alias has it: it may have been met in capitals before.
    let sql = """
      UPDATE node SET name = (SELECT name FROM alias WHERE nodeId = ?1 AND folded = ?2)
      WHERE id = ?1
      """
    try db.cachedStatement(sql: sql).execute(arguments: [id, fold(name)])
    try db.cachedStatement(sql: "UPDATE alias SET isCanonical = folded = ? WHERE nodeId = ?")
      .execute(arguments: [fold(name), id])
  }

  private mutating func addSighting(
    _ own: Int64, of person: Int64, _ article: Int64, _ link: IdentityLink?
  ) throws {
    add(
      SightingRecord(
        ownId: own, articleId: article, personId: person,
        confidence: Int(((link?.confidence ?? 1) * 100).rounded()),
        reasonId: try link.map { try reason($0.reasons) }))
    cache.people.articles.insert(article)
  }

  private mutating func reason(_ reasons: IdentityReasons) throws -> Int64 {
    if let id = cache.people.reasons[reasons] { return id }
    try db.execute(
      sql: "INSERT OR IGNORE INTO reason (text) VALUES (?)", arguments: [reasons.text])
    let id =
      try Int64.fetchOne(
        db, sql: "SELECT id FROM reason WHERE text = ?", arguments: [reasons.text]) ?? 0
    cache.people.reasons[reasons] = id
    return id
  }

  private mutating func parsed(_ name: String) -> PersonName {
    if let parsed = cache.people.names[name] { return parsed }
    let parsed = PersonName(name, knowledge)
    cache.people.names[name] = parsed
    return parsed
  }

  /// An organisation's name, taken apart.
  mutating func organizationName(_ name: String) throws -> OrganizationName {
    if let known = cache.people.organizations[name] { return known }
    let parsed = OrganizationName(name, knowledge)
    cache.people.organizations[name] = parsed
    return parsed
  }

  /// What is known of names.
  var knowledge: NameKnowledge {
    (options.identity as? ScoredIdentity)?.knowledge ?? .standard
  }
}

extension KnownPerson {
  /// Takes in what an article says.
  mutating func take(_ sighting: PersonSighting) {
    days = PersonPost.span(days, (sighting.day, sighting.day))
    for post in sighting.posts {
      if let index = posts.firstIndex(where: { $0.isLike(post) }) {
        posts[index].extend(to: post)
      } else {
        posts.append(post)
      }
    }
  }

  /// Whether a name says more than those that are known: more than one word, no initials.
  fileprivate func isBetter(_ name: PersonName) -> Bool {
    guard !name.isSingle, !name.parts.contains(where: \.isInitial) else { return false }
    return parsed.allSatisfy { $0.isSingle || $0.parts.contains(where: \.isInitial) }
  }
}
