internal import GRDB
internal import UjarGraph

extension Store {
  /// Finds who or what a name means: by full name, alias, part of a name, country name or ISO
  /// code, acronym, a post that somebody holds ("Menteri Pertahanan Korea Selatan"), or an id.
  ///
  /// - Parameters:
  ///   - name: What the user typed.
  ///   - kinds: The kinds to look among; `nil` for persons, countries, organisations, groups and
  ///     places.
  /// - Returns: One node, or several groups of that name, since groups are never one. Nothing for
  ///   a country that no article names.
  /// - Throws: ``StoreError/unknownName(_:suggestions:)`` or
  ///   ``StoreError/ambiguousName(_:candidates:)``.
  public func resolve(_ name: String, kinds: [String]? = nil) throws -> [Node] {
    try read { db in
      let names = NameFinder(db: db, kinds: self.kinds, options: options)
      let ids = kinds?.compactMap { self.kinds.kinds.node($0)?.id } ?? self.kinds.named
      return try names.nodes(name, kinds: ids).map(names.node)
    }
  }

  /// Lists statements, the newest first, those of a day in the order of their articles.
  ///
  /// - Parameter filter: What must hold of them.
  /// - Returns: The statements; nothing when nobody said so.
  /// - Throws: ``StoreError`` for a name, date or value that it cannot use.
  public func said(_ filter: SaidFilter) throws -> [SaidRow] {
    try read { db in
      let search = SaidSearch(db: db, kinds: kinds, options: options)
      return try StatementLoader(db: db, kinds: kinds).statements(search.ids(filter))
    }
  }

  /// Lists to whom statements were addressed, with the statements; who is in most of them first.
  ///
  /// - Parameter filter: Which statements; `act` and `about` or `words` are the usual ones.
  /// - Returns: Everyone addressed.
  /// - Throws: ``StoreError`` for a name, date or value that it cannot use.
  public func addressed(_ filter: SaidFilter) throws -> [AddressedRow] {
    var order: [Node] = []
    var statements: [Node: [SaidRow]] = [:]
    for row in try said(filter) {
      for node in row.addressees {
        if statements[node] == nil { order.append(node) }
        statements[node, default: []].append(row)
      }
    }
    let rows = order.map { AddressedRow(node: $0, statements: statements[$0] ?? []) }
    return rows.enumerated().sorted {
      ($1.element.statements.count, $0.offset) < ($0.element.statements.count, $1.offset)
    }.map(\.element)
  }
}

extension KindIds {
  /// The kinds that a name may mean unless others are asked for.
  var named: [Int] { [person, country, organization, group, place] }
  /// The kinds that can speak, be spoken to and meet.
  var agents: [Int] { [person, country, organization, group] }
}
