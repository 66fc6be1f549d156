/// Which statements to list. Every field that is set must hold.
///
/// Names are matched as ``Store/resolve(_:kinds:)`` does.
public struct SaidFilter: Sendable {
  /// Who spoke.
  public var by: String?
  /// What the statement is about: a name, else words in the text.
  public var about: String?
  /// To whom it was said.
  public var to: String?
  /// The speech act: `urge`, `deny`; the values of `SpeechAct`.
  public var act: String?
  /// `direct`, `indirect` or `mixed`.
  public var kind: String?
  /// Words of the post that the speaker held in the article: "Menteri Pertahanan".
  public var role: String?
  /// The country that spoke, or that the speaker represents.
  public var country: String?
  /// The outlet, or the id or URL of an article.
  public var source: String?
  /// The first day, as ISO 8601: `2024-10-30`, `2024-10`, `2024`.
  public var since: String?
  /// The last day, likewise and included.
  public var until: String?
  /// Words that the statement must have.
  public var words: String?
  /// How many at most; all of them without a limit.
  public var limit: Int?

  /// Creates a filter that lets everything through.
  public init() {}
}

/// A statement: who said what, to whom, in which capacity, as reported where.
public struct SaidRow: Sendable, Equatable, Identifiable {
  /// How well a statement fits the words that were asked for.
  public enum Match: String, Sendable, CaseIterable {
    /// It has exactly these words in this order.
    case exact
    /// It has all of the words.
    case near
    /// It has some of the words, or their stems.
    case topic
  }

  /// The id of the quotation, for ``Store/trace(_:)``: `q31`.
  public var id: String
  /// Who said it; several when they spoke together, none when unknown.
  public var speakers: [Node]
  /// The post of each speaker as this article has it, in the order of `speakers`.
  public var roles: [String?]
  /// The source as it stands in the text: "Keduanya", "nya".
  public var sourceText: String?
  /// What the speaker did by saying it: `say`, `urge`.
  public var act: String
  /// `direct`, `indirect` or `mixed`.
  public var kind: String
  /// Whether the text says that it was not said.
  public var isNegated: Bool
  /// The words; spans that do not adjoin are joined by " … ".
  public var text: String
  /// The word that reports it.
  public var cue: String?
  /// To whom it was said.
  public var addressees: [Node]
  /// When it was said, as ISO 8601, where the text tells.
  public var date: String?
  /// Where it was said.
  public var place: String?
  /// Where it is reported. The span is that of the content.
  public var source: Source
  /// How sure the attribution is, from 0 to 1.
  public var confidence: Double
  /// How well it fits the words asked for; only in answers to ``Store/who(words:limit:)``.
  public var match: Match?
}
