import Foundation

/// How long a question takes, over many askings.
struct Latencies {
  private var seconds: [Double] = []

  /// Asks once, by the clock on the wall: waiting counts.
  mutating func measure(_ question: () throws -> Void) rethrows {
    let began = DispatchTime.now().uptimeNanoseconds
    try question()
    seconds.append(Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9)
  }

  /// The median, the 99th of a hundred and the longest.
  func rows(_ name: String, _ note: String) -> [Row] {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return [] }
    func at(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))] * 1000
    }
    return [("p50", 0.5), ("p99", 0.99), ("max", 1)].map { part, share in
      Row(
        name: "\(name).\(part)", value: at(share), unit: "ms",
        note: "\(note); \(sorted.count) askings, warm, in process")
    }
  }
}
