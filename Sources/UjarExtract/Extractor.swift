public import UjarGraph
public import UjarLanguage
import UjarText

/// Reads an article and says what it says: the stages from text to quotations and meetings.
///
/// A value without state of its own: one extractor serves all threads, and the same article gives
/// the same graph.
public struct Extractor: Sendable {
  /// The languages that take the place of those compiled in.
  private let languages: [Language]

  /// Creates an extractor.
  ///
  /// - Parameter languages: What to use in place of the languages of the same code that are
  ///   compiled in: without a learned part, or with a model of one's own.
  public init(languages: [Language] = []) { self.languages = languages }

  /// The graph of one article, in time linear to its length.
  public func graph(of article: Article) -> ArticleGraph {
    let bytes = Array(article.text.utf8)
    let found = LanguageDetector.language(of: bytes, named: article.language)
    let language = languages.first { $0.code == found.code } ?? found
    let plain = Reading(bytes: bytes, language: language)
    let boilerplate = BoilerplateFinder.ranges(in: plain)
    let headlines = BoilerplateFinder.headlines(in: plain, title: article.title)
    let reading = Reading(plain, boilerplate: boilerplate, headlines: headlines)
    return Findings(reading, date: article.date).graph(of: article, boilerplate)
  }
}

/// What the stages find in one article, one after the other.
private struct Findings {
  let reading: Reading
  let dates: [DateMention]
  let chunks: [Chunk]
  let persons: PersonTable
  let clauses: ClauseReader
  let organizations: OrganizationNames
  let attributions: [Attribution]

  init(_ reading: Reading, date: String?) {
    self.reading = reading
    dates = DateFinder(reading, date: date).dates()
    var isDate = [Bool](repeating: false, count: reading.count)
    for date in dates { for index in date.tokens { isDate[index] = true } }
    let evidence = NameEvidence(reading)
    var chunks = ChunkFinder(reading: reading, evidence: evidence, isDate: isDate).chunks()
    NameJudge(reading: reading, evidence: evidence).settle(&chunks)
    var persons = PersonTable(&chunks, reading: reading)
    chunks.removeAll { $0.kind == .person && $0.person == nil && $0.role == nil }
    clauses = ClauseReader(reading: reading, chunks: chunks, isDate: isDate)
    persons.addRoles(of: chunks, clauses)
    persons.addCounterparts(of: chunks)
    persons.addStates(of: chunks)
    persons.addGenders(of: chunks)
    self.chunks = chunks
    self.persons = persons
    organizations = OrganizationNames(chunks, reading: reading)
    let direct = DirectFinder(clauses)
    let indirect = IndirectFinder(clauses, direct)
    let nested = NestedFinder(clauses: clauses).attributions { reading.sentence(at: $0) }
    let interview = InterviewFinder(reading: reading).interview()
    // What is reported within a question or an answer is part of it.
    let report = (direct.attributions + indirect.attributions + nested).filter { found in
      !interview.turns.contains { $0.contains(found.start) }
    }
    attributions = (report + interview.answers)
      .sorted { $0.start < $1.start }
  }

  func graph(of article: Article, _ boilerplate: [Range<Int>]) -> ArticleGraph {
    var graph = ArticleGraph(article: article, language: reading.language.code)
    var resolver = SpeakerResolver(
      reading: reading, chunks: chunks, clauses: clauses, persons: persons,
      organizations: organizations)
    let fresh = resolver
    let writer = QuotationWriter(reading: reading, clauses: clauses, dates: dates)
    var speakersOfSentence: [Int: [Agent]] = [:]
    graph.quotations = attributions.compactMap { attribution in
      let speakers = resolver.speakers(of: attribution)
      speakersOfSentence[attribution.sentence] = speakers
      return writer.quotation(attribution, speakers, resolver)
    }
    graph.meetings = MeetingFinder(
      clauses: clauses, resolver: fresh, dates: dates, speakers: speakersOfSentence,
      quotations: graph.quotations, day: article.date
    ).meetings()
    let names = MentionWriter(
      reading: reading, chunks: chunks, persons: persons, organizations: organizations)
    graph.roles = names.roles(resolver.descriptions)
    graph.mentions = names.mentions(dates: dates, attributions, graph.quotations)
    graph.boilerplate = boilerplate.map(reading.text.span)
    graph.unpairedMarks = reading.text.unpairedMarks
    return graph
  }
}
