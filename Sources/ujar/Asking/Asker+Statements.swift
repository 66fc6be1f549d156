import UjarLanguage
import UjarStore

/// Questions about what was said.
extension Asker {
  /// Which part of the words a statement must have to be the one that is meant.
  private static let likeness = 0.75
  /// The same in another language than that of the question.
  private static let translatedLikeness = 0.55
  /// Which part of a topic a statement must have to be about it.
  private static let relevance = 0.4

  // MARK: Who said it

  func whoSaid() throws -> Answer {
    if question.words == nil, let about = question.about { return try saidAbout(about) }
    let words = question.words ?? ""
    let nothing = wording.sentence("nobodySaid")
    var search = StatementSearch()
    search.terms = terms(of: words)
    search.phrase = question.quoted
    search.acts = acts
    let ranked = fitting(try store.rank(search)).filter(isMeant)
    guard let best = ranked.first(where: { !$0.statement.speakers.isEmpty }) ?? ranked.first
    else { return .nothing(nothing) }
    // The same words in another outlet are as good an answer.
    let equal = ranked.filter { $0.score >= best.score * 0.98 && $0.hasPhrase == best.hasPhrase }
    return statements(equal.prefix(3).map(\.statement), orElse: nothing)
  }

  /// Whether a statement has enough of the words to be the one that is meant: one word of several
  /// is not enough, however rare it is. In the language of the question nearly all must be there;
  /// translated ones may be put in ways that we do not know.
  private func isMeant(_ row: RankedStatement) -> Bool {
    if row.hasPhrase { return true }
    guard row.matched + (row.hasAct ? 1 : 0) > 1 || row.expected < 2 else { return false }
    let isSameLanguage = row.statement.source.language == question.language
    let least = isSameLanguage || question.quoted != nil ? Self.likeness : Self.translatedLikeness
    return 0.6 * row.coverage + 0.4 * row.surroundings + (row.hasAct ? 0.1 : 0) >= least
  }

  private func saidAbout(_ about: String) throws -> Answer {
    var search = StatementSearch()
    search.terms = terms(of: about)
    search.acts = acts
    search.limit = 200
    let found = narrowed(relevant(fitting(try store.rank(search))))
    return statements(found, orElse: wording.sentence("nobodyAbout", ["about": about]))
  }

  // MARK: What somebody said

  func whatSaid() throws -> Answer {
    guard let by = question.by else { return try saidAbout(question.about ?? "") }
    let nothing = nothingBy(by)
    let speakers = try nodes(by)
    var found = try statements(of: speakers)
    if found.isEmpty, speakers.contains(where: { ["country", "organization"].contains($0.kind) }) {
      // A country or ministry that said nothing itself may have somebody who speaks for it.
      let voices = try store.voices(of: speakers.map(\.id))
      found = try statements(of: voices.map { Node(id: $0, kind: "person", name: "") })
    }
    return statements(found, orElse: nothing)
  }

  private func nothingBy(_ by: String) -> String {
    if let to = question.to { return wording.sentence("noStatementTo", ["by": by, "to": to]) }
    guard let about = question.about else { return wording.sentence("noStatement", ["by": by]) }
    return wording.sentence("noStatementAbout", ["by": by, "about": about])
  }

  private func statements(of speakers: [Node]) throws -> [SaidRow] {
    guard !speakers.isEmpty else { return [] }
    var search = StatementSearch()
    search.speakers = speakers.map(\.id)
    search.terms = question.about.map(terms) ?? []
    search.acts = acts
    search.limit = 400
    var ranked = fitting(try store.rank(search))
    if let to = question.to { ranked = try addressed(ranked, to: to) }
    return narrowed(search.terms.isEmpty ? ranked : relevant(ranked))
  }

