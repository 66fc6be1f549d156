public import UjarGraph
import UjarText

/// Writes what an article says as one line of JSON, in the form of `schema/extract.schema.json`.
///
/// Offsets count Unicode code points of the article's text, end exclusive.
public struct ArticleLine: Sendable {
  private var json = JSONWriter()
  private let text: [UInt8]
  private let points: CodePoints

  /// The line of a graph, without a newline.
  public static func bytes(of graph: ArticleGraph) -> [UInt8] {
    var line = ArticleLine(graph)
    line.write(graph)
    return line.json.bytes
  }

  private init(_ graph: ArticleGraph) {
    text = Array(graph.article.text.utf8)
    points = CodePoints(text)
  }

  private mutating func write(_ graph: ArticleGraph) {
    json.beginObject()
    json.key("id")
    json.string(graph.article.id)
    json.key("lang")
    json.string(graph.article.language ?? graph.language)
    json.key("title")
    json.string(graph.article.title)
    json.key("date")
    json.string(graph.article.date)
    array("quotes", graph.quotations) { $0.write($1) }
    array("mentions", graph.mentions) { $0.write($1) }
    array("roles", graph.roles) { $0.write($1) }
    array("meetings", graph.meetings) { $0.write($1) }
    json.endObject()
  }

  private mutating func array<Element>(
    _ key: StaticString, _ elements: [Element], _ write: (inout ArticleLine, Element) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements { write(&self, element) }
    json.endArray()
  }

  private mutating func write(_ quotation: Quotation) {
    json.beginObject()
    json.key("kind")
    json.string(quotation.kind.rawValue)
    array("content", quotation.content) { $0.write($1) }
    json.key("cue")
    write(quotation.cue)
    json.key("source")
    write(quotation.source)
    json.key("speaker")
    if let first = quotation.speakers.first { write(first) } else { json.string(nil) }
    array("speakers", quotation.speakers) { $0.write($1) }
    json.key("act")
    json.string(quotation.act.rawValue)
    json.key("negated")
    json.bool(quotation.isNegated)
    array("addressee", quotation.addressees) { $0.write($1) }
    json.key("date")
    json.string(quotation.date)
    json.key("place")
    json.string(quotation.place)
    json.key("confidence")
    json.fraction(quotation.confidence)
    json.key("stage")
    json.string(quotation.stage)
    json.endObject()
  }

  private mutating func write(_ mention: Mention) {
    json.beginObject()
    fields(of: mention.span)
    json.key("text")
    json.string(utf8: text[mention.span.start..<mention.span.end])
    json.key("type")
    json.string(mention.kind.rawValue)
    json.key("entity")
    json.string(mention.entity)
    json.key("id")
    json.string(id(of: mention))
    json.endObject()
  }

  private func id(of mention: Mention) -> String {
    if mention.kind == .country, let code = mention.code { return code }
    if mention.kind == .date { return mention.entity }
    return Agent.id(of: mention.kind.rawValue, name: mention.entity)
  }

  private mutating func write(_ role: RoleHolding) {
    json.beginObject()
    json.key("person")
    json.string(role.person)
    json.key("role")
    json.string(role.role)
    json.key("class")
    json.string(role.titleClass)
    json.key("country")
    json.string(role.country?.name)
    json.key("organization")
    json.string(role.organization)
    json.key("former")
    json.bool(role.tenure == .former)
    json.key("tenure")
    json.string(role.tenure.rawValue)
    fields(of: role.span)
    json.endObject()
  }

  private mutating func write(_ meeting: Meeting) {
    json.beginObject()
    json.key("kind")
    json.string(meeting.kind.rawValue)
    array("participants", meeting.participants) { $0.write($1) }
    json.key("place")
    json.string(meeting.place)
    json.key("date")
    json.string(meeting.date)
    json.key("planned")
    json.bool(meeting.state == .planned)
    json.key("state")
    json.string(meeting.state.rawValue)
    fields(of: meeting.span)
    json.endObject()
  }

  private mutating func write(_ agent: Agent) {
    json.beginObject()
    json.key("name")
    json.string(agent.name)
    json.key("type")
    json.string(agent.kind.rawValue)
    json.key("id")
    json.string(agent.id)
    json.endObject()
  }

  private mutating func write(_ span: TextSpan?) {
    guard let span else { return json.string(nil) }
    json.beginObject()
    fields(of: span)
    json.key("text")
    json.string(utf8: text[span.start..<span.end])
    json.endObject()
  }

  private mutating func fields(of span: TextSpan) {
    let range = points.span(span)
    json.key("start")
    json.number(range.lowerBound)
    json.key("end")
    json.number(range.upperBound)
  }
}
