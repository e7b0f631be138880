#!/usr/bin/env python3
"""Tries the examples in examples/ as their users would: over HTTP, against the program with its demo. The same is expected of each.

    scripts/examples.py           all of them
    scripts/examples.py python    one of them
"""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
CLIENTS = ROOT / ".tools/clients"
TARGET = Path(ROOT, os.environ.get("CARGO_TARGET_DIR", "target")) / "debug"
PROGRAM = TARGET / "rolecall"

# How long an example may take to answer, its own deadline and a slow machine included, in seconds.
PATIENCE = 8

# Each call, and the status and reason that are expected: who calls, the method, the path.
CALLS = [
    (None, "POST", "/paris/appointments", 401, "SIGN_IN"),
    ("bob", "POST", "/paris/appointments", 200, None),
    ("bob", "POST", "/lyon/appointments", 403, "DECISION_REASON_ROLE_LACKS_PERMISSION"),
    ("bob", "POST", "/atlantis/appointments", 403, "DECISION_REASON_NOT_A_MEMBER"),
    ("mallory", "POST", "/paris/appointments", 403, "DECISION_REASON_NOT_A_MEMBER"),
    ("bob", "PUT", "/lyon/people/carla/reader", 403, "ACTOR_LACKS_PERMISSION"),
    ("ada", "PUT", "/lyon/people/bob/nonesuch", 404, "ROLE_NOT_FOUND"),
    ("ada", "PUT", "/lyon/people/carla/administrator", 400, "ROLE_NOT_HELD_AT_LEVEL"),
]


class Failed(Exception):
    """An example did not do what is expected."""


def main(names):
    subprocess.run(
        ["cargo", "build", "--quiet", "--locked", "--bin", "rolecall", "--example", "guard"], cwd=ROOT, check=True
    )
    with tempfile.TemporaryDirectory(prefix="examples-") as folder:
        for name in names or EXAMPLE:
            began = time.monotonic()
            work = Path(folder, name)
            work.mkdir()
            try:
                attempt(EXAMPLE[name](work), work)
            except Failed as error:
                raise Failed(f"{name}: {error}") from error
            print(f"{name}: does what is expected, {time.monotonic() - began:.0f} s", flush=True)


def attempt(command, work):
    """Everything that is expected of one example."""
    open_to_all = Service(work / "open", [])
    network = Network(open_to_all.port)
    with open_to_all, network, Guard(command, network.port, {}) as guard:
        for person, method, path, status, reason in CALLS:
            guard.expect(person, method, path, status, reason)
        # Who has changed something shows it, and sees it.
        seen = guard.expect("ada", "PUT", "/lyon/people/bob/scheduler", 200)
        guard.expect("bob", "POST", "/lyon/appointments", 200, cookie=seen)
        guard.expect("bob", "POST", "/lyon/appointments", 503, "TRY_AGAIN", cookie="seen=forged")

        # A connection that breaks while something is asked is nobody's business.
        for _ in range(3):
            network.break_next()
            guard.expect("bob", "POST", "/paris/appointments", 200)
            if not network.broke():
                raise Failed("the call did not meet the broken connection")

        # While the service is away nobody may do anything, and nobody waits for long.
        open_to_all.stop()
        for _ in range(3):
            guard.expect("bob", "POST", "/paris/appointments", 503, "TRY_AGAIN")
        guard.expect("ada", "PUT", "/paris/people/carla/reader", 503, "TRY_AGAIN")
        open_to_all.start()
        guard.expect_soon("bob", "POST", "/paris/appointments", 200)
        guard.expect("bob", "POST", "/atlantis/appointments", 403)

    key = work / "key"
    locked = Service(work / "locked", ["--auth", "required"])
    key.write_text(locked.make_key("check,manage"), encoding="utf-8")
    with locked, Guard(command, locked.port, {"AUTHZ_KEY_FILE": str(key)}) as guard:
        guard.expect("bob", "POST", "/paris/appointments", 200)
        guard.expect("bob", "POST", "/lyon/appointments", 403)
        # Another key is used from then on. What this service may not do is not the person's fault.
        key.write_text(locked.make_key("check"), encoding="utf-8")
        guard.expect("ada", "PUT", "/lyon/people/bob/scheduler", 503, "TRY_AGAIN")
        guard.expect("bob", "POST", "/paris/appointments", 200)
        key.write_text("rck_0000000000000000_nobody", encoding="utf-8")
        guard.expect("bob", "POST", "/paris/appointments", 503, "TRY_AGAIN")
        key.unlink()
        guard.expect("bob", "POST", "/paris/appointments", 503, "TRY_AGAIN")


def rust(_work):
    return [TARGET / "examples/guard"], ROOT, {}


def python(work):
    # As the page says, but into a folder that is thrown away.
    libraries = {"PYTHONPATH": os.pathsep.join([str(CLIENTS / "python"), str(work)])}
    protos = [str(path.relative_to(ROOT / "proto")) for path in (ROOT / "proto/rolecall/v1").glob("*.proto")]
    generate = [sys.executable, "-m", "grpc_tools.protoc", "-I", ".", "--python_out", work, "--grpc_python_out", work, *protos]
    subprocess.run(generate, cwd=ROOT / "proto", env={**os.environ, **libraries}, check=True)
    return [sys.executable, EXAMPLES / "python/guard.py"], work, libraries


