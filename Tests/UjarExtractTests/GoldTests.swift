import Foundation
import Testing
import UjarExtract
import UjarGraph
import UjarText

/// What an extraction gets wrong in a case, in words.
func mismatches(in gold: GoldCase) -> [String] {
  let graph = Extractor().graph(of: gold.article)
  let bytes = Array(gold.text.utf8)
  var wrong: [String] = []
  func text(_ spans: [TextSpan]) -> String {
    spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " … ")
  }
  var found = graph.quotations
  for number in gold.numbers {
    let content = (gold.spans["content" + number] ?? []).sorted()
    guard let index = found.firstIndex(where: { overlap(content, $0.content, bytes) >= 0.8 }) else {
      wrong.append("missed “\(text(content))”")
      continue
    }
    let quotation = found.remove(at: index)
    wrong += mismatches(quotation, gold, number, text)
  }
  for extra in found { wrong.append("spurious “\(text(extra.content))” (\(extra.stage))") }
  for (key, value) in gold.expectations {
    if let problem = mismatch(key, value, graph, gold) { wrong.append(problem) }
  }
  return wrong
}

/// How much two contents share, over letters and digits.
private func overlap(_ left: [TextSpan], _ right: [TextSpan], _ bytes: [UInt8]) -> Double {
  func positions(_ spans: [TextSpan]) -> Set<Int> {
    Set(
      spans.flatMap { $0.start..<$0.end }.filter {
        bytes[$0] >= 0x80 || bytes[$0] >= 0x30 && bytes[$0] <= 0x39
          || (bytes[$0] | 0x20) >= 0x61 && (bytes[$0] | 0x20) <= 0x7A
      })
  }
  let (a, b) = (positions(left), positions(right))
  return a.isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.union(b).count)
}

private func mismatches(
  _ quotation: Quotation, _ gold: GoldCase, _ number: String, _ text: ([TextSpan]) -> String
) -> [String] {
  var wrong: [String] = []
  let words = text(quotation.content).prefix(40)
  if let cue = gold.spans["cue" + number]?.first, quotation.cue.map({ cue.overlaps($0) }) != true {
    wrong.append("cue of “\(words)”: \(quotation.cue.map { text([$0]) } ?? "none")")
  }
  if let source = gold.spans["source" + number]?.first,
    quotation.source.map({ source.overlaps($0) }) != true
  {
    wrong.append("source of “\(words)”: \(quotation.source.map { text([$0]) } ?? "none")")
  }
  for (key, value) in gold.expectations {
    switch key {
    case "speaker" + number:
      let names = quotation.speakers.map { $0.name.lowercased() }
      let wanted = value.split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces).lowercased()
      }
      if wanted == ["-"] ? !names.isEmpty : Set(names) != Set(wanted) {
        wrong.append("speaker of “\(words)”: \(names), not \(wanted)")
      }
    case "source-words" + number where quotation.source.map({ text([$0]) }) != value:
      wrong.append("source of “\(words)”: \(quotation.source.map { text([$0]) } ?? "none")")
    case "kind" + number where quotation.kind.rawValue != value:
      wrong.append("kind of “\(words)”: \(quotation.kind.rawValue), not \(value)")
    case "act" + number where quotation.act.rawValue != value:
      wrong.append("act of “\(words)”: \(quotation.act.rawValue), not \(value)")
    case "addressee" + number
    where !quotation.addressees.contains { $0.name.lowercased() == value.lowercased() }:
      wrong.append("addressee of “\(words)”: \(quotation.addressees.map(\.name)), not \(value)")
    default: break
    }
  }
  return wrong
}

/// What is expected of quotations, or of none.
private let ofQuotations: Set<String> = [
  "speaker", "source-words", "kind", "act", "addressee", "negative", "none",
]

