/// A text in tokens, quoted regions and sentences.
public struct TokenizedText: Sendable {
  /// The text in UTF-8.
  public let bytes: [UInt8]
  /// Its tokens, in order.
  public let tokens: [Token]
  /// What stands between quotation marks, in order of the opening mark.
  public let regions: [QuotedRegion]
  /// The sentences of the report. A quotation is one unit in them: what ends inside it ends there.
  public let sentences: [Sentence]
  /// How many double marks found no partner.
  public let unpairedMarks: Int
  /// For every token the index of the outermost region around it (its marks included), or -1.
  public let regionOfToken: [Int32]

  /// Reads a text, in time linear to its length.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - abbreviations: Folded hashes of words whose point ends no sentence ("Dr", "No").
  ///   - speechVerbs: Folded hashes of verbs that may follow a quotation and its speaker:
  ///     `"Why?" Rina asked` is one sentence.
  ///   - joinsInitials: Whether two letters with points begin a name ("S.N. Wibowo") rather than end
  ///     one, as degrees do ("Rina Wibowo, S.H.").
  public init(
    bytes: [UInt8], abbreviations: Set<UInt64>, speechVerbs: Set<UInt64> = [],
    joinsInitials: Bool = false
  ) {
    self.bytes = bytes
    tokens = Tokenizer.tokens(of: bytes)
    let pairing = MarkPairing(bytes: bytes, tokens: tokens)
    regions = pairing.regions
    unpairedMarks = pairing.unpaired
    var regionOfToken = [Int32](repeating: -1, count: tokens.count)
    for (number, region) in regions.enumerated() where !region.isNested {
      for index in region.outer where regionOfToken[index] < 0 {
        regionOfToken[index] = Int32(truncatingIfNeeded: number)
      }
    }
    self.regionOfToken = regionOfToken
    sentences = SentenceSplitter(
      bytes: bytes, tokens: tokens, regions: regions, regionOfToken: regionOfToken,
      abbreviations: abbreviations, speechVerbs: speechVerbs, joinsInitials: joinsInitials
    ).sentences()
  }

  /// The span from the first to the last of some tokens; empty for none.
  public func span(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(start: 0, end: 0) }
    return TextSpan(
      start: Int(tokens[range.lowerBound].start), end: Int(tokens[range.upperBound - 1].end))
  }

  /// The text of a span.
  public func text(_ span: TextSpan) -> String {
    String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// The text of some tokens.
  public func text(_ range: Range<Int>) -> String { text(span(range)) }

  /// Whether a token stands within quotation marks; what is no token of the text does not.
  public func isQuoted(_ index: Int) -> Bool {
    regionOfToken.indices.contains(index) && regionOfToken[index] >= 0
  }
}

/// A sentence of the report, in token indices.
public struct Sentence: Sendable {
  /// Its tokens, the end mark included.
  public let tokens: Range<Int>
  /// Whether a new paragraph begins with it.
  public let startsParagraph: Bool
}
