import UjarLanguage
import UjarStore

/// Questions about who met whom.
extension Asker {
  /// How many meetings are looked through when nothing narrows them.
  private static let most = 1000

  func met() throws -> Answer {
    let parts = try participants()
    let names = question.participants
    let nothing =
      names.isEmpty
      ? wording.sentence("noMeeting")
      : wording.sentence("noMeetingOf", ["names": wording.list(names)])
    guard let parts else { return .nothing(nothing, .meetings([])) }
    var rows = try meetings(of: parts.nodes)
    for place in parts.places { rows = try held(rows, in: place) }
    if let kind = question.meeting, ["press conference", "summit", "call"].contains(kind) {
      rows = rows.filter { $0.kind == kind }
    }
    if let date = question.date { rows = rows.filter { $0.date.map(date.fits) ?? false } }
    rows = chosen(rows)
    return Answer(
      lines: limited(rows.map(line)), rows: .meetings(rows), nothing: nothing)
  }

  /// Whom and where the question names; `nil` when it names somebody who is unknown.
  private func participants() throws -> (nodes: [[Node]], places: [String])? {
    var found: [[Node]] = []
    var places = [question.place].compactMap { $0 }
    for name in try joined(question.participants) {
      let nodes = try nodes(name)
      if !nodes.isEmpty {
        found.append(nodes)
      } else if isDeed(name), question.participants.count > 1 {
        continue
      } else {
        places.append(name)
      }
    }
    return question.participants.isEmpty || !found.isEmpty ? (found, places) : nil
  }

  /// Whether words are what somebody did besides: "bertemu Rina dan minum kopi".
  private func isDeed(_ name: String) -> Bool {
    !name.contains(where: \.isUppercase) && RolePhrase(name) == nil
      && topics.terms(of: name).count > 1
  }

  /// "Menteri Kelautan dan Perikanan" is one, if the database knows it.
  private func joined(_ names: [String]) throws -> [String] {
    guard names.count > 1 else { return names }
    let whole = names.joined(separator: " \(wording.sentence("and")) ")
    return try store.isName(whole) ? [whole] : names
  }

  private func meetings(of participants: [[Node]]) throws -> [MetRow] {
    var filter = MetFilter()
    guard let first = participants.first else {
      filter.limit = Self.most
      return try store.met(filter)
    }
    var rows: [MetRow] = []
    for node in first.prefix(20) where node.kind != "place" {
      filter.a = node.id
      rows += try store.met(filter)
    }
    var seen: Set<String> = []
    rows = rows.filter { seen.insert($0.id).inserted }
    for others in participants.dropFirst() {
      var ids = Set(others.map(\.id))
      ids.formUnion(try store.voices(of: others.filter { $0.kind == "country" }.map(\.id)))
      rows = rows.filter { $0.participants.contains { ids.contains($0.id) } }
    }
    return rows
  }

  /// Those held in a place, by its name in the graph, else by the words around the meeting.
  private func held(_ rows: [MetRow], in place: String) throws -> [MetRow] {
    var filter = MetFilter()
    filter.place = place
    filter.limit = Self.most
    do {
      let there = Set(try store.met(filter).map(\.id))
      let found = rows.filter { there.contains($0.id) }
      if !found.isEmpty { return found }
    } catch StoreError.unknownName {}
    let terms = topics.terms(of: place)
    guard !terms.isEmpty else { return [] }
    return try rows.prefix(50).filter { row in
      let context = try store.trace(row.id).evidence.map(\.context).joined(separator: " ")
      let words =
        " " + context.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        + " "
      return terms.allSatisfy { $0.forms.contains { words.contains(" \($0.lowercased()) ") } }
    }
  }

  /// Those in the state that is asked for, and those that tell what is asked for.
  private func chosen(_ rows: [MetRow]) -> [MetRow] {
    let state = question.isPlanned ? "planned" : "held"
    let inState = rows.filter { $0.state == state }
    let rows = inState.isEmpty ? rows : inState
    let telling =
      switch question.asked {
      case .metWhen: rows.filter { $0.date != nil }
      case .metWhere: rows.filter { !$0.places.isEmpty }
      default: rows
      }
    return telling.isEmpty ? rows : telling
  }

  /// A meeting in a line, beginning with what was asked for.
  private func line(_ row: MetRow) -> String {
    let place = row.places.isEmpty ? wording.sentence("placeUnknown") : wording.list(row.places)
    let date = row.date.map(wording.date) ?? wording.sentence("dateUnknown")
    let who = wording.list(row.participants.map(name))
    let kind = [wording.sentence(row.kind), wording.sentence(row.state)].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let what = "\(who) (\(kind))"
    let parts =
      switch question.asked {
      case .metWhen: [date, what, place]
      case .metWhere: [place, what, date]
      default: [what, place, date]
      }
    let source = [row.id, row.outlets.first].compactMap { $0 }.joined(separator: ", ")
    return "\(parts.joined(separator: "; ")) [\(source)]"
  }
}
