internal import GRDB

/// What all decisions together make of the persons that the rules know.
struct Placements {
  private struct Key: Hashable {
    var node: Int64
    var article: Int64
  }

  /// To whom a node leads, by the latest decision; nobody is one left out.
  private var targets: [Key: Int64?] = [:]

  init(_ db: Database) throws {
    let sql = "SELECT nodeId, articleId, personId FROM placement ORDER BY decisionId"
    for row in try Row.fetchAll(db, sql: sql) {
      targets.updateValue(row[2], forKey: Key(node: row[0], article: row[1]))
    }
  }

  /// The person of a sighting; `nil` when a decision leaves them out.
  func person(own: Int64, rule: Int64, article: Int64) -> Int64? {
    var person = rule
    if own != rule, let target = targets[Key(node: own, article: 0)] {
      guard let target else { return nil }
      person = target
    } else if let target = targets[Key(node: rule, article: article)] {
      guard let target else { return nil }
      person = target
    }
    return follow(person)
  }

  /// Whoever stands for a person in the end.
  func follow(_ node: Int64) -> Int64? {
    var node = node
    var seen: Set<Int64> = [node]
    while let target = targets[Key(node: node, article: 0)] {
      guard let target else { return nil }
      guard seen.insert(target).inserted else { break }
      node = target
    }
    return node
  }

  /// The nodes about which something was decided.
  var nodes: Set<Int64> { Set(targets.keys.map(\.node)) }

  /// Those who lead to one of some nodes, these among them.
  func leading(to wanted: Set<Int64>) -> Set<Int64> {
    var found = wanted
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (key, target) in targets {
        if let target, found.contains(target), found.insert(key.node).inserted { hasGrown = true }
      }
    }
    return found
  }
}
