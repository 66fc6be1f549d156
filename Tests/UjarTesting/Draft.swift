package import UjarGraph
import UjarText

/// Writes the graph of an article by quoting its words, so that nobody counts bytes.
package struct Draft {
  package var graph: ArticleGraph

  package init(
    _ text: String, id: String = "satu", title: String? = nil, date: String? = "2024-05-02",
    url: String? = nil, outlet: String? = "Kabar Nusa"
  ) {
    graph = ArticleGraph(
      article: Article(id: id, text: text, title: title, date: date, url: url, source: outlet),
      language: "id")
  }

  /// The span of some words, which must be in the text; of "mendesak ~Jepang" only "Jepang".
  private func span(_ words: String) throws -> TextSpan {
    let parts = words.split(separator: "~", maxSplits: 1)
    let lead = parts.count > 1 ? parts[0].utf8.count : 0
    let bytes = Array(graph.article.text.utf8)
    let wanted = Array(parts.joined().utf8)
    let starts = 0..<max(0, bytes.count - wanted.count + 1)
    guard
      let start = starts.first(where: {
        bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
      })
    else { throw NotInText(words: words) }
    return TextSpan(start: start + lead, end: start + wanted.count)
  }

  package mutating func mention(
    _ words: String, _ kind: Mention.Kind, _ entity: String, code: String? = nil
  ) throws {
    graph.mentions.append(Mention(span: try span(words), kind: kind, entity: entity, code: code))
    graph.mentions.sort { $0.span < $1.span }
  }

  package mutating func quote(
    _ content: String..., by speakers: [Agent], act: SpeechAct = .say, to addressees: [Agent] = [],
    cue: String? = nil, source: String? = nil, kind: Quotation.Kind = .direct,
    isNegated: Bool = false, date: String? = nil, place: String? = nil
  ) throws {
    graph.quotations.append(
      Quotation(
        kind: kind, content: try content.map(span), cue: try cue.map(span),
        source: try source.map(span), speakers: speakers, act: act, isNegated: isNegated,
        addressees: addressees, date: date, place: place, confidence: 0.9))
  }

  package mutating func role(
    _ person: String, _ role: String?, words: String, titleClass: String? = nil,
    country: Agent? = nil, organization: String? = nil, tenure: RoleHolding.Tenure = .current
  ) throws {
    graph.roles.append(
      RoleHolding(
        person: person, role: role, titleClass: titleClass, country: country,
        organization: organization, tenure: tenure, span: try span(words)))
  }

  package mutating func meet(
    _ participants: [Agent], words: String, kind: Meeting.Kind = .talks, place: String? = nil,
    date: String? = nil, state: Meeting.State = .held
  ) throws {
    graph.meetings.append(
      Meeting(
        kind: kind, participants: participants, place: place, date: date, state: state,
        span: try span(words)))
  }
}

/// Words that a draft quotes and its text lacks.
struct NotInText: Error {
  let words: String
}

extension Agent {
  package static func person(_ name: String) -> Agent { Agent(kind: .person, name: name) }
  package static func group(_ name: String) -> Agent { Agent(kind: .group, name: name) }
  package static func organization(_ name: String) -> Agent {
    Agent(kind: .organization, name: name)
  }
  package static let japan = Agent(kind: .country, name: "Japan", code: "JP")
  package static let korea = Agent(kind: .country, name: "South Korea", code: "KR")
  package static let kenya = Agent(kind: .country, name: "Kenya", code: "KE")
}
