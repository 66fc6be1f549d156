/// How articles are read.
public struct ReaderOptions: Sendable {
  /// Which fields of JSON are what.
  public var fields: FieldMap
  /// What every article gets, whatever its input says.
  public var given: Given
  /// How many bytes an article may have; larger ones are refused before they fill the memory.
  public var limit: Int

  /// Creates options.
  public init(fields: FieldMap = .standard, given: Given = Given(), limit: Int = 8 << 20) {
    self.fields = fields
    self.given = given
    self.limit = limit
  }

  /// What the user says of the articles.
  public struct Given: Sendable, Equatable {
    /// The headline.
    public var title: String?
    /// The day of publication, as ISO 8601.
    public var date: String?
    /// The language, by BCP 47.
    public var language: String?
    /// Where it was published.
    public var url: String?

    /// Creates what is given; nothing is needed.
    public init(
      title: String? = nil, date: String? = nil, language: String? = nil, url: String? = nil
    ) {
      self.title = title
      self.date = date
      self.language = language
      self.url = url
    }
  }
}
