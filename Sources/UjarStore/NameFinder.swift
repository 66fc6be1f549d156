internal import GRDB
internal import UjarGraph

/// Finds who or what a name given by a user means.
struct NameFinder {
  struct Candidate {
    var id: Int64
    var kindId: Int
    var name: String
  }

  let db: Database
  let kinds: KindIds
  let options: StoreOptions
  /// Whether names that look like an unknown one are told with it.
  var suggests = true

  /// The nodes that a name means: one, or several groups, or none for a country that is known by
  /// name but that no article names.
  func nodes(_ name: String, kinds wanted: [Int]) throws -> [Candidate] {
    if let node = try byId(name, wanted) { return [node] }
    let folded = fold(name)
    guard !folded.isEmpty else { throw StoreError.unknownName(name, suggestions: []) }
    let exact = try byAlias(folded, wanted)
    let named = exact.filter { $0.kindId != kinds.group }
    if !named.isEmpty { return try one(named, name) }
    let holders = wanted.contains(kinds.person) ? try RoleFinder(self).holders(of: name) : []
    if !holders.isEmpty { return try one(holders, name) + exact }
    if !exact.isEmpty { return exact }
    let partly = try byPart(name, wanted)
    if !partly.isEmpty { return try one(partly, name) }
    if isCountry(folded), wanted.contains(kinds.country) { return [] }
    throw StoreError.unknownName(name, suggestions: try suggestions(folded, wanted))
  }

  /// Every node of an id or a whole name.
  func named(_ text: String, kinds wanted: [Int]) throws -> [Candidate] {
    if let node = try byId(text, wanted) { return [node] }
    return try byAlias(fold(text), wanted)
  }

  /// Whether a text is an id or a whole name rather than a part of one.
  func isName(_ text: String, kinds wanted: [Int]) throws -> Bool {
    try !named(text, kinds: wanted).isEmpty
  }

  /// Narrows candidates to the likeliest kind; groups are taken together.
  private func one(_ candidates: [Candidate], _ name: String) throws -> [Candidate] {
    let preference = [
      [kinds.person, kinds.country, kinds.organization], [kinds.place], [kinds.role],
    ]
    for tier in preference {
      let fitting = candidates.filter { tier.contains($0.kindId) }
      if fitting.count == 1 { return fitting }
      // Who has it as the canonical name comes before those who go by it too.
      let canonical = fitting.filter { fold($0.name) == fold(name) }
      if canonical.count == 1 { return canonical }
      if fitting.count > 1 {
        throw StoreError.ambiguousName(name, candidates: fitting.map(node))
      }
    }
    return candidates
  }

  /// A candidate as answers name it.
  func node(_ candidate: Candidate) -> Node {
    kinds.node(candidate.id, kind: candidate.kindId, name: candidate.name)
  }

  private func byId(_ id: String, _ wanted: [Int]) throws -> Candidate? {
    guard let (letter, number) = kinds.parse(id),
      let row = try Row.fetchOne(
        db.cachedStatement(sql: "SELECT id, kindId, name FROM node WHERE id = ?"),
        arguments: [number])
    else { return nil }
    let found = candidate(row)
    let isKind = kinds.kinds.nodes.contains { $0.id == found.kindId && $0.letter == letter }
    return isKind && wanted.contains(found.kindId) ? try standing(for: [found]).first : nil
  }

  private func byAlias(_ folded: String, _ wanted: [Int]) throws -> [Candidate] {
    let sql = """
      SELECT node.id, node.kindId, node.name FROM alias JOIN node ON node.id = alias.nodeId
      WHERE alias.folded = ? ORDER BY alias.isCanonical DESC, node.id
      """
    return try standing(
      for: unique(Row.fetchAll(db.cachedStatement(sql: sql), arguments: [folded]), wanted))
  }

  private func byPart(_ name: String, _ wanted: [Int]) throws -> [Candidate] {
    guard let search = SearchText.words(name) else { return [] }
    let sql = """
      SELECT node.id, node.kindId, node.name FROM aliasText
      JOIN alias ON alias.id = aliasText.rowid JOIN node ON node.id = alias.nodeId
      WHERE aliasText MATCH ? ORDER BY node.id LIMIT 1000
      """
    return try standing(
      for: unique(Row.fetchAll(db.cachedStatement(sql: sql), arguments: [search]), wanted))
  }

  /// Those who stand for candidates, each once: persons have several names, and decisions make two
  /// of them one or leave one out.
  func standing(for candidates: [Candidate]) throws -> [Candidate] {
    let sql = """
      SELECT redirect.nodeId, person.id, person.kindId, person.name FROM json_each(?) AS wanted
      JOIN redirect ON redirect.nodeId = wanted.value
      LEFT JOIN node AS person ON person.id = redirect.personId
      """
    let rows = try Row.fetchAll(
      db.cachedStatement(sql: sql), arguments: [list(candidates.map(\.id))])
    guard !rows.isEmpty else { return candidates }
    var others: [Int64: Candidate?] = [:]
    for row in rows {
      let person: Int64? = row[1]
      others.updateValue(
        person.map { Candidate(id: $0, kindId: row[2], name: row[3] ?? "") }, forKey: row[0])
    }
    var seen: Set<Int64> = []
    return candidates.compactMap { others[$0.id] ?? $0 }.filter { seen.insert($0.id).inserted }
  }

