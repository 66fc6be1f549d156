internal import GRDB
internal import UjarGraph
internal import UjarText

/// Writes the graphs of articles, in one transaction that the caller holds.
struct GraphWriter {
  let db: Database
  let kinds: KindIds
  let options: StoreOptions
  let rows: RowInserters
  var cache: IngestCache
  var counts = IngestCounts()
  /// What the rows of each article add to its digest.
  private var digests: [Int64: UInt64] = [:]
  private var mentions = RowBuffer<MentionRecord>()
  private var sightings = RowBuffer<SightingRecord>()
  private var edges = RowBuffer<EdgeRecord>()
  /// The days of persons that changed; once for each.
  var spans: [Int64: (since: Int, until: Int)] = [:]
  private var statementTexts: [QuotationTextRecord] = []
  private var aliasTexts: [AliasTextRecord] = []

  init(_ db: Database, kinds: KindIds, options: StoreOptions, cache: consuming IngestCache) throws {
    self.db = db
    rows = RowInserters(db)
    self.kinds = kinds
    self.options = options
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    if version == cache.dataVersion, !cache.isLarge {
      self.cache = cache
    } else {
      self.cache = IngestCache()
      self.cache.dataVersion = version
      self.cache.countryCodes = options.countryCodes
      self.cache.lastArticle = try last(of: "article")
      self.cache.lastNode = try last(of: "node")
      self.cache.lastEvidence = try last(of: "evidence")
    }
  }

