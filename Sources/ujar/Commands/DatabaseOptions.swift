import ArgumentParser
import Foundation
import UjarLanguage
import UjarStore

/// The database that a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The database; $UJAR_DB without it, else ujar.db in this folder.", valueName: "file"))
  var path: String?

  /// The file that is meant.
  var file: String {
    path ?? ProcessInfo.processInfo.environment["UJAR_DB"].flatMap { $0.isEmpty ? nil : $0 }
      ?? "ujar.db"
  }

  /// Opens the database for questions.
  func reading() throws -> Store { try open(.readOnly) }

  /// Opens the database for changes, and makes it where there is none.
  func writing() throws -> Store { try open(.readWrite) }

  /// Opens the database for changes; there must be one.
  func changing() throws -> Store {
    guard FileManager.default.fileExists(atPath: file) else { throw StoreError.missing(path: file) }
    return try open(.readWrite)
  }

  private func open(_ mode: Store.Mode) throws -> Store {
    let options = StoreOptions(
      countryNames: CountryNames.shared.all, stem: Stemmer.stems,
      negations: { NegationWords.all }, version: Ujar.configuration.version)
    return try Store(path: file, mode: mode, options: options)
  }
}
