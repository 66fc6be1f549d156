/// An article as it was found, before anything of it is understood: cheap to find one after the
/// other, and to be read on any thread.
public struct RawArticle: Sendable {
  /// What was found.
  enum Content: Sendable {
    case text([UInt8])
    case json([UInt8])
    case problem(ReaderProblem.Cause)
  }

  /// Where it stands: a path, `path:line`, or `path#3`.
  let place: String
  let content: Content
  let options: ReaderOptions
  /// How many bytes of all inputs were read when it was found.
  public internal(set) var position = 0

  /// How many bytes it has.
  public var size: Int {
    switch content {
    case .text(let bytes), .json(let bytes): bytes.count
    case .problem: 0
    }
  }

  /// Reads it.
  public func read() -> ReadArticle {
    switch content {
    case .text(let bytes): readText(bytes)
    case .json(let bytes): readJSON(bytes)
    case .problem(let cause): .lost(ReaderProblem(place, cause))
    }
  }

  private func readText(_ bytes: [UInt8]) -> ReadArticle {
    if bytes.contains(0) {
      return .lost(ReaderProblem(place, .binary(format: BinaryFormat.of(bytes))))
    }
    let (valid, damage) = Self.repaired(bytes)
    var read = TextArticle(valid).read(id: place)
    if let damage {
      let line = bytes[..<damage].count { $0 == 0x0A } + 1
      read.problems.append(ReaderProblem("\(place):\(line)", .repairedText))
    }
    return read.completed(by: options, at: place, orElse: .onlyHead)
  }

  private func readJSON(_ bytes: [UInt8]) -> ReadArticle {
    let (valid, damage) = Self.repaired(bytes)
    do {
      let value = try JSONValue(checking: valid)
      guard value.isObject else { return .lost(ReaderProblem(place, .noObject)) }
      var read = ObjectArticle(value, fields: options.fields).read(id: place)
      if damage != nil { read.problems.append(ReaderProblem(place, .repairedText)) }
      return read.completed(
        by: options, at: place, orElse: .noText(field: options.fields.chosen[.text]))
    } catch {
      return .lost(ReaderProblem(place, .brokenJSON(error)))
    }
  }

  /// The bytes as UTF-8, with U+FFFD for what is none, and where the first of that stands.
  private static func repaired(_ bytes: [UInt8]) -> (valid: [UInt8], damage: Int?) {
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, nil) }
    let valid = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return (valid, zip(bytes, valid).enumerated().first { $1.0 != $1.1 }?.offset ?? bytes.count)
  }
}
