import UjarLanguage
import UjarText

/// What an article itself says of its capitalised words: which it also writes small, and which it
/// treats as somebody who speaks.
struct NameEvidence {
  private var small: Set<UInt64> = []
  private var names: Set<UInt64> = []
  private var subjects: Set<UInt64> = []

  init(_ reading: Reading) {
    for (index, token) in reading.tokens.enumerated() where token.isWord {
      if !token.isCapitalized {
        // A handle or an address ("@rinawibowo", "rina.example.org") says nothing.
        let isPlain = token.followsBlank || reading.tokens[max(0, index - 1)].kind == .quotationMark
        if isPlain, reading.classes[index].isEmpty || reading.has(index, .common) {
          small.insert(token.hash)
        }
        continue
      }
      guard
        !reading.has(index, [.knownName, .title, .organizationHead, .common, .month, .weekday])
          && !token.isUpperCase
      else { continue }
      let before = index - 1
      if isBareCue(before, in: reading) || reading.has(before, .honorific) {
        names.insert(token.hash)
      }
      if isReporting(index + 1, in: reading) {
        names.insert(token.hash)
      }
      if !reading.has(before, [.preposition, .organizationHead]) { subjects.insert(token.hash) }
    }
    names.subtract(small)
  }

  private func isBareCue(_ index: Int, in reading: Reading) -> Bool {
    guard let found = reading.cue(at: index), found.length == 1 else { return false }
    return found.cue.form == .bare && reading.isMark(index - 1, ",") == false
      && reading.tokens[index - 1 >= 0 ? index - 1 : 0].kind == .quotationMark
  }

  private func isReporting(_ index: Int, in reading: Reading) -> Bool {
    guard let found = reading.cue(at: index) else { return false }
    return found.cue.form == .active
      && (found.cue.frame == .clause || found.cue.frame == .addressee)
  }

  /// Whether the article treats the word as somebody's name.
  func isName(_ token: Token) -> Bool { token.isCapitalized && names.contains(token.hash) }
  /// Whether the article writes the word small elsewhere.
  func isCommon(_ token: Token) -> Bool { small.contains(token.hash) }
  /// Whether the word stands where a name may stand.
  func isSubject(_ token: Token) -> Bool { subjects.contains(token.hash) }
}
