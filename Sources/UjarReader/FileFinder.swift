internal import Foundation

/// Finds the files that paths mean, one after the other: files as they are named, folders with all
/// that is in them, in the order of their paths.
///
/// It holds the names of one folder and of those above it, never those of a whole tree.
struct FileFinder {
  enum Found {
    /// A file, or `-`.
    case file(String)
    case problem(ReaderProblem)
  }

  /// What is left to do, the next of it last.
  private var stack: [Step]
  /// How many files were found so far.
  private var count = 0

  private enum Step {
    case given(String)
    case listed(String, isFolder: Bool)
    /// The end of a folder that the user named, and how many files were found before it.
    case end(String, before: Int)
  }

  init(paths: [String]) { stack = paths.reversed().map(Step.given) }

  /// The next file or problem; `nil` when all were found.
  mutating func next() -> Found? {
    while let step = stack.popLast() {
      switch step {
      case .given("-"): return found("-")
      case .given(let path):
        guard let status = FileStatus(path) else {
          return .problem(ReaderProblem(path, Self.refusal))
        }
        guard status.isFolder else { return found(path) }
        stack.append(.end(path, before: count))
        if let problem = open(path) { return .problem(problem) }
      case .listed(let path, isFolder: false): return found(path)
      case .listed(let path, isFolder: true):
        if let problem = open(path) { return .problem(problem) }
      case .end(let path, let before):
        if count == before { return .problem(ReaderProblem(path, .emptyFolder)) }
      }
    }
    return nil
  }

  private static var refusal: ReaderProblem.Cause {
    errno == EACCES ? .unreadable(reason: FileStatus.lastError) : .missing
  }

  private mutating func found(_ path: String) -> Found {
    count += 1
    return .file(path)
  }

  /// Lists a folder; what cannot be listed counts as found, so that it is told once.
  private mutating func open(_ folder: String) -> ReaderProblem? {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      stack += names.compactMap { Self.entry($0, in: folder) }.sorted { $0.key > $1.key }
        .map(\.step)
      return nil
    } catch {
      count += 1
      return ReaderProblem(folder, .unreadable(reason: FileStatus.lastError))
    }
  }

  /// A file of ours or a folder; a folder sorts as its path with the slash that follows.
  private static func entry(_ name: String, in folder: String) -> (key: SortKey, step: Step)? {
    guard !name.hasPrefix(".") else { return nil }
    let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    guard let status = FileStatus(path) else { return nil }
    if status.isFolder {
      // A link to a folder may lead back up.
      guard !status.isLink else { return nil }
      return (SortKey(name + "/"), .listed(path, isFolder: true))
    }
    let isOurs = ArticleFormat.extensions.contains(ArticleFormat.ending(of: name))
    guard isOurs, status.isRegular else { return nil }
    return (SortKey(name), .listed(path, isFolder: false))
  }

  /// A name in the order of its bytes, which no locale changes.
  private struct SortKey: Comparable {
    let name: String
    init(_ name: String) { self.name = name }
    static func < (left: SortKey, right: SortKey) -> Bool {
      left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }
}
