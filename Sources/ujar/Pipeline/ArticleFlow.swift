import Foundation
import UjarGraph
import UjarReader

/// The way of articles from their files through extraction, in the order of the input.
struct ArticleFlow<Output: Sendable>: Sendable {
  /// An article that came through, or what was wrong with it.
  struct Arrival: Sendable {
    var output: Output?
    var problems: [ReaderProblem]
    /// How many bytes of the input were read before or with it.
    var position: Int
  }

  /// How many bytes of text may be on the way; what is made of them takes some times as much.
  private static var budget: Int { 1 << 20 }

  private let pipeline: OrderedPipeline<RawArticle, Arrival>

  /// How many articles may be on the way for each thread.
  private static var reachPerJob: Int { 16 }

  /// Begins to read and to work.
  ///
  /// - Parameters:
  ///   - reader: Where articles come from.
  ///   - jobs: How many threads work.
  ///   - reach: How many articles are made ready while the receiver is busy, at least.
  ///   - work: What to do with an article.
  init(
    _ reader: ArticleReader, jobs: Int, reach: Int = 0,
    work: @escaping @Sendable (Article) -> Output
  ) {
    var reader = reader
    pipeline = OrderedPipeline(
      jobs: jobs, reach: max(reach, jobs * Self.reachPerJob), budget: Self.budget, size: \.size,
      take: { reader.next() },
      work: { raw in
        let read = raw.read()
        return Arrival(
          output: read.article.map(work), problems: read.problems, position: raw.position)
      })
  }

  /// The next arrival; see ``OrderedPipeline/next(until:)``.
  func next(until deadline: Date? = nil) -> OrderedPipeline<RawArticle, Arrival>.Event {
    pipeline.next(until: deadline)
  }
}
