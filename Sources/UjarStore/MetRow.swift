/// Which meetings to list. Every field that is set must hold.
public struct MetFilter: Sendable {
  /// Who took part.
  public var a: String?
  /// Who else took part.
  public var b: String?
  /// Where; a country takes in its places.
  public var place: String?
  /// The first day, as ISO 8601: `2024-10-30`, `2024-10`, `2024`.
  public var since: String?
  /// The last day, likewise and included.
  public var until: String?
  /// `talks`, `visit`, `summit`, `call` or `press conference`.
  public var kind: String?
  /// `held`, `planned`, `cancelled` or `denied`; every state without it.
  public var state: String?
  /// How many at most; all of them without a limit.
  public var limit: Int?

  /// Creates a filter that lets everything through.
  public init() {}
}

/// A meeting: who met whom, where and when.
public struct MetRow: Sendable, Equatable, Identifiable {
  /// The id of the meeting, for ``Store/trace(_:)``: `m7`.
  public var id: String
  /// How they met: `talks`, `press conference`.
  public var kind: String
  /// `held`, `planned`, `cancelled` or `denied`.
  public var state: String
  /// Who took part.
  public var participants: [Node]
  /// Where, as the articles have it; the earliest first.
  public var places: [String]
  /// When, as ISO 8601.
  public var date: String?
  /// Every article that tells of it, the earliest first.
  public var sources: [Source]
}
