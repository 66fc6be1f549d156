internal import GRDB

/// Makes rows of statements whose ids are known.
struct StatementLoader {
  /// How many are loaded at a time.
  private static let chunk = 2000

  let db: Database
  let kinds: KindIds

  /// The statements of these ids, in their order.
  func statements(_ ids: [Int64]) throws -> [SaidRow] {
    var rows: [SaidRow] = []
    rows.reserveCapacity(ids.count)
    for start in stride(from: 0, to: ids.count, by: Self.chunk) {
      rows += try load(Array(ids[start..<min(start + Self.chunk, ids.count)]))
    }
    return rows
  }

  private static let sql = """
    SELECT quotation.id, quotation.speaker, quotation.act, quotation.kind, quotation.negated,
      \(QuotationRecord.words), quotation.date, quotation.start, quotation."end", place.name,
      evidence.confidence, quotation.articleId, article.origin, article.title, article.outlet,
      article.url, article.published, article.language,
      substr(article.text, cueStart + 1, cueEnd - cueStart),
      substr(article.text, sourceStart + 1, sourceEnd - sourceStart)
    FROM json_each(?) AS wanted
    JOIN quotation ON quotation.id = wanted.value
    JOIN evidence ON evidence.id = quotation.evidenceId
    JOIN article ON article.id = quotation.articleId
    LEFT JOIN node AS place ON place.id = quotation.placeId
    ORDER BY wanted.key
    """

  private struct Loaded {
    var id: Int64
    var article: Int64
    var speakers: [Int64]
    var said: SaidRow
  }

  private func load(_ ids: [Int64]) throws -> [SaidRow] {
    let loaded = try loaded(ids)
    let addressees = try addressees(of: ids)
    let nodes = try nodes(Set(loaded.flatMap(\.speakers)).union(addressees.values.joined()))
    let posts = try posts(
      Set(loaded.flatMap { row in row.speakers.map { Post(person: $0, article: row.article) } }))
    return loaded.map { row in
      var said = row.said
      said.speakers = row.speakers.compactMap { nodes[$0] }
      said.roles = row.speakers.map { posts[Post(person: $0, article: row.article)] }
      said.addressees = (addressees[row.id] ?? []).compactMap { nodes[$0] }
      return said
    }
  }

  /// Statements without their people. Rows are taken as they come: copies take as long as the rest.
  private func loaded(_ ids: [Int64]) throws -> [Loaded] {
    var loaded: [Loaded] = []
    let rows = try Row.fetchCursor(db.cachedStatement(sql: Self.sql), arguments: [list(ids)])
    while let row = try rows.next() {
      loaded.append(
        Loaded(
          id: row[0], article: row[11], speakers: Self.speakers(row[1]), said: SaidRow(row, kinds)))
    }
    return loaded
  }

  /// The numbers of the speakers: "s12 s15" is 12 and 15.
  private static func speakers(_ tokens: String) -> [Int64] {
    tokens.split(separator: " ").compactMap { Int64($0.dropFirst()) }
  }

  private func addressees(of ids: [Int64]) throws -> [Int64: [Int64]] {
    let sql = """
      SELECT edge.fromId, edge.toId FROM json_each(?) AS wanted
      JOIN edge ON edge.fromId = wanted.value AND edge.kindId = ?
      """
    var found: [Int64: [Int64]] = [:]
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(ids), kinds.addressed])
    for row in rows { found[row[0], default: []].append(row[1]) }
    return found
  }

  /// Nodes by their numbers.
  func nodes(_ ids: Set<Int64>) throws -> [Int64: Node] {
    let sql = """
      SELECT node.id, node.kindId, node.name FROM json_each(?) AS wanted
      JOIN node ON node.id = wanted.value
      """
    var nodes: [Int64: Node] = [:]
    for row in try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list(ids.sorted())]) {
      nodes[row[0]] = kinds.node(row[0], kind: row[1], name: row[2])
    }
    return nodes
  }

  private struct Post: Hashable {
    var person: Int64
    var article: Int64
  }

  /// The first post of each speaker that an article names. Who is often quoted has thousands of
  /// posts in others, so the day leads to those of the article.
  private func posts(_ pairs: Set<Post>) throws -> [Post: String] {
    let sql = """
      SELECT edge.fromId, article.id, role.name FROM json_each(?) AS pair
      JOIN article ON article.id = json_extract(pair.value, '$[1]')
      JOIN edge ON edge.fromId = json_extract(pair.value, '$[0]') AND edge.kindId = ?
        AND edge.day = article.day
      JOIN evidence ON evidence.id = edge.evidenceId AND evidence.articleId = article.id
      JOIN node AS role ON role.id = edge.toId
      ORDER BY evidence.id
      """
    let wanted = pairs.map { "[\($0.person),\($0.article)]" }.sorted().joined(separator: ",")
    var posts: [Post: String] = [:]
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: ["[\(wanted)]", kinds.holds])
    for row in rows {
      let post = Post(person: row[0], article: row[1])
      if posts[post] == nil { posts[post] = row[2] }
    }
    return posts
  }
}

extension SaidRow {
  /// A statement without its people.
  fileprivate init(_ row: Row, _ kinds: KindIds) {
    let article: Int64 = row[11]
    let id: Int64 = row[0]
    self.init(
      id: "q\(id)", speakers: [], roles: [], sourceText: row[19], act: row[2], kind: row[3],
      isNegated: row[4], text: row[5], cue: row[18], addressees: [], date: row[6], place: row[9],
      source: Source(
        article: "a\(article)", origin: row[12], title: row[13], outlet: row[14], url: row[15],
        published: row[16], language: row[17], start: row[7], end: row[8]),
      confidence: row[10])
  }
}
