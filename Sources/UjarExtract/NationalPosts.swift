import UjarLanguage
import UjarText

/// Tells which state a national post is of where the report says it apart from the post: "Its health
/// secretary, Rina Wibowo", "NAIROBI — … Foreign Minister Rina Wibowo said".
struct NationalPosts {
  let reading: Reading
  /// Where a chunk names a state, in order.
  private let states: [(index: Int, code: String)]
  /// The places of those that are no part of a post.
  private let subjects: Set<Int>
  /// Where a town stands of which the state is known, in order.
  private let openings: [(index: Int, code: String)]
  /// The state of the place on the dateline.
  private let dateline: String
  /// The state that most of the states and places of the report are or lie in.
  private let home: String

  /// Whether at least a third of the states and places of the report are Indonesia or lie there.
  private let isAtHome: Bool
  /// Where somebody is named who acts for a state, in order.
  private let acting: [(index: Int, code: String)]
  /// The state whose papers are written in Indonesian, as ISO 3166-1 has it.
  static let indonesia = "ID"

  /// The state of the dateline, where it is named about as often as others.
  private let writtenIn: String

  /// How many sentences back a state is looked for.
  private static let reach = 3

  /// Takes what `chunks` say of states, and where somebody who acts for one is named, in order.
  init(reading: Reading, chunks: [Chunk], acting: [(index: Int, code: String)]) {
    self.reading = reading
    var counts: [String: Int] = [:]
    var states: [(index: Int, code: String)] = []
    var subjects: Set<Int> = []
    var openings: [(index: Int, code: String)] = []
    for chunk in chunks where !reading.text.isQuoted(chunk.tokens.lowerBound) {
      if chunk.kind == .country {
        states.append((chunk.tokens.lowerBound, chunk.code))
        subjects.insert(chunk.tokens.lowerBound)
      }
      // "meets her Chilean counterpart": not of her state.
      if let role = chunk.role, let tokens = role.countryTokens, !role.code.isEmpty,
        role.titleClass != RolePhrase.counterpart
      {
        states.append((tokens.lowerBound, role.code))
      }
      // "Seoul" as a government, and "Korea Selatan", may be whom somebody else's minister speaks of.
      if chunk.kind == .place, !chunk.code.isEmpty {
        counts[chunk.code, default: 0] += 1
        openings.append((chunk.tokens.lowerBound, chunk.code))
      }
    }
    for state in states { counts[state.code, default: 0] += 1 }
    (self.states, self.subjects, self.openings) = (states, subjects, openings)
    dateline = Self.dateline(in: reading)
    if !dateline.isEmpty { counts[dateline, default: 0] += 2 }
    let sum = counts.values.reduce(0, +)
    let top = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let own = top.flatMap { $0.value > 1 && $0.value * 4 >= sum * 3 ? $0.key : nil }
    // Of several states that of the dateline is the report's own where it is named as often as others.
    let isNear = !dateline.isEmpty && counts[dateline, default: 0] * 3 >= sum
    home = own ?? ""
    isAtHome = counts[Self.indonesia, default: 0] * 3 >= max(1, sum)
    self.acting = acting
    writtenIn = isNear ? dateline : ""
  }

  /// The state that a post without one is of; empty when the report leaves it open.
  func state(of role: RolePhrase) -> String {
    guard role.code.isEmpty, !role.isPlural,
      let sentence = reading.sentence(at: role.tokens.lowerBound)
    else { return "" }
    if let owner = owner(of: role, in: sentence) { return owner }
    guard isNational(role) else { return "" }
    if !reading.modifiersPrecede {
      if let opening = opening(before: role, in: sentence) { return opening }
      if !home.isEmpty { return home }
      // "BANJUL, WARTA DUNIA - … Presiden Rina Wibowo ditahan": of the state that it was written in;
      // ministers travel.
      return writtenIn.isEmpty || writtenIn == Self.indonesia || role.titleClass.contains("-")
        ? own(role, in: sentence) : writtenIn
    }
    let sentences = reading.text.sentences
    let start = sentences[sentence].tokens.lowerBound
    // "will fly to Tirana for talks with Prime Minister Rina Wibowo"
    if let town = last(of: openings, from: start, to: role.tokens.lowerBound),
      reading.has(town.index - 1, .addresseePreposition),
      reading.has(role.tokens.lowerBound - 1, .companion)
    {
      return town.code
    }
    let named = within(states, from: start, to: role.tokens.lowerBound)
    if let near = named.last {
      // "Kenya and Chad will join, Foreign Minister Rina Wibowo said": of several that of the dateline.
      return named.contains { $0.code == dateline } ? dateline : near.code
    }
    if !home.isEmpty { return home }
    if !writtenIn.isEmpty { return subject(ofSentence: sentence - 1) ?? writtenIn }
    for back in 1...Self.reach where sentence - back >= 0 {
      let tokens = sentences[sentence - back].tokens
      let named = within(states, from: tokens.lowerBound, to: tokens.upperBound)
      if let first = named.first(where: { subjects.contains($0.index) }) { return first.code }
    }
    return dateline
  }

