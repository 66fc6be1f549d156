import ArgumentParser
import Foundation

/// Whether and how text stands out.
struct Style: Sendable {
  /// What the user asks for.
  enum Choice: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal, unless `NO_COLOR` or `TERM=dumb` says otherwise.
    case auto
    case always, never
  }

  /// A way of standing out, with its number in the terminal's language.
  enum Face: String, Sendable {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
    /// Bold and underlined: the words that count.
    case marked = "1;4"
  }

  /// Whether anything stands out.
  let isOn: Bool

  /// The style that a choice leads to on this standard output.
  init(_ choice: Choice) {
    switch choice {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      isOn =
        Console.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
        && environment["TERM"] != "dumb"
    }
  }

  /// A text with a face.
  func apply(_ face: Face, to text: String) -> String {
    guard isOn, face != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(face.rawValue)m\(text)\u{1B}[0m"
  }

  /// See ``Face``.
  func bold(_ text: String) -> String { apply(.bold, to: text) }
  /// See ``Face``.
  func dim(_ text: String) -> String { apply(.dim, to: text) }
  /// See ``Face``.
  func red(_ text: String) -> String { apply(.red, to: text) }
}
