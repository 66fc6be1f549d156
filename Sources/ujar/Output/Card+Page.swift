import UjarStore

extension Card {
  /// The card for reading.
  var page: Page {
    var page = Page(title: node.name)
    page.facts = [
      [
        "\(node.kind) \(node.id)",
        articles > 0 ? "named in \(counted(articles, "article"))" : nil,
        mentionCount > 0 ? "\(counted(mentionCount, "statement")) about them" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    ]
    if !aliases.isEmpty { page.facts.append("also: " + aliases.joined(separator: ", ")) }
    let spoken = quotationCount > quotations.count ? ", the newest" : ""
    page.sections = [
      Page.Section(heading: "Names", grid: names.count > 1 ? nameSheet.briefGrid : nil),
      Page.Section(heading: "Posts", grid: posts),
      Page.Section(heading: "Said \(quotationCount)\(spoken)", grid: statements),
      Page.Section(heading: "Met", grid: Sheet.meetings(meetings).briefGrid),
      Page.Section(heading: "Contacts", grid: contactSheet.briefGrid),
    ].filter { $0.grid?.rows.isEmpty == false }
    return page
  }

  /// The card for programs.
  var json: JSONValue {
    .object([
      ("id", .cell(.text(node.id))), ("kind", .cell(.text(node.kind))),
      ("name", .cell(.text(node.name))), ("aliases", .cell(.list(aliases))),
      ("names", JSONValue(nameSheet.fullGrid)), ("articles", .cell(.integer(articles))),
      ("quotationCount", .cell(.integer(quotationCount))),
      ("mentionCount", .cell(.integer(mentionCount))),
      ("posts", JSONValue(Sheet.posts(roles).fullGrid)),
      ("quotations", JSONValue(Sheet.statements(quotations).fullGrid)),
      ("meetings", JSONValue(Sheet.meetings(meetings).fullGrid)),
      ("contacts", JSONValue(contactSheet.fullGrid)),
    ])
  }

  /// The posts without whom they are of when that is the title of the page.
  private var posts: Grid {
    var sheet = Sheet.posts(roles)
    sheet.brief.removeAll { $0.column.name == node.kind }
    return sheet.briefGrid
  }

  /// The statements without the name of the speaker, who is the title of the page.
  private var statements: Grid {
    var sheet = Sheet.statements(quotations)
    sheet.brief.removeAll { $0.column.name == "speaker" }
    return sheet.briefGrid
  }

  private var nameSheet: Sheet<NameRow> {
    let fields = [
      Field<NameRow>("id", face: .dim) { .text($0.id) },
      Field<NameRow>("name", weight: 1, face: .bold) { .text($0.name) },
      Field<NameRow>("why", weight: 2) { Cell($0.reason) },
      Field<NameRow>("confidence") { .real(hundredths($0.confidence)) },
      Field<NameRow>("articles") { .integer($0.articles) },
      Field<NameRow>("evidence", face: .dim) { Cell($0.evidence) },
    ]
    return Sheet(elements: names, full: fields, brief: fields, noun: ("name", "names"))
  }

  private var contactSheet: Sheet<ContactRow> {
    let fields = [
      Field<ContactRow>("id", face: .dim) { .text($0.node.id) },
      Field<ContactRow>("name", weight: 1, face: .bold) { .text($0.node.name) },
      Field<ContactRow>("kind") { .text($0.node.kind) },
      Field<ContactRow>("meetings") { .integer($0.meetings) },
      Field<ContactRow>("statements") { .integer($0.statements) },
    ]
    return Sheet(
      elements: contacts, full: fields, brief: fields, noun: ("contact", "contacts"))
  }
}

/// "1 article", "2 articles".
func counted(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
}
