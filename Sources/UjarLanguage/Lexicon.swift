public import UjarText

/// What a lexicon knows a phrase as.
public enum PhraseKind: UInt8, Sendable {
  case country, place, institution, organization, title, modifier, portfolio, cue, meeting
  case honorific, time, boilerplate

  /// Its bit in a set of kinds.
  @inlinable public var bit: UInt16 { 1 &<< UInt16(rawValue) }
}

/// All words and phrases of one language, found by the hash of their folded form.
///
/// A word leads to its classes, a run of words to entries of the lists in `Language`. Both are open
/// hash tables that are filled once; a look-up copies nothing.
public struct Lexicon: Sendable {
  struct Entry {
    let kind: PhraseKind
    let index: Int32
    let next: Int32
  }

  /// What phrases begin with a word: their kinds, and the length of the longest in tokens.
  private struct PhraseStart {
    var kinds: UInt16 = 0
    var longest: UInt8 = 0

    mutating func take(_ kind: PhraseKind, length: Int) {
      kinds |= kind.bit
      longest = max(longest, UInt8(min(length, 12)))
    }
  }

  private var words: HashTable<WordClasses>
  private var starts: HashTable<PhraseStart>
  private var heads: HashTable<Int32>
  private var entries: [Entry] = []

  // The size that the tables have at first is a power of two.
  init(size: Int = 1 << 16) {
    words = HashTable(capacity: size, empty: [])
    starts = HashTable(capacity: max(1, size >> 2), empty: PhraseStart())
    heads = HashTable(capacity: max(1, size >> 1), empty: -1)
  }

  /// The classes of a word, by its token's hash; none when it is not known.
  public func classes(of hash: UInt64) -> WordClasses { words[hash] }

  /// The kinds of phrases that begin with a word, by its token's hash, each with its `bit`.
  public func phraseKinds(from hash: UInt64) -> UInt16 { starts[hash].kinds }

  /// The longest phrase of a kind that begins with a token.
  ///
  /// - Returns: Which entry of the kind's list, and how many tokens; `nil` when there is none.
  public func phrase(
    _ kind: PhraseKind, at index: Int, in tokens: [Token]
  ) -> (index: Int, length: Int)? {
    var found: (index: Int, length: Int)?
    let reach = max(1, Int(starts[tokens[index].hash].longest))
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
    words[hash].formUnion(classes)
  }

  /// The hash of a word, folded as the tokenizer does; 0 for what begins with a mark.
  static func hash(of form: ArraySlice<UInt8>) -> UInt64 {
    var words = Words(form)
    guard words.isPlain else { return Tokenizer.tokens(of: Array(form)).first?.hash ?? 0 }
    return words.next() ?? 0
  }

  /// Adds a form of one or more words, folding it as the tokenizer does.
  mutating func add(
    _ form: ArraySlice<UInt8>, _ kind: PhraseKind, _ index: Int, _ classes: WordClasses = []
  ) {
    var words = Words(form)
    guard let first = words.next() else { return }
    var (key, count) = (Self.extend(0, by: first), 1)
    while let word = words.next() {
      key = Self.extend(key, by: word)
      count += 1
    }
    add(word: first, count > 1 ? classes.union(.phraseStart) : classes)
    starts[first].take(kind, length: count)
    let next = exchange(&heads[key], with: Int32(entries.count))
    entries.append(Entry(kind: kind, index: Int32(truncatingIfNeeded: index), next: next))
  }

  /// The hashes of the words of a form. Plain letters are folded right here, since the lists are
  /// read at every start; whatever else there is goes through the tokenizer.
  private struct Words {
    let isPlain: Bool
    private let form: ArraySlice<UInt8>
    private var position: Int
    private var others: ArraySlice<UInt64> = []

    init(_ form: ArraySlice<UInt8>) {
      self.form = form
      position = form.startIndex
      isPlain = form.allSatisfy { $0 == 0x20 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
      guard !isPlain else { return }
      let tokens = Tokenizer.tokens(of: Array(form)).filter { $0.kind != .punctuation }
      others = tokens.map(\.hash)[...]
    }

    mutating func next() -> UInt64? {
      guard isPlain else { return others.popFirst() }
      while position < form.endIndex, form[position] == 0x20 { position += 1 }
      guard position < form.endIndex else { return nil }
      var hash = FoldedHash()
      while position < form.endIndex, form[position] != 0x20 {
        hash.combine(form[position] | 0x20)
        position += 1
      }
      return hash.value
    }
  }
}

/// A table from hashes to small values that only grows.
struct HashTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value]
  private var count = 0
  private let empty: Value

  // The capacity is a power of two.
  init(capacity: Int, empty: Value) {
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Value](repeating: empty, count: capacity)
    self.empty = empty
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key ^ (key >> 32)) & UInt64(keys.count - 1))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  subscript(key: UInt64) -> Value {
    get {
      let slot = slot(of: key)
      return keys[slot] == 0 ? empty : values[slot]
    }
    // One search a change, since the lists are read at every start.
    _modify {
      var slot = slot(of: key)
      if keys[slot] == 0 {
        if (count + 1) * 2 > keys.count {
          grow()
          slot = self.slot(of: key)
        }
        keys[slot] = key
        count += 1
      }
      yield &values[slot]
    }
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    values = [Value](repeating: empty, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != 0 {
      let slot = slot(of: key)
      (keys[slot], values[slot]) = (key, value)
    }
  }
}
