import UjarLanguage
import UjarText

/// Decides what the open names of an article are: persons, organisations, places or nothing.
///
/// All mentions of a name are judged together, since an article uses a name in one sense.
struct NameJudge {
  let reading: Reading
  let evidence: NameEvidence

  /// From which share on a name is a person's beyond doubt, and from which on it may be one.
  private static let sure: Float = 0.6
  private static let possible: Float = 0.25
  /// From which share on a name is an organisation's or a place's.
  private static let other: Float = 0.55
  /// From which share on a name in a list of people is one.
  private static let listed: Float = 0.15

  /// From which sum of shares on a name beside a post and a comma is its holder's.
  private static let apposed: Float = 0.03

  /// Gives every open chunk its kind, and takes out those that name nothing.
  func settle(_ chunks: inout [Chunk]) {
    trimHeadlines(&chunks)
    guard let model = reading.language.names else { return }
    var shares: [UInt64: SIMD4<Float>] = [:]
    var counts: [UInt64: Float] = [:]
    var keys = [UInt64](repeating: 0, count: chunks.count)
    for (number, chunk) in chunks.enumerated() {
      guard let name = chunk.name, let sentence = chunk.openIn else { continue }
      let key = key(of: name)
      keys[number] = key
      shares[key, default: .zero] += model.probabilities(
        of: NameFeatures.features(of: name, in: sentence, reading, evidence))
      counts[key, default: 0] += 1
    }
    var knownPersons = wordsOfPersons(chunks, keys, shares, counts)
    var isPerson = chunks.map { $0.kind == .person && $0.openIn == nil }
    for number in chunks.indices.reversed() where !isPerson[number] && chunks[number].openIn != nil
    {
      let share = shares[keys[number], default: .zero] / max(1, counts[keys[number], default: 1])
      isPerson[number] = share[NameModel.Label.person.rawValue] >= Self.sure
      // "Mairesi, Lenjau Ngau, dan Rina Wibowo": what stands in a list of people.
      guard !isPerson[number], number + 1 < chunks.count, isPerson[number + 1],
        isListed(chunks[number], chunks[number + 1]),
        share[NameModel.Label.person.rawValue] >= Self.listed
      else { continue }
      isPerson[number] = true
      for index in chunks[number].name ?? 0..<0 where reading.isWord(index) {
        knownPersons.insert(reading.hashWithoutArticle(index))
      }
    }
    for number in chunks.indices where chunks[number].openIn != nil {
      if isApposed(number, chunks) || describes(number, chunks), let name = chunks[number].name,
        shares[keys[number], default: .zero][NameModel.Label.person.rawValue] >= Self.apposed
      {
        for index in name where reading.isWord(index) {
          knownPersons.insert(reading.hashWithoutArticle(index))
        }
      }
    }
    // What the report calls a village or river once is one wherever it stands.
    var places = WordSet()
    for chunk in chunks
    where chunk.kind == .place || chunk.openIn != nil && chunk.role == nil {
      guard isNamedPlace(chunk) else { continue }
      places.insert(key(of: chunk.name ?? chunk.tokens))
    }
    for number in chunks.indices where chunks[number].openIn != nil {
      if let name = chunks[number].name, places.contains(keys[number]) {
        chunks[number] = Chunk(kind: .place, tokens: name, label: reading.text.text(name))
        continue
      }
      let mean = shares[keys[number], default: .zero] / max(1, counts[keys[number], default: 1])
      judge(&chunks[number], mean, knownPersons)
    }
    chunks.removeAll { $0.openIn != nil }
    returnSurnames(&chunks, knownPersons)
  }

