/// A question about the graph, understood: what is asked, and of whom.
///
/// Names and topics are in the words of the question; the database tells who they are.
public struct Question: Sendable, Equatable {
  /// What is asked.
  public enum Asked: String, Sendable, CaseIterable {
    /// Whose words these are.
    case whoSaid = "who-said"
    /// What somebody said.
    case whatSaid = "what-said"
    /// To whom somebody spoke, or who was urged, warned or accused.
    case addressee
    /// When somebody said something.
    case saidWhen = "said-when"
    /// Where somebody said something.
    case saidWhere = "said-where"
    /// Who met, or whether they did.
    case met
    /// When they met.
    case metWhen = "met-when"
    /// Where they met.
    case metWhere = "met-where"
    /// Who represents a country or organisation.
    case represents
    /// Which country somebody represents.
    case country
    /// Which post somebody has.
    case role
    /// Who somebody is, or who holds a post.
    case who
    /// Which organisation somebody is from.
    case organization
  }

  /// What is asked.
  public var asked: Asked
  /// The language of the question, by BCP 47.
  public var language: String
  /// Who spoke.
  public var by: String?
  /// To whom.
  public var to: String?
  /// What it is about.
  public var about: String?
  /// What was said, as the question remembers it.
  public var words: String?
  /// The part of it within quotation marks.
  public var quoted: String?
  /// What the speaker did by saying it, as `SpeechAct` names it.
  public var act: String?
  /// Those who met, as far as the question names them.
  public var participants: [String] = []
  /// The person, post, country or organisation that is asked about.
  public var name: String?
  /// Where.
  public var place: String?
  /// How they met, where the question says so: `press conference`.
  public var meeting: String?
  /// Whether it lies ahead.
  public var isPlanned = false
  /// When.
  public var date: QuestionDate?

  /// Creates a question without names.
  public init(_ asked: Asked, language: String) {
    self.asked = asked
    self.language = language
  }
}

/// A day, month or year that a question names, or only a day of the week.
public struct QuestionDate: Sendable, Equatable {
  /// As ISO 8601, as far as the question tells: `2024-10-31`, `2024-10`, `2024`.
  public var iso: String?
  /// The day of the week, 1 for Monday to 7.
  public var weekday: Int?
  /// The day and month, where the question names no year: `10-31`.
  public var monthDay: String?

  /// Creates a date from what a question tells.
  public init(iso: String? = nil, weekday: Int? = nil, monthDay: String? = nil) {
    self.iso = iso
    self.weekday = weekday
    self.monthDay = monthDay
  }

  /// Whether an ISO 8601 date is or may be this one.
  public func fits(_ date: String) -> Bool {
    if let iso, !date.hasPrefix(iso), !iso.hasPrefix(date) { return false }
    if let monthDay, !date.dropFirst(5).hasPrefix(monthDay) { return false }
    if let weekday { return Self.weekday(of: date) == weekday }
    return true
  }

  /// The day of the week of an ISO 8601 day; `nil` for a month or a year.
  static func weekday(of date: String) -> Int? {
    let parts = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    // Sakamoto's method.
    let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    guard (1...12).contains(parts[1]) else { return nil }
    let year = parts[1] < 3 ? parts[0] - 1 : parts[0]
    let sum = year + year / 4 - year / 100 + year / 400
    let day = (sum + shifts[parts[1] - 1] + parts[2]) % 7
    return day == 0 ? 7 : day
  }
}
