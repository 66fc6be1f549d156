import Foundation
import Synchronization

/// Whether the user asked the program to stop, by Ctrl-C or `kill`.
///
/// The first time it ends when what is at hand is safe; the second time at once.
enum Interrupt {
  /// The exit status of a program that was interrupted, as shells have it.
  static let status: Int32 = 130

  private static let asked = Atomic(false)

  /// Whether it was asked.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// Listens from now on.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interrupt.asked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
