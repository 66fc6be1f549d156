internal import UjarData

/// A kind of node: one line of `schema/nodes.tsv`.
public struct NodeKind: Sendable, Equatable {
  /// Its number in the database.
  public var id: Int
  /// Its name: `person`, `quotation`.
  public var name: String
  /// The letter that ids begin with: `p`, `q`.
  public var letter: String
  /// What to call it in a legend.
  public var label: String
  /// The Graphviz shape.
  public var shape: String
  /// The colour inside, as `#rrggbb`.
  public var fill: String
  /// The colour of the outline, as `#rrggbb`.
  public var line: String
  /// The term of schema.org: `schema:Person`.
  public var schemaOrg: String
  /// The term of FollowTheMoney: `ftm:Person`.
  public var followTheMoney: String
  /// What it is.
  public var definition: String
}

/// A kind of edge: one line of `schema/edges.tsv`.
public struct EdgeKind: Sendable, Equatable {
  /// Its number in the database.
  public var id: Int
  /// Its name: `said`, `attended`.
  public var name: String
  /// The kinds of nodes where it may start.
  public var from: [String]
  /// The kinds of nodes where it may end.
  public var to: [String]
  /// What to write on it.
  public var label: String
  /// Its colour, as `#rrggbb`.
  public var line: String
  /// The Graphviz style: `solid`, `dashed`.
  public var style: String
  /// The term of schema.org: `schema:attendee`.
  public var schemaOrg: String
  /// The term of FollowTheMoney: `ftm:Occupancy`.
  public var followTheMoney: String
  /// What it is.
  public var definition: String
}

/// The kinds of nodes and edges, as `schema/nodes.tsv` and `schema/edges.tsv` list them.
public struct Kinds: Sendable, Equatable {
  /// The kinds of nodes, in the order of the file.
  public var nodes: [NodeKind]
  /// The kinds of edges, in the order of the file.
  public var edges: [EdgeKind]

  /// Reads both tables.
  ///
  /// - Parameters:
  ///   - nodes: The content of `nodes.tsv`.
  ///   - edges: The content of `edges.tsv`.
  /// - Throws: `KindsError` for a line that has not the columns that the first line names.
  public init(nodes: String, edges: String) throws(KindsError) {
    self.nodes = []
    self.edges = []
    for line in try Line.all(of: nodes, in: "schema/nodes.tsv") {
      self.nodes.append(try NodeKind(line))
    }
    for line in try Line.all(of: edges, in: "schema/edges.tsv") {
      self.edges.append(try EdgeKind(line))
    }
  }

  /// The kinds that the program carries; empty tables only if it was built from broken ones.
  public static let standard: Kinds = {
    let nodes = EmbeddedFile.named("schema/nodes.tsv")?.text ?? ""
    let edges = EmbeddedFile.named("schema/edges.tsv")?.text ?? ""
    return (try? Kinds(nodes: nodes, edges: edges)) ?? Kinds()
  }()

  /// The kind of node of that name.
  public func node(_ name: String) -> NodeKind? { nodes.first { $0.name == name } }

  /// The kind of edge of that name.
  public func edge(_ name: String) -> EdgeKind? { edges.first { $0.name == name } }

  private init() {
    nodes = []
    edges = []
  }
}

/// A line of a table of kinds that cannot be read.
public struct KindsError: Error, Equatable, CustomStringConvertible {
  /// The file and the line, from 1: `schema/nodes.tsv:3`.
  public var place: String
  /// What is wrong with it, and what to write.
  public var description: String
}

extension NodeKind {
  fileprivate init(_ line: Line) throws(KindsError) {
    self.init(
      id: try line.number, name: line[1], letter: line[2], label: line[3], shape: line[4],
      fill: line[5], line: line[6], schemaOrg: line[7], followTheMoney: line[8],
      definition: line[9])
  }
}

extension EdgeKind {
  fileprivate init(_ line: Line) throws(KindsError) {
    self.init(
      id: try line.number, name: line[1], from: line.list(2), to: line.list(3), label: line[4],
      line: line[5], style: line[6], schemaOrg: line[7], followTheMoney: line[8],
      definition: line[9])
  }
}

/// A line of ten columns, the first of them a number.
private struct Line {
  static let columns = 10

  let place: String
  let fields: [String]

  subscript(_ index: Int) -> String { fields[index] }

  func list(_ index: Int) -> [String] { fields[index].split(separator: ",").map(String.init) }

  var number: Int {
    get throws(KindsError) {
      guard let number = Int(fields[0]) else {
        throw KindsError(
          place: place, description: "\(place): id is '\(fields[0])'; write a number")
      }
      return number
    }
  }

  static func all(of text: String, in file: String) throws(KindsError) -> [Line] {
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && line.first != "#" {
      let place = "\(file):\(index + 1)"
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == columns else {
        throw KindsError(
          place: place,
          description: "\(place): \(fields.count) columns; write \(columns), parted by tabs")
      }
      lines.append(Line(place: place, fields: fields))
    }
    return lines
  }
}
