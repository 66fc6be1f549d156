import Testing
import UjarGraph
import UjarReader

@Suite("JSON Lines")
struct JSONLinesTests {
  private func article(_ json: String, options: ReaderOptions = ReaderOptions()) throws -> Article {
    let found = try read(json: json, options: options)
    #expect(found.messages.isEmpty)
    var article = try #require(found.articles.first)
    if article.id.hasSuffix(":1") { article.id = "1" }
    return article
  }

  @Test("our own fields are kept as they are, the text to the last blank")
  func own() throws {
    #expect(
      try article(
        #"{"id": "k-7", "lang": "id", "title": "Siap", "date": "2024-11-01", "text": " A\r\n\tB "}"#
      )
        == Article(
          id: "k-7", text: " A\r\n\tB ", title: "Siap", date: "2024-11-01", language: "id"))
  }

  @Test("fields of trafilatura")
  func trafilatura() throws {
    let json = #"""
      {"title":"Siap","author":"Rina Wibowo; Adi Nugraha","hostname":"kabar.example","date":\#
      "2024-11-01","fingerprint":"ab12","id":null,"raw_text":"Kata Rina siap.","source":\#
      "https://kabar.example/1","source-hostname":"Kabar","text":"Kata Rina.\nSiap.","tags":""}
      """#
    #expect(
      try article(json)
        == Article(
          id: "1", text: "Kata Rina.\nSiap.", title: "Siap", date: "2024-11-01",
          url: "https://kabar.example/1", source: "Kabar",
          authors: ["Rina Wibowo", "Adi Nugraha"],
          meta: #"{"hostname":"kabar.example","fingerprint":"ab12","tags":""}"#))
  }

  @Test("fields of newspaper4k")
  func newspaper() throws {
    let json = #"""
      {"url":"https://kabar.example/1","title":"Siap","authors":["Rina Wibowo"],"publish_date":\#
      "2024-11-01T23:30:00+07:00","text":"Siap.","language":"","meta_lang":"id",\#
      "meta_site_name":"Kabar"}
      """#
    #expect(
      try article(json)
        == Article(
          id: "1", text: "Siap.", title: "Siap", date: "2024-11-01", language: "id",
          url: "https://kabar.example/1", source: "Kabar", authors: ["Rina Wibowo"],
          meta: #"{"publish_date":"2024-11-01T23:30:00+07:00","language":""}"#))
  }

  @Test("fields of news-please, whose missing dates are words")
  func newsPlease() throws {
    let json = #"""
      {"authors":[],"date_download":"2024-11-02 01:00:00","date_publish":"None","language":"id",\#
      "maintext":"Siap.","source_domain":"kabar.example","title":"Siap","url":"https://a.example"}
      """#
    #expect(
      try article(json)
        == Article(
          id: "1", text: "Siap.", title: "Siap", language: "id", url: "https://a.example",
          source: "kabar.example",
          meta: #"{"authors":[],"date_download":"2024-11-02 01:00:00","date_publish":"None"}"#))
  }

  @Test("fields of Fundus, with the text whole or in parts")
  func fundus() throws {
    let body = #"""
      {"title":"Siap","publishing_date":"2024-11-01 07:00:00+00:00","authors":["Rina"],"body":\#
      {"summary":["Ringkas."],"sections":[{"headline":[],"paragraphs":["Satu.","Dua."]},\#
      {"headline":["Lalu"],"paragraphs":["Tiga."]}]},"html":{"requested_url":"https://a.example"}}
      """#
    let article = try article(body)
    #expect(article.text == "Ringkas.\n\nSatu.\n\nDua.\n\nLalu\n\nTiga.")
    #expect(article.url == "https://a.example")
    #expect(article.date == "2024-11-01")
    #expect(try self.article(#"{"plaintext":"A","body":{"summary":["B"]}}"#).text == "A")
  }

  @Test("fields of schema.org")
  func schemaOrg() throws {
    let json = #"""
      {"@type":"NewsArticle","headline":"Siap","datePublished":"2024-11-01T07:00:00Z",\#
      "author":[{"name":"Rina"},{"@type":"Person","name":"Adi"}],"articleBody":"Siap.",\#
      "publisher":{"name":"Kabar"},"inLanguage":"id","mainEntityOfPage":{"@id":"https://a.example"}}
      """#
    let article = try article(json)
    #expect(article.title == "Siap" && article.text == "Siap." && article.language == "id")
    #expect(article.authors == ["Rina", "Adi"])
    #expect(article.source == "Kabar" && article.url == "https://a.example")
    #expect(article.date == "2024-11-01")
  }

  @Test("a source is an outlet or an address, by how it looks")
  func source() throws {
    let outlet = try article(#"{"text": "Siap.", "source": "Kabar"}"#)
    #expect(outlet.source == "Kabar" && outlet.url == nil && outlet.meta == nil)
    let address = try article(#"{"text": "Siap.", "source": "https://a.example"}"#)
    #expect(address.source == nil && address.url == "https://a.example" && address.meta == nil)
  }

  @Test("unknown fields are kept as they were written, in their order")
  func meta() throws {
    let json =
      #"{"z": 1.50, "text": "Siap.", "a": {"b": [12345678901234567890, "\u00e9"]}, "n": null}"#
    #expect(
      try article(json).meta == #"{"z":1.50,"a":{"b": [12345678901234567890, "\u00e9"]}}"#)
  }

  @Test("the first name that holds something wins, whatever the order of the fields")
  func firstNonEmpty() throws {
    #expect(try article(#"{"content": "B", "text": " ", "maintext": "A"}"#).text == "A")
    #expect(try article(#"{"headline": "B", "title": "", "text": "A"}"#).title == "B")
    #expect(try article(#"{"text": "A", "text": "B"}"#).text == "B")
  }

  @Test("numbers serve as ids")
  func ids() throws {
    #expect(try article(#"{"id": 42, "text": "A"}"#).id == "42")
    #expect(
      try article(#"{"stories_id": 12345678901234567890, "text": "A"}"#).id
        == "12345678901234567890")
    #expect(try article(#"{"_id": {"$oid": "5f"}, "text": "A"}"#).id == "5f")
  }

  @Test("a map says which field is what")
  func map() throws {
    let fields = try FieldMap(choices: ["text=isi", "url=halaman.alamat", "text=badan"])
    let options = ReaderOptions(fields: fields)
    let article = try article(
      #"{"text": "X", "badan": "A", "halaman": {"alamat": "u:1"}}"#, options: options)
    #expect(article.text == "A" && article.url == "u:1")
    #expect(article.meta == #"{"text":"X","halaman":{"alamat": "u:1"}}"#)
    #expect(
      try read(json: #"{"text": "X"}"#, options: options).messages
        == [
          "berita.jsonl:1: no text in 'isi' or 'badan'; name the field of the text with --map text=NAME"
        ])
    #expect(throws: FieldMapError.unknownField("teks")) { try FieldMap(choices: ["teks=isi"]) }
    #expect(throws: FieldMapError.noPair("text")) { try FieldMap(choices: ["text"]) }
    #expect(throws: FieldMapError.noPair("text=")) { try FieldMap(choices: ["text="]) }
  }

  @Test("a bad line costs only itself and is named with its number")
  func badLines() throws {
    let lines = """
      {"text": "Satu."}

      {"text": "Dua.", "title": "Si
      [1, 2]
      {"title": "Tanpa teks"}
      {"text": "Tiga."} {"text": "Empat."}
      {"text": 5, "date": "kapan"}
      {"text": "Lima."}
      """
    let found = try read(json: lines)
    #expect(found.articles.map(\.text) == ["Satu.", "5", "Lima."].filter { $0 != "5" })
    #expect(
      found.messages == [
        "berita.jsonl:3: broken JSON at byte 30: it ends within a string",
        "berita.jsonl:4: not a JSON object; write an article as {\"text\": \"…\"}",
        "berita.jsonl:5: no text; name its field with --map text=NAME, if there is one",
        "berita.jsonl:6: broken JSON at byte 19: something follows the value",
        "berita.jsonl:7: no text; name its field with --map text=NAME, if there is one",
      ])
  }

  @Test("lines are as long as they like, over the seams of pieces")
  func longLines() throws {
    let texts = [1, 131_050, 131_072, 300_000, 5].map { String(repeating: "é", count: $0) }
    let json = texts.map { "{\"text\":\"\($0)\"}" }.joined(separator: "\r\n")
    #expect(try read(json: json).articles.map(\.text) == texts)
    #expect(
      try read(json: json).articles.map { $0.id.suffix(2) } == [":1", ":2", ":3", ":4", ":5"])
  }
}
