import UjarLanguage
import UjarText

/// An expression that fixes a day, a month or a year.
struct DateMention {
  let tokens: Range<Int>
  /// `2024-10-30`, `2024-08` or `2024`.
  let iso: String
  var isDay: Bool { iso.utf8.count == 10 }
}

/// Finds dates and resolves them against the article's day.
struct DateFinder {
  private let reading: Reading
  private let reference: CalendarDay?
  private var tense: TenseReader { TenseReader(reading: reading) }

  /// Prepares to find; without the article's day, as ISO 8601, the first full date of the text
  /// serves, and what cannot be resolved is left out.
  init(_ reading: Reading, date: String?) {
    self.reading = reading
    reference = date.flatMap(CalendarDay.init(iso:)) ?? Self.firstDay(in: reading)
  }

  private static func firstDay(in reading: Reading) -> CalendarDay? {
    for index in 0..<reading.count where reading.tokens[index].kind == .number {
      if let day = fullDay(reading, at: index) { return day }
    }
    return nil
  }

  /// A date with day, month and year: "30 Oktober 2024", "30/10/2024", "2024-10-30" excepted.
  private static func fullDay(_ reading: Reading, at index: Int) -> CalendarDay? {
    let finder = DateFinder(unresolved: reading)
    guard let day = finder.number(index), day <= 31 else { return nil }
    if let month = finder.month(index + 1), let year = finder.year(index + 2) {
      return CalendarDay(year: year, month: month, day: day)
    }
    guard reading.isMark(index + 1, "/"), reading.isMark(index + 3, "/"),
      let month = finder.number(index + 2), let year = finder.shortYear(index + 4)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private init(unresolved reading: Reading) {
    self.reading = reading
    reference = nil
  }

  func dates() -> [DateMention] {
    var dates: [DateMention] = []
    var reported: CalendarDay?
    // "Selasa (3/3)": the day of which the report tells, whatever days it names behind that.
    var isSettled = false
    var index = 0
    while index < reading.count {
      let mayBegin =
        reading.tokens[index].kind == .number
        || reading.has(index, [.weekday, .month, .time])
      if mayBegin, let found = date(at: index, reported: reported) {
        dates.append(found)
        if !isSettled, let day = day(of: found), !reading.text.isQuoted(index) {
          reported = day
          isSettled = reading.isMark(found.tokens.upperBound - 1, ")")
        }
        index = found.tokens.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  /// The date at a token. Within quotation marks "besok" counts from the day of the utterance: that
  /// behind the quotation, else the one reported last.
  private func date(at start: Int, reported: CalendarDay?) -> DateMention? {
    if reading.isBoilerplate[start] {
      // A dateline's day counts, the year of a copyright does not.
      let hasMonth =
        reading.has(start, .month)
        && reading.tokens[min(start + 1, reading.count - 1)].kind == .number
        || reading.has(start + 1, .month)
      return hasMonth || Self.fullDay(reading, at: start) != nil ? date(at: start) : nil
    }
    guard reading.text.isQuoted(start), reading.has(start, [.time, .weekday]),
      let day = utteranceDay(at: start) ?? reported
    else { return date(at: start) }
    return DateFinder(reading, reference: day).date(at: start)
  }

  /// The day that the sentence tells behind the quotation around a token.
  private func utteranceDay(at index: Int) -> CalendarDay? {
    var next = index
    while next < reading.count, reading.text.isQuoted(next) { next += 1 }
    for later in Range.ahead(next, 24, before: reading.count) {
      if reading.isMark(later, ".") || reading.text.isQuoted(later) { return nil }
      if reading.has(later, .weekday), let found = date(at: later) { return day(of: found) }
    }
    return nil
  }

  /// The day of an explicit date of the week before the article's own, when something is reported.
  private func day(of found: DateMention) -> CalendarDay? {
    guard let reference, found.isDay, let day = CalendarDay(iso: found.iso),
      (0...7).contains(reference.number - day.number),
      !reading.has(found.tokens.lowerBound, .time)
        || found.tokens.contains(where: { weekday($0) != nil })
    else { return nil }
    return day
  }

  private init(_ reading: Reading, reference: CalendarDay) {
    self.reading = reading
    self.reference = reference
  }

  private func date(at start: Int) -> DateMention? {
    if isName(at: start) { return nil }
    if let relative = relative(at: start) { return relative }
    var index = start
    // "hari Rabu", "tanggal 11 Juli", "akhir September", "bulan Juli", "last August".
    var direction: Language.Time.Unit?
    var isBare = true
    while let time = time(at: index), [.lead, .part, .last, .next, .this].contains(time.unit) {
      if time.unit == .last || time.unit == .next || time.unit == .this { direction = time.unit }
      index += 1
      isBare = false
      if index > start + 2 { return nil }
    }
    if let weekday = weekday(index) {
      return self.weekday(weekday, at: index, from: start, direction: direction)
    }
    if let found = dayAndMonth(at: index, from: start) { return found }
    if let month = month(index) {
      return self.month(month, at: index, from: start, direction: direction, isBare: isBare)
    }
    if let year = year(index), isBare || index == start + 1 { return yearOnly(year, index, start) }
    return nil
  }

  /// "Pasar Minggu", "Jalan 17 Agustus", "Senin Raya FC": a day within a name.
  private func isName(at start: Int) -> Bool {
    let before = start - 1
    if reading.has(before, .placeHead), reading.isCapitalized(before) { return true }
    let next = start + 1
    return reading.has(start, .weekday) && !reading.has(next, [.month, .title, .givenName, .time])
      && reading.isCapitalized(next) && reading.has(next, [.common, .organizationInside])
      && !reading.has(next, [.organizationHead, .pronounSingular, .knownName])
  }

  // MARK: - Shapes

  private func weekday(
    _ weekday: Int, at index: Int, from start: Int, direction: Language.Time.Unit?
  ) -> DateMention? {
    var next = index + 1
    let bracket = reading.isMark(next, ",") ? next + 1 : next
    if reading.isMark(bracket, "("), let day = numericDay(at: bracket + 1),
      reading.isMark(day.end, ")")
    {
      return DateMention(tokens: start..<(day.end + 1), iso: day.iso)
    }
    if let day = numericDay(at: next) { return DateMention(tokens: start..<day.end, iso: day.iso) }
    if let day = dayAndMonth(at: bracket, from: start) { return day }
    // "Minggu" is a day and "minggu" a week.
    guard reading.isCapitalized(index), let reference else { return nil }
    // "Jumat pekan lalu", "Selasa pekan depan": counted in weeks from Monday.
    if let found = reading.phrase(.time, at: next) {
      let time = reading.language.times[found.index]
      if time.unit == .week {
        let day = reference.adding(weekday - reference.weekday + 7 * time.offset)
        return DateMention(tokens: start..<(next + found.length), iso: day.iso)
      }
    }
    var direction = direction
    if let time = time(at: next), [.last, .next].contains(time.unit) {
      direction = time.unit
      next += 1
    }
    let back = (reference.weekday - weekday + 7) % 7
    // "Thursday week": the one after next.
    if reading.modifiersPrecede, reading.text.text(next..<min(next + 1, reading.count)) == "week" {
      return DateMention(
        tokens: start..<(next + 1), iso: reference.adding(14 - back - (back == 0 ? 7 : 0)).iso)
    }
    // What is planned for the article's own weekday is planned for today.
    if direction == nil, back > 0, tense.isPlanned(before: start) { direction = .next }
    let offset = direction == .next ? (7 - back) : direction == .last && back == 0 ? -7 : -back
    return DateMention(tokens: start..<next, iso: reference.adding(offset).iso)
  }

  /// "30/10", "30/10/2024", "30/10/24": day first, as Indonesian papers write it.
  private func numericDay(at index: Int) -> (iso: String, end: Int)? {
    guard let day = number(index), reading.isMark(index + 1, "/"), let month = number(index + 2),
      reading.tokens[index].end - reading.tokens[index].start <= 2
    else { return nil }
    if reading.isMark(index + 3, "/"), let year = shortYear(index + 4) {
      return CalendarDay(year: year, month: month, day: day).map { ($0.iso, index + 5) }
    }
    guard let reference, let year = nearestYear(month: month, day: day, to: reference) else {
      return nil
    }
    return CalendarDay(year: year, month: month, day: day).map { ($0.iso, index + 3) }
  }

  /// "30 Oktober [2024] [lalu]", "October 30[, 2024]", "(30/10/2024)".
  private func dayAndMonth(at index: Int, from start: Int) -> DateMention? {
    // "3/4 gelas" is a fraction: without a year a day and month stand in brackets or behind a word.
    if let numeric = numericDay(at: index), reading.isMark(numeric.end - 2, "/"),
      start < index || numeric.end - index > 3 || reading.isMark(index - 1, "(")
        || reading.isMark(index - 1, ",")
    {
      return DateMention(tokens: start..<numeric.end, iso: numeric.iso)
    }
    var (day, month, end) = (number(index), self.month(index + 1), index + 2)
    if day == nil, let named = self.month(index) {
      let number = reading.isMark(index + 1, ".") ? index + 2 : index + 1
      (day, month, end) = (self.number(number), named, number + 1)
    }
    guard let day, let month, day >= 1, day <= 31 else { return nil }
    if let year = year(end) ?? (reading.isMark(end, ",") ? year(end + 1) : nil) {
      end = year == self.year(end) ? end + 1 : end + 2
      return CalendarDay(year: year, month: month, day: day).map {
        DateMention(tokens: start..<end, iso: $0.iso)
      }
    }
    guard let reference, var year = nearestYear(month: month, day: day, to: reference) else {
      return nil
    }
    if let time = time(at: end), [.last, .next].contains(time.unit) {
      let isAhead = CalendarDay(year: year, month: month, day: day).map { $0 > reference } ?? false
      if time.unit == .last, isAhead { year -= 1 }
      if time.unit == .next, !isAhead { year += 1 }
      end += 1
    } else if let date = CalendarDay(year: year, month: month, day: day), date > reference,
      tense.isTold(before: start), !tense.isPlanned(before: start)
    {
      year -= 1
    }
    return CalendarDay(year: year, month: month, day: day).map {
      DateMention(tokens: start..<end, iso: $0.iso)
    }
  }

  private func month(
    _ month: Int, at index: Int, from start: Int, direction: Language.Time.Unit?, isBare: Bool
  ) -> DateMention? {
    var end = index + 1
    if let year = year(end) {
      return DateMention(tokens: start..<(end + 1), iso: CalendarDay.iso(year, month))
    }
    guard reading.isCapitalized(index), let reference else { return nil }
    // "Agustus tahun lalu".
    if let found = reading.phrase(.time, at: end) {
      let time = reading.language.times[found.index]
      if time.unit == .year || time.unit == .agoYear {
        return DateMention(
          tokens: start..<(end + found.length),
          iso: CalendarDay.iso(reference.year + time.offset, month))
      }
    }
    var direction = direction
    if let time = time(at: end), [.last, .next, .this].contains(time.unit) {
      direction = time.unit
      end += 1
    } else if isBare, !reading.has(start - 1, .preposition), !isWithin(start) {
      // Without a word of time in front of it "Mei" or "May" may be anything.
      return nil
    }
    let isAhead =
      direction == nil && !reading.has(start - 1, .since) && tense.isPlanned(before: start)
    var year = reference.year
    if direction == .next {
      if month <= reference.month { year += 1 }
    } else if isAhead {
      // "hingga akhir Februari", told in February.
      if month < reference.month { year += 1 }
    } else if month == reference.month {
      if direction == .last { year -= 1 }
    } else if month > reference.month,
      direction == .last || isPast(before: start) || month - reference.month >= tooFar
    {
      year -= 1
    }
    return DateMention(tokens: start..<end, iso: CalendarDay.iso(year, month))
  }

  /// From how many months ahead on a month of which nothing more is told is that of the year before.
  private var tooFar: Int { reading.modifiersPrecede ? 5 : 7 }

  /// "sejak Agustus", "was closed in August": what began before the article's day. A later month of
  /// which nothing more is told lies ahead: papers say "Agustus lalu" or "last August" of one long gone.
  private func isPast(before start: Int) -> Bool {
    reading.has(start - 1, .since) || reading.modifiersPrecede && tense.isTold(before: start)
  }

  /// "rapat pimpinan Juni": a capital within small words, that names nobody who speaks or is addressed.
  private func isWithin(_ index: Int) -> Bool {
    !reading.modifiersPrecede && reading.isWord(index - 1)
      && !reading.isCapitalized(index - 1) && !reading.isCapitalized(index + 1)
      && !reading.has(
        index - 1,
        [.cue, .honorific, .title, .conjunction, .personNoun, .groupNoun, .nameParticle, .roleLink])
  }

  private func yearOnly(_ year: Int, _ index: Int, _ start: Int) -> DateMention? {
    var end = index + 1
    if let time = time(at: end), [.last, .next].contains(time.unit) { end += 1 }
    // "2.000 orang" has a point; "2000 orang" counts people.
    let counts =
      end < reading.count && reading.isWord(end) && !reading.isCapitalized(end)
      && reading.has(end, .groupNoun)
    let isDecimal = reading.isMark(end, "/") || reading.isMark(index - 1, "/")
    let isAmount = index > 0 && reading.has(index - 1, .common) && reading.isMark(end, "%")
    return counts || isDecimal || isAmount
      ? nil : DateMention(tokens: start..<end, iso: CalendarDay.iso(year))
  }

  /// "kemarin", "sore ini", "bulan lalu", "three years ago".
  private func relative(at start: Int) -> DateMention? {
    guard let reference else { return nil }
    if let found = reading.phrase(.time, at: start) {
      let time = reading.language.times[found.index]
      let end = start + found.length
      switch time.unit {
      case .day: return DateMention(tokens: start..<end, iso: reference.adding(time.offset).iso)
      case .month: return DateMention(tokens: start..<end, iso: iso(reference, time.offset))
      case .year, .agoYear:
        return DateMention(
          tokens: start..<end, iso: CalendarDay.iso(reference.year + time.offset))
      case .agoMonth: return DateMention(tokens: start..<end, iso: iso(reference, time.offset))
      default: break
      }
    }
    var amount = number(start)
    if amount == nil, let time = time(at: start), time.unit == .number { amount = time.offset }
    guard let amount, amount < 200, let found = reading.phrase(.time, at: start + 1) else {
      return nil
    }
    let time = reading.language.times[found.index]
    let tokens = start..<(start + 1 + found.length)
    switch time.unit {
    case .agoDay: return DateMention(tokens: tokens, iso: reference.adding(-amount).iso)
    case .agoMonth: return DateMention(tokens: tokens, iso: iso(reference, -amount))
    case .agoYear: return DateMention(tokens: tokens, iso: CalendarDay.iso(reference.year - amount))
    default: return nil
    }
  }

  // MARK: - Parts

  private func iso(_ day: CalendarDay, _ months: Int) -> String {
    let count = day.year * 12 + day.month - 1 + months
    return CalendarDay.iso(count / 12, count % 12 + 1)
  }

  /// The year that brings a day nearest to the reference.
  private func nearestYear(month: Int, day: Int, to reference: CalendarDay) -> Int? {
    ((reference.year - 1)...(reference.year + 1)).compactMap {
      CalendarDay(year: $0, month: month, day: day)
    }.min { abs($0.number - reference.number) < abs($1.number - reference.number) }?.year
  }

  private func time(at index: Int) -> Language.Time? {
    guard reading.has(index, .time), let found = reading.phrase(.time, at: index) else {
      return nil
    }
    // The word alone, not a longer phrase that begins with it.
    if found.length == 1 { return reading.language.times[found.index] }
    return nil
  }

  private func weekday(_ index: Int) -> Int? {
    guard reading.has(index, .weekday) else { return nil }
    return reading.language.weekday(reading.tokens[index].hash)
  }

  private func month(_ index: Int) -> Int? {
    guard reading.has(index, .month) else { return nil }
    return reading.language.month(reading.tokens[index].hash)
  }

  private func number(_ index: Int) -> Int? {
    guard index >= 0, index < reading.count, reading.tokens[index].kind == .number else {
      return nil
    }
    var value = 0
    for offset in reading.tokens[index].start..<reading.tokens[index].end {
      let byte = reading.text.bytes[Int(offset)]
      guard byte >= 0x30, byte <= 0x39, value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private func year(_ index: Int) -> Int? {
    guard let number = number(index), (1800...2100).contains(number) else { return nil }
    return number
  }

  private func shortYear(_ index: Int) -> Int? {
    if let year = year(index) { return year }
    guard let number = number(index), number < 100 else { return nil }
    return number < 70 ? 2000 + number : 1900 + number
  }
}
