#!/usr/bin/env python3
"""Tries the commands of a page as they are written, and compares what they print with what the page shows.

In the page, an HTML comment on the line before a block of shell says what to do with it:

    <!-- try: serve 127.0.0.1:7474 -->   start it, wait until the address answers, stop it at the end
    <!-- try -->                         run it; it must succeed

If the next thing after a tried block is a block of `json`, it is what the command prints: the same keys and values, in any order. Values that the
service makes up (times, tokens, its own ids) need only be there. If it is a block of `text`, it is what the command
prints, errors included, and the command may fail: the same lines, where `…` stands for anything.

Commands run in an empty temporary folder, with grpcurl on the path. `cargo run` runs this package, as it would in a checkout.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# What the service makes up, by the end of its key in JSON.
MADE_UP = re.compile(r"(Time|Token|^etag|^memberId|^inviterMemberId|^assignmentId|^invitationId)$")

BLOCK = re.compile(
    r"^<!-- try(?:: serve (?P<address>\S+))? -->\n+```sh\n(?P<command>.*?)^```\n"
    r"(?:\n?```(?P<kind>json|text)\n(?P<expected>.*?)^```\n)?",
    re.MULTILINE | re.DOTALL,
)

CARGO = """#!/bin/sh
# Runs this package from wherever the commands run.
command=$1
[ "$command" = run ] || exec "$REAL_CARGO" "$@"
shift
exec "$REAL_CARGO" "$command" --quiet --manifest-path "$PACKAGE/Cargo.toml" "$@"
"""


class Failed(Exception):
    """A command did not do what the page says."""


def main(page):
    if not page.exists():
        print(f"there is no {page.name}: nothing to try")
        return
    text = page.read_text(encoding="utf-8")
    blocks = list(BLOCK.finditer(text))
    if not blocks or len(blocks) != len(re.findall(r"^<!-- try", text, re.MULTILINE)):
        raise Failed("the page has no block to try, or a `<!-- try -->` that no ```sh block follows")

    # Built before anything waits for it.
    subprocess.run(["cargo", "build", "--release", "--quiet", "--locked"], cwd=ROOT, check=True)
    servers = []
    with tempfile.TemporaryDirectory(prefix="readme-") as folder:
        environment = prepare(Path(folder))
        work = Path(folder, "work")
        work.mkdir()
        try:
            for block in blocks:
                line = text.count("\n", 0, block.start()) + 1
                print(f"line {line}: {block['command'].strip().splitlines()[0]}", flush=True)
                try:
                    if block["address"]:
                        servers.append(serve(block, work, environment))
                    else:
                        run(block, work, environment)
                except Failed as error:
                    raise Failed(f"line {line}: {error}") from error
        finally:
            for server in servers:
                stop(server)
    print(f"{len(blocks)} blocks do what the page says")


def prepare(folder):
    """The environment of the commands."""
    programs = folder / "bin"
    programs.mkdir()
    wrapper = programs / "cargo"
    wrapper.write_text(CARGO, encoding="utf-8")
    wrapper.chmod(0o755)
    environment = dict(os.environ)
    path = [programs, ROOT / ".tools/bin", target() / "release"]
    environment["PATH"] = os.pathsep.join([*map(str, path), environment["PATH"]])
    environment["PACKAGE"] = str(ROOT)
    environment["CARGO_TARGET_DIR"] = str(target())
    environment["REAL_CARGO"] = subprocess.run(
        ["sh", "-c", "command -v cargo"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return environment


def target():
    return Path(ROOT, os.environ.get("CARGO_TARGET_DIR", "target"))


def serve(block, work, environment):
    host, port = block["address"].rsplit(":", 1)
    if answers(host, int(port)):
        raise Failed(f"something else answers at {block['address']} already")
    # A process group of its own, so that whatever the command starts can be stopped with it.
    server = subprocess.Popen(
        ["bash", "-euo", "pipefail", "-c", block["command"]],
        cwd=work,
        env=environment,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not answers(host, int(port)):
        if server.poll() is not None:
            raise Failed(f"the server ended with {server.returncode}")
        if time.monotonic() > deadline:
            stop(server)
            raise Failed(f"nothing answers at {block['address']} after 60 s")
        time.sleep(0.05)
    return server


def answers(host, port):
    try:
        with socket.create_connection((host, port), timeout=1):
            return True
    except OSError:
        return False


def stop(server):
    for how in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(server.pid, how)
            server.wait(timeout=10)
            return
        except ProcessLookupError:
            server.wait()
            return
        except subprocess.TimeoutExpired:
            continue


def run(block, work, environment):
    as_text = block["kind"] == "text"
    try:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block["command"]],
            cwd=work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT if as_text else None,
            text=True,
            timeout=60,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed("it did not end within 60 s") from error
    if as_text:
        compare_text(block["expected"], done.stdout)
        return
    if done.returncode != 0:
        raise Failed(f"it ended with {done.returncode}")
    if block["kind"] == "json":
        try:
            actual = json.loads(done.stdout)
        except ValueError as error:
            raise Failed(f"it printed something other than one JSON value: {error}\n{done.stdout}") from error
        compare_json(json.loads(block["expected"]), actual, "")


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
            raise Failed(f"at `{path}` the page shows {len(expected)} items, the answer has {len(actual)}")
        for index, pair in enumerate(zip(expected, actual)):
            compare_json(*pair, f"{path}[{index}]")
    elif type(expected) is not type(actual) or expected != actual:
        raise Failed(f"at `{path}` the page shows {json.dumps(expected)}, the answer has {json.dumps(actual)}")


def compare_text(expected, actual):
    """Refuses what differs, line by line."""
    shown, printed = expected.strip().splitlines(), actual.strip().splitlines()
    patterns = [".*".join(map(re.escape, line.strip().split("…"))) for line in shown]
    same = len(shown) == len(printed) and all(
        re.fullmatch(pattern, line.strip()) for pattern, line in zip(patterns, printed)
    )
    if not same:
        raise Failed(f"the page shows\n{expected}\nit printed\n{actual}")


if __name__ == "__main__":
    # Stopped from outside, it still stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "README.md").resolve())
    except Failed as error:
        sys.exit(f"readme: {error}")
