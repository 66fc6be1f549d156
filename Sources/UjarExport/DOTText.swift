/// Writes statements of the DOT language.
///
/// What Graphviz and Gephi both read: one bracket list a statement, bare attribute names, ids and
/// texts in quotation marks, numbers bare.
struct DOTText {
  /// A value of an attribute.
  enum Value {
    case text(String)
    /// Lines that begin at the left; only Graphviz reads them.
    case lines([String])
    case number(Int)
    /// Written as it is: `LR`, `false`, `0.25`.
    case word(String)
  }

  typealias Attribute = (name: String, value: Value)

  private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// Writes a line as it is.
  mutating func line(_ text: String) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  /// Writes what stands within braces behind a head.
  mutating func block(_ head: String, _ body: (inout DOTText) -> Void) {
    line(head + " {")
    depth += 1
    body(&self)
    depth -= 1
    line("}")
  }

  /// Writes a statement with its attributes; those whose text is empty are left out.
  mutating func statement(_ head: String, _ attributes: [Attribute]) {
    let list = attributes.compactMap { name, value -> String? in
      switch value {
      case .text(""), .lines([]): nil
      case .text(let text): "\(name)=\(Self.quoted(text))"
      case .lines(let lines): "\(name)=\"\(lines.map { Self.escaped($0) + "\\l" }.joined())\""
      case .number(let number): "\(name)=\(number)"
      case .word(let word): "\(name)=\(word)"
      }
    }
    line(list.isEmpty ? "\(head);" : "\(head) [\(list.joined(separator: ", "))];")
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// A text as it stands between quotation marks; its line breaks become those of a label.
  ///
  /// Graphviz reads `\N`, `\G` and the like as names and `&amp;` as a character, so that backslashes
  /// are doubled and an ampersand that would begin one is written out.
  private static func escaped(_ text: String) -> String {
    var quoted = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "&" where beginsEntity(scalars[(index + 1)...]): quoted += "&amp;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted
  }

  private static func beginsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix {
      $0 == "#" || $0.isASCII && $0.properties.isAlphabetic || "0"..."9" ~= $0
    }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }
}
