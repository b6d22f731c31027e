from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from generator.command.watch import Changes
from generator.errors import BuildError, GidsError, Problem
from generator.resources import Resources
from generator.serve import ServeRequest, rebuild_on_change, serve
from generator.site.build import BuildReport, BuiltSite

ROOT = Path(__file__).resolve().parent.parent
REGION = "naam: Samenwerkingsverband Proef\ncode: PO9901\nsector: po\n"
SCHOOL = """\
naam: De Brug
vestigingscode: 99XA00
schoolsoort: [bo]
adres: {straat: Dorpsstraat, huisnummer: "1", postcode: 1234 AB, plaats: Voordorp}
"""
PATIENCE = 60
"""How long a test waits for something that must happen, in seconds."""


class Listener:
    """Keeps what the user is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def say(self, text: str) -> None:
        """Keep news."""
        self.told.append(text)

    def complain(self, error: GidsError) -> None:
        """Keep what is wrong."""
        self.told.append(f"! {error}")


def report(*, failed: tuple[str, ...] = (), problems: tuple[Problem, ...] = ()) -> BuildReport:
    """Give the report of a build of one site."""
    return BuildReport((BuiltSite("proef-po", "", "site/proef-po", 1, 1),), failed, problems, moulds=1, seconds=0.5)


def test_what_cannot_be_built_is_told_and_the_next_change_is_built() -> None:
    """A mistake, a refusal of the disk, a broken profile and a mere remark each leave the preview at work."""
    mistake = Problem("a.yml", 1, "mis")
    outcomes: list[BuildReport | Exception] = [
        BuildError("de map is weg."),
        FileNotFoundError(2, "No such file", "a.yml"),
        report(failed=("proef-po/a",), problems=(mistake,)),
        report(),
        BuildReport((), (), (), moulds=0, seconds=0.1),
    ]
    changes, listener = Changes(), Listener()

    def build() -> BuildReport:
        outcome = outcomes.pop(0)
        changes.note("a.yml") if outcomes else changes.stop()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    changes.note("a.yml")
    rebuild_on_change(changes, build, listener, quiet=0.01)
    assert [
        "! de map is weg.",
        "! a.yml: dit bestaat niet. Controleer de naam en de map.",
        "! a.yml, regel 1: mis",
        "Niet gebouwd: proef-po/a. De laatste goede site blijft staan.",
        "Gebouwd: 1 site, in 0,5 seconden.",
        "Gebouwd: 1 site, in 0,5 seconden.",
        "Gezien: op de pagina's verandert niets.",
    ] == listener.told


@pytest.mark.parametrize(
    ("host", "warning"),
    [
        ("127.0.0.1", []),
        (
            "0.0.0.0",  # noqa: S104  # what the test is about
            ["Let op: met --host 0.0.0.0 kan iedereen op uw netwerk deze site zien, ook wat nog niet af is."],
        ),
    ],
    ids=["this computer", "everybody"],
)
def test_the_address_is_told_and_ctrl_c_ends_quietly(tmp_path: Path, host: str, warning: list[str]) -> None:
    """Listening for everybody comes with a warning; stopping leaves nothing behind."""
    folders: list[Path] = []
    listener = Listener()

    def build(out: Path) -> BuildReport:
        folders.append(out)
        site = BuiltSite("proef-po", "de-brug", (out / "proef-po" / "scholen" / "de-brug").as_posix(), 1, 1)
        return BuildReport((site,), (), (), moulds=1, seconds=0.5)

    def stop(text: str) -> None:
        listener.told.append(text)
        if text.startswith("Een wijziging"):
            raise KeyboardInterrupt

    teller = Listener()
    teller.say = stop  # type: ignore[method-assign]  # the test presses Ctrl-C here
    serve(ServeRequest(tmp_path, host=host, port=0), Resources(tmp_path, tmp_path, tmp_path), build, teller)
    built, *warned, address, _help = listener.told
    assert "Gebouwd: 1 site, in 0,5 seconden." == built
    assert warning == warned
    assert address.startswith("Openen: http://127.0.0.1:")
    assert address.endswith("/proef-po/scholen/de-brug/")
    assert [False] == [folder.exists() for folder in folders]


LISTENS_TO_CTRL_C = (
    "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
    " runpy.run_module('generator', run_name='__main__')"
)
"""Runs the command as `python -m generator` does. Tests that run in the background inherit a deaf ear for Ctrl-C."""


class Preview:
    """The command at work in its own process, on a port that the system chose."""

    def __init__(self, folder: Path) -> None:
        command = [
            sys.executable,
            "-c",
            LISTENS_TO_CTRL_C,
            "serve",
            "--schools",
            "schools",
            "--school",
            "de-brug",
            "--port",
            "0",
        ]
        self.process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self.out = _lines(self.process.stdout)
        self.err = _lines(self.process.stderr)

    def page(self, address: str) -> str:
        """Fetch a page."""
        with urllib.request.urlopen(address, timeout=PATIENCE) as response:  # noqa: S310  # an address of our own
            return str(response.read().decode())

    def wait_for(self, address: str, text: str) -> None:
        """Fetch a page until it holds a text."""
        until = time.monotonic() + PATIENCE
        while text not in self.page(address):
            assert time.monotonic() < until, f"no '{text}' at {address}"
            time.sleep(0.1)


def _lines(stream: IO[str]) -> queue.SimpleQueue[str]:
    """Give what a process prints, line by line, without the risk of waiting for ever."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read() -> None:
        for line in stream:
            lines.put(line.rstrip("\n"))

    threading.Thread(target=read, daemon=True).start()
    return lines


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Give the command at work on one school, and end it whatever happens."""
    region = tmp_path / "schools" / "proef-po"
    region.mkdir(parents=True)
    (region / "swv.yml").write_text(REGION, encoding="utf-8", newline="\n")
    (region / "de-brug.yml").write_text(SCHOOL, encoding="utf-8", newline="\n")
    found = Preview(tmp_path)
    yield found
    if found.process.poll() is None:
        found.process.kill()
    found.process.wait()
    for stream in (found.process.stdout, found.process.stderr):
        with contextlib.suppress(ValueError):
            assert stream is not None
            stream.close()


def test_a_change_shows_and_a_mistake_keeps_the_last_good_site(preview: Preview, tmp_path: Path) -> None:
    """The whole way: build, serve, change, mistake, Ctrl-C."""
    assert preview.out.get(timeout=PATIENCE).startswith("Gebouwd: 1 site, in ")
    address = preview.out.get(timeout=PATIENCE).removeprefix("Openen: ")
    profile = tmp_path / "schools" / "proef-po" / "de-brug.yml"
    assert "De Brug" in preview.page(address)

    profile.write_text(SCHOOL.replace("De Brug", "De Nieuwe Brug"), encoding="utf-8", newline="\n")
    preview.wait_for(address, "De Nieuwe Brug")

    profile.write_text(SCHOOL.replace("1234 AB", "12"), encoding="utf-8", newline="\n")
    message = (
        "schools/proef-po/de-brug.yml, regel 4: adres.postcode: '12' is geen postcode. Schrijf bijvoorbeeld 1234 AB."
    )
    assert message == preview.err.get(timeout=PATIENCE)
    assert "De Nieuwe Brug" in preview.page(address)

    preview.process.send_signal(signal.SIGINT)
    assert 0 == preview.process.wait(timeout=PATIENCE)
