import UjarGraph
import UjarText

extension PersonTable {
  /// For every person with a post or country, by name: the countries and bodies stood for.
  func represented(_ reading: Reading) -> [String: Set<String>] {
    var represented: [String: Set<String>] = [:]
    for person in persons {
      var names = Set(person.roles.compactMap { $0.organization.map(reading.text.text) })
      names.formUnion(person.affiliations.map(reading.text.text))
      let codes = person.roles.map(\.code) + person.countries.map(\.code)
      names.formUnion(codes.filter { !$0.isEmpty }.map { Agent.country($0).name })
      if !names.isEmpty { represented[person.name] = names }
    }
    return represented
  }

  /// The names of those with a post other than in sport.
  var officials: Set<String> {
    Set(persons.filter { $0.roles.contains { !Self.sport.contains($0.titleClass) } }.map(\.name))
  }

  /// The names of those who are athletes by their posts.
  var athletes: Set<String> {
    Set(
      persons.filter {
        !$0.roles.isEmpty && $0.roles.allSatisfy { Self.sport.contains($0.titleClass) }
      }.map(\.name))
  }

  private static let sport: Set<String> = ["player", "referee", "captain", "candidate", ""]
}
