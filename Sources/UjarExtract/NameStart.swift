import UjarLanguage
import UjarText

/// Finds where a person's name begins within a run of capitals, behind a post and the body it is of:
/// "Ketua Koperasi Tani Subur | Made Suwirta".
struct NameStart {
  let reading: Reading

  /// From which share on a name begins somewhere.
  private static let sure: Float = 0.6
  /// From which share on it may, when ten times as likely as where the rules see it.
  private static let possible: Float = 0.05

  /// Where the name begins in `run`; `nil` when the model sees none. Where the rules expect the
  /// beginning gives way only to a place that is far more likely.
  func start(in run: Range<Int>, expected: Int?) -> Int? {
    guard reading.language.nameStarts != nil, !run.isEmpty else { return expected }
    var best: (index: Int, share: Float)?
    for index in run where reading.isWord(index) {
      let share = share(at: index, in: run)
      if share > best?.share ?? 0 { best = (index, share) }
    }
    guard let best else { return expected }
    var rival = expected.map { share(at: $0, in: run) } ?? Self.sure
    if let expected, reading.has(expected, .givenName) { rival = max(rival, Self.sure / 10) }
    guard best.share >= min(Self.sure, max(Self.possible, rival * 10)) else { return expected }
    var first = best.index
    while first > run.lowerBound,
      reading.has(first - 1, .honorific) || reading.isRank(at: first - 1, before: first)
        || reading.isMark(first - 1, ".") && reading.has(first - 2, .honorific)
    {
      first -= 1
    }
    return first
  }

  /// How likely a name begins at a word of a run.
  func share(at index: Int, in run: Range<Int>) -> Float {
    guard let model = reading.language.nameStarts, run.contains(index) else { return 0 }
    return model.probabilities(of: Self.features(of: index, in: run, reading))[
      NameModel.Label.person.rawValue]
  }

  /// What a word is to the eye, in a few kinds.
  private static func kind(_ index: Int, in run: Range<Int>, _ reading: Reading) -> UInt64 {
    guard run.contains(index) else { return 0 }
    if reading.has(index, .honorific) { return 1 }
    if reading.has(index, .title) { return 2 }
    if reading.has(index, .givenName) { return reading.has(index, .common) ? 3 : 4 }
    if reading.has(index, .organizationHead) { return 5 }
    if reading.has(index, .organizationInside) { return 6 }
    if reading.has(index, .knownName) { return 7 }
    if reading.has(index, .common) { return 8 }
    if reading.tokens[index].isUpperCase { return 9 }
    return reading.isWord(index) ? 10 : 11
  }

  /// The hashed features of a place in a run.
  static func features(of index: Int, in run: Range<Int>, _ reading: Reading) -> [UInt64] {
    var features = HashedFeatures(capacity: 32)
    let kinds = (-2...2).map { kind(index + $0, in: run, reading) }
    let fromEnd = UInt64(min(run.upperBound - index, 5))
    let fromStart = UInt64(min(index - run.lowerBound, 3))
    features.add(1)
    features.add(2, kinds[2] * 16 + kinds[1])
    features.add(3, kinds[2] * 16 + kinds[3])
    features.add(4, (kinds[1] * 16 + kinds[2]) * 16 + kinds[3])
    features.add(5, ((kinds[0] * 16 + kinds[1]) * 16 + kinds[2]) * 16 + kinds[3])
    features.add(6, fromEnd * 4 + fromStart)
    features.add(7, (fromEnd * 4 + fromStart) * 256 + kinds[2] * 16 + kinds[1])
    for (offset, base) in [(0, UInt64(20)), (-1, 40), (1, 60)] {
      let at = index + offset
      guard run.contains(at) else {
        features.add(base)
        continue
      }
      let token = reading.tokens[at]
      features.add(base + 1, token.hash)
      features.addAffixes(
        of: reading.bytes(of: token), base, prefixKind: base + 6)
      if token.isUpperCase { features.add(base + 7) }
    }
    return features.values
  }

  /// A particle, or the point of an initial, before another capital.
  private static func isInner(_ index: Int, _ reading: Reading) -> Bool {
    if reading.has(index, .nameParticle) { return true }
    let before = reading.tokens[index - 1]
    return reading.isMark(index, ".") && reading.isCapitalized(index + 1)
      && (before.end - before.start <= 3 || reading.has(index - 1, .honorific))
  }

  /// The capitalised words from `index` on, with small words between them left out: one run for
  /// each that begins behind something else.
  static func run(at index: Int, before end: Int, _ reading: Reading) -> Range<Int> {
    var last = index
    while last < end,
      reading.isCapitalized(last) || last > index && isInner(last, reading)
    {
      last += 1
    }
    while last > index, !reading.isCapitalized(last - 1) { last -= 1 }
    return index..<last
  }
}
