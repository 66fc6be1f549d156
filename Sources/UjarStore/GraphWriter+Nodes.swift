internal import GRDB
internal import UjarGraph

/// Who is already in the database, and who is new.
extension GraphWriter {
  /// The node of a country, by its code; by its name when the article knows no code.
  mutating func country(code: String?, name: String) throws -> Int64 {
    let code = code ?? cache.countryCodes[fold(name)]
    let key = code ?? "name:" + fold(name)
    if let id = cache.countries[key] { return id }
    let sql =
      code == nil
      ? "SELECT n.id FROM alias a JOIN node n ON n.id = a.nodeId WHERE a.folded = ? AND n.kindId = ?"
      : "SELECT id FROM country WHERE iso = ?"
    let arguments: StatementArguments = code.map { [$0] } ?? [fold(name), kinds.country]
    let found = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    let id = try found ?? addCountry(code: code, name: name)
    cache.countries[key] = id
    return id
  }

  private mutating func addCountry(code: String?, name: String) throws -> Int64 {
    let id = try addNode(kind: kinds.country, name: name)
    guard let code else { return id }
    try rows.insert(CountryRecord(id: id, iso: code))
    for alias in (options.countryNames[code] ?? []) + [code] { try addAlias(alias, of: id) }
    return id
  }

  /// The node of an organisation, by its folded name.
  mutating func organization(_ name: String) throws -> Int64 {
    let key = fold(name)
    if let id = cache.organizations[key] { return id }
    let found = try named(key, kind: kinds.organization).first
    let id = try found ?? addNode(kind: kinds.organization, name: name)
    cache.organizations[key] = id
    return id
  }

  /// The node of a place, by its folded name and country. A name without a country takes the only
  /// place of that name.
  mutating func place(_ name: String, code: String? = nil) throws -> Int64 {
    let key = fold(name)
    if code == nil, let state = cache.countryCodes[key] {
      return try country(code: state, name: name)
    }
    if cache.places[key] == nil { cache.places[key] = try knownPlaces(key) }
    let known = cache.places[key] ?? []
    let countryId = try code.map {
      try country(code: $0, name: options.countryNames[$0]?.first ?? $0)
    }
    if countryId == nil, let only = known.first, known.count == 1 { return only.id }
    if let same = known.first(where: { $0.country == countryId }) { return same.id }
    let id = try addNode(kind: kinds.place, name: name)
    try rows.insert(PlaceRecord(id: id, countryId: countryId))
    cache.places[key, default: []].append(.init(id: id, country: countryId))
    return id
  }

  private func knownPlaces(_ folded: String) throws -> [IngestCache.Place] {
    let sql = """
      SELECT place.id, place.countryId FROM alias JOIN place ON place.id = alias.nodeId
      WHERE alias.folded = ? AND alias.isCanonical ORDER BY place.id
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [folded]).map {
      .init(id: $0[0], country: $0[1])
    }
  }

  /// The nodes of a kind whose canonical name it is, the earliest first.
  private func named(_ folded: String, kind: Int) throws -> [Int64] {
    let sql = """
      SELECT node.id FROM alias JOIN node ON node.id = alias.nodeId
      WHERE alias.folded = ? AND alias.isCanonical AND node.kindId = ? ORDER BY node.id
      """
    return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [folded, kind])
  }

  /// The node of a post, by its title and whose post it is; and whether it is new.
  mutating func role(
    _ name: String, titleClass: String?, country: (id: Int64, code: String?)?, organization: Int64?
  ) throws -> (id: Int64, isNew: Bool) {
    let title = title(name, country: country?.code)
    let key = "\(title)|\(country?.id ?? 0)|\(organization ?? 0)"
    if let id = cache.roles[key] {
      try addAlias(name, of: id)
      return (id, false)
    }
    let find = "SELECT id FROM role WHERE key = ?"
    if let id = try Int64.fetchOne(db.cachedStatement(sql: find), arguments: [key]) {
      cache.roles[key] = id
      try addAlias(name, of: id)
      return (id, false)
    }
    let id = try addNode(kind: kinds.role, name: name)
    try rows.insert(RoleRecord(id: id, title: title, titleClass: titleClass, key: key))
    cache.roles[key] = id
    return (id, true)
  }

  /// A post without the name of its country: "menteri pertahanan". Joins "Menteri Pertahanan
  /// Amerika" and "Menteri Pertahanan Amerika Serikat".
  private func title(_ name: String, country code: String?) -> String {
    let words = foldedWords(name)
    guard let code, let names = options.countryNames[code] else {
      return words.joined(separator: " ")
    }
    return without(names.map(foldedWords), words).joined(separator: " ")
  }
}

/// Words without the longest of some names that stands in them; all of them when nothing else
/// would be left.
func without(_ names: [[String]], _ words: [String]) -> [String] {
  var best: Range<Int>?
  for name in names where !name.isEmpty && name.count < words.count {
    guard name.count > best?.count ?? 0 else { continue }
    for start in 0...(words.count - name.count)
    where words[start..<(start + name.count)].elementsEqual(name) {
      best = start..<(start + name.count)
    }
  }
  guard let best else { return words }
  return Array(words[..<best.lowerBound] + words[best.upperBound...])
}
