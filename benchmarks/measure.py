"""Runs a command and measures it: wall time, processor time of all its processes, and peak memory of all together."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

INTERVAL = 0.15
"""Seconds between two looks at memory: looking takes time from what is measured."""
_TAIL = 2000


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """What one run of a command took.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processor time, user and system, of the command and all processes that it waited for.
        peak: Bytes of memory at most, of all its processes at one moment; memory that they share counts once.
    """

    wall: float
    cpu: float
    peak: int

    def __str__(self) -> str:
        """Say it in one line."""
        return f"{self.wall:.2f} s, processor {self.cpu:.2f} s, {self.peak / 1e6:,.0f} MB"


class CommandFailedError(Exception):
    """A measured command ended with an error: nothing it did may be reported."""


def run(command: Sequence[str | Path], cwd: Path, env: Mapping[str, str] | None = None) -> Run:
    """Run a command and measure it.

    Raises:
        CommandFailedError: The command failed; the end of what it said is in the message.
    """
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(  # `wait4` below waits for it
            [str(part) for part in command],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        watch = _Watch(process.pid)
        _pid, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode:
            size = said.tell()
            said.seek(max(0, size - _TAIL))
            text = said.read().decode(errors="replace")
            raise CommandFailedError(f"{' '.join(map(str, command))}: code {process.returncode}\n{text}")
    # The kernel's own figure is of the largest process alone: it helps where a run is too short to be looked at.
    return Run(wall, usage.ru_utime + usage.ru_stime, max(watch.peak, usage.ru_maxrss * 1024))


class _Watch:
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, root: int) -> None:
        self.peak = 0
        self._root = root
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._done.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._done.wait(INTERVAL):
            self.peak = max(self.peak, sum(map(memory_of, tree(self._root))))


def tree(root: int) -> Iterator[int]:
    """Yield the ids of a process and its descendants; one that ends meanwhile is left out."""
    yield root
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{root}/task").iterdir():
            for child in (task / "children").read_text(encoding="ascii").split():
                yield from tree(int(child))


def memory_of(process: int) -> int:
    """Give the proportional memory of a process in bytes; 0 when it has ended."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
