import UjarText

/// Finds the date that a question names.
struct QuestionDateFinder {
  let frames: QuestionFrames
  let today: String?
  let text: QuestionText

  /// The date, and where it stands with the words that lead to it.
  func find() -> (date: QuestionDate, places: Set<Int>)? {
    for place in text.words.indices where !text.words[place].isQuoted {
      guard let (date, length) = date(at: place) else { continue }
      var start = place
      for leads in [frames.forms("dateLead"), frames.forms("dateLead")] {
        if start > 0, leads[text.words[start - 1].folded] != nil { start -= 1 }
      }
      // A bare number is no year and a bare "Minggu" may be anything.
      let isMarked = start < place
      if length == 1, date.iso?.count == 4, !isMarked { continue }
      return (date, Set(start..<(place + length)))
    }
    return nil
  }

  private func date(at place: Int) -> (QuestionDate, Int)? {
    if let numeric = numeric(text.words[place].folded) { return (numeric, 1) }
    if let weekday = weekday(at: place) {
      let next = place + 1
      if next < text.words.count, let (date, length) = calendarDate(at: next) {
        return (date, length + 1)
      }
      return (QuestionDate(weekday: weekday), 1)
    }
    return calendarDate(at: place) ?? relative(at: place)
  }

  /// "31 Oktober 2024", "October 31, 2024", "31 October", "Oktober 2024", "2024".
  private func calendarDate(at place: Int) -> (QuestionDate, Int)? {
    if let numeric = numeric(text.words[place].folded) { return (numeric, 1) }
    if let day = number(at: place), (1...31).contains(day), let month = month(at: place + 1) {
      return complete(month, day, yearAt: place + 2, length: 2)
    }
    if let month = month(at: place) {
      if let day = number(at: place + 1), (1...31).contains(day) {
        return complete(month, day, yearAt: place + 2, length: 2)
      }
      if let year = year(at: place + 1) {
        return (QuestionDate(iso: "\(year)-\(padded(month))"), 2)
      }
      guard text.words[place].isCapitalized || frames.language.code == "id" else { return nil }
      return (QuestionDate(monthDay: padded(month)), 1)
    }
    return year(at: place).map { (QuestionDate(iso: String($0)), 1) }
  }

  private func complete(
    _ month: Int, _ day: Int, yearAt place: Int, length: Int
  ) -> (QuestionDate, Int) {
    let monthDay = "\(padded(month))-\(padded(day))"
    guard let year = year(at: place) else { return (QuestionDate(monthDay: monthDay), length) }
    return (QuestionDate(iso: "\(year)-\(monthDay)"), length + 1)
  }

  /// "31/10/2024", "31/10", "2024-10-31".
  private func numeric(_ word: String) -> QuestionDate? {
    let parts = word.split { "/-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else { return nil }
    if word.contains("-") {
      guard parts[0].count == 4, (1...12).contains(numbers[1]) else { return nil }
      return QuestionDate(
        iso: ([String(numbers[0])] + numbers.dropFirst().map(padded)).joined(separator: "-"))
    }
    guard (1...31).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
    let monthDay = "\(padded(numbers[1]))-\(padded(numbers[0]))"
    guard numbers.count == 3 else { return QuestionDate(monthDay: monthDay) }
    let year = numbers[2] < 100 ? numbers[2] + 2000 : numbers[2]
    return QuestionDate(iso: "\(year)-\(monthDay)")
  }

  /// "kemarin", "two days ago" is not read: only what `times.tsv` counts in days.
  private func relative(at place: Int) -> (QuestionDate, Int)? {
    guard let today else { return nil }
    let tokens = Tokenizer.tokens(
      of: Array(text.words[place...].map(\.folded).joined(separator: " ").utf8))
    guard let first = tokens.indices.first,
      let phrase = frames.language.lexicon.phrase(.time, at: first, in: tokens)
    else { return nil }
    let time = frames.language.times[phrase.index]
    guard time.unit == .day, let day = CalendarDay(iso: today) else { return nil }
    return (QuestionDate(iso: day.adding(time.offset).iso), phrase.length)
  }

  private func hash(at place: Int) -> UInt64? {
    guard text.words.indices.contains(place), !text.words[place].isQuoted else { return nil }
    return FoldedHash.of(text.words[place].folded.utf8)
  }

  /// "may" and "march" are months with a capital or beside a number only.
  private func month(at place: Int) -> Int? {
    guard let month = hash(at: place).flatMap(frames.language.month) else { return nil }
    return text.words[place].isCapitalized || text.words[place].folded.count > 5
      || frames.language.code == "id" ? month : nil
  }

  private func weekday(at place: Int) -> Int? {
    guard let weekday = hash(at: place).flatMap(frames.language.weekday) else { return nil }
    let isMarked = place > 0 && frames.forms("dateLead")[text.words[place - 1].folded] != nil
    return text.words[place].isCapitalized || isMarked ? weekday : nil
  }

  private func number(at place: Int) -> Int? {
    guard text.words.indices.contains(place), !text.words[place].isQuoted else { return nil }
    var digits = text.words[place].folded[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    return Int(digits)
  }

  private func year(at place: Int) -> Int? {
    number(at: place).flatMap { (1900...2100).contains($0) ? $0 : nil }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
