internal import GRDB
internal import UjarGraph

extension Store {
  /// Whether a text is an id or a whole name of somebody, rather than a part of one.
  ///
  /// - Parameters:
  ///   - text: What the user typed.
  ///   - kinds: The kinds to look among; `nil` as in ``resolve(_:kinds:)``.
  /// - Returns: Whether it is.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func isName(_ text: String, kinds: [String]? = nil) throws -> Bool {
    try read { db in
      let ids = kinds?.compactMap { self.kinds.kinds.node($0)?.id } ?? self.kinds.named
      return try NameFinder(db: db, kinds: self.kinds, options: options).isName(text, kinds: ids)
    }
  }

  /// Everybody who goes by a name, where ``resolve(_:kinds:)`` takes the likeliest or cannot decide.
  ///
  /// - Parameters:
  ///   - name: A whole name, or an id.
  ///   - kinds: The kinds to look among; `nil` as in ``resolve(_:kinds:)``.
  /// - Returns: Persons, countries and organisations; groups, places and so on where there are none.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func nodes(named name: String, kinds: [String]? = nil) throws -> [Node] {
    try read { db in
      let ids = kinds?.compactMap { self.kinds.kinds.node($0)?.id } ?? self.kinds.named
      let names = NameFinder(db: db, kinds: self.kinds, options: options)
      let found = try names.named(name, kinds: ids).map(names.node)
      let likely = found.filter { ["person", "country", "organization"].contains($0.kind) }
      return likely.isEmpty ? found : likely
    }
  }

  /// Finds nodes that have something of each of several choices in one of their names; words of four
  /// letters or more may go on: "pengawal" finds "para pengawalnya".
  ///
  /// - Parameters:
  ///   - choices: For every word of a name the forms it may have.
  ///   - kinds: The kinds to look among.
  /// - Returns: The nodes, those with the shortest names first.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func nodes(with choices: [[String]], kinds: [String]) throws -> [Node] {
    let parts = choices.map { forms in
      forms.compactMap { form in
        SearchText.phrase(form).map { form.utf8.count > 3 ? "\($0) *" : $0 }
      }
    }
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
    let query = parts.map { "(\($0.joined(separator: " OR ")))" }.joined(separator: " AND ")
    let wanted = kinds.compactMap { self.kinds.kinds.node($0)?.id }
    return try read { db in
      let sql = """
        SELECT node.id, node.kindId, node.name FROM aliasText
        JOIN alias ON alias.id = aliasText.rowid JOIN node ON node.id = alias.nodeId
        WHERE aliasText MATCH ? ORDER BY length(alias.name), node.id LIMIT 200
        """
      let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [query])
      let names = NameFinder(db: db, kinds: self.kinds, options: options)
      return try names.standing(for: names.unique(rows, wanted)).map(names.node)
    }
  }

  /// Lists the present holders of posts of a class, in a country where one is given.
  ///
  /// - Parameters:
  ///   - titleClass: The class that joins languages: `defence-minister`.
  ///   - country: The country by ISO 3166 code.
  /// - Returns: Persons, the latest first.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func holders(titleClass: String, country: String? = nil) throws -> [Node] {
    try read { db in
      let names = NameFinder(db: db, kinds: kinds, options: options)
      let sql = """
        SELECT person.id, person.kindId, person.name FROM role
        JOIN postSpan AS span ON span.postId = role.id AND span.kindId = ?1
        JOIN node AS person ON person.id = span.personId
        WHERE role.titleClass = ?2 AND span.tenure IN ('current', 'acting')
          AND (?3 IS NULL OR EXISTS (
            SELECT 1 FROM edge AS post JOIN country ON country.id = post.toId
            WHERE post.fromId = role.id AND post.kindId = ?4 AND country.iso = ?3))
        GROUP BY person.id ORDER BY max(span.until) DESC, person.id LIMIT 200
        """
      let rows = try Row.fetchAll(
        db.cachedStatement(sql: sql), arguments: [kinds.holds, titleClass, country, kinds.of])
      return names.unique(rows, [kinds.person]).map(names.node)
    }
  }

  /// Lists countries and organisations together with those who speak for them, by a post or as
  /// stated.
  ///
  /// - Parameter nodes: Countries and organisations, by ids.
  /// - Returns: Those who speak for them, without themselves.
  /// - Throws: ``StoreError`` when the database cannot be read.
  public func voices(of nodes: [String]) throws -> [String] {
    let numbers = nodes.compactMap { kinds.parse($0)?.number }
    return try read { db in
      let search = SaidSearch(db: db, kinds: kinds, options: options)
      let voices = try search.voices(of: numbers).filter { !numbers.contains($0) }
      let found = try StatementLoader(db: db, kinds: kinds).nodes(Set(voices))
      return voices.compactMap { found[$0]?.id }
    }
  }
}