  /// "sungai Brantas", "the Navoi region", "in Burnie": what only a place is called.
  private func isNamedPlace(_ chunk: Chunk) -> Bool {
    let tokens = chunk.name ?? chunk.tokens
    guard reading.modifiersPrecede else {
      return reading.has(chunk.tokens.lowerBound - 1, .placeHead)
    }
    if tokens.contains(where: { evidence.isName(reading.tokens[$0]) }) { return false }
    let before = tokens.lowerBound - 1
    let next = tokens.upperBound
    if reading.has(next, .placeHead) {
      // "Multnomah County officials"
      if reading.isCapitalized(next) { return reading.has(next + 1, .groupNoun) }
      return reading.has(before, [.determiner, .preposition]) || tokens.count == 1
    }
    // "the village of Punta Lawis"
    if reading.has(before, .origin), reading.has(before - 1, .placeHead),
      !reading.isCapitalized(before - 1)
    {
      return true
    }
    // "in Burnie", "at Central College in Ang Mo Kio"
    let isInside = tokens.count == 1 || tokens.count < 4 && reading.isCapitalized(before - 1)
    return isInside && reading.has(before, .locative)
      && reading.bytes(of: reading.tokens[before]).elementsEqual("in".utf8)
      && !reading.isPossessive(next) && !reading.isWord(next)
      && !reading.has(tokens.lowerBound, .givenName)
  }

