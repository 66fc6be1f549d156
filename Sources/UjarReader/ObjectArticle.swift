internal import UjarGraph

/// An article that a JSON object describes.
struct ObjectArticle {
  private let object: JSONValue
  private let members: [JSONValue.Member]
  private let places: [String: Int]
  private let fields: FieldMap

  init(_ object: JSONValue, fields: FieldMap) {
    self.object = object
    self.fields = fields
    members = object.members
    // Of several equal keys the last counts, as other readers have it.
    places = Dictionary(
      members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { $1 })
  }

  func read(id: String) -> ReadArticle {
    var read = ReadArticle(article: Article(id: id, text: ""))
    var used: Set<Int> = []
    for field in ArticleField.allCases where field != .text {
      guard let (member, values) = values(of: field) else { continue }
      // All of them, not only up to the first that says more than an article can hold.
      let isTaken = values.map { read.take($0, as: field, at: id) }
      if let member, isTaken.allSatisfy({ $0 }) { used.insert(member) }
    }
    for name in fields.names(of: .text) {
      guard let value = value(at: name.path) else { continue }
      let text = Self.paragraphs(of: value).joined(separator: "\n\n")
      guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
      read.article?.text = text
      break
    }
    read.article?.meta = meta(without: used)
    return read
  }

  /// What the input says of a field, and which member says all of it.
  private func values(of field: ArticleField) -> (member: Int?, values: [String])? {
    for name in fields.names(of: field) {
      guard let value = value(at: name.path) else { continue }
      let strings = field == .author ? Self.list(value) : [Self.plain(value)].compactMap { $0 }
      let values = strings.filter { Self.isSomething($0, field) && name.accepts($0) }
      if values.isEmpty { continue }
      let isWhole = name.path.count == 1 && !value.isObject
      return (isWhole ? places[name.path[0]] : nil, values)
    }
    return nil
  }

  private func value(at path: [String]) -> JSONValue? {
    guard let first = path.first, let place = places[first] else { return nil }
    return path.dropFirst().reduce(members[place].value) { $0?[$1] }
  }

  /// Some producers write that there is nothing in words.
  private static func isSomething(_ value: String, _ field: ArticleField) -> Bool {
    if value.allSatisfy(\.isWhitespace) { return false }
    return field == .title || field == .id || !["None", "null", "NaN", "nan"].contains(value)
  }

  /// A value as a string: of an object its name or address, of a number its digits.
  private static func plain(_ value: JSONValue) -> String? {
    if let string = value.string { return string }
    if value.isNumber { return String(decoding: value.raw, as: UTF8.self) }
    if value.isArray { return value.elements.lazy.compactMap(plain).first }
    return ["name", "@id", "value", "$oid"].lazy.compactMap { value[$0].flatMap(plain) }.first
  }

  private static func list(_ value: JSONValue) -> [String] {
    value.isArray ? value.elements.compactMap(plain) : [plain(value)].compactMap { $0 }
  }

  /// The paragraphs of a text: a string, an array of them, or a body with sections.
  private static func paragraphs(of value: JSONValue) -> [String] {
    if let string = value.string { return [string] }
    if value.isArray { return value.elements.flatMap(paragraphs).filter { !$0.isEmpty } }
    return ["summary", "headline", "paragraphs", "sections", "text", "value"].flatMap { key in
      value[key].map(paragraphs) ?? []
    }
  }

  /// Everything else as it was written, save for the text and its doubles.
  private func meta(without used: Set<Int>) -> String? {
    let texts = Set(fields.names(of: .text).compactMap { $0.path.first.flatMap { places[$0] } })
    var meta: [UInt8] = []
    for (index, member) in members.enumerated()
    where !used.contains(index) && !texts.contains(index) && !member.value.isNull {
      meta.append(UInt8(ascii: meta.isEmpty ? "{" : ","))
      meta += object.raw(member.rawKey)
      meta.append(UInt8(ascii: ":"))
      meta += member.value.raw
    }
    return meta.isEmpty ? nil : String(decoding: meta, as: UTF8.self) + "}"
  }
}

extension FieldMap.Name {
  /// Whether a value is of the form that this name asks for.
  fileprivate func accepts(_ value: String) -> Bool {
    let isAddress = value.hasPrefix("http://") || value.hasPrefix("https://")
    switch form {
    case .any: return true
    case .address: return isAddress
    case .noAddress: return !isAddress
    }
  }
}
