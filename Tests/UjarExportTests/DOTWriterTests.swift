import Foundation
import Testing
import UjarExport
import UjarGraph

@Suite("DOT")
struct DOTWriterTests {
  private func dot(_ graph: Subgraph, _ options: DrawingOptions = DrawingOptions()) -> String {
    String(decoding: GraphFormat.dot.file(of: graph, options: options).bytes, as: UTF8.self)
  }

  /// A minister speaks about a country and meets another; the post is held for a country.
  private let harbour = Subgraph(
    nodes: [
      .init(id: "p1", kind: "person", label: "Rina Wibowo"),
      .init(id: "r2", kind: "role", label: "Menteri Pelabuhan Kenya"),
      .init(id: "c3", kind: "country", label: "Kenya", attributes: ["iso": "KE"]),
      .init(id: "c4", kind: "country", label: "Peru", attributes: ["iso": "PE"]),
      .init(
        id: "q5", kind: "quotation",
        label: "Kami menunggu kapal-kapal itu sejak bulan lalu, \"lama sekali\"",
        attributes: ["kind": "direct", "act": "urge", "date": "2026-03-05"]),
      .init(id: "m6", kind: "meeting", label: "talks", attributes: ["state": "planned"]),
      .init(id: "l7", kind: "place", label: "Mombasa"),
    ],
    edges: [
      .init(from: "p1", to: "r2", kind: "holds", attributes: ["tenure": "current"]),
      .init(from: "p1", to: "q5", kind: "said", attributes: ["evidence": "e1"]),
      .init(from: "p1", to: "m6", kind: "attended"), .init(from: "r2", to: "c3", kind: "of"),
      .init(from: "c4", to: "m6", kind: "attended"),
      .init(from: "q5", to: "c4", kind: "addressed"), .init(from: "m6", to: "l7", kind: "heldAt"),
    ])

  /// With UJAR_RECORD=1 the file is written anew, for a look at what changed.
  @Test("a small graph, whole")
  func whole() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Expected/harbour.dot")
    let text = dot(harbour, DrawingOptions(title: "Pelabuhan", hasLegend: true))
    #expect(try text == String(contentsOf: file, encoding: .utf8))
    if ProcessInfo.processInfo.environment["UJAR_RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test("the order of edges that are told twice does not change the bytes")
  func deterministic() {
    var twice = harbour
    twice.edges += harbour.edges
    #expect(dot(twice) == dot(twice))
    #expect(dot(twice).contains("weight=2"))
  }

  @Test(
    "what a text holds does not break out of it, and shows as it is",
    arguments: [
      (#"a "b" c"#, #""a \"b\" c""#), (#"\N \G"#, #""\\N \\G""#), ("R&D", #""R&D""#),
      ("&amp; &#60; A&B;", #""&amp;amp; &amp;#60; A&amp;B;""#), ("<b>", #""<b>""#),
      ("a\nb\u{0}\u{1B}[31m\u{9B}c\u{202E}d", #""a b [31m cd""#), ("   ", ""),
    ])
  func escaping(label: String, quoted: String) {
    let graph = Subgraph(
      nodes: [
        .init(id: "o1", kind: "organization", label: label),
        .init(id: "q2", kind: "quotation", label: "x"),
      ], edges: [.init(from: "o1", to: "q2", kind: "said")])
    let text = dot(graph)
    #expect(quoted.isEmpty ? !text.contains("label=\"\"") : text.contains("label=\(quoted)"))
    #expect(GephiReader(text).nodes.keys.sorted() == ["o1", "q2"])
  }

  @Test("a statement is wrapped and cut, and stands whole in its tooltip")
  func longStatement() {
    let words = (1...60).map { "kata\($0)" }
    let graph = Subgraph(
      nodes: [
        .init(
          id: "q1", kind: "quotation", label: words.joined(separator: " "),
          attributes: ["url": "javascript:alert(1)"])
      ])
    let text = dot(graph)
    let label = GephiReader(text).nodes["q1"]?["label"] ?? ""
    let lines = label.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.count <= 32 })
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(text.contains(words.joined(separator: " ")))
    #expect(!text.contains("javascript"))
  }

  @Test("Gephi reads the same nodes and edges and nothing else")
  func gephi() {
    let reader = GephiReader(dot(harbour, DrawingOptions(title: "a */ b", hasLegend: true)))
    #expect(reader.nodes.keys.sorted() == ["c3", "c4", "l7", "m6", "p1", "q5"])
    #expect(reader.nodes["p1"]?["label"] == "Rina Wibowo\nMenteri Pelabuhan Kenya")
    #expect(reader.nodes["p1"]?["kind"] == "person")
    #expect(
      reader.edges.map { "\($0.from) \($0.to)" } == [
        "p1 c3", "p1 q5", "p1 m6", "c4 m6", "q5 c4", "m6 l7",
      ])
    #expect(reader.edges.allSatisfy { $0.attributes["weight"] == "1" })
  }
}
