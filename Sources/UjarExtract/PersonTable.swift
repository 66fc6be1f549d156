import UjarLanguage
import UjarText

/// The persons of an article: every name joined to its fullest form, with the posts that the
/// article gives.
struct PersonTable {
  struct Person {
    /// The fullest form of the name.
    var name: String
    /// The posts, as the article says them.
    var roles: [RolePhrase] = []
    /// Ranks that stand in front of the name: "Brigadier General".
    var ranks: [RolePhrase] = []
    /// An organisation that the person belongs to without a post.
    var affiliations: [Range<Int>] = []
    /// Countries that the article ties the person to without a post: "Rina Wibowo of Indonesia".
    var countries: [(code: String, tokens: Range<Int>)] = []
    /// What a first name or form of address says: female, male or neither.
    var gender: WordClasses = []
  }

  var persons: [Person] = []
  let reading: Reading

  /// The chunks that name a person, in order.
  var named: [Int] = []
  /// How many mentions back the holder of a post is looked for.
  private static let memory = 400
  /// How many names one word may lead to before it says nothing.
  private static let reach = 16

  /// Joins the names of `chunks` and sets their `person`.
  init(_ chunks: inout [Chunk], reading: Reading) {
    self.reading = reading
    var names: [[UInt64]: Int] = [:]
    var words: [[UInt64]] = []
    var first: [Range<Int>] = []
    var namesOfWord: [UInt64: [Int]] = [:]
    var nameOfChunk = [Int](repeating: -1, count: chunks.count)
    for (number, chunk) in chunks.enumerated() {
      guard let range = chunk.name else { continue }
      let key = Self.words(of: range, in: reading)
      if names[key] == nil {
        names[key] = words.count
        for word in key where namesOfWord[word, default: []].count < Self.reach {
          namesOfWord[word, default: []].append(words.count)
        }
        words.append(key)
        first.append(range)
      }
      nameOfChunk[number] = names[key] ?? -1
    }
    let strong = Self.strong(chunks, nameOfChunk, count: words.count)
    let longer = words.indices.map { name in
      (namesOfWord[words[name].first ?? 0] ?? []).filter {
        strong[$0] && words[$0].count > words[name].count
          && Set(words[name]).isSubset(of: words[$0])
      }
    }
    let aliases = Self.aliases(chunks, nameOfChunk, reading)
    var rests: [Int: Range<Int>] = [:]
    for number in chunks.indices.dropFirst()
    where Self.isInserted(chunks[number - 1], chunks[number], reading) {
      rests[nameOfChunk[number - 1]] = chunks[number].tokens
    }
    var personOfName = [Int](repeating: -1, count: words.count)
    for name in words.indices
    where longer[name].isEmpty && aliases[name] == nil && strong[name] {
      personOfName[name] = persons.count
      let gender = reading.classes[first[name].lowerBound].intersection([.female, .male])
      persons.append(
        Person(
          name: ([first[name]] + (rests[name].map { [$0] } ?? [])).map(reading.text.text)
            .joined(separator: " "),
          gender: gender == [.female, .male] ? [] : gender))
    }
    var lastSeen = [Int](repeating: -1, count: persons.count)
    for (number, name) in nameOfChunk.enumerated() where name >= 0 {
      let person = Self.person(name, longer, aliases, personOfName, lastSeen)
      guard person >= 0 else { continue }
      chunks[number].person = person
      if let name = chunks[number].name {
        for index in chunks[number].tokens.lowerBound..<name.lowerBound {
          let gender = reading.classes[index].intersection([.female, .male])
          if gender == .female || gender == .male { persons[person].gender = gender }
        }
      }
      lastSeen[person] = number
    }
  }

  /// The names that something more than capitals speaks for somewhere.
  private static func strong(_ chunks: [Chunk], _ nameOfChunk: [Int], count: Int) -> [Bool] {
    var isStrong = [Bool](repeating: false, count: count)
    for (number, name) in nameOfChunk.enumerated() where name >= 0 && !chunks[number].isWeak {
      isStrong[name] = true
    }
    return isStrong
  }

  static func words(of range: Range<Int>, in reading: Reading) -> [UInt64] {
    range.filter { reading.isWord($0) }.map { reading.hashWithoutArticle($0) }
  }

  /// "[Presiden Arwen] Setiadi": a name that an insertion begins and the words themselves end.
  private static func isInserted(_ before: Chunk, _ chunk: Chunk, _ reading: Reading) -> Bool {
    reading.isMark(before.tokens.upperBound, "]") && chunk.role == nil
      && (before.name?.count ?? 0) == 1 && (chunk.name?.count ?? 0) == 1
      && chunk.tokens.lowerBound == before.tokens.upperBound + 1
  }

  /// "Rina Wibowo, yang akrab disapa Nuri": another name of the same person.
  private static func isCalled(_ before: Chunk, _ chunk: Chunk, _ reading: Reading) -> Bool {
    let gap = before.tokens.upperBound..<max(before.tokens.upperBound, chunk.tokens.lowerBound)
    return gap.count <= 5 && gap.contains { reading.has($0, .alias) }
  }

