internal import GRDB

/// Finds posts by their words, and who holds them.
struct RoleFinder {
  let names: NameFinder

  init(_ names: NameFinder) { self.names = names }

  /// Who holds a post now, as the newest article has it: "Menteri Pertahanan Korea Selatan".
  ///
  /// Several when the words fit several posts.
  func holders(of name: String) throws -> [NameFinder.Candidate] {
    let roles = try roles(named: name)
    guard !roles.isEmpty else { return [] }
    let sql = """
      SELECT person.id, person.kindId, person.name, span.postId, max(span.until)
      FROM postSpan AS span JOIN node AS person ON person.id = span.personId
      WHERE span.postId IN (SELECT value FROM json_each(?)) AND span.kindId = ?
        AND span.tenure IN ('current', 'acting')
      GROUP BY person.id, span.postId ORDER BY max(span.until) DESC, person.id
      """
    let rows = try Row.fetchAll(
      names.db.cachedStatement(sql: sql), arguments: [list(roles), names.kinds.holds])
    // Of each post the newest holder; several of one day are all told.
    var newest: [Int64: Int] = [:]
    for row in rows { newest[row[3]] = max(newest[row[3]] ?? .min, row[4]) }
    return names.unique(rows.filter { newest[$0[3]] == $0[4] }, [names.kinds.person])
  }

  /// The posts of exactly these words: by name, or by a title and a country.
  func roles(named name: String) throws -> [Int64] {
    let words = foldedWords(name)
    let byName = try names.db.cachedStatement(
      sql: """
        SELECT role.id FROM alias JOIN role ON role.id = alias.nodeId WHERE alias.folded = ?
        """)
    let exact = try Int64.fetchAll(byName, arguments: [words.joined(separator: " ")])
    let (title, country) = try split(words)
    guard let country else { return exact }
    let sql = """
      SELECT role.id FROM role JOIN edge ON edge.fromId = role.id
      WHERE edge.kindId = ?1 AND edge.toId = ?2 AND (role.title = ?3 OR role.titleClass IN
        (SELECT other.titleClass FROM role AS other WHERE other.title = ?3))
      """
    let classed = try Int64.fetchAll(
      names.db.cachedStatement(sql: sql), arguments: [names.kinds.of, country, title])
    return exact + classed.filter { !exact.contains($0) }
  }

  /// The posts that have all of these words in their name, and those of the same class as a post
  /// of exactly this title.
  func roles(with words: String) throws -> [Int64] {
    guard let search = SearchText.words(words) else { return [] }
    let sql = """
      SELECT role.id FROM aliasText JOIN alias ON alias.id = aliasText.rowid
      JOIN role ON role.id = alias.nodeId WHERE aliasText MATCH ?
      UNION
      SELECT role.id FROM role
      WHERE titleClass IN (SELECT other.titleClass FROM role AS other WHERE other.title = ?)
      """
    let found = try Int64.fetchAll(
      names.db.cachedStatement(sql: sql), arguments: [search, fold(words)])
    let named = try roles(named: words)
    return found + named.filter { !found.contains($0) }
  }

  /// Takes the longest name of a country out of the words: a title and a country.
  private func split(_ words: [String]) throws -> (title: String, country: Int64?) {
    let sql = """
      SELECT node.id FROM alias JOIN node ON node.id = alias.nodeId
      WHERE alias.folded = ? AND node.kindId = ?
      """
    let statement = try names.db.cachedStatement(sql: sql)
    for length in stride(from: min(4, words.count - 1), to: 0, by: -1) {
      for start in stride(from: words.count - length, through: 0, by: -1) {
        let name = words[start..<(start + length)].joined(separator: " ")
        let id = try Int64.fetchOne(statement, arguments: [name, names.kinds.country])
        guard let id else { continue }
        let title = words[..<start] + words[(start + length)...].filter { $0 != "of" }
        return (title.joined(separator: " "), id)
      }
    }
    return (words.joined(separator: " "), nil)
  }
}

/// Numbers as a JSON list, for `json_each`.
func list(_ ids: some Sequence<Int64>) -> String {
  "[" + ids.map(String.init).joined(separator: ",") + "]"
}
