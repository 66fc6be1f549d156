import Testing
import UjarGraph

@Suite("The kinds of nodes and edges")
struct KindsTests {
  @Test("the tables compiled in have every kind once")
  func standard() {
    let kinds = Kinds.standard
    #expect(kinds.nodes.map(\.id) == Array(1...9))
    #expect(kinds.edges.map(\.id) == Array(1...12))
    #expect(Set(kinds.nodes.map(\.letter)).count == kinds.nodes.count)
    #expect(kinds.node("person")?.shape == "ellipse")
    #expect(kinds.edge("said")?.to == ["quotation"])
    #expect(kinds.node("ghost") == nil)
  }

  @Test("every edge runs between kinds that there are")
  func ends() {
    let known = Set(Kinds.standard.nodes.map(\.name))
    for edge in Kinds.standard.edges {
      #expect(known.isSuperset(of: edge.from + edge.to), "\(edge.name)")
    }
  }

  @Test("every kind of agent is a kind of node")
  func agents() {
    for kind in Agent.Kind.allCases where kind != .unknown {
      #expect(Kinds.standard.node(kind.rawValue) != nil)
    }
  }

  @Test("every colour is one of Graphviz")
  func colours() {
    for colour in Kinds.standard.nodes.flatMap({ [$0.fill, $0.line] }) {
      #expect(colour.hasPrefix("#") && colour.count == 7, "\(colour)")
    }
  }

  @Test("a line with too few columns is named with its place")
  func broken() {
    let error = #expect(throws: KindsError.self) {
      try Kinds(nodes: "# kinds\nperson\tp\n", edges: "")
    }
    #expect(error?.description == "schema/nodes.tsv:2: 2 columns; write 10, parted by tabs")
  }

  @Test("a kind without a number is named with its place")
  func noNumber() {
    let line = Array(repeating: "x", count: 10).joined(separator: "\t")
    let error = #expect(throws: KindsError.self) { try Kinds(nodes: "", edges: line) }
    #expect(error?.description == "schema/edges.tsv:1: id is 'x'; write a number")
  }
}
