import Testing
import UjarExport
import UjarGraph

@Suite("Drawings")
struct DrawingTests {
  /// A speaker with so many statements, each about one of two organisations.
  private func crowd(_ count: Int, speakers: Int = 1) -> Subgraph {
    var graph = Subgraph(
      nodes: (1...speakers).map { .init(id: "p\($0)", kind: "person", label: "Orang \($0)") })
    graph.nodes += [
      .init(id: "o1", kind: "organization", label: "Lembaga Laut"),
      .init(id: "o2", kind: "organization", label: "Serikat Pelaut"),
    ]
    for number in 1...count {
      let id = "q\(number)"
      graph.nodes.append(.init(id: id, kind: "quotation", label: "Kata \(number)"))
      graph.edges.append(.init(from: "p\(number % speakers + 1)", to: id, kind: "said"))
      graph.edges.append(.init(from: id, to: "o\(number % 2 + 1)", kind: "mentions"))
    }
    return graph
  }

  private func statements(_ drawing: Drawing) -> Int {
    drawing.graph.nodes.count { $0.kind == "quotation" }
  }

  @Test("a post stands under its holder's name, and its country around both")
  func posts() {
    let graph = Subgraph(
      nodes: [
        .init(id: "p1", kind: "person", label: "Rina Wibowo"),
        .init(id: "p2", kind: "person", label: "Bayu Anggoro"),
        .init(id: "r3", kind: "role", label: "Menteri Laut Kenya"),
        .init(id: "r4", kind: "role", label: "Ketua Serikat Pelaut"),
        .init(id: "c5", kind: "country", label: "Kenya"),
        .init(id: "o6", kind: "organization", label: "Serikat Pelaut"),
      ],
      edges: [
        .init(from: "p1", to: "r3", kind: "holds", attributes: ["tenure": "current"]),
        .init(from: "p1", to: "r4", kind: "holds", attributes: ["tenure": "former"]),
        .init(from: "p2", to: "r3", kind: "holds", attributes: ["tenure": "former"]),
        .init(from: "r3", to: "c5", kind: "of"), .init(from: "r4", to: "o6", kind: "of"),
      ])
    let drawing = Drawing(of: graph)
    #expect(drawing.graph.nodes.map(\.id) == ["p1", "p2", "c5"])
    #expect(
      drawing.graph.nodes[0].attributes["post"]
        == "Menteri Laut Kenya\nKetua Serikat Pelaut (former)")
    #expect(drawing.clusters.map(\.members) == [["c5", "p1"]])
    let shown = Drawing(of: graph, options: DrawingOptions(kinds: ["person", "role", "country"]))
    #expect(shown.clusters.map(\.members) == [["c5", "p1", "r3"]])
  }

  @Test("one post in two languages is told once")
  func languages() {
    let classes = ["titleClass": "sea-minister"]
    let graph = Subgraph(
      nodes: [
        .init(id: "p1", kind: "person", label: "Rina Wibowo"),
        .init(id: "r2", kind: "role", label: "Menteri Laut Kenya", attributes: classes),
        .init(id: "r3", kind: "role", label: "Kenyan Sea Minister", attributes: classes),
        .init(id: "c4", kind: "country", label: "Kenya"),
      ],
      edges: [
        .init(from: "p1", to: "r2", kind: "holds"), .init(from: "p1", to: "r3", kind: "holds"),
        .init(from: "r2", to: "c4", kind: "of"), .init(from: "r3", to: "c4", kind: "of"),
      ])
    let drawing = Drawing(of: graph)
    #expect(drawing.graph.nodes.first?.attributes["post"] == "Menteri Laut Kenya")
    #expect(drawing.graph.edges.map(\.weight) == [2])
  }

  @Test("few statements are all drawn, of many those that read well")
  func automatic() {
    #expect(statements(Drawing(of: crowd(30))) == 30)
    let drawing = Drawing(of: crowd(31))
    #expect(statements(drawing) == 30)
    #expect(
      drawing.notes.first == "30 of 31 statements drawn: those that tie most names")
    let all = Drawing(of: crowd(200), options: DrawingOptions(statements: .none))
    #expect(statements(all) == 200)
    #expect(all.notes == [])
  }

  @Test("a limit is for each speaker, and the rest is told by a line")
  func limit() throws {
    let drawing = Drawing(
      of: crowd(12, speakers: 3), options: DrawingOptions(statements: .most(1)))
    #expect(statements(drawing) == 3)
    #expect(drawing.notes.first == "3 of 12 statements drawn: at most 1 of each speaker")
    let speaker = try #require(drawing.graph.nodes.first)
    #expect(speaker.attributes["statements"] == "4")
    #expect(speaker.attributes["drawn"] == "1")
    let about = drawing.graph.edges.filter { $0.kind == "saidAbout" }
    #expect(about.map(\.weight).reduce(0, +) == 9)
  }

  @Test("without statements and meetings those whom they tie are joined, but not by what was not")
  func connections() {
    let graph = Subgraph(
      nodes: [
        .init(id: "p1", kind: "person", label: "Rina Wibowo"),
        .init(id: "p2", kind: "person", label: "Bayu Anggoro"),
        .init(id: "p3", kind: "person", label: "Citra Lestari"),
        .init(id: "q4", kind: "quotation", label: "Cepat"),
        .init(id: "q5", kind: "quotation", label: "Lambat", attributes: ["negated": "true"]),
        .init(id: "m6", kind: "meeting", label: "talks", attributes: ["state": "held"]),
        .init(id: "m7", kind: "meeting", label: "talks", attributes: ["state": "denied"]),
      ],
      edges: [
        .init(from: "p1", to: "q4", kind: "said"), .init(from: "q4", to: "p2", kind: "addressed"),
        .init(from: "p1", to: "q5", kind: "said"), .init(from: "q5", to: "p3", kind: "mentions"),
        .init(from: "p1", to: "m6", kind: "attended"),
        .init(from: "p2", to: "m6", kind: "attended"),
        .init(from: "p2", to: "m7", kind: "attended"),
        .init(from: "p3", to: "m7", kind: "attended"),
      ])
    let drawing = Drawing(of: graph, options: DrawingOptions(kinds: ["person"]))
    #expect(
      drawing.graph.edges.map { "\($0.from) \($0.kind) \($0.to)" } == [
        "p1 saidTo p2", "p1 met p2",
      ])
    #expect(drawing.notes == ["left out: 1 name that nothing drawn ties to others"])
  }

  @Test("nothing is drawn of nothing")
  func empty() {
    let file = GraphFormat.dot.file(of: Subgraph(), options: DrawingOptions())
    #expect(file.nodes == 0)
    #expect(file.notes == [])
  }
}
