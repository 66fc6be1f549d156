/// A person's name, taken apart for comparison.
struct PersonName: Sendable {
  /// A word of the name.
  struct Part: Sendable {
    var spelling: Spelling
    /// The value that all spellings of it share, where it is known; else its plain spelling.
    var common: String
    /// The value that its familiar forms share.
    var familiar: String
    /// Whether it is a single letter that stands for a word.
    var isInitial: Bool { spelling.word.utf8.count == 1 }
  }

  /// The name, folded, titles in it.
  let folded: String
  /// Its words without titles; particles such as "al" and "van" left out where others remain.
  let parts: [Part]
  /// The blocks in which somebody of this name is looked for: a key for each two of its words, in
  /// whichever order and spelling.
  private(set) var keys: [Int64] = []
  /// The words as they are, with hyphens joined, and with neighbours joined: "Zheng Guo" is
  /// "Zhengguo".
  private(set) var forms: [[Part]] = []
  /// The same with the two sides of a hyphen as one word, where that differs.
  let joined: [Part]?

  /// Takes a name apart.
  init(_ name: String, _ knowledge: NameKnowledge) {
    folded = fold(name)
    let isPlain = name.utf8.allSatisfy { $0 != 0x2D && $0 != 0x2E && $0 < 0x80 }
    if isPlain, !name.split(separator: " ").contains(where: { $0.utf8.count < 4 }) {
      // Most names: neither hyphens nor initials.
      parts = Self.parts(folded.split(separator: " ").map(String.init), knowledge)
      joined = nil
      forms = allForms
      keys = pairKeys
      return
    }
    let units = name.split { $0 == " " || $0 == "\u{A0}" }.map(Self.initials)
    parts = Self.parts(units.flatMap { $0.flatMap(foldedWords) }, knowledge)
    if name.contains("-") || name.contains("‐") {
      let words = units.flatMap { $0.map { foldedWords($0).joined() } }.filter { !$0.isEmpty }
      joined = Self.parts(words, knowledge)
    } else {
      joined = nil
    }
    forms = allForms
    keys = pairKeys
  }

  /// "A.M." and "AM" stand for two words; other words for themselves.
  private static func initials(_ unit: Substring) -> [String] {
    guard unit.utf8.count <= 6 else { return [String(unit)] }
    let letters = unit.filter { $0 != "." }
    let isShort = (1...3).contains(letters.count) && letters.allSatisfy(\.isUppercase)
    return isShort ? letters.map(String.init) : [String(unit)]
  }

  private static func parts(_ words: [String], _ knowledge: NameKnowledge) -> [Part] {
    var words = words
    let untitled = words.filter { !knowledge.titles.contains($0) }
    if !untitled.isEmpty { words = untitled }
    let bare = words.filter { !knowledge.particles.contains($0) }
    if bare.count > 1 { words = bare }
    return words.map { word in
      let spelling = Spelling(word)
      let common = knowledge.spellings[word] ?? spelling.plain
      return Part(
        spelling: spelling, common: common, familiar: knowledge.nicknames[word] ?? common)
    }
  }

  /// Whether it is of one word, so that it tells next to nobody apart.
  var isSingle: Bool { parts.count < 2 }
}

/// How two names are alike.
struct NameLikeness: Sendable, Equatable {
  /// How near two words are, the nearest first.
  enum Level: Int, Sendable, Comparable {
    case same, spelling, nickname, sound, initial

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// How near the words are that are least so.
  var level: Level
  /// Whether the words stand in another order, or are parted otherwise.
  var isReordered = false
  /// How many words only one of them has; initials apart.
  var missing = 0
  /// How many initials only one of them has.
  var missingInitials = 0
  /// How many words they share.
  var shared: Int

  /// Whether the words are the same, be it in another order.
  var isWhole: Bool { missing == 0 && missingInitials == 0 }

  /// Compares two names; `nil` when each has a word that the other lacks.
  init?(_ left: PersonName, _ right: PersonName) {
    if left.folded == right.folded {
      self.init(level: .same, shared: left.parts.count)
      return
    }
    var best: NameLikeness?
    for (leftIndex, some) in left.forms.enumerated() {
      for (rightIndex, others) in right.forms.enumerated() {
        guard var found = Self.compare(some, others) else { continue }
        if leftIndex != rightIndex { found.isReordered = true }
        if best.map({ found.cost < $0.cost }) ?? true { best = found }
      }
      if best?.cost == 0 { break }
    }
    guard let best else { return nil }
    self = best
  }

