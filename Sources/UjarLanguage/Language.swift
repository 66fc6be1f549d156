import UjarData
import UjarText

/// What the program knows of one language: its lists, compiled in as `Data/<code>/*.tsv`.
public struct Language: Sendable {
  /// A state with the name that all languages share.
  public struct Country: Sendable, Equatable {
    /// ISO 3166-1 alpha-2.
    public let code: String
    /// How the country is meant by a form that leads here.
    public enum Form: Sendable { case name, demonym, capital }
    /// What the form is.
    public let form: Form
  }

  /// A city, region, sea or building.
  public struct Place: Sendable, Equatable {
    /// The name as lists write it.
    public let name: String
    /// The country it lies in, empty for a place in none or several.
    public let code: String
  }

  /// A known institution.
  public struct Institution: Sendable, Equatable {
    /// The fullest name.
    public let name: String
    /// The country it belongs to, empty for none.
    public let code: String
    /// government, ministry, party, news agency and so on.
    public let type: String
    /// Whether people meet there.
    public let isPlace: Bool
    /// Whether the form that leads here is all capitals, so that "Pan" is not "PAN".
    public var isAcronym = false
  }

  /// The head of a role phrase.
  public struct Title: Sendable, Equatable {
    /// The class that joins languages.
    public let titleClass: String
    /// head (takes what it heads behind it), full or rank.
    public let pattern: String
  }

  /// What a verb tells of the post of its subject.
  public struct PostVerb: Sendable, Equatable {
    /// The noun for whoever does it: "chair" of "chairs".
    public let noun: String
    /// The class of that title.
    public let titleClass: String
  }

  /// A word of an encounter.
  public struct Encounter: Sendable, Equatable {
    public enum Pattern: String, Sendable {
      case reciprocal, transitive, speaking, seeing, gathering, together, noun, event
    }
    /// talks, visit, summit, call or press conference.
    public let kind: String
    /// How it takes its participants.
    public let pattern: Pattern
    /// Whether it is a verb, with those who meet around it.
    public var isVerb: Bool { pattern != .noun && pattern != .event }
  }

  /// How much words that are no part of a report take with them.
  public enum Boilerplate: String, Sendable {
    /// The rest of the line that they begin.
    case line
    /// Only themselves.
    case inside
    /// The sentence that they stand in.
    case sentence
    /// The line that they begin, when only names follow.
    case byline
    /// One of the last lines, when they stand behind nothing but names.
    case note
    /// The bracket that they begin, at the head of a paragraph.
    case bracket
  }

  /// An expression of time.
  public struct Time: Sendable, Equatable {
    public enum Unit: String, Sendable {
      case day, week, month, year, last, next, this, part, lead, number
      case agoDay = "ago-day"
      case agoMonth = "ago-month"
      case agoYear = "ago-year"
    }
    /// What it counts, or where it stands.
    public let unit: Unit
    /// How many units from the article's day; the amount of a number.
    public let offset: Int
  }

  /// How a language builds its phrases, where languages differ in kind and not only in words.
  public struct Traits: OptionSet, Sendable {
    /// One bit a trait.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What completes a noun stands in front of it: "Japanese trade minister", "the city's mayor".
    public static let modifiersPrecede = Traits(rawValue: 1)
    /// Forms of address in front of a name have capitals.
    public static let capitalizedAddress = Traits(rawValue: 2)
    /// A prefix tells verbs from nouns.
    public static let prefixedVerbs = Traits(rawValue: 4)
    /// Source and verb may stand behind what is reported: "The road is safe, she said."
    public static let reportMayTrail = Traits(rawValue: 8)
    /// An "s" makes a noun plural.
    public static let plurals = Traits(rawValue: 16)

    static let byName: [String: Traits] = [
      "modifiersPrecede": .modifiersPrecede, "capitalizedAddress": .capitalizedAddress,
      "prefixedVerbs": .prefixedVerbs, "reportMayTrail": .reportMayTrail, "plurals": .plurals,
    ]
  }

