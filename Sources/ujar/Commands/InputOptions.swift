import ArgumentParser
import Foundation
import UjarReader

/// The articles that a command reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders, - for standard input.",
      discussion: """
        A text file is one article, and may begin with lines such as Judul:, Tanggal:, URL:, \
        Title:, Date: and an empty line. JSON and JSON Lines may use the field names of common \
        crawlers. Folders are searched for .txt, .md, .json, .jsonl and .ndjson.
        """,
      valueName: "path"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Which field of JSON is what: text=body, url=html.url; repeatable.", valueName: "field=name"))
  var map: [String] = []

  @Option(help: ArgumentHelp("The day of publication of all articles.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("The language of all articles.", valueName: "id|en"))
  var lang: String?

  @Option(help: ArgumentHelp("The headline, of one article.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Where it was published, of one article.", valueName: "address"))
  var url: String?

  @Option(help: ArgumentHelp("How many articles at once; all cores without it.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    _ = try options()
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); write 1 or more") }
    if let lang, !["id", "en"].contains(lang) {
      throw ValidationError("--lang is '\(lang)'; write id or en")
    }
    if paths.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("- stands twice; standard input can be read once")
    }
  }

  /// How many threads work.
  var jobCount: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// A reader of all paths.
  func reader() throws -> ArticleReader { ArticleReader(paths: paths, options: try options()) }

  private func options() throws -> ReaderOptions {
    ReaderOptions(
      fields: try fields(),
      given: ReaderOptions.Given(title: title, date: try day(), language: lang, url: url))
  }

  private func fields() throws -> FieldMap {
    do throws(FieldMapError) {
      return try FieldMap(choices: map)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private func day() throws -> String? {
    guard let date else { return nil }
    guard let day = PublicationDay.iso(date) else {
      throw ValidationError("--date is '\(date)'; write a day such as 2024-11-01")
    }
    return day
  }

  /// Refuses a second article when what is given can only be that of one.
  func check(count: Int) throws {
    guard count > 1, title != nil || url != nil else { return }
    let option = url != nil ? "--url" : "--title"
    throw Failure(message: "\(option) is that of one article, and there are more; leave it out")
  }
}
