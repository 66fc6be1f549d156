internal import GRDB
internal import UjarGraph
internal import UjarText

/// Who holds which post, and who met whom.
extension ArticleWriter {
  mutating func writeRoles(_ writer: inout GraphWriter) throws {
    var written: Set<String> = []
    for holding in graph.roles where !fold(holding.person).isEmpty {
      let key = [
        holding.person, holding.role ?? "", holding.organization ?? "",
        holding.country?.id ?? "", holding.tenure.rawValue,
      ].joined(separator: "|")
      if written.insert(key).inserted { try write(holding, &writer) }
    }
  }

  private mutating func write(_ holding: RoleHolding, _ writer: inout GraphWriter) throws {
    let kinds = writer.kinds
    let person = try person(holding.person, &writer)
    let country = try holding.country.map { try writer.country(code: $0.code, name: $0.name) }
    let organization = try holding.organization.map { try writer.organization($0) }
    let evidence = try writer.addEvidence(
      article: id, span: points.span(holding.span), stage: "role", confidence: 1)
    var edge = EdgeRecord(
      fromId: person, kindId: kinds.holds, day: day, toId: 0, evidenceId: evidence,
      qualifier: holding.tenure.rawValue)
    if let name = holding.role, !fold(name).isEmpty {
      let role = try writer.role(
        name, titleClass: holding.titleClass,
        country: country.map { ($0, holding.country?.code) }, organization: organization)
      edge.toId = role.id
      try insert(edge, &writer)
      guard role.isNew else { return }
      for owner in [country, organization].compactMap({ $0 }) {
        writer.add(
          EdgeRecord(
            fromId: role.id, kindId: kinds.of, day: day, toId: owner, evidenceId: evidence))
      }
    } else {
      for (owner, kind) in [(country, kinds.represents), (organization, kinds.affiliated)] {
        guard let owner else { continue }
        edge.toId = owner
        edge.kindId = kind
        try insert(edge, &writer)
      }
    }
  }

  /// Inserts the edge of a person to a post, and counts the article once among those that say so.
  private mutating func insert(_ edge: EdgeRecord, _ writer: inout GraphWriter) throws {
    writer.add(edge)
    let tenure = edge.qualifier ?? RoleHolding.Tenure.current.rawValue
    let post = PostKey(person: edge.fromId, kind: edge.kindId, post: edge.toId, tenure: tenure)
    guard posts.insert(post).inserted else { return }
    try writer.rows.insert(
      PostSpanRecord(
        personId: edge.fromId, kindId: edge.kindId, postId: edge.toId, tenure: tenure,
        language: graph.language, day: edge.day, evidenceId: edge.evidenceId))
  }

  mutating func write(_ meeting: Meeting, _ writer: inout GraphWriter) throws {
    let kinds = writer.kinds
    let participants = try nodes(meeting.participants, &writer)
    guard participants.count > 1 else { return }
    let evidence = try writer.addEvidence(
      article: id, span: points.span(meeting.span), stage: "meeting", confidence: 1)
    let meetingDay = meeting.date.flatMap(Day.first) ?? day
    let node = try meetingNode(meeting, participants, day: meetingDay, &writer)
    for participant in participants {
      writer.add(
        EdgeRecord(
          fromId: participant, kindId: kinds.attended, day: meetingDay, toId: node,
          evidenceId: evidence))
    }
    if let name = meeting.place, !fold(name).isEmpty {
      let place = try place(name, code: nil, &writer)
      writer.add(
        EdgeRecord(
          fromId: node, kindId: kinds.heldAt, day: meetingDay, toId: place, evidenceId: evidence))
    }
    writer.counts.meetings += 1
  }

  /// The same participants, kind and day are one meeting, in whichever article; without a day only
  /// within this one.
  private func meetingNode(
    _ meeting: Meeting, _ participants: [Int64], day: Int, _ writer: inout GraphWriter
  ) throws -> Int64 {
    let date = meeting.date.flatMap { $0.utf8.count >= 10 ? String($0.prefix(10)) : nil }
    let key = [
      meeting.kind.rawValue, meeting.state.rawValue, date ?? "a\(id) \(meeting.date ?? "")",
      participants.sorted().map(String.init).joined(separator: ","),
    ].joined(separator: "|")
    if let known = writer.cache.meetings[key] { return known }
    let sql = "SELECT id FROM meeting WHERE key = ?"
    let found = try Int64.fetchOne(writer.db.cachedStatement(sql: sql), arguments: [key])
    if let found {
      writer.cache.meetings[key] = found
      return found
    }
    let node = try writer.addNode(kind: writer.kinds.meeting, name: nil)
    try writer.rows.insert(
      MeetingRecord(
        id: node, kind: meeting.kind.rawValue, state: meeting.state.rawValue, day: day,
        date: meeting.date, key: key))
    writer.cache.meetings[key] = node
    return node
  }
}
