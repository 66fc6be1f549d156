import Testing
import UjarReader

@Suite("Days of publication")
struct PublicationDayTests {
  @Test(
    "the day is read from the ways in which it is written",
    arguments: [
      ("2024-11-01", "2024-11-01"), ("2024-11-01T23:30:00+07:00", "2024-11-01"),
      ("2024-11-01 07:00", "2024-11-01"), ("2024-11", "2024-11"), ("2024", "2024"),
      ("2024/11/1", "2024-11-01"), ("20241101", "2024-11-01"), ("20241101T070000Z", "2024-11-01"),
      ("20241101070000", "2024-11-01"), ("1/11/2024", "2024-11-01"),
      ("(01-11-2024)", "2024-11-01"), ("11/30/2024", "2024-11-30"),
      ("1 November 2024", "2024-11-01"), ("Jumat, 1 Nopember 2024 07:00 WIB", "2024-11-01"),
      ("Kamis (17 Agustus 2023)", "2023-08-17"), ("Fri, 01 Nov 2024 07:00:00 GMT", "2024-11-01"),
      ("November 1, 2024", "2024-11-01"), ("Mei 2024", "2024-05"), ("29 Feb 2024", "2024-02-29"),
      ("1730419200", "2024-11-01"), ("1730419200000", "2024-11-01"),
    ])
  func days(text: String, day: String) { #expect(PublicationDay.iso(text) == day) }

  @Test(
    "what is no day is none",
    arguments: [
      "", "kemarin", "2024-13-01", "2024-02-30", "29 Feb 2023", "31/31/2024", "12/05", "7",
      "tahun 2024",
      "20241301", "12345", "Rina 1 Wibowo 2024x", "99999999999999999999",
    ])
  func none(text: String) { #expect(PublicationDay.iso(text) == nil) }
}
