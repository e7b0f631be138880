#!/usr/bin/env python3
"""Follows one call from a client in Python to a collector, each of another maker: from the client's span to the statement of Postgres it is one trace.

    scripts/traces.py            with the program as tests build it
    scripts/traces.py PROGRAM    with another one

The client is grpcio, instrumented by OpenTelemetry for Python; the collector is rotel. Both tell it by OTLP over gRPC.
"""

import contextlib
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import postgres

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools/traces"
sys.path.insert(0, str(TOOLS))

import grpc  # noqa: E402
from opentelemetry.exporter.otlp.proto.grpc.trace_exporter import OTLPSpanExporter  # noqa: E402
from opentelemetry.instrumentation.grpc import client_interceptor  # noqa: E402
from opentelemetry.instrumentation.grpc.grpcext import intercept_channel  # noqa: E402
from opentelemetry.sdk.resources import Resource  # noqa: E402
from opentelemetry.sdk.trace import TracerProvider  # noqa: E402
from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: E402

METHOD = "/rolecall.v1.AuthorizationService/CheckPermission"
PATIENCE = 20.0


class Wrong(Exception):
    """Something is not as it should be."""


def main(arguments):
    binary = built(arguments)
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="traces-"))
        database = postgres.start(stack, dict(os.environ))["DATABASE_URL"]
        subprocess.run([binary, "migrate", "--database-url", database], check=True, stdout=subprocess.DEVNULL)
        endpoint, log = f"http://127.0.0.1:{free_port()}", Path(folder, "collector.log")
        with running(collector(endpoint), log):
            until("the collector listens", lambda: "Starting" in text(log))
            trace, caller = call_in_a_span(binary, folder, database, endpoint)
            # The page, the client's call, the method, the load, the statements.
            until("the collector has the trace", lambda: len(spans(text(log), trace)) >= 5)
        found = spans(text(log), trace)
        checked(found, caller)
        print(f"one trace of {len(found)} spans: " + ", ".join(sorted(span["Name"] for span in found)))


def built(arguments):
    """The program as tests have built it."""
    if arguments:
        return Path(arguments[0]).resolve()
    target = Path(ROOT, os.environ.get("CARGO_TARGET_DIR", "target"))
    command = ["cargo", "test", "--locked", "--quiet", "--no-run", "--test", "traces"]
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return target / "debug/rolecall"


def collector(endpoint):
    address, other = endpoint.removeprefix("http://"), f"127.0.0.1:{free_port()}"
    listen = ["--otlp-grpc-endpoint", address, "--otlp-http-endpoint", other]
    # It keeps nothing, and prints what it is told.
    told = ["--exporter", "blackhole", "--debug-log", "traces", "--debug-log-verbosity", "detailed"]
    return [TOOLS / "rotel/rotel-agent", "start", *listen, *told]


class running:
    """A process that ends with the block."""

    def __init__(self, command, log):
        self.command, self.log = command, log

    def __enter__(self):
        with open(self.log, "w", encoding="utf-8") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


def call_in_a_span(binary, folder, database, endpoint):
    """Asks in a span of the client whether somebody may do something; says in which trace, and by which span."""
    provider = TracerProvider(resource=Resource.create({"service.name": "shop"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=endpoint, insecure=True)))
    # The server samples nothing by itself: what it tells is told because its caller does.
    settings = ["--demo", "--database-url", database, "--otlp-endpoint", endpoint, "--trace-sampling", "0"]
    links = Path(folder, "link.key")
    links.write_text(secrets.token_hex(32), encoding="utf-8")
    settings += ["--link-key", links]
    command = [binary, "serve", "--grpc-addr", "127.0.0.1:0", "--log", "warn", *settings]
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        address = re.search(r"gRPC on (\S+)", server.stdout.readline()).group(1)
        channel = intercept_channel(grpc.insecure_channel(address), client_interceptor(tracer_provider=provider))
        with provider.get_tracer("shop").start_as_current_span("show page") as page:
            # Bytes in, bytes out: the messages are not what this is about.
            check = channel.unary_unary(METHOD, request_serializer=bytes, response_deserializer=bytes)
            check(message("acme-agendize", "bob", "appointments.schedule"), timeout=PATIENCE)
        # What is left is told at the end.
        server.send_signal(signal.SIGTERM)
        if server.wait(timeout=PATIENCE) != 0:
            raise Wrong(f"the program ended with {server.returncode}")
    finally:
        server.kill()
        server.wait()
        provider.shutdown()
    context = page.get_span_context()
    return f"{context.trace_id:032x}", f"{context.span_id:016x}"


def message(*texts):
    """The fields of a message, from the first one on: texts, shorter than 128 bytes."""
    fields = [bytes([number << 3 | 2, len(text)]) + text.encode() for number, text in enumerate(texts, 1)]
    return b"".join(fields)


def spans(log, trace):
    """The spans of a trace that the collector printed."""
    parts = [re.findall(r"^ +([A-Z]\w+(?: \w+)?) *: (.*)$", part, re.MULTILINE) for part in log.split("\nSpan #")[1:]]
    return [span for span in map(dict, parts) if span.get("Trace ID") == trace]


def checked(found, page):
    """Each is a part of the one before it, from the page to the database."""
    outer = page
    for name, holds in (
        ("the client's call", lambda span: span["Kind"] == "SPAN_KIND_CLIENT"),
        ("the method", lambda span: span["Kind"] == "SPAN_KIND_SERVER" and span["Name"] == METHOD.removeprefix("/")),
        ("the load", lambda span: span["Name"] == "load"),
        ("the statements", lambda span: span["Kind"] == "SPAN_KIND_CLIENT" and "facts/read" in span["Name"]),
    ):
        inner = [span for span in found if span["Parent ID"] == outer and holds(span)]
        if len(inner) != 1:
            raise Wrong(f"{name} is not there once, within {outer}: {found}")
        outer = inner[0]["ID"]


def until(what, holds):
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise Wrong(f"it took too long until {what}")
        time.sleep(0.05)


def text(path):
    return path.read_text(encoding="utf-8")


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (Wrong, postgres.NotStarted) as error:
        sys.exit(f"traces: {error}")
