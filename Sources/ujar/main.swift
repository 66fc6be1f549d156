import Foundation
import UjarExtract
import UjarGraph
import UjarText

let extractor = Extractor()
let data = FileManager.default.contents(atPath: CommandLine.arguments[1])!
for line in data.split(separator: 10) {
  let o = try JSONSerialization.jsonObject(with: line) as! [String: Any]
  let text = o["text"] as! String
  let a = Article(id: o["id"] as! String, text: text, title: o["title"] as? String, date: o["date"] as? String, language: o["lang"] as? String)
  let g = extractor.graph(of: a)
  let cp = CodePoints(Array(text.utf8))
  func sp(_ s: TextSpan) -> [String: Any] { let r = cp.span(s); return ["start": r.lowerBound, "end": r.upperBound, "text": String(decoding: Array(text.utf8)[s.start..<s.end], as: UTF8.self)] }
  func ag(_ a: Agent) -> [String: Any] { ["name": a.name, "type": a.kind.rawValue, "id": a.id] }
  let quotes: [[String: Any]] = g.quotations.map { q in
    ["kind": q.kind.rawValue, "content": q.content.map(sp), "cue": q.cue.map(sp) ?? NSNull(), "source": q.source.map(sp) ?? NSNull(),
     "speaker": q.speakers.first.map(ag) ?? NSNull(), "speakers": q.speakers.map(ag), "act": q.act.rawValue, "addressee": q.addressees.map(ag), "date": q.date ?? NSNull(), "place": q.place ?? NSNull(), "confidence": q.confidence, "stage": q.stage]
  }
  let mentions: [[String: Any]] = g.mentions.map { m in var s = sp(m.span); s["type"] = m.kind.rawValue; s["entity"] = m.entity; return s }
  let roles: [[String: Any]] = g.roles.map { r in var s = sp(r.span); s["person"] = r.person; s["role"] = r.role ?? NSNull(); s["country"] = r.country?.name ?? NSNull(); s["organization"] = r.organization ?? NSNull(); s["class"] = r.titleClass ?? NSNull(); return s }
  let meetings: [[String: Any]] = g.meetings.map { m in var s = sp(m.span); s["kind"] = m.kind.rawValue; s["participants"] = m.participants.map(ag); s["place"] = m.place ?? NSNull(); s["date"] = m.date ?? NSNull(); s["state"] = m.state.rawValue; return s }
  let out: [String: Any] = ["id": a.id, "lang": g.language, "quotes": quotes, "mentions": mentions, "roles": roles, "meetings": meetings]
  print(String(decoding: try JSONSerialization.data(withJSONObject: out, options: [.sortedKeys]), as: UTF8.self))
}
