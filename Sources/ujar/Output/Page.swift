/// An answer about one thing, laid out for reading: a title, facts, and sections.
struct Page {
  /// Part of a page.
  struct Section {
    /// What it is about; nothing for one that needs no heading.
    var heading: String
    /// Lines that say more about it.
    var facts: [String] = []
    /// Running text.
    var paragraphs: [MarkedText] = []
    /// Rows.
    var grid: Grid?
  }

  /// What the page is about.
  var title: String
  /// Lines that say more about it.
  var facts: [String] = []
  /// The parts, in order.
  var sections: [Section] = []

  /// The page for a terminal or a pipe.
  func lines(width: Int?, style: Style) -> [String] {
    var lines = [style.bold(Console.safe(title))] + facts.map(Console.safe)
    for section in sections {
      lines += ["", style.bold(Console.safe(section.heading))]
      lines += section.facts.map { "  " + style.dim(Console.safe($0)) }
      for paragraph in section.paragraphs {
        lines += paragraph.lines(width: width.map { max(20, $0 - 4) }, style: style)
          .map { "    " + $0 }
      }
      if let grid = section.grid {
        lines += TableText(grid: grid, width: width, style: style, indent: 2).lines()
      }
    }
    return lines
  }

  /// The page as Markdown.
  var markdown: [String] {
    var lines = ["# " + MarkdownText.escape(title)]
    lines += facts.flatMap { ["", MarkdownText.escape($0)] }
    for section in sections {
      lines += ["", "## " + MarkdownText.escape(section.heading)]
      lines += section.facts.flatMap { ["", MarkdownText.escape($0)] }
      lines += section.paragraphs.flatMap { ["", "> " + $0.markdown] }
      if let grid = section.grid { lines += [""] + MarkdownText.table(grid) }
    }
    return lines
  }
}
