/// A hash of the values of a row (FNV-1a, mixed), to be added up over the rows of an article.
///
/// A sum does not depend on the order in which rows are read, and a row less or twice changes it.
struct RowDigest {
  private static let prime: UInt64 = 0x100_0000_01b3

  private var state: UInt64

  /// Begins the row of a table; every table has its own seed.
  init(_ table: StaticString) {
    state = 0xcbf2_9ce4_8422_2325
    add(table.description)
  }

  /// The hash of what was added.
  var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func add(_ number: Int64) { take(UInt64(bitPattern: number), kind: 1) }

  mutating func add(_ number: Int64?) {
    if let number { add(number) } else { take(0, kind: 0) }
  }

  mutating func add(_ number: Double) { take(number.bitPattern, kind: 2) }

  mutating func add(_ text: String) {
    var hash = state
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* Self.prime }
    state = hash
    take(UInt64(text.utf8.count), kind: 3)
  }

  mutating func add(_ text: String?) {
    if let text { add(text) } else { take(0, kind: 0) }
  }

  private mutating func take(_ bits: UInt64, kind: UInt64) {
    state = (state ^ bits) &* Self.prime
    state = (state ^ bits >> 32 ^ kind) &* Self.prime
  }
}

/// A record whose values `ujar check` compares with what was written.
protocol CheckedRecord: Record {
  /// The hash of the values that never change.
  var digest: UInt64 { get }
}
