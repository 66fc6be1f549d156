import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Parts of the graph")
struct SubgraphTests {
  let shelf: Shelf
  let store: Store

  init() throws { (shelf, store) = try Shelf.ministers() }

  private func graph(_ change: (inout SubgraphRequest) -> Void) throws -> Subgraph {
    var request = SubgraphRequest()
    change(&request)
    return try store.subgraph(request)
  }

  @Test("a part has the nodes around the middle and the edges between them")
  func around() throws {
    let part = try graph {
      $0.focus = "Seo"
      $0.depth = 1
    }
    #expect(part.nodes.map(\.kind).sorted() == ["meeting", "person", "quotation", "role"])
    let whole = try store.subgraph()
    #expect(
      Set(whole.edges.map(\.kind)) == [
        "said", "mentions", "addressed", "holds", "of", "attended", "heldAt",
      ])
    let names = Set(whole.nodes.map(\.id))
    #expect(whole.edges.allSatisfy { names.contains($0.from) && names.contains($0.to) })
  }

  @Test("with articles among the kinds it is told where things are reported")
  func articles() throws {
    let reported = try graph { $0.kinds = ["person", "quotation", "article"] }
    #expect(reported.edges.contains { $0.kind == "reportedIn" })
    #expect(throws: StoreError.self) { try graph { $0.kinds = ["ghost"] } }
  }

  @Test("a rounded part tells who spoke and met at its rim, and in which posts")
  func rounded() throws {
    let part = try graph {
      $0.focus = "Osaka"
      $0.depth = 1
      $0.isRounded = true
    }
    #expect(
      Set(part.nodes.map(\.label)) == [
        "Osaka", "talks", "Hiro Tanabe", "Seo Min-jae", "Menteri Pertahanan Jepang",
        "Menteri Pertahanan Korea Selatan", "Japan", "South Korea",
      ])
  }

  @Test(
    "days cut off what was said and done outside them",
    arguments: [
      ("2024-05-02", nil, ["quotation", "quotation"]),
      (nil, "2024-05-01", ["meeting", "quotation"]),
      ("2024-05", "2024", ["meeting", "quotation", "quotation", "quotation"]),
      ("2025", nil, []),
    ] as [(String?, String?, [String])])
  func days(since: String?, until: String?, kinds: [String]) throws {
    let part = try graph {
      $0.since = since
      $0.until = until
    }
    #expect(
      part.nodes.map(\.kind).filter { ["quotation", "meeting"].contains($0) }.sorted() == kinds)
  }

  @Test("a day that is none is told")
  func invalid() {
    #expect(throws: StoreError.invalidDate("kemarin")) { try graph { $0.since = "kemarin" } }
  }
}
