public import UjarText

/// All that one article says: the result of extraction, and what the store takes in.
///
/// Spans are UTF-8 byte offsets into `article.text`. Every list is in the order of the text.
public struct ArticleGraph: Sendable, Equatable {
  /// The text it was read from.
  public var article: Article
  /// The language it was read in, by BCP 47: `id` or `en`.
  public var language: String
  /// What was said.
  public var quotations: [Quotation]
  /// Who and what is named, and where.
  public var mentions: [Mention]
  /// Who holds which post.
  public var roles: [RoleHolding]
  /// Who met whom.
  public var meetings: [Meeting]
  /// What is no part of the report: credits, player text, link lines.
  public var boilerplate: [TextSpan]
  /// How many quotation marks found no partner; each cost only itself.
  public var unpairedMarks: Int

  /// Creates the graph of an article that says nothing yet.
  public init(
    article: Article, language: String, quotations: [Quotation] = [], mentions: [Mention] = [],
    roles: [RoleHolding] = [], meetings: [Meeting] = [], boilerplate: [TextSpan] = [],
    unpairedMarks: Int = 0
  ) {
    self.article = article
    self.language = language
    self.quotations = quotations
    self.mentions = mentions
    self.roles = roles
    self.meetings = meetings
    self.boilerplate = boilerplate
    self.unpairedMarks = unpairedMarks
  }
}

/// Who can speak, be spoken to, or meet.
public struct Agent: Sendable, Hashable {
  /// What an agent is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A named human being.
    case person
    /// A state.
    case country
    /// A ministry, party, company, agency, international body or newspaper.
    case organization
    /// Somebody without a name: "beberapa pengamat", "a senior official".
    case group
    /// Nobody that the text lets us tell.
    case unknown
  }

  /// What it is.
  public var kind: Kind
  /// The canonical name: a person's fullest form, a country's English name, a group's own words.
  public var name: String
  /// The ISO 3166 code of a country (`KR`); `nil` for everyone else.
  public var code: String?

  /// Creates an agent.
  public init(kind: Kind, name: String, code: String? = nil) {
    self.kind = kind
    self.name = name
    self.code = code
  }

  /// A name that stays the same for the same agent within an article: `KR`,
  /// `person:rina-wibowo`.
  public var id: String {
    code ?? Self.id(of: kind.rawValue, name: name)
  }

  /// The id of whatever is of a kind and has a name.
  public static func id(of kind: String, name: String) -> String { kind + ":" + slug(name) }
}

/// What was said, and who said it.
public struct Quotation: Sendable, Equatable {
  /// How the words stand in the text.
  public enum Kind: String, Sendable, CaseIterable {
    /// All of it within quotation marks.
    case direct
    /// None of it within quotation marks.
    case indirect
    /// A clause with a quoted fragment.
    case mixed
  }

  /// How the words stand in the text.
  public var kind: Kind
  /// The words, in one or more spans, without outer marks and without "bahwa" or "that".
  public var content: [TextSpan]
  /// The word that reports: "kata", "according to".
  public var cue: TextSpan?
  /// What the words are credited to: a noun phrase, a pronoun, the letters of "-nya".
  public var source: TextSpan?
  /// Who stands behind the source; several when they speak together, none when unknown.
  public var speakers: [Agent]
  /// What the speaker did by saying it.
  public var act: SpeechAct
  /// Whether the text says that it was not said.
  public var isNegated: Bool
  /// To whom it was said, or who is urged.
  public var addressees: [Agent]
  /// When it was said, as ISO 8601: `2024-10-30`, `2024-08`, `2024`.
  public var date: String?
  /// Where it was said.
  public var place: String?
  /// How sure we are of the attribution, from 0 to 1.
  public var confidence: Double
  /// The rule or model that found it.
  public var stage: String

  /// Creates a quotation.
  public init(
    kind: Kind, content: [TextSpan], cue: TextSpan? = nil, source: TextSpan? = nil,
    speakers: [Agent] = [], act: SpeechAct = .say, isNegated: Bool = false,
    addressees: [Agent] = [], date: String? = nil, place: String? = nil, confidence: Double = 1,
    stage: String = "quotation"
  ) {
    self.kind = kind
    self.content = content
    self.cue = cue
    self.source = source
    self.speakers = speakers
    self.act = act
    self.isNegated = isNegated
    self.addressees = addressees
    self.date = date
    self.place = place
    self.confidence = confidence
    self.stage = stage
  }
}

