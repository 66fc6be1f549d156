import UjarData
import UjarText

/// Reduces words to what their forms have in common, so that a search for one form finds the others.
///
/// A stem is a key for comparison and not always a word: "mengirim", "pengiriman" and "kirim" share
/// "ngirim". Both sides of a comparison must be reduced by the stemmer of the same language.
public struct Stemmer: Sendable {
  /// Shorter words are left as they are.
  static let shortest = 3

  private let exceptions: [UInt64: [UInt8]]
  private let reduce: @Sendable ([UInt8]) -> [UInt8]

  /// Indonesian, and Malay.
  public static let indonesian = Stemmer("id", IndonesianStems.stem)
  /// English.
  public static let english = Stemmer("en", EnglishStems.stem)

  /// The stemmer of a language by BCP 47; Indonesian for a language without one.
  public static func named(_ code: String) -> Stemmer {
    code.prefix(2).lowercased() == "en" ? english : indonesian
  }

  /// Reduces all words of a text, given its language: what a store puts beside the words.
  public static let stems: @Sendable (_ text: String, _ language: String) -> String = {
    named($1).stems(of: $0)
  }

  private init(_ code: String, _ reduce: @escaping @Sendable ([UInt8]) -> [UInt8]) {
    var exceptions: [UInt64: [UInt8]] = [:]
    if let file = EmbeddedFile.named("\(code)/stems.tsv") {
      TSV(file.bytes).forEachRow { fields in
        guard fields.count > 1 else { return }
        for form in fields[1].parts(at: " ") { exceptions[FoldedHash.of(form)] = Array(fields[0]) }
      }
    }
    self.exceptions = exceptions
    self.reduce = reduce
  }

  /// The stem of one word.
  public func stem(_ word: String) -> String {
    String(decoding: stem(word.lowercased().utf8.map { $0 }), as: UTF8.self)
  }

  /// The stem of a word of small letters.
  func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > Self.shortest, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else {
      return word
    }
    return exceptions[FoldedHash.of(word)] ?? reduce(word)
  }

  /// The stems of all words, parted by blanks.
  public func stems(of text: String) -> String {
    var stems: [UInt8] = []
    var word: [UInt8] = []
    func finish() {
      guard !word.isEmpty else { return }
      if !stems.isEmpty { stems.append(0x20) }
      stems.append(contentsOf: stem(word))
      word.removeAll(keepingCapacity: true)
    }
    stems.reserveCapacity(text.utf8.count)
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A: word.append(byte + 32)
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0xE2:  // General punctuation, among it all curly quotation marks and dashes.
        finish()
        index += 2
      case 0x80...: word.append(byte)
      default: finish()
      }
      index += 1
    }
    finish()
    return String(decoding: stems, as: UTF8.self)
  }
}
