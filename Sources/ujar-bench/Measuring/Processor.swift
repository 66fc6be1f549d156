import Foundation

/// Processor time, user and system.
enum Processor {
  /// How long a piece of work keeps the processor, in seconds.
  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let before = own
    try work()
    return own - before
  }

  #if canImport(Glibc)
    private static let (this, ended) = (RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue)
  #else
    private static let (this, ended) = (RUSAGE_SELF, RUSAGE_CHILDREN)
  #endif

  /// The time of this process so far, in seconds.
  static var own: Double { time(of: this) }
  /// The time of this process and of all programs that it ran and that ended, in seconds, to the
  /// nanosecond for this process.
  static var all: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .nan }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9 + children
  }
  /// The time of all programs that it ran and that ended, in seconds.
  static var children: Double { time(of: ended) }

  private static func time(of whose: CInt) -> Double {
    var usage = rusage()
    guard unsafe getrusage(whose, &usage) == 0 else { return .nan }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
