internal import GRDB

/// Values of a database that may be damaged: one of another type is no value, where a plain
/// subscript would end the program.
extension Row {
  func number(_ index: Int) -> Int64? { Int64.fromDatabaseValue(self[index]) }
  func real(_ index: Int) -> Double? { Double.fromDatabaseValue(self[index]) }
  func text(_ index: Int) -> String? { String.fromDatabaseValue(self[index]) }
}
