import UjarStore

extension Sheet where Element == VoiceRow {
  /// Who said so, from when to when.
  static func voices(_ rows: [VoiceRow]) -> Sheet {
    let speaker = Field<VoiceRow>("speaker", weight: 1, face: .bold) { .text($0.speaker.name) }
    let days = [
      Field<VoiceRow>("first") { Cell($0.first) }, Field<VoiceRow>("last") { Cell($0.last) },
    ]
    let count = Field<VoiceRow>("statements") { .integer($0.statements) }
    let ids = [
      Field<VoiceRow>("firstId", face: .dim) { .text($0.firstId) },
      Field<VoiceRow>("lastId", face: .dim) { .text($0.lastId) },
    ]
    let id = Field<VoiceRow>("speakerId") { .text($0.speaker.id) }
    return Sheet(
      elements: rows, full: [speaker] + days + [count] + ids + [id],
      brief: [speaker] + days + [count] + ids, noun: ("speaker", "speakers"))
  }
}
