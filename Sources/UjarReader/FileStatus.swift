internal import Foundation

/// What stands at a path, as the system tells.
struct FileStatus {
  /// Whether it is a folder.
  let isFolder: Bool
  /// Whether it is a file with a size, and no pipe or device.
  let isRegular: Bool
  /// Whether the path is a link to it.
  let isLink: Bool
  /// How many bytes it has.
  let size: Int

  /// Looks at a path; `nil` when nothing is there.
  init?(_ path: String) {
    var own = stat()
    guard unsafe lstat(path, &own) == 0 else { return nil }
    isLink = own.st_mode & S_IFMT == S_IFLNK
    var target = own
    if isLink, unsafe stat(path, &target) != 0 { return nil }
    isFolder = target.st_mode & S_IFMT == S_IFDIR
    isRegular = target.st_mode & S_IFMT == S_IFREG
    size = Int(target.st_size)
  }

  /// What the system says of its last refusal.
  static var lastError: String { unsafe String(cString: strerror(errno)) }
}