  /// BCP 47.
  public let code: String
  /// How it builds its phrases.
  public internal(set) var traits: Traits = []
  /// All words and phrases.
  public internal(set) var lexicon = Lexicon(size: 1)
  /// The entries of each kind, by the index that the lexicon gives.
  public internal(set) var countries: [Country] = []
  public internal(set) var places: [Place] = []
  public internal(set) var institutions: [Institution] = []
  public internal(set) var organizations: [Institution] = []
  public internal(set) var titles: [Title] = []
  /// Verbs that tell of a post, by the hash of their form: "chairs" of a chair.
  public internal(set) var postVerbs: [UInt64: PostVerb] = [:]
  public internal(set) var modifiers: [String] = []
  public internal(set) var portfolios: [String] = []
  public internal(set) var cues: [Cue] = []
  public internal(set) var encounters: [Encounter] = []
  public internal(set) var times: [Time] = []
  public internal(set) var honorifics: [String] = []
  /// How much each boilerplate entry covers.
  public internal(set) var boilerplate: [Boilerplate] = []
  /// Month numbers by hash.
  var months: [UInt64: Int] = [:]
  var weekdays: [UInt64: Int] = [:]
  /// Words whose point ends no sentence.
  public internal(set) var abbreviations: Set<UInt64> = []
  /// Verbs that may stand behind a quotation and its speaker.
  public internal(set) var speechVerbs: Set<UInt64> = []
  /// How verbs begin, where a language marks them so: "me", "ber".
  public internal(set) var verbPrefixes: [[UInt8]] = []
  /// How nouns for what is done or studied are built: "ke…an", "…isasi".
  public internal(set) var nounShapes: [(prefix: [UInt8], suffix: [UInt8])] = []
  /// How passive verbs begin: "di".
  public internal(set) var passivePrefix: [UInt8] = Array("\0".utf8)
  /// How verbs end, where a language marks them so: "ed".
  public internal(set) var verbSuffixes: [[UInt8]] = []
  /// How given names of women and of men mostly end, where names tell: "elle", "us".
  public internal(set) var nameEndings: (female: [String], male: [String]) = ([], [])
  /// The clitic that says whose something is: "nya".
  public internal(set) var possessive: [UInt8]?

  /// What unknown names are; `nil` when no model is compiled in.
  public internal(set) var names: NameModel?
  /// Where a person's name begins within a run of capitals; `nil` when no model is compiled in.
  public internal(set) var nameStarts: NameModel?
  /// The parts of speech of words; `nil` when no model is compiled in.
  public internal(set) var tags: TagModel?

  /// Indonesian.
  public static let indonesian = Language(code: "id")
  /// English.
  public static let english = Language(code: "en")
  /// Every language there is, by code.
  public static func named(_ code: String) -> Language? {
    switch code.prefix(2).lowercased() {
    case "id", "ms": indonesian
    case "en": english
    default: nil
    }
  }

  init(code: String) {
    self.code = code
    for part in LearnedPart.allCases {
      guard let file = EmbeddedFile.named("\(code)/\(part.fileName)") else { continue }
      learn(part, from: file.bytes)
    }
    // Passed on, since a second reference to it would copy its tables at the first change.
    var lexicon = Lexicon()
    loadWords(&lexicon)
    loadNames(&lexicon)
    loadCues(&lexicon)
    loadRoles(&lexicon)
    loadLists(&lexicon)
    self.lexicon = lexicon
  }

  /// The number of a month (1 to 12) by the hash of its name.
  public func month(_ hash: UInt64) -> Int? { months[hash] }
  /// The number of a weekday (1 for Monday to 7) by the hash of its name.
  public func weekday(_ hash: UInt64) -> Int? { weekdays[hash] }

  /// The country that one word names.
  public func country(named form: ArraySlice<UInt8>) -> Country? {
    lexicon.entries(of: .country, for: [Lexicon.hash(of: form)]).first.map { countries[$0] }
  }

  /// The speech acts of which a word in small letters is a cue by itself.
  public func cueActs(of word: String) -> [String] {
    lexicon.entries(of: .cue, for: [FoldedHash.of(word.utf8)]).map { cues[$0].act }
  }

  /// The classes of a noun to which a possessive clitic is tied ("ibunya"); empty for other words.
  public func possessed(_ form: ArraySlice<UInt8>) -> WordClasses {
    guard let clitic = possessive, form.count > clitic.count + 2,
      form.suffix(clitic.count) == clitic[...]
    else { return [] }
    let stem = FoldedHash.of(form.dropLast(clitic.count).lazy.map { $0 < 0x80 ? $0 | 0x20 : $0 })
    return lexicon.classes(of: stem).intersection([
      .groupNoun, .document, .relation, .sayNoun, .personNoun,
    ])
  }

  /// Takes the model of a learned part out of its file; `nil` for what is none leaves it out.
  mutating func learn(_ part: LearnedPart, from bytes: [UInt8]?) {
    switch part {
    case .names: names = bytes.flatMap { NameModel(bytes: $0) }
    case .starts: nameStarts = bytes.flatMap { NameModel(bytes: $0) }
    case .tags: tags = bytes.flatMap { TagModel(bytes: $0) }
    }
  }

  /// The classes of a word in small letters.
  func classes(of word: String) -> WordClasses { lexicon.classes(of: FoldedHash.of(word.utf8)) }
}
