import UjarStore

extension Sheet where Element == [Value] {
  /// The rows of a saved question or of SQL, every column of them.
  static func table(_ table: Table) -> Sheet {
    let fields = unique(table.columns).enumerated().map { index, name in
      // Only text may be cut on a terminal, and a short one is not.
      Field<[Value]>(name, weight: 1) { Cell($0[index]) }
    }
    return Sheet(
      elements: table.rows, full: fields, brief: fields, noun: ("row", "rows"), isCompact: false)
  }

  /// SQL may name two columns alike; an object of JSON must not.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var unique = name
      var number = 2
      while !seen.insert(unique).inserted {
        unique = "\(name)_\(number)"
        number += 1
      }
      return unique
    }
  }
}

extension Cell {
  fileprivate init(_ value: Value) {
    switch value {
    case .null: self = .none
    case .integer(let number): self = .integer(Int(number))
    case .real(let number): self = .real(number)
    case .text, .blob: self = Cell(value.text)
    }
  }
}
