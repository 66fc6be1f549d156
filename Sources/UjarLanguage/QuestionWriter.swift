/// Turns the slots of a frame into the fields of a question.
struct QuestionWriter {
  /// What part of a slot is.
  private enum Part { case lead, about, reply, to, by, with, at, that }

  let frames: QuestionFrames
  let matcher: FrameMatcher
  let text: QuestionText
  let match: FrameMatcher.Match
  var question: Question

  init(
    frames: QuestionFrames, matcher: FrameMatcher, text: QuestionText, match: FrameMatcher.Match
  ) {
    self.frames = frames
    self.matcher = matcher
    self.text = text
    self.match = match
    question = Question(match.asked, language: frames.language.code)
  }

  mutating func write() -> Question? {
    let values = match.values
    question.act =
      ["say", "tell", "said", "saidTo", "object", "bare", "saying", "statement", "respond", "talk"]
      .lazy.compactMap {
        values[$0]
      }.first
    question.meeting = values["event"] ?? values["meet"] ?? values["met"]
    question.isPlanned = values["aux"] == "planned"
    for slot in ["by", "a", "b", "name", "to", "about", "words", "place", "rest"] {
      guard let places = match.slots[slot], !places.isEmpty else { continue }
      take(slot, places)
    }
    return isWhole ? question : nil
  }

  /// Whether there is anything to look for.
  private var isWhole: Bool {
    switch question.asked {
    case .whoSaid: question.words != nil || question.about != nil
    case .whatSaid, .saidWhen, .saidWhere:
      question.by != nil || question.about != nil || question.words != nil
    case .addressee: question.by != nil || question.act != nil
    case .met: true
    case .metWhen, .metWhere: !question.participants.isEmpty || question.meeting != nil
    case .represents, .country, .role, .who, .organization: question.name != nil
    }
  }

  private mutating func take(_ slot: String, _ places: Range<Int>) {
    switch slot {
    case "words": takeWords(places)
    case "about": question.about = string(places)
    case "name": question.name = string(places)
    case "place": question.place = string(places)
    case "to": takeParts(split(places), lead: .to)
    case "by" where places.upperBound < text.words.count: question.by = string(places)
    case "by", "a", "b": takeParts(split(places), lead: isEncounter ? .with : .by)
    default: takeRest(places)
    }
  }

  /// What follows the verb: a clause is whole, though it may have the words of a topic in it.
  private mutating func takeRest(_ places: Range<Int>) {
    let parts = split(places)
    let lead = leadOfRest
    if lead == .that, let first = parts.first, first.part == .lead {
      takeParts([(.that, places)], lead: lead)
    } else {
      takeParts(parts, lead: lead)
    }
  }

  private var isEncounter: Bool { [.met, .metWhen, .metWhere].contains(question.asked) }

  /// What the words right behind a verb are: whoever is met, whoever spoke, or what it is about.
  private var leadOfRest: Part {
    if isEncounter { return .with }
    if question.by != nil {
      return question.asked == .whatSaid && Self.takesAddressee(match) ? .to : .that
    }
    return .by
  }

  /// Whether the verb takes whoever is spoken to as its object: "tell", "urge", "accuse".
  private static func takesAddressee(_ match: FrameMatcher.Match) -> Bool {
    ["urge", "accuse", "remind", "warn", "tell", "thank", "ask"].contains(
      match.values["say"] ?? match.values["object"] ?? "")
      || match.values["tell"] != nil
  }

  /// What somebody said, or "something about …".
  private mutating func takeWords(_ places: Range<Int>) {
    var places = places
    for set in ["something", "that"] {
      if let form = matcher.forms(frames.forms(set), at: places.lowerBound).first,
        form.words.count < places.count
      {
        places = (places.lowerBound + form.words.count)..<places.upperBound
      }
    }
    if let form = matcher.forms(frames.forms("about"), at: places.lowerBound).first,
      form.words.count < places.count
    {
      question.about = string((places.lowerBound + form.words.count)..<places.upperBound)
      return
    }
    question.words = string(places)
    question.quoted = text.quoted(places)
  }

  private mutating func takeParts(_ parts: [(part: Part, places: Range<Int>)], lead: Part) {
    for (part, places) in parts where !places.isEmpty {
      let isAlone = parts.count == 1
      switch part == .lead ? lead : part {
      case .with where isEncounter, .by where isEncounter: question.participants += names(places)
      case .by where part == .lead && isAlone && isClause(places): takeWords(places)
      case .by, .with: takeSpeaker(places)
      // "Who was urged to open the data?"
      case .to where question.asked == .addressee: takeWords(places)
      case .to where question.to != nil: question.about = question.about ?? string(places)
      case .to: question.to = string(places)
      case .about: question.about = string(places)
      case .reply:
        question.about = string(places)
        question.act = "answer"
      case .at: question.place = string(places)
      case .that, .lead:
        if isEncounter { continue }  // What they met for.
        if question.asked == .whatSaid {
          question.about = question.about ?? string(places)
        } else {
          takeWords(places)
        }
      }
    }
  }

