"""Serves one folder over http, for looking at a site before it is published: nothing else can be reached."""

from __future__ import annotations

import dataclasses
import errno
import functools
import os
import socket
import socketserver
import sys
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from generator.errors import GidsError
from generator.failures import os_error_text
from generator.site.headers import HEADERS

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".woff2": "font/woff2",
}
"""Types by extension; the tables of the system differ from one computer to the next."""

_TEXT = _TYPES[".txt"]


@dataclasses.dataclass(frozen=True, slots=True)
class Answer:
    """What goes back for one address."""

    status: HTTPStatus
    body: bytes = b""
    type: str = _TEXT
    location: str = ""


def answer(root: Path, target: str) -> Answer:
    """Give the answer to the address `target`, as it stands in the request, from the files below `root`."""
    path, question, query = target.partition("?")
    try:
        found = _inside(root, unquote(path.partition("#")[0]))
        if found is None or (found.is_file() and path.endswith("/")):
            return _not_found()
        if found.is_dir() and not path.endswith("/"):
            relative = quote(found.relative_to(root).as_posix())
            return Answer(HTTPStatus.MOVED_PERMANENTLY, location=f"/{relative}/{question}{query}")
        page = found / "index.html" if found.is_dir() else found
        body = page.read_bytes()
    except OSError:  # it is not there, or its name is too long to be anywhere
        return _not_found()
    return Answer(HTTPStatus.OK, body, _TYPES.get(page.suffix.lower(), "application/octet-stream"))


def headers(found: Answer) -> Mapping[str, str]:
    """Give the headers: those of a published site, and that nothing may be kept, so that a change shows."""
    location = {"Location": found.location} if found.location else {}
    return {
        "Content-Type": found.type,
        "Content-Length": str(len(found.body)),
        "Cache-Control": "no-store",
        **location,
        **HEADERS,
    }


def _not_found() -> Answer:
    return Answer(HTTPStatus.NOT_FOUND, b"Deze pagina bestaat niet.\n")


def _inside(root: Path, path: str) -> Path | None:
    """Give what an address stands for; None when that is hidden, odd or outside `root`."""
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") or not part.isprintable() or set(part) & set("\\:") for part in parts):
        return None
    found = root.joinpath(*parts)
    return found if found.resolve().is_relative_to(root.resolve()) else None


class SiteHandler(BaseHTTPRequestHandler):
    """Answers one request; says nothing on the terminal."""

    def __init__(self, *args: Any, root: Path) -> None:
        self._root = root
        super().__init__(*args)

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self._send(answer(self._root, self.path), body=True)

    def do_HEAD(self) -> None:
        """Answer with headers only."""
        self._send(answer(self._root, self.path), body=False)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse what is no request for a page, in our own words."""
        status = HTTPStatus(code)
        self._send(Answer(status, f"Dit verzoek kan niet ({status.value}).\n".encode()), body=True)

    def version_string(self) -> str:
        """Say no more than the name of the program."""
        return "gids"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the base class's
        """Keep quiet: the terminal is for what happens to the profiles."""

    def _send(self, found: Answer, *, body: bool) -> None:
        self.send_response(found.status)
        for name, value in headers(found).items():
            self.send_header(name, value)
        self.end_headers()
        if body:
            self.wfile.write(found.body)


class SiteServer(ThreadingHTTPServer):
    """Listens on one address and answers from one folder."""

    daemon_threads = True
    # On Windows this option would let two programs listen on one port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, host: str, port: int, root: Path) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), functools.partial(SiteHandler, root=root))

    def server_bind(self) -> None:
        """Bind without asking the network for the name of this computer."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a visitor who left; anything else is a mistake of ours and may be seen."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """Give the address to open in a browser, ending in a slash."""
        host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.server_name, self.server_name)  # noqa: S104
        shown = f"[{host}]" if ":" in host else host
        return f"http://{shown}:{self.server_port}/"


def open_server(host: str, port: int, root: Path) -> SiteServer:
    """Start listening.

    Raises:
        GidsError: The port is taken or not allowed, or the host is not of this computer.
    """
    try:
        return SiteServer(host, port, root)
    except OSError as error:
        raise GidsError(_refusal(error, host, port)) from error


def _refusal(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"poort {port} is bezet door een ander programma. Kies een andere poort, zoals: --port {port + 1}"
    if error.errno == errno.EACCES:
        return f"poort {port} mag u niet gebruiken. Kies een poort boven 1023, zoals: --port 8000"
    if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return f"'{host}' is geen adres van deze computer. Laat --host weg, of kies 127.0.0.1."
    return f"luisteren op {host}, poort {port}, lukt niet: {os_error_text(error)}"
