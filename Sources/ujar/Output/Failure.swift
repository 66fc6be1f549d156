/// Why a command ends early: a message that names place, cause and way out, and the exit status.
struct Failure: Error {
  /// What to tell the user, without the name of the program.
  var message: String
  /// 2 for an error, 1 when nothing was found.
  var status: Int32 = 2
}

extension Failure {
  /// Nothing was found: a sentence on standard error, exit status 1.
  static func nothing(_ message: String) -> Failure { Failure(message: message, status: 1) }
}
