#!/usr/bin/env python3
"""Tries the commands of the pages as they are written, and compares what they print with what the pages show.

    scripts/pages.py                           every page of the repository
    scripts/pages.py README.md docs/mail.md    these
    scripts/pages.py --list                    only says what would become of each block
    scripts/pages.py --program PROGRAM …       with a program that is built already, instead of a release build

Every block of `sh` says by an HTML comment on the line before it what becomes of it:

    <!-- try -->                     it is run, and must succeed
    <!-- try: serve 127.0.0.1:7474 -->   it is started, and stopped at the end of the page; the next one waits until the address answers
    <!-- try: follow -->             it is started, and prints by and by what a later block of `json` with `<!-- try: followed -->` shows
    <!-- tried by: NAME -->          a test or a step of .ci/run plays it: `tests/NAME.rs` or what lies in `tests/NAME/` names the page, and has
                                     the marker (it reads the block) or its lines; or each line is, or makes, what the step runs
    <!-- not tried: REASON -->       it can't be; every run says so, with the reason

Any other block may be written into a file first, `<!-- try: file NAME -->`, or added to one, `<!-- try: append NAME -->`. A page that needs a Postgres has `<!-- try: postgres -->`
standing alone, and finds it by `$DATABASE_URL`, `$PGHOST`, `$PGPORT`, `$PGUSER` and `$PGDATABASE`. In one with
`<!-- try: checkout -->` the files of the repository can be reached.

If the next thing after a block that is run is a block of `json`, it is what the command prints: the same keys and values, in any order. Values
that the service makes up (times, tokens, its own ids) need only be there. If it is a block of `text`, it is what the
command prints, errors included, and the command may fail: the same lines, where `…` stands for anything, and a line of `…` alone for any lines.

Links to other files, and to headings in them, must lead somewhere.

Each page has a temporary folder of its own, which is empty at first, and grpcurl, helm and `rolecall` on the path. `cargo run` runs this
package, as it does in a checkout.
"""

import argparse
import contextlib
import functools
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import postgres

ROOT = Path(__file__).resolve().parent.parent

# What the service makes up, by the end of its key in JSON.
MADE_UP = re.compile(r"(Time|Token|^etag|^cursor|^memberId|^inviterMemberId|^assignmentId|^invitationId)$")

# How long a command, a start or an answer may take, in seconds.
PATIENCE = 120

# A link that is none to another site.
LINK = re.compile(r"\]\((?P<file>[^)#\s:]*)(?:#(?P<place>[^)\s]+))?\)")

FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>[a-z]*)[^`]*$")
MARKER = re.compile(r"^ *<!-- (?P<verb>try|tried by|not tried)(?:: (?P<what>.*?))? -->$")

# `cargo run … -- ARGUMENTS`, from wherever the commands run.
CARGO = """#!/bin/sh
[ "$1" = run ] || exec "$REAL_CARGO" "$@"
shift
exec "$REAL_CARGO" run --quiet --manifest-path "$PACKAGE/Cargo.toml" "$@"
"""

# The same with a program that is there.
GIVEN = """#!/bin/sh
[ "$1" = run ] || exec "$REAL_CARGO" "$@"
while [ "$1" != -- ]; do shift; done
shift
exec rolecall "$@"
"""


class Failed(Exception):
    """A page is not as it should be, or a command did not do what it says."""


@dataclass
class Block:
    """A block of a page, with what is to become of it."""

    page: str
    line: int
    kind: str
    text: str
    # `try`, `tried by`, `not tried` or nothing; and what stands behind it.
    verb: str = ""
    what: str = ""
    # What a command prints: the block that comes next.
    shown: "Block | None" = None

    def place(self):
        return f"{self.page}:{self.line}"


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--program", type=Path)
    parser.add_argument("pages", nargs="*", type=Path)
    asked = parser.parse_args(arguments)
    names = [str(page.resolve().relative_to(ROOT)) for page in asked.pages] or repository("*.md")
    pages = {name: read(name) for name in names}
    wrong = [complaint for blocks, _ in pages.values() for block in blocks for complaint in wrongs(block)]
    wrong += [complaint for name in names for complaint in dead_links(name)]
    if wrong:
        raise Failed("\n".join(wrong))
    if not asked.list:
        program = asked.program.resolve() if asked.program else built()
        for name, (blocks, wants) in pages.items():
            if any(block.verb == "try" for block in blocks):
                play(name, blocks, wants, program, given=bool(asked.program))
    tell([block for blocks, _ in pages.values() for block in blocks])


def repository(pattern):
    """Files of the repository, those that are not committed yet among them."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", pattern]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    return sorted({name for name in listed if name and (ROOT / name).exists()})


def tell(blocks):
    """What became of all of them, so that nothing is left out silently."""
    of = lambda verb: [block for block in blocks if block.verb == verb]
    for block in of("tried by"):
        print(f"tried by {block.what}: {block.place()}")
    for block in of("not tried"):
        print(f"not tried: {block.place()}: {block.what}")
    print(f"{len(of('try'))} blocks tried here, {len(of('tried by'))} tried elsewhere, {len(of('not tried'))} not tried")


# --- pages


def read(name):
    """The blocks of a page, and what it wants to be there."""
    blocks, wants, lines = [], set(), (ROOT / name).read_text(encoding="utf-8").split("\n")
    marker, open_fence, before = None, None, None
    for number, line in enumerate(lines, 1):
        fence = FENCE.match(line)
        if open_fence:
            indent, block, body = open_fence
            if fence and not fence["kind"] and fence["indent"] == indent:
                block.text = "".join(text.removeprefix(indent) + "\n" for text in body)
                open_fence = None
            else:
                body.append(line)
        elif fence:
            block = Block(name, number, fence["kind"], "", *(marker[1:] if marker else ()))
            if before and before.verb == "try" and before.kind == "sh" and block.kind in ("json", "text") and not marker:
                before.shown = block
            blocks.append(block)
            marker, before, open_fence = None, block, (fence["indent"], block, [])
        elif found := MARKER.match(line):
            lonely(name, marker)
            marker = (number, found["verb"], found["what"] or "")
            if marker[1:] in (("try", "postgres"), ("try", "checkout")):
                wants.add(marker[2])
                marker = None
        elif line.strip():
            if "<!-- try" in line or "<!-- not tried" in line:
                raise Failed(f"{name}:{number}: a marker stands alone on its line, and is closed there")
            lonely(name, marker)
            before = None
    lonely(name, marker)
    if open_fence:
        raise Failed(f"{open_fence[1].place()}: the block is not closed")
    return blocks, wants


def lonely(name, marker):
    if marker:
        raise Failed(f"{name}:{marker[0]}: no block follows `{marker[1]}`")


def wrongs(block):
    """What is wrong with how a block is marked."""
    if not block.kind:
        yield f"{block.place()}: a block says what it is: `text`, if it is nothing else"
    elif block.kind in ("bash", "shell", "console"):
        yield f"{block.place()}: commands are blocks of `sh`, with what they print in one of `text` or `json`"
    elif block.kind == "sh" and not block.verb:
        yield f"{block.place()}: nothing says how this is tried: `<!-- try -->`, `<!-- tried by: NAME -->` or `<!-- not tried: REASON -->`"
    elif block.verb == "try":
        word = block.what.split(" ")[0]
        kinds = {"": ["sh"], "serve": ["sh"], "follow": ["sh"], "followed": ["json"], "file": None, "append": None}
        if word not in kinds:
            yield f"{block.place()}: there is no `try: {word}`"
        elif kinds[word] and block.kind not in kinds[word]:
            yield f"{block.place()}: `try: {word}` is for blocks of `{kinds[word][0]}`" if word else f"{block.place()}: only blocks of `sh` are run"
        elif (word in ("serve", "file", "append")) != (" " in block.what):
            yield f"{block.place()}: `try: {word}` needs one thing behind it, and no other marker does"
    elif block.verb == "tried by":
        yield from not_tried_elsewhere(block)
    elif block.verb == "not tried" and not block.what:
        yield f"{block.place()}: say why it is not tried"


def not_tried_elsewhere(block):
    """Why what is named does not try the block."""
    name = re.split(r"[\s:]", block.what)[0]
    test, step = ROOT / f"tests/{name}.rs", re.search(rf"^step_{name or '-'}\(\) \{{(.*?)\}}$", ci(), re.MULTILINE | re.DOTALL)
    lines = [line.strip() for line in block.text.splitlines() if line.strip()]
    if test.exists():
        sources = [test, *sorted((ROOT / "tests" / name).rglob("*.rs"))]
        text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
        if block.page not in text:
            yield f"{block.place()}: tests/{name}.rs does not name this page"
        elif f"tried by: {name}" not in text:
            yield from (f"{block.place()}: tests/{name}.rs does not have `{line}`" for line in lines if line not in text)
    elif step:
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        for line in lines:
            target = re.match(r"make ([a-z]+)$", line)
            recipe = target and re.search(rf"^{target[1]}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
            runs = recipe[1] if recipe else line
            if not re.search(rf"\.ci/run(?: [a-z]+)* {name}\b", runs) and line not in step[1]:
                yield f"{block.place()}: step `{name}` of .ci/run does not come by `{line}`"
    else:
        yield f"{block.place()}: there is neither a test `{name}` nor a step of .ci/run"


def dead_links(name):
    """What a page links to and is not there."""
    for link in LINK.finditer(prose(ROOT / name)):
        path = (ROOT / name).parent / link["file"] if link["file"] else ROOT / name
        if not path.exists() or (link["place"] and path.suffix == ".md" and link["place"] not in places(path)):
            yield f"{name}: `{link[0].removeprefix(']')}` leads nowhere"


@functools.cache
def places(path):
    """The headings of a page, as GitHub names them."""
    headings = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line.lstrip("# ")) for line in prose(path).splitlines() if line.startswith("#"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def prose(path):
    """A page without its blocks."""
    return re.sub(r"^ *```.*?^ *```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def ci():
    return (ROOT / ".ci/run").read_text(encoding="utf-8")


# --- playing them


def built():
    """The program as the pages build it, before anything waits for it."""
    subprocess.run(["cargo", "build", "--release", "--quiet", "--locked"], cwd=ROOT, check=True)
    return target() / "release/rolecall"


def target():
    return Path(ROOT, os.environ.get("CARGO_TARGET_DIR", "target"))


def play(name, blocks, wants, program, given):
    """Runs the blocks of a page, one after the other, and ends what they have started."""
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="page-")))
        environment = prepare(folder, program, given)
        work = folder / "work"
        work.mkdir()
        if "checkout" in wants:
            for top in {name.split("/")[0] for name in repository("*")}:
                (work / top).symlink_to(ROOT / top)
        if "postgres" in wants:
            environment |= postgres.start(stack, environment)
        started = []
        for block in blocks:
            if block.verb != "try":
                continue
            print(f"{block.place()}: {block.text.strip().splitlines()[0]}", flush=True)
            try:
                tried(block, work, environment, started, stack)
            except Failed as error:
                said = "".join(f"\n{log.name} said:\n{last(log)}" for _, log in started)
                raise Failed(f"{block.place()}: {error}{said}") from error


def last(log):
    """The end of what something has said."""
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])


def prepare(folder, program, given):
    """The environment of the commands."""
    programs = folder / "bin"
    programs.mkdir()
    (programs / "rolecall").symlink_to(program)
    wrapper = programs / "cargo"
    wrapper.write_text(GIVEN if given else CARGO, encoding="utf-8")
    wrapper.chmod(0o755)
    environment = dict(os.environ)
    environment["PATH"] = os.pathsep.join([str(programs), str(ROOT / ".tools/bin"), environment["PATH"]])
    environment["PACKAGE"] = str(ROOT)
    environment["CARGO_TARGET_DIR"] = str(target())
    environment["REAL_CARGO"] = shutil.which("cargo") or "cargo"
    return environment


def tried(block, work, environment, started, stack):
    word, _, what = block.what.partition(" ")
    if word in ("file", "append"):
        write(block, work / what, work, "w" if word == "file" else "a")
    elif word == "followed":
        followed(block, started)
    elif word == "":
        run(block, work, environment)
    else:
        if word == "serve" and answers(what):
            raise Failed(f"something else answers at {what} already")
        # Somebody's connection may have been lent the port for a moment.
        for _ in range(20):
            started.append(start(block, work, environment, stack, len(started)))
            if word != "serve" or served(what, *started[-1]):
                return
            time.sleep(1)
        raise Failed(f"{what} is not free")


def write(block, path, work, mode):
    # A link into the repository would lead out of the folder.
    if not path.parent.resolve().is_relative_to(work.resolve()) or path.is_symlink():
        raise Failed(f"`{path.name}` is not in the page's own folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open(mode, encoding="utf-8") as file:
        file.write(block.text)


def start(block, work, environment, stack, number):
    """A process group of its own, so that whatever the command starts can be stopped with it; and what it prints."""
    log = work.parent / f"started-{number}"
    with log.open("wb") as out:
        process = subprocess.Popen(
            ["bash", "-euo", "pipefail", "-c", block.text],
            cwd=work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    stack.callback(stop, process)
    return process, log


def stop(process):
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, how)
            process.wait(timeout=15)
            return
        except ProcessLookupError:
            process.wait()
            return
        except subprocess.TimeoutExpired:
            continue


def served(address, process, log):
    """Waits until somebody answers at an address: no, if it is taken."""
    deadline = time.monotonic() + PATIENCE
    while not answers(address):
        if process.poll() is not None:
            if process.returncode == 1 and "Address already in use" in log.read_text(encoding="utf-8"):
                return False
            raise Failed(f"the server ended with {process.returncode}")
        if time.monotonic() > deadline:
            raise Failed(f"nothing answers at {address} after {PATIENCE} s")
        time.sleep(0.05)
    return True


def answers(address):
    host, port = address.rsplit(":", 1)
    try:
        with socket.create_connection((host, int(port)), timeout=1):
            return True
    except OSError:
        return False


def run(block, work, environment):
    kind = block.shown.kind if block.shown else None
    try:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.text],
            cwd=work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if kind == "text" else subprocess.PIPE,
            text=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"it did not end within {PATIENCE} s") from error
    if kind == "text":
        compare_text(block.shown.text, done.stdout)
        return
    if done.returncode != 0:
        raise Failed(f"it ended with {done.returncode}\n{done.stdout}{done.stderr}")
    if kind == "json":
        compare_values(values(block.shown.text), values(done.stdout))


def followed(block, started):
    """Waits until what was started last has printed as much as the page shows."""
    if not started:
        raise Failed("nothing is followed")
    process, log = started[-1]
    expected, deadline = values(block.text), time.monotonic() + PATIENCE
    while True:
        actual = values(log.read_text(encoding="utf-8"), whole=False)
        if len(actual) >= len(expected):
            return compare_values(expected, actual[: len(expected)])
        if process.poll() is not None or time.monotonic() > deadline:
            raise Failed(f"{len(expected)} values were not printed")
        time.sleep(0.05)


# --- comparing


def values(text, whole=True):
    """The JSON values of a text, one after the other. Of one that is still being written, those that are complete."""
    found, rest, decoder = [], text.strip(), json.JSONDecoder()
    while rest:
        try:
            value, end = decoder.raw_decode(rest)
        except ValueError as error:
            if whole:
                raise Failed(f"it is something other than JSON: {error}\n{text}") from error
            return found
        found.append(value)
        rest = rest[end:].strip()
    return found


def compare_values(expected, actual):
    if len(expected) == len(actual) == 1:
        compare_json(expected[0], actual[0], "")
    else:
        compare_json(expected, actual, "")


def compare_json(expected, actual, path):
    """Refuses what differs, with the path to it."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        if expected.keys() != actual.keys():
            shown, printed = sorted(expected.keys() - actual.keys()), sorted(actual.keys() - expected.keys())
            raise Failed(f"at `{path or '.'}` the page alone shows {shown}, the answer alone has {printed}")
        for key in expected:
            if not (MADE_UP.search(key) and isinstance(actual[key], str) and actual[key]):
                compare_json(expected[key], actual[key], f"{path}.{key}")
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            raise Failed(f"at `{path or '.'}` the page shows {len(expected)} items, the answer has {len(actual)}")
        for index, pair in enumerate(zip(expected, actual)):
            compare_json(*pair, f"{path}[{index}]")
    elif type(expected) is not type(actual) or expected != actual:
        raise Failed(f"at `{path}` the page shows {json.dumps(expected)}, the answer has {json.dumps(actual)}")


def compare_text(expected, actual):
    """Refuses what differs, line by line."""
    lines = [line.strip() for line in expected.strip().splitlines()]
    pattern = "".join(
        r"(?:.*\n)*" if line == "…" else ".*".join(map(re.escape, line.split("…"))) + r"\n" for line in lines
    )
    printed = "".join(line.strip() + "\n" for line in actual.strip().splitlines())
    if not re.fullmatch(pattern, printed):
        raise Failed(f"the page shows\n{expected}\nit printed\n{actual}")


if __name__ == "__main__":
    # Stopped from outside, it still stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        main(sys.argv[1:])
    except (Failed, postgres.NotStarted) as error:
        sys.exit(f"pages: {error}")
