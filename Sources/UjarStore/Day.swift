/// Days as the database counts them: from 1970-01-01, which is day 0 and stands for "unknown".
enum Day {
  /// The first day of an ISO 8601 date (`2024-10-30`, `2024-10`, `2024`); what follows the day, such
  /// as a time, is left out. `nil` when it is no date.
  static func first(_ iso: String) -> Int? {
    parse(iso).map { number($0.year, $0.month ?? 1, $0.day ?? 1) }
  }

  /// The last day of an ISO 8601 date: of the month or the year, when it names no day.
  static func last(_ iso: String) -> Int? {
    parse(iso).map { date in
      guard let month = date.month else { return number(date.year, 12, 31) }
      return number(date.year, month, date.day ?? length(ofMonth: month, in: date.year))
    }
  }

  /// The day as ISO 8601; `nil` for an unknown one.
  static func iso(_ day: Int) -> String? {
    guard day != 0 else { return nil }
    // Days to a civil date, as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2))"
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
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
      guard let number = Int(fields[2]), (1...length(ofMonth: month, in: year)).contains(number)
      else { return nil }
      day = number
    }
    return (year, month, day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
