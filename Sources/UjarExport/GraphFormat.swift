public import UjarGraph

/// A form in which a part of the graph leaves the program.
///
/// Each has a file of its own here, with a writer; a new one is a case, a file and a line below.
public enum GraphFormat: String, Sendable, CaseIterable {
  /// The language of Graphviz; Gephi reads it too.
  case dot

  /// Writes a graph.
  ///
  /// - Parameters:
  ///   - graph: What is written.
  ///   - options: What of it, and how it looks.
  /// - Returns: The file.
  public func file(of graph: Subgraph, options: DrawingOptions) -> GraphFile {
    switch self {
    case .dot:
      let drawing = Drawing(of: graph, options: options)
      return GraphFile(
        bytes: DOTWriter.bytes(of: drawing), nodes: drawing.graph.nodes.count,
        notes: drawing.notes)
    }
  }
}

/// A graph in a format, ready to be written.
public struct GraphFile: Sendable, Equatable {
  /// What stands in it.
  public var bytes: [UInt8]
  /// How many nodes it has.
  public var nodes: Int
  /// What was left out, each in a sentence.
  public var notes: [String]
}
