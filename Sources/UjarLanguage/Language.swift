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
  public private(set) var traits: Traits = []
  /// All words and phrases.
  public private(set) var lexicon = Lexicon(size: 1)
  /// The entries of each kind, by the index that the lexicon gives.
  public private(set) var countries: [Country] = []
  public private(set) var places: [Place] = []
  public private(set) var institutions: [Institution] = []
  public private(set) var organizations: [Institution] = []
  public private(set) var titles: [Title] = []
  public private(set) var modifiers: [String] = []
  public private(set) var portfolios: [String] = []
  public private(set) var cues: [Cue] = []
  public private(set) var encounters: [Encounter] = []
  public private(set) var times: [Time] = []
  public private(set) var honorifics: [String] = []
  /// How much each boilerplate entry covers.
  public private(set) var boilerplate: [Boilerplate] = []
  /// Month numbers by hash.
  private var months: [UInt64: Int] = [:]
  private var weekdays: [UInt64: Int] = [:]
  /// Words whose point ends no sentence.
  public private(set) var abbreviations: Set<UInt64> = []
  /// Verbs that may stand behind a quotation and its speaker.
  public private(set) var speechVerbs: Set<UInt64> = []
  /// How verbs begin, where a language marks them so: "me", "ber".
  public private(set) var verbPrefixes: [[UInt8]] = []
  /// How nouns for what is done or studied are built: "ke…an", "…isasi".
  public private(set) var nounShapes: [(prefix: [UInt8], suffix: [UInt8])] = []
  /// How passive verbs begin: "di".
  public private(set) var passivePrefix: [UInt8] = Array("\0".utf8)
  /// How verbs end, where a language marks them so: "ed".
  public private(set) var verbSuffixes: [[UInt8]] = []
  /// How given names of women and of men mostly end, where names tell: "elle", "us".
  public private(set) var nameEndings: (female: [String], male: [String]) = ([], [])
  /// The clitic that says whose something is: "nya".
  public private(set) var possessive: [UInt8]?

  /// What unknown names are; `nil` when no model is compiled in.
  public private(set) var names: NameModel?
  /// Where a person's name begins within a run of capitals; `nil` when no model is compiled in.
  public private(set) var nameStarts: NameModel?
  /// The parts of speech of words; `nil` when no model is compiled in.
  public private(set) var tags: TagModel?

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

  private func rows(_ file: String, _ body: (TSV.Row) -> Void) {
    guard let file = EmbeddedFile.named("\(code)/\(file).tsv") else { return }
    TSV(file.bytes).forEachRow(body)
  }

  // Not of a value: a closure that calls it would copy the language for every row.
  private static func hash(_ form: ArraySlice<UInt8>) -> UInt64 {
    // "u.s" is one word where it has capitals.
    form.contains(UInt8(ascii: ".")) ? FoldedHash.of(form) : Lexicon.hash(of: form)
  }

  private mutating func loadWords(_ lexicon: inout Lexicon) {
    var (months, weekdays) = (months, weekdays)
    var abbreviations = abbreviations
    var (verbPrefixes, nounShapes) = (verbPrefixes, nounShapes)
    var possessive = possessive
    var passivePrefix = passivePrefix
    var (traits, verbSuffixes) = (traits, verbSuffixes)
    var nameEndings = nameEndings
    rows("words") { fields in
      if fields.count > 1, fields[0].string == "femaleEnding" {
        nameEndings.female = fields[1].parts(at: " ").map(\.string)
      }
      if fields.count > 1, fields[0].string == "maleEnding" {
        nameEndings.male = fields[1].parts(at: " ").map(\.string)
      }
      if fields.count > 1, fields[0].string == "trait" {
        for name in fields[1].parts(at: " ") { traits.formUnion(Traits.byName[name.string] ?? []) }
      }
      if fields.count > 1, fields[0].string == "verbSuffix" {
        verbSuffixes = fields[1].parts(at: " ").map { Array($0) }
      }
      if fields.count > 1, fields[0].string == "passivePrefix" { passivePrefix = Array(fields[1]) }
      if fields.count > 1, fields[0].string == "possessive" { possessive = Array(fields[1]) }
      if fields.count > 1, fields[0].string == "verbPrefix" {
        verbPrefixes = fields[1].parts(at: " ").map { Array($0) }
      }
      if fields.count > 1, fields[0].string == "nounShape" {
        nounShapes = fields[1].parts(at: " ").map {
          let ends = $0.string.split(separator: "-", omittingEmptySubsequences: false)
          return (Array(ends[0].utf8), Array(ends[1].utf8))
        }
      }
      guard fields.count > 1, let classes = WordClasses.byName[fields[0].string] else { return }
      for (position, form) in fields[1].parts(at: " ").enumerated() {
        let hash = Self.hash(form)
        lexicon.add(word: hash, classes)
        if classes == .month { months[hash] = Self.month(of: form, at: position) }
        if classes == .weekday { weekdays[hash] = Self.weekday(of: form, at: position) }
        if classes == .abbreviation { abbreviations.insert(hash) }
      }
    }
    rows("common-words") { lexicon.add(word: Self.hash($0[0]), .common) }
    if code != "en", let file = EmbeddedFile.named("en/common-words.tsv") {
      TSV(file.bytes).forEachRow { lexicon.add(word: Self.hash($0[0]), .foreignCommon) }
    }
    (self.months, self.weekdays, self.abbreviations) = (months, weekdays, abbreviations)
    (self.traits, self.verbPrefixes, self.verbSuffixes) = (traits, verbPrefixes, verbSuffixes)
    (self.nounShapes, self.nameEndings) = (nounShapes, nameEndings)
    self.possessive = possessive
    self.passivePrefix = passivePrefix
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
  }

  /// Months stand in order, full names first; what follows is known by its first three letters.
  private static func month(of form: ArraySlice<UInt8>, at position: Int) -> Int {
    if position < 12 { return position + 1 }
    let starts: [(String, Int)] = [
      ("jan", 1), ("feb", 2), ("peb", 2), ("mar", 3), ("apr", 4), ("mei", 5), ("jun", 6),
      ("jul", 7), ("ag", 8), ("aug", 8), ("sep", 9), ("okt", 10), ("oct", 10), ("no", 11),
      ("de", 12),
    ]
    return starts.first { form.string.hasPrefix($0.0) }?.1 ?? 0
  }

  private static func weekday(of form: ArraySlice<UInt8>, at position: Int) -> Int {
    if position < 7 { return position + 1 }
    return form.string.hasPrefix("jum") ? 5 : 7
  }

  private mutating func loadNames(_ lexicon: inout Lexicon) {
    rows("given-names") { fields in
      let gender = fields.count > 1 ? fields[1].string : ""
      let classes: WordClasses =
        gender == "f" ? [.givenName, .female] : gender == "m" ? [.givenName, .male] : .givenName
      lexicon.add(word: Self.hash(fields[0]), classes)
    }
    let other = code == "en" ? "id" : "en"
    if let file = EmbeddedFile.named("\(other)/given-names.tsv") {
      TSV(file.bytes).forEachRow { fields in
        let hash = Self.hash(fields[0])
        if lexicon.classes(of: hash).isDisjoint(with: [.common]) {
          lexicon.add(word: hash, .givenName)
        }
      }
    }
    var honorifics = honorifics
    rows("honorifics") { fields in
      let kind = fields.count > 1 ? fields[1].string : ""
      for form in fields[0].parts(at: "|") {
        // Only capitals keep the points between them, as degrees have: "S.H.", "M.Si.".
        let form = form.contains(UInt8(ascii: ".")) ? form.map(Self.upper)[...] : form
        lexicon.add(
          form, .honorific, honorifics.count, kind == "particle" ? .nameParticle : .honorific)
      }
      honorifics.append(kind)
    }
    self.honorifics = honorifics
  }

  private mutating func loadCues(_ lexicon: inout Lexicon) {
    var cues = cues
    rows("cues") { fields in
      guard fields.count > 3 else { return }
      let (stem, act) = (fields[0].string, fields[1].string)
      let frame = Self.frame(fields[2].string)
      for pattern in fields[3].string.split(separator: " ") {
        for derived in Morphology.forms(of: stem, by: pattern) {
          let form = derived.text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
          lexicon.add(form[...], .cue, cues.count, .cue)
          if traits.contains(.reportMayTrail), derived.form == .active,
            !form.contains(UInt8(ascii: " "))
          {
            speechVerbs.insert(FoldedHash.of(form))
          }
          cues.append(
            Cue(act: act, frame: frame, form: derived.form, stemLength: derived.stemLength))
        }
      }
    }
    self.cues = cues
  }

  private static func frame(_ name: String) -> Cue.Frame {
    switch name {
    case "speech": .speech
    case "noun": .noun
    case "claim": .claim
    case "clause": .clause
    case "that": .that
    case "object": .object
    case "addressee": .addressee
    case "infinitive": .infinitive
    case "describe": .describe
    case "amount": .amount
    default: .quote
    }
  }

  private mutating func loadRoles(_ lexicon: inout Lexicon) {
    var (titles, modifiers, portfolios) = (titles, modifiers, portfolios)
    rows("titles") { fields in
      guard fields.count > 2 else { return }
      for form in fields[0].parts(at: "|") { lexicon.add(form, .title, titles.count, .title) }
      titles.append(Title(titleClass: fields[1].string, pattern: fields[2].string))
      guard traits.contains(.plurals), fields[2].string != "rank" else { return }
      for form in fields[0].parts(at: "|") {
        guard let plural = Self.plural(of: form) else { continue }
        lexicon.add(plural[...], .title, titles.count, [.title, .groupNoun])
      }
      titles.append(Title(titleClass: fields[1].string, pattern: "group"))
    }
    rows("modifiers") { fields in
      for form in fields[0].parts(at: "|") { lexicon.add(form, .modifier, modifiers.count) }
      modifiers.append(fields.count > 1 ? fields[1].string : "current")
    }
    rows("portfolios") { fields in
      for form in fields[0].parts(at: "|") { lexicon.add(form, .portfolio, portfolios.count) }
      portfolios.append(fields.count > 1 ? fields[1].string : "")
    }
    rows("organization-words") { fields in
      let isHead = fields.count > 1 && fields[1].string == "head"
      lexicon.add(
        word: Self.hash(fields[0]),
        isHead ? [.organizationHead, .organizationInside] : .organizationInside)
      if fields.count > 1, fields[1].string == "tail" {
        lexicon.add(word: Self.hash(fields[0]), .organizationTail)
      }
    }
    // Names of foreign institutions stay English in every language.
    if let file = EmbeddedFile.named("en/organization-words.tsv") {
      TSV(file.bytes).forEachRow { fields in
        guard fields.count > 1, fields[1].string == "head" else { return }
        lexicon.add(word: Self.hash(fields[0]), .foreignOrganization)
      }
    }
    (self.titles, self.modifiers, self.portfolios) = (titles, modifiers, portfolios)
  }

  /// The English plural of a noun whose last word can have one.
  private static func plural(of form: ArraySlice<UInt8>) -> [UInt8]? {
    guard let last = form.last, last >= 0x61, last <= 0x7A, last != UInt8(ascii: "s") else {
      return nil
    }
    let words = form.parts(at: " ")
    if words.dropFirst().dropLast().contains(where: { $0.string == "of" || $0.string == "to" }) {
      return nil
    }
    if form.suffix(3) == ArraySlice("man".utf8) { return form.dropLast(2) + Array("en".utf8) }
    if last == UInt8(ascii: "y"), let before = form.dropLast().last,
      !"aeiou".utf8.contains(before)
    {
      return form.dropLast() + Array("ies".utf8)
    }
    let hisses = form.suffix(2) == ArraySlice("ch".utf8) || form.suffix(2) == ArraySlice("sh".utf8)
    return form + Array((hisses ? "es" : "s").utf8)
  }

  private mutating func loadLists(_ lexicon: inout Lexicon) {
    var (countries, places) = (countries, places)
    var (institutions, organizations) = (institutions, organizations)
    rows("countries") { fields in
      func add(_ column: Int, _ form: Country.Form) {
        guard column < fields.count else { return }
        for name in fields[column].parts(at: "|") {
          let name = name.last == UInt8(ascii: "?") ? name.dropLast() : name
          lexicon.add(name, .country, countries.count, .knownName)
          countries.append(Country(code: fields[0].string, form: form))
        }
      }
      add(4, .capital)
      add(3, .demonym)
      add(2, .name)
      add(1, .name)
    }
    rows("places") { fields in
      lexicon.add(fields[0], .place, places.count, .knownName)
      places.append(
        Place(name: fields[0].string, code: fields.count > 1 ? fields[1].string : ""))
    }
    rows("institutions") { fields in
      guard fields.count > 3 else { return }
      lexicon.add(fields[0], .institution, institutions.count, .knownName)
      institutions.append(
        Institution(
          name: fields[0].string, code: fields[1].string, type: fields[2].string,
          isPlace: fields[3].string == "yes"))
    }
    rows("organizations") { fields in
      guard fields.count > 3 else { return }
      for name in [fields[0]] + fields[1].parts(at: "|") {
        lexicon.add(name, .organization, organizations.count, .knownName)
        organizations.append(
          Institution(
            name: fields[0].string, code: fields[2].string, type: fields[3].string,
            isPlace: false, isAcronym: !name.contains { $0 >= 0x61 && $0 <= 0x7A }))
      }
    }
    (self.countries, self.places) = (countries, places)
    (self.institutions, self.organizations) = (institutions, organizations)
    var (encounters, times, boilerplate) = (encounters, times, boilerplate)
    rows("meetings") { fields in
      guard fields.count > 2, let pattern = Encounter.Pattern(rawValue: fields[2].string) else {
        return
      }
      lexicon.add(fields[0], .meeting, encounters.count, .meeting)
      encounters.append(Encounter(kind: fields[1].string, pattern: pattern))
    }
    rows("times") { fields in
      guard fields.count > 2, let unit = Time.Unit(rawValue: fields[1].string) else { return }
      lexicon.add(fields[0], .time, times.count, .time)
      times.append(Time(unit: unit, offset: Int(fields[2].string) ?? 0))
    }
    rows("boilerplate") { fields in
      guard fields.count > 1 else { return }
      lexicon.add(fields[0], .boilerplate, boilerplate.count, .phraseStart)
      boilerplate.append(Boilerplate(rawValue: fields[1].string) ?? .inside)
    }
    (self.encounters, self.times, self.boilerplate) = (encounters, times, boilerplate)
  }
}
