import UjarGraph
import UjarLanguage
import UjarText

/// Reads those who meet from a noun phrase: one party, or all that commas and "dan" join.
struct PartyReader {
  let reading: Reading
  let clauses: ClauseReader
  let resolver: SpeakerResolver
  let antecedents: AntecedentFinder

  /// Some parties, and where their phrase ends.
  struct Parties {
    var agents: [Agent] = []
    var end: Int
    /// Whoever bears a post, apart from any name that the article joins with it: "Presiden Chile".
    var post: Agent?
  }

  /// One part of a list.
  struct Item {
    var agents: [Agent]
    var end: Int
    /// A post without a name, which a name may follow in apposition.
    var isPost = false
    var isPerson = false
  }

  /// How far a list is read, in tokens.
  private static let reach = 120
  /// How deep "the governments of the delegates of …" is followed.
  private static let depth = 3

  /// The parties that a list names from `index` on.
  ///
  /// Commas alone join nobody, since behind one another clause may begin: "Usai bertemu Rina, Budi
  /// pulang". What stands before the last conjunction belongs to the list.
  ///
  /// `isHuman` says that only people can stand here, so that any noun in front of a name describes
  /// whoever bears it: "menemui pasangan pesepeda asal Gent, Rina dan Budi".
  func parties(
    at index: Int, before end: Int, depth: Int = Self.depth, isHuman: Bool = false
  ) -> Parties {
    let end = min(end, index + Self.reach)
    let first =
      item(at: index, before: end, depth)
      ?? (isHuman ? described(at: index, before: end, isHuman: true) : nil)
    guard let first else { return Parties(end: index) }
    var items = [first]
    /// How many items are joined for certain, and where the last of them ends.
    var joined = 1
    while let next = separator(at: items[items.count - 1].end, before: end) {
      guard let item = item(at: next.end, before: end, depth) else {
        // "A, B and seven other senators"
        if next.joins, let close = group(at: next.end, before: end) {
          items[items.count - 1].end = close
          joined = items.count
        }
        break
      }
      if !isOfNext(item, behind: items[items.count - 1], before: end),
        let apposed = apposition(items[items.count - 1], next, item)
      {
        items[items.count - 1] = apposed
        continue
      }
      items.append(item)
      if next.joins { joined = items.count }
    }
    var parties = Parties(end: items[joined - 1].end)
    parties.agents.add(items[..<joined].flatMap(\.agents))
    // "Wakil Direktur Kebun Raya, Niu Lan": a name that nothing tells to be one.
    let isNamed = reading.isMark(parties.end, ",") && reading.isCapitalized(parties.end + 1)
    let isOne = parties.end - index > 1 || reading.isCapitalized(index)
    if joined == 1, items[0].isPost, isOne, !isNamed, parties.agents.count == 1 {
      parties.post = Agent(kind: .group, name: reading.text.text(index..<parties.end))
    }
    return parties
  }

  /// Of some agents those whom the text names.
  static func named(_ agents: [Agent]) -> [Agent] {
    agents.filter { $0.kind != .group && $0.kind != .unknown }
  }

  // MARK: - Lists

  /// Where some people end whom a list counts and does not name: "seven other senators".
  private func group(at start: Int, before end: Int) -> Int? {
    guard reading.modifiersPrecede, start < end, reading.has(start, .quantifier) else { return nil }
    for index in Range.ahead(start, 5, before: end) {
      if reading.has(index, .groupNoun) || clauses.chunk(at: index)?.isPluralRole == true
        || reading.isTagged(index, .plural)
      {
        return index + 1
      }
      guard reading.isWord(index), !reading.has(index, .preposition) else { return nil }
    }
    return nil
  }

  /// "between Wibowo, the chair of trustees, Ann Lee, and …": a post behind somebody who was named
  /// before is that of whom a comma and a name behind it tell.
  private func isOfNext(_ post: Item, behind left: Item, before end: Int) -> Bool {
    guard reading.modifiersPrecede, post.isPost, left.isPerson, post.end < end,
      let named = clauses.chunk(at: left.end - 1), named.role != nil || named.name?.count == 1,
      reading.isMark(post.end, ",")
    else { return false }
    let next = reading.has(post.end + 1, .determiner) ? post.end + 2 : post.end + 1
    guard let chunk = clauses.chunk(startingAt: next) else { return false }
    return chunk.person != nil
  }

  /// What stands between two parts of a list.
  struct Separator {
    var end: Int
    /// Whether it closes a list: "dan", not a comma.
    var joins: Bool
    /// Whether it says that the same one follows: "yakni".
    var explains = false
  }

  func separator(at index: Int, before end: Int) -> Separator? {
    var next = index
    let comma = reading.isMark(next, ",")
    if comma { next += 1 }
    guard next < end else { return nil }
    if reading.has(next, [.conjunction, .companion]) || reading.isMark(next, "&") {
      return Separator(end: next + 1, joins: true)
    }
    if reading.has(next, .roleLink), clauses.chunk(at: next) == nil {
      return Separator(end: next + 1, joins: false, explains: true)
    }
    // "Vietnam-Kanada".
    if !comma, reading.isDash(next), clauses.chunk(at: next - 1)?.kind == .country,
      clauses.chunk(startingAt: next + 1)?.kind == .country
    {
      return Separator(end: next + 1, joins: true)
    }
    return comma ? Separator(end: next, joins: false) : nil
  }

  /// "Ketua DPR, Rina Wibowo" and "Rina Wibowo, Ketua DPR" are one; so is "dua wakil kepala, yakni
  /// Rina" with everyone whom the list behind it names.
  func apposition(_ left: Item, _ separator: Separator, _ right: Item) -> Item? {
    if separator.explains { return right.isPerson ? right : nil }
    guard !separator.joins else { return nil }
    if left.isPost, right.isPerson { return right }
    if left.isPerson, right.isPost {
      return Item(agents: left.agents, end: right.end, isPerson: true)
    }
    return nil
  }
}