  /// Those said to somebody: by name, else with the words in the name of whoever was spoken to.
  private func addressed(_ ranked: [RankedStatement], to name: String) throws -> [RankedStatement] {
    let wanted = Set(try nodes(name).map(\.id))
    let forms = topics.terms(of: name).map { $0.forms.map { $0.lowercased() } }
    return ranked.filter { row in
      row.statement.addressees.contains { node in
        let name = " \(node.name.lowercased()) "
        let isNamed = !forms.isEmpty && forms.allSatisfy { $0.contains(where: name.contains) }
        return wanted.contains(node.id) || isNamed
      }
    }
  }

  // MARK: To whom

  func addressee() throws -> Answer {
    let nothing = question.by.map { wording.sentence("noStatement", ["by": $0]) }
    let none = wording.sentence("noAddressee")
    var search = StatementSearch()
    if let by = question.by {
      let speakers = try nodes(by)
      guard !speakers.isEmpty else { return .nothing(nothing ?? none) }
      search.speakers = speakers.map(\.id)
    }
    let words = [question.words, question.about].compactMap { $0 }.joined(separator: " ")
    search.terms = terms(of: words)
    search.phrase = question.quoted
    search.acts = acts
    search.limit = 400
    let ranked = fitting(try store.rank(search))
    let told = best(of: ranked, isWordy: !search.terms.isEmpty)
    if told.isEmpty, let urged = ranked.first(where: \.hasAct), isMeant(urged) {
      // The words may tell whom, though the text does not set it apart.
      return statements([urged.statement], orElse: none)
    }
    guard !told.isEmpty else { return .nothing(none) }
    let rows = told.map(\.statement)
    let lines = rows.map { row in
      "\(wording.list(row.addressees.map(name))) ← \(line(row))"
    }
    return Answer(lines: limited(unique(lines)), rows: .statements(rows), nothing: none)
  }

  /// The statements to somebody that fit best.
  private func best(of ranked: [RankedStatement], isWordy: Bool) -> [RankedStatement] {
    var told = ranked.filter { !$0.statement.addressees.isEmpty }
    if !acts.isEmpty, told.contains(where: \.hasAct) { told = told.filter(\.hasAct) }
    guard isWordy, ranked.contains(where: { $0.expected > 0 }) else { return told }
    told = told.filter { $0.hasPhrase || max($0.coverage, $0.surroundings) >= Self.relevance }
    if let best = told.first, isAtTop(best, ranked) {
      return told.filter { $0.score >= best.score * 0.9 }
    }
    // Who was spoken to may be told with another statement of the same report.
    guard let top = ranked.first, top.hasPhrase || top.coverage >= Self.translatedLikeness else {
      return told
    }
    let near = ranked.filter {
      !$0.statement.addressees.isEmpty
        && $0.statement.source.article == top.statement.source.article
        && $0.statement.speakers == top.statement.speakers
        && !Self.directed.contains($0.statement.act)
    }
    return near.isEmpty ? Array(told.prefix(1)) : Array(near.prefix(1))
  }

  private func isAtTop(_ row: RankedStatement, _ ranked: [RankedStatement]) -> Bool {
    (ranked.first?.score ?? 0) <= row.score * 1.25
  }

  /// Acts whose addressee is who shall do something, not who listens.
  private static let directed: Set<String> = [
    "urge", "ask", "accuse", "criticise", "condemn", "threaten", "thank", "praise",
  ]

  // MARK: When and where

  func saidWhenOrWhere() throws -> Answer {
    let by = question.by ?? ""
    let nothing = nothingBy(by)
    let speakers = try nodes(by)
    guard !speakers.isEmpty else { return .nothing(nothing) }
    var search = StatementSearch()
    search.speakers = speakers.map(\.id)
    search.terms = terms(
      of: [question.words, question.about].compactMap { $0 }.joined(separator: " "))
    search.phrase = question.quoted
    var ranked = fitting(try store.rank(search))
    if !search.terms.isEmpty { ranked = Array(relevantRanks(ranked).prefix(1)) }
    let rows = ranked.map(\.statement)
    let lines = rows.map { row in
      let place = row.place ?? wording.sentence("placeUnknown")
      let published = row.source.published.map {
        wording.sentence("published", ["date": wording.date($0)])
      }
      let date = row.date.map(wording.date) ?? published ?? wording.sentence("dateUnknown")
      return
        "\(question.asked == .saidWhen ? "\(date), \(place)" : "\(place), \(date)") ← \(line(row))"
    }
    return Answer(lines: limited(lines), rows: .statements(rows), nothing: nothing)
  }

