/// A person in a post, added up over the articles that say so.
public struct RoleRow: Sendable, Equatable, Identifiable {
  /// The id of the earliest evidence, for ``Store/trace(_:)``: `e12`.
  public var id: String
  /// Who holds it.
  public var person: Node
  /// The post in the words of the articles; `nil` for an affiliation without a post.
  public var role: String?
  /// The class that joins languages: `defence-minister`.
  public var titleClass: String?
  /// The organisation of the post.
  public var organization: Node?
  /// The country that the holder represents.
  public var country: Node?
  /// `current`, `former`, `acting` or `designate`.
  public var tenure: String
  /// The first and the last day of an article that says so, as ISO 8601.
  public var since: String?
  /// See `since`.
  public var until: String?
  /// How many articles say so.
  public var articles: Int
}

/// Somebody's connection with another, added up.
public struct ContactRow: Sendable, Equatable {
  /// The other one.
  public var node: Node
  /// How many meetings both attended, of those that were held.
  public var meetings: Int
  /// How many statements of either are about or to the other.
  public var statements: Int
}

/// A name under which articles know a person.
public struct NameRow: Sendable, Equatable, Identifiable {
  /// The id of the name, for ``Store/split(_:articles:)``: `p12`.
  public var id: String
  /// The name.
  public var name: String
  /// Why it is taken for a name of the person: "words in another order, same post"; `nil` for the
  /// first one, and for the decisions of users "decision d3".
  public var reason: String?
  /// How sure that is, from 0 to 1.
  public var confidence: Double
  /// The id of its evidence, for ``Store/trace(_:)``: `e31`.
  public var evidence: String?
  /// How many articles know the person by it.
  public var articles: Int
}

/// One node on a page: what `ujar show` prints.
public struct Card: Sendable, Equatable {
  /// Whose card it is.
  public var node: Node
  /// Further names, by their first appearance.
  public var aliases: [String]
  /// The names under which a person was met, and why they are taken for one.
  public var names: [NameRow]
  /// Their posts, the latest first; for a country or an organisation the posts in it.
  public var roles: [RoleRow]
  /// How many statements are theirs.
  public var quotationCount: Int
  /// The newest of their statements.
  public var quotations: [SaidRow]
  /// How many statements are about them.
  public var mentionCount: Int
  /// Their meetings, the newest first.
  public var meetings: [MetRow]
  /// Whom they met or spoke about, the closest first.
  public var contacts: [ContactRow]
  /// How many articles name them.
  public var articles: Int
}

/// Who was urged, warned, accused: an addressee with the statements.
public struct AddressedRow: Sendable, Equatable {
  /// To whom it was said.
  public var node: Node
  /// The statements, the newest first.
  public var statements: [SaidRow]
}

/// A step from one node to the next.
public struct PathStep: Sendable, Equatable {
  /// Where it starts.
  public var from: Node
  /// How the two are connected: `met`, `is to meet`, `said about`, `said to`, `holds`, `of`,
  /// `represents`.
  public var relation: String
  /// Whether the edge runs from `to` to `from`.
  public var isReversed: Bool
  /// Where it ends.
  public var to: Node
  /// The id that shows the evidence, for ``Store/trace(_:)``: `q31`, `m7`, `e12`.
  public var evidence: String
  /// The words of the statement, or the kind of the meeting.
  public var text: String?
  /// The day, as ISO 8601.
  public var date: String?
}

/// A piece of evidence in its surroundings.
public struct TraceRow: Sendable, Equatable {
  /// What it is evidence of: `q31`, `m7`, `e12`.
  public var id: String
  /// Where it stands. The span is that of the evidence.
  public var source: Source
  /// The text around it, from whole words.
  public var context: String
  /// Whether the article has text before `context`.
  public var isCutBefore: Bool
  /// Whether the article has text after `context`.
  public var isCutAfter: Bool
  /// The words that count, in code points of `context`.
  public var marks: [Range<Int>]
  /// Which stage found it, and its version.
  public var stage: String
  /// How sure it is, from 0 to 1.
  public var confidence: Double
  /// Whether a newer version of the article has taken its place.
  public var isSuperseded: Bool
}

/// A statement, meeting or post with all its evidence.
public struct Trace: Sendable, Equatable {
  /// What was traced.
  public var id: String
  /// `quotation`, `meeting` or the kind of the edge.
  public var kind: String
  /// The statement, when it is one.
  public var statement: SaidRow?
  /// The meeting, when it is one.
  public var meeting: MetRow?
  /// A sentence for an edge: "Rina Wibowo holds Menteri Pertahanan".
  public var summary: String
  /// The evidence, the earliest article first.
  public var evidence: [TraceRow]
  /// Other statements with the same words, the earliest first.
  public var variants: [SaidRow]
}

/// A count of `ujar stats`.
public struct Statistic: Sendable, Equatable {
  /// What is counted: `articles`, `quotations`, `said`.
  public var name: String
  /// How many.
  public var count: Int
}

/// Something that `ujar check` found to be wrong.
public struct Finding: Sendable, Equatable {
  /// Which check found it: `integrity`, `foreign keys`, `content hash`, `evidence`, `search`.
  public var check: String
  /// What is wrong, and where.
  public var message: String
}
