/// Which statements belong together: sets that are joined (Tarjan's union and find).
struct VariantClusters {
  private var parents: [UInt32]

  init(count: Int) { parents = (0..<UInt32(count)).map { $0 } }

  /// The number that stands for the set of a statement: its first.
  mutating func root(of index: Int) -> Int {
    var index = UInt32(index)
    while parents[Int(index)] != index {
      parents[Int(index)] = parents[Int(parents[Int(index)])]
      index = parents[Int(index)]
    }
    return Int(index)
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (first, second) = (root(of: a), root(of: b))
    parents[max(first, second)] = UInt32(min(first, second))
  }

  /// The sets of two or more, each in order.
  mutating func sets() -> [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices {
      let root = root(of: index)
      if root != index { members[root, default: [root]].append(index) }
    }
    return members.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// The statements in which a run of words stands, the first few of each run.
///
/// A hash table of our own with chains in one array: a dictionary of arrays takes five times the
/// memory.
struct RunIndex {
  /// How many statements of a run are kept. A run that many have is a phrase of everybody's, and
  /// the earliest are as good as any to compare with.
  static let kept = 8

  private struct Slot {
    var key: UInt32 = 0
    var first: UInt32 = 0
    var last: UInt32 = 0
    var count: UInt32 = 0
  }
  private struct Link {
    var statement: UInt32
    var next: UInt32
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var links = [Link(statement: 0, next: 0)]
  private var used = 0

  /// Adds the statements of a run to a list, then the statement at hand to the run.
  mutating func visit(_ key: UInt32, statement: Int, earlier: inout [UInt32]) {
    if used * 2 > slots.count { grow() }
    let at = place(of: key, in: slots)
    var link = slots[at].first
    while link > 0 {
      earlier.append(links[Int(link)].statement)
      link = links[Int(link)].next
    }
    guard slots[at].count < Self.kept else { return }
    links.append(Link(statement: UInt32(statement), next: 0))
    let new = UInt32(links.count - 1)
    if slots[at].count == 0 {
      used += 1
      slots[at] = Slot(key: key, first: new, last: new, count: 1)
    } else {
      links[Int(slots[at].last)].next = new
      slots[at].last = new
      slots[at].count += 1
    }
  }

  /// Tells every run that has a statement from one on, in order, with all of its statements.
  func forEach(from first: Int, _ body: (_ run: UInt32, _ statements: [UInt32]) throws -> Void)
    rethrows
  {
    let runs = slots.filter { $0.count > 0 && links[Int($0.last)].statement >= first }
    for slot in runs.sorted(by: { $0.key < $1.key }) {
      var statements: [UInt32] = []
      var link = slot.first
      while link > 0 {
        statements.append(links[Int(link)].statement)
        link = links[Int(link)].next
      }
      try body(slot.key, statements)
    }
  }

  private func place(of key: UInt32, in slots: [Slot]) -> Int {
    let mask = slots.count - 1
    var at = Int(key &* 0x9E37_79B9 >> 3) & mask
    while slots[at].count > 0, slots[at].key != key { at = (at + 1) & mask }
    return at
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 4)
    for slot in slots where slot.count > 0 { larger[place(of: slot.key, in: larger)] = slot }
    slots = larger
  }
}
