import UjarGraph
import UjarLanguage

extension Agent {
  /// A country by its ISO 3166 code, under its canonical name.
  static func country(_ code: String) -> Agent {
    Agent(kind: .country, name: CountryNames.shared.canonical[code] ?? code, code: code)
  }
}
