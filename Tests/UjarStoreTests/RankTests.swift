import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Statements by how well they fit")
struct RankTests {
  let shelf: Shelf
  let store: Store

  init() throws { (shelf, store) = try Shelf.ministers() }

  private func rank(_ change: (inout StatementSearch) -> Void) throws -> [RankedStatement] {
    var search = StatementSearch()
    change(&search)
    return try store.rank(search)
  }

  private func term(_ forms: String..., languages: Set<String> = ["id", "en"]) -> SearchTerm {
    SearchTerm(forms: forms, exact: forms, languages: languages)
  }

  @Test("the statement with most of the words is first, whatever their order")
  func mostWords() throws {
    let ranked = try rank {
      $0.terms = [term("rudal"), term("uji coba"), term("tolak", "menolak")]
    }
    let best = try #require(ranked.first)
    #expect(best.statement.speakers.map(\.name) == ["Hiro Tanabe"])
    #expect(best.coverage == 1)
    #expect(best.matched == 3)
  }

  @Test("words that nobody said lower the fit")
  func missingWords() throws {
    let ranked = try rank { $0.terms = [term("rudal"), term("kapal selam")] }
    #expect(try #require(ranked.first).coverage < 0.7)
    #expect(try rank { $0.terms = [term("gunung berapi")] }.isEmpty)
  }

  @Test("a word of another language counts only where it is found")
  func otherLanguage() throws {
    let ranked = try rank {
      $0.terms = [term("rudal"), term("intermediate", languages: ["en"])]
    }
    let best = try #require(ranked.first)
    #expect(best.expected == 1)
    #expect(best.coverage > 0.5 && best.coverage < 1)
  }

  @Test("speakers, addressees and the act are taken into account")
  func people() throws {
    let seo = try #require(try store.resolve("Seo Min-jae").first)
    let japan = try #require(try store.resolve("Jepang").first)
    #expect(
      try rank { $0.speakers = [seo.id] }.map(\.statement.text) == [
        "Jepang membuka kembali pelabuhan"
      ])
    #expect(try rank { $0.addressees = [japan.id] }.map(\.statement.act) == ["urge"])
    #expect(
      try rank {
        $0.speakers = [seo.id]; $0.acts = ["urge"]
      }.first?.hasAct == true)
    #expect(try rank { $0.speakers = [] }.isEmpty)
  }

  @Test("exact words are told from the same words in another order")
  func phrase() throws {
    let ranked = try rank { $0.phrase = "uji coba rudal" }
    #expect(ranked.map(\.hasPhrase) == [true])
    #expect(try rank { $0.phrase = "rudal coba uji" }.first?.hasPhrase != true)
  }

  @Test("what a question types is no syntax")
  func syntax() throws {
    #expect(try rank { $0.terms = [term("\"rudal\" OR *", "NEAR(")] }.count <= 1)
    #expect(try rank { $0.phrase = "* \" AND" }.isEmpty)
  }

  @Test("posts are found by their class in any language, in a country")
  func holders() throws {
    #expect(
      try store.holders(titleClass: "defence-minister", country: "KR").map(\.name)
        == ["Seo Min-jae"])
    #expect(try store.holders(titleClass: "defence-minister").count == 2)
    #expect(try store.holders(titleClass: "pope").isEmpty)
  }

  @Test("groups are found by one of several words for each word of their name")
  func named() throws {
    let found = try store.nodes(with: [["analyst", "pengamat"]], kinds: ["group"])
    #expect(found.map(\.name) == ["Beberapa pengamat"])
    #expect(try store.nodes(with: [["pengamat"], ["militer"]], kinds: ["group"]).isEmpty)
    #expect(try store.nodes(with: [], kinds: ["group"]).isEmpty)
  }

  @Test("everybody of a name is found by it")
  func everybody() throws {
    #expect(try store.nodes(named: "Tanabe").map(\.name) == ["Hiro Tanabe"])
    #expect(try store.nodes(named: "Hiro").isEmpty)
    #expect(try store.nodes(named: "jepang").map(\.kind) == ["country"])
  }

  @Test("words are found by their stems, when the store has a stemmer")
  func stems() throws {
    let folder = try Shelf()
    let options = StoreOptions(
      countryNames: countryNames,
      stem: { text, _ in
        text.lowercased().split(separator: " ").map { String($0.prefix(4)) }.joined(separator: " ")
      })
    let store = try Store(path: folder.path, mode: .readWrite, options: options)
    _ = try store.ingest([ministers().graph])
    var filter = SaidFilter()
    filter.about = "pelabuhannya"
    #expect(try store.said(filter).map(\.act) == ["urge"])
  }
}
