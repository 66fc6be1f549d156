// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"), .strictMemorySafety(),
]

let package = Package(
  name: "ujar",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "ujar", targets: ["ujar"]),
    .executable(name: "ujar-bench", targets: ["ujar-bench"]),
    .library(name: "UjarExtract", targets: ["UjarExtract"]),
    .library(name: "UjarStore", targets: ["UjarStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "ujar",
      dependencies: [
        "UjarStore", "UjarExport", "UjarExtract", "UjarReader", "UjarLanguage", "UjarGraph",
        "UjarText", "UjarData",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "ujar-bench",
      dependencies: [
        "UjarStore", "UjarExport", "UjarExtract", "UjarReader", "UjarLanguage", "UjarGraph",
        "UjarText", "UjarTesting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "UjarStore",
      dependencies: [
        "UjarGraph", "UjarText", "UjarData", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "UjarExport", dependencies: ["UjarGraph", "UjarText"], swiftSettings: settings),
    .target(
      name: "UjarExtract", dependencies: ["UjarText", "UjarLanguage", "UjarGraph"],
      swiftSettings: settings),
    .target(
      name: "UjarReader", dependencies: ["UjarText", "UjarGraph"], swiftSettings: settings),
    .target(
      name: "UjarLanguage", dependencies: ["UjarText", "UjarData"], exclude: ["Data"],
      swiftSettings: settings),
    .target(name: "UjarGraph", dependencies: ["UjarText", "UjarData"], swiftSettings: settings),
    .target(name: "UjarText", swiftSettings: settings),
    .target(name: "UjarData", dependencies: ["CUjarData"], swiftSettings: settings),
    .target(name: "CUjarData"),
    .target(
      name: "UjarTesting", dependencies: ["UjarGraph", "UjarText"], path: "Tests/UjarTesting",
      swiftSettings: settings),
    .testTarget(name: "UjarTextTests", dependencies: ["UjarText"], swiftSettings: settings),
    .testTarget(
      name: "UjarGraphTests", dependencies: ["UjarGraph", "UjarText", "UjarData"],
      swiftSettings: settings),
    .testTarget(
      name: "UjarDataTests", dependencies: ["UjarData"], swiftSettings: settings),
    .testTarget(
      name: "UjarLanguageTests", dependencies: ["UjarLanguage", "UjarText", "UjarData"],
      swiftSettings: settings),
    .testTarget(
      name: "UjarExtractTests",
      dependencies: ["UjarExtract", "UjarLanguage", "UjarGraph", "UjarText"],
      exclude: ["Gold", "Gold-open"],
      swiftSettings: settings),
    .testTarget(
      name: "UjarReaderTests",
      dependencies: ["UjarTesting", "UjarReader", "UjarGraph", "UjarText"],
      swiftSettings: settings),
    .testTarget(
      name: "UjarExportTests",
      dependencies: ["UjarExport", "UjarExtract", "UjarGraph", "UjarText"],
      exclude: ["Expected"], swiftSettings: settings),
    .testTarget(
      name: "UjarStoreTests",
      dependencies: [
        "UjarTesting", "UjarStore", "UjarLanguage", "UjarGraph", "UjarText", "UjarData",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Gold", "Gold-open", "Variants"], swiftSettings: settings),
    .testTarget(
      name: "ujarTests",
      dependencies: [
        "UjarTesting", "ujar", "UjarStore", "UjarExtract", "UjarLanguage", "UjarGraph", "UjarText",
      ],
      exclude: ["Expected"], swiftSettings: settings),
  ],
  cLanguageStandard: .c2x
)
