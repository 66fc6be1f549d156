/// Where in a text: half-open, in UTF-8 byte offsets.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// The first byte of the span.
  public var start: Int
  /// The byte after the last one.
  public var end: Int

  /// Creates a span from `start` up to and not including `end`.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  /// How many bytes the span covers.
  public var count: Int { end - start }
  /// Whether the span covers nothing.
  public var isEmpty: Bool { end <= start }

  /// Whether `other` lies within the span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Whether the byte at `offset` lies within the span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Whether the two share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
