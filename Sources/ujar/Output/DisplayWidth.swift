extension StringProtocol {
  /// How many columns of a terminal the text takes.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// How many columns of a terminal it takes: 2 for East Asian wide characters and emoji, 0 for
  /// what only joins or accents.
  var displayWidth: Int {
    if isASCII { return 1 }
    let widths = unicodeScalars.map(\.displayWidth)
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return min(2, widths.reduce(0, +))
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if properties.isEmojiPresentation { return 2 }
    return isWide ? 2 : (0x1160...0x11FF).contains(value) ? 0 : 1
  }

  /// Wide or full width, as in Unicode Standard Annex 11, "East Asian Width"; emoji apart.
  private var isWide: Bool {
    switch value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
