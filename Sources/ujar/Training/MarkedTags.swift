import Foundation
import UjarExtract
import UjarLanguage

/// Reads texts in CoNLL-U (https://universaldependencies.org/format.html): a word a line, with its
/// form, universal part of speech and Penn Treebank tag in the columns 2, 4 and 5.
struct MarkedTags {
  private var documents: [TagTrainer.Document] = []
  private var document = TagTrainer.Document(text: "", words: [])
  /// What parts the next word from the last one.
  private var gap = ""
  /// The last word of the token that the next words are parts of, and whether a blank follows it.
  private var token: (last: Int, gap: String)?

  /// The texts of a file; a text begins with `# newdoc`.
  ///
  /// - Throws: `Failure` for a file that cannot be read, and for a line that is none of CoNLL-U.
  static func documents(in file: String) throws -> [TagTrainer.Document] {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Failure(message: "\(file): cannot be read; check the path")
    }
    var reader = MarkedTags()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard reader.read(line) else {
        throw Failure(message: "\(file):\(number + 1): no line of CoNLL-U; ten columns with tabs")
      }
    }
    reader.endDocument()
    return reader.documents
  }

  private mutating func endDocument() {
    if !document.words.isEmpty { documents.append(document) }
    document = TagTrainer.Document(text: "", words: [])
    (gap, token) = ("", nil)
  }

  private mutating func read(_ line: Substring) -> Bool {
    if line.hasPrefix("# newdoc") { endDocument() }
    if line.hasPrefix("# newpar"), !document.text.isEmpty { gap = "\n\n" }
    // What ends a sentence parts it from the next, even where no blank was written.
    if line.isEmpty, gap.isEmpty, !document.text.isEmpty { gap = " " }
    if line.isEmpty || line.hasPrefix("#") { return true }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 10 else { return false }
    let next = fields[9].contains("SpaceAfter=No") ? "" : " "
    // "1-2": a token of several words; "1.1": a word that nobody wrote.
    if let dash = fields[0].firstIndex(of: "-") {
      guard let last = Int(fields[0][fields[0].index(after: dash)...]) else { return false }
      token = (last, next)
      return true
    }
    if fields[0].contains(".") { return true }
    guard let number = Int(fields[0]) else { return false }
    append(fields)
    if let whole = token {
      gap = number == whole.last ? whole.gap : ""
      if number == whole.last { token = nil }
    } else {
      gap = next
    }
    return true
  }

  private mutating func append(_ fields: [Substring]) {
    document.text += gap
    let start = document.text.utf8.count
    document.text += fields[1]
    document.words.append(
      (start..<document.text.utf8.count, Tag(penn: fields[4], universal: fields[3])))
  }
}
