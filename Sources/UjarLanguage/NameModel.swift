import UjarData

/// Tells what a run of capitalised words names, by hashed features of the run and its surroundings.
///
/// A linear model with one small weight a feature and label: a softmax over the sums gives the
/// probabilities. Trained by `ujar train`; what ships is compiled in as `Data/<code>/names.model`.
public struct NameModel: Sendable {
  /// What a run may name.
  public enum Label: Int, Sendable, CaseIterable {
    case person, organization, place, other
  }

  /// How many features are told apart: two to this power.
  public static let bits = 15
  /// The first bytes of a model's file.
  static let magic: [UInt8] = Array("UJNM1".utf8)
  private static let header = magic.count + 4

  /// The file as it is, since it is read at every start; the weights stand behind its header.
  private let file: [UInt8]
  private let scale: Float

  /// Reads a model; `nil` for anything but what ``bytes(of:)`` made.
  public init?(bytes: [UInt8]) {
    let header = Self.header
    let count = Label.allCases.count << Self.bits
    guard bytes.count == header + count, bytes.starts(with: Self.magic) else { return nil }
    var pattern: UInt32 = 0
    for byte in bytes[Self.magic.count..<header].reversed() {
      pattern = pattern << 8 | UInt32(byte)
    }
    scale = Float(bitPattern: pattern)
    file = bytes
  }

  /// The file of a model, from weights that were learned: feature by feature, label by label.
  public static func bytes(of weights: [Float]) -> [UInt8] {
    let largest = weights.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? largest / 127 : 1
    var bytes = magic
    for shift in [0, 8, 16, 24] {
      bytes.append(UInt8(truncatingIfNeeded: scale.bitPattern >> UInt32(shift)))
    }
    for weight in weights {
      bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (weight / scale).rounded())))))
    }
    return bytes
  }

  /// Where the weights of a feature begin.
  @inline(__always)
  public static func slot(of feature: UInt64) -> Int {
    let mixed = (feature ^ (feature >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits)) * Label.allCases.count
  }

  @inline(__always)
  private func weight(_ slot: Int) -> Int32 { Int32(Int8(bitPattern: file[slot])) }

  /// How likely each label is, in the order of the labels.
  public func probabilities(of features: [UInt64]) -> SIMD4<Float> {
    var sums = SIMD4<Int32>.zero
    for feature in features {
      let slot = Self.header + Self.slot(of: feature)
      sums &+= SIMD4(weight(slot), weight(slot + 1), weight(slot + 2), weight(slot + 3))
    }
    return Softmax.probabilities(of: SIMD4<Float>(sums) * scale)
  }
}

/// Turns sums of weights into probabilities.
public enum Softmax {
  /// e to the power of each sum, as shares of one.
  public static func probabilities(of sums: SIMD4<Float>) -> SIMD4<Float> {
    let least = sums - sums.max()
    let powers = SIMD4(power(least[0]), power(least[1]), power(least[2]), power(least[3]))
    return powers / powers.sum()
  }

  /// e to a power of 0 or less, by halving the exponent until a short series is exact enough.
  private static func power(_ exponent: Float) -> Float {
    guard exponent > -40 else { return 0 }
    let small = exponent / 256
    var value = 1 + small * (1 + small / 2 * (1 + small / 3))
    for _ in 0..<8 { value *= value }
    return value
  }
}
