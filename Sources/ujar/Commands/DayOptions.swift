import ArgumentParser

/// From and until which day.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("From this day on: 2026-03-05, 2026-03 or 2026.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Up to this day, included.", valueName: "date"))
  var until: String?
}