def typescript(work):
    for file in ("guard.ts", "tsconfig.json", "package.json", "error_details.proto"):
        (work / file).write_bytes((EXAMPLES / "typescript" / file).read_bytes())
    (work / "node_modules").symlink_to(CLIENTS / "typescript/node_modules")
    subprocess.run(["node", "node_modules/typescript/bin/tsc"], cwd=work, check=True)
    return ["node", "dist/guard.js"], work, {"AUTHZ_PROTO": str(ROOT / "proto")}


EXAMPLE = {"rust": rust, "python": python, "typescript": typescript}


class Process:
    """A program that says in a line where it listens, and is stopped at the end."""

    def launch(self, command, marker, **options):
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True, **options
        )
        for line in self.process.stdout:
            if marker in line:
                # What else it prints is taken, so that it never waits for a reader.
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return int(line.rsplit(":", 1)[1])
        raise Failed(f"{command[0]} ended with {self.process.wait()} before it listened")

    def stop(self):
        for how in (signal.SIGTERM, signal.SIGKILL):
            if self.process.poll() is None:
                os.killpg(self.process.pid, how)
            try:
                self.process.wait(timeout=10)
                return
            except subprocess.TimeoutExpired:
                continue

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Service(Process):
    """Rolecall, with its demo."""

    def __init__(self, data, settings):
        self.data, self.settings = data, settings
        self.port = 0
        self.start()

    def start(self):
        self.port = self.launch(
            [PROGRAM, "serve", "--demo", "--data-dir", self.data, "--log", "error", *self.settings]
            + ["--grpc-addr", f"127.0.0.1:{self.port}"],
            "serves gRPC on",
            env=clean_environment(),
        )

    def make_key(self, scopes):
        command = [PROGRAM, "key", "create", "--data-dir", self.data, "--name", "shop", "--scopes", scopes]
        return subprocess.run(command, env=clean_environment(), check=True, capture_output=True, text=True).stdout


class Guard(Process):
    """An example at work."""

    def __init__(self, example, port, settings):
        command, folder, environment = example
        scheme = "http://" if folder == ROOT else ""
        settings = {"AUTHZ_ENDPOINT": f"{scheme}127.0.0.1:{port}", "LISTEN": "127.0.0.1:0", **environment, **settings}
        self.port = self.launch(
            command, "listening on", cwd=folder, stderr=subprocess.DEVNULL, env={**clean_environment(), **settings}
        )

    def ask(self, person, method, path, cookie=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {name: value for name, value in (("X-User", person), ("Cookie", cookie)) if value}
        try:
            connection.request(method, path, headers=headers)
            response = connection.getresponse()
            return response.status, json.loads(response.read()), response.headers
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise Failed(f"{person} {method} {path}: {error!r}") from error
        finally:
            connection.close()

    def expect(self, person, method, path, status, reason=None, cookie=None):
        """Refuses another answer, and returns the cookie that came with it, if one did."""
        answered, body, headers = self.ask(person, method, path, cookie)
        if answered != status or (reason and body.get("reason") != reason):
            raise Failed(f"{person} {method} {path}: expected {status} {reason or ''}, was answered {answered} {body}")
        if status == 503 and not headers["Retry-After"]:
            raise Failed(f"{person} {method} {path}: nothing says when to come back")
        return (headers["Set-Cookie"] or "").split(";")[0]

    def expect_soon(self, person, method, path, status):
        """The same within some seconds; until then nobody could be asked."""
        deadline = time.monotonic() + 15
        while self.ask(person, method, path)[0] == 503 and time.monotonic() < deadline:
            time.sleep(0.1)
        self.expect(person, method, path, status)


class Network:
    """What is between an example and the service, and breaks when it is told to."""

    def __init__(self, service):
        self.service = service
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.breaks = threading.Event()
        threading.Thread(target=self.accept, daemon=True).start()

    def break_next(self):
        """The next that a client sends is lost, and its connection with it."""
        self.breaks.set()

    def broke(self):
        return not self.breaks.is_set()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
                service = socket.create_connection(("127.0.0.1", self.service))
            except OSError:
                if self.listener.fileno() < 0:
                    return
                client.close()
                continue
            threading.Thread(target=self.carry, args=(client, service, True), daemon=True).start()
            threading.Thread(target=self.carry, args=(service, client, False), daemon=True).start()

    def carry(self, source, sink, from_client):
        try:
            while data := source.recv(65536):
                if from_client and self.breaks.is_set():
                    self.breaks.clear()
                    break
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Wakes whoever waits in it.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


def clean_environment():
    """Without settings of whoever runs this."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("ROLECALL_", "AUTHZ_"))}


if __name__ == "__main__":
    # Stopped from outside, it still stops what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        main(sys.argv[1:])
    except Failed as error:
        sys.exit(f"examples: {error}")
