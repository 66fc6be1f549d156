internal import UjarData

/// What is known of names and posts beyond their letters, in whatever languages.
public struct NameKnowledge: Sendable {
  /// A field of life that posts belong to.
  public struct Domain: Sendable {
    /// The fields that people move between from there.
    public var neighbours: Set<String>
    /// Whether its people are named once and forgotten: witnesses, residents.
    public var isPassing: Bool
    /// Whether it takes in posts of all fields, so that a like post says nothing: chairs, heads.
    public var isBroad: Bool

    /// Creates a domain.
    public init(neighbours: Set<String>, isPassing: Bool = false, isBroad: Bool = false) {
      self.neighbours = neighbours
      self.isPassing = isPassing
      self.isBroad = isBroad
    }
  }

  /// Forms of one name that is spelt in several ways, by folded form: "sergiy" and "sergei" have the
  /// same value.
  public var spellings: [String: String] = [:]
  /// Short and familiar forms, by folded form: "bill" and "william" have the same value.
  public var nicknames: [String: String] = [:]
  /// Folded words that stand with a name and are no part of it: degrees, forms of address.
  public var titles: Set<String> = []
  /// Folded words of names that are written or left out: "al", "van".
  public var particles: Set<String> = []
  /// Words and short forms of places, by folded form: "jatim" is "jawa timur", "east" is "timur";
  /// empty for words that may be left out.
  public var places: [String: String] = [:]
  /// The domain of a class of titles: `mayor` is of `state`.
  public var domainOfClass: [String: String] = [:]
  /// The domains, by name.
  public var domains: [String: Domain] = [:]
  /// Classes of titles of which nobody holds two at a time: `mayor`, `governor`.
  public var exclusiveClasses: Set<String> = []

  /// Creates knowledge of nothing.
  public init() {}

  /// The domain of a class of titles: that of "deputy-mayor" is that of "mayor", that of any
  /// minister the same.
  func domain(of titleClass: String) -> String? {
    if let domain = domainOfClass[titleClass] { return domain }
    if titleClass.hasPrefix("deputy-") { return domain(of: String(titleClass.dropFirst(7))) }
    if titleClass.hasSuffix("-candidate") { return domainOfClass["candidate"] }
    if titleClass.hasSuffix("-minister") { return domainOfClass["minister"] }
    return nil
  }

  /// Whether nobody holds a post of the class together with another such post.
  func isExclusive(_ titleClass: String) -> Bool {
    exclusiveClasses.contains(titleClass)
      || titleClass.hasSuffix("-minister") && exclusiveClasses.contains("minister")
      || titleClass.hasPrefix("deputy-") && isExclusive(String(titleClass.dropFirst(7)))
  }
}

extension NameKnowledge {
  /// What the files `names.tsv` and `domains.tsv` say.
  public static let standard: NameKnowledge = {
    var knowledge = NameKnowledge()
    knowledge.read()
    return knowledge
  }()

  private mutating func read() {
    for fields in Self.rows("names.tsv") where fields.count == 3 {
      let forms = fields[2].split(separator: "|").map(String.init)
      let value = fields[1] == "-" ? "" : fields[1]
      for form in forms {
        switch fields[0] {
        case "spelling": spellings[form] = value
        case "nickname": nicknames[form] = value
        case "place": places[form] = value
        case "particle": particles.insert(form)
        default: titles.insert(form)
        }
      }
    }
    for fields in Self.rows("domains.tsv") where fields.count == 4 {
      let classes = fields[3].split(separator: "|").map(String.init)
      if fields[0] == "exclusive" {
        exclusiveClasses = Set(classes)
        continue
      }
      domains[fields[0]] = Domain(
        neighbours: Set(fields[1].split(separator: "|").map(String.init)),
        isPassing: fields[2] == "passing", isBroad: fields[2] == "broad")
      for titleClass in classes { domainOfClass[titleClass] = fields[0] }
    }
  }

  private static func rows(_ path: String) -> [[String]] {
    guard let file = EmbeddedFile.named(path) else { return [] }
    return file.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
