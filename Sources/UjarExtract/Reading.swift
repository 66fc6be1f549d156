import UjarLanguage
import UjarText

/// An article while it is read: its tokens, and what each word is known as. A class, since every
/// stage holds it.
final class Reading {
  let text: TokenizedText
  let language: Language
  /// Whether what is reported may stand in front of its report: "The road is safe, she said".
  let mayTrail: Bool
  /// Whether what describes a noun stands in front of it: "union leader Rina Wibowo".
  let modifiersPrecede: Bool
  /// For every token what its word does; empty for marks and numbers.
  let classes: [WordClasses]
  /// For every token its part of speech; none where the language has not learned them.
  let tags: [TaggedWord]
  /// For every token whether it is no part of the report: credits, player text, link lines.
  let isBoilerplate: [Bool]
  /// For every token whether it belongs to the headline: names count there, statements do not.
  let isHeadline: [Bool]
  /// For every token the kinds of phrases that may begin with it.
  private let phraseKinds: [UInt16]

  init(bytes: [UInt8], language: Language) {
    let text = TokenizedText(
      bytes: bytes, abbreviations: language.abbreviations, speechVerbs: language.speechVerbs,
      joinsInitials: language.traits.contains(.modifiersPrecede))
    self.text = text
    self.language = language
    mayTrail = language.traits.contains(.reportMayTrail)
    modifiersPrecede = language.traits.contains(.modifiersPrecede)
    let known = text.tokens.map {
      $0.kind == .punctuation && !$0.isMark("&")
        ? LexiconWord() : language.lexicon.word($0.hash)
    }
    let listed = zip(text.tokens, known).map {
      $0.isWord ? Self.classes($1.classes, of: $0, in: text, language) : []
    }
    tags = language.tags.map { Tagger(model: $0, language: language).words(of: text) } ?? []
    classes = SettledClasses(text, tags).settled(listed)
    phraseKinds = known.map(\.phraseKinds)
    isBoilerplate = [Bool](repeating: false, count: text.tokens.count)
    isHeadline = isBoilerplate
  }

  /// The same article with what is no part of the report and what is headline, in tokens.
  init(_ reading: Reading, boilerplate: [Range<Int>], headlines: [Range<Int>]) {
    (text, language, classes) = (reading.text, reading.language, reading.classes)
    tags = reading.tags
    (mayTrail, modifiersPrecede) = (reading.mayTrail, reading.modifiersPrecede)
    phraseKinds = reading.phraseKinds
    (isBoilerplate, isHeadline) = (reading.marks(boilerplate), reading.marks(headlines))
  }

  private func marks(_ ranges: [Range<Int>]) -> [Bool] {
    var marks = [Bool](repeating: false, count: count)
    for range in ranges { for index in range { marks[index] = true } }
    return marks
  }

  private static func classes(
    _ classes: WordClasses, of token: Token, in text: TokenizedText, _ language: Language
  ) -> WordClasses {
    // "the WHO": no relative.
    if token.isUpperCase, classes.contains(.relative) { return [] }
    guard classes.subtracting(.common).isEmpty, !token.isUpperCase else { return classes }
    // "ibunya", "warganya": a noun with whose it is.
    return classes.union(
      language.possessed(text.bytes[Int(token.start)..<Int(token.end)]))
  }

  var tokens: [Token] { text.tokens }
  var count: Int { text.tokens.count }

  /// The bytes of a token.
  @inline(__always)
  func bytes(of token: Token) -> ArraySlice<UInt8> {
    text.bytes[Int(token.start)..<Int(token.end)]
  }

  /// The region in quotation marks around a token that is quoted.
  func region(at index: Int) -> QuotedRegion {
    text.regions[Int(text.regionOfToken[index])]
  }

  /// Whether the token at an index exists and has one of some classes.
  @inline(__always)
  func has(_ index: Int, _ some: WordClasses) -> Bool {
    index >= 0 && index < classes.count && !classes[index].isDisjoint(with: some)
  }

