import UjarData
import UjarText

/// How the lists of a language become its lexicon.
extension Language {
  private func rows(_ file: String, _ body: (TSV.Row) -> Void) {
    guard let file = EmbeddedFile.named("\(code)/\(file).tsv") else { return }
    TSV(file.bytes).forEachRow(body)
  }

  // Not of a value: a closure that calls it would copy the language for every row.
  private static func hash(_ form: ArraySlice<UInt8>) -> UInt64 {
    // "u.s" is one word where it has capitals.
    form.contains(UInt8(ascii: ".")) ? FoldedHash.of(form) : Lexicon.hash(of: form)
  }

  mutating func loadWords(_ lexicon: inout Lexicon) {
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

  mutating func loadNames(_ lexicon: inout Lexicon) {
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

  mutating func loadCues(_ lexicon: inout Lexicon) {
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

  mutating func loadRoles(_ lexicon: inout Lexicon) {
    var (titles, modifiers, portfolios) = (titles, modifiers, portfolios)
    rows("titles") { fields in
      guard fields.count > 2 else { return }
      if fields[2].string == "verb", fields.count > 3 {
        postVerbs[Lexicon.hash(of: fields[0])] = PostVerb(
          noun: fields[3].string, titleClass: fields[1].string)
        return
      }
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

  mutating func loadLists(_ lexicon: inout Lexicon) {
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
