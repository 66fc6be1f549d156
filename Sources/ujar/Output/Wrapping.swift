/// Parts a text into lines of a width, at blanks where there are any.
///
/// - Parameters:
///   - text: One paragraph.
///   - width: How many columns a line has; a line has one character at least.
/// - Returns: The lines as ranges of characters, without the blanks between them.
func lines(of text: [Character], width: Int) -> [Range<Int>] {
  var lines: [Range<Int>] = []
  var start = 0
  var blank: Int?
  var used = 0
  var index = 0
  while index < text.count {
    if text[index] == " " { blank = index }
    used += text[index].displayWidth
    index += 1
    guard used > width, index - 1 > start else { continue }
    let end = blank.flatMap { $0 > start ? $0 : nil } ?? index - 1
    lines.append(start..<end)
    start = end
    while start < text.count, text[start] == " " { start += 1 }
    (index, used, blank) = (start, 0, nil)
  }
  if start < text.count || lines.isEmpty { lines.append(start..<text.count) }
  return lines
}

/// A text in at most some lines of a width; what is left out is marked by `…`.
func wrap(_ text: String, width: Int, maxLines: Int) -> [String] {
  let characters = Array(text)
  let ranges = lines(of: characters, width: width)
  var wrapped = ranges.prefix(maxLines).map { String(characters[$0]) }
  guard ranges.count > maxLines, var last = wrapped.popLast() else { return wrapped }
  while last.displayWidth >= width, !last.isEmpty { last.removeLast() }
  while last.last == " " { last.removeLast() }
  wrapped.append(last + "…")
  return wrapped
}
