import UjarLanguage
import UjarText

/// Finds bodies by the acronym in brackets behind them, whose letters tell where the name begins:
/// "Ketua DPP | Ikatan Perawat Mandiri Indonesia (Ipmandi)", "Jaringan Warga untuk Sungai (JWS)".
struct AcronymBody {
  let reading: Reading
  /// What the article says of its names; without it nobody's name is looked for before the body.
  var evidence: NameEvidence?

  /// How many tokens such a name can have.
  private static let reach = 16

  /// The name with its bracket that begins somewhere from `index` on, before anything that is no part
  /// of a name.
  func body(from index: Int, before end: Int) -> Range<Int>? {
    guard let bracket = bracket(behind: index, before: end), let start = start(in: index..<bracket)
    else { return nil }
    return start..<(bracket + 3)
  }

  /// The bracket with an acronym that closes a run of capitals and small words between them.
  private func bracket(behind index: Int, before end: Int) -> Int? {
    guard reading.isCapitalized(index) else { return nil }
    var next = index + 1
    while next < min(end - 2, index + Self.reach) {
      if reading.isMark(next, "(") {
        let isAcronym =
          reading.isCapitalized(next + 1) && reading.isMark(next + 2, ")")
          && !reading.has(next + 1, [.force, .honorific])
          && reading.tokens[next + 1].end - reading.tokens[next + 1].start > 1
        return isAcronym ? next : nil
      }
      let isPart =
        reading.isCapitalized(next) && reading.isWord(next) || reading.tokens[next].kind == .number
        || isJoiner(next)
        // "the Medicines and Healthcare | products | Regulatory Agency (MHRA)"
        || reading.modifiersPrecede && reading.isWord(next) && reading.isCapitalized(next + 1)
          && reading.classes[next].isSubset(of: .common)
      guard isPart, !reading.has(next, [.weekday, .cue, .relative]) else { return nil }
      next += 1
    }
    return nil
  }

  /// "dan", "untuk", "of", or a comma, before another capital.
  private func isJoiner(_ index: Int) -> Bool {
    let isSmall =
      reading.isMark(index, ",") || reading.isMark(index, "&")
      || reading.has(index, [.conjunction, .forPurpose, .foreignJoiner, .locative])
    // "Ketua KPK dan Ketua Badan Pengawas Pemilu": another post.
    return isSmall && (reading.isCapitalized(index + 1) || isSmallWord(index + 1))
      && reading.phrase(.title, at: index + 1) == nil
  }

  private func isSmallWord(_ index: Int) -> Bool {
    reading.has(index, [.conjunction, .foreignJoiner]) && reading.isCapitalized(index + 1)
  }

  /// Where in a run the name begins that an acronym behind the run abbreviates.
  func start(in run: Range<Int>) -> Int? {
    let acronym = letters(of: run.upperBound + 1)
    guard acronym.count > 1 else { return nil }
    let isInitials = reading.tokens[run.upperBound + 1].isUpperCase
    for whole in isInitials ? [false, true] : [true] where acronym.count > 2 || !whole {
      for index in run.reversed()
      where isCapital(index) && (index == run.lowerBound || !isJoiner(index - 1))
        && abbreviates(acronym, index..<run.upperBound, whole)
      {
        guard let first = begin(index, in: run), isBody(first..<run.upperBound) else { return nil }
        return first
      }
    }
    return nil
  }

  private func isCapital(_ index: Int) -> Bool {
    reading.isCapitalized(index) && reading.isWord(index)
  }

  /// The index of the word at which the name begins: the letters may leave out what heads it ("Dinas
  /// Pekerjaan Umum (PU)"), and nobody's name stands before it.
  private func begin(_ index: Int, in run: Range<Int>) -> Int? {
    var first = index
    if first > run.lowerBound, reading.has(first - 1, .organizationHead),
      !reading.has(first - 1, .unit), !reading.has(first, .organizationHead)
    {
      first -= 1
    }
    let isBehindName =
      evidence != nil
      && (run.lowerBound..<first).contains {
        reading.isCapitalized($0)
          && (reading.has($0, .givenName) || evidence?.isName(reading.tokens[$0]) == true)
      }
    return isBehindName ? nil : first
  }

  /// Whether words name a body rather than a person with initials: "Agus Hari Yuwono (AHY)".
  private func isBody(_ words: Range<Int>) -> Bool {
    var isBody = words.contains {
      reading.has($0, [.organizationHead, .foreignOrganization]) && reading.isCapitalized($0)
        || isJoiner($0)
    }
    if !isBody, !reading.has(words.lowerBound, .givenName),
      evidence?.isName(reading.tokens[words.lowerBound]) != true
    {
      isBody = words.contains { reading.has($0, [.organizationInside, .bodyNoun]) }
    }
    return isBody && words.count > 1
  }

  /// Whether letters follow each other in words, the first at the beginning of the first: as initials,
  /// or anywhere in them.
  private func abbreviates(_ acronym: [UInt8], _ words: Range<Int>, _ anywhere: Bool) -> Bool {
    var rest = acronym[...]
    for word in words where anywhere ? reading.isWord(word) : isCapital(word) {
      let letters = reading.bytes(of: reading.tokens[word])
      if word == words.lowerBound, letters.first.map({ $0 | 0x20 }) != rest.first { return false }
      for letter in anywhere ? letters : letters.prefix(1) where letter | 0x20 == rest.first {
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  private func letters(of index: Int) -> [UInt8] {
    reading.bytes(of: reading.tokens[index]).map { $0 | 0x20 }.filter { $0 >= 0x61 && $0 <= 0x7A }
  }
}
