import Testing
import UjarStore

@Suite("Who is who, by points")
struct ResolverTests {
  private let resolver = ScoredIdentity()

  private func answer(
    _ name: String, _ known: String, posts: [PersonPost] = [], knownPosts: [PersonPost] = [],
    day: Int = 0
  ) -> IdentityAnswer {
    resolver.match(
      PersonSighting(name: name, posts: posts, day: day),
      among: [KnownPerson(id: 7, names: [known], posts: knownPosts)])
  }

  private func reasons(_ answer: IdentityAnswer) -> String? {
    guard case .known(let link) = answer else { return nil }
    return link.reasons.text
  }

  private func post(
    _ titleClass: String, _ country: Int64? = nil, _ office: String? = nil, day: Int = 0,
    language: String = "id"
  ) -> PersonPost {
    PersonPost(
      titleClass: titleClass, country: country,
      organization: office.map { OrganizationName($0) }, language: language, since: day, until: day)
  }

  @Test(
    "names alone",
    arguments: [
      ("Rina Wibowo", "rina wibowo", "same name"),
      ("Wibowo Rina", "Rina Wibowo", "words in another order"),
      ("Zoran Petrovskyy", "Zoran Petrovskiy", "another spelling"),
      ("Zoran Petrovsky", "Petrovskij Zoran", "words in another order, another spelling"),
      ("Sergiy Danilko", "Sergei Danilko", "another spelling"),
      ("Soeprapto Hadi", "Suprapto Hadi", "another spelling"),
      ("Dr. Rina Wibowo", "Rina Wibowo", "same name"),
      ("Khalid al-Harun", "Khalid Harun", "same name"),
      ("Noh Tae Il", "Tae-il Noh", "words in another order"),
      ("Rina", "Rina Wibowo", nil), ("Wibowo", "Rina Wibowo", nil), ("Rina", "Rina", nil),
      ("Rina Wibowo", "Rini Wibowo", nil), ("Mario Tessa", "Maria Tessa", nil),
      ("Chen Weiming", "Chen Weimin", nil), ("Rina Wibowo Sari", "Rina Wibowo", nil),
      ("Bill Tarrant", "William Tarrant", nil), ("R. Wibowo", "Rina Wibowo", nil),
    ] as [(String, String, String?)])
  func names(name: String, known: String, expected: String?) {
    #expect(reasons(answer(name, known)) == expected, "\(name) and \(known)")
  }

  @Test(
    "a post in common makes up for what the names lack",
    arguments: [
      ("Bill Tarrant", "William Tarrant"), ("R. Wibowo", "Rina Wibowo"),
      ("Rina Wibowo Sari", "Rina Wibowo"), ("Wibowo", "Rina Wibowo"),
    ])
  func samePost(name: String, known: String) {
    let here = post("foreign-minister", 3, day: 20_000)
    let there = post("foreign-minister", 3, day: 20_030, language: "en")
    #expect(
      reasons(answer(name, known, posts: [here], knownPosts: [there]))?.contains("same post")
        == true)
    // The post of another country says nothing for it, and the country speaks against it.
    let abroad = post("foreign-minister", 4, day: 20_030)
    #expect(answer(name, known, posts: [here], knownPosts: [abroad]) == .new)
  }

  @Test("a post passes on: years later a surname in it is somebody else's, a full name is not")
  func succession() {
    let before = post("president", 3, day: 10_000)
    let after = post("president", 3, day: 14_500)
    #expect(answer("Hallam", "Gerald Hallam", posts: [after], knownPosts: [before]) == .new)
    #expect(
      answer("Gerald P. Hallam", "Gerald Hallam", posts: [after], knownPosts: [before]) == .new)
    #expect(
      answer("Gerald Hallam", "Gerald Hallam", posts: [after], knownPosts: [before]) != .new)
  }

  @Test(
    "one name in two lives is two people",
    arguments: [
      (("police-chief", nil, "Polres Tuban"), ("coach", nil, "Bahari FC")),
      (("mayor", 3, "Tegal"), ("regent", 3, "Kendal")), (("mp", 3, nil), ("mp", 4, nil)),
      (("head", nil, "Dinas Air"), ("head", nil, "Dinas Api")),
    ] as [((String, Int64?, String?), (String, Int64?, String?))])
  func homonyms(one: (String, Int64?, String?), other: (String, Int64?, String?)) {
    let posts = [post(one.0, one.1, one.2, day: 20_000)]
    let others = [post(other.0, other.1, other.2, day: 20_010)]
    #expect(answer("Rina Wibowo", "Rina Wibowo", posts: posts, knownPosts: others) == .new)
  }

  @Test(
    "one organisation in two languages or short",
    arguments: [
      ("Jawa Tengah", "Central Java"), ("Jateng", "Provinsi Jawa Tengah"),
      ("KPU", "Komisi Pemilihan Umum"), ("Solo", "Surakarta"),
    ])
  func organizations(name: String, other: String) {
    let posts = [post("chair", nil, name)]
    let others = [post("chair", nil, other)]
    #expect(
      reasons(answer("Rina Wibowo", "Rina Wibowo", posts: posts, knownPosts: others))
        == "same name, same post")
  }

  @Test("of two who would do, nobody is taken; with a post in common, that one")
  func undecided() {
    let known = [
      KnownPerson(id: 1, names: ["Rina Wibowo"], posts: [post("judge")]),
      KnownPerson(id: 2, names: ["Rina Wibowo"], posts: [post("mayor", 3, "Tegal")]),
    ]
    #expect(resolver.match(PersonSighting(name: "Rina Wibowo"), among: known) == .undecided)
    let sighting = PersonSighting(name: "Rina Wibowo", posts: [post("mayor", nil, "Tegal")])
    guard case .known(let link) = resolver.match(sighting, among: known) else {
      Issue.record("nobody was taken")
      return
    }
    #expect(link.person == 2 && link.confidence > 0.95)
  }
}
