from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest

from generator.command.web import Answer, SiteServer, answer, headers, open_server
from generator.errors import GidsError
from generator.site.headers import HEADERS

NOT_FOUND = Answer(HTTPStatus.NOT_FOUND, b"Deze pagina bestaat niet.\n")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a small site; beside it stands a file that nobody may see."""
    (tmp_path / "geheim.html").write_text("geheim", encoding="utf-8")
    site = tmp_path / "site"
    (site / "scholen" / "de brug").mkdir(parents=True)
    (site / "leeg").mkdir()
    (site / "index.html").write_text("begin", encoding="utf-8")
    (site / ".htaccess").write_text("geheim", encoding="utf-8")
    (site / "scholen" / "de brug" / "index.html").write_text("brug", encoding="utf-8")
    (site / "buiten.html").symlink_to(tmp_path / "geheim.html")
    for name in ("gids.css", "zoek.js", "zoek.json", "logo.svg", "iets.onbekend"):
        (site / name).write_text("x", encoding="utf-8")
    return site


@pytest.fixture
def server(root: Path) -> Iterator[SiteServer]:
    """Give a server of that site, at work."""
    with open_server("127.0.0.1", 0, root) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask(server: SiteServer, method: str, target: str) -> tuple[http.client.HTTPResponse, bytes]:
    """Send one request exactly as written."""
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, target, skip_host=True)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("target", "body"),
    [
        ("/", b"begin"),
        ("/index.html", b"begin"),
        ("/?zoek=x/y", b"begin"),
        ("/scholen/de%20brug/", b"brug"),
        ("//scholen//de%20brug//", b"brug"),
    ],
    ids=["root", "file", "query", "folder", "double slashes"],
)
def test_files_below_the_root_are_found(root: Path, target: str, body: bytes) -> None:
    """A folder stands for the page in it."""
    assert Answer(HTTPStatus.OK, body, "text/html; charset=utf-8") == answer(root, target)


@pytest.mark.parametrize(
    "target",
    [
        "/../geheim.html",
        "/scholen/../../geheim.html",
        "/%2e%2e/geheim.html",
        "/..%2fgeheim.html",
        "/%2e%2e%5cgeheim.html",
        "/C:/geheim.html",
        "/buiten.html",
        "/.htaccess",
        "/scholen/",
        "/leeg/",
        "/bestaat-niet/",
        "/index.html/",
        "/index.html%00",
        "/" + "a" * 5000,
        "http://elders.example/",
        "/%ff%fe",
    ],
    ids=[
        "parent", "below", "encoded parent", "encoded slash", "backslash", "drive", "link to outside", "hidden",
        "folder without a page", "empty", "absent", "file as folder", "zero", "too long", "other site", "no text",
    ],
)  # fmt: skip
def test_nothing_else_is_found(root: Path, target: str) -> None:
    """No address leads outside the folder, to a hidden file or to a list of files."""
    assert NOT_FOUND == answer(root, target)


@pytest.mark.parametrize(
    ("target", "location"),
    [
        ("/scholen", "/scholen/"),
        ("/scholen/de%20brug?a=1&b=//c", "/scholen/de%20brug/?a=1&b=//c"),
        ("//leeg", "/leeg/"),
    ],
    ids=["plain", "query", "never to another host"],
)
def test_a_folder_without_its_slash_is_sent_on(root: Path, target: str, location: str) -> None:
    """Links within a page work from the address that ends in a slash."""
    assert Answer(HTTPStatus.MOVED_PERMANENTLY, location=location) == answer(root, target)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("gids.css", "text/css; charset=utf-8"),
        ("zoek.js", "text/javascript; charset=utf-8"),
        ("zoek.json", "application/json; charset=utf-8"),
        ("logo.svg", "image/svg+xml"),
        ("iets.onbekend", "application/octet-stream"),
    ],
)
def test_types_do_not_depend_on_the_computer(root: Path, name: str, kind: str) -> None:
    """Browsers refuse a script or style of the wrong type."""
    assert kind == answer(root, f"/{name}").type


def test_every_answer_has_the_headers_of_a_published_site() -> None:
    """What the policy forbids, it forbids in the preview too; nothing is kept, so that a change shows."""
    expected = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": "26",
        "Cache-Control": "no-store",
        **HEADERS,
    }
    assert expected == headers(NOT_FOUND)


def test_a_page_is_served(server: SiteServer) -> None:
    """Over http the page comes with its headers, and the server says no more than its name."""
    response, body = ask(server, "GET", "/scholen/de%20brug/")
    assert (200, b"brug") == (response.status, body)
    sent = dict(response.getheaders())
    assert HEADERS.items() <= sent.items()
    assert "gids" == sent["Server"]


def test_head_gives_headers_only(server: SiteServer) -> None:
    """HEAD answers as GET does, without the page."""
    response, body = ask(server, "HEAD", "/")
    assert (200, "5", b"") == (response.status, response.getheader("Content-Length"), body)


@pytest.mark.parametrize("target", ["/../geheim.html", "/%2e%2e/geheim.html", "/buiten.html"])
def test_http_does_not_lead_outside(server: SiteServer, target: str) -> None:
    """The raw request line reaches nothing beside the site."""
    response, body = ask(server, "GET", target)
    assert (404, NOT_FOUND.body) == (response.status, body)


def test_other_methods_are_refused_in_dutch(server: SiteServer) -> None:
    """The preview only shows; there is nothing to send to it."""
    response, body = ask(server, "POST", "/")
    assert (501, b"Dit verzoek kan niet (501).\n") == (response.status, body)
    assert HEADERS["Content-Security-Policy"] == response.getheader("Content-Security-Policy")


def test_a_visitor_who_leaves_is_no_news(server: SiteServer, capfd: pytest.CaptureFixture[str]) -> None:
    """A connection that ends at once leaves nothing on the terminal, and the next visitor is served."""
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as visitor:
            visitor.sendall(b"GET / HT")
            visitor.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    response, _body = ask(server, "GET", "/")
    assert 200 == response.status
    assert ("", "") == capfd.readouterr()


def test_a_port_that_is_taken_is_named(root: Path, server: SiteServer) -> None:
    """The message names the port and another one to try."""
    port = server.server_port
    with pytest.raises(GidsError) as caught:
        open_server("127.0.0.1", port, root)
    advice = f"Kies een andere poort, zoals: --port {port + 1}"
    assert f"poort {port} is bezet door een ander programma. {advice}" == str(caught.value)


@pytest.mark.parametrize("host", ["192.0.2.1", "geen adres"], ids=["elsewhere", "no address"])
def test_a_host_of_another_computer_is_refused(root: Path, host: str) -> None:
    """Only addresses of this computer can be listened on."""
    with pytest.raises(GidsError) as caught:
        open_server(host, 0, root)
    expected = f"'{host}' is geen adres van deze computer. Laat --host weg, of kies 127.0.0.1."
    assert expected == str(caught.value)


def test_the_address_to_open_is_one_that_a_browser_understands(root: Path) -> None:
    """Listening on every address is shown as this computer's own."""
    with open_server("0.0.0.0", 0, root) as server:  # noqa: S104  # what the test is about
        assert f"http://127.0.0.1:{server.server_port}/" == server.address
