import Foundation

/// A value of JSON.
enum JSON: Decodable, Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let isTrue = try? value.decode(Bool.self) {
      self = .bool(isTrue)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let items = try? value.decode([JSON].self) {
      self = .array(items)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  init(_ text: some StringProtocol) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
  }

  subscript(_ key: String) -> JSON? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var items: [JSON] {
    if case .array(let items) = self { return items }
    return []
  }

  var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// The type as JSON Schema names it; a whole number is an integer too.
  var types: [String] {
    switch self {
    case .null: ["null"]
    case .bool: ["boolean"]
    case .number(let number): number.rounded() == number ? ["number", "integer"] : ["number"]
    case .string: ["string"]
    case .array: ["array"]
    case .object: ["object"]
    }
  }
}

/// Holds values against a JSON Schema, as far as ours go; a keyword that is not known here is a
/// finding, so that no rule goes unheeded.
struct JSONSchema {
  let root: JSON

  init(_ name: String) throws {
    let file = Program.root.appending(path: "schema/\(name)")
    root = try JSON(String(contentsOf: file, encoding: .utf8))
  }

  /// The definition of that name.
  func definition(_ name: String) -> JSON? { root["$defs"]?[name] }

  /// What is wrong with a value, each with the path to it.
  func findings(_ value: JSON, in schema: JSON? = nil, at path: String = "$") -> [String] {
    guard case .object(let rules) = schema ?? root else { return ["\(path): no schema"] }
    return rules.flatMap { findings(value, $0.key, $0.value, rules, path) }
  }

  private func findings(
    _ value: JSON, _ keyword: String, _ rule: JSON, _ rules: [String: JSON], _ path: String
  ) -> [String] {
    func unless(_ isRight: Bool, _ message: String) -> [String] {
      isRight ? [] : ["\(path): \(message), not \(value)"]
    }
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description": return []
    case "$ref":
      let name = rule.text?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = definition(name) else { return ["\(path): no definition \(name)"] }
      return findings(value, in: target, at: path)
    case "type":
      let wanted = rule.text.map { [$0] } ?? rule.items.compactMap(\.text)
      return unless(!Set(wanted).isDisjoint(with: value.types), "must be \(wanted)")
    case "enum": return unless(rule.items.contains(value), "must be one of \(rule)")
    case "const": return unless(rule == value, "must be \(rule)")
    case "anyOf":
      let all = rule.items.map { findings(value, in: $0, at: path) }
      return all.contains { $0.isEmpty } ? [] : all.flatMap { $0 }
    case "pattern":
      guard let text = value.text, let pattern = try? Regex(rule.text ?? "") else { return [] }
      return unless(text.firstMatch(of: pattern) != nil, "must match \(rule)")
    case "minLength":
      guard let text = value.text else { return [] }
      return unless(text.unicodeScalars.count >= Int(rule.number ?? 0), "must be longer")
    case "minimum", "maximum":
      guard let number = value.number, let bound = rule.number else { return [] }
      return unless(keyword == "minimum" ? number >= bound : number <= bound, "out of bounds")
    case "minItems", "maxItems":
      guard case .array(let items) = value, let bound = rule.number else { return [] }
      let count = Double(items.count)
      return unless(keyword == "minItems" ? count >= bound : count <= bound, "wrong count")
    case "items":
      return value.items.enumerated().flatMap {
        findings($0.element, in: rule, at: "\(path)[\($0.offset)]")
      }
    case "required":
      guard case .object(let members) = value else { return [] }
      return rule.items.compactMap(\.text).filter { members[$0] == nil }
        .map { "\(path): \($0) is missing" }
    case "properties":
      guard case .object(let members) = value else { return [] }
      return members.flatMap { name, member in
        rule[name].map { findings(member, in: $0, at: "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      guard case .object(let members) = value, rule == .bool(false) else { return [] }
      return members.keys.filter { rules["properties"]?[$0] == nil }
        .map { "\(path): \($0) is not foreseen" }
    default: return ["\(path): the keyword \(keyword) is not known"]
    }
  }
}
