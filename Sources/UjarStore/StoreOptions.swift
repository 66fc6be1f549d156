/// What a store is told about the world outside of it.
public struct StoreOptions: Sendable {
  /// The names of countries in every language, by ISO 3166 code; they become aliases.
  public var countryNames: [String: [String]]
  /// Reduces the words of a text to their stems, given its language; the text must stay one of
  /// words and blanks. Without it only the words themselves are searched.
  public var stem: (@Sendable (_ text: String, _ language: String) -> String)?
  /// Words that turn a statement round ("not", "tidak"), in small letters: with one more of them a
  /// statement is no variant of another. Asked for when variants are looked for.
  public var negations: @Sendable () -> Set<String>
  /// The version of the program, kept with all evidence.
  public var version: String
  /// Tells who is who across articles.
  public var identity: any IdentityResolver
  /// How long to wait for another writer, in seconds.
  public var patience: Double

  /// Creates options.
  public init(
    countryNames: [String: [String]] = [:],
    stem: (@Sendable (_ text: String, _ language: String) -> String)? = nil,
    negations: @escaping @Sendable () -> Set<String> = { [] },
    version: String = "0.1.0", identity: any IdentityResolver = ScoredIdentity(),
    patience: Double = 5
  ) {
    self.countryNames = countryNames
    self.stem = stem
    self.negations = negations
    self.version = version
    self.identity = identity
    self.patience = patience
  }

  /// ISO codes by the folded names of countries; a name of two goes to the first by code.
  var countryCodes: [String: String] {
    var codes: [String: String] = [:]
    for (code, names) in countryNames.sorted(by: { $0.key < $1.key }) {
      for name in names + [code] where codes[fold(name)] == nil { codes[fold(name)] = code }
    }
    return codes
  }
}

/// What became of a batch of articles.
public struct IngestCounts: Sendable, Equatable {
  /// Articles that were new, new versions among them.
  public var inserted = 0
  /// Articles that were there already, with the same text.
  public var skipped = 0
  /// Articles among `inserted` that took the place of another text of the same URL or id.
  public var updated = 0
  /// Quotations stored.
  public var quotations = 0
  /// Meetings that the articles tell of.
  public var meetings = 0

  /// Creates counts of nothing.
  public init() {}

  /// Adds up two batches.
  public static func + (left: IngestCounts, right: IngestCounts) -> IngestCounts {
    var sum = left
    sum.inserted += right.inserted
    sum.skipped += right.skipped
    sum.updated += right.updated
    sum.quotations += right.quotations
    sum.meetings += right.meetings
    return sum
  }
}
