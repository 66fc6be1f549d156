import Foundation

/// Works on many things at once and hands the results out in the order of the things.
///
/// One thread at a time takes the next thing, `jobs` threads work, and the thread that made the
/// pipeline gets the results. No more than `reach` things, and little more than `budget` in their
/// sizes, are on the way at any time, so that memory stays bounded however slow the receiver is.
final class OrderedPipeline<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  /// What the receiver gets.
  enum Event {
    case output(Output)
    /// Nothing came in time.
    case pause
    /// There is no more.
    case end
  }

  /// Extraction descends into nested marks, so its threads get as much stack as a program.
  private static var stackSize: Int { 8 << 20 }

  private let budget: Int
  private let reach: Int
  private let size: (Input) -> Int
  private let take: () -> Input?
  private let work: @Sendable (Input) -> Output

  /// Held by the one thread that takes; guards `take` and `isDrained`.
  private let taking = NSLock()
  private var isDrained = false

  /// Guards everything below.
  private let state = NSCondition()
  private var ready: [Int: Output] = [:]
  private var sizes: [Int: Int] = [:]
  private var taken = 0
  private var given = 0
  private var onTheWay = 0
  private var isComplete = false

  /// Begins to work.
  ///
  /// - Parameters:
  ///   - jobs: How many threads work.
  ///   - reach: How many things may be on the way, at least one for each thread.
  ///   - budget: How much may be on the way, in what `size` measures; one thing always may.
  ///   - size: How much memory a thing takes.
  ///   - take: The next thing; called by one thread at a time, though not always the same.
  ///   - work: What to do with a thing.
  init(
    jobs: Int, reach: Int, budget: Int, size: @escaping (Input) -> Int,
    take: @escaping () -> Input?,
    work: @escaping @Sendable (Input) -> Output
  ) {
    self.budget = budget
    self.reach = max(1, jobs, reach)
    self.size = size
    self.take = take
    self.work = work
    for _ in 0..<max(1, jobs) {
      let thread = Thread { self.run() }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  /// The next result, in order; waits for it, until a point in time if one is given.
  func next(until deadline: Date? = nil) -> Event {
    state.lock()
    defer { state.unlock() }
    while true {
      if let output = ready.removeValue(forKey: given) {
        onTheWay -= sizes.removeValue(forKey: given) ?? 0
        given += 1
        state.broadcast()
        return .output(output)
      }
      if isComplete, given == taken { return .end }
      if let deadline {
        if !state.wait(until: deadline) { return .pause }
      } else {
        state.wait()
      }
    }
  }

  private func run() {
    while let (index, input) = takeNext() {
      let output = work(input)
      state.withLock {
        ready[index] = output
        if index == given { state.broadcast() }
      }
    }
  }

  private func takeNext() -> (Int, Input)? {
    taking.withLock {
      if isDrained { return nil }
      state.withLock {
        while taken > given, taken - given >= reach || onTheWay >= budget { state.wait() }
      }
      let input = take()
      isDrained = input == nil
      return state.withLock {
        guard let input else {
          isComplete = true
          state.broadcast()
          return nil
        }
        sizes[taken] = size(input)
        onTheWay += sizes[taken] ?? 0
        taken += 1
        return (taken - 1, input)
      }
    }
  }
}
