/// Rows as CSV by RFC 4180: commas, CRLF, and quotation marks where a field needs them.
struct CSVText {
  /// A line of fields, with its end.
  static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\r\n"
  }

  private static func field(_ text: String) -> String {
    let text = Console.safe(text, keepsLines: !Console.isTerminal)
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    let needsQuotes =
      text.utf8.contains(where: special.contains) || text.first == " " || text.last == " "
    return needsQuotes ? "\"" + doubled(text) + "\"" : text
  }

  private static func doubled(_ text: String) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
  }
}
