import Testing
import UjarLanguage

@Suite("Stems")
struct StemmerTests {
  @Test(
    "forms of one Indonesian word share a stem",
    arguments: [
      "kirim mengirim mengirimkan dikirim pengiriman kiriman terkirim",
      "tulis menulis menuliskan ditulis penulis tulisan tertulis",
      "pilih memilih dipilih pemilihan pemilih terpilih pilihan",
      "serang menyerang diserang serangan penyerangan penyerang",
      "tahan menahan ditahan bertahan pertahanan mempertahankan tahanan",
      "ambil mengambil diambil pengambilan",
      "bahas membahas dibahas pembahasan",
      "dukung mendukung didukung dukungan pendukung",
      "langgar melanggar dilanggar pelanggaran",
      "kuat menguat menguatkan memperkuat kekuatan penguatan",
      "putus memutuskan diputuskan keputusan putusan",
      "tentara tentaranya", "pasukan pasukannya", "datang mendatangi kedatangan pendatang",
      "ancam mengancam ancaman diancam", "usul mengusulkan usulan diusulkan pengusul",
    ])
  func indonesian(forms: String) {
    let stems = Set(forms.split(separator: " ").map { Stemmer.indonesian.stem(String($0)) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test(
    "different Indonesian words keep apart",
    arguments: ["pasukan masuk", "berita kita", "negara negeri", "perang terang", "makan akan"])
  func apart(words: String) {
    let stems = words.split(separator: " ").map { Stemmer.indonesian.stem(String($0)) }
    #expect(Set(stems).count == stems.count, "\(stems)")
  }

  @Test(
    "forms of one English word share a stem",
    arguments: [
      "soldier soldiers", "defend defends defended defending", "country countries",
      "negotiate negotiated negotiation negotiations", "plan plans planned planning",
      "attack attacks attacked attacking", "quick quickly", "say said says saying",
      "strong strongly", "deploy deployed deployment deployments", "watch watches watched",
    ])
  func english(forms: String) {
    let stems = Set(forms.split(separator: " ").map { Stemmer.english.stem(String($0)) })
    #expect(stems.count == 1, "\(stems)")
  }

  @Test("a text becomes its stems in order, whatever stands between the words")
  func text() {
    #expect(
      Stemmer.english.stems(of: "The “soldiers”—attacked, 12.500 times!")
        == "the soldier attack 12 500 tim")
    #expect(Stemmer.stems("Dikirim ke Kenya", "id") == "ngirim ke ngenya")
    #expect(Stemmer.indonesian.stems(of: "…\u{0}\n") == "")
    #expect(Stemmer.indonesian.stems(of: "Café Öl") == "café Öl")
  }
}
