import UjarStore

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

  /// What the store has to say: a name or id that nobody has is nothing found, all else an error.
  init(_ error: StoreError) {
    switch error {
    case .unknownName, .unknownId: self = .nothing(error.description)
    default: self.init(message: error.description)
    }
  }
}
