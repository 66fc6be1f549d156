import Foundation

/// Numbers of which the first comes most often, the second half as often and so on.
struct Zipf {
  private let sums: [Double]

  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - exponent: How much rarer the later ones are.
  init(count: Int, exponent: Double = 1) {
    var sum = 0.0
    sums = (1...count).map { rank in
      sum += 1 / pow(Double(rank), exponent)
      return sum
    }
  }

  func roll(_ dice: inout Dice) -> Int {
    let wanted = Double(dice.roll(1 << 40)) / Double(1 << 40) * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
