/// Rows of 32 small numbers, read without copying: the weights of a learned model.
///
/// Lanes are kept as they stand in the file; what they mean is up to the reader.
public struct ByteRows: Sendable {
  /// One row: four words of eight lanes, the first lane in the lowest byte.
  public typealias Row = SIMD4<UInt64>
  /// How many bytes a row takes.
  public static let width = 32

  @usableFromInline let rows: [Row]

  /// Takes the rows out of a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - start: Where the first row begins, in bytes.
  ///   - count: How many rows there are; `nil` comes back where the file is too short for them.
  public init?(_ bytes: [UInt8], from start: Int, count: Int) {
    guard start >= 0, count >= 0, count <= (bytes.count - start) / Self.width else { return nil }
    rows = unsafe [Row](unsafeUninitializedCapacity: count) { target, filled in
      unsafe bytes.withUnsafeBytes { source in
        let part = unsafe UnsafeRawBufferPointer(
          rebasing: source[start..<start + count * Self.width])
        unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: part)
      }
      filled = count
    }
  }

  /// The row of a number below the count.
  @inlinable
  public subscript(index: Int) -> Row {
    @inline(__always) get { rows[index] }
  }
}
