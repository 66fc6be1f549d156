import UjarLanguage
import UjarStore

/// Who is meant by the names of a question.
extension Asker {
  /// Whoever a name means, in any language: a name, a post, a country with its government, a group.
  ///
  /// Several when the name fits several; none when the database does not know it.
  func nodes(_ name: String, kinds: [String]? = nil) throws -> [Node] {
    for form in NameForms(name).forms {
      let found = try known(form, kinds)
      if !found.isEmpty { return found }
    }
    return try described(name, kinds)
  }

  private func known(_ name: String, _ kinds: [String]?) throws -> [Node] {
    // All who go by the name: an article may have no more than "Rina" for one of them.
    let named = try store.nodes(named: name, kinds: kinds)
    if !named.isEmpty { return named }
    let isLowercase = !name.contains { $0.isUppercase }
    if isLowercase, kinds?.contains("group") ?? true {
      // A group may go by other words elsewhere.
      let groups = try resolved(name, ["group"])
      if !groups.isEmpty {
        return groups + (try described(name, ["group"])).filter { !groups.contains($0) }
      }
    }
    if kinds?.contains("country") ?? true, let country = CountryPhrase(name),
      let canonical = CountryNames.shared.canonical[country.code]
    {
      let found = try resolved(canonical, ["country"])
      if !found.isEmpty { return found }
    }
    if kinds?.contains("person") ?? true {
      let holders = try holders(of: name)
      if !holders.isEmpty { return holders }
    }
    return try resolved(name, kinds)
  }

  /// The store's answer; all candidates where it cannot decide, none where it knows nobody.
  private func resolved(_ name: String, _ kinds: [String]?) throws -> [Node] {
    do {
      return try store.resolve(name, kinds: kinds)
    } catch StoreError.unknownName {
      return []
    } catch StoreError.ambiguousName(_, let candidates) {
      return candidates
    }
  }

  /// Who holds a post: "the South Korean defence minister", "Gubernur BI", "Menteri Rina Wibowo".
  private func holders(of name: String) throws -> [Node] {
    guard let role = RolePhrase(name) else { return [] }
    if role.rest.isEmpty {
      return try store.holders(titleClass: role.titleClass, country: role.country)
    }
    // "Menteri Rina Wibowo" is she, "pengacara Rina Wibowo" is not.
    let persons = try store.nodes(named: role.rest, kinds: ["person"])
    if !persons.isEmpty {
      return try persons.filter { person in
        try role.isRank
          || store.roles(person: person.id).contains { $0.titleClass == role.titleClass }
      }
    }
    let known = try resolved(role.rest, ["organization", "place"])
    let owners = known.isEmpty ? try described(role.rest, ["organization"]) : known
    guard !owners.isEmpty else { return [] }
    return try store.holders(titleClass: role.titleClass, country: role.country).filter { person in
      try store.roles(person: person.id).contains { row in
        row.titleClass == role.titleClass && row.organization.map(owners.contains) ?? false
      }
    }
  }

  /// Groups and organisations whose name has every word, translated where need be: "the bodyguards
  /// of the mayor" is "para pengawal wali kota".
  private func described(_ name: String, _ kinds: [String]?) throws -> [Node] {
    let kinds = ["group", "organization"].filter { kinds?.contains($0) ?? true }
    let choices = topics.terms(of: name).map(\.forms)
    guard !kinds.isEmpty else { return [] }
    let found = try store.nodes(with: choices, kinds: kinds)
    guard let first = found.first else { return [] }
    // An organisation is one, a group may be told of in many articles.
    return first.kind == "group" ? found.filter { $0.kind == "group" } : [first]
  }
}
