import Foundation
import Testing
import UjarTesting

@Suite("Learning from one's own texts")
struct TrainTests {
  private static let treebank = """
    # newdoc
    1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\t_
    2\tsings\tsing\tVERB\tVBZ\t_\t0\troot\t_\tSpaceAfter=No
    3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

    """

  @Test("a model is learned, scored and read with")
  func tags() throws {
    let folder = try Folder()
    let (text, model) = (folder.path("a.conllu"), folder.path("tags.model"))
    try Self.treebank.write(toFile: text, atomically: true, encoding: .utf8)
    let task = ["--lang", "en", "--task", "tags"]
    let learned = try Program.run(["train"] + task + ["--out", model, text, "--rounds", "2"])
    #expect(learned.status == 0, "\(learned.stderr)")
    let scored = try Program.run(["eval"] + task + ["--model", model, text])
    #expect(scored.stdout.contains("tokens 100.0"), "\(scored.stdout)\(scored.stderr)")
    let read = try Program.run(
      ["extract", "--model", "en/tags=" + model, "-"], stdin: #""We sing," said Rina Wibowo."#)
    #expect(read.stdout.contains("We sing"), "\(read.stderr)")
  }

  @Test(
    "what is no model, no text or no part is told",
    arguments: [
      (["extract", "--model", "en/tags=a.txt", "-"], "no model of tags"),
      (["extract", "--model", "tags", "-"], "write en/tags=FILE"),
      (["eval", "--task", "tags", "a.txt"], "give --model"),
      (["eval", "--task", "tags", "--lang", "en", "a.txt"], "a.txt:1: no line of CoNLL-U"),
      (["train", "--task", "tags", "--out", "b", "none.conllu"], "check the path"),
    ])
  func told(arguments: [String], message: String) throws {
    let folder = try Folder()
    try "a road\n".write(toFile: folder.path("a.txt"), atomically: true, encoding: .utf8)
    let paths = arguments.map {
      $0.replacing("a.txt", with: folder.path("a.txt"))
        .replacing("none.", with: folder.path("none."))
    }
    let result = try Program.run(paths, stdin: "")
    #expect(result.status == 2)
    #expect(result.stderr.contains(message), "\(result.stderr)")
  }
}
