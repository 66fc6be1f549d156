import ArgumentParser

/// How rows are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  /// Aligned columns for reading.
  case table
  /// An array of objects.
  case json
  /// An object a line.
  case jsonl
  /// RFC 4180, in UTF-8.
  case csv
  /// A table of GitHub Flavored Markdown.
  case markdown

  /// Whether it has what is good to read rather than everything.
  var isForReading: Bool { self == .table || self == .markdown }
}
