"""A tiny HTTP service that asks Rolecall before it does anything. ../README.md says how to try it.

Whoever calls over HTTP gets 401 where nobody knows them, 403 where they may not, and 503 where nobody could be asked: an error is never a yes.
"""

import json
import os
import sys
import uuid
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import grpc
from google.rpc import error_details_pb2
from grpc_status import rpc_status

from rolecall.v1 import authorization_service_pb2 as v1
from rolecall.v1 import consistency_pb2, decision_pb2
from rolecall.v1.authorization_service_pb2_grpc import AuthorizationServiceStub

# The company of the demo, if nothing is said. A real service has the account from the session, or from the name of the host that was asked.
ACCOUNT = os.environ.get("ACCOUNT", "acme-agendize")

# Carries what a browser has changed to whatever it asks next, whichever process that meets.
COOKIE = "seen"

# How long a call may take, all its tries together, in seconds.
DEADLINE = 2.0

SERVICE = {
    "loadBalancingConfig": [{"round_robin": {}}],
    "methodConfig": [
        {
            "name": [{"service": "rolecall.v1.AuthorizationService"}],
            # Safe for questions, and for changes with a `request_id`.
            "retryPolicy": {
                "maxAttempts": 5,
                "initialBackoff": "0.05s",
                "maxBackoff": "1s",
                "backoffMultiplier": 2,
                "retryableStatusCodes": ["UNAVAILABLE"],
            },
        }
    ],
}

OPTIONS = [
    ("grpc.service_config", json.dumps(SERVICE)),
    # A peer that went away without a word is noticed within seconds, and one that is back is found soon.
    ("grpc.keepalive_time_ms", 5_000),
    ("grpc.keepalive_timeout_ms", 3_000),
    ("grpc.keepalive_permit_without_calls", 1),
    ("grpc.http2.max_pings_without_data", 0),
    ("grpc.initial_reconnect_backoff_ms", 100),
    ("grpc.min_reconnect_backoff_ms", 100),
    ("grpc.max_reconnect_backoff_ms", 1_000),
]


def connect():
    """One channel for the whole process: it is safe to share, and connects when it is first asked."""
    endpoint = os.environ.get("AUTHZ_ENDPOINT", "127.0.0.1:50051")
    if authorities := os.environ.get("AUTHZ_CA_FILE"):
        return grpc.secure_channel(endpoint, grpc.ssl_channel_credentials(Path(authorities).read_bytes()), OPTIONS)
    return grpc.insecure_channel(endpoint, OPTIONS)


AUTHORIZATION = AuthorizationServiceStub(connect())


def shown():
    """Who we are. Read for each call, so that the key can be replaced while this runs."""
    file = os.environ.get("AUTHZ_KEY_FILE")
    return [("authorization", f"Bearer {Path(file).read_text().strip()}")] if file else []


class Refused(Exception):
    """What is answered instead: a status of HTTP, and a reason."""


def may(person, workspace, permission, seen):
    """Returns where the person may do this here, and raises `Refused` everywhere else."""
    question = v1.CheckPermissionRequest(
        account_id=ACCOUNT, user_id=person, workspace_id=workspace, permission=permission
    )
    if seen:
        question.consistency.CopyFrom(consistency_pb2.Consistency(at_least=seen))
    try:
        answer = AUTHORIZATION.CheckPermission(question, timeout=DEADLINE, metadata=shown())
    except (grpc.RpcError, OSError) as error:
        raise unavailable(error) from error
    # One comparison with the one yes: what is denied, conditional or unknown is not equal to it. `answer.visibility` of a conditional one says how to
    # filter a list; this endpoint has none.
    if answer.decision != decision_pb2.DECISION_ALLOWED:
        # By number, since a newer service may have a reason that has no name here.
        known = decision_pb2.DecisionReason.values()
        name = decision_pb2.DecisionReason.Name(answer.reason) if answer.reason in known else "DENIED"
        raise Refused(403, name)


def give_role(actor, person, workspace, role):
    """A change on behalf of whoever calls: whether they may is for the service to say. Returns the token of the state that has it."""
    change = v1.AssignRoleRequest(
        account_id=ACCOUNT,
        user_id=person,
        workspace_id=workspace,
        role_id=role,
        actor_user_id=actor,
        # By this it happens once, however often it is tried.
        request_id=str(uuid.uuid4()),
    )
    try:
        return AUTHORIZATION.AssignRole(change, timeout=DEADLINE, metadata=shown()).consistency_token
    except (grpc.RpcError, OSError) as error:
        raise refusal_of_change(error) from error


def reason_of(error):
    """The `ErrorReason` of an error, by name; empty where the service did not say."""
    status = rpc_status.from_call(error)
    for detail in status.details if status else []:
        info = error_details_pb2.ErrorInfo()
        if detail.Unpack(info):
            return info.reason
    return ""


STATUSES = {
    grpc.StatusCode.PERMISSION_DENIED: 403,
    grpc.StatusCode.INVALID_ARGUMENT: 400,
    grpc.StatusCode.NOT_FOUND: 404,
    grpc.StatusCode.ALREADY_EXISTS: 409,
    grpc.StatusCode.FAILED_PRECONDITION: 409,
    grpc.StatusCode.RESOURCE_EXHAUSTED: 409,
}


def refusal_of_change(error):
    if not isinstance(error, grpc.RpcError):
        return unavailable(error)
    status, reason = STATUSES.get(error.code()), reason_of(error)
    # What this service may not do is not the person's fault.
    if status is None or reason.startswith("CALLER_"):
        return unavailable(error)
    return Refused(status, reason)


def unavailable(error):
    """Nobody could say whether they may. What exactly is wrong is for our log, not for them."""
    said = f"{error.details()} ({error.code().name})" if isinstance(error, grpc.RpcError) else error
    print(f"can't ask: {said}", file=sys.stderr, flush=True)
    return Refused(503, "TRY_AGAIN")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.answer(self.make_appointment)

    def do_PUT(self):
        self.answer(self.put_role)

    def make_appointment(self, workspace, *rest):
        if rest != ("appointments",):
            raise Refused(404, "NO_SUCH_PAGE")
        may(self.person(), workspace, "appointments.schedule", self.seen())
        return {"made": "an appointment"}, {}

    def put_role(self, workspace, *rest):
        if len(rest) != 3 or rest[0] != "people":
            raise Refused(404, "NO_SUCH_PAGE")
        token = give_role(self.person(), rest[1], workspace, rest[2])
        return {"given": "a role"}, {"Set-Cookie": f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax"}

    def person(self):
        """Who calls. Here they just say so; a real service has it from the session that its identity provider began."""
        if not (person := self.headers.get("X-User")):
            raise Refused(401, "SIGN_IN")
        return person

    def seen(self):
        morsel = SimpleCookie(self.headers.get("Cookie", "")).get(COOKIE)
        return morsel.value if morsel else ""

    def answer(self, method):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            status, (body, headers) = 200, method(*self.path.strip("/").split("/"))
        except Refused as refused:
            status, reason = refused.args
            body, headers = {"reason": reason}, {"Retry-After": "1"} if status == 503 else {}
        text = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {**headers, "Content-Type": "application/json", "Content-Length": str(len(text))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    host, port = os.environ.get("LISTEN", "127.0.0.1:8000").rsplit(":", 1)
    server = ThreadingHTTPServer((host, int(port)), Handler)
    print(f"listening on {host}:{server.server_port}", flush=True)
    server.serve_forever()
