/// Where a text stops being JSON, and why.
public struct JSONError: Error, Sendable, Equatable {
  /// The byte at which it stops, from 0.
  public var offset: Int
  /// What is wrong there.
  public var reason: String
}
