from __future__ import annotations

import os
import subprocess
import sys

import pytest

from generator import processes

_BESIDE = """
import os
from generator.processes import beside, may_fork
here = os.getpid()
assert may_fork()
assert beside(os.getpid)() != here
def killed():
    if os.getpid() != here:
        os._exit(9)
    return "done here"
assert beside(killed)() == "done here"
def wrong():
    raise ValueError("told here")
try:
    beside(wrong)()
except ValueError as error:
    print(error)
"""


def test_work_goes_on_in_a_copy_and_what_goes_wrong_is_told_here() -> None:
    """A copy that is killed is no loss, and an error is raised where it can be told."""
    done = subprocess.run([sys.executable, "-c", _BESIDE], capture_output=True, text=True, check=True)
    assert ("told here\n", "") == (done.stdout, done.stderr)


def test_without_copies_the_work_is_done_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """On other systems, or beside threads."""
    monkeypatch.setattr(processes, "may_fork", lambda: False)
    assert os.getpid() == processes.beside(os.getpid)()
