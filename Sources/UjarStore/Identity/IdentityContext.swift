/// What posts, countries, organisations and days say of whether two are one.
struct IdentityContext {
  private static let year = 365

  let sighting: PersonSighting
  let known: KnownPerson
  let knowledge: NameKnowledge

  init(_ sighting: PersonSighting, _ known: KnownPerson, _ knowledge: NameKnowledge) {
    self.sighting = sighting
    self.known = known
    self.knowledge = knowledge
  }

  /// How a post of the one goes with a post of the other.
  private struct Pair {
    var isSameClass = false
    /// Whether neither is a mere affiliation.
    var areBothPosts = false
    /// Whether organisations are one; `nil` when that cannot be told.
    var isSameOrganization: Bool?
    var isSameCountry: Bool?
    /// Days between the articles that tell of them.
    var gap = 0
    var isFormer = false
    var areRivals = false

    /// Whether they are of one kind in two places at a time: two members of two councils.
    var areApart: Bool { isSameClass && isSameOrganization == false && gap < 365 && !isFormer }

    var isSamePost: Bool {
      isSameClass && isSameCountry != false
        && (isSameOrganization == true || isSameOrganization == nil && isSameCountry == true)
    }
  }

  func add(to score: inout IdentityScore, _ likeness: NameLikeness, isSingle: Bool) {
    let pairs = sighting.posts.flatMap { own in known.posts.map { pair(own, $0) } }
    let same = pairs.filter(\.isSamePost).map { value(of: $0, likeness, isSingle) }.max()
    if let same { score.add(same, same < 0 ? [.samePost, .farInTime] : .samePost) }
    let isSameOrganization = pairs.contains { $0.isSameOrganization == true }
    if same == nil, isSameOrganization { score.add(2, .sameOrganization) }
    addCountries(pairs, same != nil || isSameOrganization, to: &score)
    guard same == nil, !isSameOrganization else { return }
    if pairs.contains(where: { $0.isSameOrganization == false }) {
      score.add(-1.5, .otherOrganization)
    }
    if pairs.contains(where: \.areRivals) { score.add(-3, .rivalPosts) }
    // Two words that are both given names make two names: "Ali Hassan" and "Hassan Ali".
    let isTurned = likeness.isReordered && !pairs.contains(where: \.isSameClass)
    if isTurned, pairs.contains(where: \.areBothPosts) { score.points -= 2 }
    let before = score.reasons
    addDomains(pairs, isTurned, to: &score)
    let gained = score.reasons.subtracting(before).intersection([.sameDomain, .similarPost])
    if gained.isEmpty, !score.reasons.contains(.sameCountry),
      pairs.contains(where: \.areBothPosts)
    {
      score.points -= 0.8
    }
  }

  private func pair(_ own: PersonPost, _ other: PersonPost) -> Pair {
    var pair = Pair()
    pair.isSameClass = own.titleClass != nil && own.titleClass == other.titleClass
    pair.areBothPosts = own.titleClass != nil && other.titleClass != nil
    if let organization = own.organization, let another = other.organization {
      // Names in two languages may be of one thing without a word in common.
      pair.isSameOrganization =
        organization.isSame(as: another) ? true : own.language == other.language ? false : nil
    }
    if let country = own.country, let another = other.country {
      pair.isSameCountry = country == another
    }
    pair.gap = gap(own, other)
    pair.isFormer = own.isFormer || other.isFormer
    // In two languages one post may have fallen into two classes.
    if let titleClass = own.titleClass, let another = other.titleClass, !pair.isFormer {
      pair.areRivals =
        pair.gap < 200 && own.language == other.language && knowledge.isExclusive(titleClass)
        && knowledge.isExclusive(another)
        && (!pair.isSameClass || pair.isSameOrganization == false)
    }
    return pair
  }

  /// The days between two spans of days; none when one of them is unknown.
  private func gap(_ own: PersonPost, _ other: PersonPost) -> Int {
    guard own.since != 0, other.since != 0 else { return 0 }
    return max(0, own.since - other.until, other.since - own.until)
  }

  /// What the same post says: the more, the surer the name and the nearer in time, since posts pass
  /// from one to the next.
  private func value(of pair: Pair, _ likeness: NameLikeness, _ isSingle: Bool) -> Double {
    let isExact = likeness.level <= .spelling && likeness.isWhole && !isSingle
    if isExact { return pair.isFormer || pair.gap < 3 * Self.year ? 3 : 2 }
    if isSingle { return pair.gap < (likeness.isWhole ? Self.year : 120) ? 3 : 0.5 }
    if pair.gap > 8 * Self.year { return -1.5 }
    if pair.isFormer { return 3 }
    let reach = likeness.level == .sound ? Self.year : 4 * Self.year
    return pair.gap < reach ? 3 : 1
  }

  private func addCountries(_ pairs: [Pair], _ isBound: Bool, to score: inout IdentityScore) {
    if pairs.contains(where: { $0.isSameCountry == true }) {
      score.add(0.5, .sameCountry)
    } else if !isBound, pairs.contains(where: { $0.isSameCountry == false && !$0.isFormer }) {
      score.add(-5, .otherCountry)
    }
  }

  private func addDomains(_ pairs: [Pair], _ isTurned: Bool, to score: inout IdentityScore) {
    let own = domains(of: sighting.posts)
    let others = domains(of: known.posts)
    let gap = self.gap
    let isPassing = (own + others).contains { knowledge.domains[$0]?.isPassing == true }
    if isPassing || own.isEmpty && others.isEmpty, gap > (isPassing ? 60 : 2 * Self.year) {
      score.add(-1.5, .farInTime)
    } else if gap > 15 * Self.year {
      score.add(-1.5, .farInTime)
    }
    guard !own.isEmpty, !others.isEmpty else { return }
    let common = own.filter(others.contains)
    if !common.isEmpty {
      let same = pairs.filter(\.isSameClass)
      let isApart = !same.isEmpty && same.allSatisfy(\.areApart)
      if !isTurned, !isApart, common.contains(where: { knowledge.domains[$0]?.saysMuch == true }) {
        score.add(1, same.isEmpty ? .sameDomain : .similarPost)
      }
    } else if !own.contains(where: { own in others.contains { isNear(own, $0) } }) {
      score.add(-3.5, .otherDomain)
    }
  }

  private var gap: Int {
    guard sighting.day != 0, known.days.since != 0 else { return 0 }
    return max(0, sighting.day - known.days.until, known.days.since - sighting.day)
  }

  private func domains(of posts: [PersonPost]) -> [String] {
    var found: [String] = []
    for post in posts {
      guard let domain = post.titleClass.flatMap(knowledge.domain) else { continue }
      if !found.contains(domain) { found.append(domain) }
    }
    return found
  }

  private func isNear(_ left: String, _ right: String) -> Bool {
    knowledge.domains[left]?.neighbours.contains(right) == true
      || knowledge.domains[right]?.neighbours.contains(left) == true
  }
}

extension NameKnowledge.Domain {
  /// Whether two of one name who are of it are likely to be one.
  fileprivate var saysMuch: Bool { !isPassing && !isBroad }
}
