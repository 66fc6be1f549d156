/// A person as one article shows them.
public struct PersonSighting: Sendable, Equatable {
  /// The canonical name within the article.
  public var name: String
  /// The countries that they represent there, as numbers of nodes.
  public var countries: Set<Int64>
  /// The organisations that they belong to there, as numbers of nodes.
  public var organizations: Set<Int64>
}

/// A person in the database of the same name as one that was sighted.
public struct KnownPerson: Sendable, Equatable, Identifiable {
  /// The number of the node.
  public var id: Int64
  /// The countries that they represent in any article.
  public var countries: Set<Int64>
  /// The organisations that they belong to in any article.
  public var organizations: Set<Int64>
}

/// Decides whether a person in an article is one that the database knows.
public protocol IdentityResolver: Sendable {
  /// Finds the person of the database that was sighted.
  ///
  /// - Parameters:
  ///   - sighting: The person in the article.
  ///   - known: Those of the same folded name, the earliest first.
  /// - Returns: The id of one of `known`, or `nil` for somebody new.
  func match(_ sighting: PersonSighting, among known: [KnownPerson]) -> KnownPerson.ID?
}

/// The same full name without a conflict of country or organisation is the same person.
///
/// A name of one word needs a country or an organisation in common. Where several would do, one in
/// common decides; without that nobody is taken, since a wrong merge is worse than none.
public struct NameIdentity: IdentityResolver {
  /// Creates the resolver.
  public init() {}

  /// See ``IdentityResolver/match(_:among:)``.
  public func match(_ sighting: PersonSighting, among known: [KnownPerson]) -> KnownPerson.ID? {
    let shared = known.filter { isShared(sighting, $0) && !isConflict(sighting, $0) }
    if let only = shared.first, shared.count == 1 { return only.id }
    guard shared.isEmpty, sighting.name.contains(" ") else { return nil }
    let possible = known.filter { !isConflict(sighting, $0) }
    return possible.count == 1 ? possible[0].id : nil
  }

  private func isShared(_ sighting: PersonSighting, _ person: KnownPerson) -> Bool {
    !sighting.countries.isDisjoint(with: person.countries)
      || !sighting.organizations.isDisjoint(with: person.organizations)
  }

  private func isConflict(_ sighting: PersonSighting, _ person: KnownPerson) -> Bool {
    if isDifferent(sighting.countries, person.countries) { return true }
    return sighting.countries.isDisjoint(with: person.countries)
      && isDifferent(sighting.organizations, person.organizations)
  }

  private func isDifferent(_ some: Set<Int64>, _ others: Set<Int64>) -> Bool {
    !some.isEmpty && !others.isEmpty && some.isDisjoint(with: others)
  }
}
