import UjarLanguage

extension Question {
  /// The command that looks for the same, as it is typed.
  var command: String {
    var words = ["ujar"]
    func option(_ name: String, _ value: String?) {
      if let value { words += [name, value] }
    }
    switch asked {
    case .whoSaid where self.words != nil: words += ["who", self.words ?? ""]
    case .whoSaid, .whatSaid, .addressee, .saidWhen, .saidWhere:
      words.append("said")
      option("--by", by)
      option("--about", about ?? self.words)
      option("--to", to)
      option("--act", act == "say" ? nil : act)
      days(&words)
    case .met, .metWhen, .metWhere:
      words.append("met")
      words += participants.prefix(2)
      option("--in", place)
      option("--kind", meeting)
      option("--state", isPlanned ? "planned" : nil)
      days(&words)
    case .represents, .country, .role, .who, .organization: words += ["show", name ?? ""]
    }
    return words.map(Self.quoted).joined(separator: " ")
  }

  private func days(_ words: inout [String]) {
    guard let day = date?.iso else { return }
    words += ["--since", day, "--until", day]
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    return isPlain ? word : "\"\(word.replacing("\"", with: "\\\""))\""
  }
}
