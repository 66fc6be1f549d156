import UjarData

/// The names of countries in every language, by ISO 3166-1 code.
public struct CountryNames: Sendable {
  /// The English name of every code: the canonical name in the graph.
  public let canonical: [String: String]
  /// Every name, demonym and capital in every language, by code.
  public var all: [String: [String]] { Self.everywhere.all }

  /// The names that are compiled in.
  public static let shared = CountryNames()

  /// The name of a country in one language, by its name in the graph; that name when it is none.
  public func name(of canonical: String, in language: String) -> String {
    Self.everywhere.local[language]?[canonical] ?? canonical
  }

  private init() {
    var canonical: [String: String] = [:]
    Self.forEachRow(in: "en") { canonical[$0[0].string] = $0[1].string }
    self.canonical = canonical
  }

  /// What only answers ask for; reading an article needs none of it.
  ///
  /// All names by code, and of every language the first names by the names in the graph.
  private static let everywhere = {
    var local: [String: [String: String]] = [:]
    var all: [String: [String]] = [:]
    for language in ["en", "id"] {
      forEachRow(in: language) { fields in
        let code = fields[0].string
        if let name = shared.canonical[code] {
          local[language, default: [:]][name] = fields[1].string
        }
        for field in fields.dropFirst() {
          for name in field.parts(at: "|") {
            let name = name.last == UInt8(ascii: "?") ? name.dropLast() : name
            all[code, default: []].append(name.string)
          }
        }
      }
    }
    return (all: all, local: local)
  }()

  private static func forEachRow(
    in language: String, _ body: (TSV.Row) -> Void
  ) {
    guard let file = EmbeddedFile.named("\(language)/countries.tsv") else { return }
    TSV(file.bytes).forEachRow(body)
  }
}
