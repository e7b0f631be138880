"""A real PostgreSQL for scripts: empty, in a temporary folder, on a free port."""

import os
import pwd
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

# How long it may take to start, in seconds.
PATIENCE = 60


class NotStarted(Exception):
    """There is none."""


def start(stack, environment):
    """Starts one that ends with the stack, and says by which variables it is reached. It does not run as root, so root lends it to nobody."""
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not homes:
        raise NotStarted("there is no PostgreSQL in /usr/lib/postgresql: `make tools` installs one")
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="postgres-"))
    other = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        other = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = f"{folder}/data"
    quiet = {"cwd": folder, "stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **other}
    made = [homes[-1] / "initdb", "--username=postgres", "--auth=trust", "--no-locale", "--encoding=UTF8", "--no-sync", data]
    subprocess.run(made, check=True, **quiet)
    settings = ["listen_addresses=127.0.0.1", "fsync=off", "shared_buffers=32MB", "dynamic_shared_memory_type=mmap"]
    command = [homes[-1] / "postgres", "-D", data, "-p", str(port), "-k", folder]
    server = subprocess.Popen(command + [word for setting in settings for word in ("-c", setting)], **quiet)
    stack.callback(end, server)
    reached = {
        "PATH": os.pathsep.join([environment["PATH"], str(homes[-1])]),
        "PGHOST": "127.0.0.1",
        "PGPORT": str(port),
        "PGUSER": "postgres",
        "PGDATABASE": "rolecall",
        "DATABASE_URL": f"postgres://postgres@127.0.0.1:{port}/rolecall",
    }
    deadline = time.monotonic() + PATIENCE
    while subprocess.run([homes[-1] / "createdb", "rolecall"], env=environment | reached, **quiet).returncode != 0:
        if server.poll() is not None or time.monotonic() > deadline:
            raise NotStarted("PostgreSQL does not start")
        time.sleep(0.1)
    return reached


def end(server):
    """Without waiting for whoever is connected."""
    server.send_signal(signal.SIGQUIT)
    server.wait()
