internal import GRDB
internal import UjarGraph
internal import UjarText

/// Writes what one article says.
struct ArticleWriter {
  let graph: ArticleGraph
  let id: Int64
  let bytes: [UInt8]
  let points: CodePoints
  /// Whether the text has a null character, up to which the functions of SQLite see it.
  let hasNull: Bool
  /// The day of publication.
  let day: Int
  var persons: [String: Int64] = [:]
  /// The nodes of `persons`.
  var taken: Set<Int64> = []
  var groups: [String: Int64] = [:]
  var places: [String: Int64] = [:]
  var sightings: [String: PersonSighting] = [:]
  var nodeOfMention: [MentionKey: Int64] = [:]
  var surfaces: Set<SurfaceKey> = []
  var named: Set<Int64> = []
  var posts: Set<PostKey> = []

  struct MentionKey: Hashable {
    var kind: Mention.Kind
    var entity: String
    var code: String?
  }
  struct PostKey: Hashable {
    var person: Int64
    var kind: Int
    var post: Int64
    var tenure: String
  }
  struct SurfaceKey: Hashable {
    var node: Int64
    var surface: String
  }

  init(_ graph: ArticleGraph, id: Int64, bytes: [UInt8]) {
    self.graph = graph
    self.id = id
    self.bytes = bytes
    points = CodePoints(bytes)
    hasNull = bytes.contains(0)
    day = graph.article.date.flatMap(Day.first) ?? 0
  }

  mutating func write(into writer: inout GraphWriter) throws {
    try sight(&writer)
    for mention in graph.mentions { try write(mention, &writer) }
    try writeRoles(&writer)
    for quotation in graph.quotations { try write(quotation, &writer) }
    for meeting in graph.meetings { try write(meeting, &writer) }
  }

  /// Collects what the article says of its persons, by which they are told apart.
  mutating func sight(_ writer: inout GraphWriter) throws {
    for holding in graph.roles {
      var post = PersonPost(
        titleClass: holding.titleClass, language: graph.language,
        isFormer: holding.tenure == .former, since: day, until: day)
      if let country = holding.country {
        post.country = try writer.country(code: country.code, name: country.name)
      }
      if let name = holding.organization {
        post.organization = try writer.organizationName(name)
      }
      guard post.titleClass != nil || post.country != nil || post.organization != nil else {
        continue
      }
      sightings[holding.person, default: PersonSighting(name: holding.person, day: day)]
        .posts.append(post)
    }
  }

  mutating func person(_ name: String, _ writer: inout GraphWriter) throws -> Int64 {
    if let id = persons[name] { return id }
    let sighting = sightings[name] ?? PersonSighting(name: name, day: day)
    // Whom an article calls by two names that it does not join are two.
    let id = try writer.person(sighting, in: self, but: taken)
    persons[name] = id
    taken.insert(id)
    return id
  }

  /// Where the article names a person for the first time.
  func place(of person: String) -> Range<Int> {
    let mention = graph.mentions.first { $0.kind == .person && $0.entity == person }?.span
    let span = mention ?? graph.roles.first { $0.person == person }?.span
    return span.map(points.span) ?? 0..<0
  }

  mutating func place(_ name: String, code: String?, _ writer: inout GraphWriter) throws
    -> Int64
  {
    let key = fold(name)
    if code == nil, let id = places[key] { return id }
    let id = try writer.place(name, code: code)
    places[key] = id
    return id
  }

  mutating func node(_ agent: Agent, _ writer: inout GraphWriter) throws -> Int64? {
    guard !fold(agent.name).isEmpty else { return nil }
    switch agent.kind {
    case .person: return try person(agent.name, &writer)
    case .country: return try writer.country(code: agent.code, name: agent.name)
    case .organization: return try writer.organization(agent.name)
    case .group:
      let key = fold(agent.name)
      if let id = groups[key] { return id }
      let id = try writer.addNode(kind: writer.kinds.group, name: agent.name)
      groups[key] = id
      return id
    case .unknown: return nil
    }
  }

  mutating func nodes(_ agents: [Agent], _ writer: inout GraphWriter) throws -> [Int64] {
    var nodes: [Int64] = []
    for agent in agents {
      if let node = try node(agent, &writer), !nodes.contains(node) { nodes.append(node) }
    }
    return nodes
  }

  mutating func node(_ mention: Mention, _ writer: inout GraphWriter) throws -> Int64? {
    let key = MentionKey(kind: mention.kind, entity: mention.entity, code: mention.code)
    if let id = nodeOfMention[key] { return id }
    guard !fold(mention.entity).isEmpty else { return nil }
    let id: Int64
    switch mention.kind {
    case .person: id = try person(mention.entity, &writer)
    case .country: id = try writer.country(code: mention.code, name: mention.entity)
    case .organization: id = try writer.organization(mention.entity)
    case .place: id = try place(mention.entity, code: mention.code, &writer)
    case .role, .date, .group: return nil
    }
    nodeOfMention[key] = id
    return id
  }

  mutating func write(_ mention: Mention, _ writer: inout GraphWriter) throws {
    guard let node = try node(mention, &writer) else { return }
    let surface = text(mention.span)
    guard surfaces.insert(SurfaceKey(node: node, surface: surface)).inserted else { return }
    if surface.utf8.count <= 80 { try writer.addAlias(joined(surface), of: node) }
    guard named.insert(node).inserted else { return }
    let span = points.span(mention.span)
    writer.add(
      MentionRecord(
        nodeId: node, articleId: id, start: span.lowerBound, end: span.upperBound))
  }

  /// The words of a span.
  func text(_ span: TextSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, span.end), bytes.count)], as: UTF8.self)
  }

  private func joined(_ name: String) -> String {
    // Most names have single blanks and nothing but ASCII.
    var last: UInt8 = 0x20
    let isJoined = name.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && last != 0x20
    }
    if isJoined, last != 0x20 { return name }
    return name.split { $0.isWhitespace }.joined(separator: " ")
  }
}
