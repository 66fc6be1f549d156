import Foundation
import Testing

@Suite("Whole answers")
struct TranscriptTests {
  /// With UJAR_RECORD=1 the files are written anew, for a look at what changed.
  @Test("commands print what the transcripts say", arguments: try Transcript.all())
  func transcript(file: URL) throws {
    var transcript = try Transcript(file)
    #expect(!transcript.steps.isEmpty)
    let isRecording = ProcessInfo.processInfo.environment["UJAR_RECORD"] == "1"
    for index in transcript.steps.indices {
      let step = transcript.steps[index]
      let output = try step.run(on: Newsroom.path())
      if isRecording { transcript.steps[index].output = output }
      #expect(output == step.output, "\(file.lastPathComponent): ujar \(step.command)")
    }
    if isRecording { try transcript.text.write(to: file, atomically: true, encoding: .utf8) }
  }
}
