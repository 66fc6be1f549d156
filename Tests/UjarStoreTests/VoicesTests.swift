import Testing
import UjarGraph
import UjarStore
import UjarTesting

@Suite("Statements over time")
struct VoicesTests {
  let store: Store

  init() throws {
    store = try Shelf().store()
    // The article of May tells what was said in January.
    for (id, name, published, said) in [
      ("1", "Ana Lestari", "2024-05-01", "2024-01-05"), ("2", "Ana Lestari", "2024-03-01", nil),
      ("3", "Budi Hartono", "2024-02-10", "2024-02-09"), ("4", "Budi Hartono", "2024-06-01", nil),
    ] as [(String, String, String, String?)] {
      var draft = Draft("\(name): “Rudal \(id) Peru.”", id: id, date: published)
      try draft.mention("Peru", .country, "Peru", code: "PE")
      try draft.quote("Rudal \(id) Peru.", by: [.person(name)], date: said)
      _ = try store.ingest([draft.graph])
    }
  }

  @Test("who began to say so, and who stopped, by the day it was said")
  func voices() throws {
    var filter = SaidFilter()
    filter.about = "Peru"
    let voices = try store.voices(filter)
    #expect(voices.map(\.speaker.name) == ["Ana Lestari", "Budi Hartono"])
    #expect(voices.map(\.first) == ["2024-01-05", "2024-02-09"])
    #expect(voices.map(\.last) == ["2024-03-01", "2024-06-01"])
    #expect(voices.map(\.statements) == [2, 2])
    filter.since = "2024-03-02"
    #expect(try store.voices(filter).map(\.speaker.name) == ["Budi Hartono"])
  }

  @Test("the days of a filter are those of the statement")
  func days() throws {
    var filter = SaidFilter()
    filter.by = "Ana Lestari"
    filter.until = "2024-01-31"
    #expect(try store.said(filter).map(\.text) == ["Rudal 1 Peru."])
    filter.until = nil
    filter.about = "Peru"
    #expect(try store.said(filter).map(\.text) == ["Rudal 2 Peru.", "Rudal 1 Peru."])
  }
}
