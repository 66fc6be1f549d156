/// Lays the frames of a language over a question.
struct FrameMatcher {
  /// What a frame found.
  struct Match {
    var asked: Question.Asked
    /// The places of each slot.
    var slots: [String: Range<Int>] = [:]
    /// What the words found in each set stand for.
    var values: [String: String] = [:]
  }

  let frames: QuestionFrames
  let words: [QuestionText.Word]

  /// The first frame that takes in all words.
  func match() -> Match? {
    for frame in frames.frames {
      if let match = match(frame.elements[...], at: 0, Match(asked: frame.asked)) { return match }
    }
    return nil
  }

  private typealias Elements = ArraySlice<
    (element: QuestionFrames.Element, count: QuestionFrames.Count, name: String)
  >

  private func match(_ elements: Elements, at place: Int, _ match: Match) -> Match? {
    guard let first = elements.first else { return place == words.count ? match : nil }
    let rest = elements.dropFirst()
    switch first.element {
    case .slot(let name):
      // The last slot takes all, others as little as they can.
      let least = name == "rest" ? place : place + 1
      guard least <= words.count else { return nil }
      for end in rest.isEmpty ? words.count...words.count : least...words.count {
        var found = match
        found.slots[name] = place..<end
        if let whole = self.match(rest, at: end, found) { return whole }
      }
    case .forms(let forms):
      // "State" in "the State Department" is no verb.
      if !first.name.isEmpty, isName(place) { break }
      for form in self.forms(forms, at: place) {
        var found = match
        if !form.value.isEmpty { found.values[first.name] = form.value }
        let next = first.count == .many ? elements : rest
        if let whole = self.match(next, at: place + form.words.count, found) { return whole }
      }
    }
    return first.count == .one ? nil : self.match(rest, at: place, match)
  }

  /// Whether a word is written as a name among words that are not.
  private func isName(_ place: Int) -> Bool {
    guard place > 0, place < words.count, words[place].isCapitalized else { return false }
    return words.contains { !$0.isCapitalized && !$0.isQuoted }
  }

  /// The forms of a set that stand at a place, the longest first.
  func forms(_ forms: QuestionFrames.Forms, at place: Int) -> [(words: [String], value: String)] {
    guard place < words.count, !words[place].isQuoted, let found = forms[words[place].folded] else {
      return []
    }
    return found.filter { form in
      place + form.words.count <= words.count
        && form.words.indices.allSatisfy { words[place + $0].folded == form.words[$0] }
    }.sorted { $0.words.count > $1.words.count }
  }
}
