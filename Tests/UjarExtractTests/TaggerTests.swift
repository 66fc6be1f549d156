import Testing
import UjarLanguage
import UjarText

@testable import UjarExtract

// Testing has a `Tag` of its own.
typealias WordTag = UjarLanguage.Tag

@Suite("Parts of speech")
struct TaggerTests {
  private func tag(of word: String, in text: String) throws -> WordTag {
    let reading = Reading(bytes: Array(text.utf8), language: .english)
    let index = try #require(
      reading.tokens.firstIndex { reading.text.text($0.span).lowercased() == word })
    return reading.tags[index].tag
  }

  @Test(
    "a form is a verb or a noun by where it stands",
    arguments: [
      ("claims", "She claims the road is safe.", WordTag.presentThird),
      ("claims", "The claims were false.", .plural),
      ("report", "They report a loss.", .present), ("report", "The report was late.", .noun),
      ("plans", "He plans to leave.", .presentThird), ("plans", "Their plans changed.", .plural),
      ("said", "Rina Wibowo said the road was safe.", .past),
    ])
  func verbOrNoun(word: String, text: String, expected: WordTag) throws {
    #expect(try tag(of: word, in: text) == expected, "\(text)")
  }

  @Test(
    "a that joins a clause, takes up a noun or points",
    arguments: [
      ("He said that the road was safe.", WordTag.subordinator),
      ("The road that leads to the port is safe.", .relative),
      ("He saw that road.", .determiner),
    ])
  func that(text: String, expected: WordTag) throws {
    #expect(try tag(of: "that", in: text) == expected, "\(text)")
  }

  @Test("a language without a model has no tags")
  func none() {
    #expect(Reading(bytes: Array("Jalan aman.".utf8), language: .indonesian).tags.isEmpty)
    let plain = Language.english.without([.tags])
    #expect(Reading(bytes: Array("The road is safe.".utf8), language: plain).tags.isEmpty)
  }

  @Test("what the lists know of a form gives way to what the word is")
  func settled() throws {
    let reading = Reading(bytes: Array("They report that it works.".utf8), language: .english)
    #expect(reading.has(1, .cue))
    #expect(!reading.has(1, .sayNoun))
    #expect(!reading.has(2, [.relative, .determiner]))
    #expect(reading.has(4, .predicate))
  }
}

@Suite("Learning parts of speech")
struct TagTrainerTests {
  private func document() -> TagTrainer.Document {
    let words: [(String, WordTag)] = [
      ("Ducks", .plural), ("do", .present), ("n't", .adverb), ("sing", .base), (".", .mark),
    ]
    var document = TagTrainer.Document(text: "", words: [])
    for (word, tag) in words {
      if !document.text.isEmpty, word != ".", word != "n't" { document.text += " " }
      let start = document.text.utf8.count
      document.text += word
      document.words.append((start..<document.text.utf8.count, tag))
    }
    return document
  }

  private func trainer() -> TagTrainer {
    var trainer = TagTrainer(language: .english)
    for _ in 0..<4 { trainer.add(document()) }
    return trainer
  }

  @Test("the same texts and seed give the same model, which knows them")
  func same() throws {
    let bytes = trainer().model(rounds: 4, seed: 7)
    #expect(bytes == trainer().model(rounds: 4, seed: 7))
    let model = try #require(TagModel(bytes: bytes))
    var score = TagTrainer.Score()
    score.add(document(), model, .english)
    // "don't" is one word of ours.
    #expect(score.all.count == 4)
    #expect(score.all.right == 4)
    #expect(score.unknown.count == 0)
  }

  @Test("what is no model is none")
  func damaged() {
    let bytes = trainer().model(rounds: 1, seed: 1)
    #expect(TagModel(bytes: Array(bytes.dropLast())) == nil)
    #expect(TagModel(bytes: [0] + bytes.dropFirst()) == nil)
    #expect(TagModel(bytes: []) == nil)
    #expect(Language.english.with(.tags, from: [1, 2, 3]) == nil)
  }
}