  /// "Di Baghdad, Perdana Menteri Rina Wibowo …": the state of the town with which the sentence, or of the
  /// town or state with which one before it in the paragraph, begins.
  private func opening(before role: RolePhrase, in sentence: Int) -> String? {
    for back in 0...Self.reach where sentence - back >= 0 {
      let tokens = reading.text.sentences[sentence - back].tokens
      let start = tokens.first { !reading.isBoilerplate[$0] } ?? tokens.lowerBound
      let end = min(start + Self.opening, role.tokens.lowerBound)
      if let state = within(openings, from: start, to: end).first { return state.code }
      // "Pemerintah Kenya bereaksi. Menteri Keamanan Rina Wibowo …"
      if back > 0, !isAtHome, let state = within(states, from: start, to: end).first {
        return state.code
      }
      if reading.tokens[tokens.lowerBound].startsLine { return nil }
    }
    return nil
  }

  /// "Menteri Luar Negeri Rina Wibowo …" beside presidents of elsewhere: who writes in the language of one
  /// state leaves that state out, unless the paragraph has just spoken of another one.
  private func own(_ role: RolePhrase, in sentence: Int) -> String {
    guard isAtHome, !["prime-minister", "monarch"].contains(role.titleClass) else { return "" }
    let near = max(0, sentence - Self.reach)...sentence
    let first = near.last {
      reading.tokens[reading.text.sentences[$0].tokens.lowerBound].startsLine
    }
    let start = reading.text.sentences[first ?? near.lowerBound].tokens.lowerBound
    let actor = last(of: acting, from: start, to: role.tokens.lowerBound)
    // "Kenya hanya tetangga, kata Menteri Rina Wibowo": she may speak of it or for it.
    if let state = last(of: states, from: start, to: role.tokens.lowerBound),
      state.code != Self.indonesia, state.index > actor?.index ?? -1
    {
      return ""
    }
    // "Menteri Kenya itu bertemu Menteri Luar Negeri Rina Wibowo": of the other side.
    let verb =
      role.tokens.lowerBound - (reading.has(role.tokens.lowerBound - 1, .companion) ? 2 : 1)
    if let actor, actor.index >= reading.text.sentences[sentence].tokens.lowerBound,
      reading.has(verb, .meeting)
    {
      return actor.code == Self.indonesia ? "" : Self.indonesia
    }
    return actor?.code ?? Self.indonesia
  }

  /// How many tokens from the first of a sentence on tell what it is about.
  private static let opening = 3

  /// "Malawi has closed two markets. Its health secretary, Rina Wibowo, …": the state that the
  /// sentence before, or the part before, begins with.
  private func owner(of role: RolePhrase, in sentence: Int) -> String? {
    let before = role.tokens.lowerBound - 1
    guard reading.has(before, .possessor), reading.has(before, .determiner),
      !reading.has(before, [.male, .female]), sentence > 0
    else { return nil }
    let isFirst = before == reading.text.sentences[sentence].tokens.lowerBound
    return subject(ofSentence: isFirst ? sentence - 1 : sentence)
  }

  /// The state that a sentence begins with.
  private func subject(ofSentence number: Int) -> String? {
    guard number >= 0 else { return nil }
    let start = reading.text.sentences[number].tokens.lowerBound
    return states.first {
      $0.index == start
        || $0.index == start + 1
          && (!reading.isCapitalized(start) || reading.has(start, [.determiner, .preposition]))
    }?
    .code
  }

  private func within(
    _ states: [(index: Int, code: String)], from start: Int, to end: Int
  ) -> ArraySlice<(index: Int, code: String)> {
    states[count(of: states, before: start)...].prefix { $0.index < end }
  }

  private func last(
    of states: [(index: Int, code: String)], from start: Int, to end: Int
  ) -> (index: Int, code: String)? {
    let count = count(of: states, before: end)
    guard count > 0, states[count - 1].index >= start else { return nil }
    return states[count - 1]
  }

