#!/usr/bin/env bash
# Prints where the program of an older commit is; builds it first, once. `scripts/older.sh COMMIT`; 3: this clone does not have the commit.
#
# What the build leaves on the way is shared with the builds of today, so that only this package is compiled anew; so are the build's settings.
set -euo pipefail
cd "$(dirname "$0")/.."

commit=$1
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
program=$target/older/rolecall-$commit
if [[ ! -x $program ]]; then
  git cat-file -e "$commit^{commit}" 2>/dev/null || exit 3
  # Always the same place: what cargo keeps of a build goes by it.
  work=$target/older/work
  trap 'rm -rf "$work"' EXIT
  rm -rf "$work"
  mkdir -p "$work/source"
  git archive "$commit" | tar -x -C "$work/source"
  sed -n '/^\[profile\./,$p' Cargo.toml >"$work/profiles.toml"
  # Together with a test, so that dependencies have the features that tests ask for, as in every build of today.
  (cd "$work/source" && CARGO_BUILD_BUILD_DIR=$target CARGO_TARGET_DIR=$work/built CARGO_INCREMENTAL=0 \
    cargo build --quiet --locked --config "$work/profiles.toml" --bin rolecall --test architecture >&2)
  mv "$work/built/debug/rolecall" "$program"
fi
printf '%s\n' "$program"
