/// A value of a saved question or of SQL.
public enum Value: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  /// The value as text; `nil` for null, hexadecimal digits for a blob.
  public var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    case .blob(let bytes): bytes.map { hex($0) }.joined()
    }
  }
}

/// The rows of a saved question or of SQL.
public struct Table: Sendable, Equatable {
  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with a value per column.
  public var rows: [[Value]]
}

/// A saved question: one file of `queries/`.
public struct SavedQuery: Sendable, Equatable {
  /// A value that the question asks for.
  public struct Parameter: Sendable, Equatable {
    /// The name, as in `--param name=value`.
    public var name: String
    /// What it means.
    public var meaning: String
  }

  /// The file's name without its ending: `who-met-whom`.
  public var name: String
  /// What it answers.
  public var summary: String
  /// The values it asks for; a missing one is null.
  public var parameters: [Parameter]
  /// The SQL.
  public var sql: String
}

/// A byte as two hexadecimal digits.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16)
  return byte < 16 ? "0" + digits : digits
}
