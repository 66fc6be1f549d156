/// English endings: plural, tense, adverbs and the commonest nouns of verbs.
enum EnglishStems {
  /// The stem of a word of small ASCII letters.
  static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = withoutPlural(word)
    if let root = without("ly", word, leaving: 4) { word = root }
    if let root = withoutTense(word) { return finish(root) }
    for ending in ["ations", "ation", "ment", "ness", "ions", "ion"] {
      if let root = without(ending, word, leaving: 4) { return finish(root) }
    }
    return finish(word)
  }

  private static func withoutPlural(_ word: [UInt8]) -> [UInt8] {
    guard word.last == UInt8(ascii: "s") else { return word }
    if let root = without("ies", word, leaving: 2) { return root + [UInt8(ascii: "y")] }
    for ending in ["sses", "shes", "ches", "xes", "zes"]
    where without(ending, word, leaving: 1) != nil {
      return word.dropLast(2)
    }
    for ending in ["ss", "us", "is"] where without(ending, word, leaving: 1) != nil { return word }
    return word.dropLast()
  }

  private static func withoutTense(_ word: [UInt8]) -> [UInt8]? {
    if let root = without("ied", word, leaving: 2) { return root + [UInt8(ascii: "y")] }
    for ending in ["ed", "ing"] {
      guard let root = without(ending, word, leaving: 3), root.contains(where: isVowel) else {
        continue
      }
      // "stopped" and "planning" double the letter that they end in.
      if let last = root.last, root.dropLast().last == last, !isVowel(last),
        last != UInt8(ascii: "s"), last != UInt8(ascii: "l")
      {
        return root.dropLast()
      }
      return root
    }
    return nil
  }

  /// A final e comes and goes before endings, a final y turns into i, -ate into -ation.
  private static func finish(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 3, let last = word.last else { return word }
    for ending in ["ate", "at"] {
      if let root = without(ending, word, leaving: 4) { return root }
    }
    if last == UInt8(ascii: "e") { return word.dropLast() }
    if last == UInt8(ascii: "y") { return word.dropLast() + [UInt8(ascii: "i")] }
    return word
  }

  private static func without(_ ending: String, _ word: [UInt8], leaving least: Int) -> [UInt8]? {
    let length = ending.utf8.count
    guard word.count >= length + least, word.suffix(length).elementsEqual(ending.utf8) else {
      return nil
    }
    return word.dropLast(length)
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}
