import UjarExport

/// A figure that was measured.
struct Row {
  /// What was measured, from the general to the special: `extract.id.speed`.
  var name: String
  /// The figure; `nil` when it could not be told.
  var value: Double?
  var unit: String
  /// How it came about, for a reader who was not there.
  var note: String

  /// The row as a JSON object; a value has three digits behind the point.
  var json: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("name")
    json.string(name)
    json.key("value")
    json.number(((value ?? .nan) * 1000).rounded() / 1000)
    json.key("unit")
    json.string(unit)
    json.key("note")
    json.string(note)
    json.endObject()
    return json.bytes
  }
}
