import UjarLanguage
import UjarStore

/// Questions about posts, organisations and countries of people.
extension Asker {
  func represents() throws -> Answer {
    let asked = question.name ?? ""
    let nothing = wording.sentence("noRepresentative", ["name": asked])
    let owners = try nodes(asked, kinds: ["country", "organization"])
    var rows = try owners.flatMap { try told(store.represents($0.id)) }
    if let date = question.date?.iso { rows = rows.filter { ($0.since ?? "") <= date + "~" } }
    return Answer(lines: lines(rows), rows: .posts(rows), nothing: nothing)
  }

  /// Without those that say no more of a person than another one: "Singapore's Rina Wibowo".
  private func told(_ rows: [RoleRow]) -> [RoleRow] {
    let posted = Set(rows.filter { $0.role != nil }.map(\.person))
    return rows.filter { $0.role != nil || !posted.contains($0.person) }
  }

  func posts() throws -> Answer {
    let asked = question.name ?? ""
    let nothing = wording.sentence(nothingKey, ["name": asked])
    var rows: [RoleRow] = []
    for person in try nodes(asked, kinds: ["person"]).prefix(10) {
      rows += try store.roles(person: person.id)
    }
    switch question.asked {
    case .organization: rows = preferred(rows) { $0.organization != nil }
    case .country: rows = rows.filter { $0.country != nil }
    default: rows = preferred(rows) { $0.role != nil }
    }
    return Answer(lines: lines(rows), rows: .posts(rows), nothing: nothing)
  }

  private var nothingKey: String {
    switch question.asked {
    case .organization: "noOrganization"
    case .country: "noCountry"
    case .role: "noRole"
    default: "nobodyCalled"
    }
  }

  /// Those that tell what is asked for; all where none does.
  private func preferred(_ rows: [RoleRow], _ tells: (RoleRow) -> Bool) -> [RoleRow] {
    let found = rows.filter(tells)
    return found.isEmpty ? rows : found
  }

  /// A line a person, with the posts in their order.
  private func lines(_ rows: [RoleRow]) -> [String] {
    var order: [Node] = []
    var posts: [Node: [String]] = [:]
    for row in rows {
      if posts[row.person] == nil { order.append(row.person) }
      posts[row.person, default: []].append(post(row))
    }
    return limited(order.map { "\($0.name): \(unique(posts[$0] ?? []).joined(separator: "; "))" })
  }

  /// A post with whose it is, unless its words say so, and whether it is still held.
  private func post(_ row: RoleRow) -> String {
    var parts = [row.role].compactMap { $0 }
    if question.asked == .country { parts = [row.country.map(name)].compactMap { $0 } + parts }
    for owner in [row.organization, row.country].compactMap({ $0 }) {
      let name = name(owner)
      let isSaid = parts.contains { $0.contains(name) || $0.contains(owner.name) }
      if !isSaid { parts.append(name) }
    }
    let tenure = row.tenure == "current" ? "" : " (\(wording.sentence(row.tenure)))"
    return parts.joined(separator: ", ") + tenure + " [\(row.id)]"
  }
}
