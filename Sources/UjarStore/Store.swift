public import UjarGraph

/// The graph of all articles read, in one SQLite file.
///
/// Everything comes back as values; the store prints nothing and has no global state. Names given
/// to it are matched without regard to case and diacritics.
public final class Store: Sendable {
  /// How a database is opened.
  public enum Mode: Sendable {
    /// For questions; the file must exist and is not changed.
    case readOnly
    /// For reading articles into it; the file is made where there is none.
    case readWrite
  }

  /// Where the database is.
  public let path: String
  /// What the store was told.
  public let options: StoreOptions

  /// Opens a database, makes it, or brings its schema up to date.
  ///
  /// - Throws: ``StoreError`` when the file is missing, not ours, newer, read-only or locked.
  public init(path: String, mode: Mode, options: StoreOptions = StoreOptions()) throws {
    self.path = path
    self.options = options
  }

  /// Adds what articles say, in one transaction. Articles that are there already change nothing.
  ///
  /// - Parameter graphs: The articles, in the order in which ids are given.
  /// - Returns: What became of them.
  public func ingest(_ graphs: [ArticleGraph]) throws -> IngestCounts { IngestCounts() }

  /// Finds who or what a name means: by full name, alias, part of a name, country name or ISO
  /// code, acronym, a post that somebody holds ("Menteri Pertahanan Korea Selatan"), or an id.
  ///
  /// - Parameter kinds: The kinds to look among; `nil` for persons, countries, organisations,
  ///   groups and places.
  /// - Returns: One node, or several groups of that name, since groups are never one.
  /// - Throws: ``StoreError/unknownName(_:suggestions:)`` or
  ///   ``StoreError/ambiguousName(_:candidates:)``.
  public func resolve(_ name: String, kinds: [String]? = nil) throws -> [Node] { [] }

  /// Lists statements, the newest first.
  public func said(_ filter: SaidFilter) throws -> [SaidRow] { [] }

  /// Finds whose words these are: exact ones first, then near ones, then those on the topic.
  public func who(words: String, limit: Int? = 20) throws -> [SaidRow] { [] }

  /// Lists meetings, the newest first.
  public func met(_ filter: MetFilter) throws -> [MetRow] { [] }

  /// Shows a person, country, organisation, group or place.
  public func show(_ name: String) throws -> [Card] { [] }

  /// Lists who represents a country.
  public func represents(_ country: String) throws -> [RoleRow] { [] }

  /// Lists the posts of a person, the latest first.
  public func roles(person: String) throws -> [RoleRow] { [] }

  /// Lists the organisations of a person, through a post or without one.
  public func organizations(person: String) throws -> [Node] { [] }

  /// Lists to whom statements were addressed, with the statements.
  ///
  /// - Parameter filter: Which statements; `act` and `about` or `words` are the usual ones.
  public func addressed(_ filter: SaidFilter) throws -> [AddressedRow] { [] }

  /// Shows the evidence of a statement (`q31`), a meeting (`m7`) or a piece of evidence (`e12`).
  public func trace(_ id: String) throws -> Trace { throw StoreError.unknownId(id) }

  /// Finds the shortest connections between two nodes, by evidence; empty when there is none.
  ///
  /// - Parameter maxSteps: The most steps from one person, country or organisation to the next.
  public func path(from: String, to: String, maxSteps: Int = 4) throws -> [PathStep] { [] }

  /// Counts what is in the database.
  public func statistics() throws -> [Statistic] { [] }

  /// Checks that the database is sound; nothing is found in a sound one.
  public func check() throws -> [Finding] { [] }

  /// Cuts out a part of the graph.
  ///
  /// - Parameters:
  ///   - focus: The name in the middle; the whole graph without it.
  ///   - depth: How many edges away from the middle.
  ///   - kinds: The kinds of nodes to keep; all but articles without it.
  public func subgraph(focus: String? = nil, depth: Int = 2, kinds: Set<String>? = nil) throws
    -> Subgraph
  { Subgraph() }

  /// The saved questions that the program carries, by name.
  public static var savedQueries: [SavedQuery] { [] }

  /// Runs a saved question.
  ///
  /// - Parameter parameters: Values by name; missing ones are null.
  public func query(_ name: String, parameters: [String: String] = [:]) throws -> Table {
    Table(columns: [], rows: [])
  }

  /// Runs SQL that only reads.
  public func sql(_ statement: String) throws -> Table { Table(columns: [], rows: []) }
}
