import UjarData

/// The names of countries in every language, by ISO 3166-1 code.
public struct CountryNames: Sendable {
  /// The English name of every code: the canonical name in the graph.
  public let canonical: [String: String]
  /// Every name, demonym and capital in every language, by code.
  public let all: [String: [String]]

  /// The names that are compiled in.
  public static let shared = CountryNames()

  private init() {
    var canonical: [String: String] = [:]
    var all: [String: [String]] = [:]
    for language in ["en", "id"] {
      guard let file = EmbeddedFile.named("\(language)/countries.tsv") else { continue }
      TSV(file.bytes).forEachRow { fields in
        let code = fields[0].string
        if language == "en" { canonical[code] = fields[1].string }
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
  }
}
