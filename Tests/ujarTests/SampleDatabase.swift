import Foundation
import UjarExtract
import UjarGraph
import UjarLanguage
import UjarStore
import UjarTesting

extension Folder {
  /// Makes a database of what articles say.
  func database(_ name: String = "ujar.db", of graphs: [ArticleGraph]) throws -> String {
    let options = StoreOptions(countryNames: CountryNames.shared.all)
    _ = try Store(path: path(name), mode: .readWrite, options: options).ingest(graphs)
    return path(name)
  }
}

/// The bundled articles in a database.
enum SampleDatabase {
  private static let folder = Result { try Folder() }

  /// Made once for all tests.
  private static let made = Result { () throws -> String in
    try folder.get().database("samples.db", of: articles().map(Extractor().graph))
  }

  static func path() throws -> String { try made.get() }

  private static func articles() throws -> [Article] {
    let root = Program.root.appending(path: "Samples")
    return try ["en", "id"].flatMap { language in
      let folder = root.appending(path: language)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
        try article(
          "\(language)/\(name)",
          String(contentsOf: folder.appending(path: name), encoding: .utf8))
      }
    }
  }

  /// An article with the lines of its head, which end at the first empty one.
  private static func article(_ id: String, _ content: String) throws -> Article {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    var fields: [Substring: String] = [:]
    for line in head {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2 { fields[parts[0]] = parts[1].trimmingCharacters(in: .whitespaces) }
    }
    return Article(
      id: id, text: lines.dropFirst(head.count + 1).joined(separator: "\n"),
      title: fields["Judul"] ?? fields["Title"], date: fields["Tanggal"] ?? fields["Date"],
      language: fields["Bahasa"] ?? fields["Language"], url: fields["URL"],
      source: fields["Sumber"] ?? fields["Source"])
  }
}
