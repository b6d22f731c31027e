"""A preview: builds sites into a temporary folder, serves them, and builds again when a source changes."""

from __future__ import annotations

import contextlib
import dataclasses
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from generator.command.built import opening_page
from generator.command.output import counted, decimal
from generator.command.watch import QUIET, Changes, watching
from generator.command.web import SiteServer, open_server
from generator.errors import GidsError, InputError
from generator.failures import os_error_text
from generator.resources import Resources

if TYPE_CHECKING:
    from generator.site.build import BuildReport

_OWN = frozenset({"127.0.0.1", "localhost", "::1"})
"""Hosts that only this computer can reach."""

Build = Callable[[Path], "BuildReport"]
"""Builds everything that is shown into a folder."""


class Teller(Protocol):
    """Tells the user what happens."""

    def say(self, text: str) -> None:
        """Tell news."""

    def complain(self, error: GidsError) -> None:
        """Tell what is wrong."""


@dataclasses.dataclass(frozen=True, slots=True)
class ServeRequest:
    """What to show and where; port 0 lets the system choose a free one."""

    schools: Path
    region: str | None = None
    school: str | None = None
    host: str = "127.0.0.1"
    port: int = 8000


def serve(request: ServeRequest, resources: Resources, build: Build, teller: Teller) -> None:
    """Show the sites until Ctrl-C.

    Raises:
        GidsError: The first build or listening was not possible.
    """
    with contextlib.suppress(KeyboardInterrupt), tempfile.TemporaryDirectory(prefix="gids-") as scratch:
        out = Path(scratch) / "site"
        out.mkdir()
        sources = (request.schools, resources.content, resources.theme)
        # Listening and watching begin first: a port that is taken shows at once, a change during the build counts.
        with open_server(request.host, request.port, out) as server, watching(sources) as changes:
            start = _first(build, out, teller)
            with _answering(server):
                _greet(server, start, request.host, teller)
                rebuild_on_change(changes, lambda: build(out), teller)


def rebuild_on_change(
    changes: Changes, build: Callable[[], BuildReport], teller: Teller, *, quiet: float = QUIET
) -> None:
    """Build after each change until told to stop. What cannot be built is told, and the last good site stays."""
    while changes.wait(quiet):
        try:
            report = build()
        except GidsError as error:
            teller.complain(error)
        except OSError as error:  # a file that is being saved may be gone for a moment
            teller.complain(GidsError(os_error_text(error)))
        else:
            _tell(report, teller)


def _first(build: Build, out: Path, teller: Teller) -> str:
    """Build for the first time; give the address of the page to begin with, relative to the root."""
    report = build(out)
    _tell(report, teller)
    page = opening_page(report, out).relative_to(out).as_posix()
    return page.removesuffix("index.html").removeprefix(".")


def _tell(report: BuildReport, teller: Teller) -> None:
    if report.problems:
        teller.complain(InputError(report.problems))
    if report.failed:
        teller.say(f"Niet gebouwd: {', '.join(report.failed)}. De laatste goede site blijft staan.")
    if not report.sites and not report.problems:
        teller.say("Gezien: op de pagina's verandert niets.")
    if report.sites:
        sites = counted(len(report.sites), "site", "sites")
        teller.say(f"Gebouwd: {sites}, in {decimal(report.seconds)} seconden.")


@contextlib.contextmanager
def _answering(server: SiteServer) -> Iterator[None]:
    """Answer requests beside the work, as long as the block runs."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def _greet(server: SiteServer, start: str, host: str, teller: Teller) -> None:
    if host not in _OWN:
        teller.say(f"Let op: met --host {host} kan iedereen op uw netwerk deze site zien, ook wat nog niet af is.")
    teller.say(f"Openen: {server.address}{start}")
    teller.say("Een wijziging is zichtbaar na verversen van de pagina. Stoppen: Ctrl-C.")
