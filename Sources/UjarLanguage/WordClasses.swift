/// What a word does in a sentence; one word can do several things.
public struct WordClasses: OptionSet, Sendable {
  /// One bit a class.
  public let rawValue: UInt128

  /// Creates a set from its bits.
  public init(rawValue: UInt128) { self.rawValue = rawValue }

  private static func bit(_ position: UInt128) -> WordClasses {
    WordClasses(rawValue: 1 << position)
  }

  public static let preposition = bit(0)
  public static let locative = bit(1)
  public static let origin = bit(2)
  public static let agentPreposition = bit(3)
  public static let addresseePreposition = bit(4)
  public static let companion = bit(5)
  public static let prepositionalCue = bit(6)
  public static let complementizer = bit(7)
  public static let strictComplementizer = bit(8)
  public static let relative = bit(9)
  public static let conjunction = bit(10)
  public static let contrast = bit(11)
  public static let subordinator = bit(12)
  public static let pronounSingular = bit(13)
  public static let pronounPlural = bit(14)
  public static let pronounDual = bit(15)
  public static let dualDeterminer = bit(16)
  public static let pronounFirst = bit(17)
  public static let determiner = bit(18)
  public static let selfReference = bit(19)
  public static let quantifier = bit(20)
  public static let groupNoun = bit(21)
  public static let document = bit(22)
  public static let adverb = bit(23)
  public static let future = bit(24)
  public static let negation = bit(25)
  public static let cancel = bit(26)
  public static let deny = bit(27)
  public static let reached = bit(28)
  public static let relayed = bit(29)
  public static let oblique = bit(30)
  public static let affiliationLink = bit(31)
  public static let roleLink = bit(32)
  public static let month = bit(33)
  public static let weekday = bit(34)
  public static let abbreviation = bit(35)
  public static let ageWord = bit(36)
  public static let sayNoun = bit(37)
  /// A word of everyday language, no name.
  public static let common = bit(38)
  /// A first name or surname.
  public static let givenName = bit(39)
  /// A form of address, degree or rank that belongs to a name.
  public static let honorific = bit(40)
  /// A word that begins the name of an institution.
  public static let organizationHead = bit(41)
  /// A word inside the name of an institution.
  public static let organizationInside = bit(42)
  /// A particle inside a name: "bin", "van", "al".
  public static let nameParticle = bit(43)
  /// A reporting verb in any form.
  public static let cue = bit(44)
  /// The head of a role phrase.
  public static let title = bit(45)
  /// A word that tells of an encounter.
  public static let meeting = bit(46)
  /// The first word of some phrase of two words or more.
  public static let phraseStart = bit(47)
  /// A country, place, institution or other name that is known.
  public static let knownName = bit(48)
  /// A word that tells of time: "kemarin", "last".
  public static let time = bit(49)
  /// A government, which speaks for its country.
  public static let government = bit(52)
  /// What two of can speak together: "kedua negara", "both ministers".
  public static let dualNoun = bit(53)
  /// Of those, the nouns for states.
  public static let countryNoun = bit(54)
  /// What stands between a name and its description: "disebut … sebagai".
  public static let contentLink = bit(55)
  /// What makes a clause a supposition.
  public static let hypothetical = bit(56)
  /// A head word of institutions in another language, as foreign names keep it: "Institute".
  public static let foreignOrganization = bit(57)
  /// Small words inside English names of institutions: "of", "for".
  public static let foreignJoiner = bit(58)
  /// An everyday word of English, where it is not the language of the text.
  public static let foreignCommon = bit(59)
  /// What leads to the field of a post: "untuk urusan militer".
  public static let forPurpose = bit(60)
  /// A passive that names who took part: "dihadiri".
  public static let attended = bit(61)
  /// A part of the forces that stands behind a rank: "TNI", "Laut".
  public static let force = bit(62)
  /// A word that makes a clause of what stands before it: "akan", "sudah", "naik".
  public static let predicate = bit(63)
  /// A word that is built like a verb and is none: "disiplin", "berita".
  public static let nonverbal = bit(64)
  /// A noun for a building or room where people meet.
  public static let venue = bit(65)
  /// A noun for one human being: "perempuan", "pelatih".
  public static let personNoun = bit(66)
  /// A noun for somebody by whom he or she belongs to: "istri", "pendukung".
  public static let relation = bit(67)
  /// A word that puts a post in the past: "pernah menjabat".
  public static let past = bit(68)
  /// What makes a passive of the participle behind it: "was", "been".
  public static let passiveAuxiliary = bit(90)
  /// What keeps the verb behind it from telling that something was said: "would", "to".
  public static let modal = bit(91)
  /// Where somebody speaks or writes: "statement", "interview".
  public static let occasion = bit(92)
  /// A pronoun for whose something is: "his".
  public static let possessor = bit(93)
  /// What gives somebody a post: "became", "was named".
  public static let becoming = bit(94)
  /// "it", which goes back to a body or thing.
  public static let pronounNeuter = bit(95)
  /// What ends the name of a company: "Ltd".
  public static let organizationTail = bit(96)
  /// A noun for those who act for somebody else: "delegasi", "representatives".
  public static let delegate = bit(97)
  /// What makes a wish of the verb behind it: "ingin", "berharap".
  public static let wish = bit(98)
  /// A word of sport: "semifinal", "match".
  public static let contest = bit(99)
  /// A verb that takes an encounter as its object: "menggelar", "held".
  public static let holding = bit(100)
  /// A word that puts a noun of encounter into the future: "rencana", "planned".
  public static let plan = bit(101)
  /// "lagi", "again".
  public static let again = bit(102)
  /// What makes a press conference one of several: "bersama", "joint".
  public static let joint = bit(103)
  /// A passive that names who leads: "dipimpin", "led".
  public static let led = bit(104)
  /// A passive that names who is in somebody's company: "didampingi", "accompanied".
  public static let accompanied = bit(108)
  /// What puts something into the time of an encounter: "dalam", "during".
  public static let during = bit(109)
  /// "antara", "between".
  public static let between = bit(105)
  /// The pronoun for what several have: "their".
  public static let theirs = bit(107)
  /// A verb that brings somebody before it to a session: "memanggil", "grilled".
  public static let summon = bit(106)
  /// A word that announces an interview: "petikan", "wawancara".
  public static let interview = bit(70)
  /// A word by which an interviewer addresses somebody: "Anda".
  public static let pronounSecond = bit(71)
  /// What says that a post is that of the place spoken of: "setempat".
  public static let local = bit(72)
  /// A part of a body: "bidang", "fakultas".
  public static let unit = bit(73)
  /// A noun that fits any body, or many: "perusahaan", "lembaga".
  public static let bodyNoun = bit(74)
  /// What a negation in front of turns into its opposite: "tak lupa", "tidak segan".
  public static let litotes = bit(75)
  /// What points back to the words before: "demikian".
  public static let thus = bit(76)
  /// "seperti", "sebagaimana".
  public static let comparison = bit(77)
  /// What leads to another name of somebody: "akrab disapa".
  public static let alias = bit(78)
  /// A verb for uttering what the noun behind it names: "melontarkan usul".
  public static let utterance = bit(79)
  /// What somebody will not do: "menolak", "enggan".
  public static let refusal = bit(80)
  /// What somebody asks pardon with: "memohon", "meminta".
  public static let apology = bit(81)
  /// A head of names of bodies and places that cannot stand without the name: "Partai", "PT".
  public static let bareHead = bit(82)
  /// A noun that a place's name follows: "desa", "sungai".
  public static let placeHead = bit(83)
  /// A noun that sums up what was just said: ", a claim that he denied".
  public static let summary = bit(117)
  /// A span of time: "hours".
  public static let timeSpan = bit(118)
  /// A pronoun as an object: "him".
  public static let pronounObject = bit(110)
  /// A verb that ties an adjective to its subject as "to be" does: "remains".
  public static let copula = bit(111)
  /// What goes on with a clause that a report put in between had stopped.
  public static let continuation = bit(112)
  /// A form of an auxiliary that is no finite verb: "being".
  public static let infinite = bit(113)
  /// What somebody writes to be read by others, who speak through it: "statement".
  public static let writing = bit(114)
  /// An irregular participle, or an adjective that stands like one behind its noun: "familiar".
  public static let participle = bit(115)
  /// What leads to the day when something begins: "mulai".
  public static let onset = bit(84)
  /// What leads to the day since when something is: "sejak".
  public static let since = bit(86)
  /// What leads to an age or a look: "berusia".
  public static let aged = bit(87)
  /// A noun for anybody, which tells no post or trade: "pria", "warga".
  public static let anybody = bit(85)
  /// What leads to a question that is told: "whether".
  public static let whether = bit(116)
  public static let female = bit(50)
  public static let male = bit(51)

