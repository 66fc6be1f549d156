/// What the writer knows of the persons of the database.
struct PeopleCache: Sendable {
  /// Persons by their nodes.
  var known: [Int64: KnownPerson] = [:]
  /// The persons of a block, by its key.
  var blocks: [Int64: [Int64]] = [:]
  /// Names, taken apart.
  var names: [String: PersonName] = [:]
  var organizations: [String: OrganizationName] = [:]
  var reasons: [IdentityReasons: Int64] = [:]
  /// Whether somebody has decided anything; most databases have no decisions.
  var hasDecisions: Bool?
  /// The persons that a batch adds, with what they are called.
  var new: [(id: Int64, name: String)] = []
  /// The articles that a batch adds.
  var articles: Set<Int64> = []

  var count: Int { known.count + blocks.count + names.count }
}
