import UjarLanguage

/// Weights of a perceptron with their sums over time.
struct AveragedWeights {
  private var weights = [Float](repeating: 0, count: 32 << TagModel.bits)
  private var totals = [Double](repeating: 0, count: 32 << TagModel.bits)
  private var step: Double = 1

  func best(of tags: TagSet, _ slots: [Int]) -> Tag {
    var sums = SIMD32<Float>.zero
    for slot in slots { for lane in 0..<28 { sums[lane] += weights[(slot << 5) + lane] } }
    var (best, highest) = (tags.first, -Float.infinity)
    for tag in Tag.allCases where tags.has(tag) && sums[Int(tag.rawValue)] > highest {
      (best, highest) = (tag, sums[Int(tag.rawValue)])
    }
    return best
  }

  mutating func update(_ slots: [Int], wanted: Tag, guess: Tag) {
    step += 1
    guard wanted != guess else { return }
    for slot in slots {
      change((slot << 5) + Int(wanted.rawValue), by: 1)
      change((slot << 5) + Int(guess.rawValue), by: -1)
    }
  }

  private mutating func change(_ place: Int, by amount: Float) {
    weights[place] += amount
    totals[place] += Double(amount) * step
  }

  /// The mean of every weight over all steps.
  var averages: [Float] { zip(weights, totals).map { $0 - Float($1 / step) } }
}