  /// Every node once, only of the kinds that are wanted.
  func unique(_ rows: [Row], _ wanted: [Int]) -> [Candidate] {
    var seen: Set<Int64> = []
    return rows.map(candidate).filter { wanted.contains($0.kindId) && seen.insert($0.id).inserted }
  }

  private func candidate(_ row: Row) -> Candidate {
    Candidate(id: row[0], kindId: row[1], name: row[2] ?? "")
  }

  private func isCountry(_ folded: String) -> Bool {
    // There are some thousands of names: those with another first letter need not be folded.
    let first = folded.utf8.first
    return options.countryNames.contains { code, names in
      ([code] + names).contains { name in
        let letter = (name.utf8.first ?? 0) | 0x20
        return (letter == first || !(0x61...0x7A).contains(letter)) && fold(name) == folded
      }
    }
  }

  /// How many names of each choice are looked at for suggestions.
  private static let mostNames = 300

  /// Up to three names that differ in a letter or two.
  private func suggestions(_ folded: String, _ wanted: [Int]) throws -> [String] {
    guard suggests else { return [] }
    let name = Array(folded.utf8)
    let reach = max(1, min(3, name.count / 3))
    var near: [Int64: Int] = [:]
    for (alias, node) in try likely(folded) {
      let forms = [Substring(alias)] + (folded.contains(" ") ? [] : alias.split(separator: " "))
      for form in forms where abs(form.utf8.count - name.count) <= reach {
        let distance = editDistance(name, Array(form.utf8), limit: reach)
        if distance <= reach { near[node] = min(near[node] ?? .max, distance) }
      }
    }
    var best: [String: Int] = [:]
    for node in try candidates(near.keys) {
      guard wanted.contains(node.kindId), let distance = near[node.id] else { continue }
      best[node.name] = min(best[node.name] ?? .max, distance)
    }
    return best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(3).map(\.key)
  }

  /// Names that begin alike, those that have a word that begins alike, and those that have all other
  /// words, a few hundred of each, however many there are: the letter that is wrong is elsewhere.
  private func likely(_ folded: String) throws -> [(alias: String, node: Int64)] {
    let words = folded.split(separator: " ")
    var rows: [(alias: String, node: Int64)] = []
    func add(_ sql: String, _ arguments: StatementArguments) throws {
      let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
      while let row = try cursor.next() { rows.append((row[0], row[1])) }
    }
    // From the shared letters on, up to the last code point.
    let start = String(folded.prefix(max(1, folded.count / 2)))
    try add(Self.beginning, [start, start + "\u{10FFFF}"])
    guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return rows }
    let head = longest.prefix(max(min(3, longest.count), longest.count / 2))
    if let part = SearchText.phrase(String(head)) { try add(Self.having, ["\(part) *"]) }
    for word in words where words.count > 1 {
      let others = words.filter { $0 != word }.joined(separator: " ")
      if let search = SearchText.words(others) { try add(Self.having, [search]) }
    }
    return rows
  }

  private static let beginning = """
    SELECT folded, nodeId FROM alias WHERE folded >= ? AND folded < ? ORDER BY folded
    LIMIT \(mostNames)
    """

  private static let having = """
    SELECT alias.folded, alias.nodeId FROM aliasText JOIN alias ON alias.id = aliasText.rowid
    WHERE aliasText MATCH ? LIMIT \(mostNames)
    """

  private func candidates(_ ids: some Sequence<Int64>) throws -> [Candidate] {
    let sql = """
      SELECT node.id, node.kindId, node.name FROM json_each(?) AS wanted
      JOIN node ON node.id = wanted.value
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [list(ids)]).map(candidate)
  }
}

/// How many letters to change, add, leave out or swap with the next to get from one word to another
/// (optimal string alignment); anything above the limit when there are more.
func editDistance(_ from: [UInt8], _ to: [UInt8], limit: Int) -> Int {
  guard abs(from.count - to.count) <= limit else { return limit + 1 }
  var older = [Int](repeating: 0, count: to.count + 1)
  var old = Array(0...to.count)
  var new = older
  for i in 0..<from.count {
    new[0] = i + 1
    var least = i + 1
    for j in 0..<to.count {
      var cost = min(old[j + 1] + 1, new[j] + 1, old[j] + (from[i] == to[j] ? 0 : 1))
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        cost = min(cost, older[j - 1] + 1)
      }
      new[j + 1] = cost
      least = min(least, cost)
    }
    if least > limit { return limit + 1 }
    (older, old, new) = (old, new, older)
  }
  return old[to.count]
}
