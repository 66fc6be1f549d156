import UjarLanguage
import UjarText

/// Finds the answers of an interview that is printed without quotation marks: paragraphs that follow
/// a question each, behind a lead that announces it.
struct InterviewFinder {
  let reading: Reading

  /// How many questions make an interview.
  private static let fewest = 2
  /// How long a question can be, in tokens.
  private static let reach = 60

  /// The answers, in order, and where questions and answers stand.
  func interview() -> (answers: [Attribution], turns: [Range<Int>]) {
    let paragraphs = self.paragraphs()
    guard let first = paragraphs.firstIndex(where: isQuestion),
      paragraphs[..<first].contains(where: announces)
    else { return ([], []) }
    var answers: [Attribution] = []
    var turns: [Range<Int>] = []
    var number = first
    while number + 1 < paragraphs.count,
      isTurn(paragraphs[number]) || isRemark(number, paragraphs),
      !isTurn(paragraphs[number + 1]), isAnswer(paragraphs[number + 1])
    {
      let answer = paragraphs[number + 1]
      answers.append(
        Attribution(
          content: [answer.tokens], isDirect: true, sentence: answer.first, rule: .interview))
      turns.append(paragraphs[number].tokens.lowerBound..<answer.tokens.upperBound)
      number += 2
    }
    return answers.count >= Self.fewest ? (answers, turns) : ([], [])
  }

  private struct Paragraph {
    var tokens: Range<Int>
    /// The number of its first sentence.
    var first: Int
  }

  private func paragraphs() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    for (number, sentence) in reading.text.sentences.enumerated() {
      if sentence.startsParagraph || paragraphs.isEmpty {
        paragraphs.append(Paragraph(tokens: sentence.tokens, first: number))
      } else {
        let last = paragraphs.count - 1
        paragraphs[last].tokens =
          paragraphs[last].tokens.lowerBound..<sentence.tokens.upperBound
      }
    }
    return paragraphs
  }

  private func announces(_ paragraph: Paragraph) -> Bool {
    paragraph.tokens.contains { reading.has($0, .interview) }
  }

  private func isQuestion(_ paragraph: Paragraph) -> Bool {
    guard let last = paragraph.tokens.last, paragraph.tokens.count <= Self.reach else {
      return false
    }
    return reading.isMark(last, "?") && !reading.text.isQuoted(paragraph.tokens.lowerBound)
  }

  /// A question, or a remark that addresses whoever is interviewed.
  private func isTurn(_ paragraph: Paragraph) -> Bool {
    isQuestion(paragraph)
      || paragraph.tokens.count <= Self.reach
        && paragraph.tokens.contains {
          reading.has($0, .pronounSecond) && reading.isCapitalized($0)
            && !reading.text.isQuoted($0)
        }
  }

  /// A remark where a question is due: one short paragraph, an answer, and a question once more.
  private func isRemark(_ number: Int, _ paragraphs: [Paragraph]) -> Bool {
    number + 2 < paragraphs.count && paragraphs[number].tokens.count <= Self.reach / 2
      && isAnswer(paragraphs[number]) && isQuestion(paragraphs[number + 2])
  }

  /// Words of somebody: no report, which has quotation marks at its beginning or a cue.
  private func isAnswer(_ paragraph: Paragraph) -> Bool {
    !reading.text.isQuoted(paragraph.tokens.lowerBound)
      && !reading.isBoilerplate[paragraph.tokens.lowerBound]
      && !reading.isHeadline[paragraph.tokens.lowerBound]
  }
}
