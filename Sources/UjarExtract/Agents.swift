import UjarGraph
import UjarLanguage

extension Agent {
  /// A country by its ISO 3166 code, under its canonical name.
  static func country(_ code: String) -> Agent {
    Agent(kind: .country, name: CountryNames.shared.canonical[code] ?? code, code: code)
  }
}

extension Array where Element == Agent {
  /// Appends those of some agents that are not there yet, in their order.
  mutating func add(_ agents: some Sequence<Agent>) {
    for agent in agents where !contains(agent) { append(agent) }
  }
}
