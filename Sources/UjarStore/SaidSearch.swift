internal import GRDB
internal import UjarGraph

/// Finds the ids of the statements that a filter lets through.
struct SaidSearch {
  let db: Database
  let kinds: KindIds
  let options: StoreOptions

  private var names: NameFinder { NameFinder(db: db, kinds: kinds, options: options) }

  /// The ids, the newest statement first, those of a day by id.
  func ids(_ filter: SaidFilter) throws -> [Int64] {
    var conditions = Conditions()
    conditions.add("article.supersededById IS NULL")
    let speakers = try filter.by.map { try self.ids($0, kinds.agents) }
    try addValues(filter, &conditions)
    try addNames(filter, &conditions)
    try addWords(filter, speakers, &conditions)
    // The newest of one speaker are the first of their edges: no search, no sort.
    let single = filter.words == nil && speakers?.count == 1 ? speakers?.first : nil
    if let speakers, single == nil, filter.words == nil || speakers.isEmpty {
      conditions.add(
        "quotation.id IN (SELECT toId FROM edge WHERE kindId = ? AND fromId IN "
          + "(SELECT value FROM json_each(?)))", [kinds.said, list(speakers)])
    }
    return try fetch(conditions, speaker: single, limit: filter.limit)
  }

  private func fetch(_ conditions: Conditions, speaker: Int64?, limit: Int?) throws -> [Int64] {
    let source: String
    let order: String
    var arguments = StatementArguments()
    if let speaker {
      source = """
        edge AS said JOIN quotation ON quotation.id = said.toId AND said.kindId = ?
          AND said.fromId = ?
        """
      order = "said.day DESC, said.toId"
      arguments = [kinds.said, speaker]
    } else {
      source = "quotation"
      order = "quotation.day DESC, quotation.id"
    }
    let sql = """
      SELECT quotation.id FROM \(source) JOIN article ON article.id = quotation.articleId
      WHERE \(conditions.sql) ORDER BY \(order) LIMIT ?
      """
    arguments += conditions.arguments
    arguments += [limit ?? -1]
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
  }

  private func addValues(_ filter: SaidFilter, _ conditions: inout Conditions) throws {
    let acts = SpeechAct.allCases.map(\.rawValue)
    try conditions.add("quotation.act", is: filter.act, of: acts, field: "speech act")
    try conditions.add(
      "quotation.kind", is: filter.kind, of: Quotation.Kind.allCases.map(\.rawValue),
      field: "kind of quotation")
    try conditions.addDays("quotation.day", since: filter.since, until: filter.until)
    guard let source = filter.source else { return }
    let article = kinds.parse(source).flatMap { $0.letter == "a" ? $0.number : nil } ?? 0
    conditions.add(
      "(article.outlet = ? COLLATE NOCASE OR article.origin = ? OR article.url = ? "
        + "OR article.id = ?)", [source, source, source, article])
  }

  private func addNames(_ filter: SaidFilter, _ conditions: inout Conditions) throws {
    if let to = filter.to {
      conditions.add(
        "quotation.id IN (SELECT fromId FROM edge WHERE kindId = ? AND toId IN "
          + "(SELECT value FROM json_each(?)))",
        [kinds.addressed, list(try ids(to, kinds.agents))])
    }
    if let role = filter.role {
      let roles = try RoleFinder(names).roles(with: role)
      conditions.add(
        "quotation.id IN (SELECT said.toId FROM edge AS holds JOIN edge AS said "
          + "ON said.fromId = holds.fromId AND said.kindId = ? WHERE holds.kindId = ? "
          + "AND holds.toId IN (SELECT value FROM json_each(?)))",
        [kinds.said, kinds.holds, list(roles)])
    }
    if let country = filter.country {
      let voices = try voices(of: ids(country, [kinds.country]))
      conditions.add(
        "quotation.id IN (SELECT toId FROM edge WHERE kindId = ? AND fromId IN "
          + "(SELECT value FROM json_each(?)))", [kinds.said, list(voices)])
    }
    if let about = filter.about { try addTopic(about, &conditions) }
  }

