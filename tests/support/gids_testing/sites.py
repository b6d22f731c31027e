"""The demo sites and how tests look at them."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[3]
SHOWCASE = "waterrand-po/scholen/de-lantaarn"
SPECIAL = "waterrand-po/scholen/de-vuurtoren"
MINIMAL = "waterrand-po/scholen/oeverdam"

Visit = Callable[..., Page]
"""Opens an address below the demo sites in a fresh browser context; keyword options go to that context."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing about it."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name that the base class has
        """Keep the output of the tests clean."""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; give the address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def addresses(folder: Path) -> list[str]:
    """Give the address of every page in a folder of sites, in order."""
    pages = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    return [page.removesuffix("index.html") for page in pages]
