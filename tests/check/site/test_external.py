"""Other websites are asked with patience; here a website of our own stands for them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.check.site.external import ask


class _Site(BaseHTTPRequestHandler):
    """Has one page, one that wants no questions about its head, and one that fails at first."""

    asked: list[tuple[str, str]]
    ill = 1

    def _answer(self, method: str) -> None:
        type(self).asked.append((method, self.path))
        code = 200
        if self.path == "/weg":
            code = 404
        elif self.path == "/geen-hoofd" and method == "HEAD":
            code = 405
        elif self.path == "/soms" and type(self).ill:
            type(self).ill -= 1
            code = 503
        self.send_response(code)
        self.end_headers()

    def do_HEAD(self) -> None:
        """Answer a question about a head."""
        self._answer("HEAD")

    def do_GET(self) -> None:
        """Answer a question for a page."""
        self._answer("GET")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """Give the address of a website."""
    _Site.asked, _Site.ill = [], 1
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_each_address_is_asked_once_and_what_is_gone_is_told(site: str) -> None:
    """A place on a page is no other page."""
    answers = ask([f"{site}/er#a", f"{site}/er#b", f"{site}/weg"], pause=0)
    assert [(f"{site}/er", True, ""), (f"{site}/weg", False, "de website antwoordt met 404")] == [
        (one.address, one.ok, one.said) for one in answers
    ]
    assert 1 == _Site.asked.count(("HEAD", "/er"))


def test_a_website_gets_a_second_chance(site: str) -> None:
    """With another question when it wants none about the head, and once more when it was ill."""
    assert [True, True] == [one.ok for one in ask([f"{site}/geen-hoofd", f"{site}/soms"], pause=0)]
    assert ("GET", "/geen-hoofd") in _Site.asked


def test_a_website_that_is_not_there_is_told(site: str) -> None:
    """Without a word of the system."""
    port = int(site.rpartition(":")[2])
    (answer,) = ask([f"http://127.0.0.1:{port + 1 if port < 65535 else port - 1}/"], pause=0, seconds=2)
    assert (False, "de website is niet te bereiken") == (answer.ok, answer.said)
