/// What a word does in a sentence; one word can do several things.
///
/// The classes are inlined into the modules that ask for them, where sets of them become constants.
public struct WordClasses: OptionSet, Sendable {
  /// One bit a class.
  public let rawValue: UInt128

  /// Creates a set from its bits.
  @inlinable public init(rawValue: UInt128) { self.rawValue = rawValue }

  @inlinable static func bit(_ position: UInt128) -> WordClasses {
    WordClasses(rawValue: 1 &<< position)
  }

  @inlinable public static var preposition: Self { bit(0) }
  @inlinable public static var locative: Self { bit(1) }
  @inlinable public static var origin: Self { bit(2) }
  @inlinable public static var agentPreposition: Self { bit(3) }
  @inlinable public static var addresseePreposition: Self { bit(4) }
  @inlinable public static var companion: Self { bit(5) }
  @inlinable public static var prepositionalCue: Self { bit(6) }
  @inlinable public static var complementizer: Self { bit(7) }
  @inlinable public static var strictComplementizer: Self { bit(8) }
  @inlinable public static var relative: Self { bit(9) }
  @inlinable public static var conjunction: Self { bit(10) }
  @inlinable public static var contrast: Self { bit(11) }
  @inlinable public static var subordinator: Self { bit(12) }
  @inlinable public static var pronounSingular: Self { bit(13) }
  @inlinable public static var pronounPlural: Self { bit(14) }
  @inlinable public static var pronounDual: Self { bit(15) }
  @inlinable public static var dualDeterminer: Self { bit(16) }
  @inlinable public static var pronounFirst: Self { bit(17) }
  @inlinable public static var determiner: Self { bit(18) }
  @inlinable public static var selfReference: Self { bit(19) }
  @inlinable public static var quantifier: Self { bit(20) }
  @inlinable public static var groupNoun: Self { bit(21) }
  @inlinable public static var document: Self { bit(22) }
  @inlinable public static var adverb: Self { bit(23) }
  @inlinable public static var future: Self { bit(24) }
  @inlinable public static var negation: Self { bit(25) }
  @inlinable public static var cancel: Self { bit(26) }
  @inlinable public static var deny: Self { bit(27) }
  @inlinable public static var reached: Self { bit(28) }
  @inlinable public static var relayed: Self { bit(29) }
  @inlinable public static var oblique: Self { bit(30) }
  @inlinable public static var affiliationLink: Self { bit(31) }
  @inlinable public static var roleLink: Self { bit(32) }
  @inlinable public static var month: Self { bit(33) }
  @inlinable public static var weekday: Self { bit(34) }
  @inlinable public static var abbreviation: Self { bit(35) }
  @inlinable public static var ageWord: Self { bit(36) }
  @inlinable public static var sayNoun: Self { bit(37) }
  /// A word of everyday language, no name.
  @inlinable public static var common: Self { bit(38) }
  /// A first name or surname.
  @inlinable public static var givenName: Self { bit(39) }
  /// A form of address, degree or rank that belongs to a name.
  @inlinable public static var honorific: Self { bit(40) }
  /// A word that begins the name of an institution.
  @inlinable public static var organizationHead: Self { bit(41) }
  /// A word inside the name of an institution.
  @inlinable public static var organizationInside: Self { bit(42) }
  /// A particle inside a name: "bin", "van", "al".
  @inlinable public static var nameParticle: Self { bit(43) }
  /// A reporting verb in any form.
  @inlinable public static var cue: Self { bit(44) }
  /// The head of a role phrase.
  @inlinable public static var title: Self { bit(45) }
  /// A word that tells of an encounter.
  @inlinable public static var meeting: Self { bit(46) }
  /// The first word of some phrase of two words or more.
  @inlinable public static var phraseStart: Self { bit(47) }
  /// A country, place, institution or other name that is known.
  @inlinable public static var knownName: Self { bit(48) }
  /// A word that tells of time: "kemarin", "last".
  @inlinable public static var time: Self { bit(49) }
  /// A government, which speaks for its country.
  @inlinable public static var government: Self { bit(52) }
  /// What two of can speak together: "kedua negara", "both ministers".
  @inlinable public static var dualNoun: Self { bit(53) }
  /// Of those, the nouns for states.
  @inlinable public static var countryNoun: Self { bit(54) }
  /// What stands between a name and its description: "disebut … sebagai".
  @inlinable public static var contentLink: Self { bit(55) }
  /// What makes a clause a supposition.
  @inlinable public static var hypothetical: Self { bit(56) }
  /// A head word of institutions in another language, as foreign names keep it: "Institute".
  @inlinable public static var foreignOrganization: Self { bit(57) }
  /// Small words inside English names of institutions: "of", "for".
  @inlinable public static var foreignJoiner: Self { bit(58) }
  /// An everyday word of English, where it is not the language of the text.
  @inlinable public static var foreignCommon: Self { bit(59) }
  /// What leads to the field of a post: "untuk urusan militer".
  @inlinable public static var forPurpose: Self { bit(60) }
  /// A passive that names who took part: "dihadiri".
  @inlinable public static var attended: Self { bit(61) }
  /// A part of the forces that stands behind a rank: "TNI", "Laut".
  @inlinable public static var force: Self { bit(62) }
  /// A word that makes a clause of what stands before it: "akan", "sudah", "naik".
  @inlinable public static var predicate: Self { bit(63) }
  /// A word that is built like a verb and is none: "disiplin", "berita".
  @inlinable public static var nonverbal: Self { bit(64) }
  /// A noun for a building or room where people meet.
  @inlinable public static var venue: Self { bit(65) }
  /// A noun for one human being: "perempuan", "pelatih".
  @inlinable public static var personNoun: Self { bit(66) }
  /// A noun for somebody by whom he or she belongs to: "istri", "pendukung".
  @inlinable public static var relation: Self { bit(67) }
  /// A word that puts a post in the past: "pernah menjabat".
  @inlinable public static var past: Self { bit(68) }
  /// What makes a passive of the participle behind it: "was", "been".
  @inlinable public static var passiveAuxiliary: Self { bit(90) }
  /// What keeps the verb behind it from telling that something was said: "would", "to".
  @inlinable public static var modal: Self { bit(91) }
  /// Where somebody speaks or writes: "statement", "interview".
  @inlinable public static var occasion: Self { bit(92) }
  /// A pronoun for whose something is: "his".
  @inlinable public static var possessor: Self { bit(93) }
  /// What gives somebody a post: "became", "was named".
  @inlinable public static var becoming: Self { bit(94) }
  /// "it", which goes back to a body or thing.
  @inlinable public static var pronounNeuter: Self { bit(95) }
  /// What ends the name of a company: "Ltd".
  @inlinable public static var organizationTail: Self { bit(96) }
  /// A noun for those who act for somebody else: "delegasi", "representatives".
  @inlinable public static var delegate: Self { bit(97) }
  /// What makes a wish of the verb behind it: "ingin", "berharap".
  @inlinable public static var wish: Self { bit(98) }
  /// A word of sport: "semifinal", "match".
  @inlinable public static var contest: Self { bit(99) }
  /// A verb that takes an encounter as its object: "menggelar", "held".
  @inlinable public static var holding: Self { bit(100) }
  /// A word that puts a noun of encounter into the future: "rencana", "planned".
  @inlinable public static var plan: Self { bit(101) }
  /// "lagi", "again".
  @inlinable public static var again: Self { bit(102) }
  /// What makes a press conference one of several: "bersama", "joint".
  @inlinable public static var joint: Self { bit(103) }
  /// A passive that names who leads: "dipimpin", "led".
  @inlinable public static var led: Self { bit(104) }
  /// A passive that names who is in somebody's company: "didampingi", "accompanied".
  @inlinable public static var accompanied: Self { bit(108) }
  /// What puts something into the time of an encounter: "dalam", "during".
  @inlinable public static var during: Self { bit(109) }
  /// Not with all at once: "separately".
  @inlinable public static var apart: Self { bit(119) }
  /// "antara", "between".
  @inlinable public static var between: Self { bit(105) }
  /// The pronoun for what several have: "their".
  @inlinable public static var theirs: Self { bit(107) }
  /// A verb that brings somebody before it to a session: "memanggil", "grilled".
  @inlinable public static var summon: Self { bit(106) }
  /// A word that announces an interview: "petikan", "wawancara".
  @inlinable public static var interview: Self { bit(70) }
  /// A word by which an interviewer addresses somebody: "Anda".
  @inlinable public static var pronounSecond: Self { bit(71) }
  /// What says that a post is that of the place spoken of: "setempat".
  @inlinable public static var local: Self { bit(72) }
  /// A part of a body: "bidang", "fakultas".
  @inlinable public static var unit: Self { bit(73) }
  /// A body that may be part of a bigger one: "badan", "pusat".
  @inlinable public static var innerBody: Self { bit(121) }
  /// A word that makes several of the noun behind it: "para", "sejumlah".
  @inlinable public static var several: Self { bit(120) }
  /// A noun that fits any body, or many: "perusahaan", "lembaga".
  @inlinable public static var bodyNoun: Self { bit(74) }
  /// What a negation in front of turns into its opposite: "tak lupa", "tidak segan".
  @inlinable public static var litotes: Self { bit(75) }
  /// What points back to the words before: "demikian".
  @inlinable public static var thus: Self { bit(76) }
  /// "seperti", "sebagaimana".
  @inlinable public static var comparison: Self { bit(77) }
  /// What leads to another name of somebody: "akrab disapa".
  @inlinable public static var alias: Self { bit(78) }
  /// What leads to the letters that stand for a name: "berinisial".
  @inlinable public static var initialed: Self { bit(126) }
  /// A noun for something that is held, of which another sentence tells who met: "kegiatan".
  @inlinable public static var happening: Self { bit(127) }
  /// A verb for uttering what the noun behind it names: "melontarkan usul".
  @inlinable public static var utterance: Self { bit(79) }
  /// What somebody will not do: "menolak", "enggan".
  @inlinable public static var refusal: Self { bit(80) }
  /// What somebody asks pardon with: "memohon", "meminta".
  @inlinable public static var apology: Self { bit(81) }
  /// A head of names of bodies and places that cannot stand without the name: "Partai", "PT".
  @inlinable public static var bareHead: Self { bit(82) }
  /// A noun that a place's name follows: "desa", "sungai".
  @inlinable public static var placeHead: Self { bit(83) }
  /// A noun that sums up what was just said: ", a claim that he denied".
  @inlinable public static var summary: Self { bit(117) }
  /// A span of time: "hours".
  @inlinable public static var timeSpan: Self { bit(118) }
  /// A pronoun as an object: "him".
  @inlinable public static var pronounObject: Self { bit(110) }
  /// A verb that ties an adjective to its subject as "to be" does: "remains".
  @inlinable public static var copula: Self { bit(111) }
  /// What goes on with a clause that a report put in between had stopped.
  @inlinable public static var continuation: Self { bit(112) }
  /// A form of an auxiliary that is no finite verb: "being".
  @inlinable public static var infinite: Self { bit(113) }
  /// What somebody writes to be read by others, who speak through it: "statement".
  @inlinable public static var writing: Self { bit(114) }
  /// An irregular participle, or an adjective that stands like one behind its noun: "familiar".
  @inlinable public static var participle: Self { bit(115) }
  /// What leads to the day when something begins: "mulai".
  @inlinable public static var onset: Self { bit(84) }
  /// What leads to the day since when something is: "sejak".
  @inlinable public static var since: Self { bit(86) }
  /// What leads to an age or a look: "berusia".
  @inlinable public static var aged: Self { bit(87) }
  /// A noun for anybody, which tells no post or trade: "pria", "warga".
  @inlinable public static var anybody: Self { bit(85) }
  /// What leads to a question that is told: "whether".
  @inlinable public static var whether: Self { bit(116) }
  /// A verb that says how far what the infinitive behind it tells is done: "continued to call".
  @inlinable public static var aspect: Self { bit(122) }
  /// What somebody is in charge of within a body that is named before it: "bidang".
  @inlinable public static var section: Self { bit(124) }
  /// An adjective that judges: "unfair".
  @inlinable public static var judgement: Self { bit(123) }
  /// What says that a post is that of everyone in a list: "masing-masing".
  @inlinable public static var each: Self { bit(125) }
  /// A relative that goes back to no person: "which".
  @inlinable public static var thingRelative: Self { bit(69) }
  /// What makes one of many the first or third: "ketiga", "nomor".
  @inlinable public static var ordinal: Self { bit(88) }
  /// What somebody denies without a clause: "wrongdoing".
  @inlinable public static var fault: Self { bit(89) }
  @inlinable public static var female: Self { bit(50) }
  @inlinable public static var male: Self { bit(51) }

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
    "comparison": .comparison, "alias": .alias, "initialed": .initialed,
    "happening": .happening, "local": .local, "bodyNoun": .bodyNoun,
    "unit": .unit, "innerBody": .innerBody, "several": .several,
    "predicate": .predicate, "attended": .attended, "delegate": .delegate,
    "wish": .wish, "contest": .contest, "holding": .holding, "plan": .plan, "again": .again,
    "accompanied": .accompanied, "during": .during, "joint": .joint, "led": .led,
    "between": .between, "apart": .apart, "each": .each, "fault": .fault, "ordinal": .ordinal,
    "thingRelative": .thingRelative, "summon": .summon, "theirs": .theirs,
    "hypothetical": .hypothetical,
    "passiveAuxiliary": .passiveAuxiliary, "modal": .modal, "occasion": .occasion,
    "possessor": .possessor, "becoming": .becoming, "summary": .summary,
    "timeSpan": .timeSpan, "pronounObject": .pronounObject, "copula": .copula, "whether": .whether,
    "participle": .participle, "writing": .writing, "infinite": .infinite,
    "continuation": .continuation, "aspect": .aspect,
    "judgement": .judgement, "section": .section,
    "pronounNeuter": .pronounNeuter,
    "female": .female, "male": .male,
  ]
}
