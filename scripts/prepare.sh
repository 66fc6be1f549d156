# Read by the other scripts: goes to the folder of the package, finds Swift, installs what is missing.
# shellcheck shell=sh

cd "$(dirname "$0")/.." || exit 1

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$0: $*"
  exit 1
}

# Where toolchains usually are when they are not on the path.
find_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    for folder in "$HOME/.local/share/swiftly/bin" /opt/swift*/usr/bin /opt/swift*/bin \
      /usr/local/swift*/usr/bin /usr/local/swift*/bin /usr/share/swift*/usr/bin \
      "$HOME"/swift*/usr/bin /usr/lib/swift*/bin /usr/libexec/swift/*/bin; do
      if [ -x "$folder/swift" ]; then
        PATH="$folder:$PATH"
        break
      fi
    done
  fi
  command -v swift >/dev/null 2>&1 || fail "no Swift toolchain: neither on the path nor in a usual \
place. Install Swift 6.2 or newer from https://www.swift.org/install/linux/ and put its usr/bin on \
the path."
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail "$(command -v swift) does not start; run 'swift --version' to see why."
  case $version in
    [0-5].* | 6.[01]) fail "Swift $version is too old. Install Swift 6.2 or newer from \
https://www.swift.org/install/linux/." ;;
  esac
}

# Debian's packages for what is not there: the library and the shell of SQLite, Graphviz for
# pictures, git to fetch the packages that the program is built from.
missing_packages() {
  [ -e /usr/include/sqlite3.h ] || [ -e /usr/local/include/sqlite3.h ] || printf 'libsqlite3-dev '
  command -v sqlite3 >/dev/null 2>&1 || printf 'sqlite3 '
  command -v dot >/dev/null 2>&1 || printf 'graphviz '
  command -v git >/dev/null 2>&1 || printf 'git ca-certificates '
}

install_missing() {
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    [ "$(uname)" = Darwin ] && return 0
    fail "please install what Debian calls: $missing"
  fi
  if [ "$(id -u)" = 0 ]; then
    as_root=env
  elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root=sudo
  else
    fail "these packages are missing: $missing
As root: apt-get update && apt-get install -y $missing"
  fi
  say "installing $missing"
  # shellcheck disable=SC2086 # a list of names
  {
    $as_root apt-get update -q &&
      $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
  } >&2 || fail "apt-get could not install: $missing"
}

# Builds for use and sets `bin` to the folder of the programs.
build_release() {
  swift build -c release --static-swift-stdlib "$@" >&2 || fail "the build failed; see above."
  bin=$(swift build -c release --static-swift-stdlib --show-bin-path)
}

find_swift
install_missing
