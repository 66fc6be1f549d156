/// Why the store cannot do what it was asked to. Each describes place, cause and way out.
public enum StoreError: Error, Equatable {
  /// There is no file.
  case missing(path: String)
  /// There is a file already.
  case exists(path: String)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// The file was written by a newer version of Ujar.
  case newer(path: String, version: Int, known: Int)
  /// The file was written by an older version, and it was opened for reading only.
  case older(path: String, version: Int, known: Int)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// Another program is writing; which one and since when it runs, where the system tells.
  case locked(path: String, by: String? = nil)
  /// The disk is full.
  case full(path: String)
  /// The system did not take what was to be written.
  case notWritten(path: String, detail: String)
  /// The file is damaged.
  case damaged(path: String, detail: String)
  /// The file cannot be opened.
  case cannotOpen(path: String, detail: String)
  /// SQLite refuses to go on.
  case refused(path: String, detail: String)
  /// Nobody of that name; names that look like it, the nearest first.
  case unknownName(String, suggestions: [String])
  /// Several of that name.
  case ambiguousName(String, candidates: [Node])
  /// Nothing has that id.
  case unknownId(String)
  /// There is no saved question of that name; those that there are.
  case unknownQuery(String, known: [String])
  /// A saved question asks for no value of that name.
  case unknownParameter(String, query: String, known: [String])
  /// A date that is none.
  case invalidDate(String)
  /// A value that a filter does not know; those that it knows.
  case invalidValue(String, field: String, known: [String])
  /// A decision on which a later one builds.
  case laterDecision(String, String)
  /// What cannot be decided, and why.
  case undecidable(String)
  /// A line of a file of decisions that is none.
  case invalidDecision(line: Int, String)
  /// SQL that would write.
  case wouldWrite
  /// SQL that SQLite refuses.
  case invalidSQL(String)
}

extension StoreError: CustomStringConvertible {
  /// Place, cause and way out, in one line.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such database; read articles into it with `ujar ingest`"
    case .exists(let path):
      "\(path): there already; name a new file"
    case .notADatabase(let path):
      "\(path): not an SQLite database; name another file with --db"
    case .foreign(let path):
      "\(path): an SQLite database, but not one of Ujar's; name another file with --db"
    case .newer(let path, let version, let known):
      "\(path): schema version \(version) is newer than the \(known) that this program knows; "
        + "use a newer ujar"
    case .older(let path, let version, let known):
      "\(path): schema version \(version) is older than \(known); "
        + "`ujar ingest` with write permission brings it up to date"
    case .readOnly(let path):
      "\(path): cannot be written; check the permissions of the file and its folder"
    case .locked(let path, let holder):
      "\(path): locked by \(holder ?? "another program") that is writing; "
        + "wait for it to finish and try again"
    case .full(let path):
      "\(path): the disk is full; nothing of this batch was stored; free space and try again"
    case .notWritten(let path, let detail):
      "\(path): could not be written (\(detail)); nothing of this batch was stored; look at the disk "
        + "and at the limits for files, and try again"
    case .damaged(let path, let detail):
      "\(path): damaged (\(detail)); `ujar check` tells what can still be read"
    case .cannotOpen(let path, let detail):
      "\(path): cannot be opened (\(detail)); check the path and its permissions"
    case .refused(let path, let detail):
      "\(path): SQLite refuses to go on (\(detail)); nothing was changed"
    default: question
    }
  }

  private var question: String {
    switch self {
    case .unknownName(let name, let suggestions):
      suggestions.isEmpty
        ? "nobody called '\(name)'"
        : "nobody called '\(name)'; did you mean \(list(suggestions, last: "or"))?"
    case .ambiguousName(let name, let candidates):
      "'\(name)' may be "
        + list(candidates.map { "\($0.name) (\($0.kind) \($0.id))" }, last: "or")
        + "; give the full name or the id"
    case .unknownId(let id):
      "nothing has the id '\(id)'; ids look like q31, m7 or e12 and stand in every answer"
    case .unknownQuery(let name, let known):
      "no saved question '\(name)'; there are \(list(known, last: "and"))"
    case .unknownParameter(let name, let query, let known):
      known.isEmpty
        ? "'\(query)' takes no parameters, so not '\(name)'"
        : "'\(query)' takes no parameter '\(name)'; it takes \(list(known, last: "and"))"
    case .invalidDate(let date):
      "'\(date)' is no date; write 2024-10-30, 2024-10 or 2024"
    case .invalidValue(let value, let field, let known):
      "'\(value)' is no \(field); write \(list(known, last: "or"))"
    case .laterDecision(let id, let later):
      "\(later) builds on \(id); take \(later) back first: `ujar decisions --undo \(later)`"
    case .undecidable(let reason): reason
    case .invalidDecision(let line, let text):
      "line \(line) is no decision: \(text.prefix(80)); write lines as `ujar decisions --export` does"
    case .wouldWrite: "this SQL would write; only reading is allowed here"
    case .invalidSQL(let message): "SQLite refuses this SQL: \(message)"
    default: ""
    }
  }
}

/// A list as prose: "a, b or c".
private func list(_ items: [String], last: String) -> String {
  guard let final = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " \(last) " + final
}
