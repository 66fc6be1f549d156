import UjarData

/// The wordings of questions in one language, from `questions.tsv`.
///
/// A frame is a row of words (`apa`), choices (`apa|apakah`), sets (`<say>`) and slots (`{by}`);
/// what ends in `?` may be absent, what ends in `*` may come several times or not at all. A slot takes
/// one word or more, `{rest}` also none.
struct QuestionFrames {
  /// The words of a set, as runs of folded words, with what each stands for.
  typealias Forms = [String: [(words: [String], value: String)]]

  /// A part of a frame.
  enum Element {
    case forms(Forms)
    case slot(String)
  }

  /// How often a part stands.
  enum Count { case one, optional, many }

  /// One wording.
  struct Frame {
    let asked: Question.Asked
    let elements: [(element: Element, count: Count, name: String)]
  }

  let language: Language
  private(set) var frames: [Frame] = []
  private(set) var sets: [String: Forms] = [:]

  init(_ language: Language) {
    self.language = language
    addCues()
    addMeetings()
    guard let file = EmbeddedFile.named("\(language.code)/questions.tsv") else { return }
    TSV(file.bytes).forEachRow { fields in
      guard fields.count > 2 else { return }
      let (kind, name) = (fields[0].string, fields[1].string)
      if kind == "set" { add(set: name, fields[2].string) }
      if kind == "frame", let asked = Question.Asked(rawValue: name) {
        add(frame: fields[2].string, asked)
      }
    }
  }

  /// The words of some sets alone, without the frames.
  static func sets(_ names: Set<String>, of language: String) -> Forms {
    var forms: Forms = [:]
    guard let file = EmbeddedFile.named("\(language)/questions.tsv") else { return forms }
    TSV(file.bytes).forEachRow { fields in
      guard fields.count > 2, fields[0].string == "set", names.contains(fields[1].string) else {
        return
      }
      for form in fields[2].parts(at: " ") {
        forms[form.string, default: []].append(([form.string], ""))
      }
    }
    return forms
  }

  /// The words of a set.
  func forms(_ set: String) -> Forms { sets[set] ?? [:] }

  private mutating func add(set: String, _ forms: String) {
    let parts = set.split(separator: "=", maxSplits: 1)
    for form in forms.split(separator: " ") {
      add(String(form), to: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
  }

  private mutating func add(_ form: String, to set: String, value: String) {
    let words = form.split { $0 == "_" || $0 == " " }.map(String.init)
    guard let first = words.first else { return }
    sets[set, default: [:]][first, default: []].append((words, value))
  }

  private mutating func add(frame: String, _ asked: Question.Asked) {
    let elements = frame.split(separator: " ").map {
      part -> (element: Element, count: Count, name: String) in
      var part = part
      var count = Count.one
      if part.count > 1, let last = part.last, "?*".contains(last) {
        count = last == "?" ? .optional : .many
        part = part.dropLast()
      }
      if part.first == "<" || part.first == "{" {
        let name = String(part.dropFirst().dropLast())
        return part.first == "{"
          ? (.slot(name), count, name) : (.forms(forms(name)), count, name)
      }
      var forms: Forms = [:]
      for word in part.split(separator: "|") {
        let words = word.split(separator: "_").map(String.init)
        forms[words[0], default: []].append((words, ""))
      }
      return (.forms(forms), count, "")
    }
    frames.append(Frame(asked: asked, elements: elements))
  }

  /// Reporting verbs, by the way they stand to their source: `say` (mengatakan, said), `said` (dikatakan;
  /// was told), `bare` (kata), `object` (yang dia katakan), `saying`. Each stands for its speech act.
  private mutating func addCues() {
    guard let file = EmbeddedFile.named("\(language.code)/cues.tsv") else { return }
    let isEnglish = language.code == "en"
    TSV(file.bytes).forEachRow { fields in
      guard fields.count > 3 else { return }
      let (stem, act) = (fields[0].string, fields[1].string)
      if isEnglish { add(stem, to: "say", value: act) }
      for pattern in fields[3].string.split(separator: " ") {
        for derived in Morphology.forms(of: stem, by: pattern) {
          let text = derived.text
          switch derived.form {
          case .active:
            add(text, to: "say", value: act)
            if isEnglish { add(text, to: "said", value: act) }
          case .bare:
            add(text, to: "say", value: act)
            add(text, to: "bare", value: act)
          case .passive:
            add(text, to: "said", value: act)
            if text.hasPrefix("di") { add(String(text.dropFirst(2)), to: "object", value: act) }
          case .participle: add(text, to: "saying", value: act)
          default: break
          }
        }
      }
    }
  }

  /// Words of encounters: `meet` (bertemu), `event` (konferensi pers). Each stands for the kind.
  private mutating func addMeetings() {
    guard let file = EmbeddedFile.named("\(language.code)/meetings.tsv") else { return }
    TSV(file.bytes).forEachRow { fields in
      guard fields.count > 2 else { return }
      let isVerb = ["reciprocal", "transitive", "together"].contains(fields[2].string)
      // "Who called for calm?" asks who said so.
      let isSaying =
        fields[1].string == "call"
        && language.lexicon.classes(of: Lexicon.hash(of: fields[0])).contains(.cue)
      guard !isSaying else { return }
      add(fields[0].string, to: isVerb ? "meet" : "event", value: fields[1].string)
    }
  }
}
