internal import GRDB

/// Conditions that must all hold, with the values that are bound to them.
struct Conditions {
  private(set) var terms: [String] = []
  private(set) var arguments = StatementArguments()

  /// Adds a condition; every `?` in it takes one of the values.
  mutating func add(_ term: String, _ values: StatementArguments = StatementArguments()) {
    terms.append(term)
    arguments += values
  }

  /// The conditions as the text behind WHERE.
  var sql: String { terms.isEmpty ? "1" : terms.joined(separator: " AND ") }

  /// Adds the days from and until which something counts.
  mutating func addDays(_ column: String, since: String?, until: String?) throws {
    if let since {
      guard let day = Day.first(since) else { throw StoreError.invalidDate(since) }
      add("\(column) >= ?", [day])
    }
    if let until {
      guard let day = Day.last(until) else { throw StoreError.invalidDate(until) }
      // Day 0 is no day.
      add("\(column) <= ? AND \(column) <> 0", [day])
    }
  }

  /// Adds a column that must have one of some values.
  mutating func add(_ column: String, is value: String?, of known: [String], field: String) throws {
    guard let value else { return }
    let wanted = value.lowercased()
    guard known.contains(wanted) else {
      throw StoreError.invalidValue(value, field: field, known: known)
    }
    add("\(column) = ?", [wanted])
  }
}

/// The ids of articles of which there is a newer version: few, from an index that has no others.
let supersededArticles = "SELECT id FROM article WHERE supersededById IS NOT NULL"

/// The ids of their statements, for what is searched: to look into the article of each that is found
/// takes longer than the search.
let supersededStatements = """
  SELECT quotation.id FROM article CROSS JOIN quotation ON quotation.articleId = article.id
  WHERE article.supersededById IS NOT NULL
  """