  // MARK: Pieces

  /// Acts near enough to the one that was asked for; none for plain saying, which narrows nothing.
  private var acts: Set<String> {
    let families: [Set<String>] = [
      ["urge", "ask"], ["warn", "remind"], ["accuse", "condemn", "criticise"], ["deny"],
      ["promise"], ["threaten"], ["hope"], ["thank"], ["admit"], ["praise", "welcome", "support"],
      ["announce", "report"], ["offer"], ["assess", "believe"], ["answer"],
    ]
    guard let act = question.act else { return [] }
    return families.first { $0.contains(act) } ?? []
  }

  /// What was said on the day that was asked for, and was said at all.
  private func fitting(_ ranked: [RankedStatement]) -> [RankedStatement] {
    let said = ranked.filter { !$0.statement.isNegated }
    guard let date = question.date else { return said }
    let onDay = said.filter { row in row.statement.day.map(date.fits) ?? false }
    // A date behind the words that somebody is said to have said may be one of them.
    return onDay.isEmpty && question.words != nil ? said : onDay
  }

  private func relevantRanks(_ ranked: [RankedStatement]) -> [RankedStatement] {
    if question.act == "answer" {
      // A reply need not repeat what was asked.
      return ranked.filter { $0.hasPhrase || $0.surroundings >= Self.relevance }
    }
    for part in [\RankedStatement.coverage, \.surroundings] {
      let found = ranked.filter { $0.hasPhrase || $0[keyPath: part] >= Self.relevance }
      if let best = found.map({ $0[keyPath: part] }).max() {
        return found.filter { $0.hasPhrase || $0[keyPath: part] >= best * 0.6 }
      }
    }
    return []
  }

  private func relevant(_ ranked: [RankedStatement]) -> [RankedStatement] { relevantRanks(ranked) }

  /// Only those of the act that was asked for, if there are any.
  private func narrowed(_ ranked: [RankedStatement]) -> [SaidRow] {
    let narrow = ranked.filter(\.hasAct)
    return (narrow.isEmpty ? ranked : narrow).map(\.statement)
  }

  private func statements(_ rows: [SaidRow], orElse nothing: String) -> Answer {
    Answer(lines: limited(unique(rows.map(line))), rows: .statements(rows), nothing: nothing)
  }

  /// As many lines as somebody wants to read at once.
  func limited(_ lines: [String]) -> [String] {
    let limit = 20
    guard lines.count > limit else { return lines }
    let more = wording.sentence("more", ["count": String(lines.count - limit)])
    return lines.prefix(limit) + ["(\(more))"]
  }

  /// A statement in a line: who, in which capacity, what, and where it stands.
  func line(_ row: SaidRow) -> String {
    let speakers = zip(row.speakers, row.roles).map { speaker, role in
      role.map { "\(name(speaker)) (\($0))" } ?? name(speaker)
    }
    let unknown = wording.sentence("unknownSpeaker") + (row.sourceText.map { " (\($0))" } ?? "")
    let who = speakers.isEmpty ? unknown : wording.list(speakers)
    let to =
      row.addressees.isEmpty
      ? "" : " " + wording.sentence("to", ["names": wording.list(row.addressees.map(name))])
    let source = [row.id, row.source.outlet, row.day].compactMap { $0 }.joined(separator: ", ")
    return "\(who)\(to): \(row.quotedText) [\(source)]"
  }
}
