/// A name as it is compared: lower case, without diacritics, words parted by single blanks,
/// everything but letters and digits left out or turned into a blank.
func fold(_ name: String) -> String {
  var folded: [UInt8] = []
  folded.reserveCapacity(name.utf8.count)
  var isBlankDue = false
  func add(_ byte: UInt8) {
    if isBlankDue, !folded.isEmpty { folded.append(0x20) }
    isBlankDue = false
    folded.append(byte)
  }
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: add(UInt8(scalar.value))
    case 0x41...0x5A: add(UInt8(scalar.value) + 32)
    case 0x27, 0x2E, 0x2019, 0x02BC, 0x0300...0x036F: continue  // "A.S." is "AS"; "Ma'ruf"
    case ..<0x80: isBlankDue = true
    default:
      if let plain = plainLetters[scalar] {
        for byte in plain.utf8 { add(byte) }
      } else if scalar.properties.isAlphabetic {
        for byte in scalar.properties.lowercaseMapping.utf8 { add(byte) }
      } else {
        isBlankDue = true
      }
    }
  }
  return String(decoding: folded, as: UTF8.self)
}

/// The words of a folded name.
func foldedWords(_ name: String) -> [String] { fold(name).split(separator: " ").map(String.init) }

/// Letters of Latin alphabets, small and capital, by the plain ones under them.
private let plainLetters: [Unicode.Scalar: String] = {
  let variants: [(plain: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǻạảấầẩẫậắằẳẵặ"), ("c", "çćĉċč"), ("d", "ďđḍ"),
    ("e", "èéêëēĕėęěǝẹẻẽếềểễệə"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐỉị"),
    ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉŋ"),
    ("o", "òóôõöøōŏőǒơọỏốồổỗộớờởỡợ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("t", "ţťŧțṭ"),
    ("u", "ùúûüũūŭůűųǔưụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżž"), ("ss", "ß"),
    ("ae", "æ"), ("oe", "œ"), ("th", "þ"), ("d", "ð"), ("i", "İ"),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (plain, letters) in variants {
    for scalar in letters.unicodeScalars {
      table[scalar] = plain
      let capital = scalar.properties.uppercaseMapping.unicodeScalars
      if capital.count == 1, let first = capital.first, !first.isASCII { table[first] = plain }
    }
  }
  return table
}()

/// User words as a full-text query: every word quoted, so that nothing in them is syntax.
enum SearchText {
  /// The words one after another, or `nil` when there is no letter or digit among them.
  static func phrase(_ words: String) -> String? {
    let kept = parts(words)
    return kept.isEmpty ? nil : quoted(kept.joined(separator: " "))
  }

  /// All of the words, or any of them, in any order.
  static func words(_ words: String, joinedBy operation: String = "AND") -> String? {
    let kept = parts(words)
    return kept.isEmpty ? nil : kept.map(quoted).joined(separator: " \(operation) ")
  }

  /// All of the words, each as it is or as a stem.
  static func words(
    _ words: String, stem: (@Sendable (_ text: String, _ language: String) -> String)?
  ) -> String? {
    guard let stem else { return self.words(words) }
    let choices = parts(words).map { word in
      var forms = [word]
      for form in ["id", "en"].map({ stem(word, $0) }) where !forms.contains(form) {
        forms.append(form)
      }
      return "(" + forms.compactMap(phrase).joined(separator: " OR ") + ")"
    }
    return choices.isEmpty ? nil : choices.joined(separator: " AND ")
  }

  /// What lies between blanks and has a letter or digit, without null characters.
  static func parts(_ words: String) -> [String] {
    words.split { $0.isWhitespace || $0 == "\0" }.map(String.init).filter {
      $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text.unicodeScalars {
      if character == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(character)
    }
    return quoted + "\""
  }
}
