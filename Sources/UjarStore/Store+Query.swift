internal import GRDB
internal import UjarData

extension Store {
  /// The saved questions that the program carries, by name.
  public static var savedQueries: [SavedQuery] {
    EmbeddedFile.paths.sorted().compactMap { path in
      guard path.hasPrefix("queries/"), path.hasSuffix(".sql"),
        let file = EmbeddedFile.named(path)
      else { return nil }
      return SavedQuery(name: String(path.dropFirst(8).dropLast(4)), sql: file.text)
    }
  }

  /// Runs a saved question.
  ///
  /// - Parameters:
  ///   - name: Its name: `who-met-whom`.
  ///   - parameters: Values by name; missing ones are null.
  /// - Returns: Its answer.
  /// - Throws: ``StoreError`` for a question or a parameter that there is not.
  public func query(_ name: String, parameters: [String: String] = [:]) throws -> Table {
    let saved = Self.savedQueries
    guard let query = saved.first(where: { $0.name == name }) else {
      throw StoreError.unknownQuery(name, known: saved.map(\.name))
    }
    let known = query.parameters.map(\.name)
    for parameter in parameters.keys.sorted() where !known.contains(parameter) {
      throw StoreError.unknownParameter(parameter, query: name, known: known)
    }
    var values: [String: (any DatabaseValueConvertible)?] = [:]
    for parameter in known {
      let text = parameters[parameter]
      values.updateValue(text.flatMap(Int.init) ?? text, forKey: parameter)
    }
    return try run(query.sql, StatementArguments(values))
  }

  /// Runs SQL that only reads.
  ///
  /// - Parameter statement: One statement.
  /// - Returns: Its rows.
  /// - Throws: ``StoreError/wouldWrite`` or ``StoreError/invalidSQL(_:)``.
  public func sql(_ statement: String) throws -> Table {
    try run(statement, StatementArguments())
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws -> Table {
    do {
      return try read { db in
        let statements = try db.allStatements(sql: sql)
        guard let statement = try statements.next() else {
          throw StoreError.invalidSQL("there is no statement in it")
        }
        guard statement.isReadonly, !attaches(sql) else { throw StoreError.wouldWrite }
        if try statements.next() != nil {
          throw StoreError.invalidSQL("more than one statement; run them one by one")
        }
        return Table(
          columns: statement.columnNames,
          rows: try Row.fetchAll(statement, arguments: arguments).map { row in
            row.databaseValues.map(Value.init)
          })
      }
    } catch StoreError.refused(_, let detail) {
      throw StoreError.invalidSQL(detail)
    } catch StoreError.readOnly {
      throw StoreError.wouldWrite
    }
  }

  /// SQLite counts ATTACH and most PRAGMAs as reading, though they may make files or change how
  /// the connection works.
  private func attaches(_ sql: String) -> Bool {
    let words = sql.split(separator: "\n").filter { !$0.hasPrefix("--") }.joined(separator: " ")
    let first = words.split { !$0.isLetter }.first?.uppercased() ?? ""
    return !["SELECT", "WITH", "VALUES", "EXPLAIN"].contains(first)
  }
}

extension Value {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }
}

extension SavedQuery {
  /// Reads the comment at the top: what it answers, then a line per parameter.
  init(name: String, sql: String) {
    var summary: [Substring] = []
    var parameters: [Parameter] = []
    for line in sql.split(separator: "\n").prefix(while: { $0.hasPrefix("--") }) {
      let text = line.drop { $0 == "-" || $0 == " " }
      if text.hasPrefix(":param ") {
        let words = text.dropFirst(7).split(separator: " ", maxSplits: 1)
        let meaning = words.count > 1 ? words[1].drop { $0 == " " } : ""
        parameters.append(Parameter(name: String(words.first ?? ""), meaning: String(meaning)))
      } else {
        summary.append(text)
      }
    }
    self.init(
      name: name, summary: summary.joined(separator: " "), parameters: parameters, sql: sql)
  }
}