  /// Whether two names are neighbours in a list that leads to a last one: "A, B", "A, dan B".
  private func isListed(_ left: Chunk, _ right: Chunk) -> Bool {
    let gap = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...2).contains(gap.count), right.role == nil else { return false }
    return gap.allSatisfy { reading.isMark($0, ",") || reading.has($0, .conjunction) }
  }

  /// A surname that is also a place ("Madison") is the person's where the report names the person,
  /// but for what stands behind "di".
  private func returnSurnames(_ chunks: inout [Chunk], _ persons: WordSet) {
    for number in chunks.indices where chunks[number].kind == .place {
      let tokens = chunks[number].tokens
      guard tokens.count == 1, persons.contains(reading.tokens[tokens.lowerBound].hash),
        !reading.has(tokens.lowerBound - 1, [.locative, .origin])
      else { continue }
      chunks[number] = Chunk(kind: .person, tokens: tokens, name: tokens)
      chunks[number].isWeak = true
    }
  }

  /// In a headline every word may be a capital: of a name only what the report names counts.
  private func trimHeadlines(_ chunks: inout [Chunk]) {
    var words = WordSet()
    for chunk in chunks where chunk.kind == .person && !reading.isHeadline[chunk.tokens.lowerBound]
    {
      for index in chunk.name ?? 0..<0 { words.insert(reading.tokens[index].hash) }
    }
    for number in chunks.indices where reading.isHeadline[chunks[number].tokens.lowerBound] {
      guard chunks[number].kind == .person, let name = chunks[number].name else { continue }
      let kept = name.filter { words.contains(reading.tokens[$0].hash) }
      guard let first = kept.first, let last = kept.last else {
        chunks[number].isWeak = true
        continue
      }
      chunks[number].name = first..<(last + 1)
      let isWhole = first == name.lowerBound
      if !isWhole { chunks[number].role = nil }
      chunks[number].tokens =
        (isWhole ? chunks[number].tokens.lowerBound : first)..<(last + 1)
    }
  }

  /// "Wakil Direktur Institut Laut, Niu Yang": a name behind a post and a comma.
  private func isApposed(_ number: Int, _ chunks: [Chunk]) -> Bool {
    if number > 1, isFrom(chunks[number - 1], chunks[number - 2]),
      case let end = chunks[number - 1].tokens.upperBound,
      chunks[number].tokens.lowerBound <= end + (reading.isMark(end, ",") ? 1 : 0)
    {
      return (chunks[number].name?.count ?? 0) > 1
    }
    guard number > 0, let role = chunks[number - 1].role,
      chunks[number - 1].kind == .role || role.namesClient
    else { return false }
    let comma = chunks[number - 1].tokens.upperBound
    return reading.isMark(comma, ",") && chunks[number].tokens.lowerBound == comma + 1
      && (chunks[number].name?.count ?? 0) > 1
  }

  /// "wasit | asal India": where somebody who is named behind it is from.
  private func isFrom(_ state: Chunk, _ post: Chunk) -> Bool {
    state.kind == .country && post.role.map { $0.titleClass != "businessperson" } ?? false
      && post.tokens.upperBound == state.tokens.lowerBound - 1
      && reading.has(post.tokens.upperBound, .origin)
  }

  /// "Niu Yang, Direktur Institut Laut": a name of words before a comma and a post.
  private func describes(_ number: Int, _ chunks: [Chunk]) -> Bool {
    guard number + 1 < chunks.count, chunks[number + 1].kind == .role,
      !chunks[number + 1].isPluralRole, (chunks[number].name?.count ?? 0) > 1
    else { return false }
    let comma = chunks[number].tokens.upperBound
    return reading.isMark(comma, ",") && chunks[number + 1].tokens.lowerBound == comma + 1
      && reading.isCapitalized(comma + 1)
  }

  private func key(of name: Range<Int>) -> UInt64 {
    name.reduce(0) { ($0 &* 31) &+ reading.tokens[$1].hash }
  }

  /// The words of names of two or more that are persons'.
  private func wordsOfPersons(
    _ chunks: [Chunk], _ keys: [UInt64], _ shares: [UInt64: SIMD4<Float>], _ counts: [UInt64: Float]
  ) -> WordSet {
    var words = WordSet()
    for (number, chunk) in chunks.enumerated() where chunk.kind == .person {
      guard let name = chunk.name, name.count > 1 else { continue }
      let share = shares[keys[number], default: .zero][NameModel.Label.person.rawValue]
      if chunk.openIn == nil || share >= Self.sure * counts[keys[number], default: 1] {
        for index in name where reading.isWord(index) {
          words.insert(reading.hashWithoutArticle(index))
        }
      }
    }
    return words
  }

  private func judge(_ chunk: inout Chunk, _ shares: SIMD4<Float>, _ persons: WordSet) {
    guard let name = chunk.name else { return }
    // "asal Tulehu", "di Kendari": where somebody or something is.
    if name.count == 1, reading.has(name.lowerBound - 1, [.origin, .locative]),
      !persons.contains(reading.tokens[name.lowerBound].hash),
      reading.has(name.lowerBound - 1, .locative) || shares[NameModel.Label.person.rawValue] < 0.8
    {
      chunk = Chunk(kind: .place, tokens: name, label: reading.text.text(name))
      return
    }
    // "The Hawks": nobody's name.
    if name.allSatisfy({ !reading.isCapitalized($0) || evidence.isThing(reading.tokens[$0]) }),
      !name.contains(where: { persons.contains(reading.hashWithoutArticle($0)) })
    {
      let isPlace =
        shares[NameModel.Label.place.rawValue] > shares[NameModel.Label.organization.rawValue]
      chunk = Chunk(
        kind: isPlace ? .place : .organization, tokens: name, label: reading.text.text(name))
      return
    }
    let person = shares[NameModel.Label.person.rawValue]
    let isPart = name.allSatisfy { persons.contains(reading.hashWithoutArticle($0)) }
    let sure = beginsWithFirstName(name) || isUnheard(name, shares) ? 0.01 : Self.sure
    if isPart || person >= min(sure, Self.possible) {
      chunk.isWeak = chunk.isWeak || person < sure && !(isPart && name.count > 1)
      chunk.openIn = nil
    } else if shares[NameModel.Label.organization.rawValue] >= Self.other {
      chunk = Chunk(kind: .organization, tokens: name, label: reading.text.text(name))
    } else if shares[NameModel.Label.place.rawValue] >= Self.other {
      chunk = Chunk(kind: .place, tokens: name, label: reading.text.text(name))
    }
  }

  /// Whether two or three words that no list knows stand together and are likely no body or place.
  private func isUnheard(_ name: Range<Int>, _ shares: SIMD4<Float>) -> Bool {
    reading.modifiersPrecede && (2...3).contains(name.count)
      && name.allSatisfy { reading.classes[$0].isEmpty && !reading.tokens[$0].isUpperCase }
      && shares[NameModel.Label.organization.rawValue] < Self.listed
      && shares[NameModel.Label.place.rawValue] < Self.listed
  }

  /// Whether a known first name stands before words that are no part of an institution's name.
  private func beginsWithFirstName(_ name: Range<Int>) -> Bool {
    name.count > 1 && reading.has(name.lowerBound, .givenName)
      && !name.dropFirst().contains {
        reading.has($0, [.organizationInside, .foreignOrganization, .common])
          && !reading.has($0, .givenName)
      }
  }
}
