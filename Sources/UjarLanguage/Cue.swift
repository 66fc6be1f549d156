/// A form of a reporting verb, noun or preposition, and what it asks of its neighbours.
public struct Cue: Sendable, Equatable {
  /// What may follow it as content outside quotation marks.
  public enum Frame: UInt8, Sendable {
    /// Words of any length: "mengatakan jalan aman".
    case speech
    /// What is denied or condemned, a clause or not: "menepis tuduhan itu".
    case noun
    /// A noun for what somebody said: "menolak tuduhan bahwa …".
    case claim
    /// A bare clause: "mengatakan jalan itu aman".
    case clause
    /// A clause after a complementizer only: "menyampaikan bahwa …".
    case that
    /// Whoever is urged or accused, then a clause: "mendesak pemerintah membuka data".
    case object
    /// Whoever is told, then a clause: "told reporters that …".
    case addressee
    /// A clause, or what somebody will do: "promised to open the road".
    case infinitive
    /// Something, and what it is said to be: `called the bill "a gift"`.
    case describe
    /// Only words in quotation marks.
    case quote
    /// Something, and the figure it is put at: "put the cost at $5 million"; or a figure that is asked
    /// for: "sought four weeks".
    case amount

    /// Whether a clause may follow without a word that joins it.
    public var takesClause: Bool { self == .speech || self == .clause || self == .noun }
  }

  /// How it stands to its source.
  public enum Form: UInt8, Sendable {
    /// The source follows: "kata Rina".
    case bare
    /// The source is the clitic within: "katanya".
    case clitic
    /// The source is the subject before it: "Rina mengatakan".
    case active
    /// The source is the plural subject before it: "experts warn".
    case plain
    /// The source is the agent behind it, if there is one: "dikatakan Rina".
    case passive
    /// The source is whoever did what the main clause says: "adding that".
    case participle
    /// An adjective behind "to be", which the source stands in front of: "Rina is confident that …".
    case adjective
    /// A noun that its source follows: "peringatan Rina bahwa …".
    case noun
    /// A preposition before its source: "dalam pandangan Rina".
    case preposition
  }

  /// The speech act, in the words of the output format.
  public let act: String
  /// What may follow.
  public let frame: Frame
  /// How it stands to its source.
  public let form: Form
  /// How many bytes of a clitic's form stand before the clitic itself; 0 for other forms.
  public let stemLength: Int

  /// Whether it says what somebody thinks of a thing done, so that a noun for it is content enough.
  public var judges: Bool {
    ["criticise", "condemn", "welcome", "praise", "ask", "admit", "announce"].contains(act)
  }

  /// Whether it says what somebody thinks of a thing and nothing about it.
  public var isOpinion: Bool {
    ["criticise", "condemn", "welcome", "praise", "thank"].contains(act)
  }

  /// Whether it tells where somebody stands towards a thing, which is named but not told about.
  public var takesStance: Bool { frame == .noun && tellsStance }

  /// Whether it is an act towards a thing rather than a statement about it.
  public var tellsStance: Bool {
    ["support", "criticise", "condemn", "praise", "welcome", "mention"].contains(act)
  }

  /// Whether it tells of a fact that a noun can stand for: "confirmed the arrest".
  public var takesFact: Bool {
    frame == .noun && ["announce", "admit", "say", "stress", "explain"].contains(act)
  }

  /// The same cue in a construction that makes it another speech act.
  public func acting(_ act: String) -> Cue {
    Cue(act: act, frame: frame, form: form, stemLength: stemLength)
  }
}

/// The forms that a language's patterns make of a stem: morphology as rules, so that a new verb is
/// one line of data.
enum Morphology {
  /// A form with the way it stands to its source.
  struct Derived {
    let text: String
    let form: Cue.Form
    var stemLength = 0
  }

  /// The forms of a stem by one pattern of `cues.tsv`; none for a pattern that is unknown.
  static func forms(of stem: String, by pattern: Substring) -> [Derived] {
    switch pattern {
    case "bare": return [Derived(text: stem, form: .bare)]
    case "nya": return [Derived(text: stem + "nya", form: .clitic, stemLength: stem.utf8.count)]
    case "prep":
      // "dalam pandangan Rina", "dalam pandangannya".
      return [
        Derived(text: stem, form: .preposition),
        Derived(text: stem + "nya", form: .clitic, stemLength: stem.utf8.count),
      ]
    case "adj": return [Derived(text: stem, form: .adjective)]
    case "noun": return [Derived(text: stem, form: .noun)]
    case "ber": return [Derived(text: "ber" + stem, form: .active)]
    case "ter": return [Derived(text: "ter" + stem, form: .passive)]
    case "N": return nasal(stem, suffix: "")
    case "N-kan": return nasal(stem, suffix: "kan")
    case "N-i": return nasal(stem, suffix: "i")
    case "v": return english(stem)
    case "b": return [Derived(text: stem, form: .plain)]
    default:
      let text = String(pattern.dropFirst(2))
      if pattern.hasPrefix("a:") { return [Derived(text: text, form: .active)] }
      if pattern.hasPrefix("p:") { return [Derived(text: text, form: .passive)] }
      if pattern.hasPrefix("g:") { return [Derived(text: text, form: .participle)] }
      return []
    }
  }

  /// meN- and di- with a suffix; the sound that N takes, and whether it swallows the first letter,
  /// depend on how the stem begins.
  private static func nasal(_ stem: String, suffix: String) -> [Derived] {
    [
      Derived(text: prefixed(stem) + suffix, form: .active),
      Derived(text: "di" + stem + suffix, form: .passive),
      // "Dijelaskannya, …"
      Derived(
        text: "di" + stem + suffix + "nya", form: .clitic,
        stemLength: 2 + stem.utf8.count + suffix.utf8.count),
    ]
  }

  static func prefixed(_ stem: String) -> String {
    let letters = Array(stem)
    guard let first = letters.first else { return stem }
    // Clusters of loanwords keep their first letter: mengkritik, memprediksi.
    let isCluster = letters.count > 1 && !"aeiou".contains(letters[1]) && !stem.hasPrefix("ny")
    switch first {
    case "a", "e", "i", "o", "u", "g", "h": return "meng" + stem
    case "k":
      return "meng" + (isCluster || stem.hasPrefix("klar") ? stem : String(stem.dropFirst()))
    case "b", "f", "v": return "mem" + stem
    case "p": return "mem" + (isCluster ? stem : String(stem.dropFirst()))
    case "c", "d", "j", "z": return "men" + stem
    case "t": return "men" + (isCluster ? stem : String(stem.dropFirst()))
    case "s": return isCluster ? "men" + stem : "meny" + stem.dropFirst()
    default: return "me" + stem
    }
  }

  /// The finite forms and the participle of a regular English verb.
  private static func english(_ stem: String) -> [Derived] {
    let endsInE = stem.hasSuffix("e")
    let beforeY = stem.dropLast().last.map { !"aeiou".contains($0) } ?? false
    let endsInY = stem.hasSuffix("y") && beforeY
    let hisses = ["s", "x", "z", "ch", "sh"].contains { stem.hasSuffix($0) }
    let present = endsInY ? stem.dropLast() + "ies" : stem + (hisses ? "es" : "s")
    let past = endsInE ? stem + "d" : endsInY ? stem.dropLast() + "ied" : stem + "ed"
    let participle = (endsInE && !stem.hasSuffix("ee") ? String(stem.dropLast()) : stem) + "ing"
    return [
      Derived(text: String(present), form: .active), Derived(text: String(past), form: .active),
      Derived(text: participle, form: .participle), Derived(text: stem, form: .plain),
    ]
  }
}
