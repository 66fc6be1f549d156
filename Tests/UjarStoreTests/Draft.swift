import Foundation
import Testing
import UjarGraph
import UjarStore
import UjarText

/// Writes the graph of an article by quoting its words, so that nobody counts bytes.
struct Draft {
  var graph: ArticleGraph

  init(
    _ text: String, id: String = "satu", date: String? = "2024-05-02", url: String? = nil,
    outlet: String? = "Kabar Nusa"
  ) {
    graph = ArticleGraph(
      article: Article(id: id, text: text, title: nil, date: date, url: url, source: outlet),
      language: "id")
  }

  /// The span of some words, which must be in the text.
  func span(_ words: String) throws -> TextSpan {
    let bytes = Array(graph.article.text.utf8)
    let wanted = Array(words.utf8)
    let start = try #require(
      (0...(bytes.count - wanted.count)).first {
        bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }, "'\(words)' is not in the text")
    return TextSpan(start: start, end: start + wanted.count)
  }

  mutating func mention(
    _ words: String, _ kind: Mention.Kind, _ entity: String, code: String? = nil
  )
    throws
  {
    graph.mentions.append(
      Mention(span: try span(words), kind: kind, entity: entity, code: code))
    graph.mentions.sort { $0.span < $1.span }
  }

  mutating func quote(
    _ content: String..., by speakers: [Agent], act: SpeechAct = .say, to addressees: [Agent] = [],
    cue: String? = nil, kind: Quotation.Kind = .direct, date: String? = nil, place: String? = nil
  ) throws {
    graph.quotations.append(
      Quotation(
        kind: kind, content: try content.map(span), cue: try cue.map(span), speakers: speakers,
        act: act, addressees: addressees, date: date, place: place, confidence: 0.9))
  }

  mutating func role(
    _ person: String, _ role: String?, words: String, titleClass: String? = nil,
    country: Agent? = nil, organization: String? = nil, tenure: RoleHolding.Tenure = .current
  ) throws {
    graph.roles.append(
      RoleHolding(
        person: person, role: role, titleClass: titleClass, country: country,
        organization: organization, tenure: tenure, span: try span(words)))
  }

  mutating func meet(
    _ participants: [Agent], words: String, kind: Meeting.Kind = .talks, place: String? = nil,
    date: String? = nil, state: Meeting.State = .held
  ) throws {
    graph.meetings.append(
      Meeting(
        kind: kind, participants: participants, place: place, date: date, state: state,
        span: try span(words)))
  }
}

extension Agent {
  static func person(_ name: String) -> Agent { Agent(kind: .person, name: name) }
  static func group(_ name: String) -> Agent { Agent(kind: .group, name: name) }
  static let japan = Agent(kind: .country, name: "Japan", code: "JP")
  static let korea = Agent(kind: .country, name: "South Korea", code: "KR")
  static let kenya = Agent(kind: .country, name: "Kenya", code: "KE")
}

let countryNames = [
  "JP": ["Japan", "Jepang"], "KR": ["South Korea", "Korea Selatan", "Korsel"],
  "KP": ["North Korea", "Korea Utara"], "KE": ["Kenya"], "PE": ["Peru"],
]

/// A store in a folder of its own that goes away with it.
final class Shelf {
  let folder: URL
  var path: String { folder.appending(path: "graph.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ujar-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func store(_ mode: Store.Mode = .readWrite) throws -> Store {
    try Store(path: path, mode: mode, options: StoreOptions(countryNames: countryNames))
  }
}

/// Two ministers meet in Osaka; one speaks and urges, the other answers; analysts comment.
func ministers() throws -> Draft {
  var draft = Draft(
    """
    Menteri Pertahanan Jepang Hiro Tanabe bertemu Menteri Pertahanan Korea Selatan Seo Min-jae di \
    Osaka, Rabu. “Kami menolak uji coba rudal Korea Utara,” kata Tanabe, Rabu. “Pintu dialog tetap \
    terbuka.” Seo mendesak Jepang membuka kembali pelabuhan. Beberapa pengamat menilai langkah itu \
    terlambat. Keduanya sepakat, kata juru bicara Café Négara.
    """)
  let tanabe = Agent.person("Hiro Tanabe")
  let seo = Agent.person("Seo Min-jae")
  try draft.role(
    "Hiro Tanabe", "Menteri Pertahanan Jepang", words: "Menteri Pertahanan Jepang",
    titleClass: "defence-minister", country: .japan)
  try draft.role(
    "Seo Min-jae", "Menteri Pertahanan Korea Selatan", words: "Menteri Pertahanan Korea Selatan",
    titleClass: "defence-minister", country: .korea)
  try draft.mention("Hiro Tanabe", .person, "Hiro Tanabe")
  try draft.mention("Seo Min-jae", .person, "Seo Min-jae")
  try draft.mention("Tanabe,", .person, "Hiro Tanabe")
  try draft.mention("Korea Utara", .country, "North Korea", code: "KP")
  try draft.mention("Jepang m", .country, "Japan", code: "JP")
  try draft.mention("Osaka", .place, "Osaka", code: "JP")
  try draft.quote(
    "Kami menolak uji coba rudal Korea Utara", "Pintu dialog tetap terbuka.", by: [tanabe],
    cue: "kata", date: "2024-05-01", place: "Osaka")
  try draft.quote(
    "Jepang membuka kembali pelabuhan", by: [seo], act: .urge, to: [.japan], cue: "mendesak",
    kind: .indirect)
  try draft.quote(
    "langkah itu terlambat", by: [.group("Beberapa pengamat")], act: .assess, kind: .indirect)
  try draft.meet(
    [tanabe, seo], words: "bertemu", place: "Osaka", date: "2024-05-01")
  return draft
}
