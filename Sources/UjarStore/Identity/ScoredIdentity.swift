/// Adds up what speaks for and against that a person of an article is one of the database.
///
/// How alike the names are gives the first points; a post, a country or an organisation in common
/// adds to them, and what conflicts takes off. A name of one word alone is never enough, nor is a
/// post alone: it passes from one holder to the next. Who has enough points, and clearly more than
/// everybody else, is the one; a wrong merge is worse than none.
public struct ScoredIdentity: IdentityResolver {
  /// The points that are enough.
  static let enough = 2.0
  /// How many points the best must be ahead.
  static let margin = 0.8
  /// The points with which nobody needs to be ahead.
  static let sure = 5.0

  private let own: NameKnowledge?

  /// What is known of names and posts. What the program itself knows is read when it is asked for,
  /// since most questions never do.
  public var knowledge: NameKnowledge { own ?? .standard }

  /// Creates the resolver, with what the program knows unless something else is given.
  public init(_ knowledge: NameKnowledge? = nil) { own = knowledge }

  /// See ``IdentityResolver/match(_:among:)``.
  public func match(_ sighting: PersonSighting, among known: [KnownPerson]) -> IdentityAnswer {
    guard !known.isEmpty else { return .new }
    let name = sighting.parsed ?? PersonName(sighting.name, knowledge)
    var best: IdentityScore?
    var person: Int64 = 0
    var second = -Double.infinity
    for candidate in known {
      guard let score = score(sighting, name, candidate) else { continue }
      if score.points > best?.points ?? -.infinity {
        second = best?.points ?? -.infinity
        (best, person) = (score, candidate.id)
      } else {
        second = max(second, score.points)
      }
    }
    guard let best, best.points >= Self.enough else { return .new }
    // Two who are all but sure are one who was taken for two.
    guard best.points - max(second, 0) >= Self.margin || best.points >= Self.sure else {
      return .undecided
    }
    return .known(
      IdentityLink(person: person, confidence: best.confidence, reasons: best.reasons))
  }

  /// The points of one who is known; `nil` when the names have nothing to do with one another.
  func score(_ sighting: PersonSighting, _ name: PersonName, _ known: KnownPerson)
    -> IdentityScore?
  {
    let names = known.parsed.isEmpty ? known.names.map { PersonName($0, knowledge) } : known.parsed
    var best: (score: IdentityScore, likeness: NameLikeness, isSingle: Bool)?
    for other in names {
      guard let likeness = NameLikeness(name, other) else { continue }
      let isSingle = name.isSingle || other.isSingle
      let score = IdentityScore(
        likeness, isSingle: isSingle, areBoth: name.isSingle == other.isSingle)
      if score.points > best?.score.points ?? -.infinity { best = (score, likeness, isSingle) }
    }
    guard var best else { return nil }
    let context = IdentityContext(sighting, known, knowledge)
    context.add(to: &best.score, best.likeness, isSingle: best.isSingle)
    return best.score
  }
}

/// Points with their reasons.
struct IdentityScore {
  var points: Double
  var reasons: IdentityReasons

  /// The points of the names alone.
  init(_ likeness: NameLikeness, isSingle: Bool, areBoth: Bool) {
    switch likeness.level {
    case .same: (points, reasons) = (3, likeness.isWhole ? .sameName : [])
    case .spelling: (points, reasons) = (2.4, .otherSpelling)
    case .nickname: (points, reasons) = (1.6, .nickname)
    case .sound: (points, reasons) = (1.2, .similarSound)
    case .initial: (points, reasons) = (1.6, .initials)
    }
    if likeness.isReordered {
      points -= 0.3
      reasons.insert(.otherOrder)
      reasons.remove(.sameName)
    }
    if likeness.missing > 0 {
      points -= likeness.missing > 1 ? 1.6 : 1.2
      reasons.insert(.partOfName)
    } else if likeness.missingInitials > 0 {
      points -= 0.4
      reasons.insert(.initials)
    }
    guard isSingle else { return }
    points = areBoth && likeness.level <= .spelling ? 0 : -1
    reasons.insert(.singleName)
  }

  mutating func add(_ more: Double, _ reason: IdentityReasons) {
    points += more
    reasons.insert(reason)
  }

  /// The points as how sure it is.
  var confidence: Double {
    // A point more makes it about twice as likely; two are enough for nine times out of ten.
    1 - 0.1 / exponential(max(0, points - ScoredIdentity.enough))
  }

  private func exponential(_ points: Double) -> Double {
    var power = 1.0
    for _ in 0..<Int(points) { power *= 2 }
    return power * (1 + (points - points.rounded(.down)))
  }
}
