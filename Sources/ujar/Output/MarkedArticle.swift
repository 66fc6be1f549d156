import UjarGraph
import UjarText

/// An article for reading: its text with what was found marked, and who said what beneath.
struct MarkedArticle {
  /// What a byte of the text belongs to.
  private struct Marks: OptionSet {
    let rawValue: UInt8
    static let content = Marks(rawValue: 1)
    static let cue = Marks(rawValue: 2)
    static let source = Marks(rawValue: 4)
    static let name = Marks(rawValue: 8)
  }

  private let graph: ArticleGraph
  private let style: Style
  private let bytes: [UInt8]

  init(_ graph: ArticleGraph, style: Style) {
    self.graph = graph
    self.style = style
    bytes = Array(graph.article.text.utf8)
  }

  /// All of it, with an empty line at its end.
  var text: String {
    var lines = [style.dim(heading)]
    if let title = graph.article.title { lines.append(style.bold(Console.safe(title))) }
    lines += ["", marked, ""]
    for (index, quotation) in graph.quotations.enumerated() {
      lines += said(quotation, number: index + 1)
    }
    for meeting in graph.meetings { lines.append(met(meeting)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private var heading: String {
    let article = graph.article
    let parts = [article.id, graph.language, article.date, article.source, article.url]
    return "── " + parts.compactMap { $0.map(Console.safe) }.joined(separator: " · ")
  }

  /// The text, each run of equal marks in its face.
  private var marked: String {
    let marks = marks()
    var text = ""
    var start = 0
    while start < bytes.count {
      var end = start + 1
      while end < bytes.count, marks[end] == marks[start] { end += 1 }
      text += run(start..<end, marks[start])
      start = end
    }
    return text
  }

  private func marks() -> [Marks] {
    var marks = [Marks](repeating: [], count: bytes.count)
    func mark(_ span: TextSpan?, _ mark: Marks) {
      guard let span, span.start >= 0, span.start < span.end, span.end <= bytes.count else {
        return
      }
      for offset in span.start..<span.end { marks[offset].insert(mark) }
    }
    for mention in graph.mentions where mention.kind != .date { mark(mention.span, .name) }
    for quotation in graph.quotations {
      for span in quotation.content { mark(span, .content) }
      mark(quotation.cue, .cue)
      mark(quotation.source, .source)
    }
    return marks
  }

  /// A run of text; each line for itself, so that a pager can cut between lines.
  private func run(_ range: Range<Int>, _ marks: Marks) -> String {
    bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let words = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
      return apply(marks, to: Console.safe(words))
    }.joined(separator: "\n")
  }

  private func apply(_ marks: Marks, to text: String) -> String {
    let colour: Style.Face =
      if marks.contains(.cue) {
        .yellow
      } else if marks.contains(.source) {
        .cyan
      } else {
        marks.contains(.content) ? .green : .plain
      }
    return style.apply(marks.contains(.name) ? .bold : .plain, to: style.apply(colour, to: text))
  }

  private func said(_ quotation: Quotation, number: Int) -> [String] {
    let speakers = names(quotation.speakers) ?? "?"
    let verb = (quotation.isNegated ? "not " : "") + quotation.act.rawValue
    let details = [
      quotation.kind.rawValue, names(quotation.addressees).map { "to \($0)" }, quotation.date,
      quotation.place,
    ]
    let content = quotation.content.map(words).joined(separator: " … ")
    return [
      "\(number). \(style.bold(Console.safe(speakers))) \(style.apply(.yellow, to: verb)) "
        + style.dim("(\(Console.safe(details.compactMap { $0 }.joined(separator: ", "))))"),
      "   " + style.apply(.green, to: content),
    ]
  }

  private func met(_ meeting: Meeting) -> String {
    let state = meeting.state == .held ? nil : meeting.state.rawValue
    let details = [meeting.kind.rawValue, state, meeting.date, meeting.place]
    return "⇄ \(style.bold(Console.safe(names(meeting.participants) ?? "?"))) "
      + style.dim("(\(Console.safe(details.compactMap { $0 }.joined(separator: ", "))))")
  }

  private func names(_ agents: [Agent]) -> String? {
    agents.isEmpty ? nil : agents.map(\.name).joined(separator: ", ")
  }

  private func words(_ span: TextSpan) -> String {
    guard span.start >= 0, span.start <= span.end, span.end <= bytes.count else { return "" }
    return Console.safe(String(decoding: bytes[span.start..<span.end], as: UTF8.self))
  }
}