  private func count(of states: [(index: Int, code: String)], before end: Int) -> Int {
    var (low, high) = (0, states.count)
    while low < high {
      let middle = (low + high) / 2
      if states[middle].index < end { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether only a state has such a post: a minister, or a president named by that title alone.
  private func isNational(_ role: RolePhrase) -> Bool {
    let isHead = ["president", "vice-president", "prime-minister", "monarch"]
      .contains(role.titleClass)
    let isMinister = role.titleClass.hasSuffix("minister") && role.titleClass != "chief-minister"
    guard isHead || isMinister, !isOfPart(role) else { return false }
    guard isHead else { return true }
    return role.organization == nil && role.tenure == "current" && role.tokens.count <= 2
      && role.tokens.allSatisfy(reading.isCapitalized)
  }

  /// "State Tourism Minister", "Queensland Health Minister", "shadow trade minister": of a part of
  /// a state, or of none.
  private func isOfPart(_ role: RolePhrase) -> Bool {
    if let body = role.organization,
      reading.phrase(.place, at: body.lowerBound) != nil
        || !body.contains(where: { reading.has($0, .organizationHead) })
          && !body.contains(where: { reading.phrase(.portfolio, at: $0) != nil })
    {
      return true
    }
    return role.tokens.contains { reading.has($0, .local) }
      || reading.has(role.tokens.lowerBound - 1, .local)
  }

  /// The state of the place that the report was written at.
  private static func dateline(in reading: Reading) -> String {
    for sentence in reading.text.sentences.prefix(4) {
      let first = sentence.tokens.lowerBound
      for index in sentence.tokens.prefix(while: { reading.isBoilerplate[$0] }) {
        guard reading.isCapitalized(index) else { continue }
        if let state = reading.phrase(.country, at: index) {
          return reading.language.countries[state.index].code
        }
        if index == first, let place = reading.phrase(.place, at: first) {
          return reading.language.places[place.index].code
        }
      }
    }
    return ""
  }
}

extension PersonTable {
  /// "Foreign Minister Rina Wibowo met her Chilean counterpart, Budi Santoso": what class of post he has.
  mutating func addCounterparts(of chunks: [Chunk]) {
    var open = persons.map { person in
      person.roles.firstIndex { $0.titleClass == RolePhrase.counterpart }
    }
    guard open.contains(where: { $0 != nil }) else { return }
    let posts = persons.indices.map(post)
    for (position, number) in named.enumerated() {
      guard let person = chunks[number].person, let role = open[person] else { continue }
      let start = chunks[number].tokens.lowerBound
      let post = named[..<position].reversed().lazy
        .prefix { start - chunks[$0].tokens.upperBound < Self.counterpartReach }
        .compactMap { chunks[$0].person }.first { $0 != person && posts[$0] != nil }
        .flatMap { posts[$0] }
      guard let post else { continue }
      persons[person].roles[role].titleClass = post.titleClass
      persons[person].roles[role].portfolio = post.portfolio
      open[person] = nil
    }
  }

  /// How far behind a name its counterpart's stands, in tokens.
  private static let counterpartReach = 60

  /// The post of a state or office that another state has too.
  private func post(of person: Int) -> RolePhrase? {
    persons[person].roles.first {
      $0.titleClass != RolePhrase.counterpart && !$0.isRank
        && ($0.titleClass.hasSuffix("minister") || $0.titleClass.hasSuffix("president"))
    }
  }

  /// Gives posts that only a state has the state that the report tells elsewhere.
  mutating func addStates(of chunks: [Chunk]) {
    let states = persons.map { person in
      person.roles.first { !$0.code.isEmpty }?.code ?? person.countries.first?.code
    }
    let acting = named.compactMap { number -> (index: Int, code: String)? in
      let chunk = chunks[number]
      guard let name = chunk.name, let person = chunk.person, let code = states[person] else {
        return nil
      }
      return (name.lowerBound, code)
    }
    let posts = NationalPosts(reading: reading, chunks: chunks, acting: acting)
    for person in persons.indices
    where persons[person].countries.isEmpty
      && persons[person].roles.allSatisfy({ $0.code.isEmpty })
    {
      for number in persons[person].roles.indices {
        let state = posts.state(of: persons[person].roles[number])
        guard !state.isEmpty else { continue }
        persons[person].roles[number].code = state
        break
      }
    }
  }
}
