internal import UjarGraph

/// The numbers of the kinds that the store itself writes and asks for.
struct KindIds: Sendable {
  let kinds: Kinds
  let person, country, organization, group, role, quotation, meeting, place, article: Int
  let said, mentions, addressed, holds, of, represents, affiliated, attended, heldAt: Int
  let variantOf, sameAs: Int

  /// The edges of a person to a post: what a person holds, represents or belongs to.
  var posts: [Int] { [holds, represents, affiliated] }

  init(_ kinds: Kinds = .standard) {
    self.kinds = kinds
    func node(_ name: String) -> Int { kinds.node(name)?.id ?? 0 }
    func edge(_ name: String) -> Int { kinds.edge(name)?.id ?? 0 }
    person = node("person")
    country = node("country")
    organization = node("organization")
    group = node("group")
    role = node("role")
    quotation = node("quotation")
    meeting = node("meeting")
    place = node("place")
    article = node("article")
    said = edge("said")
    mentions = edge("mentions")
    addressed = edge("addressed")
    holds = edge("holds")
    of = edge("of")
    represents = edge("represents")
    affiliated = edge("affiliated")
    attended = edge("attended")
    heldAt = edge("heldAt")
    variantOf = edge("variantOf")
    sameAs = edge("sameAs")
  }

  /// A node as answers name it.
  func node(_ id: Int64, kind: Int, name: String?) -> Node {
    let kind = kinds.nodes.first { $0.id == kind }
    return Node(
      id: (kind?.letter ?? "n") + String(id), kind: kind?.name ?? "unknown", name: name ?? "")
  }

  /// The letter of a kind and the number behind it: "q31" is a quotation and 31.
  func parse(_ id: String) -> (letter: String, number: Int64)? {
    guard let letter = id.first, letter.isLetter, letter.isASCII, let number = Int64(id.dropFirst())
    else { return nil }
    return (letter.lowercased(), number)
  }
}