  /// The classes that `words.tsv` names.
  static let byName: [String: WordClasses] = [
    "preposition": .preposition, "locative": .locative, "origin": .origin,
    "agentPreposition": .agentPreposition, "addresseePreposition": .addresseePreposition,
    "companion": .companion, "prepositionalCue": .prepositionalCue,
    "complementizer": .complementizer, "strictComplementizer": .strictComplementizer,
    "relative": .relative, "conjunction": .conjunction, "contrast": .contrast,
    "subordinator": .subordinator, "pronounSingular": .pronounSingular,
    "pronounPlural": .pronounPlural, "pronounDual": .pronounDual,
    "dualDeterminer": .dualDeterminer, "pronounFirst": .pronounFirst, "determiner": .determiner,
    "selfReference": .selfReference, "quantifier": .quantifier, "groupNoun": .groupNoun,
    "document": .document, "adverb": .adverb, "future": .future, "negation": .negation,
    "cancel": .cancel, "deny": .deny, "reached": .reached, "relayed": .relayed,
    "oblique": .oblique, "affiliationLink": .affiliationLink, "roleLink": .roleLink,
    "month": .month, "weekday": .weekday, "abbreviation": .abbreviation, "ageWord": .ageWord,
    "sayNoun": .sayNoun, "government": .government, "dualNoun": .dualNoun,
    "countryNoun": .countryNoun, "contentLink": .contentLink, "foreignJoiner": .foreignJoiner,
    "forPurpose": .forPurpose, "force": .force, "nonverbal": .nonverbal, "venue": .venue,
    "personNoun": .personNoun, "relation": .relation, "past": .past, "interview": .interview,
    "pronounSecond": .pronounSecond, "utterance": .utterance, "refusal": .refusal,
    "apology": .apology, "bareHead": .bareHead, "placeHead": .placeHead, "anybody": .anybody,
    "aged": .aged, "onset": .onset, "since": .since, "litotes": .litotes, "thus": .thus,
    "comparison": .comparison, "alias": .alias, "local": .local, "bodyNoun": .bodyNoun,
    "unit": .unit, "predicate": .predicate, "attended": .attended, "delegate": .delegate,
    "wish": .wish, "contest": .contest, "holding": .holding, "plan": .plan, "again": .again,
    "accompanied": .accompanied, "during": .during, "joint": .joint, "led": .led,
    "between": .between, "summon": .summon, "theirs": .theirs,
    "hypothetical": .hypothetical,
    "passiveAuxiliary": .passiveAuxiliary, "modal": .modal, "occasion": .occasion,
    "possessor": .possessor, "becoming": .becoming, "summary": .summary,
    "timeSpan": .timeSpan, "pronounObject": .pronounObject, "copula": .copula, "whether": .whether,
    "participle": .participle, "writing": .writing, "infinite": .infinite,
    "continuation": .continuation,
    "pronounNeuter": .pronounNeuter,
    "female": .female, "male": .male,
  ]
}
