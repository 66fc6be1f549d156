import Testing

@testable import UjarStore

@Suite("Names, days and hashes")
struct PiecesTests {
  @Test(
    "names are folded",
    arguments: [
      ("  Rina   WIBOWO ", "rina wibowo"), ("Noh Gyeong-ha", "noh gyeong ha"),
      ("Łukasz Çelik", "lukasz celik"), ("A.S.", "as"), ("Ma’ruf", "maruf"), ("Nguyễn", "nguyen"),
      ("e\u{301}sa", "esa"), ("ß", "ss"), ("—", ""), ("Πέτρος", "πέτρος"),
    ])
  func folding(name: String, folded: String) { #expect(fold(name) == folded) }

  @Test(
    "days are counted both ways",
    arguments: ["1970-01-02", "2024-02-29", "1969-12-31", "2000-03-01", "1899-01-01"])
  func days(iso: String) throws { #expect(Day.iso(try #require(Day.first(iso))) == iso) }

  @Test("a month or a year has a first and a last day")
  func partial() {
    #expect(Day.first("2024-02").flatMap(Day.iso) == "2024-02-01")
    #expect(Day.last("2024-02").flatMap(Day.iso) == "2024-02-29")
    #expect(Day.last("2023").flatMap(Day.iso) == "2023-12-31")
    #expect(Day.first("2024-10-30T08:00:00+07:00") == Day.first("2024-10-30"))
  }

  @Test("what is no date has no day", arguments: ["", "30/10", "2024-13", "2023-02-29", "x-y-z"])
  func noDays(text: String) { #expect(Day.first(text) == nil && Day.last(text) == nil) }

  @Test("the content hash is SHA-256")
  func hash() {
    #expect(
      contentHash([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      contentHash(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      contentHash([UInt8](repeating: 0x61, count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("letters changed, added, left out or swapped count one each")
  func distance() {
    func distance(_ a: String, _ b: String) -> Int {
      editDistance(Array(a.utf8), Array(b.utf8), limit: 3)
    }
    #expect(distance("austin", "austin") == 0)
    #expect(distance("asutin", "austin") == 1)
    #expect(distance("ostin", "austin") == 2)
    #expect(distance("", "abc") == 3)
    #expect(distance("abcdef", "ghijkl") == 4)
  }

  @Test("the longest name is taken out of a title, unless nothing would be left")
  func titles() {
    let names = [["korea"], ["korea", "selatan"]]
    #expect(without(names, ["menteri", "korea", "selatan"]) == ["menteri"])
    #expect(without(names, ["korea", "selatan"]) == ["selatan"])
    #expect(without(names, ["menteri"]) == ["menteri"])
  }
}
