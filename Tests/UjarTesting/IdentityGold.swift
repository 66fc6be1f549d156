package import Foundation
package import UjarGraph
import UjarText

/// Mentions of persons in cases, of which it is known who is who: a file of `Corpus/identity`.
package struct IdentityGold {
  /// A person in an article.
  package struct Mention {
    package var caseNumber: String
    package var kind: String
    /// A letter for each person of the case.
    package var person: String
    package var name: String
    /// The article that names the person.
    package var graph: ArticleGraph
  }

  package var mentions: [Mention] = []

  /// Reads a file.
  package init(_ file: URL) throws {
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 11 else { throw NotInText(words: String(line)) }
      mentions.append(Self.mention(fields, number: mentions.count))
    }
  }

  private static func mention(_ fields: [String], number: Int) -> Mention {
    let (day, language, name, post) = (fields[3], fields[4], fields[5], fields[6])
    let text = "\(name), \(post)."
    let span = TextSpan(start: 0, end: name.utf8.count)
    var graph = ArticleGraph(
      article: Article(id: "\(number)", text: text, date: day, source: "Kabar Nusa"),
      language: language)
    graph.mentions = [UjarGraph.Mention(span: span, kind: .person, entity: name)]
    func value(_ index: Int) -> String? { fields[index].isEmpty ? nil : fields[index] }
    if value(6) != nil || value(8) != nil || value(9) != nil {
      graph.roles = [
        RoleHolding(
          person: name, role: value(6), titleClass: value(7),
          country: value(8).map { Agent(kind: .country, name: $0, code: $0) },
          organization: value(9), tenure: value(10).flatMap(RoleHolding.Tenure.init) ?? .current,
          span: TextSpan(start: span.end, end: text.utf8.count))
      ]
    }
    return Mention(
      caseNumber: fields[0], kind: fields[1], person: fields[2], name: name, graph: graph)
  }

  /// How well mentions were joined.
  package struct Score {
    package var right = 0
    package var missed = 0
    /// Pairs of two persons that were joined.
    package var wrong = 0
    /// Those among them that are of one case: homonyms, and who held a post before and after.
    package var wrongHomonyms = 0
    /// Both names of every pair that is wrong or missed, for a reader.
    package var errors: [String] = []
    /// Pairs within cases.
    package var pairs = 0

    package var f1: Double {
      right == 0 ? 0 : 2 * Double(right) / Double(2 * right + missed + wrong)
    }
  }

  /// Compares every two mentions, given the node of each by the id of its article.
  package func score(_ nodes: [String: Int64]) -> Score {
    var score = Score()
    for (index, mention) in mentions.enumerated() {
      for other in mentions[..<index] {
        let isOneCase = mention.caseNumber == other.caseNumber
        let isOne = isOneCase && mention.person == other.person
        let node = nodes[mention.graph.article.id]
        let isJoined = node != nil && node == nodes[other.graph.article.id]
        if isOneCase { score.pairs += 1 }
        switch (isOne, isJoined) {
        case (true, true): score.right += 1
        case (true, false): score.missed += 1
        case (false, true):
          score.wrong += 1
          if isOneCase { score.wrongHomonyms += 1 }
        case (false, false): continue
        }
        if isOne != isJoined {
          score.errors.append(
            "\(isJoined ? "joined" : "parted") \(mention.caseNumber) \(mention.kind): "
              + "\(other.name) | \(mention.name)")
        }
      }
    }
    return score
  }
}
