import UjarData

/// The names of countries in every language, by ISO 3166-1 code.
public struct CountryNames: Sendable {
  /// The English name of every code: the canonical name in the graph.
  public let canonical: [String: String]
  /// Every name, demonym and capital in every language, by code.
  public let all: [String: [String]]

  /// The first name of every country in each language, by its name in the graph.
  private let local: [String: [String: String]]

  /// The names that are compiled in.
  public static let shared = CountryNames()

  /// The name of a country in one language, by its name in the graph; that name when it is none.
  public func name(of canonical: String, in language: String) -> String {
    local[language]?[canonical] ?? canonical
  }

  private init() {
    var local: [String: [String: String]] = [:]
    var canonical: [String: String] = [:]
    var all: [String: [String]] = [:]
    for language in ["en", "id"] {
      guard let file = EmbeddedFile.named("\(language)/countries.tsv") else { continue }
      TSV(file.bytes).forEachRow { fields in
        let code = fields[0].string
        if language == "en" { canonical[code] = fields[1].string }
        if let name = canonical[code] { local[language, default: [:]][name] = fields[1].string }
        for field in fields.dropFirst() {
          for name in field.parts(at: "|") {
            let name = name.last == UInt8(ascii: "?") ? name.dropLast() : name
            all[code, default: []].append(name.string)
          }
        }
      }
    }
    self.canonical = canonical
    self.all = all
    self.local = local
  }
}
