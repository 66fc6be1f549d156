/// Reads DOT as the importer of Gephi does, which knows neither subgraphs nor attributes of graphs:
/// outside brackets every word but `graph`, `node` and `edge` is a node.
struct GephiReader {
  private enum Token: Equatable {
    case word(String)
    case text(String)
    case mark(Character)

    var name: String? {
      switch self {
      case .word(let name), .text(let name): name
      case .mark: nil
      }
    }
  }

  private(set) var nodes: [String: [String: String]] = [:]
  private(set) var edges: [(from: String, to: String, attributes: [String: String])] = []
  private var tokens: ArraySlice<Token>

  init(_ text: String) {
    tokens = Self.tokens(of: Array(text))[...]
    while let token = tokens.popFirst(), token != .mark("{") {}
    while let token = tokens.popFirst() { statement(token) }
  }

  private mutating func statement(_ token: Token) {
    guard let name = token.name, !["graph", "node", "edge"].contains(name.lowercased()) else {
      return
    }
    nodes[name] = nodes[name] ?? [:]
    if tokens.first == .mark("-") {
      tokens = tokens.dropFirst(2)
      guard let end = tokens.popFirst()?.name else { return }
      nodes[end] = nodes[end] ?? [:]
      edges.append((name, end, attributes()))
    } else if tokens.first == .mark("[") {
      let attributes = attributes()
      nodes[name]?.merge(attributes) { $1 }
    }
  }

  private mutating func attributes() -> [String: String] {
    guard tokens.first == .mark("[") else { return [:] }
    var attributes: [String: String] = [:]
    while let token = tokens.popFirst(), token != .mark("]") {
      guard let name = token.name, tokens.first == .mark("=") else { continue }
      tokens = tokens.dropFirst()
      if let value = tokens.first?.name {
        attributes[name] = value
        tokens = tokens.dropFirst()
      }
    }
    return attributes
  }

  private static func tokens(of text: [Character]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < text.count {
      let character = text[index]
      let next = index + 1 < text.count ? text[index + 1] : " "
      if character <= " " || character == ";" {
        index += 1
      } else if character == "/", next == "/" {
        while index < text.count, text[index] != "\n" { index += 1 }
      } else if character == "/", next == "*" {
        index += 2
        while index + 1 < text.count, text[index] != "*" || text[index + 1] != "/" { index += 1 }
        index += 2
      } else if character == "\"" {
        tokens.append(.text(quoted(text, &index)))
      } else if "[]{}->/*,=".contains(character) {
        tokens.append(.mark(character))
        index += 1
      } else {
        var word = ""
        while index < text.count, text[index] > " ", !"[]{}->/*,=;\"".contains(text[index]) {
          word.append(text[index])
          index += 1
        }
        tokens.append(.word(word))
      }
    }
    return tokens
  }

  private static func quoted(_ text: [Character], _ index: inout Int) -> String {
    var quoted = ""
    index += 1
    while index < text.count, text[index] != "\"" {
      if text[index] == "\\", index + 1 < text.count {
        index += 1
        quoted.append(text[index] == "n" ? "\n" : text[index])
      } else {
        quoted.append(text[index])
      }
      index += 1
    }
    index += 1
    return quoted
  }
}
