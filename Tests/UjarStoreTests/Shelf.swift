import UjarGraph
import UjarStore
import UjarTesting

let countryNames = [
  "JP": ["Japan", "Jepang"], "KR": ["South Korea", "Korea Selatan", "Korsel"],
  "KP": ["North Korea", "Korea Utara"], "KE": ["Kenya"], "PE": ["Peru"],
]

/// A store in a folder of its own that goes away with it.
struct Shelf {
  let folder: Folder
  var path: String { folder.path("graph.db") }

  init() throws { folder = try Folder() }

  func store(_ mode: Store.Mode = .readWrite) throws -> Store {
    try Store(path: path, mode: mode, options: StoreOptions(countryNames: countryNames))
  }

  /// A new shelf, and a store on it that holds what the two ministers said.
  static func ministers() throws -> (Shelf, Store) {
    let shelf = try Shelf()
    let store = try shelf.store()
    _ = try store.ingest([UjarStoreTests.ministers().graph])
    return (shelf, store)
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
