#!/usr/bin/env bash
# Mutation testing of the core: changes src/decision and src/model at one place after another, and lists the changes that no test notices.
#
#   scripts/mutants.sh                 all of them, in about two hours on two idle cores
#   scripts/mutants.sh --shard 0/10    a tenth of them; any argument of `cargo mutants` can be given
#
# The core needs neither server nor store: in a package of its own, with few dependencies, it builds in seconds. Each change is tried
# against the tests that are likeliest to notice it, and what they miss against all tests of the package. What is left is in
# target/mutants/*/mutants.out/missed.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly ROOT="$PWD"
readonly MODULES=(ids model domain decision expectations)
readonly CRATES='base64|blake3|idna|jiff|serde|serde_json|serde-saphyr|strsim|thiserror|insta|proptest'
# The parts of src/model from which questions are answered; the others read models.
readonly ANSWERS=(src/model/{reach,bitset,compile,tables,implication,expand}.rs 'src/model/compile/*')

if ! cargo mutants --version >/dev/null 2>&1; then
  echo 'mutants: cargo-mutants is missing, install it with `cargo install cargo-mutants --locked`' >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

main() {
  # Fewer than in every test run: most differences come out at once.
  export ROLECALL_ORACLE_QUESTIONS="${ROLECALL_ORACLE_QUESTIONS:-8000}"
  export INSTA_UPDATE=no
  copy_core
  cd "$work"
  local failed=0
  group answers --test=decision 'rules:: compare::' \
    -f 'src/decision/*' "${ANSWERS[@]/#/-f=}" -e 'src/decision/reference*' -e 'src/decision/reference/*' \
    -e 'src/decision/{explain,delegation}*' "$@" || failed=1
  group explain --test=decision explained:: -f src/decision/explain.rs "$@" || failed=1
  group delegation --lib delegation:: -f src/decision/delegation.rs "$@" || failed=1
  # Without those that hold a time: they take most of it.
  group models --lib 'model:: --skip end_soon --skip ends_soon' \
    -f 'src/model/**' "${ANSWERS[@]/#/-e=}" "$@" || failed=1
  return "$failed"
}

# Makes the package.
copy_core() {
  mkdir -p "$work/src" "$work/tests"
  local module
  for module in "${MODULES[@]}"; do
    cp -r "src/$module.rs" "$work/src"
    if [[ -d "src/$module" ]]; then cp -r "src/$module" "$work/src"; fi
    echo "pub mod $module;" >>"$work/src/lib.rs"
  done
  cp -r tests/decision tests/decision.rs "$work/tests"
  cp -r models Cargo.lock "$work"
  {
    sed '/^\[dependencies\]/,$d' Cargo.toml
    echo '[dependencies]'
    grep -E "^($CRATES) = " Cargo.toml
    printf '[profile.dev]\nopt-level = 1\ndebug = false\n[profile.dev.package."*"]\nopt-level = 0\n'
  } >"$work/Cargo.toml"
}

# Tries the changes of some files: a name, a target and names of its tests, and which files.
group() {
  local name=$1 target=$2 tests=$3
  shift 3
  local lists="$ROOT/target/mutants/$name"
  mkdir -p "$lists"
  printf '== %s\n' "$name"
  # shellcheck disable=SC2086 # The names are words.
  cargo mutants --in-place --no-shuffle -o "$lists" "$@" -C="$target" -- -- $tests && return
  printf '== %s: what was missed, against all tests\n' "$name"
  cargo mutants --in-place --no-shuffle -o "$lists" "$@" --iterate --timeout-multiplier 2
}

main "$@"