  /// Whoever spoke. What follows the name of a passive's agent is what was said: "siapa yang dituduh
  /// Rina menunda proyek".
  private mutating func takeSpeaker(_ places: Range<Int>) {
    guard question.asked == .addressee, match.slots["by"] == nil else {
      question.by = string(places)
      return
    }
    let end = endOfName(places)
    if end > places.lowerBound { question.by = string(places.lowerBound..<end) }
    if end < places.upperBound { takeWords(end..<places.upperBound) }
  }

  /// Whether words behind a passive are what was said rather than who said it: "siapa yang diimbau
  /// waspada".
  private func isClause(_ places: Range<Int>) -> Bool {
    guard question.asked == .addressee, match.slots["by"] == nil,
      !text.words[places].contains(where: \.isCapitalized)
    else { return false }
    let classes = frames.language.classes(of: text.words[places.lowerBound].folded)
    return classes.isDisjoint(with: [.groupNoun, .title, .quantifier, .government, .personNoun])
  }

  /// Where a name ends that other words follow: with its last capital; a name all in small letters
  /// takes all that there is.
  private func endOfName(_ places: Range<Int>) -> Int {
    guard text.words[places].contains(where: \.isCapitalized) else { return places.upperBound }
    var end = places.lowerBound
    while end < places.upperBound, isInName(end, before: places.upperBound) { end += 1 }
    return end
  }

  private func isInName(_ place: Int, before end: Int) -> Bool {
    let word = text.words[place]
    if word.isCapitalized || frames.forms("inName")[word.folded] != nil {
      return word.isCapitalized || place + 1 < end
    }
    return false
  }

  private func names(_ places: Range<Int>) -> [String] {
    let conjunctions = frames.forms("and")
    var names: [String] = []
    var start = places.lowerBound
    for place in places where conjunctions[text.words[place].folded] != nil {
      // "Menteri Kelautan dan Perikanan Jepang" is one; the database will tell.
      if place > start { names.append(string(start..<place)) }
      start = place + 1
    }
    if start < places.upperBound { names.append(string(start..<places.upperBound)) }
    return names.filter { !isPronoun($0) }
  }

  /// Whether it names nobody: "her credentials".
  private func isPronoun(_ name: String) -> Bool {
    let pronouns: WordClasses = [
      .pronounSingular, .pronounPlural, .pronounDual, .pronounFirst, .determiner,
    ]
    return !frames.language.classes(of: name.lowercased()).isDisjoint(with: pronouns)
  }

  /// Parts a slot at the words that lead to a topic, an addressee, an agent, a place.
  private func split(_ places: Range<Int>) -> [(part: Part, places: Range<Int>)] {
    let sets: [(String, Part)] = [
      ("reply", .reply), ("about", .about), ("to", .to), ("by", .by), ("with", .with), ("at", .at),
      ("that", .that),
    ]
    var parts: [(part: Part, places: Range<Int>)] = [(.lead, places.lowerBound..<places.lowerBound)]
    var place = places.lowerBound
    while place < places.upperBound {
      let current = parts[parts.count - 1].part
      var length = 1
      if let (form, part) = marker(at: place, in: places, current, sets) {
        length = form
        parts.append((part, (place + form)..<(place + form)))
      } else {
        let begin = parts[parts.count - 1].places.lowerBound
        parts[parts.count - 1].places = begin..<(place + 1)
      }
      place += length
    }
    return parts.filter { !$0.places.isEmpty && !isDangling($0.places) }
  }

  /// Whether it is only a word that leads to something: "What did she warn about?"
  private func isDangling(_ places: Range<Int>) -> Bool {
    places.count == 1
      && ["about", "to", "with", "by"].contains {
        frames.forms($0)[text.words[places.lowerBound].folded] != nil
      }
  }

  private func marker(
    at place: Int, in places: Range<Int>, _ current: Part, _ sets: [(String, Part)]
  ) -> (Int, Part)? {
    guard current != .that, place + 1 < places.upperBound || place == places.lowerBound else {
      return nil
    }
    for (set, part) in sets {
      guard let form = matcher.forms(frames.forms(set), at: place).first else { continue }
      let next = place + form.words.count
      guard next < places.upperBound else { continue }
      // Inside a topic only who was told about it is marked: "tentang jalan di Jepara kepada pers".
      if current == .about || current == .reply {
        guard part == .to, frames.language.code == "id" || isAudience(next) else { continue }
      }
      if part == .with, !isEncounter { continue }
      // Who spoke is known already: "ask to respond by Friday".
      if part == .by, match.slots["by"] != nil { continue }
      return (form.words.count, part)
    }
    return nil
  }

  private func isAudience(_ place: Int) -> Bool {
    let article = frames.forms("article")
    var place = place
    if article[text.words[place].folded] != nil, place + 1 < text.words.count { place += 1 }
    return frames.forms("audience")[text.words[place].folded] != nil
  }

  private func string(_ places: Range<Int>) -> String { text.string(places) }
}
