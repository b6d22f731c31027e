from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measure import CommandFailedError, run

_MEGABYTE = 10**6
_TWO_PROCESSES = """
import multiprocessing, time
def hold():
    data = bytearray(b"x") * 60_000_000
    both.wait()
    time.sleep(1.5)
multiprocessing.set_start_method("fork")
both = multiprocessing.Barrier(2)  # on a busy machine one could otherwise be done before the other begins
others = [multiprocessing.Process(target=hold) for _ in range(2)]
[other.start() for other in others]
[other.join() for other in others]
"""


def test_memory_of_all_processes_counts(tmp_path: Path) -> None:
    """A build that spreads its work may not look smaller than it is."""
    done = run([sys.executable, "-c", _TWO_PROCESSES], tmp_path)
    assert 120 * _MEGABYTE < done.peak < 300 * _MEGABYTE


def test_processor_time_of_descendants_counts_and_sleep_does_not(tmp_path: Path) -> None:
    """The clock and the work are two figures."""
    work = "import subprocess, sys, time; time.sleep(0.3); subprocess.run([sys.executable, '-c', 'sum(range(10**7))'])"
    done = run([sys.executable, "-c", work], tmp_path)
    assert done.wall > 0.3
    assert 0.02 < done.cpu < done.wall


def test_a_command_that_fails_is_not_measured(tmp_path: Path) -> None:
    """What went wrong is told, with the end of what the command said."""
    with pytest.raises(CommandFailedError, match="code 3\nnot today"):
        run([sys.executable, "-c", "print('not today'); raise SystemExit(3)"], tmp_path)