private func mismatch(
  _ key: String, _ value: String, _ graph: ArticleGraph, _ gold: GoldCase
) -> String? {
  let parts = value.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  let persons = Set(graph.mentions.filter { $0.kind == .person }.map(\.entity))
  func holding(_ person: String, _ test: (RoleHolding) -> Bool) -> Bool {
    graph.roles.contains { $0.person == person && test($0) }
  }
  switch key {
  case "person": return persons.contains(value) ? nil : "no person \(value) in \(persons.sorted())"
  case "no-person":
    return persons.contains(value) ? "\(value) is no person" : nil
  case "role" where parts.count == 2:
    return holding(parts[0]) { $0.role?.lowercased() == parts[1].lowercased() }
      ? nil : "roles are \(graph.roles.map { "\($0.person): \($0.role ?? "-")" }), not \(value)"
  case "no-role" where parts.count == 2:
    return holding(parts[0]) { $0.role?.lowercased() == parts[1].lowercased() }
      ? "\(parts[0]) is \(parts[1])" : nil
  case "post": return mentionMismatch(.role, value, graph, gold)
  case "body": return mentionMismatch(.organization, value, graph, gold)
  case "country" where parts.count == 2:
    return holding(parts[0]) { $0.country?.name == parts[1] }
      ? nil : "countries are \(graph.roles.map { "\($0.person): \($0.country?.name ?? "-")" })"
  case "former" where parts.count == 2:
    return holding(parts[0]) { $0.tenure == .former } ? nil : "\(parts[0]) is not former"
  case "no-country":
    return holding(value) { $0.country != nil } ? "\(value) has a country" : nil
  case "no-meeting":
    return graph.meetings.isEmpty
      ? nil : "meeting of \(graph.meetings.map { $0.participants.map(\.name) })"
  case "meetings":
    return graph.meetings.count == Int(value)
      ? nil
      : "\(graph.meetings.count) meetings, \(graph.meetings.map { $0.participants.map(\.name) })"
  case "meeting": return meetingMismatch(parts, .held, graph)
  case "planned": return meetingMismatch(parts, .planned, graph)
  case "cancelled": return meetingMismatch(parts, .cancelled, graph)
  case "date" where parts.count == 2:
    let bytes = Array(gold.text.utf8)
    let dates = graph.mentions.filter { $0.kind == .date }.map {
      (String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self), $0.entity)
    }
    return dates.contains { $0.0 == parts[0] && $0.1 == parts[1] } ? nil : "dates are \(dates)"
  case "no-date":
    let bytes = Array(gold.text.utf8)
    let dates = graph.mentions.filter { $0.kind == .date }.map {
      String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
    }
    return dates.contains { $0.contains(value) } ? "\(value) is no date in \(dates)" : nil
  default:
    let name = key.trimmingCharacters(in: .decimalDigits)
    return ofQuotations.contains(name) ? nil : "nothing tells what \(key) means"
  }
}

/// What is wrong when no mention of a kind has exactly these words.
private func mentionMismatch(
  _ kind: Mention.Kind, _ words: String, _ graph: ArticleGraph, _ gold: GoldCase
) -> String? {
  let bytes = Array(gold.text.utf8)
  let found = graph.mentions.filter { $0.kind == kind }.map {
    String(decoding: bytes[$0.span.start..<$0.span.end], as: UTF8.self)
  }
  return found.contains(words) ? nil : "\(kind) mentions are \(found), not \(words)"
}

private func meetingMismatch(
  _ parts: [String], _ state: Meeting.State, _ graph: ArticleGraph
) -> String? {
  let names = Set(
    (parts.first ?? "").components(separatedBy: "+").map { $0.trimmingCharacters(in: .whitespaces) }
  )
  let found = graph.meetings.contains { meeting in
    Set(meeting.participants.map(\.name)) == names && meeting.state == state
      && (parts.count < 2 || parts[1] == "-" || meeting.place == parts[1])
      && (parts.count < 3 || parts[2] == "-" || meeting.date == parts[2])
  }
  if found { return nil }
  let got = graph.meetings.map {
    "\($0.participants.map(\.name)) \($0.place ?? "-") \($0.date ?? "-") \($0.state)"
  }
  return "meetings are \(got), not \(parts) \(state)"
}

@Suite("Gold texts")
struct GoldTests {
  @Test("a phenomenon is read as its gold file marks it", arguments: GoldCase.files(in: "Gold"))
  func phenomenon(file: URL) throws {
    for gold in try GoldCase.cases(in: file) {
      for problem in mismatches(in: gold) {
        Issue.record("\(gold): \(problem)")
      }
    }
  }

  @Test(
    "an open case tells what it still misses",
    .enabled(if: ProcessInfo.processInfo.environment["GOLD_OPEN"] != nil, "set GOLD_OPEN"),
    arguments: GoldCase.files(in: "Gold-open"))
  func open(file: URL) throws {
    for gold in try GoldCase.cases(in: file) {
      for problem in mismatches(in: gold) {
        Issue.record("\(gold): \(problem)")
      }
    }
  }
}
