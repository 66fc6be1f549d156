import Foundation
import Testing
import UjarGraph
import UjarText

/// Writes the graph of an article by quoting its words, so that nobody counts bytes.
struct Draft {
  var graph: ArticleGraph

  init(
    _ text: String, id: String, title: String? = nil, date: String? = nil, url: String? = nil,
    outlet: String? = nil, language: String = "id"
  ) {
    graph = ArticleGraph(
      article: Article(id: id, text: text, title: title, date: date, url: url, source: outlet),
      language: language)
  }

  /// The span of some words, which must be in the text; of "mendesak ~Jepang" only "Jepang".
  private func span(_ words: String) throws -> TextSpan {
    let parts = words.split(separator: "~", maxSplits: 1)
    let lead = parts.count > 1 ? parts[0].utf8.count : 0
    let bytes = Array(graph.article.text.utf8)
    let wanted = Array(parts.joined().utf8)
    let start = try #require(
      (0...(bytes.count - wanted.count)).first {
        bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }, "'\(words)' is not in the text")
    return TextSpan(start: start + lead, end: start + wanted.count)
  }

  mutating func mention(
    _ words: String, _ kind: Mention.Kind, _ entity: String, code: String? = nil
  ) throws {
    graph.mentions.append(Mention(span: try span(words), kind: kind, entity: entity, code: code))
    graph.mentions.sort { $0.span < $1.span }
  }

  mutating func quote(
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

  mutating func role(
    _ person: String, _ role: String?, words: String, titleClass: String? = nil,
    country: Agent? = nil, organization: String? = nil, tenure: RoleHolding.Tenure = .current
  ) throws {
    graph.roles.append(
      RoleHolding(
        person: person, role: role, titleClass: titleClass, country: country,
        organization: organization, tenure: tenure, span: try span(words)))
  }

  mutating func meet(
    _ participants: [Agent], words: String, kind: Meeting.Kind = .talks, place: String? = nil,
    date: String? = nil, state: Meeting.State = .held
  ) throws {
    graph.meetings.append(
      Meeting(
        kind: kind, participants: participants, place: place, date: date, state: state,
        span: try span(words)))
  }
}

extension Agent {
  static func person(_ name: String) -> Agent { Agent(kind: .person, name: name) }
  static func group(_ name: String) -> Agent { Agent(kind: .group, name: name) }
  static func organization(_ name: String) -> Agent { Agent(kind: .organization, name: name) }
  static let japan = Agent(kind: .country, name: "Japan", code: "JP")
  static let korea = Agent(kind: .country, name: "South Korea", code: "KR")
}
