/// Who has a post of a class of titles, and from where on the report names them. Posts without a name
/// are many in some texts, so that each looks up what would take a walk through all persons.
struct PostHolders {
  /// The persons of each class, in the order in which they are first named.
  private let holders: [String: [Int]]
  /// The first token at which a person is named, by the person's number.
  private let firstMention: [Int]
  /// The classes of a person's posts, by the person's number.
  private let classes: [Set<String>]

  /// Who heads each state, in the order in which they are first named.
  private let heads: [String: [Int]]
  /// Classes of titles of those who head a state.
  private static let heading: Set<String> = ["president", "prime-minister", "monarch"]

  init(_ persons: PersonTable, _ chunks: [Chunk]) {
    var firstMention = [Int](repeating: .max, count: persons.persons.count)
    var inOrder: [Int] = []
    for chunk in chunks {
      guard let person = chunk.person, firstMention[person] == .max else { continue }
      firstMention[person] = chunk.tokens.lowerBound
      inOrder.append(person)
    }
    classes = persons.persons.map { person in
      Set(person.roles.lazy.map(\.titleClass).filter { !$0.isEmpty })
    }
    var holders: [String: [Int]] = [:]
    for person in inOrder {
      for titleClass in classes[person] { holders[titleClass, default: []].append(person) }
    }
    var heads: [String: [Int]] = [:]
    for person in inOrder {
      let role = persons.persons[person].roles.first {
        Self.heading.contains($0.titleClass) && $0.tenure != "former" && !$0.code.isEmpty
      }
      if let code = role?.code { heads[code, default: []].append(person) }
    }
    (self.holders, self.heads, self.firstMention) = (holders, heads, firstMention)
  }

  /// The only one who heads a state, where the report names them before a token.
  func head(of state: String, before index: Int) -> Int? {
    guard let head = heads[state], head.count == 1, isNamed(head[0], before: index) else {
      return nil
    }
    return head[0]
  }

  /// The classes of all posts of a person.
  func classes(of person: Int) -> Set<String> { classes[person] }

  /// The only one of a class in the whole report.
  func only(_ titleClass: String) -> Int? {
    holders[titleClass].flatMap { $0.count == 1 ? $0[0] : nil }
  }

  /// Those of a class whom the report names before a token, as far as they are no more than `limit`.
  func named(_ titleClass: String, before index: Int, upTo limit: Int) -> [Int]? {
    let named = (holders[titleClass] ?? []).prefix(limit + 1).prefix { isNamed($0, before: index) }
    return named.count <= limit ? Array(named) : nil
  }

  /// Whether the report names a person before a token.
  func isNamed(_ person: Int, before index: Int) -> Bool { firstMention[person] < index }
}
