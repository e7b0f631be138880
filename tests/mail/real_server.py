"""A mail server that takes what a user with a password sends over TLS, and writes each mail into a folder.

Arguments: the folder, the certificate, its key, and `starttls` or `tls`. Prints the port that it listens on, at 127.0.0.1.
"""

import asyncio
import ssl
import sys
import uuid
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self, folder):
        self.folder = folder

    async def handle_DATA(self, server, session, envelope):
        name = uuid.uuid4().hex
        head = f"{envelope.mail_from}\n{','.join(envelope.rcpt_tos)}\n".encode()
        (self.folder / f".{name}").write_bytes(head + envelope.content)
        (self.folder / f".{name}").rename(self.folder / f"{name}.eml")
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"ada@acme.example" and data.password == b"a secret word")


async def main(folder, cert, key, mode):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    at_once = mode == "tls"

    def protocol():
        return SMTP(
            Handler(Path(folder)),
            tls_context=None if at_once else context,
            require_starttls=not at_once,
            authenticator=authenticate,
            auth_required=True,
            auth_require_tls=not at_once,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=context if at_once else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main(*sys.argv[1:]))
