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
      for role in person.roles + described.filter({ isNew($0, to: person) }) {
        let text = text(of: role)
        guard seen.insert(text.lowercased()).inserted else { continue }
        holdings.append(
          RoleHolding(
            person: person.name, role: text,
            titleClass: role.titleClass.isEmpty ? nil : role.titleClass,
            country: role.code.isEmpty ? nil : .country(role.code),
            organization: (parts(of: role).body ?? role.organization).map(organizations.name(of:)),
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

  /// Whether a description says more than the posts that are known: not "menteri itu" of a minister.
  private func isNew(_ role: RolePhrase, to person: PersonTable.Person) -> Bool {
    let words = text(of: role).lowercased()
    return !person.roles.contains { text(of: $0).lowercased().contains(words) }
  }

  private func text(of role: RolePhrase) -> String { reading.text.text(role.tokens) }

  // MARK: - Mentions

  /// Every mention outside boilerplate, in the order of the text.
  func mentions(
    dates: [DateMention], _ attributions: [Attribution], _ quotations: [Quotation]
  ) -> [Mention] {
    var mentions: [Mention] = []
    for chunk in chunks { mentions += self.mentions(of: chunk) }
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

  /// A post, and the body that it is of: "Kepala Bidang Humas | Polda Jawa Timur". A unit within a
  /// body belongs to the post; ministers and heads of regions have what they head in their title.
  private func parts(of role: RolePhrase) -> (post: Range<Int>, body: Range<Int>?) {
    guard !role.isTerritorial else { return (role.tokens, nil) }
    var unit: Int?
    for index in role.tokens.dropFirst() where beginsBody(index) {
      if reading.has(index, .unit) {
        unit = unit ?? index
      } else {
        return (role.tokens.lowerBound..<index, index..<role.tokens.upperBound)
      }
    }
    guard let unit, reading.isCapitalized(unit) else { return (role.tokens, nil) }
    return (role.tokens, unit..<role.tokens.upperBound)
  }

  /// Whether the name of a body begins at a word of a post.
  private func beginsBody(_ index: Int) -> Bool {
    guard reading.isCapitalized(index), !reading.isRoman(index) else { return false }
    // "Komisi III", "Komisi B": a part of an assembly.
    if reading.has(index, .organizationHead), reading.isRoman(index + 1) { return false }
    if reading.has(index, [.organizationHead, .unit]) { return true }
    if reading.phrase(.organization, at: index) != nil { return true }
    return reading.phrase(.institution, at: index) != nil
      || reading.tokens[index].isUpperCase
        && reading.tokens[index].end - reading.tokens[index].start > 2
        && !reading.has(index, .title)
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
      let (post, body) = parts(of: role)
      mentions.append(
        Mention(span: reading.text.span(post), kind: .role, entity: text(of: role)))
      if let tokens = role.countryTokens { mentions.append(country(role.code, tokens)) }
      if let tokens = body {
        mentions.append(
          Mention(
            span: reading.text.span(tokens), kind: .organization,
            entity: organizations.name(of: tokens)))
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
