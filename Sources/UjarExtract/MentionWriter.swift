import UjarGraph
import UjarLanguage
import UjarText

/// Turns chunks into the mentions and role holdings of the graph.
struct MentionWriter {
  let reading: Reading
  let chunks: [Chunk]
  let persons: PersonTable
  let organizations: OrganizationNames

  // MARK: - Roles

  /// Who holds which post: one entry a person and wording.
  func roles(_ descriptions: [(person: String, role: RolePhrase)]) -> [RoleHolding] {
    var holdings: [RoleHolding] = []
    for person in persons.persons {
      var seen: Set<String> = []
      let described = descriptions.filter { $0.person == person.name }.map(\.role)
      for role in whole(person.roles) + described.filter({ isNew($0, to: person) }) {
        let text = text(of: role)
        guard seen.insert(text.lowercased()).inserted else { continue }
        holdings.append(
          RoleHolding(
            person: person.name, role: text,
            titleClass: role.titleClass.isEmpty ? nil : role.titleClass,
            country: role.code.isEmpty ? nil : .country(role.code),
            organization: (body(of: role) ?? role.organization).map(organizations.name(of:)),
            tenure: RoleHolding.Tenure(rawValue: role.tenure) ?? .current,
            span: reading.text.span(role.tokens)))
      }
      for affiliation in person.affiliations {
        let name = organizations.name(of: affiliation)
        guard seen.insert(name.lowercased()).inserted else { continue }
        holdings.append(
          RoleHolding(
            person: person.name, role: nil, organization: name,
            span: reading.text.span(affiliation)))
      }
      for (code, tokens) in person.countries {
        holdings.append(
          RoleHolding(
            person: person.name, role: nil, country: .country(code),
            span: reading.text.span(tokens)))
      }
    }
    return holdings.sorted { $0.span < $1.span }
  }

  /// Of the posts that begin at the same word the longest: "pelatih tunggal putri", not "pelatih".
  private func whole(_ roles: [RolePhrase]) -> [RolePhrase] {
    var ends: [Int: Int] = [:]
    for role in roles {
      ends[role.tokens.lowerBound] = max(ends[role.tokens.lowerBound] ?? 0, role.tokens.upperBound)
    }
    return roles.filter { ends[$0.tokens.lowerBound] == $0.tokens.upperBound }
  }

  /// Whether a description says more than the posts that are known: not "menteri itu" of a minister.
  private func isNew(_ role: RolePhrase, to person: PersonTable.Person) -> Bool {
    let words = text(of: role).lowercased()
    return !person.roles.contains { text(of: $0).lowercased().contains(words) }
  }

  /// The words of a post; of one that a list of names shares ("Senators") in the singular.
  private func text(of role: RolePhrase) -> String {
    if let noun = role.noun {
      let object = role.titleEnd..<role.tokens.upperBound
      return object.isEmpty ? noun : noun + " of " + reading.text.text(object)
    }
    let words = reading.text.text(role.tokens)
    guard role.isPlural, reading.modifiersPrecede, words.hasSuffix("s") else { return words }
    if words.hasSuffix("ies") { return words.dropLast(3) + "y" }
    return String(words.dropLast(words.hasSuffix("ches") || words.hasSuffix("shes") ? 2 : 1))
  }

  private func body(of role: RolePhrase) -> Range<Int>? {
    if role.noun != nil { return role.organization }
    return PostSplitter(reading: reading).parts(of: role).lazy.compactMap(\.body).first
  }

  // MARK: - Mentions

  /// Every mention outside boilerplate, in the order of the text.
  func mentions(
    dates: [DateMention], _ attributions: [Attribution], _ quotations: [Quotation]
  ) -> [Mention] {
    var mentions: [Mention] = []
    for (number, chunk) in chunks.enumerated() {
      var chunk = chunk
      // "juru bicara Rina, Budi": whom the holder serves is part of the post.
      let whole = chunk.tokens
      if persons.isOfClient(number, chunks) { chunk.role?.tokens = whole }
      mentions += self.mentions(of: chunk)
    }
    for date in dates {
      mentions.append(
        Mention(span: reading.text.span(date.tokens), kind: .date, entity: date.iso))
    }
    for quotation in quotations {
      guard let source = quotation.source, quotation.speakers.count == 1,
        quotation.speakers[0].kind == .group, quotation.speakers[0].name.utf8.count <= source.count
      else { continue }
      let end = source.start + quotation.speakers[0].name.utf8.count
      mentions.append(
        Mention(
          span: TextSpan(start: source.start, end: end), kind: .group,
          entity: quotation.speakers[0].name))
    }
    return mentions.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
  }

  private func mentions(of chunk: Chunk) -> [Mention] {
    var mentions: [Mention] = []
    if let person = chunk.person, var name = chunk.name {
      // "Komisaris Besar Yusri", "dr Rina": a rank or degree in front is written as part of the name.
      let isBare = chunk.role == nil || chunk.role?.isRank == true
      let first =
        isBare ? chunk.tokens.lowerBound : chunk.role?.tokens.upperBound ?? name.lowerBound
      if first < name.lowerBound, reading.isRankOrDegree(first) { name = first..<name.upperBound }
      mentions.append(
        Mention(
          span: reading.text.span(name), kind: .person, entity: persons.persons[person].name))
    }
    if let role = chunk.role, !role.isRank, !role.isPlural || chunk.person != nil {
      if let tokens = role.countryTokens { mentions.append(country(role.code, tokens)) }
      for part in PostSplitter(reading: reading).parts(of: role) {
        var named: [Mention] = []
        // "Tentara Nasional Indonesia (TNI)": a title that begins the name of a body is no post.
        if !part.post.isEmpty {
          named.append(
            Mention(span: reading.text.span(part.post), kind: .role, entity: text(of: role)))
        }
        if let body = part.body, !body.overlaps(part.post) {
          named.append(
            Mention(
              span: reading.text.span(body), kind: .organization,
              entity: organizations.name(of: body)))
        }
        mentions += named.sorted { $0.span.start < $1.span.start }
      }
    }
    switch chunk.kind {
    case .country: mentions.append(country(chunk.code, chunk.tokens))
    case .organization:
      mentions.append(
        Mention(
          span: reading.text.span(chunk.tokens), kind: .organization,
          entity: organizations.name(of: chunk)))
    case .place:
      mentions.append(
        Mention(
          span: reading.text.span(chunk.tokens), kind: .place,
          entity: chunk.label.isEmpty ? reading.text.text(chunk.tokens) : chunk.label,
          code: chunk.code.isEmpty ? nil : chunk.code))
    default: break
    }
    return mentions
  }

  private func country(_ code: String, _ tokens: Range<Int>) -> Mention {
    Mention(
      span: reading.text.span(tokens), kind: .country, entity: Agent.country(code).name,
      code: code)
  }
}
