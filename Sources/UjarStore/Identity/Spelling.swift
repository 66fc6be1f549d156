/// One word of a name, reduced to what its spellings have in common.
///
/// The Latin spelling of a name is often one of several: by transcription ("Zelensky", "Zelenskyy"),
/// by an older orthography ("Soeharto"), or as an ear took it ("Hussein", "Husain").
struct Spelling: Sendable, Hashable {
  /// The word, folded.
  let word: String
  /// The word in one spelling: those of one sound mostly share it.
  let plain: String
  /// The same where every j is a y: "Wirjawan" in the orthography of before 1972 is "Wiryawan".
  let old: String
  /// The consonants of `plain` alone.
  let consonants: String

  /// Reduces a folded word.
  init(_ word: String) {
    self.word = word
    let plain = Self.plain(Array(word.utf8))
    self.plain = String(decoding: plain, as: UTF8.self)
    let hasJ = plain.count > 4 && plain.contains(UInt8(ascii: "j"))
    old = hasJ ? String(decoding: Self.withoutJ(plain), as: UTF8.self) : self.plain
    consonants = String(decoding: plain.filter { !Self.isVowel($0) }, as: UTF8.self)
  }

  /// What words of one block share: the consonants, or all of a word that has few.
  var key: String {
    let key = old == plain ? consonants : consonants.filter { $0 != "j" }
    return key.utf8.count < 3 ? old : key
  }

  /// Whether the words differ in nothing but how vowels between the same consonants are written.
  ///
  /// Short words are not compared so, nor ones that end otherwise: "Mario" is not "Maria".
  func soundsLike(_ other: Spelling) -> Bool {
    guard consonants == other.consonants, consonants.utf8.count > 2,
      plain.utf8.count > 4, other.plain.utf8.count > 4,
      let end = plain.utf8.last, let otherEnd = other.plain.utf8.last,
      let start = plain.utf8.first, let otherStart = other.plain.utf8.first
    else { return false }
    return (end == otherEnd || !Self.isVowel(end) && !Self.isVowel(otherEnd))
      && (start == otherStart || Self.isVowel(start) && Self.isVowel(otherStart))
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  /// Letters that are spelt in several ways, the longer ones first.
  private static let letters: [(from: [UInt8], to: [UInt8])] = [
    ("sch", "s"), ("tsch", "c"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("kh", "h"),
    ("ph", "f"), ("ck", "k"), ("oe", "u"), ("ou", "u"), ("oo", "u"), ("ue", "u"), ("ee", "i"),
    ("ae", "ai"), ("ay", "ai"), ("ey", "ei"), ("ij", "i"), ("iy", "i"), ("yi", "i"), ("yy", "i"),
    ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("dh", "d"), ("th", "t"), ("gh", "g"),
    ("sh", "s"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func withoutJ(_ word: [UInt8]) -> [UInt8] {
    single(word.map { $0 == UInt8(ascii: "j") ? UInt8(ascii: "i") : $0 })
  }

  /// The letters with which one of `letters` begins, or a hard "ch".
  private static let beginnings: Set<UInt8> = Set(letters.compactMap(\.from.first) + [0x63])

  private static func plain(_ word: [UInt8]) -> [UInt8] {
    // Two and three letters are whole syllables of East Asian names, which differ by one letter.
    guard word.count > 3 else { return word }
    var plain: [UInt8] = []
    var index = 0
    while index < word.count {
      if !beginnings.contains(word[index]) {
        plain.append(word[index])
        index += 1
      } else if let change = letters.first(where: { word[index...].starts(with: $0.from) }) {
        plain += change.to
        index += change.from.count
      } else if isHard(word, index) {
        plain.append(UInt8(ascii: "h"))
        index += 2
      } else {
        plain.append(word[index])
        index += 1
      }
    }
    return mute(single(plain))
  }

  /// "ch" before a consonant is a rough h: "Achmad", "Muchtar".
  private static func isHard(_ word: [UInt8], _ index: Int) -> Bool {
    index > 0 && index + 2 < word.count && word[index] == UInt8(ascii: "c")
      && word[index + 1] == UInt8(ascii: "h") && !isVowel(word[index + 2])
  }

  /// Without the second of two like letters, and with "ye" at the start as "e".
  private static func single(_ word: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for byte in word where kept.last != byte { kept.append(byte) }
    if kept.count > 3, kept[0] == UInt8(ascii: "i"), isVowel(kept[1]) { kept.removeFirst() }
    return kept
  }

  /// Without an h that nobody hears: at the end, and before or behind a consonant.
  private static func mute(_ word: [UInt8]) -> [UInt8] {
    word.indices.filter { index in
      guard word[index] == UInt8(ascii: "h"), index > 0 else { return true }
      return index + 1 < word.count && isVowel(word[index - 1]) && isVowel(word[index + 1])
    }.map { word[$0] }
  }
}
