import UjarGraph
import UjarLanguage
import UjarText

/// Where and when an encounter was, as other sentences tell it.
extension MeetingFinder {
  /// How many sentences behind an encounter what a participant says was said on its day.
  private static let memory = 3

  /// "Kegiatan ini berlangsung di Batam, Selasa (3/3)": where and when something was that is no word
  /// of encounter.
  func stage(_ sentence: Range<Int>, _ number: Int, in ledger: inout MeetingLedger) {
    guard !reading.isHeadline[sentence.lowerBound], let noun = happening(in: sentence),
      noun - sentence.lowerBound < 4, let encounter = reading.language.encounters.first
    else { return }
    let mention = EncounterMention(
      encounter: encounter, tokens: noun..<(noun + 1), sentence: sentence, number: number,
      clauseStart: sentence.lowerBound, clauseEnd: sentence.upperBound)
    ledger.stage(place: places.place(of: mention), date: date(of: mention), in: number)
  }

  /// "kegiatan ini", "acara tersebut", "Peninjauan dilakukan": a noun for what is held, outside
  /// quotation marks, that goes back to something.
  func happening(in sentence: Range<Int>) -> Int? {
    sentence.first { index in
      reading.has(index, .happening) && clauses.chunkOfToken[index] < 0
        && !reading.text.isQuoted(index)
        && ((index + 1)..<min(index + 4, sentence.upperBound)).contains {
          reading.has($0, .determiner)
            || index == sentence.lowerBound && reading.isVerbal($0)
        }
    }
  }

  /// "Rina bertemu Budi. "…," kata Rina, Selasa (3/3)": the day on which one of them speaks of it is
  /// that of the encounter that no other day is told of.
  func recall(_ sentence: Range<Int>, _ number: Int, in ledger: inout MeetingLedger) {
    guard !reading.modifiersPrecede, let speaking = speakers[number], speaking.count == 1,
      ledger.isUndated(by: speaking[0], in: number, within: Self.memory),
      let day = days(in: sentence).last(where: {
        !isReported($0) && !reading.text.isQuoted($0.tokens.lowerBound)
      }), !states.liesAhead(day.iso)
    else { return }
    ledger.date(day.iso)
  }

  /// "The talks are close to an end, both said on Tuesday. Rina met Budi in Vienna.": the day of which
  /// the report tells, for what its first sentences tell in the past tense without a day.
  func dayOfReport(before mention: EncounterMention) -> String? {
    guard reading.modifiersPrecede, (1...Self.lead).contains(mention.number),
      voices.content(at: mention.start) == nil, isNews(mention)
    else { return nil }
    for number in stride(from: mention.number - 1, through: max(0, mention.number - 3), by: -1) {
      let told = days(in: reading.text.sentences[number].tokens).filter { !isReported($0) }
      guard let day = told.first else { continue }
      return states.liesAhead(day.iso) ? nil : day.iso
    }
    return nil
  }

  /// Whether an encounter is told in the past tense, and not as something that was before.
  private func isNews(_ mention: EncounterMention) -> Bool {
    let isBefore = mention.sentence.contains {
      reading.has($0, .past) && reading.has($0, .predicate)
    }
    if isBefore || reading.has(mention.start - 1, [.time, .ordinal]) { return false }
    guard mention.isVerb else {
      return mention.sentence.contains { reading.isTagged($0, .past) }
    }
    return reading.isTagged(mention.start, .past)
      && !participants.isCircumstance(mention.start, in: mention.sentence)
  }

  /// How many sentences tell what is new.
  private static let lead = 6

  private func isReported(_ date: DateMention) -> Bool {
    voices.content(at: date.tokens.lowerBound) != nil
  }

  /// "Kesepakatan itu dicapai dalam pertemuan di Batam": those who agreed in the sentence before.
  func agreeing(before mention: EncounterMention) -> [Agent] {
    guard !mention.isVerb, mention.number > 0,
      happening(in: mention.sentence.lowerBound..<mention.start) == mention.sentence.lowerBound,
      let voices = speakers[mention.number - 1], voices.count > 1
    else { return [] }
    return voices
  }

  /// "berjanji akan bertemu Rina, Jumat (6/3)": a day behind what was said that lies ahead can only be
  /// that of the encounter.
  func dayAhead(of mention: EncounterMention) -> String? {
    guard voices.content(at: mention.start) != nil else { return nil }
    return days(in: mention.end..<max(mention.end, mention.clauseEnd))
      .first { !isReported($0) && states.liesAhead($0.iso) }?.iso
  }

  /// "Ia mendesak menteri bertemu nelayan": what somebody is only asked to do.
  func isWished(_ mention: EncounterMention) -> Bool {
    guard !reading.modifiersPrecede, let act = voices.act(at: mention.start) else { return false }
    return ["urge", "hope", "offer"].contains(act) && date(of: mention) == nil
  }

  private func days(in range: Range<Int>) -> [DateMention] {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return dates[low...].prefix { $0.tokens.lowerBound < range.upperBound }.filter(\.isDay)
  }
}
