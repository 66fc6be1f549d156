/// What the writer knows of the database, so that it need not ask for every name.
///
/// It holds between batches as long as nobody else writes, and is dropped when a batch fails.
struct IngestCache: Sendable {
  struct AliasKey: Hashable, Sendable {
    var node: Int64
    var folded: String
  }
  struct Place: Sendable {
    var id: Int64
    var country: Int64?
  }

  /// SQLite's number for the state of the file as others left it.
  var dataVersion: Int64 = -1
  /// ISO codes by the folded names of countries.
  var countryCodes: [String: String] = [:]
  var lastArticle: Int64 = 0
  var lastNode: Int64 = 0
  var lastEvidence: Int64 = 0
  var stages: [String: Int64] = [:]
  var countries: [String: Int64] = [:]
  var organizations: [String: Int64] = [:]
  var places: [String: [Place]] = [:]
  var people = PeopleCache()
  var roles: [String: Int64] = [:]
  var meetings: [String: Int64] = [:]
  var aliases: Set<AliasKey> = []
  var stems = StemMemo()

  /// Whether so much is known that it is better to start anew: some 100 MB.
  var isLarge: Bool { aliases.count + people.count + meetings.count + stems.count > 600_000 }
}
