/// Indonesian affixes without a dictionary of roots.
///
/// meN- and peN- swallow p, t, s and k: "mengirim" may come from "kirim" or "irim". Instead of
/// guessing the root, the bare word is brought to the nasal form as well: "kirim" and "mengirim" both
/// become "ngirim".
enum IndonesianStems {
  /// Which prefixes were taken off: they decide which suffixes may follow.
  private enum Prefix { case verb, noun, ke }

  /// A prefix, before which letters it is taken off, and how much of it stays.
  private struct Rule {
    let prefix: [UInt8]
    /// What must follow; empty for anything.
    let before: [UInt8]
    let removed: Int
    let kind: Prefix

    init(_ prefix: String, before: String = "", removed: Int? = nil, _ kind: Prefix) {
      self.prefix = Array(prefix.utf8)
      self.before = Array(before.utf8)
      self.removed = removed ?? prefix.utf8.count
      self.kind = kind
    }
  }

  private static let rules: [Rule] = {
    var rules = [Rule("memper", .verb), Rule("diper", .verb)]
    for (stem, kind) in [("me", Prefix.verb), ("pe", .noun)] {
      rules += [
        // The nasal stays where it stands for a swallowed letter.
        Rule(stem + "ny", before: "aeiou", removed: 2, kind),
        Rule(stem + "ng", before: "aeiou", removed: 2, kind), Rule(stem + "ng", kind),
        Rule(stem + "m", before: "aeiou", removed: 2, kind), Rule(stem + "m", before: "bfpv", kind),
        Rule(stem + "n", before: "aeiou", removed: 2, kind),
        // "menteri" is a root, "pentas" hardly asked for.
        Rule(stem + "n", before: kind == .verb ? "cdjsz" : "cdjszt", kind),
      ]
    }
    rules += [
      Rule("me", before: "lrwy", .verb), Rule("di", .verb), Rule("per", .noun),
      Rule("ber", .verb), Rule("bel", before: "a", .verb), Rule("be", before: "k", .verb),
      Rule("ter", .verb), Rule("pe", before: "lrwyktd", .noun),
    ]
    return rules
  }()

  /// The same by the first letter of the prefix: most words begin with another.
  private static let rulesByLetter: [[Rule]] = (UInt8.min...UInt8.max).map { letter in
    rules.filter { $0.prefix.first == letter }
  }

  /// The stem of a word of small ASCII letters.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word[...]
    var prefixes: [Prefix] = []
    if ends(word, "nya", leaving: 4) { word = word.dropLast(3) }
    if word.starts(with: [0x6B, 0x65]), ends(word, "an", leaving: 5) {  // ke…an
      word = word.dropFirst(2)
      prefixes.append(.ke)
    }
    for _ in 0..<2 {
      guard let first = word.first,
        let rule = rulesByLetter[Int(first)].first(where: { fits($0, word) })
      else { break }
      word = word.dropFirst(rule.removed)
      prefixes.append(rule.kind)
      // What is left of meN- is no prefix of its own.
      if rule.removed < rule.prefix.count { break }
    }
    return nasal(Array(withoutSuffix(word, prefixes)))
  }

  private static func fits(_ rule: Rule, _ word: ArraySlice<UInt8>) -> Bool {
    guard word.starts(with: rule.prefix), word.count >= rule.prefix.count + 2 else { return false }
    let rest = word.dropFirst(rule.removed)
    guard rest.count >= 3, rest.dropFirst().contains(where: isVowel) || isVowel(rest.first ?? 0)
    else { return false }
    guard !rule.before.isEmpty else { return true }
    return rule.before.contains(word[word.startIndex + rule.prefix.count])
  }

  private static func withoutSuffix(
    _ word: ArraySlice<UInt8>, _ prefixes: [Prefix]
  ) -> ArraySlice<UInt8> {
    let isVerb = prefixes.contains(.verb)
    if isVerb, ends(word, "kan", leaving: 3) { return word.dropLast(3) }
    if ends(word, "an", leaving: prefixes.isEmpty || isVerb ? 4 : 3) { return word.dropLast(2) }
    // Loanwords in -si keep it: "memproduksi", "produksi".
    if isVerb, ends(word, "i", leaving: 4), !ends(word, "si", leaving: 2) { return word.dropLast() }
    return word
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ suffix: String, leaving least: Int) -> Bool
  {
    word.count >= suffix.utf8.count + least
      && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The form in which meN- would leave the word.
  private static func nasal(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, let first = word.first else { return word }
    if isVowel(first) { return Array("ng".utf8) + word }
    guard isVowel(word[1]) else { return word }
    switch first {
    case UInt8(ascii: "k"): return Array("ng".utf8) + word[1...]
    case UInt8(ascii: "p"): return [UInt8(ascii: "m")] + word[1...]
    case UInt8(ascii: "t"): return [UInt8(ascii: "n")] + word[1...]
    case UInt8(ascii: "s"): return Array("ny".utf8) + word[1...]
    default: return word
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75: true
    default: false
    }
  }
}
