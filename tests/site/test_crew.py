"""Work is done by several processes, and whatever happens to them is told or leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from gids_testing.profiles import SOUND, write_files
from gids_testing.sites import ROOT

from generator.errors import BuildError, ContentError, Problem
from generator.profile.load import open_region
from generator.resources import find_resources
from generator.site import crew as module
from generator.site.crew import crew
from generator.site.foundry import Foundry
from generator.site.keys import source_keys
from generator.site.options import BuildRequest
from generator.site.output import Output
from generator.site.workshop import Workshop

MANY = 1000


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Give a workshop for a small region."""
    folder = write_files(tmp_path, SOUND)
    foundry = Foundry(find_resources(), source_keys(find_resources()))
    head = open_region(folder / "veer-po", foundry.registers, frozenset({"veer-po"}))
    request = BuildRequest(folder, tmp_path / "site")
    return Workshop(request, foundry, Output(request.out), {"veer-po": head})


@pytest.fixture(params=["fork", "spawn"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let processes begin in each of the two ways that systems have."""
    monkeypatch.setattr(module, "may_fork", lambda: request.param == "fork")
    monkeypatch.setattr(module, "_cores", lambda: 2)
    return str(request.param)


def who(workshop: Workshop, given: str) -> tuple[int, str]:
    """Tell which process did it, and what it knows of the region."""
    head = workshop.heads[given].region
    assert head is not None
    return os.getpid(), head.naam


def fail(_workshop: Workshop, given: str) -> None:
    """Find a mistake in shared content."""
    raise ContentError([Problem(given, 3, "dit klopt niet.", "sleutel")])


def vanish(_workshop: Workshop, _given: str) -> None:
    """End at once, as when the system takes away the memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_few_schools_are_made_in_this_process(workshop: Workshop) -> None:
    """Starting others would take longer."""
    with crew(workshop, 1) as hands:
        assert (os.getpid(), "Samenwerkingsverband Veer") == hands.submit(who, "veer-po").result()
        assert not hands.many


@pytest.mark.usefixtures("way")
def test_many_schools_are_made_by_others_that_know_the_region(workshop: Workshop) -> None:
    """Each process has what it needs, however it was started."""
    with crew(workshop, MANY) as hands:
        found = [hands.submit(who, "veer-po").result() for _ in range(4)]
        assert hands.many
    assert {"Samenwerkingsverband Veer"} == {name for _, name in found}
    assert os.getpid() not in {process for process, _ in found}


@pytest.mark.usefixtures("way")
def test_a_mistake_arrives_whole(workshop: Workshop) -> None:
    """With file, line and key, as if it had been found here."""
    with crew(workshop, MANY) as hands:
        future = hands.submit(fail, "content/x.md")
        with pytest.raises(ContentError) as caught:
            future.result()
    assert (Problem("content/x.md", 3, "dit klopt niet.", "sleutel"),) == caught.value.problems


@pytest.mark.usefixtures("way")
def test_a_process_that_vanishes_is_told_in_dutch(workshop: Workshop) -> None:
    """Nobody waits for it for ever."""
    with pytest.raises(BuildError, match="Een van de processen is gestopt"), crew(workshop, MANY) as hands:
        hands.submit(vanish, "").result()


def test_a_process_with_threads_is_not_copied() -> None:
    """A copy would wait for ever for what a thread holds; asked in a fresh process, as the tests may have threads."""
    code = """
import threading
from generator.site import crew
before = crew.may_fork()
stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
print(before, crew.may_fork())
stop.set()
thread.join()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert f"{sys.platform == 'linux'} False" == done.stdout.strip()


def test_a_process_that_made_a_pdf_is_not_copied() -> None:
    """The threads of Typst are not Python's; a copy that makes a PDF would wait for them for ever."""
    code = """
from generator.export.blocks import Document
from generator.export.pdf import to_pdf
from generator.site import crew
to_pdf(Document("Titel", "Onderwerp", "School", ()))
print(crew.may_fork())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "False" == done.stdout.strip()


def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    """Also when that is killed: none is left behind to write into a folder that another run has taken."""
    code = """
import os, sys, time
from concurrent.futures import ProcessPoolExecutor
from generator.site import crew
pool = ProcessPoolExecutor(2, crew.multiprocessing.get_context("fork"), initializer=crew._begin, initargs=(None,))
list(pool.map(abs, range(4)))
print(*pool._processes, flush=True)
time.sleep(60)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=tmp_path) as parent:
        assert parent.stdout is not None
        children = [int(number) for number in parent.stdout.readline().split()]
        parent.kill()
    assert 2 == len(children)
    until = time.monotonic() + 10
    while any(_runs(child) for child in children):
        assert time.monotonic() < until
        time.sleep(0.05)


def _runs(process: int) -> bool:
    """Tell whether a process is at work; one that ended and was not looked after yet is not."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return state.rpartition(")")[2].split()[0] != "Z"
