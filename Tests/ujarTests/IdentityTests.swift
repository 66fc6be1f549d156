import Testing
import UjarExtract
import UjarGraph
import UjarLanguage
import UjarStore
import UjarTesting

@Suite("Who is who in articles as they are read")
struct IdentityTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func store(_ texts: [(language: String, day: String, text: String)]) throws -> Store {
    let articles = texts.enumerated().map { number, text in
      Article(id: "\(number)", text: text.text, date: text.day, language: text.language)
    }
    let store = try Store(
      path: folder.path("graph.db"), mode: .readWrite,
      options: StoreOptions(countryNames: CountryNames.shared.all))
    for article in articles { _ = try store.ingest([Extractor().graph(of: article)]) }
    return store
  }

  private func persons(_ store: Store) throws -> [String] {
    try store.sql("SELECT name FROM person ORDER BY id").rows.compactMap { $0[0].text }
  }

  @Test("a minister of two languages, two orders of the name and a surname is one")
  func languages() throws {
    let store = try store([
      (
        "id", "2026-02-03",
        #""Kami siap," kata Menteri Pertahanan Korea Selatan Yoo Gyeong-tak di Jakarta, Selasa."#
      ),
      (
        "en", "2026-02-04",
        #""We are ready," South Korean Defense Minister Gyeong-tak Yoo said in Jakarta."#
      ),
      (
        "id", "2026-02-10",
        #""Kami tetap siap," kata Menhan Korsel Yoo Gyeong Tak di Seoul, Selasa."#
      ),
    ])
    #expect(try persons(store) == ["Yoo Gyeong-tak"])
    #expect(try store.show("Gyeong-tak Yoo").first?.quotationCount == 3)
  }

  @Test("a post that passes on leaves its holders two")
  func succession() throws {
    let store = try store([
      ("id", "2024-02-03", #""Harga turun," kata Menteri Perdagangan Kenya Amina Wekesa, Sabtu."#),
      ("id", "2026-02-03", #""Harga naik," kata Menteri Perdagangan Kenya Grace Wekesa, Selasa."#),
      (
        "id", "2026-02-05",
        #""Saya tenang," kata mantan Menteri Perdagangan Kenya Amina Wekesa, Kamis."#
      ),
    ])
    #expect(try persons(store) == ["Amina Wekesa", "Grace Wekesa"])
    let posts = try #require(try store.show("Amina Wekesa").first).roles
    #expect(posts.map(\.tenure) == ["former", "current"])
    #expect(posts.map(\.since) == ["2026-02-05", "2024-02-03"])
  }

  @Test("two of one name in two posts are two")
  func homonyms() throws {
    let store = try store([
      ("id", "2026-02-03", #""Aman," kata Kapolres Tuban AKBP Budi Rahardi, Selasa."#),
      ("id", "2026-02-04", #""Kami menang," kata pelatih Bahari FC Budi Rahardi, Rabu."#),
      ("id", "2026-02-06", #""Masih aman," kata Kapolres Tuban AKBP Budi Rahardi, Jumat."#),
    ])
    #expect(try persons(store).count == 2)
    #expect(try store.nodes(named: "Budi Rahardi").count == 2)
  }
}
