import UjarLanguage
import UjarText

/// Who tells of a report behind it, and was taken into it.
extension IndirectFinder {
  /// "Rina said she would resign, Northern Wire reported": takes the outlet off what was reported.
  mutating func cutsOffOutlet(at index: Int, in sentence: Range<Int>) -> Bool {
    guard reading.mayTrail, let (cue, length) = reading.cue(at: index), cue.form == .active,
      ![.object, .describe, .amount].contains(cue.frame),
      let previous = attributions.last, previous.rule == .reported,
      let content = previous.content.last, content.contains(index),
      clauses.circumstancesEnd(after: index + length, before: content.upperBound)
        >= content.upperBound,
      let comma = content.last(where: { $0 < index && reading.isMark($0, ",") }),
      comma > content.lowerBound + 2, index - comma < 12,
      !(comma..<index).contains(where: {
        reading.has($0, [.conjunction, .relative, .subordinator, .modal, .passiveAuxiliary])
      })
    else { return false }
    endLast(at: comma)
    return true
  }

  /// "Presiden meminta rencana itu ditinjau, ujarnya, karena …": whoever tells of a report takes it in
  /// whole, up to the comma.
  mutating func cutsOffTeller(at index: Int, in sentence: Range<Int>, _ number: Int) -> Bool {
    guard !reading.mayTrail, reading.isMark(index - 1, ","),
      let (cue, length) = reading.cue(at: index), cue.form == .clitic,
      let previous = attributions.last, previous.sentence == number, previous.rule == .reported,
      previous.content.count == 1, let content = previous.content.last, content.contains(index),
      index - 1 - content.lowerBound >= 2,
      index + length >= content.upperBound || reading.isMark(index + length, ",")
        || clauses.isDate[index + length]
    else { return false }
    endLast(at: index - 1)
    return true
  }

  /// Lets what was reported last end at a comma.
  private mutating func endLast(at comma: Int) {
    let last = attributions.count - 1
    let part = attributions[last].content.count - 1
    attributions[last].content[part] = attributions[last].content[part].lowerBound..<comma
  }
}
