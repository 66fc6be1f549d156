import UjarGraph
import UjarLanguage

/// The last two who spoke in quotations close to each other, for those that say no more than that
/// somebody speaks: "“Did you go?” “No.”".
struct Dialogue {
  /// The two, whoever spoke last at the end.
  private var pair: [Agent] = []
  /// Whether what was said last answered a question.
  private(set) var isAnswer = false
  private var sentence = 0

  /// How many sentences may stand between two turns.
  private static let reach = 4

  /// Takes in who said something.
  mutating func note(_ speakers: [Agent], _ attribution: Attribution) {
    guard attribution.isDirect, speakers.count == 1, let speaker = speakers.first else { return }
    if attribution.sentence - sentence > Self.reach { pair = [] }
    sentence = attribution.sentence
    isAnswer = attribution.answers || attribution.cue?.act == "answer"
    guard pair.last != speaker else { return }
    pair = [pair.last, speaker].compactMap { $0 }
  }

  /// The one of the two who did not speak last.
  func other(than last: [Agent]) -> Agent? {
    guard pair.count == 2, last == [pair[1]] else { return nil }
    return pair[0]
  }
}