  /// Countries and everybody who represents them, by a post or as stated.
  func voices(of countries: [Int64]) throws -> [Int64] {
    let sql = """
      SELECT value FROM json_each(?1)
      UNION SELECT personId FROM postSpan WHERE kindId = ?2
        AND postId IN (SELECT value FROM json_each(?1))
      UNION SELECT holds.personId FROM edge AS post
        JOIN postSpan AS holds ON holds.postId = post.fromId AND holds.kindId = ?4
        WHERE post.kindId = ?3 AND post.toId IN (SELECT value FROM json_each(?1))
        AND holds.tenure <> 'former'
      """
    return try Int64.fetchAll(
      db, sql: sql, arguments: [list(countries), kinds.represents, kinds.of, kinds.holds])
  }

  /// Statements that name somebody, by an edge or in the text; and those with the words, unless
  /// these are a whole name: "pelaut" is a matter, though a union of sailors has it in its name.
  private func addTopic(_ about: String, _ conditions: inout Conditions) throws {
    let wanted = [kinds.person, kinds.country, kinds.organization, kinds.place]
    let isName = try names.isName(about, kinds: wanted)
    let nodes = try topic(about, wanted, isName: isName)
    var searches: [String] = []
    if let search = try searchForNames(of: nodes) { searches.append(search) }
    if !isName || nodes.isEmpty, let search = SearchText.words(about, stem: options.stem) {
      searches.append("{text stem} : (\(search))")
    }
    var term = """
      quotation.id IN (SELECT fromId FROM edge WHERE kindId = ? AND toId IN
      (SELECT value FROM json_each(?))
      """
    var values: StatementArguments = [kinds.mentions, list(nodes)]
    for search in searches {
      term += " UNION SELECT rowid FROM quotationText WHERE quotationText MATCH ?"
      values += [search]
    }
    conditions.add(term + ")", values)
  }

  /// Whom or what a topic names; nothing when it is a matter rather than a name, or when it is part
  /// of several names and its words must do.
  private func topic(_ about: String, _ wanted: [Int], isName: Bool) throws -> [Int64] {
    var names = names
    names.suggests = false
    do {
      return try names.nodes(about, kinds: wanted).map(\.id)
    } catch StoreError.unknownName {
      return []
    } catch StoreError.ambiguousName where !isName {
      return []
    }
  }

  /// The names of nodes as a full-text query. Surnames and short forms stay out: they are words of
  /// other meanings, and what they name in a text is known by edges.
  private func searchForNames(of nodes: [Int64]) throws -> String? {
    let sql = """
      SELECT alias.name, node.kindId FROM alias JOIN node ON node.id = alias.nodeId
      WHERE alias.nodeId IN (SELECT value FROM json_each(?1) UNION SELECT nodeId FROM redirect
        WHERE personId IN (SELECT value FROM json_each(?1))) ORDER BY alias.id
      """
    let phrases = try Row.fetchAll(db, sql: sql, arguments: [list(nodes)]).compactMap { row in
      let name: String = row[0]
      let isPerson = row[1] == kinds.person
      guard isPerson ? name.contains(" ") : name.utf8.count > 3 else { return String?.none }
      return SearchText.phrase(name)
    }
    return phrases.isEmpty ? nil : "text : (\(phrases.joined(separator: " OR ")))"
  }

  private func addWords(
    _ filter: SaidFilter, _ speakers: [Int64]?, _ conditions: inout Conditions
  ) throws {
    guard let words = filter.words else { return }
    guard let search = SearchText.words(words, stem: options.stem) else {
      return conditions.add("0")
    }
    var query = "{text stem} : (\(search))"
    if let speakers, !speakers.isEmpty {
      query += " AND speaker : (\(speakers.map { "s\($0)" }.joined(separator: " OR ")))"
    }
    conditions.add(
      "quotation.id IN (SELECT rowid FROM quotationText WHERE quotationText MATCH ?)", [query])
  }

  private func ids(_ name: String, _ wanted: [Int]) throws -> [Int64] {
    try names.nodes(name, kinds: wanted).map(\.id)
  }
}
