import Foundation
import UjarGraph
import UjarTesting

/// A small database made by hand, so that whole answers can be told in advance.
enum Newsroom {
  private static let folder = Result { try Folder() }
  private static let made = Result { () throws -> String in
    try folder.get().database("graph.db", of: [ministers(), echo(), strange()].map(\.graph))
  }

  static func path() throws -> String { try made.get() }

  /// Two ministers meet in Osaka; one speaks and urges, the other answers; analysts comment.
  private static func ministers() throws -> Draft {
    var draft = Draft(
      """
      Menteri Pertahanan Jepang Hiro Tanabe bertemu Menteri Pertahanan Korea Selatan Seo Min-jae \
      di Osaka, Rabu. “Kami menolak uji coba rudal itu,” kata Tanabe. “Pintu dialog di kawasan ini \
      tetap terbuka.”

      Seo mendesak Jepang membuka kembali pelabuhan. Beberapa pengamat menilai langkah itu \
      terlambat. Tanabe dan Seo akan bertemu lagi di Seoul.
      """, id: "osaka", title: "Dua Menteri Bertemu di Osaka", date: "2024-05-02",
      url: "https://example.org/kabarnusa/osaka", outlet: "Kabar Nusa")
    let tanabe = Agent.person("Hiro Tanabe")
    let seo = Agent.person("Seo Min-jae")
    try draft.role(
      "Hiro Tanabe", "Menteri Pertahanan Jepang", words: "Menteri Pertahanan Jepang",
      titleClass: "defence-minister", country: .japan)
    try draft.role(
      "Seo Min-jae", "Menteri Pertahanan Korea Selatan",
      words: "Menteri Pertahanan Korea Selatan", titleClass: "defence-minister", country: .korea)
    try draft.mention("Hiro Tanabe", .person, "Hiro Tanabe")
    try draft.mention("Seo Min-jae", .person, "Seo Min-jae")
    try draft.mention("kata ~Tanabe", .person, "Hiro Tanabe")
    try draft.mention("mendesak ~Jepang", .country, "Japan", code: "JP")
    try draft.mention("Seoul", .place, "Seoul", code: "KR")
    try draft.mention("Osaka", .place, "Osaka", code: "JP")
    try draft.quote(
      "Kami menolak uji coba rudal itu", "Pintu dialog di kawasan ini tetap terbuka.",
      by: [tanabe], cue: "kata", source: "kata ~Tanabe", date: "2024-05-01", place: "Osaka")
    try draft.quote(
      "Jepang membuka kembali pelabuhan", by: [seo], act: .urge, to: [.japan], cue: "mendesak",
      source: "\n\n~Seo", kind: .indirect)
    try draft.quote(
      "langkah itu terlambat", by: [.group("Beberapa pengamat")], act: .assess, cue: "menilai",
      source: "Beberapa pengamat", kind: .indirect)
    try draft.meet([tanabe, seo], words: "bertemu", place: "Osaka", date: "2024-05-01")
    try draft.meet([tanabe, seo], words: "akan bertemu", place: "Seoul", state: .planned)
    return draft
  }

  /// Another outlet carries the words, cut short, two days later.
  private static func echo() throws -> Draft {
    var draft = Draft(
      """
      “Kami menolak uji coba rudal itu. Pintu dialog di kawasan ini,” kata Hiro Tanabe seperti \
      dikutip Kabar Nusa. Rina Wibowo dari Lembaga Laut tidak mengatakan hal itu. Keduanya diam.
      """, id: "gema", title: "Tanabe Tolak Rudal", date: "2024-05-04", outlet: "Harian Lain")
    let tanabe = Agent.person("Hiro Tanabe")
    try draft.mention("Hiro Tanabe", .person, "Hiro Tanabe")
    try draft.mention("Rina Wibowo", .person, "Rina Wibowo")
    try draft.role(
      "Rina Wibowo", nil, words: "Lembaga Laut", organization: "Lembaga Laut")
    try draft.quote(
      "Kami menolak uji coba rudal itu. Pintu dialog di kawasan ini", by: [tanabe], cue: "kata",
      source: "Hiro Tanabe")
    try draft.quote(
      "hal itu", by: [.person("Rina Wibowo")], cue: "mengatakan", source: "Rina Wibowo",
      kind: .indirect, isNegated: true)
    try draft.quote("diam", by: [], source: "Keduanya", kind: .indirect)
    return draft
  }

  /// Words that a terminal, a spreadsheet or a table of Markdown could take for something else,
  /// and wide ones.
  private static func strange() throws -> Draft {
    var draft = Draft(
      "“Garis | pipa, \"kutip\"\nbaris \u{1B}[31mmerah\u{7}\u{9B}2J \u{202E}balik *tebal*” ujar 田中さくら.",
      id: "aneh", title: "=1+1", date: "2024-06-01", outlet: "Kabar\u{1B}]0;Nusa")
    try draft.mention("田中さくら", .person, "田中さくら")
    try draft.quote(
      "Garis | pipa, \"kutip\"\nbaris \u{1B}[31mmerah\u{7}\u{9B}2J \u{202E}balik *tebal*",
      by: [.person("田中さくら")], cue: "ujar", source: "田中さくら")
    return draft
  }
}