  /// "Joko Widodo (Jokowi)": a name in brackets right behind another.
  private static func aliases(
    _ chunks: [Chunk], _ nameOfChunk: [Int], _ reading: Reading
  ) -> [Int: Int] {
    var aliases: [Int: Int] = [:]
    for number in chunks.indices.dropFirst() {
      let (before, chunk) = (chunks[number - 1], chunks[number])
      let isBracketed =
        reading.isMark(before.tokens.upperBound, "(")
        && reading.isMark(chunk.tokens.upperBound, ")")
      guard nameOfChunk[number] >= 0, nameOfChunk[number - 1] >= 0,
        nameOfChunk[number] != nameOfChunk[number - 1],
        isBracketed && chunk.tokens.lowerBound == before.tokens.upperBound + 1
          || isInserted(before, chunk, reading) || isCalled(before, chunk, reading)
      else {
        if let called = calledBehind(number, chunks, nameOfChunk, reading) {
          aliases[nameOfChunk[number]] = called
        }
        continue
      }
      aliases[nameOfChunk[number]] = nameOfChunk[number - 1]
    }
    return aliases
  }

  /// How far back a full name is looked for, in names and posts.
  private static let calledReach = 200

  /// "kata Nuri, sapaan akrabnya": the last person before with a longer name that the short one begins.
  private static func calledBehind(
    _ number: Int, _ chunks: [Chunk], _ nameOfChunk: [Int], _ reading: Reading
  ) -> Int? {
    let chunk = chunks[number]
    guard nameOfChunk[number] >= 0, chunk.tokens.count == 1,
      reading.isMark(chunk.tokens.upperBound, ","),
      reading.has(chunk.tokens.upperBound + 1, .alias)
    else { return nil }
    let short = reading.bytes(of: reading.tokens[chunk.tokens.lowerBound])
    return (max(0, number - Self.calledReach)..<number).last { earlier in
      guard nameOfChunk[earlier] >= 0, let name = chunks[earlier].name, name.count > 1 else {
        return false
      }
      return name.contains { reading.bytes(of: reading.tokens[$0]).starts(with: short.prefix(3)) }
    }.map { nameOfChunk[$0] }
  }

  /// Of the fuller names that a short one may stand for, the one mentioned last; before any was
  /// mentioned, the first.
  private static func person(
    _ name: Int, _ longer: [[Int]], _ aliases: [Int: Int], _ personOfName: [Int],
    _ lastSeen: [Int]
  ) -> Int {
    var name = name
    for _ in 0..<4 {
      if personOfName[name] >= 0 { return personOfName[name] }
      if let alias = aliases[name] { name = alias; continue }
      let full = longer[name].filter { personOfName[$0] >= 0 }
      guard let best = full.max(by: { lastSeen[personOfName[$0]] < lastSeen[personOfName[$1]] })
      else { return longer[name].first.map { personOfName[$0] } ?? -1 }
      let isSeen = lastSeen[personOfName[best]] >= 0
      return personOfName[isSeen ? best : full[0]]
    }
    return -1
  }

  /// "Kepala Negara": the president of Indonesia, else the last one named.
  private func headOfState(_ role: RolePhrase, among recent: ArraySlice<Int>, _ chunks: [Chunk])
    -> Int?
  {
    guard !reading.modifiersPrecede, role.titleClass == "president", role.tokens.count > 1,
      role.code.isEmpty, role.organization == nil
    else { return nil }
    let presidents = recent.compactMap { number in
      chunks[number].person.flatMap { person in
        persons[person].roles.first {
          $0.titleClass == role.titleClass && $0.organization == nil && $0.tenure == "current"
        }.map { (person: person, code: $0.code) }
      }
    }
    return (presidents.last { $0.code == NationalPosts.indonesia } ?? presidents.last)?.person
  }

  /// Whoever the article gives that post, the one mentioned last before `index` first.
  func holder(of role: RolePhrase, before index: Int, _ chunks: [Chunk]) -> Int? {
    guard !role.isPlural else { return nil }
    // "Polisi" alone may be anybody of them.
    let isCollective = role.tokens.count == 1 && reading.has(role.tokens.lowerBound, .groupNoun)
    let wanted = Set(Self.words(of: role.tokens, in: reading))
    // "the Portuguese commissioner"
    let bare = wanted.subtracting(
      role.countryTokens.map { Self.words(of: $0, in: reading) } ?? [])
    var low = 0
    var high = named.count
    while low < high {
      let middle = (low + high) / 2
      if chunks[named[middle]].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
    }
    // "Sen. Rina Wibowo … the senator".
    let isPrenominal =
      reading.modifiersPrecede && role.tokens.count == 1
      && !role.namesClient
    if let head = headOfState(role, among: named[..<low].suffix(Self.memory), chunks) {
      return head
    }
    for number in named[..<low].suffix(Self.memory).reversed() {
      guard let person = chunks[number].person else { continue }
      let holds = persons[person].roles.contains { own in
        own.tokens.lowerBound < index
          && (wanted.isSubset(of: Self.words(of: own.tokens, in: reading))
            || bare.count < wanted.count && !bare.isEmpty && own.code == role.code
              && bare.isSubset(of: Self.words(of: own.tokens, in: reading))
            || !isCollective
              && (own.titleClass.contains("-") || isPrenominal && !own.titleClass.isEmpty)
              && (own.titleClass == role.titleClass
                || role.titleClass.contains("-") && own.titleClass.hasSuffix("-" + role.titleClass))
              && (own.code == role.code || own.code.isEmpty && isPrenominal || role.code.isEmpty))
      }
      let ranks =
        isPrenominal
        && persons[person].ranks.contains { rank in
          rank.tokens.lowerBound < index
            && wanted.isSubset(of: Self.words(of: rank.tokens, in: reading))
        }
      if holds || ranks { return person }
    }
    return nil
  }
}
