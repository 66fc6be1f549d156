import UjarLanguage
import UjarText

/// The names of an article's organisations: acronyms lead to the full names that introduce them.
struct OrganizationNames {
  private let reading: Reading
  private var fullNames: [UInt64: String] = [:]
  private var fullTokens: [UInt64: Range<Int>] = [:]

  init(_ chunks: [Chunk], reading: Reading) {
    self.reading = reading
    for chunk in chunks where chunk.kind == .organization {
      note(chunk.tokens)
      noteInitials(of: chunk.tokens)
      noteAcronym(behind: chunk.tokens)
    }
    for chunk in chunks {
      if let organization = chunk.role?.organization { note(organization) }
    }
  }

  /// "the World Health Organization … the WHO": capitals that are the initials of a name.
  private mutating func noteInitials(of tokens: Range<Int>) {
    let words = tokens.filter { reading.isCapitalized($0) && reading.isWord($0) }
    guard reading.modifiersPrecede, words.count >= 3,
      words.count == tokens.count(where: { reading.isWord($0) })
        || words.count >= 3 && reading.isWord(tokens.upperBound - 1)
    else { return }
    let initials = words.map { reading.text.bytes[Int(reading.tokens[$0].start)] | 0x20 }
    let hash = FoldedHash.of(initials)
    if fullNames[hash] == nil {
      fullNames[hash] = reading.text.text(tokens)
      fullTokens[hash] = tokens
    }
  }

  /// "the Ministry of Education | (MOE)": letters of the name, in their order.
  private mutating func noteAcronym(behind tokens: Range<Int>) {
    let acronym = tokens.upperBound + 1
    guard reading.modifiersPrecede, tokens.count > 1, reading.isMark(acronym - 1, "("),
      reading.isMark(acronym + 1, ")"), reading.tokens[acronym].isUpperCase
    else { return }
    var rest = reading.bytes(of: reading.tokens[acronym]).map { $0 | 0x20 }[...]
    let words = tokens.filter { reading.isWord($0) }
    guard let first = words.first,
      reading.text.bytes[Int(reading.tokens[first].start)] | 0x20 == rest.first
    else { return }
    for word in words
    where reading.text.bytes[Int(reading.tokens[word].start)] | 0x20 == rest.first {
      rest = rest.dropFirst()
    }
    guard rest.isEmpty else { return }
    fullNames[reading.tokens[acronym].hash] = reading.text.text(tokens)
    fullTokens[reading.tokens[acronym].hash] = tokens
  }

  /// "Komisi Pemberantasan Korupsi (KPK)".
  private mutating func note(_ tokens: Range<Int>) {
    let last = tokens.upperBound - 1
    guard reading.isMark(last, ")"), tokens.count > 3, reading.isMark(last - 2, "(") else { return }
    fullTokens[reading.tokens[last - 1].hash] = tokens.lowerBound..<(last - 2)
    fullNames[reading.tokens[last - 1].hash] = reading.text.text(tokens.lowerBound..<(last - 2))
  }

  /// The words of an organisation's name, in full.
  func words(of chunk: Chunk) -> Set<UInt64> {
    let tokens = fullTokens[reading.tokens[chunk.tokens.lowerBound].hash]
    return Set(
      (chunk.tokens.count == 1 ? tokens ?? chunk.tokens : chunk.tokens)
        .map { reading.tokens[$0].hash })
  }

  /// The full name of an organisation.
  func name(of chunk: Chunk) -> String {
    if chunk.tokens.count == 1, let full = fullNames[reading.tokens[chunk.tokens.lowerBound].hash] {
      return full
    }
    return name(of: chunk.tokens)
  }

  /// The name in some tokens, without an acronym in brackets behind it.
  func name(of tokens: Range<Int>) -> String {
    if tokens.count == 1, let full = fullNames[reading.tokens[tokens.lowerBound].hash] {
      return full
    }
    let last = tokens.upperBound - 1
    let end = reading.isMark(last, ")") && tokens.count > 3 ? last - 2 : tokens.upperBound
    return reading.text.text(tokens.lowerBound..<end)
  }
}
