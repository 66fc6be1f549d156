import Testing
import UjarExport
import UjarGraph
import UjarText

@Suite("Lines of JSON")
struct ArticleLineTests {
  @Test("an article that says nothing has all keys")
  func empty() {
    let graph = ArticleGraph(
      article: Article(id: "satu", text: "", date: "2026-03-05"), language: "id")
    #expect(
      String(decoding: ArticleLine.bytes(of: graph), as: UTF8.self)
        == #"{"id":"satu","lang":"id","title":null,"date":"2026-03-05","quotes":[],"#
        + #""mentions":[],"roles":[],"meetings":[]}"#)
  }

  @Test("spans count code points, and everything that is said has its place")
  func whole() {
    // One letter of two bytes, one of four and a mark of three stand before the words.
    let text = "é😀 “Siap,” kata Rina."
    let bytes = Array(text.utf8)
    func span(_ words: String) -> TextSpan {
      let wanted = Array(words.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
      return TextSpan(start: start, end: start + wanted.count)
    }
    let rina = Agent(kind: .person, name: "Rina Wibowo")
    let kenya = Agent(kind: .country, name: "Kenya", code: "KE")
    var graph = ArticleGraph(
      article: Article(id: "dua", text: text, language: "id"), language: "id")
    graph.quotations = [
      Quotation(
        kind: .direct, content: [span("Siap,")], cue: span("kata"), source: span("Rina"),
        speakers: [rina], act: .answer, addressees: [kenya], date: "2026-03", place: "Mombasa",
        confidence: 0.956, stage: "quote-cue")
    ]
    graph.mentions = [Mention(span: span("Rina"), kind: .person, entity: "Rina Wibowo")]
    graph.roles = [
      RoleHolding(
        person: "Rina Wibowo", role: "Menteri Laut", titleClass: "sea-minister", country: kenya,
        tenure: .acting, span: span("Rina"))
    ]
    graph.meetings = [
      Meeting(
        kind: .pressConference, participants: [rina, kenya], state: .planned, span: span("kata"))
    ]
    let person = #"{"name":"Rina Wibowo","type":"person","id":"person:rina-wibowo"}"#
    let country = #"{"name":"Kenya","type":"country","id":"KE"}"#
    let expected = [
      #"{"id":"dua","lang":"id","title":null,"date":null,"quotes":[{"kind":"direct","#,
      #""content":[{"start":4,"end":9,"text":"Siap,"}],"cue":{"start":11,"end":15,"text":"kata"},"#,
      #""source":{"start":16,"end":20,"text":"Rina"},"speaker":\#(person),"speakers":[\#(person)],"#,
      #""act":"answer","negated":false,"addressee":[\#(country)],"date":"2026-03","#,
      #""place":"Mombasa","confidence":0.96,"stage":"quote-cue"}],"mentions":[{"start":16,"#,
      #""end":20,"text":"Rina","type":"person","entity":"Rina Wibowo","id":"person:rina-wibowo"}],"#,
      #""roles":[{"person":"Rina Wibowo","role":"Menteri Laut","class":"sea-minister","#,
      #""country":"Kenya","organization":null,"former":false,"tenure":"acting","start":16,"#,
      #""end":20}],"meetings":[{"kind":"press conference","participants":[\#(person),\#(country)],"#,
      #""place":null,"date":null,"planned":true,"state":"planned","start":11,"end":15}]}"#,
    ]
    #expect(String(decoding: ArticleLine.bytes(of: graph), as: UTF8.self) == expected.joined())
  }
}
