import Foundation

/// How far reading is, in one line of standard error that is written again and again.
struct Progress {
  private static let width = 24
  /// How long a line stays, in seconds.
  private static let pulse = 0.1

  private let isOn: Bool
  private let total: Int?
  private let began = Date()
  private var last = Date.distantPast
  private var isVisible = false

  /// - Parameters:
  ///   - isOn: Whether there is anything to see it.
  ///   - total: How many bytes there are; `nil` when nobody knows.
  init(isOn: Bool, total: Int?) {
    self.isOn = isOn
    self.total = total
  }

  /// Shows how far it is, unless it did so just now.
  mutating func show(position: Int, articles: Int, quotations: Int) {
    guard isOn, Date().timeIntervalSince(last) >= Self.pulse else { return }
    last = Date()
    isVisible = true
    let rate = Double(position) / max(0.001, last.timeIntervalSince(began))
    var parts = ["\(articles) articles", "\(quotations) quotations", "\(amount(rate))/s"]
    if let total, total > 0 {
      let share = min(1, Double(position) / Double(total))
      parts.insert("\(amount(Double(position))) of \(amount(Double(total)))", at: 0)
      write("\r\(bar(share)) \(Int(share * 100)) %  " + parts.joined(separator: ", ") + "\u{1B}[K")
    } else {
      write("\r" + parts.joined(separator: ", ") + "\u{1B}[K")
    }
  }

  /// Shows which part of something is done, unless it did so just now.
  mutating func show(share: Double, of name: String) {
    guard isOn, Date().timeIntervalSince(last) >= Self.pulse else { return }
    last = Date()
    isVisible = true
    let share = min(1, max(0, share))
    write("\r\(bar(share)) \(Int(share * 100)) % \(name)\u{1B}[K")
  }

  /// Takes the line away, so that something else can stand there.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    write("\r\u{1B}[K")
  }

  private func bar(_ share: Double) -> String {
    let full = Int(share * Double(Self.width))
    return String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
  }

  private func amount(_ bytes: Double) -> String {
    bytes < 1_000_000
      ? "\(Int(bytes / 1000)) kB" : String(format: "%.1f MB", bytes / 1_000_000)
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
