import Foundation

/// How long a question takes, over many askings.
struct Latencies {
  private var seconds: [Double] = []
  private var processor: [Double] = []

  /// Asks once, by the clock on the wall: waiting counts. And by the clock of the processor, which
  /// is the same on a machine that has nothing else to do.
  mutating func measure(_ question: () throws -> Void) rethrows {
    let (began, before) = (DispatchTime.now().uptimeNanoseconds, Processor.all)
    try question()
    seconds.append(Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9)
    processor.append(Processor.all - before)
  }

  /// The median, the 99th of a hundred and the longest.
  func rows(_ name: String, _ note: String) -> [Row] {
    guard !seconds.isEmpty else { return [] }
    let (wall, processor) = (seconds.sorted(), processor.sorted())
    func at(_ share: Double, _ sorted: [Double]) -> Double {
      sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] * 1000
    }
    return [("p50", 0.5), ("p99", 0.99), ("max", 1)].map { part, share in
      let time = String(format: "%.2f", at(share, processor))
      return Row(
        name: "\(name).\(part)", value: at(share, wall), unit: "ms",
        note: "\(note); \(wall.count) askings, warm; \(time) ms of processor time")
    }
  }
}