/// What a speaker does by saying something; the values are those of the output format.
public enum SpeechAct: String, Sendable, CaseIterable {
  case say, add, explain, urge, ask, answer, warn, remind, accuse, condemn, criticise, deny
  case promise, threaten, hope, thank, admit, assess, believe, describe, announce, report, praise
  case welcome, offer, support, mention, stress
}

/// A span that names someone or something.
public struct Mention: Sendable, Equatable {
  /// What is named.
  public enum Kind: String, Sendable, CaseIterable {
    case person, role, organization, country, place, date, group
  }

  /// Where it stands.
  public var span: TextSpan
  /// What is named.
  public var kind: Kind
  /// The canonical name of what is named; for a date its ISO 8601 form.
  public var entity: String
  /// The ISO 3166 code of a country, or of the country a place lies in.
  public var code: String?

  /// Creates a mention.
  public init(span: TextSpan, kind: Kind, entity: String, code: String? = nil) {
    self.span = span
    self.kind = kind
    self.entity = entity
    self.code = code
  }
}

/// A person in a post, as one article says it.
public struct RoleHolding: Sendable, Equatable {
  /// Whether the post is held now.
  public enum Tenure: String, Sendable, CaseIterable {
    case current, former, acting, designate
  }

  /// The holder's canonical name.
  public var person: String
  /// The post in the article's words, with organisation or country: "Menteri Pertahanan Korea
  /// Selatan". `nil` for an affiliation without a post.
  public var role: String?
  /// The class that joins languages: `defence-minister`. `nil` when the title has none.
  public var titleClass: String?
  /// The country that the holder represents.
  public var country: Agent?
  /// The organisation that the post belongs to.
  public var organization: String?
  /// Whether the post is held now.
  public var tenure: Tenure
  /// The words that say so.
  public var span: TextSpan

  /// Creates a holding.
  public init(
    person: String, role: String?, titleClass: String? = nil, country: Agent? = nil,
    organization: String? = nil, tenure: Tenure = .current, span: TextSpan
  ) {
    self.person = person
    self.role = role
    self.titleClass = titleClass
    self.country = country
    self.organization = organization
    self.tenure = tenure
    self.span = span
  }
}

/// An encounter of two or more.
public struct Meeting: Sendable, Equatable {
  /// How they met.
  public enum Kind: String, Sendable, CaseIterable {
    case talks, visit, summit, call
    case pressConference = "press conference"
  }
  /// Whether it took place.
  public enum State: String, Sendable, CaseIterable {
    case held, planned, cancelled, denied
  }

  /// How they met.
  public var kind: Kind
  /// Who took part: two or more; people whom the report counts and does not name are a group.
  public var participants: [Agent]
  /// Where.
  public var place: String?
  /// When, as ISO 8601.
  public var date: String?
  /// Whether it took place.
  public var state: State
  /// The words that say so.
  public var span: TextSpan

  /// Creates a meeting.
  public init(
    kind: Kind, participants: [Agent], place: String? = nil, date: String? = nil,
    state: State = .held, span: TextSpan
  ) {
    self.kind = kind
    self.participants = participants
    self.place = place
    self.date = date
    self.state = state
    self.span = span
  }
}

/// A name in small letters, digits and hyphens, as it stands in ids.
func slug(_ name: String) -> String {
  let name = name.lowercased()
  return name.utf8.allSatisfy { $0 < 0x80 } ? asciiSlug(name.utf8) : unicodeSlug(name)
}

/// What most names come to; asking for the properties of characters takes ten times as long.
private func asciiSlug(_ name: String.UTF8View) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(name.count)
  for byte in name {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      slug.append(byte)
    default:
      if slug.last ?? UInt8(ascii: "-") != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
    }
  }
  if slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}

private func unicodeSlug(_ name: String) -> String {
  var slug = ""
  for character in name {
    if character.isLetter || character.isNumber {
      slug.append(character)
    } else if slug.last != "-", !slug.isEmpty {
      slug.append("-")
    }
  }
  if slug.last == "-" { slug.removeLast() }
  return slug
}