  private init(level: Level, shared: Int) {
    self.level = level
    self.shared = shared
  }

  private var cost: Int {
    level.rawValue * 2 + missing * 4 + missingInitials + (isReordered ? 1 : 0)
  }

  private static func compare(_ left: [PersonName.Part], _ right: [PersonName.Part])
    -> NameLikeness?
  {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard !short.isEmpty else { return nil }
    var free = Array(repeating: true, count: long.count)
    var places: [Int] = []
    var worst = Level.same
    var lacking: [Int] = []
    for (index, part) in short.enumerated() {
      var best: (place: Int, level: Level)?
      for place in long.indices where free[place] {
        guard let level = level(part, long[place]) else { continue }
        if best.map({ level < $0.level }) ?? true { best = (place, level) }
      }
      guard let best else {
        // An initial may be of a word that the other name leaves out.
        guard part.isInitial else { return nil }
        lacking.append(index)
        continue
      }
      free[best.place] = false
      places.append(best.place)
      worst = max(worst, best.level)
    }
    guard !places.isEmpty else { return nil }
    var likeness = NameLikeness(level: worst, shared: places.count)
    let rest = long.indices.filter { free[$0] }
    likeness.missingInitials = rest.filter { long[$0].isInitial }.count + lacking.count
    likeness.missing = rest.count - rest.filter { long[$0].isInitial }.count
    likeness.isReordered = places != places.sorted()
    return likeness
  }

  private static func level(_ left: PersonName.Part, _ right: PersonName.Part) -> Level? {
    if left.spelling.word == right.spelling.word { return .same }
    if left.isInitial || right.isInitial {
      return left.spelling.word.utf8.first == right.spelling.word.utf8.first ? .initial : nil
    }
    if left.common == right.common || left.spelling.old == right.spelling.old { return .spelling }
    if left.familiar == right.familiar { return .nickname }
    return left.spelling.soundsLike(right.spelling) ? .sound : nil
  }
}

extension PersonName {
  private var allForms: [[Part]] {
    var forms = [parts]
    if let joined, joined.count != parts.count { forms.append(joined) }
    if parts.count == 3, joined == nil {
      forms.append([parts[0], join(parts[1], parts[2])])
      forms.append([join(parts[0], parts[1]), parts[2]])
    }
    return forms
  }

  private func join(_ left: Part, _ right: Part) -> Part {
    let spelling = Spelling(left.spelling.word + right.spelling.word)
    return Part(spelling: spelling, common: spelling.plain, familiar: spelling.plain)
  }

  private var pairKeys: [Int64] {
    var keys: Set<Int64> = []
    for form in NameForm.all(of: self) {
      for first in form.indices {
        for second in form.indices.dropFirst(first + 1) {
          keys.insert(Self.hash([form[first], form[second]].sorted()))
        }
      }
    }
    return keys.sorted()
  }

  /// The blocks in which it is looked for by a post: a key for its first and last word each.
  func keys(in post: PersonPost) -> [Int64] {
    guard let titleClass = post.titleClass else { return [] }
    let words = Set([parts.first, parts.last].compactMap { $0?.key }).sorted()
    let owners = [post.country.map { "c\($0)" }, post.organization?.folded].compactMap { $0 }
    return owners.flatMap { owner in words.map { Self.hash([$0, titleClass, owner]) } }
  }

  private enum NameForm {
    /// How many words of a name are looked for; more is no name.
    static let longest = 6

    static func all(of name: PersonName) -> [[String]] {
      var forms = [name.parts.filter { !$0.isInitial }.prefix(longest).map(\.key)]
      if let joined = name.joined {
        forms.append(joined.prefix(longest).map(\.key))
      } else if name.parts.count == 3 {
        let words = name.parts.map(\.spelling.word)
        forms.append([name.parts[0].key, Spelling(words[1] + words[2]).key])
        forms.append([Spelling(words[0] + words[1]).key, name.parts[2].key])
      }
      return forms
    }
  }

  /// FNV-1a.
  private static func hash(_ parts: [String]) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}

extension PersonName.Part {
  /// What all forms of the word share.
  fileprivate var key: String {
    familiar == spelling.plain ? spelling.key : familiar
  }
}
