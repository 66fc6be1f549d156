import UjarText

/// Days as the database counts them: from 1970-01-01, which is day 0 and stands for "unknown".
enum Day {
  /// The first day of an ISO 8601 date (`2024-10-30`, `2024-10`, `2024`); what follows the day, such
  /// as a time, is left out. `nil` when it is no date.
  static func first(_ iso: String) -> Int? {
    parse(iso).flatMap { number($0.year, $0.month ?? 1, $0.day ?? 1) }
  }

  /// The last day of an ISO 8601 date: of the month or the year, when it names no day.
  static func last(_ iso: String) -> Int? {
    parse(iso).flatMap { date in
      let month = date.month ?? 12
      return number(date.year, month, date.day ?? CalendarDay.days(in: month, of: date.year))
    }
  }

  /// The day as ISO 8601; `nil` for an unknown one.
  static func iso(_ day: Int) -> String? {
    day == 0 ? nil : CalendarDay(number: day + epoch).iso
  }

  /// 1970-01-01 as ``CalendarDay`` counts.
  private static let epoch = 719_468

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    CalendarDay(year: year, month: month, day: day).map { $0.number - epoch }
  }

  private static func parse(_ iso: String) -> (year: Int, month: Int?, day: Int?)? {
    let fields = iso.prefix { $0 != "T" && $0 != " " }.split(
      separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), fields[0].utf8.count == 4, let year = Int(fields[0])
    else { return nil }
    var month: Int?
    var day: Int?
    if fields.count > 1 {
      guard let number = Int(fields[1]), (1...12).contains(number) else { return nil }
      month = number
    }
    if fields.count > 2, let month {
      guard let number = Int(fields[2]),
        (1...CalendarDay.days(in: month, of: year)).contains(number)
      else { return nil }
      day = number
    }
    return (year, month, day)
  }
}