  private func last(of table: String) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT max(id) FROM \(table)") ?? 0
  }

  /// Writes one article, unless it is there with the same text.
  mutating func write(_ graph: ArticleGraph) throws {
    let bytes = Array(graph.article.text.utf8)
    let hash = contentHash(bytes)
    let address = graph.article.url ?? graph.article.id
    let sql = "SELECT hash, id, supersededById IS NULL FROM article WHERE address = ?"
    let versions = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [address])
    if versions.contains(where: { $0[0] == hash }) {
      counts.skipped += 1
      return
    }
    let id = try insertArticle(graph, hash: hash)
    try supersede(versions.filter { $0[2] }.map { $0[1] }, by: id)
    var writer = ArticleWriter(graph, id: id, bytes: bytes)
    try writer.write(into: &self)
    counts.inserted += 1
  }

  private mutating func insertArticle(_ graph: ArticleGraph, hash: String) throws -> Int64 {
    let article = graph.article
    cache.lastArticle += 1
    let record = ArticleRecord(
      id: cache.lastArticle, origin: article.id, url: article.url, hash: hash,
      language: graph.language, outlet: article.source, title: article.title,
      published: article.date, day: article.date.flatMap(Day.first) ?? 0,
      authors: article.authors.isEmpty ? nil : json(article.authors),
      meta: try article.meta.flatMap { try isJSON($0) ? $0 : nil }, text: article.text)
    try rows.insert(record)
    take(record, of: record.id)
    return record.id
  }

  private func isJSON(_ text: String) throws -> Bool {
    let sql = "SELECT json_valid(?)"
    return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [text]) ?? false
  }

  /// Only asked for where there is something to do: a statement that may fail half way makes SQLite
  /// write out the full text of the batch, as far as it is, before it begins.
  private mutating func supersede(_ versions: [Int64], by id: Int64) throws {
    guard !versions.isEmpty else { return }
    try writeRows()
    let sql = "UPDATE article SET supersededById = ? WHERE id = ?"
    let spans = PostSpans(db: db)
    for version in versions {
      try db.cachedStatement(sql: sql).execute(arguments: [id, version])
      let persons = try spans.persons(of: version)
      try spans.refresh(persons)
      for person in persons { cache.people.known[person] = nil }
    }
    counts.updated += 1
  }

  /// Takes a row into the digest of its article.
  private mutating func take(_ record: some CheckedRecord, of article: Int64) {
    digests[article, default: 0] &+= record.digest
  }

  /// Adds a new statement; its full text is written with that of the others of the batch.
  mutating func add(_ statement: QuotationRecord) throws {
    try rows.insert(statement)
    take(statement, of: statement.articleId)
    statementTexts.append(statement.search)
  }

  /// Adds a mention that is new; it is written with the others of the batch.
  mutating func add(_ mention: MentionRecord) {
    take(mention, of: mention.articleId)
    mentions.append(mention)
  }

  /// Adds a row that is written with the others of the batch.
  mutating func add(_ sighting: SightingRecord) { sightings.append(sighting) }

  /// Adds an edge with evidence of this batch; it is written with the others of the batch.
  mutating func add(_ edge: EdgeRecord) { edges.append(edge) }

  /// Writes the rows that wait, but for the full text.
  private mutating func writeRows() throws {
    try mentions.write(db, rows)
    try sightings.write(db, rows)
    try edges.write(db, rows)
    for (person, days) in spans.sorted(by: { $0.key < $1.key }) {
      try rows.insert(PersonSpanRecord(personId: person, days: days))
    }
    spans = [:]
  }

  /// Writes everything that waits.
  mutating func flush() throws {
    try writeRows()
    for text in statementTexts { try rows.insert(text) }
    for text in aliasTexts { try rows.insert(text) }
    (statementTexts, aliasTexts) = ([], [])
  }

  /// Writes what is known only when all articles of the batch are.
  mutating func finish() throws {
    try flush()
    for (article, value) in digests.sorted(by: { $0.key < $1.key }) {
      try rows.insert(DigestRecord(articleId: article, value: value))
    }
    digests = [:]
    try rows.finish()
  }

  /// Adds a node with its canonical name.
  mutating func addNode(kind: Int, name: String?) throws -> Int64 {
    cache.lastNode += 1
    try rows.insert(NodeRecord(id: cache.lastNode, kindId: kind, name: name))
    if let name { try addAlias(name, of: cache.lastNode, isCanonical: true) }
    return cache.lastNode
  }

  /// Adds a name of a node, unless it has it.
  mutating func addAlias(_ name: String, of node: Int64, isCanonical: Bool = false) throws {
    let folded = fold(name)
    guard !folded.isEmpty,
      cache.aliases.insert(.init(node: node, folded: folded)).inserted
    else { return }
    let alias = AliasRecord(nodeId: node, name: name, folded: folded, isCanonical: isCanonical)
    guard let id = try rows.id(ofNew: alias) else { return }
    aliasTexts.append(AliasTextRecord(id: id, name: name))
  }

  /// Adds a piece of evidence.
  mutating func addEvidence(
    article: Int64, span: Range<Int>, stage: String, confidence: Double
  ) throws -> Int64 {
    cache.lastEvidence += 1
    let record = EvidenceRecord(
      id: cache.lastEvidence, articleId: article, start: span.lowerBound, end: span.upperBound,
      stageId: try stageId(stage), confidence: min(1, max(0, confidence)))
    try rows.insert(record)
    take(record, of: article)
    return cache.lastEvidence
  }

  private mutating func stageId(_ name: String) throws -> Int64 {
    if let id = cache.stages[name] { return id }
    let find = "SELECT id FROM stage WHERE name = ? AND version = ?"
    if let id = try Int64.fetchOne(db, sql: find, arguments: [name, options.version]) {
      cache.stages[name] = id
      return id
    }
    let id = try last(of: "stage") + 1
    try rows.insert(StageRecord(id: id, name: name, version: options.version))
    cache.stages[name] = id
    return id
  }
}

/// Strings as a JSON list.
func json(_ strings: [String]) -> String {
  "[" + strings.map { "\"" + escaped($0) + "\"" }.joined(separator: ",") + "]"
}

private func escaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": escaped += "\\\(scalar)"
    case _ where scalar.value < 0x20:
      escaped += "\\u00" + hex(UInt8(scalar.value))
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
