import Foundation
import UjarLanguage

extension RowGroup {
  /// PolNeAR by kinds of attribution, and by how sure the program says it is.
  static let parts = RowGroup(
    name: "accuracy.parts",
    abstract: "PolNeAR: indirect, mixed and speech apart; precision and recall by confidence"
  ) { site, report in
    guard let shared = site.shared, let python = Program.named("python3") else { return }
    let corpus = Corpus.polnear
    let gold = corpus.gold(shared)
    let articles = try JSONLines(Data(contentsOf: gold))
    let found = try JSONLines(
      Program.ujar().output(["extract", gold.path], in: site.scratch).output)
    let scorer = CorpusScorer(corpus: corpus, site: site, shared: shared, python: python)
    func row(_ name: String, _ articles: JSONLines, _ found: JSONLines, _ note: String) throws {
      let part = site.scratch.url.appending(path: "part.jsonl")
      try articles.data().write(to: part)
      let figures = try scorer.figures(gold: part, output: found.data())
      guard let row = figures.views["all"]?.rows["attribution"] else { return }
      report(
        Row(
          name: "polnear.dev.\(name).attribution", value: row.f1.map { $0 * 100 }, unit: "F1 %",
          note: "\(note): \(row.note)"))
    }
    for kind in ["indirect", "mixed"] {
      try row(kind, articles.ofKind(kind), found, "attributions that are \(kind)")
    }
    try row(
      "speech", articles.ofSpeech(), found.quotations { !isStance($0["act"]) },
      "attributions with a cue of speech, as the lists of verbs and nouns tell it from stance")
    for least in [0.6, 0.7, 0.8, 0.86, 0.9, 0.95] {
      try row(
        "confidence\(Int(least * 100))", articles,
        found.quotations { ($0["confidence"] as? Double ?? 0) >= least },
        "what is at least \(least) sure")
    }
  }

  fileprivate static func isStance(_ act: Any?) -> Bool {
    guard let act = act as? String else { return false }
    return ["believe", "hope", "support", "assess"].contains(act)
  }
}

/// Articles with their attributions, or what was found in them: JSON objects, a line each.
private struct JSONLines {
  private var objects: [[String: Any]]

  init(_ data: Data) throws {
    objects = try data.split(separator: 0x0A).compactMap {
      try JSONSerialization.jsonObject(with: $0) as? [String: Any]
    }
  }

  func data() throws -> Data {
    var data = Data()
    for object in objects {
      data += try JSONSerialization.data(withJSONObject: object) + [0x0A]
    }
    return data
  }

  /// With only those quotations that were found and are meant.
  func quotations(where isMeant: ([String: Any]) -> Bool) -> JSONLines {
    var lines = self
    for index in objects.indices {
      let quotations = objects[index]["quotes"] as? [[String: Any]] ?? []
      lines.objects[index]["quotes"] = quotations.filter(isMeant)
    }
    return lines
  }

  func ofKind(_ kind: String) -> JSONLines {
    attributions { attribution, _ in attribution["kind"] as? String == kind }
  }

  /// With those attributions whose cue has a word that the lists have for speech.
  func ofSpeech() -> JSONLines {
    let language = Language.english
    return attributions { attribution, text in
      text(attribution["cue"]).contains { word in
        language.cueActs(of: word).contains { !RowGroup.isStance($0) }
      }
    }
  }

  /// With only those attributions that are meant; what the others report counts neither way. The
  /// words of spans are given in small letters.
  private func attributions(
    where isMeant: ([String: Any], (Any?) -> [String]) -> Bool
  ) -> JSONLines {
    var lines = self
    for index in objects.indices {
      let text = Array((objects[index]["text"] as? String ?? "").unicodeScalars)
      var spans = objects[index]["spans"] as? [[String: Any]] ?? []
      let places = Dictionary(
        spans.enumerated().map { ($1["id"] as? String ?? "", $0) }, uniquingKeysWith: { $1 })
      func words(_ ids: Any?) -> [String] {
        (ids as? [String] ?? []).compactMap { places[$0] }.flatMap { place -> [String] in
          guard let start = spans[place]["start"] as? Int, let end = spans[place]["end"] as? Int
          else { return [] }
          return String(String.UnicodeScalarView(text[start..<end])).lowercased()
            .split { !$0.isLetter }.map(String.init)
        }
      }
      let attributions = objects[index]["attributions"] as? [[String: Any]] ?? []
      lines.objects[index]["attributions"] = attributions.filter { isMeant($0, words) }
      for other in attributions where !isMeant(other, words) {
        for id in other["content"] as? [String] ?? [] {
          if let place = places[id] { spans[place]["label"] = "IGNORE" }
        }
      }
      lines.objects[index]["spans"] = spans
    }
    return lines
  }
}
