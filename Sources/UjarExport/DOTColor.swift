/// Colours as DOT has them.
enum DOTColor {
  /// A colour given as `#rrggbb` by hue, saturation and value: `0.586 0.756 0.690`.
  ///
  /// Graphviz and Gephi both read this form; of `#rrggbb` Gephi makes a colour that nobody sees,
  /// because it takes the missing opacity for none.
  static func hsv(_ hex: String) -> String {
    guard hex.count == 7, let number = Int(hex.dropFirst(), radix: 16) else { return "black" }
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255]
    let (high, low) = (parts.max() ?? 0, parts.min() ?? 0)
    let range = high - low
    guard range > 0 else {
      return "\(thousandths(0, 1)) \(thousandths(0, 1)) \(thousandths(high, 255))"
    }
    let sixth: (offset: Int, difference: Int) =
      high == parts[0]
      ? (0, parts[1] - parts[2])
      : high == parts[1] ? (2, parts[2] - parts[0]) : (4, parts[0] - parts[1])
    let hue = sixth.offset * range + sixth.difference
    return [
      thousandths(hue < 0 ? hue + 6 * range : hue, 6 * range), thousandths(range, high),
      thousandths(high, 255),
    ].joined(separator: " ")
  }

  /// A fraction with three digits.
  private static func thousandths(_ part: Int, _ whole: Int) -> String {
    let value = (2000 * part + whole) / (2 * whole)
    let digits = String(value % 1000)
    return "\(value / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
