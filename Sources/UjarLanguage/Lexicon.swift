public import UjarText

/// What a lexicon knows a phrase as.
public enum PhraseKind: UInt8, Sendable {
  case country, place, institution, organization, title, modifier, portfolio, cue, meeting
  case honorific, time, boilerplate

  /// Its bit in a set of kinds.
  @inlinable public var bit: UInt16 { 1 &<< UInt16(rawValue) }
}

/// What a lexicon knows of one word.
public struct LexiconWord: Sendable {
  /// What it does in a sentence.
  public fileprivate(set) var classes: WordClasses = []
  /// The kinds of phrases that begin with it, each with its `bit`.
  public fileprivate(set) var phraseKinds: UInt16 = 0
  /// How many tokens the longest of these has.
  fileprivate var longest: UInt8 = 0

  /// A word that no list has.
  public init() {}

  fileprivate mutating func begin(_ kind: PhraseKind, length: Int, _ added: WordClasses) {
    classes.formUnion(length > 1 ? added.union(.phraseStart) : added)
    phraseKinds |= kind.bit
    longest = max(longest, UInt8(min(length, 12)))
  }
}

/// All words and phrases of one language, found by the hash of their folded form.
///
/// A word leads to what is known of it, a run of words to entries of the lists in `Language`. Both
/// are open hash tables that are filled once; a look-up copies nothing.
public struct Lexicon: Sendable {
  struct Entry {
    let kind: PhraseKind
    let index: Int32
    let next: Int32
  }

  private var words: HashTable<LexiconWord>
  private var heads: HashTable<Int32>
  private var entries: [Entry] = []

  // The size that the tables have at first is a power of two.
  init(size: Int = 1 << 16) {
    words = HashTable(capacity: size, empty: LexiconWord())
    heads = HashTable(capacity: max(1, size >> 1), empty: -1)
  }

  /// What is known of a word, by its token's hash.
  public func word(_ hash: UInt64) -> LexiconWord { words[hash] }

  /// The classes of a word, by its token's hash; none when it is not known.
  public func classes(of hash: UInt64) -> WordClasses { words[hash].classes }

  /// The longest phrase of a kind that begins with a token.
  ///
  /// - Returns: Which entry of the kind's list, and how many tokens; `nil` when there is none.
  public func phrase(
    _ kind: PhraseKind, at index: Int, in tokens: [Token]
  ) -> (index: Int, length: Int)? {
    var found: (index: Int, length: Int)?
    let reach = max(1, Int(words[tokens[index].hash].longest))
    var key: UInt64 = 0
    for length in 1...reach where index + length <= tokens.count {
      let token = tokens[index + length - 1]
      guard token.isWord || token.kind == .number || token.byte == UInt8(ascii: "&") else { break }
      key = Self.extend(key, by: token.hash)
      var entry = heads[key]
      while entry >= 0 {
        let candidate = entries[Int(entry)]
        if candidate.kind == kind {
          found = (Int(candidate.index), length)
          break
        }
        entry = candidate.next
      }
    }
    return found
  }

  /// Every entry of a kind whose form is exactly these tokens.
  func entries(of kind: PhraseKind, for hashes: [UInt64]) -> [Int] {
    var found: [Int] = []
    var entry = heads[hashes.reduce(0, Self.extend)]
    while entry >= 0 {
      if entries[Int(entry)].kind == kind { found.append(Int(entries[Int(entry)].index)) }
      entry = entries[Int(entry)].next
    }
    return found
  }

  private static func extend(_ key: UInt64, by hash: UInt64) -> UInt64 {
    (key &* 0x9E37_79B9_7F4A_7C15) ^ hash
  }

  mutating func add(word hash: UInt64, _ classes: WordClasses) {
    words[hash].classes.formUnion(classes)
  }

  /// The hash of a word, folded as the tokenizer does; 0 for what begins with a mark.
  static func hash(of form: ArraySlice<UInt8>) -> UInt64 {
    Form(plain: form)?.first ?? Tokenizer.tokens(of: Array(form)).first?.hash ?? 0
  }

  /// Adds a form of one or more words, folding it as the tokenizer does.
  mutating func add(
    _ form: ArraySlice<UInt8>, _ kind: PhraseKind, _ index: Int, _ classes: WordClasses = []
  ) {
    let form = Form(plain: form) ?? Form(tokens: Tokenizer.tokens(of: Array(form)))
    guard form.count > 0 else { return }
    words[form.first].begin(kind, length: form.count, classes)
    let next = exchange(&heads[form.key], with: Int32(entries.count))
    entries.append(Entry(kind: kind, index: Int32(truncatingIfNeeded: index), next: next))
  }

  /// The words of a form, as one key. Plain letters are folded right here, since the lists are
  /// read at every start; whatever else there is goes through the tokenizer.
  private struct Form {
    private(set) var first: UInt64 = 0
    private(set) var key: UInt64 = 0
    private(set) var count = 0

    private mutating func take(_ hash: UInt64) {
      if count == 0 { first = hash }
      key = Lexicon.extend(key, by: hash)
      count += 1
    }

    init?(plain form: ArraySlice<UInt8>) {
      let bytes = form.span
      var hash = FoldedHash()
      var isInside = false
      for index in bytes.indices {
        let byte = bytes[index] | 0x20
        if byte >= 0x61, byte <= 0x7A {
          hash.combine(byte)
          isInside = true
        } else if bytes[index] == 0x20 {
          if isInside { take(hash.value) }
          (hash, isInside) = (FoldedHash(), false)
        } else {
          return nil
        }
      }
      if isInside { take(hash.value) }
    }

    init(tokens: [Token]) {
      for token in tokens where token.kind != .punctuation { take(token.hash) }
    }
  }
}

/// A table from hashes to small values that only grows.
struct HashTable<Value: Sendable>: Sendable {
  /// The upper half of a key and where its value is; eight bytes, so that the slots of a language
  /// stay in the cache. With the slot itself, 48 bits of a hash tell two words apart.
  private struct Slot {
    var tag: UInt32
    var index: Int32
  }

  private static var free: Slot { Slot(tag: 0, index: -1) }

  private var slots: [Slot]
  private var values: [Value] = []
  /// The key of each value, for when the table grows.
  private var keys: [UInt64] = []
  private let empty: Value

  // The capacity is a power of two.
  init(capacity: Int, empty: Value) {
    slots = [Slot](repeating: Self.free, count: capacity)
    values.reserveCapacity(capacity / 2)
    self.empty = empty
  }

  private static func tag(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    let tag = Self.tag(of: key)
    var slot = Int(truncatingIfNeeded: UInt32(truncatingIfNeeded: key) ^ tag) & mask
    while slots[slot].index >= 0, slots[slot].tag != tag { slot = (slot + 1) & mask }
    return slot
  }

  subscript(key: UInt64) -> Value {
    get {
      let index = slots[slot(of: key)].index
      return index < 0 ? empty : values[Int(index)]
    }
    // One search a change, since the lists are read at every start.
    _modify {
      var slot = slot(of: key)
      if slots[slot].index < 0 {
        if (values.count + 1) * 2 > slots.count {
          grow()
          slot = self.slot(of: key)
        }
        slots[slot] = Slot(tag: Self.tag(of: key), index: Int32(values.count))
        keys.append(key)
        values.append(empty)
      }
      yield &values[Int(slots[slot].index)]
    }
  }

  private mutating func grow() {
    slots = [Slot](repeating: Self.free, count: slots.count * 2)
    for (index, key) in keys.enumerated() {
      slots[slot(of: key)] = Slot(tag: Self.tag(of: key), index: Int32(index))
    }
  }
}
