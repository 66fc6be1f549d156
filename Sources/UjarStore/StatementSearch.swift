/// One thing to look for in statements, in all the ways in which they may put it.
public struct SearchTerm: Sendable, Equatable {
  /// Words, phrases or stems, any of which will do.
  public var forms: [String]
  /// Those among them that say just the same; the others are a little less of a fit.
  public var exact: [String]
  /// The languages of articles in which one of the forms is to be expected; in others it counts only
  /// when it is found.
  public var languages: Set<String>
  /// How much it counts, beside how rare it is.
  public var weight: Double

  /// Creates a term.
  public init(
    forms: [String], exact: [String] = [], languages: Set<String>, weight: Double = 1
  ) {
    self.forms = forms
    self.exact = exact
    self.languages = languages
    self.weight = weight
  }
}

/// What statements to look for, by how well they fit rather than by what they must have.
public struct StatementSearch: Sendable {
  /// What they are to be about, in any order.
  public var terms: [SearchTerm] = []
  /// Words that they are to have just so.
  public var phrase: String?
  /// Who spoke, by ids; anybody without it.
  public var speakers: [String]?
  /// To whom, by ids; anybody without it.
  public var addressees: [String]?
  /// Speech acts that count in favour of a statement.
  public var acts: Set<String> = []
  /// How many at most.
  public var limit = 50

  /// Creates a search that finds the newest statements.
  public init() {}
}

/// A statement with how well it fits.
public struct RankedStatement: Sendable, Equatable {
  /// The statement.
  public var statement: SaidRow
  /// Which part of the terms it has, rare ones counting more: from 0 to 1. Terms that nobody knows
  /// how to put in its language count neither way, but a fit without them is less of a fit.
  public var coverage: Double
  /// The same with what stands around it in the article.
  public var surroundings: Double
  /// How many of the terms it has itself.
  public var matched: Int
  /// How many of the terms are to be expected in its language, or are there.
  public var expected: Int
  /// Whether it has the phrase.
  public var hasPhrase: Bool
  /// Whether it has one of the acts.
  public var hasAct: Bool

  /// The order: the phrase, then the terms, helped by the act.
  public var score: Double {
    (hasPhrase ? 1 : 0) + coverage + 0.25 * surroundings + (hasAct ? 0.15 : 0)
  }
}
