/// A stretch of text between two quotation marks.
public struct QuotedRegion: Sendable, Equatable {
  /// The index of the opening mark's token.
  public let opening: Int
  /// The index of the closing mark's token. Where a quotation re-opens in the next paragraph, it is
  /// that of the last token before, and `closesAtMark` is false.
  public let closing: Int
  /// Whether `closing` is a mark.
  public let closesAtMark: Bool
  /// Whether single marks bound it.
  public let isSingle: Bool
  /// Whether it lies within another region.
  public let isNested: Bool
  /// Whether the next region goes on with the same quotation after a paragraph break.
  public let continues: Bool

  /// The indices of the tokens between the marks.
  public var inner: Range<Int> {
    let end = closesAtMark ? closing : closing + 1
    return (opening + 1)..<max(opening + 1, end)
  }
  /// The indices of the tokens with the marks.
  public var outer: Range<Int> { opening..<(closing + 1) }
}

/// Pairs quotation marks, whatever glyphs a paper uses.
///
/// A mark opens or closes by where the blanks stand; only where that leaves both, by what is open.
/// A mark without a partner costs itself and no other: one that opens while another is open drops
/// the earlier, one that closes nothing is passed over.
struct MarkPairing {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private(set) var regions: [QuotedRegion] = []
  private(set) var unpaired = 0

  private var open: Int?
  private var openSingle: Int?
  /// A mark that closes nothing and stands where a quotation may begin: `posko." Air datang,"`.
  private var torn: Int?
  /// The longest stretch between single marks, in tokens: beyond it the first was an apostrophe.
  private let singleReach = 80

  init(bytes: [UInt8], tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
    run()
    regions.sort { ($0.opening, -$0.closing) < ($1.opening, -$1.closing) }
  }

  private mutating func run() {
    let lineStarts = tokens.indices.filter { tokens[$0].startsLine }
    var nextLine = [0, 0]  // behind an open double mark, behind an open single one
    for index in tokens.indices where tokens[index].kind == .quotationMark {
      guard let mark = mark(at: index) else { continue }
      // The first line that begins behind what is open may end it.
      let opened = mark.isSingle ? openSingle : open
      if let opened {
        let kind = mark.isSingle ? 1 : 0
        while nextLine[kind] < lineStarts.count, lineStarts[nextLine[kind]] <= opened {
          nextLine[kind] += 1
        }
        if nextLine[kind] < lineStarts.count, lineStarts[nextLine[kind]] <= index {
          if mark.isSingle {
            openSingle = nil
          } else {
            breakLine(at: lineStarts[nextLine[kind]], mark: index)
          }
        }
      }
      if mark.isSingle { pairSingle(index, mark) } else { pairDouble(index, mark) }
    }
    if open != nil { unpaired += 1 }
  }

  private func mark(at index: Int) -> Mark? { Mark(bytes, at: Int(tokens[index].start)) }

  /// Decides what a paragraph break does to an open quotation: nothing when the next mark closes
  /// it; it re-opens when the paragraph begins with a mark; else the open mark was lost.
  private mutating func breakLine(at line: Int, mark index: Int) {
    openSingle = nil
    guard let opened = open else { return }
    if line == index, opens(index) {
      regions.append(
        QuotedRegion(
          opening: opened, closing: line - 1, closesAtMark: false, isSingle: false,
          isNested: false, continues: true))
      open = nil
    } else if opens(index) && !closes(index) {
      unpaired += 1
      open = nil
    }
  }

  private func opens(_ index: Int) -> Bool {
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isBlankBefore = tokens[index].followsBlank || isOpeningBracket(index - 1)
    let isBlankAfter = after.map { $0.followsBlank || isClosingMark($0) } ?? true
    return isBlankBefore && !isBlankAfter
  }

  private func closes(_ index: Int) -> Bool {
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isBlankAfter = after.map { $0.followsBlank || isClosingMark($0) } ?? true
    // `'Come tomorrow,'"`: the inner mark right before the outer one.
    let isBeforeMark = after.map { $0.kind == .quotationMark && !$0.followsBlank } ?? false
    return !tokens[index].followsBlank && (isBlankAfter || isBeforeMark)
  }

  private func isOpeningBracket(_ index: Int) -> Bool {
    guard index >= 0 else { return true }
    return tokens[index].isMark("(") || tokens[index].isMark("[")
      || tokens[index].kind == .punctuation && tokens[index].byte == 0xE2
  }

  private func isClosingMark(_ token: Token) -> Bool {
    token.kind == .punctuation && !token.isMark("(") && !token.isMark("[")
  }

  private mutating func pairDouble(_ index: Int, _ mark: Mark) {
    let (canOpen, canClose) = (opens(index), closes(index))
    // A mark that is set twice is one.
    if let opened = open, opened == index - 1, !tokens[index].followsBlank, !canClose {
      open = index
      return
    }
    guard let opened = open else {
      if mark != .opening, let torn, canClose, !isLineBetween(torn, index) {
        regions.append(
          QuotedRegion(
            opening: torn, closing: index, closesAtMark: true, isSingle: false, isNested: false,
            continues: false))
        self.torn = nil
        return
      }
      torn = isTorn(index) ? index : nil
      if mark == .opening || canOpen || !canClose && mark != .closing || isGlued(index)
        || !canClose && tokens[index].followsBlank
      {
        open = index
      } else {
        unpaired += 1
      }
      return
    }
    // German papers close with the glyph that others open with: „Kami siap,“ kata Rina.
    if mark == .opening && !canClose || canOpen && !canClose {
      unpaired += 1
      open = index
    } else {
      regions.append(
        QuotedRegion(
          opening: opened, closing: index, closesAtMark: true, isSingle: false, isNested: false,
          continues: false))
      open = nil
      if let single = openSingle, single > opened { openSingle = nil }
    }
  }

  /// Whether a mark stands between the end of a sentence and a capital without any blank.
  private func isGlued(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, !tokens[index].followsBlank else { return false }
    let before = tokens[index - 1]
    return (before.isMark(".") || before.isMark("!") || before.isMark("?"))
      && tokens[index + 1].isCapitalized && !tokens[index + 1].followsBlank
  }

  /// Whether a mark is torn from the sentence that it opens: it ends one, and a capital follows.
  private func isTorn(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, !tokens[index].followsBlank else { return false }
    let before = tokens[index - 1]
    return (before.isMark(".") || before.isMark("!") || before.isMark("?"))
      && tokens[index + 1].isCapitalized && tokens[index + 1].followsBlank
      && !tokens[index + 1].startsLine
  }

  private func isLineBetween(_ from: Int, _ to: Int) -> Bool {
    tokens[(from + 1)...to].contains { $0.startsLine }
  }

  private mutating func pairSingle(_ index: Int, _ mark: Mark) {
    if let opened = openSingle, mark != .singleOpening, closes(index),
      index - opened <= singleReach
    {
      regions.append(
        QuotedRegion(
          opening: opened, closing: index, closesAtMark: true, isSingle: true,
          isNested: open != nil, continues: false))
      openSingle = nil
    } else if mark != .singleClosing && opens(index) || mark == .singleOpening {
      openSingle = index
    }
  }
}