  /// Whether the token at an index exists and is that mark.
  @inline(__always)
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark(mark)
  }

  /// Whether the token at an index is a dash or hyphen.
  func isDash(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].kind == .punctuation else { return false }
    return tokens[index].isMark("-") || tokens[index].byte == 0xE2
  }

  /// Whether the token at an index exists and begins with a capital.
  @inline(__always)
  func isCapitalized(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isCapitalized
  }

  /// The hash of a word, of "al-Samari" that of "Samari": articles come and go with a surname.
  func hashWithoutArticle(_ index: Int) -> UInt64 {
    let token = tokens[index]
    guard !token.isCapitalized, token.end - token.start > 5 else { return token.hash }
    let bytes = bytes(of: token)
    guard let hyphen = bytes.prefix(4).firstIndex(of: UInt8(ascii: "-")),
      bytes[hyphen + 1] >= 0x41, bytes[hyphen + 1] <= 0x5A
    else { return token.hash }
    return Tokenizer.tokens(of: Array(bytes[(hyphen + 1)...])).first?.hash ?? token.hash
  }

  /// Whether the token at an index exists and is a word.
  @inline(__always)
  func isWord(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isWord
  }

  /// "Thomas Young", "Sarah Cook": behind a first name a capital is a surname, whatever else it is,
  /// in running text.
  func isSurname(_ index: Int) -> Bool {
    isCapitalized(index) && has(index - 1, .givenName)
      && isCapitalized(index - 1) && !isCapitalized(index + 1) && !tokens[index].isUpperCase
      && !isHeadline[index] && !has(index - 2, [.organizationHead, .bareHead])
      && !has(index, [.organizationHead, .organizationTail, .placeHead, .venue, .month, .weekday])
  }

  /// Whether a word has the shape of a verb: "membuka", "ditunda"; "closed".
  func isVerb(_ token: Token) -> Bool {
    let bytes = bytes(of: token)
    guard bytes.count > 5 || bytes.count > 4 && language.verbPrefixes.isEmpty else { return false }
    return language.verbPrefixes.contains { bytes.starts(with: $0) }
      || language.verbSuffixes.contains { bytes.suffix($0.count) == $0[...] }
  }

  /// Whether a word has the shape of a passive: "ditunda".
  func isPassiveForm(_ token: Token) -> Bool {
    bytes(of: token).starts(with: language.passivePrefix)
  }

  /// Whether a word is a rank or degree in front of a name: "Komjen", "dr".
  func isRankOrDegree(_ index: Int) -> Bool { isRank(at: index, before: count) || isDegree(index) }

  /// Whether a word is a degree that stands in front of a name: "dr", "Prof".
  func isDegree(_ index: Int) -> Bool {
    guard let found = phrase(.honorific, at: index) else { return false }
    return language.honorifics[found.index] == "degree-before"
  }

  /// Whether a word tells how or when, by its list or, in small letters, where it stands.
  func isAdverb(_ index: Int) -> Bool {
    has(index, .adverb) || isTagged(index, .adverb) && !isCapitalized(index)
      // "has since advised"
      || has(index, .since) && has(index - 1, .predicate) && isTagged(index + 1, .participle)
  }

  /// "last week", "this month".
  func isTimePhrase(_ index: Int) -> Bool { has(index, .time) && has(index + 1, .timeSpan) }

  /// Whether a small word has the shape of a verb and is no noun that only looks so.
  func isVerbal(_ index: Int) -> Bool {
    if !tags.isEmpty {
      return tokens[index].isWord && !tokens[index].isCapitalized
        && TagSet.verbForms.has(tags[index].tag)
    }
    return tokens[index].isWord && !tokens[index].isCapitalized && !has(index, .nonverbal)
      && isVerb(tokens[index])
  }

  /// Whether a word that no list knows as a name is built like a noun for a thing done or a field:
  /// "Kedaruratan", "Hilirisasi".
  func isAbstractNoun(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].isWord, !has(index, [.givenName, .knownName])
    else { return false }
    let token = tokens[index]
    guard token.end - token.start >= 8 else { return false }
    return language.nounShapes.contains { shape in
      let bytes = bytes(of: token)
      return bytes.suffix(shape.suffix.count) == shape.suffix[...]
        && zip(bytes, shape.prefix).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  /// Whether a word is a number in letters, or one letter behind what it counts: "III", "Komisi B".
  func isRoman(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].isWord, tokens[index].isCapitalized else {
      return false
    }
    let bytes = bytes(of: tokens[index])
    // "Komisi B": committees are few, initials of names go on to Z.
    if bytes.count == 1, let letter = bytes.first, letter <= UInt8(ascii: "F"),
      has(index - 1, .organizationHead)
    {
      return true
    }
    return bytes.count <= 5
      && bytes.allSatisfy {
        $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") || $0 == UInt8(ascii: "X")
      }
  }

  /// "Kepala Divisi Humas | Inspektur Jenderal Rina": a rank in front of a name, even where the
  /// words are a post elsewhere.
  func isRank(at index: Int, before end: Int) -> Bool {
    guard has(index, .title) || has(index, .phraseStart),
      let title = phrase(.title, at: index)
    else { return false }
    if language.titles[title.index].pattern == "rank" {
      // "kapten Rina": of a team.
      return isCapitalized(index) || language.traits.contains(.modifiersPrecede)
    }
    let next = index + title.length
    let titleClass = language.titles[title.index].titleClass
    // "Polres Demak | Komisaris Rina": of the police behind a body, of a company elsewhere.
    guard
      titleClass == "inspector-general"
        || titleClass == "commissioner" && isCapitalized(index)
          && (isCapitalized(index - 1) || isMark(index - 1, ",") && isCapitalized(index - 2)),
      next < end
    else { return false }
    return isMark(next, "(")
      || isCapitalized(next)
        && (has(next, [.givenName, .force]) || classes[next].isEmpty)
  }

  /// The first comma of some tokens from one on.
  func comma(from index: Int, within count: Int, before end: Int) -> Int? {
    Range.ahead(index, count, before: end).first { isMark($0, ",") }
  }

  /// The last comma of some tokens up to one.
  func comma(upTo index: Int, within count: Int) -> Int? {
    stride(from: index, to: max(0, index - count), by: -1).first { isMark($0, ",") }
  }

  /// The class of the title that begins at a token, or `nil` when none does.
  func titleClass(at index: Int) -> String? {
    phrase(.title, at: index).map { language.titles[$0.index].titleClass }
  }

  /// The number of the sentence around a token.
  func sentence(at index: Int) -> Int? {
    var (low, high) = (0, text.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if text.sentences[middle].tokens.upperBound <= index {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < text.sentences.count ? low : nil
  }

  /// Whether a small word ends with whose it is: "sumurnya", "lemahnya".
  func isPossessed(_ index: Int) -> Bool {
    guard index >= 0, index < count, tokens[index].isWord, !tokens[index].isCapitalized,
      !has(
        index, [.adverb, .pronounDual, .nonverbal, .conjunction, .subordinator, .quantifier, .cue])
    else { return false }
    return endsInPossessive(index)
  }

  /// Whether a word, with a capital or not, ends with whose it is: "Kedatangannya".
  func endsInPossessive(_ index: Int) -> Bool {
    guard let clitic = language.possessive else { return false }
    let bytes = bytes(of: tokens[index])
    return bytes.count > clitic.count + 2 && bytes.suffix(clitic.count) == clitic[...]
  }

  /// Whether a token is the possessive "'s".
  func isPossessive(_ index: Int) -> Bool {
    index >= 0 && index < count && tokens[index].isWord
      && tokens[index].hash == Tokenizer.possessive
  }

  /// The mark of "the Workers' Front": between a plural and what its many own.
  func isPluralPossessive(_ index: Int) -> Bool {
    guard index > 0, index + 1 < count, tokens[index].kind == .quotationMark else { return false }
    let mark = Mark(text.bytes, at: Int(tokens[index].start))
    return (mark == .singleStraight || mark == .singleClosing) && !tokens[index].followsBlank
      && tokens[index + 1].followsBlank && tokens[index - 1].isWord
  }

  /// The longest phrase of a kind at a token.
  func phrase(_ kind: PhraseKind, at index: Int) -> (index: Int, length: Int)? {
    guard index >= 0, index < count, phraseKinds[index] & kind.bit != 0 else { return nil }
    return language.lexicon.phrase(kind, at: index, in: tokens)
  }

  /// The cue that begins at a token, with its length in tokens.
  func cue(at index: Int) -> (cue: Cue, length: Int)? {
    guard has(index, .cue), let found = phrase(.cue, at: index) else { return nil }
    return (language.cues[found.index], found.length)
  }

  /// The index behind a bracket that opens at `index`, or `index` when none does; it ends with the
  /// sentence at the latest.
  func skipBracket(_ index: Int, before end: Int) -> Int {
    guard index < end, isMark(index, "(") || isMark(index, "[") else { return index }
    let closing: Unicode.Scalar = isMark(index, "(") ? ")" : "]"
    var next = index + 1
    while next < end, !isMark(next, closing) { next += 1 }
    return min(next + 1, end)
  }
}

extension Range<Int> {
  /// At most some tokens from one on, before another; none where that one lies behind already, as the
  /// end of a report does when credits follow its cue.
  static func ahead(_ start: Int, _ count: Int, before end: Int) -> Range<Int> {
    start..<Swift.max(start, Swift.min(end, start + count))
  }
}
