/// Something that could not be read as it stands: place, cause and way out.
///
/// Problems are values in the stream of articles: one bad article is named, and the rest goes on.
public struct ReaderProblem: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Cause: Sendable, Equatable {
    /// There is no such file or folder.
    case missing
    /// The system refuses to read it, for its own reason.
    case unreadable(reason: String)
    /// Nothing in the folder is an article.
    case emptyFolder
    /// There is nothing in it.
    case empty
    /// It is no text; what it seems to be.
    case binary(format: BinaryFormat?)
    /// It is larger than an article can be, in bytes.
    case tooLarge(limit: Int)
    /// It is no JSON; what is wrong where.
    case brokenJSON(JSONError)
    /// It is JSON, but no object.
    case noObject
    /// The array has no end.
    case unclosedArray
    /// It says nothing; the field that was looked for, when the user named it.
    case noText(field: String?)
    /// A text file has a head, and nothing after it.
    case onlyHead
    /// Its bytes are no text in the encoding that it claims; they were replaced by U+FFFD.
    case repairedText
    /// Its date is none that is known; it was left out.
    case unknownDate(String)
  }

  /// Where: a path, `path:line`, or `path#3` for the third of an array.
  public var place: String
  /// What is wrong.
  public var cause: Cause

  /// Names a problem.
  public init(_ place: String, _ cause: Cause) {
    self.place = place
    self.cause = cause
  }

  /// Whether it cost an article; otherwise the article was read, with something mended.
  public var isLoss: Bool {
    switch cause {
    case .repairedText, .unknownDate: false
    default: true
    }
  }
}

extension ReaderProblem: CustomStringConvertible {
  /// Place, cause and way out, in one line.
  public var description: String { "\(place): \(explanation)" }

  private var explanation: String {
    switch cause {
    case .missing: "no such file or folder; check the path"
    case .unreadable(let reason): "cannot be read (\(reason)); check its permissions"
    case .emptyFolder:
      "no articles in this folder; they are looked for in \(ArticleFormat.list) files"
    case .empty: "empty; nothing to read"
    case .binary(let format):
      if let format {
        "\(format.name), not text; \(format.wayOut)"
      } else {
        "binary, not text; give plain text or JSON Lines"
      }
    case .tooLarge(let limit):
      "more than \(limit >> 20) MB in one article; split it, or leave out what is not its text"
    case .brokenJSON(let error): "broken JSON at byte \(error.offset + 1): \(error.reason)"
    case .noObject: "not a JSON object; write an article as {\"text\": \"…\"}"
    case .unclosedArray: "the array has no end; the file may be cut short"
    case .noText(let field):
      if let field {
        "no text in '\(field)'; name the field of the text with --map text=NAME"
      } else {
        "no text; name its field with --map text=NAME, if there is one"
      }
    case .onlyHead: "a head, but no text after its empty line; write the article there"
    case .repairedText:
      "invalid characters were replaced by U+FFFD; save it as UTF-8 to keep them"
    case .unknownDate(let date):
      "'\(date)' is no date that is known, so it has none; write 2024-11-01"
    }
  }
}
