import UjarText

/// A phrase that stands for someone or something: what sources and participants are made of.
struct Chunk {
  enum Kind {
    case person, role, organization, country, place, pronoun
  }

  var kind: Kind
  /// All of it, title and name.
  var tokens: Range<Int>
  /// The name of a person without titles and forms of address.
  var name: Range<Int>?
  /// The post, where the phrase names one. Most name none and all are copied often, so it is kept
  /// apart.
  var role: RolePhrase? {
    get { post?.role }
    set { post = newValue.map(Post.init) }
  }
  /// ISO 3166-1 of a country, or of the country a place or institution belongs to.
  var code: String
  /// The canonical name of an organisation or place.
  var label: String
  /// Which person of the article, once names are joined.
  var person: Int?
  /// The sentence of a name that nothing but capitals speaks for, until it is judged.
  var openIn: Range<Int>?
  /// Whether it may be a person or not; such a chunk counts only when the name is part of another.
  var isWeak = false
  /// Whether an institution is also a place where people meet.
  var isPlace: Bool
  private var post: Post?

  private final class Post {
    let role: RolePhrase
    init(role: RolePhrase) { self.role = role }
  }

  init(
    kind: Kind, tokens: Range<Int>, name: Range<Int>? = nil, role: RolePhrase? = nil,
    code: String = "", label: String = "", isPlace: Bool = false
  ) {
    (self.kind, self.tokens, self.name) = (kind, tokens, name)
    (self.code, self.label, self.isPlace) = (code, label, isPlace)
    self.role = role
  }
}

extension Chunk {
  /// Whether it names a post that several have.
  var isPluralRole: Bool { role?.isPlural == true }
}

/// A title with what completes it: "Menteri Pertahanan Korea Selatan".
struct RolePhrase {
  var tokens: Range<Int>
  var titleClass = ""
  /// What it is called where the text has a verb for it: "chair of" of "chairs the board".
  var noun: String?
  /// The field of the post, in the class that joins languages: "defence".
  var portfolio = ""
  /// former, acting, designate or current, as the modifier in front says.
  var tenure = "current"
  /// ISO 3166-1 of the country that completes it.
  var code = ""
  /// Where that country stands.
  var countryTokens: Range<Int>?
  /// The organisation that completes it, as written.
  var organization: Range<Int>?
  /// Where what completes the title begins.
  var titleEnd = 0
  /// Whether it is that of a minister or of the head of a region.
  var isTerritorial: Bool {
    ["minister", "governor", "mayor", "regent", "head-of-region", "village-head", "district-head"]
      .contains { titleClass.hasSuffix($0) }
  }
  /// Whether it is that of the head of a village, quarter or district.
  var isLocal: Bool {
    ["village-head", "district-head", "neighbourhood-head"].contains { titleClass.hasSuffix($0) }
  }
  /// Whether a name behind it may be whom the holder serves: "kuasa hukum Rina".
  var namesClient: Bool {
    ["lawyer", "spokesperson", "relative", "staff"].contains(titleClass)
  }
  /// Takes in what stands behind the title up to an index: the organisation, or more of it.
  mutating func extendBody(from start: Int, to end: Int) {
    organization = (organization?.lowerBound ?? start)..<end
    tokens = tokens.lowerBound..<end
    titleEnd = end
  }

  /// The class of whoever has the same post elsewhere.
  static let counterpart = "counterpart"
  /// Whether it says only how high someone ranks: "Komjen".
  var isRank = false
  /// Whether it stands for several: "ministers".
  var isPlural = false
}
