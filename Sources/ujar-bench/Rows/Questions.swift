import Foundation
import UjarExport

extension RowGroup {
  /// The questions of annotated articles, each asked of its article's own database.
  static let questions = RowGroup(
    name: "accuracy.questions", abstract: "questions about annotated articles through ujar ask"
  ) { site, report in
    guard let news = try NewsScorer(site) else { return }
    for set in GoldSet.all { report(try Interview(site, news, set).row()) }
  }
}

/// Asks the questions of a set.
private struct Interview {
  private struct Line: Decodable { var id: String }
  private struct Question: Decodable {
    var id: String
    var qid: String
    var question: String
  }

  let site: Site
  let news: NewsScorer
  let set: GoldSet

  init(_ site: Site, _ news: NewsScorer, _ set: GoldSet) {
    (self.site, self.news, self.set) = (site, news, set)
  }

  func row() throws -> Row {
    let databases = try self.databases()
    var answers: [UInt8] = []
    var seconds: [Double] = []
    for line in try news.score(set, ["--list-questions"]).split(separator: 0x0A) {
      let question = try JSONDecoder().decode(Question.self, from: line)
      guard let database = databases[question.id] else { continue }
      let result = try news.ujar.run(
        ["ask", question.question, "--db", database], in: site.scratch, bound: 30)
      seconds.append(result.seconds)
      answers += json(of: question, answer: String(decoding: result.output, as: UTF8.self))
    }
    let file = site.scratch.path("\(set.name).answers.jsonl")
    try Data(answers).write(to: URL(filePath: file))
    let report = String(decoding: try news.score(set, ["--answers", file]), as: UTF8.self)
    let total = report.split(separator: "\n").last { $0.hasPrefix("answers right:") } ?? ""
    let median = String(
      format: "%.0f", (seconds.sorted().dropFirst(seconds.count / 2).first ?? .nan) * 1000)
    return Row(
      name: "\(set.name).questions", value: total.split(separator: " ").last.flatMap { Double($0) },
      unit: "share", note: "\(total); \(median) ms of processor time each, median")
  }

  /// A database for each article, by its id.
  private func databases() throws -> [String: String] {
    let lines = try Data(contentsOf: URL(filePath: try news.articles(of: set)))
    var databases: [String: String] = [:]
    for line in lines.split(separator: 0x0A) {
      let id = try JSONDecoder().decode(Line.self, from: line).id
      let file = site.scratch.path("question-\(databases.count).jsonl")
      let database = site.scratch.path("\(set.name)-\(databases.count).db")
      try line.write(to: URL(filePath: file))
      try news.ujar.output(["ingest", "--quiet", "--db", database, file], in: site.scratch)
      databases[id] = database
    }
    return databases
  }

  private func json(of question: Question, answer: String) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(question.id)
    json.key("qid")
    json.string(question.qid)
    json.key("answer")
    json.string(answer)
    json.endObject()
    return json.bytes + [0x0A]
  }
}
