internal import Foundation
import UjarText

/// The day of a publication, read from the ways in which feeds and heads write it.
public enum PublicationDay {
  /// The day as ISO 8601: `2024-11-01`, or `2024-11` and `2024` when no more is said.
  ///
  /// It is the day as written: a time and its offset are left out, nothing is converted. Read are
  /// ISO 8601 with or without hyphens, `1/11/2024` (the day first, unless it cannot be), days with
  /// the month's name in English or Indonesian as in RSS and bylines, and seconds or milliseconds
  /// since 1970 (UTC).
  ///
  /// - Parameter text: A date, perhaps with a weekday and a time.
  /// - Returns: The day, or `nil` when it is none.
  public static func iso(_ text: String) -> String? {
    let parts = parts(of: text)
    guard let first = parts.first else { return nil }
    switch first {
    case .number(let digits) where digits.utf8.count == 4: return yearFirst(parts)
    case .number(let digits) where digits.utf8.count >= 8: return compact(digits, parts)
    default: return named(parts) ?? dayFirst(parts)
    }
  }

  private enum Part: Equatable {
    case number(String)
    case word(String)

    var value: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
  }

  /// Numbers and words, without what stands between them.
  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let isDigit = isDigit(scalar)
      let run = rest.prefix {
        Self.isDigit($0) == isDigit && ($0.properties.isAlphabetic || isDigit)
      }
      if isDigit {
        parts.append(.number(String(run)))
      } else if !run.isEmpty {
        parts.append(.word(String(run).lowercased()))
      }
      rest = rest.dropFirst(max(1, run.count))
    }
    return parts
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func yearFirst(_ parts: [Part]) -> String? {
    guard let year = parts[0].value, (1...9999).contains(year) else { return nil }
    guard parts.count > 1 else { return day(year) }
    guard let month = parts[1].value else { return nil }
    guard parts.count > 2 else { return day(year, month) }
    return parts[2].value.flatMap { day(year, month, $0) }
  }

  private static func dayFirst(_ parts: [Part]) -> String? {
    let numbers = parts.drop { $0.value == nil }.prefix(3).compactMap(\.value)
    guard numbers.count == 3, numbers[2] >= 1000 else { return nil }
    return day(numbers[2], numbers[1], numbers[0]) ?? day(numbers[2], numbers[0], numbers[1])
  }

  /// `20241101`, `20241101T070000`, `20241101070000`, or a count since 1970.
  private static func compact(_ digits: String, _ parts: [Part]) -> String? {
    guard let number = Int(digits) else { return nil }
    let start = Int(digits.prefix(8)) ?? 0
    let date = day(start / 10_000, start / 100 % 100, start % 100)
    switch digits.utf8.count {
    case 8, 14: return date
    case 9, 10: return parts.count <= 2 ? day(since1970: Double(number)) : nil
    case 13: return day(since1970: Double(number) / 1000)
    default: return nil
    }
  }

  private static func day(since1970 seconds: Double) -> String {
    Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())
  }

  /// `1 November 2024`, `Fri, 01 Nov 2024 07:00:00 GMT`, `Agustus 17, 2024`, `Mei 2024`.
  private static func named(_ parts: [Part]) -> String? {
    guard let month = parts.lazy.compactMap(month).first,
      let year = parts.lazy.compactMap(\.value).first(where: { (1000...9999).contains($0) })
    else { return nil }
    let number = parts.lazy.compactMap(\.value).first
    return number == year ? day(year, month) : number.flatMap { day(year, month, $0) }
  }

  private static func month(_ part: Part) -> Int? {
    guard case .word(let word) = part else { return nil }
    return months.firstIndex { $0.contains(String(word.prefix(3))) }.map { $0 + 1 }
  }

  /// How the names of months begin, in the languages of the news that is read.
  private static let months = [
    ["jan"], ["feb", "peb"], ["mar"], ["apr"], ["may", "mei"], ["jun"], ["jul"],
    ["aug", "agu", "agt", "ags"], ["sep"], ["oct", "okt"], ["nov", "nop"], ["dec", "des"],
  ]

  private static func day(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> String? {
    guard (1000...9999).contains(year) else { return nil }
    guard let month else { return CalendarDay.iso(year) }
    guard let day else {
      return (1...12).contains(month) ? CalendarDay.iso(year, month) : nil
    }
    return CalendarDay(year: year, month: month, day: day)?.iso
  }
}
